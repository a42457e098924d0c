// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/todays_tray.h"

#include "core/domain/contact_fields.h"
#include "core/procedure/clocks.h"

#include <algorithm>
#include <cmath>

namespace frontdoor::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 trayDice = 4;
constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;

/// One line of the recipe: so many calls that have come so far, due in so many minutes.
struct Portion {
    Reached reached;
    QList<int> dueIn; ///< minutes; negative: overdue
};

QList<Portion> recipe(const Planner &planner, const Procedure &procedure)
{
    QList<Portion> portions{
        {Reached::Recorded, {46 * 60, 45 * 60, 44 * 60, 47 * 60, 40 * 60}},
        {Reached::Seen, {5 * 60, 44 * 60, 43 * 60}},
        {Reached::Routed, {41, 22 * 60, 31 * 60, 40 * 60}},
        {Reached::Allocated,
         {-20 * 60, -130, -14, 12, 55, 100, 150, 230, 320, 450, 20 * 60, 23 * 60, 30 * 60, 36 * 60}},
        {Reached::Returned, {180, 21 * 60}},
        {Reached::Recommended, {-300, -35, 25, 75, 200, 400, 19 * 60}},
        {Reached::Copied, {48, 26 * 60}},
        {Reached::Referred, {60, 5 * 60, 9 * 60, 20 * 60, 26 * 60}},
    };
    if (!planner.letterThatAwaitsReply().isEmpty())
        portions.append({Reached::WaitingForParents, {-120, 7 * 60, 26 * 60}});
    if (procedure.intakeWithRecorder)
        portions.append({Reached::WithRecorder, {47 * 60, 48 * 60}});
    return portions;
}

/// How long ago a call must have come in to have got so far.
qint64 shortestAge(Reached reached)
{
    switch (reached) {
    case Reached::Recorded: return 4 * minute;
    case Reached::WithRecorder: return 3 * minute;
    case Reached::Seen: return 25 * minute;
    case Reached::Routed: return 40 * minute;
    case Reached::Allocated: return 55 * minute;
    case Reached::Copied: return 70 * minute;
    case Reached::Returned:
    case Reached::Recommended: return 110 * minute;
    case Reached::WaitingForParents: return 26 * hour;
    case Reached::Referred:
    case Reached::Everything: return 150 * minute;
    }
    return hour;
}

/// What the clocks ask about such a call.
Facts factsOf(const OpenCall &call)
{
    Facts facts;
    ContactDetail detail;
    detail.threshold = call.threshold;
    const FieldValues values = fieldValues(detail);
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        facts.set(it.key(), it.value());
    facts.set(u"copied"_s, false);
    const bool routed = call.reached != Reached::Recorded && call.reached != Reached::Seen
                        && call.reached != Reached::WithRecorder && call.reached != Reached::Copied;
    if (routed)
        facts.set(u"route"_s, call.route);
    return facts;
}

/// When the nearest clock of a contact that came in then would run out.
std::optional<Instant> dueOf(const Facts &facts, const Rulebook &rules, Instant received)
{
    static const Subject somebody(ContactId(u"x"_s));
    const Moments moments{{u"received"_s, received}, {u"created"_s, received}, {u"sent-to-tray"_s, received}};
    return nextDue(deadlinesFor(*rules.procedure, rules.calendar, somebody, facts, moments));
}

/// When the call came in, and by how many milliseconds its clock misses what was wanted.
struct Reception {
    Instant received;
    double cost = 1e300;
};

Reception receptionFor(const OpenCall &call, const Rulebook &rules, const OfficeHours &hours, Instant now, qint64 dueIn,
                       Dice &dice)
{
    constexpr qint64 stepBack = 9 * minute;
    constexpr qint64 farthest = 6 * 24 * hour;
    constexpr qint64 usual = 60 * hour;
    constexpr double nearEnough = 40 * minute;
    const qint64 shortest = shortestAge(call.reached);
    const Facts facts = factsOf(call);
    Reception best;
    QList<Instant> likely; // when an office would have got it, and the clock is at least on the right side of now
    for (qint64 age = shortest + qint64(dice.below(int(shortest))); age < farthest; age += stepBack) {
        const Instant at = now.plusMs(-age);
        const std::optional<Instant> due = dueOf(facts, rules, at);
        // Without a clock what is new is some hours old, and everything else a day or two.
        const qint64 missed = due ? due->ms - now.ms - dueIn : age - (usual - std::clamp<qint64>(dueIn, 0, usual));
        const double cost = std::abs(double(missed)) + (hours.isOpen(at) ? 0.0 : double(25 * minute));
        if (cost < best.cost)
            best = {at, cost};
        if (age < usual && hours.isOpen(at) && (!due || (*due < now) == (dueIn < 0)))
            likely << at;
    }
    if (best.cost > nearEnough && !likely.isEmpty())
        best.received = dice.oneOf(likely);
    return best;
}

