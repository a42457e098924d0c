// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/matching/comparison.h"
#include "core/store/sqlite_store.h"
#include "tests/support/finding_measures.h"
#include "tests/support/must.h"

#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

/// The short form of ./dev bench: people are found again by what somebody else wrote down of them.
class TestFindingAgain : public QObject {
    Q_OBJECT

private slots:
    void familiesAreFoundAgain();
    void adultsOfARegisterAreFoundAgain();
    void secondEntriesAreProposed_data();
    void secondEntriesAreProposed();
    void twinsAreNeverLikelyOnePerson();
    void theCorrupterDoesTheSameEachTime();
    void theCorrupterChangesLittle();
};

namespace {

constexpr quint64 seed = 7;
constexpr qsizetype people = 1000;

void mostAreFoundAgain(const QList<Registered> &register_)
{
    const auto store = must(openMemoryStore());
    enter(*store, register_);
    Corrupter corrupter(seed);
    const FindingScore score = findAgain(*store, register_, corrupter);
    qInfo("%s", qPrintable(score.words()));
    QVERIFY2(score.shareFirst() >= 0.995, qPrintable(score.missed.join(u'\n')));
    QVERIFY2(score.shareAmongFive() >= 0.999, qPrintable(score.missed.join(u'\n')));
}

} // namespace

void TestFindingAgain::familiesAreFoundAgain()
{
    mostAreFoundAgain(familiesOfRegister(people, seed));
}

void TestFindingAgain::adultsOfARegisterAreFoundAgain()
{
    mostAreFoundAgain(adultsOfRegister(people, seed));
}

void TestFindingAgain::secondEntriesAreProposed_data()
{
    QTest::addColumn<QList<Registered>>("people");
    QTest::newRow("families") << familiesOfRegister(people, seed + 1);
    QTest::newRow("adults") << adultsOfRegister(people, seed + 1);
}

void TestFindingAgain::secondEntriesAreProposed()
{
    QFETCH(QList<Registered>, people);
    const auto store = must(openMemoryStore());
    Corrupter corrupter(seed + 1);
    QList<Likeness> all;
    QHash<PersonId, PersonId> copies;
    for (qsizetype i = 0; i < people.size(); ++i) {
        all << people[i].like;
        if (i % 10 != 0)
            continue;
        Likeness copy = corrupter.corrupted(people[i].like);
        copy.person.id = PersonId(u"second-%1"_s.arg(i));
        copies.insert(copy.person.id, people[i].like.person.id);
        all << copy;
    }
    enter(*store, all);
    const PairScore score = proposePairs(*store, copies);
    qInfo("%s", qPrintable(score.words()));
    QVERIFY2(score.rightlyLikely == score.likely, qPrintable(score.wronglyLikely.join(u'\n')));
    QVERIFY(score.rightlyLikely * 2 >= score.known);
    QVERIFY(score.rightlyProposed * 100 >= score.known * 96);
    QVERIFY2(score.rightlyProposed * 2 >= score.proposed, qPrintable(score.wronglyPossible.join(u'\n')));
}

void TestFindingAgain::twinsAreNeverLikelyOnePerson()
{
    const auto all = twinsOfRegister(5000, seed);
    QCOMPARE(all.size(), 5000);
    for (const qint64 counted : {100, 10'000, 1'000'000}) {
        WordCounts counts;
        counts.people = counted;
        for (const auto &[one, other] : all) {
            const Comparison comparison = compare(one, other, counts);
            QVERIFY2(!comparison.likely, qPrintable(inWords(one) + u'\n' + inWords(other) + u'\n' + comparison.why()));
        }
    }
    const auto store = must(openMemoryStore());
    for (const auto &[one, other] : all.first(500))
        enter(*store, QList<Likeness>{one, other});
    const PairScore score = proposePairs(*store, {});
    QVERIFY2(score.likely == 0, qPrintable(score.wronglyLikely.join(u'\n')));
}

void TestFindingAgain::theCorrupterDoesTheSameEachTime()
{
    Corrupter one(seed);
    Corrupter other(seed);
    for (const Registered &each : familiesOfRegister(200, seed))
        QCOMPARE(inWords(one.corrupted(each.like)), inWords(other.corrupted(each.like)));
}

void TestFindingAgain::theCorrupterChangesLittle()
{
    Corrupter corrupter(seed);
    for (const Registered &each : adultsOfRegister(1000, seed)) {
        const Person &before = each.like.person;
        const Person after = corrupter.corrupted(each.like).person;
        const bool swapped = after.givenName != before.givenName && after.familyName != before.familyName;
        const int changed = int(after.givenName != before.givenName) + int(after.familyName != before.familyName)
                            + int(after.born != before.born) + int(after.address != before.address)
                            + int(after.postcode != before.postcode && after.address == before.address)
                            + int(after.laChildId != before.laChildId);
        QVERIFY(changed <= 3 + int(swapped) + int(after.address != before.address));
        QVERIFY(!after.id);
    }
}

QTEST_APPLESS_MAIN(TestFindingAgain)
#include "test_finding_again.moc"
