// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/help_places.h"

#include "core/base/ids_of.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

const QString outcomePrefix = u"outcome."_s;

} // namespace

const QList<HelpPlace> &helpPlaces()
{
    static const QList<HelpPlace> places{
        {u"procedure"_s, u"the procedure itself"_s},
        {u"service.hours"_s, u"the hours of the service"_s},
        {u"tray.heading"_s, u"the duty tray"_s},
        {u"tray.checks"_s, u"checking the tray"_s},
        {u"tray.allocate"_s, u"allocating"_s},
        {u"tray.route"_s, u"the routes"_s},
        {u"tray.reassign"_s, u"moving work to another team"_s},
        {u"contact.heading"_s, u"contacts"_s},
        {u"contact.referrer"_s, u"the call and the referrer"_s},
        {u"contact.received"_s, u"when a contact counts as received"_s},
        {u"referrer.disclosure"_s, u"who may learn who the referrer is"_s},
        {u"contact.child"_s, u"the child and the family"_s},
        {u"contact.concern"_s, u"the concern"_s},
        {u"contact.threshold"_s, u"the threshold"_s},
        {u"contact.prompts"_s, u"what to ask about home life"_s},
        {u"contact.parents"_s, u"the parents"_s},
        {u"contact.parents-exception"_s, u"when the parents are not told"_s},
        {u"contact.checks"_s, u"the checks"_s},
        {u"referral.history"_s, u"earlier involvement"_s},
        {u"contact.more-information"_s, u"asking for more information"_s},
        {u"contact.activities"_s, u"calls, visits and notes"_s},
        {u"contact.siblings"_s, u"the other children"_s},
        {u"siblings.who"_s, u"which brothers and sisters are recorded"_s},
        {u"siblings.date"_s, u"the date of a sibling's contact"_s},
        {u"contact.radar"_s, u"repeat contacts"_s},
        {u"referral.re-referral"_s, u"re-referrals"_s},
        {u"contact.open-case"_s, u"children with an open case"_s},
        {u"contact.clocks"_s, u"the time there is to decide"_s},
        {u"contact.outcome"_s, u"the outcome of a contact"_s},
        {u"contact.follow-ups"_s, u"who is told the outcome"_s},
        {u"referral.heading"_s, u"referrals"_s},
        {u"referral.decision"_s, u"the decision on a referral"_s},
        {u"referral.strategy"_s, u"strategy discussions"_s},
        {u"referral.team"_s, u"the team that a referral goes to"_s},
        {u"consultation"_s, u"consultations"_s},
        {u"duty.cover"_s, u"cover for the duty manager"_s},
        {u"duty.handover"_s, u"the handover"_s},
        {u"workload"_s, u"workload"_s},
        {u"record.removal"_s, u"duplicates and taking records out"_s},
    };
    return places;
}

QString helpPlaceOfOutcome(const QString &outcome)
{
    return outcomePrefix + outcome;
}

QStringList helpPlaceIds(const Procedure &procedure)
{
    QStringList ids = idsOf(helpPlaces());
    for (const OutcomeRule &outcome : procedure.outcomes)
        ids << helpPlaceOfOutcome(outcome.id);
    ids.removeDuplicates(); // an outcome of both stages is one place
    return ids;
}

QString helpPlaceWords(const Procedure &procedure, const QString &place)
{
    const auto known = std::ranges::find(helpPlaces(), place, &HelpPlace::id);
    if (known != helpPlaces().cend())
        return known->words;
    const auto outcome = std::ranges::find_if(
        procedure.outcomes, [&](const OutcomeRule &rule) { return helpPlaceOfOutcome(rule.id) == place; });
    return outcome == procedure.outcomes.cend() ? QString() : u"the outcome “%1”"_s.arg(outcome->label);
}

QList<const Rule *> helpAt(const Procedure &procedure, const QString &place)
{
    return helpAt(procedure, QStringList{place});
}

QList<const Rule *> helpAt(const Procedure &procedure, const QStringList &places)
{
    QList<const Rule *> rules;
    for (const Rule &rule : procedure.rules) {
        if (std::ranges::any_of(rule.help, [&](const QString &place) { return places.contains(place); }))
            rules << &rule;
    }
    return rules;
}

} // namespace frontdoor
