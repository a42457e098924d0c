// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/style/roles.h"

class QPainter;
class QRect;
class QRectF;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionViewItem;

namespace frontdoor {

/// Filled rounded rectangle whose edge lies wholly inside the given rectangle.
void paintBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &edge, qreal line, qreal radius);
/// A box in the colours of the tone, with a coloured bar along its leading edge: for messages.
void paintTonedBox(QPainter *painter, const QWidget &widget, Tone tone);
/// The focus ring: 2 px, inside the rectangle, in the colour for what the widget lies on.
void paintFocusRing(QPainter *painter, const QRect &rect, const QWidget *widget, qreal radius);

void paintButton(QPainter *painter, const QStyleOption &option, ButtonKind kind, const QWidget *widget,
                 const Theme &theme);
void paintToolButton(QPainter *painter, const QStyleOption &option, const QWidget *widget, const Theme &theme);
void paintField(QPainter *painter, const QRect &rect, bool enabled, bool focused, bool readOnly, const Theme &theme);
void paintCheckMark(QPainter *painter, const QStyleOption &option, const Theme &theme);
void paintRadioMark(QPainter *painter, const QStyleOption &option, const Theme &theme);
void paintComboBox(QPainter *painter, const QStyleOptionComboBox &option, const QRect &arrow, bool readOnly,
                   const Theme &theme);
void paintSpinBox(QPainter *painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down,
                  const Theme &theme);
void paintScrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &slider, const Theme &theme);
void paintHeaderSection(QPainter *painter, const QRect &rect, bool horizontal, bool hovered, const Theme &theme);
void paintTab(QPainter *painter, const QStyleOptionTab &option, const Theme &theme);
void paintViewItem(QPainter *painter, const QStyleOptionViewItem &option, const Theme &theme);

} // namespace frontdoor
