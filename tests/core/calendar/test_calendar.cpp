// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "english_calendar.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestCalendar : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void localTimeIsLondons_data();
    void localTimeIsLondons();
    void aTimeTheSpringChangeLeavesOutMovesForward_data();
    void aTimeTheSpringChangeLeavesOutMovesForward();
    void aTimeTheAutumnChangeRepeatsIsTheFirst();
    void otherZonesFollowTheSameRules();
    void localTextIsRead_data();
    void localTextIsRead();
    void otherTextIsRefused_data();
    void otherTextIsRefused();
    void workingDays_data();
    void workingDays();
    void countingWorkingDays_data();
    void countingWorkingDays();
    void countingFromNoDayIsNoDay();
    void monthsKeepTheDayNumberOrEndWithTheMonth_data();
    void monthsKeepTheDayNumberOrEndWithTheMonth();
    void withinMonthsAfter_data();
    void withinMonthsAfter();
};

void TestCalendar::localTimeIsLondons_data()
{
    QTest::addColumn<QString>("utc");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QTime>("time");

    QTest::newRow("winter") << u"2026-01-15T12:00:00Z"_s << QDate(2026, 1, 15) << QTime(12, 0);
    QTest::newRow("summer") << u"2026-07-15T12:00:00Z"_s << QDate(2026, 7, 15) << QTime(13, 0);
    QTest::newRow("summer, past midnight") << u"2026-05-01T23:30:00Z"_s << QDate(2026, 5, 2) << QTime(0, 30);
    QTest::newRow("last second of winter time") << u"2026-03-29T00:59:59Z"_s << QDate(2026, 3, 29) << QTime(0, 59, 59);
    QTest::newRow("first of summer time") << u"2026-03-29T01:00:00Z"_s << QDate(2026, 3, 29) << QTime(2, 0);
    QTest::newRow("last of summer time") << u"2026-10-25T00:59:59Z"_s << QDate(2026, 10, 25) << QTime(1, 59, 59);
}

void TestCalendar::localTimeIsLondons()
{
    QFETCH(QString, utc);
    QFETCH(QDate, date);
    QFETCH(QTime, time);
    const Calendar calendar = englishCalendar();
    const Instant instant{QDateTime::fromString(utc, Qt::ISODate).toMSecsSinceEpoch()};
    QCOMPARE(calendar.local(instant).date(), date);
    QCOMPARE(calendar.local(instant).time(), time);
    QCOMPARE(calendar.localDate(instant), date);
    QCOMPARE(calendar.at(date, time), instant);
}

void TestCalendar::aTimeTheSpringChangeLeavesOutMovesForward_data()
{
    QTest::addColumn<QTime>("typed");
    QTest::addColumn<QTime>("shown");

    QTest::newRow("before") << QTime(0, 59) << QTime(0, 59);
    QTest::newRow("first left out") << QTime(1, 0) << QTime(2, 0);
    QTest::newRow("in the middle") << QTime(1, 30) << QTime(2, 30);
    QTest::newRow("last left out") << QTime(1, 59) << QTime(2, 59);
    QTest::newRow("after") << QTime(2, 0) << QTime(2, 0);
}

void TestCalendar::aTimeTheSpringChangeLeavesOutMovesForward()
{
    QFETCH(QTime, typed);
    QFETCH(QTime, shown);
    const Calendar calendar = englishCalendar();
    QCOMPARE(calendar.local(calendar.at(QDate(2026, 3, 29), typed)).time(), shown);
}

