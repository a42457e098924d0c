// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/planner.h"

#include <algorithm>

namespace frontdoor::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 msPerMinute = 60'000;

bool isUrgent(const Journey &journey)
{
    return journey.story.detail.immediateProtection.value_or(false) || journey.hurries;
}

bool isCall(ContactMethod method)
{
    return method == ContactMethod::Phone || method == ContactMethod::InPerson;
}

/// Whether the procedure forbids the letter whatever the case.
bool isForbidden(const Procedure &procedure, const LetterRule &letter)
{
    Facts facts;
    facts.set(u"letter"_s, letter.id);
    const auto forbids = [&](const Rule &rule) {
        return rule.severity == Severity::Block
               && std::any_of(rule.guards.begin(), rule.guards.end(), [&](const Guard &g) {
                      return g.forbid && g.acts.contains("send-letter"_L1) && allHold(g.when, facts);
                  });
    };
    return std::any_of(procedure.rules.begin(), procedure.rules.end(), forbids);
}

bool goesOn(Reached until, Reached point)
{
    return int(until) >= int(point);
}

} // namespace

/// Steps one after the other, with the time that passes between them.
class Planner::Line {
public:
    Line(Journey &journey, const OfficeHours &hours, Instant start) : m_journey(journey), m_hours(hours), m_at(start) {}

    /// Working minutes; what is urgent does not wait for the office to open.
    void wait(double low, double high)
    {
        const double minutes = low + (high - low) * m_journey.dice.unit();
        m_at = isUrgent(m_journey) ? m_at.plusMs(qint64(minutes * 0.2 * msPerMinute)) : m_hours.after(m_at, minutes);
    }
    void days(int low, int high)
    {
        m_at = m_hours.nextOpening(m_at.plusMs(qint64(m_journey.dice.between(low, high)) * 24 * 60 * msPerMinute));
    }
    void add(Deed deed, const QString &word = {}) { m_journey.steps.append({m_at, deed, word}); }
    Instant at() const { return m_at; }
    void setAt(Instant at) { m_at = at; }

private:
    Journey &m_journey;
    const OfficeHours &m_hours;
    Instant m_at;
};

Planner::Planner(const Procedure &procedure, const OfficeHours &hours) : m_procedure(procedure), m_hours(hours)
{
    for (const LetterRule &letter : procedure.letters) {
        if (letter.awaitsReply && !isForbidden(procedure, letter))
            m_replyLetter = letter.id;
    }
}

Instant Planner::recordedAt(Journey &journey) const
{
    Dice &dice = journey.dice;
    if (journey.recorded)
        return *journey.recorded;
    if (isUrgent(journey) || (isCall(journey.story.detail.method) && m_hours.isOpen(journey.received)))
        return journey.received;
    // What comes in writing, or while the desk is closed, is found and typed later.
    return m_hours.after(journey.received, 2 + std::min(240.0, dice.exponential(35)));
}

bool Planner::copiesContact(const Journey &journey) const
{
    // Where a copy takes the outcome over, it is made from the referral; else before anything is decided.
    return !journey.siblings.isEmpty() && !m_procedure.copyOutcomeToSiblings;
}

QString Planner::routeFor(Dice &dice, Threshold threshold) const
{
    const auto &routes = m_procedure.routes;
    if (routes.isEmpty())
        return {};
    const bool known = m_procedure.route(u"I"_s) && m_procedure.route(u"II"_s) && m_procedure.route(u"III"_s)
                       && m_procedure.route(u"IV"_s);
    if (!known)
        return dice.oneOf(routes).id;
    switch (threshold) {
    case Threshold::SignificantHarm: return dice.chance(0.8) ? u"I"_s : u"IV"_s;
    case Threshold::ChildInNeed: return dice.chance(0.3) ? u"I"_s : u"IV"_s;
    case Threshold::EarlyHelp: return dice.chance(0.6) ? u"III"_s : u"IV"_s;
    case Threshold::None: return dice.chance(0.4) ? u"II"_s : dice.chance(0.6) ? u"III"_s : u"IV"_s;
    }
    return routes.first().id;
}

QString Planner::outcomeLetter(const Journey &journey) const
{
    const QString wanted = journey.story.detail.referrer.type == ReferrerType::Public ? u"public-outcome"_s
                                                                                      : u"professional-outcome"_s;
    const bool anonymous = journey.story.detail.referrer.anonymous.value_or(false)
                           || !journey.story.detail.referrer.type;
    return !anonymous && m_procedure.letter(wanted) ? wanted : QString();
}

void Planner::plan(Journey &journey, Reached until, std::optional<Instant> latest) const
{
    if (journey.plannedRoute.isEmpty())
        journey.plannedRoute = routeFor(journey.dice, journey.story.threshold);
    // Where the first route is for child protection, hours count; most are seen to at once.
    journey.hurries = journey.plannedRoute == "I"_L1 && journey.dice.chance(0.85);
    Line line(journey, m_hours, recordedAt(journey));
    line.add(Deed::Record);
    planContact(journey, line, until);
    if (latest && journey.steps.last().at > *latest) {
        // Squeezed between being recorded and the latest moment; recorded early enough to leave room.
        const Instant start = std::min(journey.steps.first().at,
                                       std::max(journey.received, latest->plusMs(-10 * msPerMinute)));
        const qint64 room = latest->ms - start.ms;
        const qint64 planned = std::max<qint64>(1, journey.steps.last().at.ms - journey.steps.first().at.ms);
        const qint64 first = journey.steps.first().at.ms;
        for (Step &step : journey.steps)
            step.at = start.plusMs(qint64(double(step.at.ms - first) / double(planned) * double(room)));
        line.setAt(journey.steps.last().at);
    }
    if (goesOn(until, Reached::Everything))
        planReferral(journey, line);
}

