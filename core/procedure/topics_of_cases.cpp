// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/topics.h"

#include "core/base/text.h"
#include "core/procedure/wording.h"

#include <algorithm>

namespace frontdoor::topics {

using namespace Qt::StringLiterals;

void whatAContactIs(PositionList &list)
{
    list.guards([](const Guard &guard) {
        return guard.forbid && guard.stage == Stage::Contact && speakOf(guard.when, {u"threshold"_s});
    });
    list.wordsAt({u"contact.heading"_s});
}

void whatAReReferralIs(PositionList &list)
{
    const ReReferralSettings &settings = list.procedure().reReferral;
    if (settings.window) {
        QStringList kinds;
        for (const QString &kind : settings.teamKinds)
            kinds << plainWords(kind);
        const QString where = kinds.isEmpty() ? QString() : u" to a %1 team"_s.arg(eitherOf(kinds));
        list.add(u"A case was closed%1 within %2"_s.arg(where, settings.window->text()), settings.rule);
    }
    list.wordsAt({u"referral.re-referral"_s});
}

void whoTakesReReferrals(PositionList &list)
{
    const auto onlyThese = [](const Conditions &conditions) {
        return std::any_of(conditions.begin(), conditions.end(), [](const Condition &condition) {
            return condition.fact == "closed-within-window"_L1 && condition.test == Condition::Test::Is
                   && condition.wanted == Value(true);
        });
    };
    for (const Permission &permission : list.procedure().permissions) {
        if (!onlyThese(permission.when))
            continue;
        QStringList acts;
        for (const QString &act : permission.acts)
            acts << plainWords(act);
        list.add(u"To %1: %2"_s.arg(eitherOf(acts), whoInWords(list.procedure(), permission)), permission.rule);
    }
    list.guardsOn({u"closed-within-window"_s, u"target.is-closed-team"_s});
    for (const RoutingRule &routing : list.procedure().routing) {
        if (onlyThese(routing.when))
            list.add(u"The referral goes to %1"_s.arg(routing.byPostcode ? u"the team of the area"_s : routing.team),
                     routing.rule);
    }
    if (list.procedure().reReferral.window && !list.isEmpty())
        list.wordsAt({u"tray.route"_s});
}

void holdingOpen(PositionList &list)
{
    for (const LetterRule &letter : list.procedure().letters) {
        if (letter.awaitsReply && letter.replyWithin)
            list.add(u"A contact stays open for the parents' reply: %1"_s.arg(letter.replyWithin->text()), letter.rule);
    }
    list.clocks([](const ClockRule &clock) {
        return clock.subject == SubjectKind::Contact && !clock.stops.contains("letter-sent"_L1)
               && (clock.kind == "completion"_L1 || clock.kind == "outcome"_L1);
    });
    // Work with the family; asking other agencies is a matter of its own.
    list.guards([](const Guard &guard) {
        const Conditions conditions = guard.when + guard.require;
        return std::any_of(conditions.begin(), conditions.end(), [](const Condition &c) {
            static const QStringList work{u"visited"_s, u"direct-work"_s, u"partner-work"_s};
            return work.contains(c.fact)
                   || (c.fact == "activity.kind"_L1 && c.wanted != Value(idOf(ActivityKind::AgencyCheck)));
        });
    });
    list.wordsAt({u"contact.activities"_s});
}

void moreInformation(PositionList &list)
{
    list.wordsAt({u"contact.more-information"_s});
}

void openCases(PositionList &list)
{
    list.clocks([](const ClockRule &clock) { return clock.kind == "open-case-response"_L1; });
    const QStringList facts{u"child.open-case"_s, u"family.open-case"_s};
    list.guardsOn(facts);
    list.permissions(u"With an open case, also"_s,
                     [&](const Permission &permission) { return speakOf(permission.when, facts); });
    if (const OutcomeRule *passed = list.procedure().outcome(Stage::Contact, u"passed-to-allocated-worker"_s))
        list.add(u"Outcome: %1"_s.arg(passed->label), passed->rule);
    list.wordsAt({u"contact.open-case"_s});
}

void siblingsHow(PositionList &list)
{
    if (list.procedure().copyOutcomeToSiblings)
        list.add(u"A copy receives the outcome of the contact it was copied from"_s, list.procedure().siblingRule);
    list.clocks([](const ClockRule &clock) { return clock.kind == "sibling"_L1; });
    list.guardsOn({u"copied"_s, u"sibling."_s});
    list.wordsAt({u"contact.siblings"_s});
}

void siblingsWho(PositionList &list)
{
    list.whoMay(u"A sibling's contact or referral is made by"_s, u"copy-to-sibling"_s);
    list.guardsOn({u"scope"_s, u"child.siblings"_s});
    list.wordsAt({u"siblings.who"_s});
}

void siblingDate(PositionList &list)
{
    list.wordsAt({u"siblings.date"_s});
}

void contactDate(PositionList &list)
{
    for (const ClockRule &clock : list.procedure().clocks) {
        if (clock.subject == SubjectKind::Contact && (clock.starts == "received"_L1 || clock.starts == "created"_L1))
            list.add(u"Clocks of a contact count from %1"_s.arg(momentInWords(clock.starts)), clock.rule);
    }
    list.wordsAt({u"contact.received"_s});
}

void historyChecks(PositionList &list)
{
    if (!list.procedure().checkSystems.isEmpty())
        list.add(u"Looked at: %1"_s.arg(listed(list.procedure().checkSystems)));
    list.guardsOn({u"checks."_s});
    list.wordsAt({u"contact.checks"_s, u"referral.history"_s});
}

void deleting(PositionList &list)
{
    list.whoMay(u"A duplicate is made void, never deleted, by"_s, u"void-duplicate"_s);
    list.wordsAt({u"record.removal"_s});
}

void unborn(PositionList &list)
{
    for (const RoutingRule &routing : list.procedure().routing) {
        if (!speakOf(routing.when, {u"child.unborn"_s}))
            continue;
        const Team *team = list.procedure().team(routing.team);
        list.add(u"A referral goes to %1"_s.arg(routing.byPostcode ? u"the team of the area"_s
                                                : team             ? team->name
                                                                   : routing.team)
                     + whenInWords(routing.when),
                 routing.rule);
    }
    list.permissions(u"Decided by"_s, [](const Permission &permission) {
        return permission.acts.contains("authorise"_L1) && speakOf(permission.when, {u"child.unborn"_s});
    });
    list.guardsOn({u"child.unborn"_s});
}

void police(PositionList &list)
{
    list.clocks([](const ClockRule &clock) { return clock.kind == "police"_L1; });
    list.guardsOn({u"police.notified"_s});
    list.wordsAt({u"referral.strategy"_s});
}

} // namespace frontdoor::topics