void TestCalendar::aTimeTheAutumnChangeRepeatsIsTheFirst()
{
    const Calendar calendar = englishCalendar();
    const QDate day(2026, 10, 25);
    const auto utc = [](int hour, int minute) {
        return Instant{QDateTime(QDate(2026, 10, 25), QTime(hour, minute), Qt::UTC).toMSecsSinceEpoch()};
    };
    QCOMPARE(calendar.at(day, QTime(0, 59)), utc(0, 0).plusMs(-60'000));
    QCOMPARE(calendar.at(day, QTime(1, 0)), utc(0, 0));
    QCOMPARE(calendar.at(day, QTime(1, 30)), utc(0, 30));
    QCOMPARE(calendar.at(day, QTime(1, 59)), utc(0, 59));
    QCOMPARE(calendar.at(day, QTime(2, 0)), utc(2, 0));
}

void TestCalendar::otherZonesFollowTheSameRules()
{
    // West of Greenwich, and a change of half an hour: nothing about London is built in.
    const Calendar newYork(BankHolidays(), QTimeZone("America/New_York"));
    QCOMPARE(newYork.local(newYork.at(QDate(2026, 3, 8), QTime(2, 30))).time(), QTime(3, 30));
    QCOMPARE(newYork.local(newYork.at(QDate(2026, 11, 1), QTime(1, 30))).offsetFromUtc(), -4 * 3600);
    const Calendar lordHowe(BankHolidays(), QTimeZone("Australia/Lord_Howe"));
    QCOMPARE(lordHowe.local(lordHowe.at(QDate(2026, 10, 4), QTime(2, 10))).time(), QTime(2, 40));
    QCOMPARE(lordHowe.local(lordHowe.at(QDate(2026, 4, 5), QTime(1, 45))).offsetFromUtc(), 11 * 3600);
}

void TestCalendar::localTextIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");

    QTest::newRow("summer") << u"2026-04-30T15:00:00"_s << u"2026-04-30T14:00:00Z"_s;
    QTest::newRow("without seconds") << u"2026-04-30T15:00"_s << u"2026-04-30T14:00:00Z"_s;
    QTest::newRow("with seconds") << u"2026-01-30T15:00:59"_s << u"2026-01-30T15:00:59Z"_s;
    QTest::newRow("in the spring gap") << u"2026-03-29T01:30"_s << u"2026-03-29T01:30:00Z"_s;
}

void TestCalendar::localTextIsRead()
{
    QFETCH(QString, text);
    QFETCH(QString, utc);
    const auto instant = englishCalendar().parseLocal(text);
    QVERIFY(instant);
    QCOMPARE(*instant, Instant{QDateTime::fromString(utc, Qt::ISODate).toMSecsSinceEpoch()});
}

void TestCalendar::otherTextIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "2026-04-30", "15:00", "2026-04-31T15:00", "2026-04-30T25:00", "2026-04-30T24:00",
                             "2026-04-30T15:60", "2026-04-30T15:00:00Z", "2026-04-30T15:00+01:00", "2026-04-30 15:00",
                             "30/04/2026 15:00", "2026-4-30T15:00", "2026-04-30T15:00:00.5", "2026-04-30T15:00\n"})
        QTest::newRow(*text ? text : "(nothing)") << QString::fromLatin1(text);
}

void TestCalendar::otherTextIsRefused()
{
    QFETCH(QString, text);
    const auto instant = englishCalendar().parseLocal(text);
    QVERIFY(!instant);
    QCOMPARE(instant.error().code, ErrorCode::InvalidInput);
}

void TestCalendar::workingDays_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<bool>("working");
    QTest::addColumn<QDate>("next");

    QTest::newRow("Thursday") << QDate(2026, 4, 30) << true << QDate(2026, 5, 1);
    QTest::newRow("Friday before a long weekend") << QDate(2026, 5, 1) << true << QDate(2026, 5, 5);
    QTest::newRow("Saturday") << QDate(2026, 5, 2) << false << QDate(2026, 5, 5);
    QTest::newRow("Sunday") << QDate(2026, 5, 3) << false << QDate(2026, 5, 5);
    QTest::newRow("bank holiday") << QDate(2026, 5, 4) << false << QDate(2026, 5, 5);
    QTest::newRow("Maundy Thursday") << QDate(2026, 4, 2) << true << QDate(2026, 4, 7);
    QTest::newRow("Christmas Eve") << QDate(2026, 12, 24) << true << QDate(2026, 12, 29);
    QTest::newRow("beyond what is known") << QDate(2029, 12, 24) << true << QDate(2029, 12, 25);
    QTest::newRow("no day") << QDate() << false << QDate();
}

void TestCalendar::workingDays()
{
    QFETCH(QDate, date);
    QFETCH(bool, working);
    QFETCH(QDate, next);
    const Calendar calendar = englishCalendar();
    QCOMPARE(calendar.isWorkingDay(date), working);
    QCOMPARE(calendar.nextWorkingDay(date), next);
}

