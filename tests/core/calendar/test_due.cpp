// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "english_calendar.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

WorkingDayRules sameTime()
{
    return {};
}

WorkingDayRules endOfDay()
{
    return {.semantics = WorkingDaySemantics::EndOfDay};
}

Instant dueAt(const QString &from, QStringView within, const WorkingDayRules &rules)
{
    return englishCalendar().due(localInstant(from), *Within::parse(within), rules).at;
}

} // namespace

/// Mon 4 May 2026 is a bank holiday; the clocks change on 29 March and 25 October 2026. G1 to G8 are the golden scenarios
/// of the procedures' catalogue.
class TestDue : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void elapsedTimeAndCalendarTime_data();
    void elapsedTimeAndCalendarTime();
    void workingDays_data();
    void workingDays();
    void openingHoursAreTheAuthoritys();
    void receiptOnADayOffMayKeepItsTime_data();
    void receiptOnADayOffMayKeepItsTime();
    void twoHoursInARowAtTheAutumnChangeAreTwoHours();
    void zeroIsTheStartItselfEvenInTheRepeatedHour();
    void theStepsOfALongWeekend();
    void theStepsOfAReceiptOnADayOff();
    void theStepsAcrossTheSpringChange();
    void theChangeItselfMayBeTheDueTime();
    void aClockChangeThatCancelsOutIsNotAStep();
};

void TestDue::elapsedTimeAndCalendarTime_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("within");
    QTest::addColumn<QString>("due");

    const auto row = [](const char *name, const char *from, const char *within, const char *due) {
        QTest::newRow(name) << QString::fromLatin1(from) << QString::fromLatin1(within) << QString::fromLatin1(due);
    };
    row("G1: 24 hours over a weekend", "2026-05-01T16:30", "24 hours", "2026-05-02T16:30");
    row("G1: 2 hours", "2026-05-01T16:30", "2 hours", "2026-05-01T18:30");
    row("G1: 48 hours", "2026-05-01T16:30", "48 hours", "2026-05-03T16:30");
    row("G3: 24 hours over the spring change", "2026-03-28T12:00", "24 hours", "2026-03-29T13:00");
    row("24 hours over the autumn change", "2026-10-24T12:00", "24 hours", "2026-10-25T11:00");
    row("24 hours up to the spring change", "2026-03-28T00:59", "24 hours", "2026-03-29T00:59");
    row("24 hours into the spring gap", "2026-03-28T01:00", "24 hours", "2026-03-29T02:00");
    row("at once", "2026-05-01T16:30", "0 hours", "2026-05-01T16:30");
    row("seconds count", "2026-05-01T16:30:59", "1 hour", "2026-05-01T17:30:59");
    row("minutes", "2026-05-01T23:30", "90 minutes", "2026-05-02T01:00");
    row("minutes over the spring change", "2026-03-29T00:30", "90 minutes", "2026-03-29T03:00");
    row("1 day keeps the time of day", "2026-03-28T12:00", "1 day", "2026-03-29T12:00");
    row("1 day into the spring gap", "2026-03-28T01:30", "1 day", "2026-03-29T02:30");
    row("1 day into the repeated hour", "2026-10-24T01:30", "1 day", "2026-10-25T01:30");
    row("30 days", "2026-05-01T09:00", "30 days", "2026-05-31T09:00");
    row("0 days", "2026-05-02T09:00", "0 days", "2026-05-02T09:00");
    row("3 months", "2026-01-15T12:00", "3 months", "2026-04-15T12:00");
    row("G8: 3 months end with the month", "2025-11-30T10:00", "3 months", "2026-02-28T10:00");
    row("1 month into the spring gap", "2026-02-28T01:30", "1 month", "2026-03-28T01:30");
}

void TestDue::elapsedTimeAndCalendarTime()
{
    QFETCH(QString, from);
    QFETCH(QString, within);
    QFETCH(QString, due);
    // Rules for working days make no difference to other units.
    QCOMPARE(dueAt(from, within, sameTime()), localInstant(due));
    QCOMPARE(dueAt(from, within, endOfDay()), localInstant(due));
}

