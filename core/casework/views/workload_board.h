// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/workload.h"

namespace frontdoor {

/// One day of somebody's, as far as taking work on goes.
struct WorkerDay {
    QDate day;
    std::optional<AbsenceKind> away;
    bool onDuty = false;

    friend bool operator==(const WorkerDay &, const WorkerDay &) = default;
};

/// Somebody who takes contacts, with what is in their hands.
struct BoardWorker {
    User worker;
    int open = 0;           ///< contacts and referrals, in whatever tray
    std::optional<int> cap; ///< by full-time equivalent
    QList<WorkerDay> days;  ///< those of the board
    QList<TrayRow> holds;   ///< nearest clock first

    friend bool operator==(const BoardWorker &, const BoardWorker &) = default;

    bool isAwayToday() const { return !days.isEmpty() && days.first().away; }
    bool isOnDutyToday() const { return !days.isEmpty() && days.first().onDuty; }
    /// Whether `more` records would be more than they are to hold.
    bool isOverCapWith(int more) const { return cap && open + more > *cap; }
};

/// What a team has on its hands, who carries it, and what nobody carries yet.
struct WorkloadBoard {
    QString team;
    Workload load;
    QList<QDate> days;           ///< today, and the working days after it
    QList<BoardWorker> workers;  ///< by name
    QList<TrayRow> toAllocate;   ///< nearest clock first; also what somebody holds who has left
    QList<TrayRow> withOthers;   ///< in the hands of somebody who does not take contacts, or not in this team
    QHash<UserId, QString> left; ///< by name, who holds some of it and does not work here any more
    Findings refused;            ///< why the viewer may not allocate; empty: they may

    static constexpr int daysShown = 5;
};

Expected<WorkloadBoard> workloadBoard(Views &views, const Rulebook &rules, const QString &team, const Viewer &viewer);

/// The teams whose board concerns this person: their own first, then those in whose trays they may allocate.
QStringList boardTeams(const Procedure &procedure, const User &user);

} // namespace frontdoor
