// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/handler.h"
#include "core/session/drafts.h"
#include "core/session/session.h"
#include "ui/shell/factories.h"

#include <QDir>
#include <QFuture>

#include <memory>

namespace frontdoor {

/// A database that can be worked with: how to open it, and the rules it carries.
struct Premises {
    QString database;
    StoreFactory store;
    Rulebook rules;
};

/// Looks at the database on a thread of its own; makes the demo first if that is wished and it is missing.
QFuture<Expected<Premises>> enter(const QString &database, bool makeDemo);

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