void TestCalendar::countingWorkingDays_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<int>("n");
    QTest::addColumn<QDate>("to");

    const QDate friday(2026, 5, 1);
    const QDate sunday(2026, 5, 3);
    const QDate tuesday(2026, 5, 5);
    QTest::newRow("1 after Friday") << friday << 1 << tuesday;
    QTest::newRow("3 after Tuesday") << tuesday << 3 << QDate(2026, 5, 8);
    QTest::newRow("1 after Sunday") << sunday << 1 << tuesday;
    QTest::newRow("1 before Sunday") << sunday << -1 << friday;
    QTest::newRow("1 before Tuesday") << tuesday << -1 << friday;
    QTest::newRow("0 on a working day") << friday << 0 << friday;
    QTest::newRow("0 on a Sunday") << sunday << 0 << sunday;
    QTest::newRow("10 over two holidays at Easter") << QDate(2026, 3, 30) << 10 << QDate(2026, 4, 15);
    QTest::newRow("45, a statutory assessment") << QDate(2026, 4, 1) << 45 << QDate(2026, 6, 9);
}

void TestCalendar::countingWorkingDays()
{
    QFETCH(QDate, from);
    QFETCH(int, n);
    QFETCH(QDate, to);
    QCOMPARE(englishCalendar().addWorkingDays(from, n), to);
}

void TestCalendar::countingFromNoDayIsNoDay()
{
    QVERIFY(!englishCalendar().addWorkingDays(QDate(), 5).isValid());
    QVERIFY(!Calendar::addMonths(QDate(), 5).isValid());
}

void TestCalendar::monthsKeepTheDayNumberOrEndWithTheMonth_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<int>("n");
    QTest::addColumn<QDate>("to");

    QTest::newRow("plain") << QDate(2026, 5, 4) << 3 << QDate(2026, 8, 4);
    QTest::newRow("over the year's end") << QDate(2025, 11, 15) << 3 << QDate(2026, 2, 15);
    QTest::newRow("G8: 30 November") << QDate(2025, 11, 30) << 3 << QDate(2026, 2, 28);
    QTest::newRow("30 November before a leap year") << QDate(2027, 11, 30) << 3 << QDate(2028, 2, 29);
    QTest::newRow("31st to a short month") << QDate(2026, 3, 31) << 1 << QDate(2026, 4, 30);
    QTest::newRow("back") << QDate(2026, 5, 31) << -3 << QDate(2026, 2, 28);
    QTest::newRow("back over the year's end") << QDate(2026, 1, 31) << -2 << QDate(2025, 11, 30);
    QTest::newRow("leap day a year on") << QDate(2024, 2, 29) << 12 << QDate(2025, 2, 28);
    QTest::newRow("none") << QDate(2026, 5, 31) << 0 << QDate(2026, 5, 31);
}

void TestCalendar::monthsKeepTheDayNumberOrEndWithTheMonth()
{
    QFETCH(QDate, from);
    QFETCH(int, n);
    QFETCH(QDate, to);
    QCOMPARE(Calendar::addMonths(from, n), to);
}

void TestCalendar::withinMonthsAfter_data()
{
    QTest::addColumn<QDate>("closed");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<bool>("inside");

    QTest::newRow("G8: 28 February") << QDate(2025, 11, 30) << QDate(2026, 2, 28) << true;
    QTest::newRow("G8: 1 March") << QDate(2025, 11, 30) << QDate(2026, 3, 1) << false;
    QTest::newRow("the last day") << QDate(2026, 1, 15) << QDate(2026, 4, 15) << true;
    QTest::newRow("the day after") << QDate(2026, 1, 15) << QDate(2026, 4, 16) << false;
    QTest::newRow("the day itself") << QDate(2026, 1, 15) << QDate(2026, 1, 15) << true;
    QTest::newRow("before it was closed") << QDate(2026, 1, 15) << QDate(2026, 1, 14) << false;
    QTest::newRow("never closed") << QDate() << QDate(2026, 1, 14) << false;
    QTest::newRow("no date") << QDate(2026, 1, 15) << QDate() << false;
}

void TestCalendar::withinMonthsAfter()
{
    QFETCH(QDate, closed);
    QFETCH(QDate, date);
    QFETCH(bool, inside);
    QCOMPARE(Calendar::withinMonthsAfter(closed, date, 3), inside);
}

QTEST_APPLESS_MAIN(TestCalendar)
#include "test_calendar.moc"
