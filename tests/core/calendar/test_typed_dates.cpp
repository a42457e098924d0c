// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calendar/typed_dates.h"
#include "english_calendar.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// Today is Friday 1 May 2026, and it is 16:00.
class TestTypedDates : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void days_data();
    void days();
    void withoutAYearTheNearestIsMeant_data();
    void withoutAYearTheNearestIsMeant();
    void notADay_data();
    void notADay();
    void moments_data();
    void moments();
    void notAMoment_data();
    void notAMoment();
    void nowAndAgoAreExact();
};

void TestTypedDates::days_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("day");
    const auto row = [](const char *typed, QDate day) { QTest::newRow(typed) << QString::fromUtf8(typed) << day; };

    const QDate third(2026, 5, 3);
    for (const char *typed :
         {"3/5",        "03/05",      "3/5/26",   "3/5/2026",   "03.05.2026",    "3.5.26",     "3-5-26",
          "3 5 2026",   "3 5 26",     "3 may",    "3 May 2026", "3may",          "3rd may",    "3 may 26",
          "3-May-2026", "3/may/2026", "may 3",    "May 3 2026", "may 3rd, 2026", "3rd of May", "030526",
          "03052026",   "2026-05-03", "2026/5/3", "20260503",   "  3/5  ",       "Sun 3 May",  "Sunday 3 May 2026",
          "sun, 3/5"}) {
        row(typed, third);
    }
    row("04052017", QDate(2017, 5, 4));
    row("2017-05-04", QDate(2017, 5, 4));
    row("20121012", QDate(2012, 10, 12));
    row("29/2/24", QDate(2024, 2, 29));
    row("1/9/25", QDate(2025, 9, 1));
    row("1 sept 2025", QDate(2025, 9, 1));
    row("1 september 2025", QDate(2025, 9, 1));

    row("today", QDate(2026, 5, 1));
    row("TODAY", QDate(2026, 5, 1));
    row("yesterday", QDate(2026, 4, 30));
    row("tomorrow", QDate(2026, 5, 2));
    row("3 days ago", QDate(2026, 4, 28));
    row("a week ago", QDate(2026, 4, 24));
    row("2 weeks ago", QDate(2026, 4, 17));
    row("3 months ago", QDate(2026, 2, 1));
    row("10 years ago", QDate(2016, 5, 1));

    row("fri", QDate(2026, 5, 1));
    row("friday", QDate(2026, 5, 1));
    row("last friday", QDate(2026, 4, 24));
    row("next friday", QDate(2026, 5, 8));
    row("thu", QDate(2026, 4, 30));
    row("thurs", QDate(2026, 4, 30));
    row("mon", QDate(2026, 4, 27));
    row("last mon", QDate(2026, 4, 27));
    row("next mon", QDate(2026, 5, 4));
    row("weds", QDate(2026, 4, 29));
    row("sat", QDate(2026, 4, 25));

    row("3/5/85", QDate(1985, 5, 3));
    row("1/5/27", QDate(2027, 5, 1)); // a year ahead at the most
    row("2/5/27", QDate(1927, 5, 2));
    row("4/5/00", QDate(2000, 5, 4));
}

void TestTypedDates::days()
{
    QFETCH(QString, typed);
    QFETCH(QDate, day);
    const auto read = typedDate(typed, QDate(2026, 5, 1));
    QVERIFY(read);
    QCOMPARE(*read, day);
}

void TestTypedDates::withoutAYearTheNearestIsMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QDate>("day");

    QTest::newRow("December in January") << u"28/12"_s << QDate(2026, 1, 5) << QDate(2025, 12, 28);
    QTest::newRow("January in December") << u"3 jan"_s << QDate(2026, 12, 30) << QDate(2027, 1, 3);
    QTest::newRow("this spring") << u"3/3"_s << QDate(2026, 5, 1) << QDate(2026, 3, 3);
    QTest::newRow("a leap day just gone") << u"29/2"_s << QDate(2024, 5, 1) << QDate(2024, 2, 29);
}

void TestTypedDates::withoutAYearTheNearestIsMeant()
{
    QFETCH(QString, typed);
    QFETCH(QDate, today);
    QFETCH(QDate, day);
    QCOMPARE(typedDate(typed, today), std::optional(day));
}

void TestTypedDates::notADay_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"",
                              " ",
                              "31/02",
                              "31/02/2026",
                              "31 feb",
                              "29/2",
                              "29/2/2025",
                              "0/5",
                              "3/0",
                              "3/13",
                              "32/1",
                              "3",
                              "may",
                              "3/5/",
                              "3/5/2",
                              "3/5/202",
                              "3/5/20266",
                              "3/5-26",
                              "3/5/1849",
                              "3/5/2200",
                              "2026-13-01",
                              "99999999",
                              "00000000",
                              "310226",
                              "Mon 1 May 2026",
                              "Fri 31 Feb",
                              "last",
                              "last week",
                              "next",
                              "mo",
                              "3 ma",
                              "mayday",
                              "3 marchx",
                              "13 may 2026 x",
                              "ago",
                              "-3 days ago",
                              "0xff",
                              "(null)",
                              "14:40",
                              "now",
                              "३/५",
                              "3/5/26/27",
                              "'; drop table"})
        QTest::newRow(*typed ? typed : "(nothing)") << QString::fromUtf8(typed);
}

