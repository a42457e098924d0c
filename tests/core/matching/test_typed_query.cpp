// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/matching/typed_query.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestTypedQuery : public QObject {
    Q_OBJECT

private slots:
    void aDateOfBirthIsReadInAllUsualWays_data();
    void aDateOfBirthIsReadInAllUsualWays();
    void aDateThatCannotBeIsReadTheOtherWayRound();
    void aDateMayBeSwapped();
    void aDateMayBeBegun_data();
    void aDateMayBeBegun();
    void aMonthOfAYear_data();
    void aMonthOfAYear();
    void anAge_data();
    void anAge();
    void postcodes_data();
    void postcodes();
    void numbers_data();
    void numbers();
    void numbersOfRecords_data();
    void numbersOfRecords();
    void namesAreNames();
    void aNameMayBeAStreet();
    void severalThingsAtOnceStayInOrder();
    void anythingAtAll_data();
    void anythingAtAll();
    void otherSpellingsCostMore();
    void aNameMayGoOn();
};

namespace {

TypedQuery parse(const QString &text)
{
    return parseTyped(text, QDate(2026, 5, 1));
}

bool hasReading(const TypedPart &part, const QString &word, bool beginning)
{
    return std::any_of(part.readings.begin(), part.readings.end(),
                       [&](const Reading &reading) { return reading.word == word && reading.beginning == beginning; });
}

QString inWords(const TypedQuery &query)
{
    QStringList parts;
    for (const TypedPart &part : query.parts) {
        QStringList readings;
        for (const Reading &reading : part.readings)
            readings << reading.word + (reading.beginning ? u"*"_s : QString());
        parts << part.typed + u" as "_s + readings.join(u'|');
    }
    return parts.join(u", "_s);
}

} // namespace

void TestTypedQuery::aDateOfBirthIsReadInAllUsualWays_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"05/09/2014",
                              "5/9/2014",
                              "5.9.2014",
                              "05-09-2014",
                              "5/9/14",
                              "05.09.14",
                              "2014-09-05",
                              "2014/9/5",
                              "5 Sep 2014",
                              "5 sept 14",
                              "5th September 2014",
                              "05-SEP-2014",
                              "5 September, 2014",
                              "05092014",
                              "050914",
                              "5sep2014",
                              "05 09 2014",
                              "5 9 2014",
                              "5 9 14",
                              "Sep 5 2014",
                              "September 5th, 2014",
                              "20140905",
                              "dob 05/09/2014",
                              "born 5.9.14"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void TestTypedQuery::aDateOfBirthIsReadInAllUsualWays()
{
    QFETCH(QString, typed);
    const TypedQuery query = parse(typed);
    QVERIFY2(query.parts.size() == 1, qPrintable(inWords(query)));
    QVERIFY2(query.parts.first().readings.first() == (Reading{u"05092014"_s}), qPrintable(inWords(query)));
    QVERIFY(!query.parts.first().isName);
}

void TestTypedQuery::aDateThatCannotBeIsReadTheOtherWayRound()
{
    const TypedQuery query = parse(u"09/25/2014"_s);
    QCOMPARE(query.parts.size(), 1);
    QCOMPARE(query.parts.first().readings.first().word, u"25092014"_s);
}

void TestTypedQuery::aDateMayBeSwapped()
{
    const TypedQuery query = parse(u"05/09/2014"_s);
    const auto swapped = std::find_if(query.parts.first().readings.begin(), query.parts.first().readings.end(),
                                      [](const Reading &reading) { return reading.word == u"09052014"_s; });
    QVERIFY(swapped != query.parts.first().readings.end());
    QVERIFY(swapped->loss > 0);
    QVERIFY(!swapped->why.isEmpty());
    const TypedQuery same = parse(u"05/05/2014"_s);
    for (const Reading &reading : same.parts.first().readings)
        QVERIFY(reading.why != swapped->why);
}

void TestTypedQuery::aDateMayBeBegun_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("beginning");
    QTest::newRow("day and month") << u"5/9"_s << u"0509"_s;
    QTest::newRow("and a stroke") << u"5/9/"_s << u"0509"_s;
    QTest::newRow("and the century begun") << u"5/9/2"_s << u"05092"_s;
    QTest::newRow("three figures of the year") << u"05/09/201"_s << u"0509201"_s;
    QTest::newRow("a day and a month's name") << u"5 Sep"_s << u"0509"_s;
}

void TestTypedQuery::aDateMayBeBegun()
{
    QFETCH(QString, typed);
    QFETCH(QString, beginning);
    const TypedQuery query = parse(typed);
    QVERIFY2(query.parts.size() == 1, qPrintable(inWords(query)));
    QVERIFY2(hasReading(query.parts.first(), beginning, true), qPrintable(inWords(query)));
}

void TestTypedQuery::aMonthOfAYear_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"09/2014", "9/2014", "Sep 2014", "september 2014", "sept. 2014"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void TestTypedQuery::aMonthOfAYear()
{
    QFETCH(QString, typed);
    const TypedQuery query = parse(typed);
    QVERIFY2(query.parts.size() == 1, qPrintable(inWords(query)));
    QVERIFY2(hasReading(query.parts.first(), u"#201409"_s, false), qPrintable(inWords(query)));
}

