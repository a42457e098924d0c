// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/matching/comparison.h"
#include "core/matching/name_keys.h"
#include "core/matching/name_likeness.h"
#include "core/matching/person_words.h"
#include "core/matching/typed_answer.h"

#include <QTest>

#include <rapidcheck.h>

#include <cmath>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// What holds whoever is compared and whatever is typed.
class TestMatchingLaws : public QObject {
    Q_OBJECT

private slots:
    void comparingIsTheSameFromBothSides();
    void aFieldThatIsTheSameOnBothSidesNeverSpeaksAgainst();
    void nobodyIsLessLikeThemselvesThanSomebodyElseIs();
    void likenessOfNamesIsTheSameFromBothSides();
    void oneSlipSharesAKey();
    void anythingCanBeTyped();
};

namespace {

template<class T>
rc::Gen<T> oneOf(const QList<T> &values)
{
    return rc::gen::map(rc::gen::inRange(0, int(values.size())), [values](int i) { return values.at(i); });
}

rc::Gen<QString> anyText(int longest)
{
    // Letters, digits and what means something to a parser, more often than the rest of Unicode.
    const auto usual = oneOf(QList<char16_t>{u'a',  u'e', u'h', u's', u'm', u'j', u'0', u'1', u'2',
                                             u'9',  u' ', u' ', u'-', u'/', u'.', u'+', u'(', u')',
                                             u'\'', u'"', u'%', u'*', u':', u',', u'#', u'@', u'\n'});
    const auto any = rc::gen::cast<char16_t>(rc::gen::inRange(0, 0x10000));
    const auto character = rc::gen::weightedOneOf<char16_t>({{9, usual}, {1, any}});
    return rc::gen::map(
        rc::gen::resize(longest, rc::gen::container<std::vector<char16_t>>(character)),
        [](const std::vector<char16_t> &text) { return QString::fromUtf16(text.data(), qsizetype(text.size())); });
}

rc::Gen<QString> aGivenName()
{
    return rc::gen::weightedOneOf<QString>(
        {{8, oneOf(QStringList{u""_s, u"Sarah"_s, u"Liz"_s, u"Elizabeth"_s, u"Mohammed"_s, u"Muhammad Ali"_s,
                               u"Jayden"_s, u"Hayden"_s, u"Anne-Marie"_s, u"J"_s, u"Siobhán"_s, u"Baby A"_s})},
         {1, anyText(12)}});
}

rc::Gen<QString> aFamilyName()
{
    return rc::gen::weightedOneOf<QString>(
        {{8, oneOf(QStringList{u""_s, u"Smith"_s, u"Smyth"_s, u"Khan"_s, u"O'Neill"_s, u"van den Berg"_s,
                               u"Smith-Jones"_s, u"Sarah"_s})},
         {1, anyText(12)}});
}

rc::Gen<QDate> aDay()
{
    return oneOf(
        QList<QDate>{{}, {2014, 9, 5}, {2014, 5, 9}, {2014, 9, 6}, {1994, 9, 5}, {2014, 1, 1}, {1980, 12, 31}});
}

rc::Gen<Likeness> aPerson()
{
    return rc::gen::exec([] {
        Likeness like;
        Person &person = like.person;
        person.givenName = *aGivenName();
        person.familyName = *aFamilyName();
        person.born = *aDay();
        if (*rc::gen::inRange(0, 6) == 0)
            person.expected = *aDay();
        person.sex = *rc::gen::element(Sex::Female, Sex::Male, Sex::Unknown);
        person.address = *oneOf(QStringList{u""_s, u"12 Castle Road"_s, u"12 Castle Rd, Calne"_s,
                                            u"Flat 1, 12 Castle Road"_s, u"Rose Cottage"_s, u"The House"_s});
        person.postcode = *oneOf(QStringList{u""_s, u"SN11 4GJ"_s, u"sn114gj"_s, u"SN11 4GK"_s, u"2614"_s});
        person.phone = *oneOf(QStringList{u""_s, u"07700 900123"_s, u"+44 7700 900123"_s, u"1"_s});
        person.nhsNumber = *oneOf(QStringList{u""_s, u"9434765919"_s, u"943 476 5918"_s});
        person.upn = *oneOf(QStringList{u""_s, u"A123456789012"_s});
        person.laChildId = *oneOf(QStringList{u""_s, u"1001341"_s, u"1001342"_s, u"FD-77"_s});
        if (*rc::gen::inRange(0, 3) == 0)
            like.otherNames = {{{}, *aGivenName(), *aFamilyName()}};
        if (*rc::gen::inRange(0, 3) == 0)
            like.addresses = {{u"12 Castle Road"_s, u"SN11 4GJ"_s, {}, {}}};
        return like;
    });
}

rc::Gen<WordCounts> someCounts()
{
    return rc::gen::exec([] {
        WordCounts counts;
        counts.people = *oneOf(QList<qint64>{0, 1, 50, 5000, 1'000'000});
        for (const QString &word : {u"sarah"_s, u"smith"_s, u"sn114gj"_s, u"jayden"_s}) {
            if (*rc::gen::inRange(0, 2) == 0)
                counts.peopleByWord.insert(word, *rc::gen::inRange(0, int(counts.people) + 2));
        }
        return counts;
    });
}

} // namespace

