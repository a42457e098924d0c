// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/compare_people.h"

#include "core/casework/casefile/standing.h"
#include "core/domain/taken_fields.h"

#include <QJsonArray>

#include <algorithm>
#include <tuple>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostAlike = 60;

struct Respect {
    QString id;
    QStringList fields;
};

const QList<Respect> &respects()
{
    static const QList<Respect> all{
        {u"name"_s, {u"given-name"_s, u"family-name"_s}},
        {u"birth"_s, {u"born"_s, u"expected"_s}},
        {u"sex"_s, {u"sex"_s}},
        {u"address"_s, {u"address"_s, u"postcode"_s}},
        {u"phone"_s, {u"phone"_s}},
        {u"nhs-number"_s, {u"nhs-number"_s}},
        {u"upn"_s, {u"upn"_s}},
        {u"la-child-id"_s, {u"la-child-id"_s}},
        {u"school"_s, {u"school"_s}},
        {u"household"_s, {u"household"_s}},
        {u"mother"_s, {u"mother"_s}},
        {u"ethnicity"_s, {u"ethnicity"_s}},
        {u"disabilities"_s, {u"disabilities"_s}},
        {u"first-language"_s, {u"first-language"_s}},
        {u"religion"_s, {u"religion"_s}},
        {u"nationality"_s, {u"nationality"_s}},
    };
    return all;
}

/// Of people who move and grow, what was written down last is likelier to be right.
bool goesOutOfDate(const QString &id)
{
    return id == "address"_L1 || id == "phone"_L1 || id == "school"_L1 || id == "household"_L1;
}

/// As it is compared: without what only looks different.
QString bare(const Person &person, const QString &field)
{
    const QJsonValue value = personField(person, field);
    if (value.isArray()) {
        QStringList list;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &each : array)
            list << each.toString();
        list.sort();
        return list.join(u',');
    }
    if (field == "sex"_L1 && person.sex == Sex::Unknown)
        return {};
    QString text = value.toString().simplified().toLower();
    if (field == "phone"_L1 || field == "nhs-number"_L1 || field == "postcode"_L1 || field == "upn"_L1)
        text.remove(u' ');
    return text;
}

bool hasAny(const Person &person, const Respect &respect)
{
    return std::any_of(respect.fields.begin(), respect.fields.end(),
                       [&](const QString &field) { return !bare(person, field).isEmpty(); });
}

bool isSame(const Person &one, const Person &other, const Respect &respect)
{
    return std::all_of(respect.fields.begin(), respect.fields.end(),
                       [&](const QString &field) { return bare(one, field) == bare(other, field); });
}

void count(ComparedEntry &entry)
{
    for (const PastContact &contact : entry.view.contacts) {
        entry.openContacts += contact.state != ContactState::Closed && contact.state != ContactState::Void ? 1 : 0;
        if (!entry.lastContact || contact.received > *entry.lastContact)
            entry.lastContact = contact.received;
    }
}

/// More history, more numbers that others know them by, more that is known; else the older entry.
bool isFuller(const ComparedEntry &one, const ComparedEntry &other)
{
    const auto weight = [](const ComparedEntry &entry) {
        const Person &person = entry.view.person;
        int numbers = 0;
        for (const QString &number : {person.nhsNumber, person.upn, person.laChildId})
            numbers += number.isEmpty() ? 0 : 1;
        int known = 0;
        for (const Respect &respect : respects())
            known += hasAny(person, respect) ? 1 : 0;
        const PersonView &view = entry.view;
        return std::tuple(view.openCase() != nullptr,
                          view.contacts.size() + view.referrals.size() + view.episodes.size(), numbers, known,
                          entry.older);
    };
    return weight(one) > weight(other);
}

QStringList suggested(const PeopleCompared &compared)
{
    const ComparedEntry &keep = compared.keepOne ? compared.one : compared.other;
    const ComparedEntry &goes = compared.keepOne ? compared.other : compared.one;
    const bool goesIsNewer = goes.lastContact && (!keep.lastContact || goes.lastContact->ms > keep.lastContact->ms);
    const auto lacking = compared.keepOne ? ComparedField::Stand::OnlyOther : ComparedField::Stand::OnlyOne;
    QStringList ids;
    for (const ComparedField &field : compared.fields) {
        const bool newer = field.stand == ComparedField::Stand::Differ && goesIsNewer && goesOutOfDate(field.id);
        // A child that was expected has been born.
        const bool born = field.id == "birth"_L1 && keep.view.person.isUnborn() && goes.view.person.born.isValid();
        if (field.stand == lacking || newer || born)
            ids << field.id;
    }
    return ids;
}

