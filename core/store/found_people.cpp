// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/found_people.h"

#include "core/base/text.h"
#include "core/casework/casefile/standing.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <vector>

namespace frontdoor {

using namespace Qt::StringLiterals;

Expected<FoundPeople::Shown> FoundPeople::shown(const FoundEntry &found)
{
    Shown shown{&found, found.entry, std::round(found.weight * 2), {}, {}};
    if (found.entry.mergedInto) {
        FD_ASSIGN(std::optional<Person> keep, m_records.person(found.entry.mergedInto));
        if (keep)
            shown.person = *std::move(keep);
    }
    shown.family = searchKey(shown.person.familyName);
    shown.given = searchKey(shown.person.givenName);
    return shown;
}

Expected<void> FoundPeople::addHistory(PersonHit &hit)
{
    FD_ASSIGN(const QList<PersonId> entries, entriesOf(m_records, hit.person.id));
    for (const PersonId &id : entries) {
        FD_ASSIGN(Statement statement, m_connection.statement(u"contact/summary_about"_s));
        statement.bind(u":child"_s, id);
        FD_TRY(statement.run());
        FD_ASSIGN(const bool isRow, statement.next());
        if (isRow) {
            Row row(statement);
            hit.contacts += row.next<int>();
            const auto last = row.next<std::optional<Instant>>();
            hit.lastContact = std::max(hit.lastContact, last);
        }
        FD_ASSIGN(const QList<Episode> episodes, m_records.episodes(id));
        hit.openCase = hit.openCase || std::any_of(episodes.begin(), episodes.end(), [](const Episode &each) {
                           return each.isOpen();
                       });
    }
    return {};
}

Expected<PersonHit> FoundPeople::hitOf(const Shown &shown, const Viewer &viewer)
{
    const Person &person = shown.person;
    const FoundEntry &found = *shown.found;
    PersonHit hit;
    hit.weight = found.weight;
    hit.likelihood = found.likelihood;
    FD_ASSIGN(hit.withheld, m_records.isWithheld(person.id, viewer));
    if (hit.withheld) {
        hit.person = onlyIdentified(person);
        return hit;
    }
    hit.person = person;
    hit.why = found.why;
    if (found.entry.id != person.id) {
        hit.foundAs = found.entry.id;
        hit.otherNames << found.entry.name();
    }
    FD_ASSIGN(const QList<PersonName> names, m_records.otherNames(person.id));
    for (const PersonName &name : names)
        hit.otherNames << QString(name.givenName + u' ' + name.familyName).trimmed();
    hit.otherNames.removeDuplicates();
    hit.otherNames.removeAll(person.name());
    FD_TRY(addHistory(hit));
    return hit;
}

Expected<PersonHit> FoundPeople::hitOf(const FoundEntry &found, const Viewer &viewer)
{
    FD_ASSIGN(const Shown one, shown(found));
    return hitOf(one, viewer);
}

Expected<QList<PersonHit>> FoundPeople::hitsOf(const QList<FoundEntry> &found, int limit, const Viewer &viewer)
{
    std::vector<Shown> all;
    all.reserve(std::size_t(found.size()));
    for (const FoundEntry &each : found) {
        FD_ASSIGN(Shown one, shown(each));
        all.push_back(std::move(one));
    }
    std::vector<const Shown *> order;
    order.reserve(all.size());
    for (const Shown &each : all)
        order.push_back(&each);
    std::sort(order.begin(), order.end(), [](const Shown *a, const Shown *b) {
        // Half a bit is no difference to speak of: then by name.
        return std::tie(b->halfBits, a->family, a->given, a->person.born, a->person.id)
               < std::tie(a->halfBits, b->family, b->given, b->person.born, b->person.id);
    });
    QList<PersonHit> hits;
    QSet<PersonId> seen;
    for (const Shown *each : order) {
        if (seen.contains(each->person.id))
            continue;
        seen.insert(each->person.id);
        FD_ASSIGN(PersonHit hit, hitOf(*each, viewer));
        hits << std::move(hit);
        if (hits.size() == limit)
            break;
    }
    return hits;
}

} // namespace frontdoor
