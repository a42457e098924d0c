// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "english_calendar.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestPhrases : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void timeLeft_data();
    void timeLeft();
    void timeLeftNeverPromisesMoreThanThereIs();
    void moment_data();
    void moment();
    void fullMoment();
    void datesAreEnglishOnEveryComputer();
    void age_data();
    void age();
};

void TestPhrases::timeLeft_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("due");
    QTest::addColumn<QString>("says");

    const auto row = [](const char *now, const char *due, const char *says) {
        QTest::newRow(says) << QString::fromLatin1(now) << QString::fromLatin1(due) << QString::fromLatin1(says);
    };
    row("2026-05-01T10:00", "2026-05-01T10:48", "48 min left");
    row("2026-05-01T10:00", "2026-05-01T10:01", "1 min left");
    row("2026-05-01T10:00", "2026-05-01T11:12", "1 h 12 min left");
    row("2026-05-01T10:00", "2026-05-01T12:00", "2 h left");
    row("2026-05-01T00:00", "2026-05-01T23:59", "23 h 59 min left");
    row("2026-05-01T10:00", "2026-05-02T10:15", "tomorrow 10:15");
    row("2026-05-01T22:00", "2026-05-02T00:00", "tomorrow 00:00");
    row("2026-05-01T10:00", "2026-05-02T23:59", "tomorrow 23:59");
    row("2026-05-01T23:40", "2026-05-02T00:10", "30 min left");
    row("2026-05-01T23:40", "2026-05-03T00:00", "Sun 3 May 00:00");
    row("2026-05-01T10:00", "2026-05-05T11:40", "Tue 5 May 11:40");
    row("2026-12-30T10:00", "2027-01-05T11:40", "Tue 5 Jan 2027 11:40");
    row("2026-12-31T10:00", "2027-01-01T11:40", "tomorrow 11:40");
    row("2026-03-29T00:30", "2026-03-29T02:30", "1 h left"); // the clocks go forward
    row("2026-05-01T10:00", "2026-05-01T10:00", "due now");
    row("2026-05-01T10:00", "2026-05-01T10:00:59", "due now");
    row("2026-05-01T10:00:59", "2026-05-01T10:00", "due now");
    row("2026-05-01T10:01", "2026-05-01T10:00", "overdue by 1 min");
    row("2026-05-01T10:59:59", "2026-05-01T10:00", "overdue by 59 min");
    row("2026-05-01T11:00", "2026-05-01T10:00", "overdue by 1 h");
    row("2026-05-01T13:05", "2026-05-01T10:00", "overdue by 3 h");
    row("2026-05-02T09:59", "2026-05-01T10:00", "overdue by 23 h");
    row("2026-05-02T10:00", "2026-05-01T10:00", "overdue by 1 day");
    row("2026-05-03T15:00", "2026-05-01T10:00", "overdue by 2 days");
}

void TestPhrases::timeLeft()
{
    QFETCH(QString, now);
    QFETCH(QString, due);
    QFETCH(QString, says);
    QCOMPARE(frontdoor::timeLeft(localInstant(now), localInstant(due), englishCalendar()), says);
}

void TestPhrases::timeLeftNeverPromisesMoreThanThereIs()
{
    const Instant now = localInstant(u"2026-05-01T10:00:01"_s);
    QCOMPARE(frontdoor::timeLeft(now, localInstant(u"2026-05-01T10:48"_s), englishCalendar()), u"47 min left"_s);
}

void TestPhrases::moment_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("says");

    QTest::newRow("today") << u"2026-05-01T14:40"_s << u"today 14:40"_s;
    QTest::newRow("today's first minute") << u"2026-05-01T00:00"_s << u"today 00:00"_s;
    QTest::newRow("yesterday") << u"2026-04-30T10:15"_s << u"yesterday 10:15"_s;
    QTest::newRow("tomorrow") << u"2026-05-02T23:59"_s << u"tomorrow 23:59"_s;
    QTest::newRow("this year") << u"2026-04-29T14:40"_s << u"29 Apr 14:40"_s;
    QTest::newRow("later this year") << u"2026-12-31T14:40"_s << u"31 Dec 14:40"_s;
    QTest::newRow("another year") << u"2025-03-03T09:00"_s << u"3 Mar 2025 09:00"_s;
}

