// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/suggestions.h"

#include "core/casework/views/takes_contacts.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::Suggestions)
};

QString awayWords(AbsenceKind kind)
{
    switch (kind) {
    case AbsenceKind::Sick: return Words::tr("off sick today");
    case AbsenceKind::Leave: return Words::tr("on leave today");
    case AbsenceKind::Court: return Words::tr("in court today");
    case AbsenceKind::Training: return Words::tr("on training today");
    }
    return {};
}

void giveReasons(Suggestion &s, const Procedure &procedure)
{
    if (s.previous)
        s.reasons << Words::tr("worked with this child before");
    if (s.onDuty && procedure.allocation.dutyWorkerStepsIn && !procedure.allocation.dutyRule.isEmpty())
        s.reasons << Words::tr("on duty today (%1)").arg(procedure.allocation.dutyRule);
    else if (s.onDuty)
        s.reasons << Words::tr("on duty today");
    if (s.away)
        s.reasons << awayWords(*s.away);
    s.reasons << (s.cap ? Words::tr("%1 of %2 open").arg(s.load).arg(*s.cap) : Words::tr("%1 open").arg(s.load));
    if (!procedure.allocation.previousRule.isEmpty() && s.previous)
        s.reasons.first() += " ("_L1 + procedure.allocation.previousRule + u')';
}

} // namespace

Expected<QList<Suggestion>> suggestedWorkers(Records &records, const Rulebook &rules, const CaseFile &file, Instant now)
{
    const Procedure &procedure = *rules.procedure;
    const QDate today = rules.calendar.localDate(now);
    FD_ASSIGN(const QList<User> users, records.users());
    FD_ASSIGN(const auto loads, records.openLoads());
    FD_ASSIGN(const std::optional<UserId> duty, records.dutyWorker(file.tray(), today));

    // The worker of the latest episode of this team, or of any team if this one never knew the child.
    UserId previous;
    for (const Episode &episode : file.episodes) {
        if (episode.worker && (!previous || episode.team == file.tray())) {
            previous = episode.worker;
            if (episode.team == file.tray())
                break;
        }
    }

    QList<Suggestion> list;
    for (const User &user : users) {
        const bool wasWorker = user.id == previous;
        if (!user.worksOn(today) || !takesContacts(user.role) || (user.team != file.tray() && !wasWorker))
            continue;
        Suggestion s;
        s.worker = user;
        s.load = loads.value(user.id);
        if (procedure.capacity.perWorker)
            s.cap = qRound(*procedure.capacity.perWorker * user.fte);
        FD_ASSIGN(const QList<Absence> absences, records.absences(user.id, today, today));
        if (!absences.isEmpty())
            s.away = absences.first().kind;
        s.previous = wasWorker && procedure.allocation.suggestPreviousWorker;
        s.onDuty = duty && *duty == user.id;
        s.suggested = !s.away && !(s.cap && s.load >= *s.cap);
        giveReasons(s, procedure);
        list.append(s);
    }
    const bool stepsIn = procedure.allocation.dutyWorkerStepsIn;
    std::stable_sort(list.begin(), list.end(), [stepsIn](const Suggestion &a, const Suggestion &b) {
        return std::tuple(!a.suggested, !a.previous, stepsIn && !a.onDuty, a.load)
               < std::tuple(!b.suggested, !b.previous, stepsIn && !b.onDuty, b.load);
    });
    return list;
}

} // namespace frontdoor