Expected<void> sayWhy(Views &views, const Viewer &viewer, PeopleCompared &compared)
{
    const PersonView &one = compared.one.view;
    Likeness like{one.person, one.otherNames, {}};
    for (const PastAddress &address : one.addresses) {
        if (address.until)
            like.addresses << address;
    }
    FD_ASSIGN(const QList<PersonHit> hits, views.peopleLike(like, mostAlike, viewer));
    for (const PersonHit &hit : hits) {
        if (hit.person.id == compared.other.view.person.id) {
            compared.why = hit.why;
            compared.likelihood = hit.likelihood;
        }
    }
    FD_ASSIGN(const QList<KeptApart> apart, views.keptApart(one.person.id));
    for (const KeptApart &each : apart) {
        if (each.one == compared.other.view.person.id || each.other == compared.other.view.person.id)
            compared.apart = each;
    }
    return {};
}

} // namespace

bool PeopleCompared::areJoined() const
{
    return one.view.person.mergedInto == other.view.person.id || other.view.person.mergedInto == one.view.person.id;
}

QList<ComparedField> comparedFields(const Person &one, const Person &other)
{
    QList<ComparedField> fields;
    for (const Respect &respect : respects()) {
        const bool oneHas = hasAny(one, respect);
        const bool otherHas = hasAny(other, respect);
        if (!oneHas && !otherHas)
            continue;
        ComparedField field{respect.id, respect.fields, ComparedField::Stand::Same};
        if (!otherHas)
            field.stand = ComparedField::Stand::OnlyOne;
        else if (!oneHas)
            field.stand = ComparedField::Stand::OnlyOther;
        else if (!isSame(one, other, respect))
            field.stand = ComparedField::Stand::Differ;
        fields << field;
    }
    return fields;
}

Expected<std::optional<PeopleCompared>> comparePeople(Views &views, const Rulebook &rules, const PersonId &one,
                                                      const PersonId &other, const UserId &viewer, Instant now)
{
    FD_ASSIGN(std::optional<PersonView> first, viewPerson(views, rules, one, viewer, now));
    FD_ASSIGN(std::optional<PersonView> second, viewPerson(views, rules, other, viewer, now));
    if (!first || !second)
        return std::optional<PeopleCompared>();
    PeopleCompared compared;
    compared.one.view = std::move(*first);
    compared.other.view = std::move(*second);
    compared.one.older = one < other; // ids sort by when they were made
    compared.other.older = !compared.one.older;
    compared.withheld = compared.one.view.withheld || compared.other.view.withheld;
    if (compared.withheld)
        return std::optional(compared);
    count(compared.one);
    count(compared.other);
    compared.fields = comparedFields(compared.one.view.person, compared.other.view.person);
    compared.keepOne = isFuller(compared.one, compared.other);
    compared.fromOther = suggested(compared);
    FD_TRY(sayWhy(views, {viewer, now}, compared));
    return std::optional(compared);
}

Expected<std::optional<Parting>> partingOf(Records &records, const PersonId &merged)
{
    FD_ASSIGN(const std::optional<Person> entry, records.person(merged));
    if (!entry || !entry->mergedInto)
        return std::optional<Parting>();
    Parting parting;
    parting.merged = *entry;
    FD_ASSIGN(const std::optional<JoinedEntry> joined, records.joinedEntry(merged));
    parting.joined = joined.value_or(JoinedEntry{merged, entry->mergedInto, {}, {}, {}, u"{}"_s});
    FD_ASSIGN(const std::optional<Person> keep,
              records.person(parting.joined.through ? parting.joined.through : parting.joined.keep));
    parting.keep = keep.value_or(Person());
    FD_ASSIGN(const std::optional<User> by, records.user(parting.joined.by));
    parting.by = by ? by->name : QString();
    const TakenFields taken = takenFields(parting.joined);
    for (auto field = taken.cbegin(); field != taken.cend(); ++field) {
        Parting::Field each{field.key(), personField(parting.keep, field.key()) == field->after, {}};
        setPersonField(each.before, field.key(), field->before);
        parting.fields << each;
    }
    FD_ASSIGN(const QList<JoinedEntry> all, records.joinedEntries(parting.joined.keep));
    QList<PersonId> along{merged};
    for (qsizetype i = 0; i < along.size(); ++i) {
        for (const JoinedEntry &other : all) {
            if (other.through == along.at(i) && !along.contains(other.merged))
                along << other.merged;
        }
    }
    parting.entriesAlong = int(along.size()) - 1;
    FD_ASSIGN(const QList<PastContact> contacts, records.contactsAbout(along, Instant{}));
    parting.contacts = int(contacts.size());
    return std::optional(parting);
}

} // namespace frontdoor
