// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/desk.h"
#include "ui/style/icons.h"

#include <QKeySequence>

#include <functional>

class QWidget;

namespace frontdoor {

/// One entry of the navigation rail. The panel is made when it is first shown and stays alive from then on.
/// A panel may have the properties `badge` (int), `badgeAlert` (bool) and `badgeText` (what is counted, in words) with one
/// notify signal; the rail shows them.
struct PanelEntry {
    QString id;
    Icon icon = Icon::Tray;
    QString title;
    QKeySequence shortcut;
    std::function<QWidget *(Desk &, QWidget *parent)> factory;
};

/// What the shell shows without knowing it: given by the application.
/// A contact page and a new contact page are told apart by their windowTitle(), which may change; they go away by close().
struct Factories {
    QList<PanelEntry> panels; ///< in the order of the rail; the first is shown first
    std::function<QWidget *(Desk &, const Subject &, QWidget *parent)> contact;
    std::function<QWidget *(Desk &, QWidget *parent)> newContact;
};

} // namespace frontdoor
