// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/simulation.h"

#include <algorithm>

namespace frontdoor::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 callDice = 8;
constexpr quint64 arrivalDice = 9;
constexpr qint64 hour = 3'600'000;
constexpr qint64 minute = 60'000;
constexpr double knownAgain = 0.3; // of all calls are about families heard of before
constexpr double copiedToSiblings = 0.12;

} // namespace

void Simulation::arrive(QDate day)
{
    Dice dice = Dice::of(m_options.seed, arrivalDice, quint64(day.toJulianDay()));
    const Instant latest = m_options.now.plusMs(-3 * hour);
    QList<Instant> times;
    const int count = m_arrivals.on(day);
    for (int i = 0; i < count; ++i) {
        Instant at = m_hours.somewhenOn(day, dice);
        for (int again = 0; at > latest && again < 20; ++again)
            at = m_hours.somewhenOn(day, dice);
        times << std::min(at, latest);
    }
    std::sort(times.begin(), times.end());
    qsizetype open = 0;
    while (open < m_tray.size() && m_rules.calendar.localDate(m_tray[open].received) < day)
        ++open;
    const auto takeOpenUntil = [&](Instant at) {
        for (; open < m_tray.size() && m_tray[open].received <= at
               && m_rules.calendar.localDate(m_tray[open].received) == day;
             ++open)
            takeOpenCall(m_tray[open]);
    };
    int left = count;
    for (qsizetype i = 0; left > 0; ++i) {
        const Instant at = times[std::min(i, times.size() - 1)];
        takeOpenUntil(at);
        left -= takeCall(at, left);
    }
    takeOpenUntil(m_options.now);
}

Journey Simulation::newJourney(Instant received)
{
    Journey journey;
    journey.n = m_calls++;
    journey.dice = Dice::of(m_options.seed, callDice, journey.n);
    journey.received = received;
    return journey;
}

int Simulation::takeCall(Instant received, int most)
{
    Journey journey = newJourney(received);
    const Wish wish = chooseFamily(journey, nullptr);
    const QDate on = m_rules.calendar.localDate(received);
    journey.story = m_concerns.make(journey.dice, *journey.family, journey.children.first(), on, wish);
    chooseChildren(journey, most);
    const int rows = int(journey.children.size() + journey.siblings.size());
    m_planner.plan(journey, Reached::Everything, m_options.now.plusMs(-4 * minute));
    start(std::move(journey));
    return rows;
}

void Simulation::takeOpenCall(const OpenCall &call)
{
    Journey journey = newJourney(call.received);
    Wish wish = chooseFamily(journey, &call);
    wish.atLeast = wish.atMost = call.threshold;
    wish.immediate = call.immediate;
    const QDate on = m_rules.calendar.localDate(call.received);
    journey.story = m_concerns.make(journey.dice, *journey.family, journey.children.first(), on, wish);
    journey.story.threshold = call.threshold;
    journey.story.detail.immediateProtection = call.immediate;
    journey.recorded = call.recorded;
    journey.plannedRoute = call.route;
    const int subject = journey.children.first();
    for (int child = 0; child < journey.family->children.size(); ++child) {
        if (child == subject || !isChildOn(journey.family->child(child), on))
            continue;
        if (journey.children.size() < call.children)
            journey.children << child;
        else if (journey.siblings.size() < call.siblings)
            journey.siblings << child;
    }
    if (journey.children.size() > 1)
        journey.story.detail.scope = ConcernScope::AllChildren;
    m_planner.plan(journey, call.reached, call.latest);
    start(std::move(journey));
}

bool Simulation::isChildOn(const Person &person, QDate on) const
{
    return person.isUnborn() ? person.expected > on : person.born.addYears(18) > on && person.born <= on;
}

bool Simulation::closedLately(const KnownChild &child, QDate on) const
{
    const ReReferralSettings &rule = m_procedure.reReferral;
    if (!child.closed.isValid() || child.closedTeam < 0 || !rule.window || rule.window->unit != Within::Unit::Months)
        return false;
    if (!rule.teamKinds.isEmpty() && !rule.teamKinds.contains(m_procedure.teams[child.closedTeam].kind))
        return false;
    return Calendar::withinMonthsAfter(child.closed, on, rule.window->count);
}

bool Simulation::chooseKnown(Journey &journey, const std::function<bool(const KnownFamily &, int)> &fits, int children)
{
    const QDate on = m_rules.calendar.localDate(journey.received);
    int subject = 0;
    std::shared_ptr<const Family> family;
    KnownFamily *known = m_state.known.pick(journey.dice, [&](const KnownFamily &candidate) {
        subject = journey.dice.below(candidate.children);
        if (candidate.children < children || !fits(candidate, subject))
            return false;
        family = std::make_shared<const Family>(m_families.make(candidate.key));
        const auto stillChildren = std::count_if(family->children.begin(), family->children.end(),
                                                 [&](const Member &m) { return isChildOn(m.person, on); });
        return stillChildren >= children && isChildOn(family->child(subject), on);
    });
    if (!known)
        return false;
    journey.key = known->key;
    journey.family = family;
    journey.children = {subject};
    const KnownChild &child = known->child[size_t(subject)];
    journey.openCase = child.openTeam >= 0;
    journey.closedWithinWindow = !journey.openCase && closedLately(child, on);
    if (journey.closedWithinWindow)
        journey.closedTeam = m_procedure.teams[child.closedTeam].id;
    known->busy = true;
    known->lastContact = on;
    ++known->contacts;
    return true;
}

