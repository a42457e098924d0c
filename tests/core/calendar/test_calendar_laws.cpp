// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "english_calendar.h"
#include "rapid_check.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

const QDate firstDay(2012, 1, 1);
const QDate lastDay(2028, 12, 31);

rc::Gen<QDate> anyDay()
{
    return anyDate(firstDay, lastDay);
}

rc::Gen<Instant> anyInstant()
{
    return rc::gen::map(rc::gen::pair(anyDay(), evenly(0, 24 * 3600 - 1)), [](const auto &pair) {
        return Instant{QDateTime(pair.first, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() + pair.second * 1000};
    });
}

rc::Gen<WorkingDayRules> anyRules(WorkingDaySemantics semantics)
{
    return rc::gen::map(rc::gen::arbitrary<bool>(), [semantics](bool roll) {
        return WorkingDayRules{.semantics = semantics, .rollNonWorkingReceipt = roll};
    });
}

rc::Gen<WorkingDayRules> anyRules()
{
    return rc::gen::oneOf(anyRules(WorkingDaySemantics::SameTime), anyRules(WorkingDaySemantics::EndOfDay));
}

rc::Gen<Within::Unit> anyUnit()
{
    return rc::gen::element(Within::Unit::Minutes, Within::Unit::Hours, Within::Unit::Days, Within::Unit::WorkingDays,
                            Within::Unit::Months);
}

} // namespace