void TestTypedQuery::anAge_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed :
         {"aged 7", "age 7", "7 yrs", "7 years old", "7yo", "7 y/o", "7 yr old", "7y", "7 year old"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void TestTypedQuery::anAge()
{
    QFETCH(QString, typed);
    const TypedQuery query = parse(typed);
    QVERIFY2(query.parts.size() == 1, qPrintable(inWords(query)));
    QCOMPARE(query.parts.first().years, std::optional<int>(7));
    QVERIFY(hasReading(query.parts.first(), u"#2019"_s, true));
    QVERIFY(hasReading(query.parts.first(), u"#2018"_s, true));
}

void TestTypedQuery::postcodes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("beginning");
    QTest::newRow("whole") << u"SN11 4GJ"_s << u"sn114gj"_s << false;
    QTest::newRow("in one") << u"sn114gj"_s << u"sn114gj"_s << false;
    QTest::newRow("London") << u"EC1A 1BB"_s << u"ec1a1bb"_s << false;
    QTest::newRow("begun") << u"SN11 4"_s << u"sn114"_s << true;
    QTest::newRow("district") << u"SN11"_s << u"sn11"_s << true;
    QTest::newRow("inward half") << u"4GJ"_s << u"4gj"_s << true;
}

void TestTypedQuery::postcodes()
{
    QFETCH(QString, typed);
    QFETCH(QString, word);
    QFETCH(bool, beginning);
    const TypedQuery query = parse(typed);
    QVERIFY2(query.parts.size() == 1, qPrintable(inWords(query)));
    QVERIFY2(hasReading(query.parts.first(), word, beginning), qPrintable(inWords(query)));
}

void TestTypedQuery::numbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("word");
    QTest::newRow("phone") << u"01134960000"_s << u"01134960000"_s;
    QTest::newRow("phone in groups") << u"0113 496 0000"_s << u"01134960000"_s;
    QTest::newRow("+44") << u"+44 113 496 0000"_s << u"01134960000"_s;
    QTest::newRow("+44 (0)") << u"+44 (0)113 496 0000"_s << u"01134960000"_s;
    QTest::newRow("0044") << u"0044 113 4960000"_s << u"01134960000"_s;
    QTest::newRow("mobile") << u"07700 900123"_s << u"07700900123"_s;
    QTest::newRow("phone with brackets") << u"(0113) 496 0000"_s << u"01134960000"_s;
    QTest::newRow("NHS number in groups") << u"943 476 5919"_s << u"9434765919"_s;
    QTest::newRow("NHS number with strokes") << u"943-476-5919"_s << u"9434765919"_s;
    QTest::newRow("NHS number in one") << u"9434765919"_s << u"9434765919"_s;
    QTest::newRow("pupil number") << u"A123456789012"_s << u"a123456789012"_s;
    QTest::newRow("our id") << u"1000001"_s << u"1000001"_s;
    QTest::newRow("somebody else's") << u"FD-77"_s << u"fd"_s;
}

void TestTypedQuery::numbers()
{
    QFETCH(QString, typed);
    QFETCH(QString, word);
    const TypedQuery query = parse(typed);
    const bool understood = std::any_of(query.parts.begin(), query.parts.end(), [&](const TypedPart &part) {
        return hasReading(part, word, true) || hasReading(part, word, false);
    });
    QVERIFY2(understood, qPrintable(inWords(query)));
}

void TestTypedQuery::numbersOfRecords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("number");
    QTest::newRow("contact") << u"C-000123"_s << u"C-000123"_s;
    QTest::newRow("small letter") << u"c-000123"_s << u"C-000123"_s;
    QTest::newRow("without noughts") << u"C-123"_s << u"C-000123"_s;
    QTest::newRow("without a dash") << u"c123"_s << u"C-000123"_s;
    QTest::newRow("with blanks") << u"  R 45 "_s << u"R-000045"_s;
    QTest::newRow("a dash of a word processor") << u"R\u20130045"_s << u"R-000045"_s;
    QTest::newRow("consultation") << u"K-000007"_s << u"K-000007"_s;
    QTest::newRow("more than a million") << u"C-1234567"_s << u"C-1234567"_s;
    QTest::newRow("something behind it") << u"C-000123 smith"_s << QString();
    QTest::newRow("another letter") << u"X-000123"_s << QString();
}

void TestTypedQuery::numbersOfRecords()
{
    QFETCH(QString, typed);
    QFETCH(QString, number);
    QCOMPARE(parse(typed).recordNumber, number);
}

void TestTypedQuery::namesAreNames()
{
    const TypedQuery query = parse(u"Seán O'Neill-Smith"_s);
    QVERIFY2(query.parts.size() == 3, qPrintable(inWords(query)));
    QCOMPARE(query.parts[0].typed, u"sean"_s);
    QCOMPARE(query.parts[1].typed, u"oneill"_s);
    QCOMPARE(query.parts[2].typed, u"smith"_s);
    for (const TypedPart &part : query.parts) {
        QVERIFY(part.isName);
        QVERIFY(!part.keys.isEmpty());
        QVERIFY(part.readings.first() == (Reading{part.typed, true}));
    }
    QVERIFY(query.parts[0].keys.contains(u"njohn"_s));          // Sean is a form of John
    QCOMPARE(parse(u"al"_s).parts.first().keys, QStringList()); // too short to be looked for in other spellings
}

