// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/matching/typed_answer.h"

#include <QTest>

#include <cmath>

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestTypedAnswer : public QObject {
    Q_OBJECT

private slots:
    void whoeverIsMeantAnswersAll_data();
    void whoeverIsMeantAnswersAll();
    void whoeverIsNotMeantDoesNot_data();
    void whoeverIsNotMeantDoesNot();
    void theWholeNameComesBeforeItsBeginning();
    void theOwnNameComesBeforeAFormerOne();
    void aRareWordSaysMore();
    void asTypedComesBeforeSwapped();
    void anAgeIsThatOfToday();
    void whySaysTheWords();
    void noCountsAtAll();
};

namespace {

const QDate today(2026, 5, 1);

Likeness jayden()
{
    Likeness like;
    like.person.id = PersonId::make();
    like.person.givenName = u"Jayden"_s;
    like.person.familyName = u"O'Neill"_s;
    like.person.born = QDate(2014, 9, 5);
    like.person.address = u"12 Castle Road, Calne"_s;
    like.person.postcode = u"SN11 4GJ"_s;
    like.person.phone = u"+44 7700 900123"_s;
    like.person.nhsNumber = u"9434765919"_s;
    like.person.upn = u"A123456789012"_s;
    like.person.laChildId = u"FD-77"_s;
    like.otherNames = {{like.person.id, u"Jay"_s, u"Dawson"_s}};
    return like;
}

ReadingCounts countsOf(const TypedQuery &query, int each = 10)
{
    ReadingCounts counts;
    counts.people = 100'000;
    for (const TypedPart &part : query.parts)
        counts.of.emplace_back(std::size_t(part.readings.size()), each);
    return counts;
}

TypedAnswer answered(const QString &text, const Likeness &like, int each = 10)
{
    const TypedQuery query = parseTyped(text, today);
    return answerTo(query, countsOf(query, each), like, today);
}

} // namespace

void TestTypedAnswer::whoeverIsMeantAnswersAll_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"jay",
                              "jayden oneill",
                              "oneill jayden",
                              "o'neill",
                              "JAYDEN",
                              "jay dawson",
                              "dawson jayden",
                              "05/09/2014",
                              "5.9.14 jayden",
                              "jayden 2014",
                              "jayden sep 2014",
                              "9/5/2014",
                              "jayden aged 11",
                              "11 yrs oneill",
                              "SN11 4GJ",
                              "sn11",
                              "jayden 4gj",
                              "castle",
                              "jayden castle",
                              "07700 900123",
                              "+44 7700 900123",
                              "07700",
                              "943 476 5919",
                              "9434765919",
                              "a123456789012",
                              "fd77",
                              "FD-77",
                              "jayden 5/9",
                              "jayden 5/9/2"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void TestTypedAnswer::whoeverIsMeantAnswersAll()
{
    QFETCH(QString, typed);
    const TypedAnswer answer = answered(typed, jayden());
    QCOMPARE(answer.missing, 0);
    QVERIFY(answer.weight > 0);
    QVERIFY(!answer.why.isEmpty());
}

void TestTypedAnswer::whoeverIsNotMeantDoesNot_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("missing");
    QTest::newRow("another name") << u"emma"_s << 1;
    QTest::newRow("one of two") << u"jayden smith"_s << 1;
    QTest::newRow("another day") << u"jayden 06/10/2013"_s << 1;
    QTest::newRow("another age") << u"jayden aged 7"_s << 1;
    QTest::newRow("another district") << u"jayden ls6"_s << 1;
    QTest::newRow("the middle of a name") << u"ayden"_s << 1;
}

void TestTypedAnswer::whoeverIsNotMeantDoesNot()
{
    QFETCH(QString, typed);
    QFETCH(int, missing);
    QCOMPARE(answered(typed, jayden()).missing, missing);
    QVERIFY(answered(typed, jayden()).weight < answered(u"jayden oneill"_s, jayden()).weight);
}

void TestTypedAnswer::theWholeNameComesBeforeItsBeginning()
{
    Likeness jay = jayden();
    jay.otherNames.clear();
    jay.person.givenName = u"Jay"_s;
    Likeness longer = jay;
    longer.person.givenName = u"Jayden"_s;
    QVERIFY(answered(u"jay"_s, jay).weight > answered(u"jay"_s, longer).weight);
}

void TestTypedAnswer::theOwnNameComesBeforeAFormerOne()
{
    Likeness own = jayden();
    own.otherNames.clear();
    own.person.familyName = u"Dawson"_s;
    QVERIFY(answered(u"dawson"_s, own).weight > answered(u"dawson"_s, jayden()).weight);
}

void TestTypedAnswer::aRareWordSaysMore()
{
    QVERIFY(answered(u"jayden"_s, jayden(), 2).weight > answered(u"jayden"_s, jayden(), 2000).weight);
}

void TestTypedAnswer::asTypedComesBeforeSwapped()
{
    Likeness swapped = jayden();
    swapped.person.born = QDate(2014, 5, 9);
    QVERIFY(answered(u"5/9/2014"_s, jayden()).weight > answered(u"5/9/2014"_s, swapped).weight);
    QCOMPARE(answered(u"5/9/2014"_s, swapped).why, QStringList{u"day and month of birth swapped"_s});
}

void TestTypedAnswer::anAgeIsThatOfToday()
{
    Likeness child = jayden();
    child.person.born = QDate(2014, 5, 1); // twelve today
    QCOMPARE(answered(u"aged 12"_s, child).missing, 0);
    QCOMPARE(answered(u"aged 11"_s, child).missing, 1);
    child.person.born = QDate(2014, 5, 2); // twelve tomorrow
    QCOMPARE(answered(u"aged 12"_s, child).missing, 1);
    QCOMPARE(answered(u"aged 11"_s, child).missing, 0);
    child.person.born = QDate();
    QCOMPARE(answered(u"aged 11"_s, child).missing, 1);
}

void TestTypedAnswer::whySaysTheWords()
{
    QCOMPARE(answered(u"jay castle"_s, jayden()).why, QStringList({u"jay"_s, u"castle"_s}));
}

void TestTypedAnswer::noCountsAtAll()
{
    const TypedQuery query = parseTyped(u"jayden smith 2014"_s, today);
    const TypedAnswer answer = answerTo(query, {}, jayden(), today);
    QCOMPARE(answer.missing, 1);
    QVERIFY(std::isfinite(answer.weight));
    QCOMPARE(answerTo({}, {}, jayden(), today).weight, 0.0);
}

QTEST_APPLESS_MAIN(TestTypedAnswer)
#include "test_typed_answer.moc"