void TestDue::workingDays_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("within");
    QTest::addColumn<QString>("sameTimeDue");
    QTest::addColumn<QString>("endOfDayDue");

    const auto row = [](const char *name, const char *from, const char *within, const char *same, const char *end) {
        QTest::newRow(name) << QString::fromLatin1(from) << QString::fromLatin1(within) << QString::fromLatin1(same)
                            << QString::fromLatin1(end);
    };
    row("G1: created Friday before a long weekend", "2026-05-01T16:40", "1 working day", "2026-05-05T16:40",
        "2026-05-05T17:00");
    row("G2: received at closing time", "2026-05-01T17:00", "1 working day", "2026-05-05T17:00", "2026-05-05T17:00");
    row("G4: letter sent on Tuesday", "2026-05-05T11:00", "3 working days", "2026-05-08T11:00", "2026-05-08T17:00");
    row("G5: the original referral", "2026-04-30T15:00", "1 working day", "2026-05-01T15:00", "2026-05-01T17:00");
    row("G5: the sibling's contact", "2026-05-01T11:00", "1 working day", "2026-05-05T11:00", "2026-05-05T17:00");
    row("at night on a working day", "2026-05-05T03:15", "1 working day", "2026-05-06T03:15", "2026-05-06T17:00");
    row("after closing on a working day", "2026-05-05T22:00", "1 working day", "2026-05-06T22:00", "2026-05-06T17:00");
    row("on a Saturday", "2026-05-02T12:00", "1 working day", "2026-05-06T09:00", "2026-05-06T17:00");
    row("on a bank holiday", "2026-05-04T23:59", "1 working day", "2026-05-06T09:00", "2026-05-06T17:00");
    row("last minute of a working day", "2026-05-01T23:59", "1 working day", "2026-05-05T23:59", "2026-05-05T17:00");
    row("first minute of a day off", "2026-05-02T00:00", "1 working day", "2026-05-06T09:00", "2026-05-06T17:00");
    row("over Easter", "2026-04-02T10:00", "1 working day", "2026-04-07T10:00", "2026-04-07T17:00");
    row("over the spring change", "2026-03-27T10:00", "1 working day", "2026-03-30T10:00", "2026-03-30T17:00");
    row("over the autumn change", "2026-10-23T10:00", "1 working day", "2026-10-26T10:00", "2026-10-26T17:00");
    row("a Jubilee", "2022-06-01T10:00", "1 working day", "2022-06-06T10:00", "2022-06-06T17:00");
    row("0 in opening hours", "2026-05-05T10:00", "0 working days", "2026-05-05T10:00", "2026-05-05T17:00");
    row("0 after closing", "2026-05-05T22:00", "0 working days", "2026-05-05T22:00", "2026-05-05T22:00");
    row("0 on a day off", "2026-05-02T12:00", "0 working days", "2026-05-05T09:00", "2026-05-05T17:00");
    row("seconds are kept", "2026-05-01T16:40:30", "1 working day", "2026-05-05T16:40:30", "2026-05-05T17:00");
}

void TestDue::workingDays()
{
    QFETCH(QString, from);
    QFETCH(QString, within);
    QFETCH(QString, sameTimeDue);
    QFETCH(QString, endOfDayDue);
    QCOMPARE(dueAt(from, within, sameTime()), localInstant(sameTimeDue));
    QCOMPARE(dueAt(from, within, endOfDay()), localInstant(endOfDayDue));
}

void TestDue::openingHoursAreTheAuthoritys()
{
    const WorkingDayRules rules{
        .semantics = WorkingDaySemantics::EndOfDay, .start = QTime(8, 30), .end = QTime(16, 45)};
    QCOMPARE(dueAt(u"2026-05-05T10:00"_s, u"1 working day", rules), localInstant(u"2026-05-06T16:45"_s));
    const WorkingDayRules early{.start = QTime(8, 30)};
    QCOMPARE(dueAt(u"2026-05-02T10:00"_s, u"1 working day", early), localInstant(u"2026-05-06T08:30"_s));
}

void TestDue::receiptOnADayOffMayKeepItsTime_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("within");
    QTest::addColumn<QString>("sameTimeDue");
    QTest::addColumn<QString>("endOfDayDue");

    QTest::newRow("Saturday: 1 is Tuesday")
        << u"2026-05-02T12:00"_s << u"1 working day"_s << u"2026-05-05T12:00"_s << u"2026-05-05T17:00"_s;
    QTest::newRow("Saturday: 2 is Wednesday")
        << u"2026-05-02T12:00"_s << u"2 working days"_s << u"2026-05-06T12:00"_s << u"2026-05-06T17:00"_s;
    QTest::newRow("Saturday: 0 is that Saturday")
        << u"2026-05-02T12:00"_s << u"0 working days"_s << u"2026-05-02T12:00"_s << u"2026-05-02T17:00"_s;
    QTest::newRow("Sunday in the repeated hour")
        << u"2026-10-25T01:30"_s << u"1 working day"_s << u"2026-10-26T01:30"_s << u"2026-10-26T17:00"_s;
    QTest::newRow("a working day is not touched")
        << u"2026-05-01T12:00"_s << u"1 working day"_s << u"2026-05-05T12:00"_s << u"2026-05-05T17:00"_s;
}

void TestDue::receiptOnADayOffMayKeepItsTime()
{
    QFETCH(QString, from);
    QFETCH(QString, within);
    QFETCH(QString, sameTimeDue);
    QFETCH(QString, endOfDayDue);
    WorkingDayRules rules{.rollNonWorkingReceipt = false};
    QCOMPARE(dueAt(from, within, rules), localInstant(sameTimeDue));
    rules.semantics = WorkingDaySemantics::EndOfDay;
    QCOMPARE(dueAt(from, within, rules), localInstant(endOfDayDue));
}

void TestDue::twoHoursInARowAtTheAutumnChangeAreTwoHours()
{
    const Instant midnight = localInstant(u"2026-10-25T00:30"_s);
    const Calendar calendar = englishCalendar();
    const Instant one = calendar.due(midnight, {1, Within::Unit::Hours}, {}).at;
    const Instant two = calendar.due(midnight, {2, Within::Unit::Hours}, {}).at;
    QCOMPARE(calendar.local(one).time(), QTime(1, 30));
    QCOMPARE(calendar.local(two).time(), QTime(1, 30));
    QCOMPARE(two.ms - one.ms, 3'600'000);
}

