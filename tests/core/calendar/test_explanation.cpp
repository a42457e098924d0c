// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "english_calendar.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestExplanation : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void saysWhy_data();
    void saysWhy();
    void warnsWhereBankHolidaysAreNotKnown();
    void noStepsNoSentences();
};

void TestExplanation::saysWhy_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("within");
    QTest::addColumn<WorkingDaySemantics>("semantics");
    QTest::addColumn<QStringList>("says");

    constexpr auto same = WorkingDaySemantics::SameTime;
    constexpr auto end = WorkingDaySemantics::EndOfDay;

    QTest::newRow("a long weekend, same time")
        << u"2026-05-01T16:40"_s << u"1 working day"_s << same
        << QStringList{u"From Fri 1 May 2026 16:40"_s, u"Sat 2 and Sun 3 May are a weekend"_s,
                       u"Mon 4 May is Early May bank holiday"_s, u"1 working day later: Tue 5 May 16:40"_s};
    QTest::newRow("a long weekend, end of day")
        << u"2026-05-01T16:40"_s << u"1 working day"_s << end
        << QStringList{u"From Fri 1 May 2026 16:40"_s, u"Sat 2 and Sun 3 May are a weekend"_s,
                       u"Mon 4 May is Early May bank holiday"_s, u"1 working day later: Tue 5 May"_s,
                       u"Due at the end of that day, 17:00"_s};
    QTest::newRow("several working days are said once")
        << u"2026-05-05T11:00"_s << u"3 working days"_s << same
        << QStringList{u"From Tue 5 May 2026 11:00"_s, u"3 working days later: Fri 8 May 11:00"_s};
    QTest::newRow("received on a Sunday")
        << u"2026-05-03T12:00"_s << u"1 working day"_s << same
        << QStringList{u"From Sun 3 May 2026 12:00"_s, u"Sun 3 May is at the weekend"_s,
                       u"Mon 4 May is Early May bank holiday"_s, u"Counts from Tue 5 May 09:00"_s,
                       u"1 working day later: Wed 6 May 09:00"_s};
    QTest::newRow("a weekend in two months")
        << u"2026-01-30T10:00"_s << u"1 working day"_s << same
        << QStringList{u"From Fri 30 Jan 2026 10:00"_s, u"Sat 31 Jan and Sun 1 Feb are a weekend"_s,
                       u"1 working day later: Mon 2 Feb 10:00"_s};
    QTest::newRow("over the year's end") << u"2026-12-31T10:00"_s << u"1 working day"_s << same
                                         << QStringList{u"From Thu 31 Dec 2026 10:00"_s,
                                                        u"Fri 1 Jan is New Year’s Day"_s,
                                                        u"Sat 2 and Sun 3 Jan are a weekend"_s,
                                                        u"1 working day later: Mon 4 Jan 2027 10:00"_s};
    QTest::newRow("0 working days, end of day")
        << u"2026-05-05T10:00"_s << u"0 working days"_s << end
        << QStringList{u"From Tue 5 May 2026 10:00"_s, u"Due Tue 5 May 17:00"_s};
    QTest::newRow("0 working days, received on a bank holiday")
        << u"2026-05-04T10:00"_s << u"0 working days"_s << same
        << QStringList{u"From Mon 4 May 2026 10:00"_s, u"Mon 4 May is Early May bank holiday"_s,
                       u"Counts from Tue 5 May 09:00"_s, u"Due Tue 5 May 09:00"_s};
    QTest::newRow("at once") << u"2026-05-01T16:40"_s << u"0 hours"_s << same
                             << QStringList{u"From Fri 1 May 2026 16:40"_s, u"Due at once"_s};
    QTest::newRow("hours") << u"2026-05-01T16:30"_s << u"24 hours"_s << same
                           << QStringList{u"From Fri 1 May 2026 16:30"_s, u"24 hours later: Sat 2 May 16:30"_s};
    QTest::newRow("one hour") << u"2026-05-01T16:30"_s << u"1 hour"_s << same
                              << QStringList{u"From Fri 1 May 2026 16:30"_s, u"1 hour later: Fri 1 May 17:30"_s};
    QTest::newRow("hours over the spring change")
        << u"2026-03-28T12:00"_s << u"24 hours"_s << same
        << QStringList{u"From Sat 28 Mar 2026 12:00"_s, u"24 hours later: Sun 29 Mar 13:00"_s,
                       u"The clocks go forward in between"_s};
    QTest::newRow("hours over the autumn change")
        << u"2026-10-24T12:00"_s << u"24 hours"_s << same
        << QStringList{u"From Sat 24 Oct 2026 12:00"_s, u"24 hours later: Sun 25 Oct 11:00"_s,
                       u"The clocks go back in between"_s};
    QTest::newRow("minutes") << u"2026-05-01T16:30"_s << u"90 minutes"_s << same
                             << QStringList{u"From Fri 1 May 2026 16:30"_s, u"90 minutes later: Fri 1 May 18:00"_s};
    QTest::newRow("days") << u"2026-05-01T09:00"_s << u"30 days"_s << same
                          << QStringList{u"From Fri 1 May 2026 09:00"_s, u"30 days later: Sun 31 May 09:00"_s};
    QTest::newRow("a day into the spring gap")
        << u"2026-03-28T01:30"_s << u"1 day"_s << same
        << QStringList{u"From Sat 28 Mar 2026 01:30"_s, u"1 day later: Sun 29 Mar 02:30"_s,
                       u"The clocks go forward in between"_s};
    QTest::newRow("months") << u"2026-01-15T12:00"_s << u"3 months"_s << same
                            << QStringList{u"From Thu 15 Jan 2026 12:00"_s, u"3 months later: Wed 15 Apr 12:00"_s};
    QTest::newRow("months that end with the month")
        << u"2025-11-30T10:00"_s << u"3 months"_s << same
        << QStringList{u"From Sun 30 Nov 2025 10:00"_s, u"3 months later: Sat 28 Feb 2026 10:00"_s,
                       u"February has only 28 days"_s};
}

void TestExplanation::saysWhy()
{
    QFETCH(QString, from);
    QFETCH(QString, within);
    QFETCH(WorkingDaySemantics, semantics);
    QFETCH(QStringList, says);
    const Calendar calendar = englishCalendar();
    const DueTime due = calendar.due(localInstant(from), *Within::parse(within), {.semantics = semantics});
    QCOMPARE(sentences(due.steps, calendar), says);
}

void TestExplanation::warnsWhereBankHolidaysAreNotKnown()
{
    const Calendar shipped = englishCalendar();
    const Instant from = localInstant(u"2028-12-28T10:00"_s);
    QCOMPARE(sentences(shipped.due(from, {1, Within::Unit::WorkingDays}, {}).steps, shipped).last(),
             u"Bank holidays after 26 Dec 2028 are not known yet"_s);
    const Calendar none{BankHolidays()};
    QCOMPARE(sentences(none.due(from, {1, Within::Unit::WorkingDays}, {}).steps, none).last(),
             u"No bank holidays are known"_s);
    // Hours do not care.
    QCOMPARE(sentences(none.due(from, {1, Within::Unit::Hours}, {}).steps, none).last(),
             u"1 hour later: Thu 28 Dec 11:00"_s);
}

void TestExplanation::noStepsNoSentences()
{
    QVERIFY(sentences({}, englishCalendar()).isEmpty());
}

QTEST_APPLESS_MAIN(TestExplanation)
#include "test_explanation.moc"