Threshold thresholdFor(Reached reached, Dice &dice)
{
    static const Weights usual({34, 30, 26, 10});
    static const Weights referring({0, 0, 70, 30});
    return Threshold((reached == Reached::Referred ? referring : usual).pick(dice));
}

} // namespace

QList<OpenCall> todaysTray(const Rulebook &rules, const Planner &planner, const OfficeHours &hours, Instant now,
                           quint64 seed, qint64 most)
{
    Dice dice = Dice::of(seed, trayDice, 0);
    QList<OpenCall> calls;
    QList<qint64> dueIn;
    for (const Portion &portion : recipe(planner, *rules.procedure)) {
        for (const int minutes : portion.dueIn) {
            OpenCall call;
            call.reached = portion.reached;
            call.threshold = thresholdFor(call.reached, dice);
            call.route = planner.routeFor(dice, call.threshold);
            static const Weights families({56, 26, 13, 5});
            call.children = 1 + families.pick(dice);
            if (call.reached == Reached::Copied) {
                call.children = 1;
                call.siblings = dice.between(1, 2);
            }
            calls.append(call);
            dueIn.append(minutes * minute + dice.between(-4, 4) * minute / 2);
        }
    }
    // What every tray should show, whoever it hits: repeated contacts, children who closed lately, unborn, urgent ones.
    const auto some = [&](int count, auto fits, auto change) {
        for (int i = 0, tries = 0; i < count && tries < 200; ++tries) {
            OpenCall &call = calls[dice.below(int(calls.size()))];
            if (!fits(call))
                continue;
            change(call);
            ++i;
        }
    };
    const auto plain = [](const OpenCall &c) {
        return !c.unborn && !c.closedLately && !c.knownFamily && !c.immediate && c.reached != Reached::Copied;
    };
    some(2, plain, [](OpenCall &c) {
        c.unborn = true;
        c.children = 1;
    });
    some(2, plain, [](OpenCall &c) {
        c.closedLately = true;
        c.children = 1;
    });
    some(7, plain, [](OpenCall &c) { c.knownFamily = true; });
    some(4, plain, [&](OpenCall &c) {
        c.immediate = true;
        c.threshold = Threshold::SignificantHarm;
        c.route = planner.routeFor(dice, c.threshold);
    });

    qint64 rows = 0;
    QList<OpenCall> tray;
    for (qsizetype i = 0; i < calls.size(); ++i) {
        OpenCall call = calls[i];
        if (rows + call.rows() > most)
            continue;
        rows += call.rows();
        Reception reception = receptionFor(call, rules, hours, now, dueIn[i], dice);
        for (int again = 0; again < 4 && reception.cost > double(2 * hour) && !call.immediate; ++again) {
            // Another way through triage may have a clock that fits.
            OpenCall other = call;
            other.threshold = thresholdFor(call.reached, dice);
            other.route = planner.routeFor(dice, other.threshold);
            if (const Reception better = receptionFor(other, rules, hours, now, dueIn[i], dice);
                better.cost < reception.cost) {
                reception = better;
                call = other;
            }
        }
        call.received = reception.received;
        const bool waits = !hours.isOpen(call.received) && dice.chance(0.5);
        call.recorded = call.received.plusMs(waits ? std::min<qint64>(20 * minute, (now.ms - call.received.ms) / 4)
                                                   : 0);
        call.latest = now.plusMs(-std::min<qint64>(dice.between(2, 50) * minute, (now.ms - call.received.ms) / 3));
        tray.append(call);
    }
    std::stable_sort(tray.begin(), tray.end(),
                     [](const OpenCall &a, const OpenCall &b) { return a.received < b.received; });
    return tray;
}

} // namespace frontdoor::demo
