// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/handler.h"
#include "core/session/drafts.h"
#include "core/session/session.h"
#include "core/store/sqlite_store.h"
#include "ui/shell/factories.h"

#include <QDir>
#include <QFuture>

#include <memory>

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
};

/// Looks at the database on a thread of its own. The future's progress is that of making the demo; cancelling it leaves
/// no half-made demo behind.
QFuture<Expected<Premises>> enter(const Entrance &entrance);
/// The same on this thread.
Expected<Premises> enterNow(const Entrance &entrance);

/// Where the demo of this person lies.
QString demoPath();

/// What a window needs, in the order in which it must go away.
class Office {
public:
    Office(const Premises &premises, std::shared_ptr<const Clock> clock, const QString &draftFolder);

    Session &session() { return *m_session; }
    /// The panels and pages of the program.
    Factories factories();

private:
    std::unique_ptr<DraftJournal> m_journal;
    std::unique_ptr<Session> m_session;
};

} // namespace frontdoor
