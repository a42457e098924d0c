// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <Qt>

class QFontMetrics;
class QPainter;
class QRect;

namespace frontdoor {

/// Width of the text when every digit takes the room of the widest one.
int tabularWidth(const QFontMetrics &metrics, const QString &text);

/// Draws one line so that digits stand beneath digits, whatever the font (Qt 6.4 cannot ask a font for its tabular figures).
/// Uses the painter's font and pen. Text that does not fit is elided at its end.
void paintTabular(QPainter *painter, const QRect &rect, Qt::Alignment alignment, const QString &text);

} // namespace frontdoor
