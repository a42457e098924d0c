// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/information_set.h"

#include "core/domain/contact_fields.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// Nobody can say it of a child who is not born yet.
bool comesWithBirth(const QString &fact)
{
    static const QStringList facts{u"child.sex"_s,        u"child.school"_s,         u"child.ethnicity"_s,
                                   u"child.disability"_s, u"child.first-language"_s, u"child.religion"_s,
                                   u"child.nationality"_s};
    return facts.contains(fact);
}

} // namespace

const QList<InformationItem> &informationSet()
{
    static const QList<InformationItem> items{
        {1, {u"child.name"_s, u"child.birth"_s, u"child.sex"_s}},
        {2, {u"child.address"_s, u"child.school"_s}},
        {3, {u"prompts.parental-responsibility"_s}},
        {4, {u"prompts.household"_s}},
        {5, {u"child.ethnicity"_s, u"child.disability"_s, u"child.first-language"_s, u"child.religion"_s}},
        {6, {u"child.nationality"_s, u"prompts.immigration-status"_s}},
        {7, {u"prompts.additional-needs"_s}},
        {8, {u"prompts.events"_s}},
        {9, {u"concern"_s}},
        {10, {u"prompts.location"_s, u"prompts.condition"_s}},
        {11, {u"immediate-protection"_s}},
        {12, {u"prompts.alleged-perpetrator"_s}},
        {13, {u"referrer.relationship"_s, u"prompts.referrer-knowledge"_s}},
        {14, {u"prompts.agencies"_s}},
        {15, {u"parents-informed.informed"_s}},
    };
    return items;
}

QStringList homePromptIds()
{
    return {u"domestic-abuse"_s, u"mental-illness"_s, u"substance-misuse"_s, u"learning-difficulties"_s};
}

QStringList promptIds()
{
    static const QStringList ids = [] {
        QStringList list = homePromptIds();
        for (const InformationItem &item : informationSet()) {
            for (const QString &fact : item.facts) {
                if (fact.startsWith("prompts."_L1))
                    list << fact.mid(8);
            }
        }
        // What goes with them on the form.
        return list + QStringList{u"responsibility-asked"_s, u"parents-knowledge"_s, u"consent-to-share"_s,
                                  u"consent-reason"_s,       u"allegation-by"_s,     u"allegation-when"_s,
                                  u"allegation-where"_s};
    }();
    return ids;
}

bool isTold(const QString &fact, const ContactDetail &detail, const Person &child)
{
    // What somebody is at work says how they know the child.
    if (fact == "referrer.relationship"_L1)
        return !detail.referrer.relationship.isEmpty() || !detail.referrer.role.isEmpty();
    if (!fact.startsWith("child."_L1))
        return isKnown(contactField(detail, fact));
    const QStringView what = QStringView(fact).mid(6);
    if (what == "name"_L1)
        return !child.name().isEmpty();
    if (what == "birth"_L1)
        return child.born.isValid() || child.expected.isValid();
    if (what == "sex"_L1)
        return child.sex != Sex::Unknown || child.isUnborn();
    if (what == "address"_L1)
        return !child.address.isEmpty();
    if (what == "postcode"_L1)
        return !child.postcode.isEmpty();
    if (what == "school"_L1)
        return !child.school.isEmpty();
    if (what == "ethnicity"_L1)
        return !child.ethnicity.isEmpty();
    if (what == "disability"_L1)
        return !child.disabilities.isEmpty();
    if (what == "first-language"_L1)
        return !child.firstLanguage.isEmpty();
    if (what == "religion"_L1)
        return !child.religion.isEmpty();
    if (what == "nationality"_L1)
        return !child.nationality.isEmpty();
    return false;
}

bool isAnswered(const QString &fact, const ContactDetail &detail, const Person &child)
{
    return isTold(fact, detail, child) || !detail.notKnown.value(fact).trimmed().isEmpty();
}

InformationState informationState(const ContactDetail &detail, const Person &child, bool familyOnFile)
{
    InformationState state;
    for (const InformationItem &item : informationSet()) {
        const auto open = std::ranges::find_if_not(item.facts, [&](const QString &fact) {
            return (child.isUnborn() && comesWithBirth(fact)) || (familyOnFile && fact == "prompts.household"_L1)
                   || isAnswered(fact, detail, child);
        });
        if (open == item.facts.cend())
            ++state.answered;
        else if (state.nextOpenFact.isEmpty())
            state.nextOpenFact = *open;
    }
    return state;
}

} // namespace frontdoor