void TestTypedQuery::aNameMayBeAStreet()
{
    const TypedPart part = parse(u"castle"_s).parts.first();
    QVERIFY(hasReading(part, u"/castle"_s, true));
    QVERIFY(part.readings.first().word == u"castle"_s);
}

void TestTypedQuery::severalThingsAtOnceStayInOrder()
{
    const TypedQuery query = parse(u"smith 5/9/14 SN11 4GJ jayden aged 11"_s);
    QVERIFY2(query.parts.size() == 5, qPrintable(inWords(query)));
    QCOMPARE(query.parts[0].typed, u"smith"_s);
    QCOMPARE(query.parts[1].readings.first().word, u"05092014"_s);
    QCOMPARE(query.parts[2].readings.first().word, u"sn114gj"_s);
    QCOMPARE(query.parts[3].typed, u"jayden"_s);
    QCOMPARE(query.parts[4].years, std::optional<int>(11));
}

void TestTypedQuery::anythingAtAll_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u"   \t\n "_s;
    QTest::newRow("quotes") << u"\"smith' ''\" `"_s;
    QTest::newRow("FTS operators") << u"smith* AND (NEAR/2 OR NOT) ^col:smith -x +y {a b}"_s;
    QTest::newRow("percent signs") << u"%%smith%_ %"_s;
    QTest::newRow("SQL") << u"'; DROP TABLE person; --"_s;
    QTest::newRow("placeholders") << u":low1 ?1 @x $y"_s;
    QTest::newRow("10,000 letters") << QString(10'000, u'a');
    QTest::newRow("10,000 digits") << QString(10'000, u'1');
    QTest::newRow("10,000 words") << u"ann "_s.repeated(10'000);
    QTest::newRow("10,000 dates") << u"1/1/11 "_s.repeated(10'000);
    QTest::newRow("emoji") << u"👶🏽 smith 👨‍👩‍👧‍👦"_s;
    QTest::newRow("right to left") << u"محمد علي \u202egnorw\u202c"_s;
    QTest::newRow("Chinese") << u"王小明"_s;
    QTest::newRow("half a character") << QString(QChar(0xd83d));
    QTest::newRow("NUL between") << QString(u"smith"_s + QChar(0) + u"jones"_s);
    QTest::newRow("marks alone") << QString(500, QChar(0x0301));
    QTest::newRow("day nought") << u"0/0/0 00/00/0000 99/99/9999"_s;
    QTest::newRow("the end of time") << u"31/12/9999999999"_s;
    QTest::newRow("ages") << u"aged 999999999999 9999999999 yrs"_s;
    QTest::newRow("plus") << u"+44"_s;
    QTest::newRow("digits of other scripts") << u"٠٥/٠٩/٢٠١٤ ５/９/２０１４"_s;
}

void TestTypedQuery::anythingAtAll()
{
    QFETCH(QString, typed);
    QElapsedTimer timer;
    timer.start();
    const TypedQuery query = parse(typed);
    QVERIFY(timer.elapsed() < 200); // a stall would be seconds
    QVERIFY(query.parts.size() <= 8);
    for (const TypedPart &part : query.parts) {
        QVERIFY2(!part.readings.isEmpty(), qPrintable(inWords(query)));
        QVERIFY(part.readings.size() <= 8);
        for (const Reading &reading : part.readings) {
            QVERIFY2(!reading.word.isEmpty(), qPrintable(inWords(query)));
            QVERIFY(reading.word.size() <= 200);
            QVERIFY(!reading.word.contains(QChar(0)));
        }
    }
}

void TestTypedQuery::otherSpellingsCostMore()
{
    const auto loss = [](const QString &typed, const QString &word) {
        const auto reading = readingOfName(typed, word);
        return reading ? reading->loss : 1000;
    };
    QVERIFY(loss(u"liz"_s, u"elizabeth"_s) < loss(u"lis"_s, u"elizabeth"_s));
    QVERIFY(loss(u"mohammed"_s, u"muhammad"_s) < loss(u"mohammed"_s, u"mohammedi"_s) + 10);
    QVERIFY(loss(u"thomson"_s, u"thompson"_s) < loss(u"thomson"_s, u"thomsom"_s) + 1);
    QVERIFY(!readingOfName(u"smith"_s, u"jones"_s));
    QVERIFY(!readingOfName(u"liz"_s, u"elizabeth"_s)->why.isEmpty());
}

void TestTypedQuery::aNameMayGoOn()
{
    const auto reading = readingOfName(u"kathr"_s, u"cathryn"_s); // still being typed
    QVERIFY(reading.has_value());
    QVERIFY(readingOfName(u"muhama"_s, u"mohammed"_s).has_value());
}

QTEST_APPLESS_MAIN(TestTypedQuery)
#include "test_typed_query.moc"
