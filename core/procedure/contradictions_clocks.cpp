// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/contradiction_checks.h"

#include "core/base/text.h"
#include "core/procedure/happenings.h"
#include "core/procedure/together.h"

#include <algorithm>
#include <iterator>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

using Kind = Contradiction::Kind;
using Weight = Contradiction::Weight;

bool mayRunTogether(const ClockRule &a, const ClockRule &b)
{
    Together both;
    both.add(a.when);
    both.add(b.when);
    return a.kind == b.kind && a.subject == b.subject && a.starts == b.starts && both.isPossible();
}

void checkClock(const Procedure &procedure, const ClockRule &clock, Contradictions &found)
{
    Together when;
    when.add(clock.when);
    const auto add = [&](Kind kind, const QString &what, const QString &advice) {
        found.append({kind, Weight::Error, u"clock"_s, clock.id, {}, what, advice});
    };
    if (!canHappen(procedure, clock.subject, clock.starts))
        add(Kind::ClockNeverStarts,
            u"The clock \"%1\" starts at \"%2\", which never happens to a %3 here."_s.arg(clock.id, clock.starts,
                                                                                          idOf(clock.subject)),
            u"Change \"starts\" or \"subject\", or let somebody do what it waits for."_s);
    else if (!when.isPossible())
        add(Kind::ClockNeverStarts, u"The conditions of the clock \"%1\" exclude one another."_s.arg(clock.id),
            u"Change its \"when\"."_s);
    if (std::none_of(clock.stops.begin(), clock.stops.end(),
                     [&](const QString &stop) { return canHappen(procedure, clock.subject, stop); }))
        add(Kind::ClockNeverStops,
            u"Nothing stops the clock \"%1\": to a %2 there never happens %3."_s.arg(clock.id, idOf(clock.subject),
                                                                                     listed(clock.stops)),
            u"Change \"stops\" or \"subject\", or let somebody do what it waits for."_s);
    if (clock.stops.contains(clock.starts))
        add(Kind::ClockStopsAtOnce, u"The clock \"%1\" starts and stops at the same moment."_s.arg(clock.id),
            u"Take \"%1\" out of \"stops\"."_s.arg(clock.starts));
}

void checkReplies(const Procedure &procedure, Contradictions &found)
{
    QList<ClockRule> clocks;
    std::copy_if(procedure.clocks.begin(), procedure.clocks.end(), std::back_inserter(clocks),
                 [](const ClockRule &clock) { return clock.starts == "letter-sent"_L1; });
    for (const LetterRule &letter : procedure.letters) {
        if (!letter.awaitsReply || !letter.replyWithin || clocks.isEmpty()
            || std::any_of(clocks.begin(), clocks.end(),
                           [&](const ClockRule &clock) { return clock.within == *letter.replyWithin; }))
            continue;
        const ClockRule &clock = clocks.first();
        found.append({Kind::ReplyPeriodsDiffer,
                      Weight::Error,
                      u"letter"_s,
                      letter.id,
                      {},
                      u"The letter \"%1\" asks for a reply within %2, and the clock \"%3\" runs for %4."_s.arg(
                          letter.label, letter.replyWithin->text(), clock.id, clock.within.text()),
                      u"Let \"reply-within\" and \"within\" say the same."_s});
    }
}

} // namespace

void checkClocks(const Procedure &procedure, Contradictions &found)
{
    const QList<ClockRule> &clocks = procedure.clocks;
    for (qsizetype i = 0; i < clocks.size(); ++i) {
        checkClock(procedure, clocks[i], found);
        for (qsizetype j = 0; j < i; ++j) {
            if (mayRunTogether(clocks[i], clocks[j]))
                found.append({Kind::ClocksOverlap,
                              Weight::Warning,
                              u"clock"_s,
                              clocks[i].id,
                              {},
                              u"The clocks \"%1\" and \"%2\" are of one kind and can run together."_s.arg(clocks[j].id,
                                                                                                          clocks[i].id),
                              u"Let their \"when\" exclude each other, or give one another \"kind\"."_s});
        }
    }
    checkReplies(procedure, found);
}

} // namespace frontdoor