void TestDue::zeroIsTheStartItselfEvenInTheRepeatedHour()
{
    // 01:30 comes twice on that Sunday; this is the second.
    const Instant second = localInstant(u"2026-10-25T01:30"_s).plusHours(1);
    const Calendar calendar = englishCalendar();
    for (const Within::Unit unit :
         {Within::Unit::Hours, Within::Unit::Days, Within::Unit::Months, Within::Unit::Minutes})
        QCOMPARE(calendar.due(second, {0, unit}, {}).at, second);
    QCOMPARE(calendar.due(second, {0, Within::Unit::WorkingDays}, {.rollNonWorkingReceipt = false}).at, second);
}

void TestDue::theStepsOfALongWeekend()
{
    using Kind = ExplanationStep::Kind;
    const auto at = [](const char *text) { return localInstant(QString::fromLatin1(text)); };
    const DueTime due = englishCalendar().due(at("2026-05-01T16:40"), {2, Within::Unit::WorkingDays}, endOfDay());
    const QList<ExplanationStep> expected{
        {Kind::Start, at("2026-05-01T16:40"), QDate(2026, 5, 1), 0, {}},
        {Kind::SkippedWeekend, at("2026-05-02T00:00"), QDate(2026, 5, 2), 2, {}},
        {Kind::SkippedBankHoliday, at("2026-05-04T00:00"), QDate(2026, 5, 4), 1, u"Early May bank holiday"_s},
        {Kind::CountedWorkingDay, at("2026-05-05T16:40"), QDate(2026, 5, 5), 1, {}},
        {Kind::CountedWorkingDay, at("2026-05-06T16:40"), QDate(2026, 5, 6), 2, {}},
        {Kind::Due, at("2026-05-06T17:00"), QDate(2026, 5, 6), 0, {}},
    };
    QCOMPARE(due.steps, expected);
}

void TestDue::theStepsOfAReceiptOnADayOff()
{
    using Kind = ExplanationStep::Kind;
    const auto at = [](const char *text) { return localInstant(QString::fromLatin1(text)); };
    const DueTime due = englishCalendar().due(at("2026-05-03T12:00"), {1, Within::Unit::WorkingDays}, sameTime());
    const QList<ExplanationStep> expected{
        {Kind::Start, at("2026-05-03T12:00"), QDate(2026, 5, 3), 0, {}},
        {Kind::SkippedWeekend, at("2026-05-03T00:00"), QDate(2026, 5, 3), 1, {}},
        {Kind::SkippedBankHoliday, at("2026-05-04T00:00"), QDate(2026, 5, 4), 1, u"Early May bank holiday"_s},
        {Kind::Rolled, at("2026-05-05T09:00"), QDate(2026, 5, 5), 0, {}},
        {Kind::CountedWorkingDay, at("2026-05-06T09:00"), QDate(2026, 5, 6), 1, {}},
        {Kind::Due, at("2026-05-06T09:00"), QDate(2026, 5, 6), 0, {}},
    };
    QCOMPARE(due.steps, expected);
}

void TestDue::theStepsAcrossTheSpringChange()
{
    using Kind = ExplanationStep::Kind;
    const auto at = [](const char *text) { return localInstant(QString::fromLatin1(text)); };
    const DueTime due = englishCalendar().due(at("2026-03-28T12:00"), {24, Within::Unit::Hours}, {});
    const QList<ExplanationStep> expected{
        {Kind::Start, at("2026-03-28T12:00"), QDate(2026, 3, 28), 0, {}},
        {Kind::AddedHours, at("2026-03-29T13:00"), QDate(2026, 3, 29), 24, {}},
        {Kind::ClockChange, at("2026-03-29T02:00"), QDate(2026, 3, 29), 60, {}},
        {Kind::Due, at("2026-03-29T13:00"), QDate(2026, 3, 29), 0, {}},
    };
    QCOMPARE(due.steps, expected);
}

void TestDue::theChangeItselfMayBeTheDueTime()
{
    const DueTime due = englishCalendar().due(localInstant(u"2026-03-28T01:00"_s), {24, Within::Unit::Hours}, {});
    QCOMPARE(due.at, localInstant(u"2026-03-29T02:00"_s));
    QCOMPARE(due.steps.at(2).kind, ExplanationStep::Kind::ClockChange);
    QCOMPARE(due.steps.at(2).at, due.at);
}

void TestDue::aClockChangeThatCancelsOutIsNotAStep()
{
    const DueTime due = englishCalendar().due(localInstant(u"2026-01-10T12:00"_s), {320 * 24, Within::Unit::Hours}, {});
    QCOMPARE(due.at, localInstant(u"2026-11-26T12:00"_s));
    QCOMPARE(due.steps.size(), 3);
}

QTEST_APPLESS_MAIN(TestDue)
#include "test_due.moc"
