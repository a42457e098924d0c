// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/drafts.h"
#include "core/session/pack_shelf.h"
#include "ui/desk/desk.h"
#include "ui/shell/standing_concern.h"
#include "ui/style/icons.h"

#include <QKeySequence>

#include <functional>
#include <memory>

class QWidget;

namespace frontdoor {

/// Something that can be done on a panel, for the command palette: "New consultation". The panel is shown first.
struct PanelAct {
    QString id;
    QString title;
    QKeySequence shortcut; ///< shown only
    std::function<void(QWidget *panel)> act;
};

/// One entry of the navigation rail. The panel is made when it is first shown, or soon after sign-in if its badge tells of
/// waiting work, and stays alive from then on.
/// A panel may have the properties `badge` (int), `badgeAlert` (bool) and `badgeText` (what is counted, in words) with one
/// notify signal; the rail shows them.
struct PanelEntry {
    QString id;
    Icon icon = Icon::Tray;
    QString title;
    QKeySequence shortcut;
    std::function<QWidget *(Desk &, QWidget *parent)> factory;
    QList<PanelAct> acts = {};
    bool countsFromSignIn = false; ///< its badge is there before anybody shows it
};

/// What a draft is, as far as its form can tell without reading.
struct DraftAbout {
    QString what;    ///< "New contact"
    QString name;    ///< whom it is about, as it was typed; empty if `person` tells it or nobody was named yet
    PersonId person; ///< whom it is about, if that is somebody known
    QString panel;   ///< the panel that takes it up again, if no page of its own does
};

/// What the shell shows without knowing it: given by the application.
/// The pages (a contact, a person, a new contact) are told apart by their windowTitle(), which may change; they go away by close().
struct Factories {
    QList<PanelEntry> panels; ///< in the order of the rail; the first is shown first
    std::function<QWidget *(Desk &, const Subject &, QWidget *parent)> contact;
    std::function<QWidget *(Desk &, const PersonId &, QWidget *parent)> person;
    /// `about` is the child that was chosen already; empty if none was.
    std::function<QWidget *(Desk &, const PersonId &about, QWidget *parent)> newContact;

    /// What is typed and not recorded; null: no drafts are shown. Must outlive the window.
    DraftJournal *drafts = nullptr;
    /// Where what is open is kept for when the data cannot be reached; null: nothing is kept.
    std::shared_ptr<const PackShelf> packs = {};
    QString packsOf = {}; ///< which database's
    /// What the foot of the window says of the backups; null: nothing. Must outlive the window.
    StandingConcern *backups = nullptr;
    std::function<DraftAbout(const Draft &)> aboutDraft;
    /// A page that goes on with a draft about nothing recorded yet; null if no page can.
    std::function<QWidget *(Desk &, const Draft &, QWidget *parent)> continueDraft;
    /// Has its panel go on with a draft that was taken under a provisional number.
    std::function<void(QWidget *panel, const Draft &)> takeUp;
    /// Whether some page shows it now.
    std::function<bool(const DraftId &)> isDraftOpen;
};

} // namespace frontdoor
