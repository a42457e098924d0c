// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/matching/name_likeness.h"
#include "core/matching/typed_answer.h"
#include "fuzz/require.h"

#include <cmath>
#include <cstddef>
#include <cstdint>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostParts = 8;
constexpr qsizetype longestWord = 200;

/// A few people with every kind of field.
const QList<Likeness> &everybody()
{
    static const QList<Likeness> people = [] {
        Likeness child;
        child.person.id = PersonId(u"FD-77"_s);
        child.person.givenName = u"Jayden"_s;
        child.person.familyName = u"O'Neill-Smith"_s;
        child.person.born = QDate(2014, 9, 5);
        child.person.address = u"Flat 2, 12 Castle Road, Calne"_s;
        child.person.postcode = u"SN11 4GJ"_s;
        child.person.phone = u"+44 7700 900123"_s;
        child.person.nhsNumber = u"9434765919"_s;
        child.person.upn = u"A123456789012"_s;
        child.person.laChildId = u"LA/1000-1"_s;
        child.otherNames = {{child.person.id, u"محمد"_s, u"王"_s}};
        Likeness unborn;
        unborn.person.familyName = u"van den Berg"_s;
        unborn.person.expected = QDate(2026, 7, 1);
        return QList<Likeness>{child, unborn, Likeness()};
    }();
    return people;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const QDate today(2026, 5, 1);
    const TypedQuery query = parseTyped(text, today);
    require(query.parts.size() <= mostParts, "a query has few parts");
    ReadingCounts counts;
    counts.people = 100'000;
    for (const TypedPart &part : query.parts) {
        require(!part.readings.isEmpty(), "each part can be read");
        counts.of.emplace_back(std::size_t(part.readings.size()), int(size % 5000));
        for (const Reading &reading : part.readings) {
            require(!reading.word.isEmpty() && reading.word.size() <= longestWord, "each reading is a word");
            require(reading.loss >= 0, "no reading is worth more than what was typed");
        }
        for (const QString &other : {u"jayden"_s, u"oneill"_s, u"muhammad"_s})
            require(nameLikeness(part.typed, other) == nameLikeness(other, part.typed), "likeness has two sides");
    }
    for (const Likeness &like : everybody()) {
        const TypedAnswer answer = answerTo(query, counts, like, today);
        require(std::isfinite(answer.weight), "an answer can be weighed");
        require(answer.missing >= 0 && answer.missing <= int(query.parts.size()), "no more is missing than was typed");
    }
    return 0;
}
