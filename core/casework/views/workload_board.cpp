// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/workload_board.h"

#include "core/casework/casefile/acting.h"
#include "core/casework/views/contact_view.h"
#include "core/casework/views/takes_contacts.h"
#include "core/procedure/questions.h"

#include <QSet>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QList<QDate> daysFrom(QDate today, const Calendar &calendar)
{
    QList<QDate> days{today};
    while (days.size() < WorkloadBoard::daysShown)
        days << calendar.nextWorkingDay(days.last());
    return days;
}

Expected<QList<WorkerDay>> daysOf(Views &views, const UserId &user, const QList<QDate> &days,
                                  const QHash<QDate, UserId> &duty)
{
    FD_ASSIGN(const QList<Absence> absences, views.absences(user, days.first(), days.last()));
    QList<WorkerDay> list;
    for (const QDate &day : days) {
        WorkerDay one{day, std::nullopt, duty.value(day) == user};
        for (const Absence &absence : absences) {
            if (absence.from <= day && day <= absence.until && !one.away)
                one.away = absence.kind;
        }
        list << one;
    }
    return list;
}

/// What rules say to somebody who may never allocate here. Whether a certain record may be allocated is for its command.
Expected<Findings> refusedTo(Views &views, const Rulebook &rules, const QString &team, const Viewer &viewer)
{
    FD_ASSIGN(const std::optional<Actor> actor, actorNow(views, rules, viewer.user, viewer.at));
    if (!actor)
        return refusalsOf(views, rules, u"allocate"_s, viewer.user, viewer.at);
    QList<User> people = actor->covers;
    User self;
    self.id = actor->id;
    self.role = actor->role;
    self.team = actor->team;
    people.prepend(self);
    const bool may = std::any_of(people.cbegin(), people.cend(), [&](const User &user) {
        return boardTeams(*rules.procedure, user).contains(team)
               && mayEver(*rules.procedure, {u"allocate"_s, std::nullopt, {}}, user.role, user.team);
    });
    if (may)
        return Findings();
    FD_ASSIGN(Findings refused, refusalsOf(views, rules, u"allocate"_s, viewer.user, viewer.at));
    return refused;
}

/// Who holds some of these rows and does not work here any more.
Expected<QHash<UserId, QString>> leaversAmong(Records &records, const QList<TrayRow> &rows, QSet<UserId> known,
                                              QDate today)
{
    QHash<UserId, QString> left;
    for (const TrayRow &row : rows) {
        if (!row.worker || known.contains(row.worker))
            continue;
        known.insert(row.worker);
        FD_ASSIGN(const std::optional<User> holder, records.user(row.worker));
        if (holder && !holder->worksOn(today))
            left.insert(row.worker, holder->name);
    }
    return left;
}

} // namespace

Expected<WorkloadBoard> workloadBoard(Views &views, const Rulebook &rules, const QString &team, const Viewer &viewer)
{
    WorkloadBoard board;
    board.team = team;
    board.days = daysFrom(rules.calendar.localDate(viewer.at), rules.calendar);
    FD_ASSIGN(board.load, workloadOf(views, rules, team, board.days.first()));
    FD_ASSIGN(board.refused, refusedTo(views, rules, team, viewer));
    QHash<QDate, UserId> duty;
    FD_ASSIGN(const QList<DutyWorker> rota, views.rota(team, board.days.first(), board.days.last()));
    for (const DutyWorker &day : rota)
        duty.insert(day.on, day.user);

    FD_ASSIGN(const QList<User> users, views.users());
    FD_ASSIGN(const auto loads, views.openLoads());
    QSet<UserId> listed;
    for (const User &user : users) {
        if (!user.worksOn(board.days.first()) || user.team != team || !takesContacts(user.role))
            continue;
        BoardWorker worker;
        worker.worker = user;
        worker.open = loads.value(user.id);
        if (rules.procedure->capacity.perWorker)
            worker.cap = qRound(*rules.procedure->capacity.perWorker * user.fte);
        FD_ASSIGN(worker.days, daysOf(views, user.id, board.days, duty));
        TrayQuery theirs;
        theirs.worker = user.id;
        theirs.viewer = viewer;
        FD_ASSIGN(worker.holds, views.tray(theirs));
        listed.insert(user.id);
        board.workers << worker;
    }

    TrayQuery all;
    all.team = team;
    all.viewer = viewer;
    FD_ASSIGN(const QList<TrayRow> rows, views.tray(all));
    FD_ASSIGN(board.left, leaversAmong(views, rows, listed, board.days.first()));
    for (const TrayRow &row : rows) {
        if (!row.worker || board.left.contains(row.worker))
            board.toAllocate << row;
        else if (!listed.contains(row.worker))
            board.withOthers << row;
    }
    return board;
}

QStringList boardTeams(const Procedure &procedure, const User &user)
{
    QStringList teams;
    if (procedure.team(user.team))
        teams << user.team;
    const bool everywhere = std::any_of(
        procedure.permissions.cbegin(), procedure.permissions.cend(), [&](const Permission &permission) {
            return permission.acts.contains(u"allocate"_s) && !permission.ownTray
                   && permission.roles.contains(user.role)
                   && (permission.teams.isEmpty() || permission.teams.contains(user.team))
                   && (permission.teamKinds.isEmpty() || permission.teamKinds.contains(procedure.teamKind(user.team)));
        });
    for (const Team &team : procedure.teams) {
        if (!teams.contains(team.id) && everywhere)
            teams << team.id;
    }
    return teams;
}

} // namespace frontdoor