void TestPhrases::moment()
{
    QFETCH(QString, at);
    QFETCH(QString, says);
    QCOMPARE(frontdoor::moment(localInstant(at), localInstant(u"2026-05-01T16:00"_s), englishCalendar()), says);
}

void TestPhrases::fullMoment()
{
    QCOMPARE(frontdoor::fullMoment(localInstant(u"2026-05-01T16:40:59"_s), englishCalendar()),
             u"Fri 1 May 2026 16:40"_s);
}

void TestPhrases::datesAreEnglishOnEveryComputer()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QString said = frontdoor::fullMoment(localInstant(u"2026-12-01T16:40"_s), englishCalendar());
    QLocale::setDefault(before);
    QCOMPARE(said, u"Tue 1 Dec 2026 16:40"_s);
}

void TestPhrases::age_data()
{
    QTest::addColumn<QDate>("born");
    QTest::addColumn<QDate>("on");
    QTest::addColumn<QString>("says");

    const QDate born(2026, 1, 31);
    QTest::newRow("day of birth") << born << born << u"0 days"_s;
    QTest::newRow("one day") << born << QDate(2026, 2, 1) << u"1 day"_s;
    QTest::newRow("six days") << born << QDate(2026, 2, 6) << u"6 days"_s;
    QTest::newRow("one week") << born << QDate(2026, 2, 7) << u"1 week"_s;
    QTest::newRow("nearly two weeks") << born << QDate(2026, 2, 13) << u"1 week"_s;
    QTest::newRow("three weeks") << born << QDate(2026, 2, 21) << u"3 weeks"_s;
    QTest::newRow("seven weeks and six days") << born << QDate(2026, 3, 27) << u"7 weeks"_s;
    QTest::newRow("eight weeks, over a short February") << born << QDate(2026, 3, 28) << u"1 month"_s;
    QTest::newRow("seven months") << QDate(2026, 1, 15) << QDate(2026, 8, 15) << u"7 months"_s;
    QTest::newRow("the day before seven months") << QDate(2026, 1, 15) << QDate(2026, 8, 14) << u"6 months"_s;
    QTest::newRow("toddlers in months") << QDate(2026, 1, 15) << QDate(2028, 1, 14) << u"23 months"_s;
    QTest::newRow("two years") << QDate(2026, 1, 15) << QDate(2028, 1, 15) << u"2 years"_s;
    QTest::newRow("ten years") << QDate(2016, 1, 15) << QDate(2026, 5, 1) << u"10 years"_s;
    QTest::newRow("the day before eighteen") << QDate(2008, 5, 2) << QDate(2026, 5, 1) << u"17 years"_s;
    QTest::newRow("born on a leap day, 28 February") << QDate(2008, 2, 29) << QDate(2026, 2, 28) << u"17 years"_s;
    QTest::newRow("born on a leap day, 1 March") << QDate(2008, 2, 29) << QDate(2026, 3, 1) << u"18 years"_s;
    QTest::newRow("unborn") << QDate(2026, 9, 1) << QDate(2026, 5, 1) << u"not born yet"_s;
    QTest::newRow("not known") << QDate() << QDate(2026, 5, 1) << QString();
}

void TestPhrases::age()
{
    QFETCH(QDate, born);
    QFETCH(QDate, on);
    QFETCH(QString, says);
    QCOMPARE(frontdoor::age(born, on), says);
}

QTEST_APPLESS_MAIN(TestPhrases)
#include "test_phrases.moc"