void TestMatchingLaws::comparingIsTheSameFromBothSides()
{
    QVERIFY(rc::check([] {
        const Likeness one = *aPerson();
        const Likeness other = *aPerson();
        const WordCounts counts = *someCounts();
        const Comparison there = compare(one, other, counts);
        const Comparison back = compare(other, one, counts);
        RC_LOG() << qPrintable(there.why()) << '\n' << qPrintable(back.why()) << '\n';
        RC_ASSERT(std::isfinite(there.weight));
        RC_ASSERT(std::abs(there.weight - back.weight) < 1e-6);
        RC_ASSERT(there.likely == back.likely);
        RC_ASSERT(there.possible == back.possible);
        RC_ASSERT(there.twins == back.twins);
        RC_ASSERT(there.possible || !there.likely);
        RC_ASSERT(!there.twins || !there.likely);
    }));
}

void TestMatchingLaws::aFieldThatIsTheSameOnBothSidesNeverSpeaksAgainst()
{
    // Without, and with the same in both.
    QVERIFY(rc::check([] {
        Likeness one = *aPerson();
        Likeness other = *aPerson();
        const WordCounts counts = *someCounts();
        const Likeness same = *aPerson();
        const auto take = [&](Likeness &like, int field) {
            switch (field) {
            case 0: like.person.phone = same.person.phone; return;
            case 1: like.person.nhsNumber = same.person.nhsNumber; return;
            case 2: like.person.upn = same.person.upn; return;
            case 3: like.person.laChildId = same.person.laChildId; return;
            case 4: like.person.sex = same.person.sex; return;
            case 5: like.person.postcode = same.person.postcode; return;
            case 6: like.person.address = same.person.address; return;
            default: like.person.born = same.person.born; return;
            }
        };
        const auto clear = [](Likeness &like, int field) {
            switch (field) {
            case 0: like.person.phone.clear(); return;
            case 1: like.person.nhsNumber.clear(); return;
            case 2: like.person.upn.clear(); return;
            case 3: like.person.laChildId.clear(); return;
            case 4: like.person.sex = Sex::Unknown; return;
            case 5: like.person.postcode.clear(); return;
            case 6: like.person.address.clear(); return;
            default:
                like.person.born = QDate();
                like.person.expected = QDate();
                return;
            }
        };
        const int field = *rc::gen::inRange(0, 8);
        clear(one, field);
        clear(other, field);
        const double without = compare(one, other, counts).weight;
        take(one, field);
        take(other, field);
        RC_ASSERT(compare(one, other, counts).weight >= without - 1e-6);
    }));
}

void TestMatchingLaws::nobodyIsLessLikeThemselvesThanSomebodyElseIs()
{
    QVERIFY(rc::check([] {
        const Likeness one = *aPerson();
        const Likeness other = *aPerson();
        WordCounts counts;
        counts.people = 5000;
        RC_ASSERT(compare(one, one, counts).weight >= -1e-6);
        Likeness both = one;
        if (both.person.givenName.isEmpty())
            both.person.givenName = other.person.givenName;
        RC_ASSERT(compare(both, both, counts).weight >= compare(one, one, counts).weight - 1e-6);
    }));
}

void TestMatchingLaws::likenessOfNamesIsTheSameFromBothSides()
{
    QVERIFY(rc::check([] {
        const QString one = *anyText(16);
        const QString other = *anyText(16);
        RC_ASSERT(nameLikeness(one, other) == nameLikeness(other, one));
        RC_ASSERT(one.isEmpty() || nameLikeness(one, one) == NameLikeness::Same);
        const double similarity = wordSimilarity(one, other);
        RC_ASSERT(similarity >= 0 && similarity <= 1);
        RC_ASSERT(std::abs(similarity - wordSimilarity(other, one)) < 0.2); // Jaro looks from the left
    }));
}

void TestMatchingLaws::oneSlipSharesAKey()
{
    QVERIFY(rc::check([] {
        const QString name = *oneOf(
            QStringList{u"mohammed"_s, u"smith"_s, u"elizabeth"_s, u"okonkwo"_s, u"kowalczyk"_s});
        QString slip = name;
        const int at = *rc::gen::inRange(0, int(name.size()) - 1);
        switch (*rc::gen::inRange(0, 4)) {
        case 0: slip.remove(at, 1); break;
        case 1: slip[at] = u'q'; break;
        case 2: slip.insert(at, u'q'); break;
        default: slip[at] = name[at + 1]; slip[at + 1] = name[at];
        }
        const QStringList keys = nameKeys(name);
        const QStringList others = nameKeys(slip);
        RC_ASSERT(std::any_of(keys.begin(), keys.end(), [&](const QString &key) { return others.contains(key); }));
    }));
}

void TestMatchingLaws::anythingCanBeTyped()
{
    QVERIFY(rc::check([] {
        const QString text = *anyText(400);
        const QDate today = *oneOf(QList<QDate>{{2026, 5, 1}, {2024, 2, 29}, {}});
        const TypedQuery query = parseTyped(text, today);
        RC_ASSERT(query.parts.size() <= 8);
        for (const TypedPart &part : query.parts) {
            RC_ASSERT(!part.readings.isEmpty());
            for (const Reading &reading : part.readings) {
                RC_ASSERT(!reading.word.isEmpty());
                RC_ASSERT(reading.loss >= 0);
            }
        }
        ReadingCounts counts;
        counts.people = 100;
        for (const TypedPart &part : query.parts)
            counts.of.emplace_back(std::size_t(part.readings.size()), *rc::gen::inRange(0, 100));
        const TypedAnswer answer = answerTo(query, counts, *aPerson(), today);
        RC_ASSERT(std::isfinite(answer.weight));
        RC_ASSERT(answer.missing >= 0 && answer.missing <= int(query.parts.size()));
    }));
}

QTEST_APPLESS_MAIN(TestMatchingLaws)
#include "test_matching_laws.moc"
