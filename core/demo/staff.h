// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/library.h"
#include "core/domain/records.h"
#include "core/procedure/questions.h"

namespace frontdoor::demo {

/// The people of one authority's teams. About 25, more where there are many teams.
class Staff {
public:
    Staff(const Library &library, const Procedure &procedure, quint64 seed, Instant joined);

    const QList<User> &users() const { return m_users; }
    const User &user(const UserId &id) const;
    const User *first(Role role, const QString &team) const;
    QList<const User *> ofTeam(const QString &team) const;
    const QString &frontDoor() const { return m_frontDoor; } ///< team id

    /// Where somebody is away: the same days whoever asks.
    void setAbsences(QList<Absence> absences);
    const QList<Absence> &absences() const { return m_absences; }
    bool isAway(const UserId &id, QDate on) const;

    struct Question {
        Act act;
        Facts facts;  ///< without those about the actor
        QString tray; ///< of the record, for permissions that are for the own tray
        QDate on;
        QString preferredTeam;
        QList<Role> preferred; ///< in this order
        UserId except;         ///< somebody who must not, such as the recommender
    };
    /// Somebody whom the procedure lets do it and who is there; else somebody who is away; nullptr if nobody may.
    const User *whoMay(const Question &question, Dice &dice) const;

private:
    void hire(Role role, const QString &team, int count, bool qualified);
    QString uniqueName();
    QString signInFor(Role role, const QString &name);

    const Library &m_library;
    const Procedure &m_procedure;
    Dice m_dice;
    Instant m_joined;
    QString m_frontDoor;
    QList<User> m_users;
    QHash<QString, qsizetype> m_index;
    QList<Absence> m_absences;
    QHash<QString, QList<std::pair<QDate, QDate>>> m_away;
};

} // namespace frontdoor::demo