void TestTypedDates::notADay()
{
    QFETCH(QString, typed);
    QCOMPARE(typedDate(typed, QDate(2026, 5, 1)), std::nullopt);
}

void TestTypedDates::moments_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char *typed, const char *meant) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(meant);
    };

    for (const char *typed : {"14:40",
                              "14.40",
                              "1440",
                              "1440hrs",
                              "1440 h",
                              "2:40pm",
                              "2.40 pm",
                              "2:40 p.m.",
                              "at 14:40",
                              "today 14:40",
                              "today at 14:40",
                              "14:40 today",
                              "1/5 14:40",
                              "1/5, 14:40",
                              "1 may 14:40",
                              "1 may 1440",
                              "14:40 on 1 may",
                              "2:40 pm 1 may",
                              "Fri 1 May 2026 14:40",
                              "Fri 14:40",
                              "2026-05-01T14:40",
                              "2026-05-01 14:40",
                              "01052026 1440",
                              "2026-05-01T14:40:00"}) {
        row(typed, "2026-05-01T14:40");
    }
    row("4pm", "2026-05-01T16:00");
    row("4 pm", "2026-05-01T16:00");
    row("9:05", "2026-05-01T09:05");
    row("noon", "2026-05-01T12:00");
    row("12pm", "2026-05-01T12:00");
    row("12am", "2026-05-01T00:00");
    row("12:30am", "2026-05-01T00:30");
    row("11 pm", "2026-05-01T23:00");
    row("14:40:31", "2026-05-01T14:40:31");
    row("2026", "2026-05-01T20:26");
    row("yesterday 4pm", "2026-04-30T16:00");
    row("4pm yesterday", "2026-04-30T16:00");
    row("yesterday at 4 pm", "2026-04-30T16:00");
    row("last friday 09:00", "2026-04-24T09:00");
    row("3/5 14:40", "2026-05-03T14:40");
    row("03.05.2026 14.40", "2026-05-03T14:40");
    row("3 days ago 10:00", "2026-04-28T10:00");
    row("3 Mar 2025 09:00", "2025-03-03T09:00");
    row("29/3/2026 01:30", "2026-03-29T02:30");
}

void TestTypedDates::moments()
{
    QFETCH(QString, typed);
    QFETCH(QString, meant);
    const auto read = typedMoment(typed, localInstant(u"2026-05-01T16:00"_s), englishCalendar());
    QVERIFY(read);
    QCOMPARE(*read, localInstant(meant));
}

void TestTypedDates::notAMoment_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"",
                              "today",
                              "3/5",
                              "3 may 2026",
                              "3 may 26",
                              "may 3 2026",
                              "040517",
                              "3 days ago",
                              "24:00",
                              "25:00",
                              "14:60",
                              "14:4",
                              "4",
                              "13pm",
                              "0am",
                              "pm",
                              "31/02 14:40",
                              "14:40 31/02",
                              "14:40 15:40",
                              "3/5 4/5 14:40",
                              "Mon 1 May 2026 14:40",
                              "yesterday now",
                              "-10 minutes ago",
                              "14:40:61",
                              "at",
                              "on",
                              "minutes ago",
                              "14:40 x"})
        QTest::newRow(*typed ? typed : "(nothing)") << QString::fromUtf8(typed);
}

void TestTypedDates::notAMoment()
{
    QFETCH(QString, typed);
    QCOMPARE(typedMoment(typed, localInstant(u"2026-05-01T16:00"_s), englishCalendar()), std::nullopt);
}

void TestTypedDates::nowAndAgoAreExact()
{
    const Calendar calendar = englishCalendar();
    const Instant now = localInstant(u"2026-10-25T00:10"_s).plusMs(12'345);
    const auto ago = [&](const char *typed) {
        return now.ms - typedMoment(QString::fromLatin1(typed), now, calendar)->ms;
    };
    QCOMPARE(ago("now"), 0);
    QCOMPARE(ago("just now"), 0);
    QCOMPARE(ago("10 minutes ago"), 600'000);
    QCOMPARE(ago("1 min ago"), 60'000);
    QCOMPARE(ago("a minute ago"), 60'000);
    QCOMPARE(ago("half an hour ago"), 1'800'000);
    QCOMPARE(ago("an hour ago"), 3'600'000);
    QCOMPARE(ago("5 hrs ago"), 18'000'000);
}

QTEST_APPLESS_MAIN(TestTypedDates)
#include "test_typed_dates.moc"
