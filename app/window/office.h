// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/nightly_keeper.h"
#include "app/window/procedure_follower.h"
#include "core/casework/handler.h"
#include "core/session/drafts.h"
#include "core/session/kept_door.h"
#include "core/session/session.h"
#include "core/store/sqlite_store.h"
#include "ui/shell/factories.h"

#include <QDir>
#include <QFuture>

#include <memory>

class QSettings;

namespace frontdoor {

/// Which database to work with.
struct Entrance {
    QString database;
    bool makeDemo = false; ///< if it is missing
    OpenMode mode = OpenMode::ReadWrite;
    SqliteOptions options = {};
};

/// A database that can be worked with: how to open it, and the rules it carries.
struct Premises {
    QString database;
    StoreFactory store;
    Rulebook rules;
    bool isAway = false; ///< it cannot be reached yet
};

/// Looks at the database on a thread of its own. The future's progress is that of making the demo; cancelling it leaves
/// no half-made demo behind.
QFuture<Expected<Premises>> enter(const Entrance &entrance);
/// The same on this thread.
Expected<Premises> enterNow(const Entrance &entrance);

/// The same of one that cannot be reached, by what this computer has kept of it.
Expected<Premises> enterWhileAway(const Entrance &entrance, const KeptDoor &door);

/// Where the demo of this person lies.
QString demoPath();

/// What a window needs, in the order in which it must go away.
class Office {
public:
    /// `settings` are where preferences are kept, and outlive the window; without them none are.
    Office(const Premises &premises, std::shared_ptr<const Clock> clock, const QString &draftFolder,
           QSettings *settings = nullptr);

    Session &session() { return *m_session; }
    ProcedureFollower &procedureFollower() { return *m_follower; }
    /// Where what is open is kept for when the data cannot be reached, beside the drafts.
    static std::shared_ptr<const PackShelf> packShelf(const QString &draftFolder);
    /// What this computer knows of databases that it cannot reach, beside it.
    static std::shared_ptr<const DoorShelf> doorShelf(const QString &draftFolder);
    NightlyKeeper &nightlyKeeper() { return *m_nightly; }
    /// The panels and pages of the program.
    Factories factories();

private:
    QString m_database;
    QSettings *m_settings;
    std::shared_ptr<const PackShelf> m_packs;
    std::unique_ptr<DraftJournal> m_journal;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ProcedureFollower> m_follower;
    std::unique_ptr<NightlyKeeper> m_nightly;
};

} // namespace frontdoor