void Simulation::meetFamily(Journey &journey, const std::function<bool(const Family &)> &fits)
{
    const QDate on = m_rules.calendar.localDate(journey.received);
    Family family;
    do {
        journey.key = m_families.next(on);
        family = m_families.make(journey.key);
    } while (!fits(family));
    journey.children = {int(family.subject)};
    journey.isNewFamily = true;
    KnownFamily known;
    known.key = journey.key;
    known.lastContact = on;
    known.contacts = 1;
    known.busy = true;
    known.children = int(std::min<qsizetype>(family.children.size(), KnownFamily::mostChildren));
    m_state.known.add(known);
    journey.family = std::make_shared<const Family>(std::move(family));
}

Wish Simulation::chooseFamily(Journey &journey, const OpenCall *call)
{
    Wish wish;
    Dice &dice = journey.dice;
    const QDate on = m_rules.calendar.localDate(journey.received);
    const auto referredLately = [on](const KnownChild &child) {
        return child.referred.isValid() && child.referred.addMonths(12) >= on;
    };
    const auto isClosed = [](const KnownFamily &f, int c) { return f.child[size_t(c)].openTeam < 0; };
    if (call) {
        const auto many = [call, this, on](const Family &family) {
            const auto children = std::count_if(family.children.begin(), family.children.end(),
                                                [&](const Member &m) { return isChildOn(m.person, on); });
            return family.unborn == call->unborn && children >= call->rows();
        };
        const auto lately = [&](const KnownFamily &f, int c) {
            return isClosed(f, c) && closedLately(f.child[size_t(c)], on);
        };
        const auto often = [&](const KnownFamily &f, int c) {
            return isClosed(f, c) && f.lastContact.daysTo(on) < 150 && !closedLately(f.child[size_t(c)], on);
        };
        const bool found = (call->closedLately && chooseKnown(journey, lately, call->rows()))
                           || (call->knownFamily && chooseKnown(journey, often, call->rows()));
        if (!found)
            meetFamily(journey, many);
        return wish;
    }
    // As many referrals are about children referred in the twelve months before as the national figure says.
    const double share = m_state.referrals > 0 ? double(m_state.reReferrals) / double(m_state.referrals) : 0;
    if (dice.chance(share < m_library.reReferral ? 0.15 : 0.03)) {
        const auto again = [&](const KnownFamily &f, int c) {
            return isClosed(f, c) && referredLately(f.child[size_t(c)]);
        };
        if (chooseKnown(journey, again, 1)) {
            wish.atLeast = Threshold::ChildInNeed;
            return wish;
        }
    }
    if (dice.chance(knownAgain)
        && chooseKnown(
            journey, [](const KnownFamily &, int) { return true; }, 1)) {
        const KnownFamily *known = m_state.known.find(journey.key.n);
        wish.openCase = journey.openCase;
        if (journey.openCase || referredLately(known->child[size_t(journey.children.first())]))
            wish.atMost = Threshold::EarlyHelp;
        return wish;
    }
    meetFamily(journey, [](const Family &) { return true; });
    return wish;
}

void Simulation::chooseChildren(Journey &journey, int most)
{
    const QDate on = m_rules.calendar.localDate(journey.received);
    const KnownFamily *known = m_state.known.find(journey.key.n);
    const bool whole = journey.story.detail.scope == ConcernScope::AllChildren && journey.dice.chance(0.8);
    const bool copied = !whole && journey.story.threshold >= Threshold::ChildInNeed
                        && journey.dice.chance(copiedToSiblings);
    const int subject = journey.children.first();
    for (int child = 0; child < known->children && (whole || copied) && !journey.closedWithinWindow; ++child) {
        const int rows = int(journey.children.size() + journey.siblings.size());
        // A child whom another service knew until lately would have to go there alone.
        if (child == subject || rows >= most || !isChildOn(journey.family->child(child), on)
            || closedLately(known->child[size_t(child)], on))
            continue;
        (whole ? journey.children : journey.siblings) << child;
    }
    if (!whole)
        journey.story.detail.scope = ConcernScope::Child;
}

void Simulation::start(Journey &&journey)
{
    const std::pair<qint64, quint64> key{journey.due().ms, journey.n};
    m_state.journeys.emplace(key, std::move(journey));
}

} // namespace frontdoor::demo