class TestCalendarLaws : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { setRapidCheckDefaults(2'000); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void workingDaysForwardAndBack();
    void workingDaysAddUp();
    void exactlyTheWorkingDaysInBetweenAreCounted();
    void laterDaysHaveLaterWorkingDays();
    void monthsAreClampedToTheMonthsEnd();
    void laterDaysAreMonthsLater();
    void wallTimeThereAndBack();
    void moreTimeIsNeverDueEarlier();
    void nothingIsDueBeforeItStarts();
    void elapsedTimeIsTheSameEverywhere();
    void laterReceiptIsNeverDueEarlier();
    void theStepsAccountForEveryDay();
    void theSentencesAreWhole();
    void durationsThereAndBack();

private:
    const Calendar m_calendar = englishCalendar();
};

void TestCalendarLaws::workingDaysForwardAndBack()
{
    QVERIFY(rc::check("n working days after a working day and back is that day", [this] {
        const QDate day = m_calendar.nextWorkingDay(*anyDay());
        const int n = *evenly(-300, 300);
        RC_ASSERT(m_calendar.addWorkingDays(m_calendar.addWorkingDays(day, n), -n) == day);
    }));
}

void TestCalendarLaws::workingDaysAddUp()
{
    QVERIFY(rc::check("a and then b working days are a + b", [this] {
        const QDate day = *anyDay();
        const int a = *evenly(0, 60);
        const int b = *evenly(0, 60);
        RC_ASSERT(m_calendar.addWorkingDays(m_calendar.addWorkingDays(day, a), b)
                  == m_calendar.addWorkingDays(day, a + b));
    }));
}

void TestCalendarLaws::exactlyTheWorkingDaysInBetweenAreCounted()
{
    QVERIFY(rc::check("there are n working days in (day, result], the result is one of them", [this] {
        const QDate day = *anyDay();
        const int n = *evenly(1, 60);
        const QDate result = m_calendar.addWorkingDays(day, n);
        int counted = 0;
        for (QDate d = day.addDays(1); d <= result; d = d.addDays(1))
            counted += m_calendar.isWorkingDay(d);
        RC_ASSERT(counted == n);
        RC_ASSERT(m_calendar.isWorkingDay(result));
    }));
}

void TestCalendarLaws::laterDaysHaveLaterWorkingDays()
{
    QVERIFY(rc::check("addWorkingDays is monotone in the day and in n", [this] {
        const QDate day = *anyDay();
        const int n = *evenly(0, 30);
        const int later = *evenly(0, 10);
        RC_ASSERT(m_calendar.addWorkingDays(day, n) <= m_calendar.addWorkingDays(day.addDays(later), n));
        RC_ASSERT(m_calendar.addWorkingDays(day, n) < m_calendar.addWorkingDays(day, n + 1));
        RC_ASSERT(m_calendar.nextWorkingDay(day) > day);
    }));
}

void TestCalendarLaws::monthsAreClampedToTheMonthsEnd()
{
    QVERIFY(rc::check("the month is n on, the day number the same or the month's last", [] {
        const QDate day = *anyDay();
        const int n = *evenly(-240, 240);
        const QDate result = Calendar::addMonths(day, n);
        RC_ASSERT(result.year() * 12 + result.month() == day.year() * 12 + day.month() + n);
        RC_ASSERT(result.day() == std::min(day.day(), result.daysInMonth()));
        RC_ASSERT(Calendar::withinMonthsAfter(day, result, n) == (n >= 0));
        RC_ASSERT(!Calendar::withinMonthsAfter(day, result.addDays(1), n));
    }));
}

void TestCalendarLaws::laterDaysAreMonthsLater()
{
    QVERIFY(rc::check("addMonths is monotone in the day and in n", [] {
        const QDate day = *anyDay();
        const int n = *evenly(-24, 24);
        RC_ASSERT(Calendar::addMonths(day, n) <= Calendar::addMonths(day.addDays(*evenly(0, 40)), n));
        RC_ASSERT(Calendar::addMonths(day, n) < Calendar::addMonths(day, n + 1));
    }));
}

void TestCalendarLaws::wallTimeThereAndBack()
{
    QVERIFY(rc::check("what the wall clock shows means the moment again, or the hour before it in autumn", [this] {
        const QDate sunday = QDate(*evenly(2012, 2028), *rc::gen::element(3, 10), 31);
        const QDate change = sunday.addDays(-(sunday.dayOfWeek() % 7));
        const Instant any = *anyInstant();
        const Instant nearChange = m_calendar.at(change, QTime(0, 0)).plusMs(*evenly(0, 5 * 3600) * 1000);
        for (const Instant instant : {any, nearChange}) {
            const QDateTime shown = m_calendar.local(instant);
            const Instant back = m_calendar.at(shown.date(), shown.time());
            RC_ASSERT(back == instant || back == instant.plusHours(-1));
            RC_ASSERT(m_calendar.local(back).time() == shown.time());
            RC_ASSERT(m_calendar.parseLocal(shown.toString(u"yyyy-MM-ddTHH:mm:ss"_s)).value() == back);
        }
    }));
}

void TestCalendarLaws::moreTimeIsNeverDueEarlier()
{
    QVERIFY(rc::check("due() is monotone in the count", [this] {
        const Instant from = *anyInstant();
        const Within::Unit unit = *anyUnit();
        const WorkingDayRules rules = *anyRules();
        const int count = *evenly(0, 40);
        RC_ASSERT(m_calendar.due(from, {count, unit}, rules).at <= m_calendar.due(from, {count + 1, unit}, rules).at);
    }));
}

void TestCalendarLaws::nothingIsDueBeforeItStarts()
{
    QVERIFY(rc::check("due() is not before the start", [this] {
        const Instant from = *anyInstant();
        const WorkingDayRules rules = *anyRules();
        RC_ASSERT(m_calendar.due(from, {*evenly(0, 40), *anyUnit()}, rules).at >= from);
    }));
}

void TestCalendarLaws::elapsedTimeIsTheSameEverywhere()
{
    QVERIFY(rc::check("hours and minutes are elapsed time", [this] {
        const Instant from = *anyInstant();
        const int n = *evenly(0, 5'000);
        RC_ASSERT(m_calendar.due(from, {n, Within::Unit::Hours}, {}).at == from.plusHours(n));
        RC_ASSERT(m_calendar.due(from, {n, Within::Unit::Minutes}, {}).at == from.plusMs(n * 60'000));
    }));
}

void TestCalendarLaws::laterReceiptIsNeverDueEarlier()
{
    QVERIFY(rc::check("working days are monotone in the receipt", [this] {
        const Instant first = *anyInstant();
        const Instant second = first.plusMs(*evenly(0, 5 * 24 * 3600) * qint64(1000));
        const Within within{*evenly(0, 10), Within::Unit::WorkingDays};
        const auto inOrder = [&](const WorkingDayRules &rules) {
            return m_calendar.due(first, within, rules).at <= m_calendar.due(second, within, rules).at;
        };
        const bool firstWorking = m_calendar.isWorkingDay(m_calendar.localDate(first));
        const bool secondWorking = m_calendar.isWorkingDay(m_calendar.localDate(second));

        RC_ASSERT(inOrder({.semantics = WorkingDaySemantics::EndOfDay}));
        // What came on a day off waits for the opening hour; what comes before that hour on the next working day does not.
        if (firstWorking || !secondWorking)
            RC_ASSERT(inOrder({.semantics = WorkingDaySemantics::SameTime}));
    }));
}

void TestCalendarLaws::theStepsAccountForEveryDay()
{
    QVERIFY(rc::check("every day from the receipt to the due day is counted or skipped, once", [this] {
        using Kind = ExplanationStep::Kind;
        const Instant from = *anyInstant();
        const int n = *evenly(0, 30);
        const DueTime due = m_calendar.due(from, {n, Within::Unit::WorkingDays}, *anyRules());
        RC_ASSERT(due.steps.first().kind == Kind::Start);
        RC_ASSERT(due.steps.first().at == from);
        RC_ASSERT(due.steps.last().kind == Kind::Due);
        RC_ASSERT(due.steps.last().at == due.at);

        QDate next = m_calendar.localDate(from).addDays(1);
        int counted = 0;
        for (const ExplanationStep &step : due.steps.sliced(1, due.steps.size() - 2)) {
            // A roll starts with the day of receipt itself.
            if (counted == 0 && step.date == m_calendar.localDate(from))
                next = step.date;
            RC_ASSERT(step.date == next);
            const bool skipped = step.kind == Kind::SkippedWeekend || step.kind == Kind::SkippedBankHoliday;
            RC_ASSERT(skipped == !m_calendar.isWorkingDay(step.date));
            next = next.addDays(skipped ? step.count : 1);
            counted += step.kind == Kind::CountedWorkingDay;
        }
        RC_ASSERT(counted == n);
        RC_ASSERT(next == m_calendar.localDate(due.at).addDays(1));
    }));
}

void TestCalendarLaws::theSentencesAreWhole()
{
    QVERIFY(rc::check("no sentence is empty or has a hole", [this] {
        const DueTime due = m_calendar.due(*anyInstant(), {*evenly(0, 30), *anyUnit()}, *anyRules());
        const QStringList said = sentences(due.steps, m_calendar);
        RC_ASSERT(said.size() >= 2);
        for (const QString &sentence : said)
            RC_ASSERT(!sentence.isEmpty() && !sentence.contains(u'%'));
    }));
}

void TestCalendarLaws::durationsThereAndBack()
{
    QVERIFY(rc::check("parse() reads what text() writes", [] {
        const Within within{*evenly(0, 9999), *anyUnit()};
        RC_ASSERT(Within::parse(within.text()).value() == within);
    }));
}

QTEST_APPLESS_MAIN(TestCalendarLaws)
#include "test_calendar_laws.moc"
