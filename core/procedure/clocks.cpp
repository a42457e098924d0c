// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/clocks.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString semanticsId(WorkingDaySemantics semantics)
{
    return semantics == WorkingDaySemantics::SameTime ? u"same-time"_s : u"end-of-day"_s;
}

} // namespace

QList<Deadline> deadlinesFor(const Procedure &procedure, const Calendar &calendar, const Subject &subject,
                             const Facts &facts, const Moments &moments, std::optional<Instant> justNow)
{
    QList<Deadline> deadlines;
    for (const ClockRule &clock : procedure.clocks) {
        const auto start = moments.constFind(clock.starts);
        if (clock.subject != subject.kind || start == moments.constEnd() || !allHold(clock.when, facts))
            continue;
        WorkingDayRules rules = procedure.workingDay;
        rules.semantics = clock.semantics.value_or(rules.semantics);

        Deadline deadline;
        deadline.subject = subject;
        deadline.clock = clock.id;
        deadline.kind = clock.kind;
        deadline.rule = clock.rule;
        deadline.starts = *start;
        deadline.within = clock.within.text();
        deadline.semantics = semanticsId(rules.semantics);
        deadline.due = calendar.due(*start, clock.within, rules).at;
        for (const QString &stop : clock.stops) {
            const auto stopped = moments.constFind(stop);
            if (stopped == moments.constEnd() || (*stopped < *start && *stopped != justNow))
                continue;
            const Instant met = std::max(*stopped, *start);
            if (!deadline.met || met < *deadline.met)
                deadline.met = met;
        }
        deadlines.append(deadline);
    }
    return deadlines;
}

DueTime recompute(const Deadline &deadline, const Procedure &procedure, const Calendar &calendar)
{
    WorkingDayRules rules = procedure.workingDay;
    rules.semantics = deadline.semantics == "end-of-day"_L1 ? WorkingDaySemantics::EndOfDay
                                                            : WorkingDaySemantics::SameTime;
    const Expected<Within> within = Within::parse(deadline.within);
    return within ? calendar.due(deadline.starts, *within, rules) : DueTime{deadline.due, {}};
}

std::optional<Instant> nextDue(const QList<Deadline> &deadlines)
{
    std::optional<Instant> next;
    for (const Deadline &deadline : deadlines) {
        if (deadline.isRunning() && (!next || deadline.due < *next))
            next = deadline.due;
    }
    return next;
}

} // namespace frontdoor
