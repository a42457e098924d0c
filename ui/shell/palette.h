// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/style/icons.h"

#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>

namespace frontdoor {

/// Something that can be done from anywhere, found by its words.
struct PaletteCommand {
    QString id;
    QString title;  ///< "Go to Handover"
    QString detail; ///< "Panel"
    QString words;  ///< other words somebody may look for: "sign out log off"
    Icon icon = Icon::ArrowRight;
    QKeySequence keys; ///< shown beside it
    std::function<void()> run;
};

/// How a text begins that looks for commands only.
inline constexpr char16_t commandsOnly = u'>';

/// Those for which every word typed begins one of theirs, in any order; the ones whose title begins so first. Everything
/// for an empty text.
QList<PaletteCommand> fitting(const QList<PaletteCommand> &commands, const QString &typed);

} // namespace frontdoor