void Planner::planContact(Journey &journey, Line &line, Reached until) const
{
    Dice &dice = journey.dice;
    // Each of several children is looked up; a single one not always.
    if ((m_procedure.intakeWithRecorder && until != Reached::WithRecorder) || journey.children.size() > 1
        || dice.chance(0.7)) {
        line.wait(4, 40);
        line.add(Deed::Check);
    }
    if (until == Reached::WithRecorder)
        return;
    if (m_procedure.intakeWithRecorder) {
        line.wait(1, 10);
        line.add(Deed::SendToTray);
    }
    if (!journey.story.detail.crimeSuspected.isEmpty()) {
        line.wait(4, 30);
        line.add(Deed::TellPolice);
    }
    if (!goesOn(until, Reached::Seen))
        return;
    line.wait(5, 60);
    if (until != Reached::Everything || dice.chance(0.4)) // else seen when it is allocated
        line.add(Deed::See);
    if (journey.closedWithinWindow && m_procedure.reReferral.window) {
        line.wait(5, 40);
        line.add(Deed::Reassign);
    }
    if (until == Reached::Copied || (copiesContact(journey) && goesOn(until, Reached::Referred))) {
        line.wait(5, 40);
        line.add(Deed::CopyToSiblings);
        line.wait(0, 2);
        line.add(Deed::See); // whoever copies looks at the copies
    }
    if (until == Reached::Copied || !goesOn(until, Reached::Routed))
        return;
    if (const QString route = journey.plannedRoute; !route.isEmpty()) {
        line.wait(5, 40);
        line.add(Deed::ChooseRoute, route);
        journey.isDirect = route == "I"_L1 || route == "II"_L1;
    } else {
        journey.isDirect = dice.chance(0.22);
    }
    if (until == Reached::Routed)
        return;
    if (!goesOn(until, Reached::Referred))
        journey.isDirect = false; // what is wanted needs a worker
    if (until == Reached::Allocated && journey.steps.last().word == "I"_L1)
        return; // waits for the manager who chose the way
    planWork(journey, line, until);
}

void Planner::planWork(Journey &journey, Line &line, Reached until) const
{
    Dice &dice = journey.dice;
    if (!journey.isDirect) {
        line.wait(5, 70);
        line.add(Deed::Allocate);
        if (until == Reached::Allocated && dice.chance(0.4))
            return;
        static const QStringList others{u"call-referrer"_s, u"agency-check"_s, u"agency-check"_s,
                                        u"note"_s,          u"visit"_s,        u"partner-work"_s};
        const bool unreachable = until == Reached::WaitingForParents
                                 || (!m_replyLetter.isEmpty() && goesOn(until, Reached::Referred) && dice.chance(0.1));
        line.wait(15, 90);
        line.add(Deed::Call, unreachable         ? u"call-family/no-answer"_s
                             : dice.chance(0.75) ? u"call-family/answered"_s
                                                 : u"call-family/left-message"_s);
        if (dice.chance(0.7)) {
            line.wait(10, 70);
            line.add(Deed::Call, dice.oneOf(others));
        }
        if (until == Reached::Allocated)
            return;
        if (unreachable) {
            line.wait(60, 200);
            line.add(Deed::Call, u"call-family/left-message"_s);
            line.wait(10, 60);
            line.add(Deed::SendLetter, m_replyLetter);
            if (until == Reached::WaitingForParents)
                return;
            line.days(1, 4);
            if (dice.chance(0.6))
                line.add(Deed::ParentReplies);
        }
    }
    line.wait(10, 60);
    line.add(Deed::Assess);
    if (!journey.isDirect) {
        line.wait(3, 25);
        line.add(Deed::Recommend);
        if (until == Reached::Recommended)
            return;
        if (until == Reached::Returned || dice.chance(0.07)) {
            line.wait(10, 60);
            line.add(Deed::Return);
            if (until == Reached::Returned)
                return;
            line.wait(10, 60);
            line.add(Deed::Call, u"call-family/answered"_s);
            line.wait(5, 20);
            line.add(Deed::Recommend);
        }
    }
    line.wait(8, 90);
    line.add(Deed::Authorise);
    if (!journey.siblings.isEmpty() && !copiesContact(journey)) {
        line.wait(10, 60);
        line.add(Deed::CopyToSiblings);
    }
    if (const QString letter = outcomeLetter(journey);
        !letter.isEmpty() && goesOn(until, Reached::Everything) && dice.chance(0.6)) {
        line.wait(10, 90);
        line.add(Deed::SendLetter, letter);
    }
}

void Planner::planReferral(Journey &journey, Line &line) const
{
    Dice &dice = journey.dice;
    line.wait(30, 240);
    line.add(Deed::FollowUp);
    if (journey.story.threshold < Threshold::ChildInNeed)
        return;
    line.wait(10, 120);
    if (dice.chance(0.7)) {
        line.add(Deed::AllocateReferral);
        line.wait(20, 160);
        if (dice.chance(0.7)) {
            line.add(Deed::RecommendReferral);
            line.wait(10, 90);
        }
    }
    line.add(Deed::AuthoriseReferral);
    line.wait(30, 200);
    line.add(Deed::FollowUpReferral);
    line.days(14, 150);
    line.add(Deed::CloseEpisode);
}

} // namespace frontdoor::demo
