// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/session.h"

#include <QTemporaryDir>
#include <QTest>

namespace frontdoor::test {

/// The front door of an invented authority on a file: people, contacts in the tray, and sessions that look at it.
/// What colleagues do goes through act(), on a store of its own. It is Friday 1 May 2026, 16:50, before a long weekend.
class FrontDesk {
public:
    explicit FrontDesk(const QString &procedure = QStringLiteral("leicester"));

    std::unique_ptr<Session> session();
    const Rulebook &rules() const { return m_rules; }
    Instant now() const { return m_clock->now(); }
    Instant at(const QString &localTime) const;
    void setNow(Instant now) { m_clock->set(now); }

    UserId employ(const QString &name, Role role, const QString &team, double fte = 1.0);
    User user(const QString &name) const { return m_users.value(name); }
    QList<User> users() const { return m_users.values(); }
    PersonId know(const QString &name, const QString &born, const QString &household = {}, Sex sex = Sex::Female);
    PersonId expect(const QString &familyName, const QString &due);

    /// At that time, by that person; accepts warnings. Ends the test program if it is refused.
    CommandResult act(const QString &by, const Command &command, const QString &localTime = {});
    ContactId record(const PersonId &child, const QString &concern, const QString &source, const QString &localTime,
                     bool immediate = false);
    ContactId recordFor(const QList<PersonId> &children, const QString &concern, const QString &source,
                        const QString &localTime);

    /// Four workers and three managers, eight open contacts in every stage.
    void fill();

    // Some of what fill() puts there.
    ContactId ava; ///< overdue, recommended by Sam Bell, immediate protection
    ContactId ben; ///< her brother
    ContactId eli; ///< not allocated, not seen
    ContactId gil; ///< with Lee Wong

    QString database() const { return m_folder.filePath(QStringLiteral("tray.frontdoor")); }
    /// Puts it there, past every rule.
    void write(const std::function<Expected<void>(Work &)> &change);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    std::shared_ptr<ManualClock> m_clock = std::make_shared<ManualClock>();
    Rulebook m_rules;
    QMap<QString, User> m_users;
};

} // namespace frontdoor::test
