// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "english_calendar.h"
#include "rapid_check.h"
#include "wall_clock_oracle.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <array>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

struct Question {
    Instant from;
    Within within;
    WorkingDayRules rules;
};

void showValue(const Question &question, std::ostream &os)
{
    const WorkingDayRules &rules = question.rules;
    os << fullMoment(question.from, englishCalendar()).toStdString() << " (" << question.from.ms << " ms) + "
       << question.within.text().toStdString()
       << (rules.semantics == WorkingDaySemantics::SameTime ? ", same time" : ", end of day") << ", open "
       << rules.start.toString().toStdString() << " to " << rules.end.toString().toStdString()
       << (rules.rollNonWorkingReceipt ? ", rolls" : ", does not roll");
}

/// Read without the help of BankHolidays: every date of the section.
std::set<std::string> holidaysOfTheFile()
{
    QFile file(QStringLiteral(FRONTDOOR_SOURCE_DIR) + u"/resources/calendar/bank-holidays.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    const qsizetype begin = text.indexOf(u"\"england-and-wales\""_s);
    const qsizetype end = text.indexOf(u"\"scotland\""_s, begin);
    static const QRegularExpression date(u"\"date\": *\"([0-9-]{10})\""_s);
    std::set<std::string> dates;
    for (auto it = date.globalMatch(text.sliced(begin, end - begin)); it.hasNext();)
        dates.insert(it.next().captured(1).toStdString());
    return dates;
}

constexpr qint64 minuteMs = 60'000;
constexpr qint64 firstMs = 1'325'376'000'000; // 2012-01-01T00:00Z
constexpr qint64 endMs = 1'861'920'000'000;   // 2029-01-01T00:00Z

/// Any minute, but often near the days that are easy to get wrong.
rc::Gen<Instant> anyStart(const WallClockOracle &oracle, const std::set<std::string> &holidays)
{
    std::vector<qint64> changes;
    for (const qint64 ms : oracle.clockChanges()) {
        if (ms < endMs)
            changes.push_back(ms);
    }
    std::vector<qint64> days;
    for (const std::string &date : holidays) {
        const QDate day = QDate::fromString(QString::fromStdString(date), Qt::ISODate);
        days.push_back(QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch());
    }
    const auto near = [](const std::vector<qint64> &moments, int minutes) {
        return rc::gen::map(rc::gen::pair(rc::gen::elementOf(moments), evenly(-minutes, minutes)),
                            [](const auto &pair) {
                                return std::clamp(pair.first + pair.second * minuteMs, firstMs, endMs - minuteMs);
                            });
    };
    const auto anywhere = rc::gen::map(evenly(0, int((endMs - firstMs) / minuteMs) - 1),
                                       [](int minute) { return firstMs + minute * minuteMs; });
    const auto minute = rc::gen::weightedOneOf<qint64>(
        {{5, anywhere}, {2, near(days, 5 * 24 * 60)}, {2, near(changes, 4 * 24 * 60)}, {1, near(changes, 180)}});
    // Mostly on the minute, as people type it.
    const auto restMs = rc::gen::weightedOneOf<int>({{3, rc::gen::just(0)}, {1, evenly(0, 59'999)}});
    return rc::gen::map(rc::gen::pair(minute, restMs),
                        [](const auto &pair) { return Instant{pair.first + pair.second}; });
}

rc::Gen<Within> anyWithin()
{
    const auto of = [](Within::Unit unit, int most) {
        return rc::gen::map(evenly(0, most), [unit](int count) { return Within{count, unit}; });
    };
    return rc::gen::weightedOneOf<Within>({{6, of(Within::Unit::WorkingDays, 12)},
                                           {1, of(Within::Unit::WorkingDays, 60)},
                                           {2, of(Within::Unit::Hours, 96)},
                                           {1, of(Within::Unit::Minutes, 600)},
                                           {1, of(Within::Unit::Days, 60)},
                                           {1, of(Within::Unit::Months, 24)}});
}

rc::Gen<WorkingDayRules> anyRules()
{
    return rc::gen::map(rc::gen::tuple(rc::gen::arbitrary<bool>(), evenly(0, 12 * 60), evenly(1, 12 * 60 - 1),
                                       rc::gen::arbitrary<bool>()),
                        [](const auto &t) {
                            const auto [endOfDay, start, length, roll] = t;
                            return WorkingDayRules{.semantics = endOfDay ? WorkingDaySemantics::EndOfDay
                                                                         : WorkingDaySemantics::SameTime,
                                                   .start = QTime(0, 0).addSecs(60 * start),
                                                   .end = QTime(0, 0).addSecs(60 * (start + length)),
                                                   .rollNonWorkingReceipt = roll};
                        });
}

/// Any question, and now and then one whose answer lies in or near the hour that a clock change leaves out or repeats.
rc::Gen<Question> anyQuestion(const WallClockOracle &oracle, const std::set<std::string> &holidays)
{
    const auto free = rc::gen::construct<Question>(anyStart(oracle, holidays), anyWithin(), anyRules());
    const std::vector<qint64> changes(oracle.clockChanges().begin() + 4, oracle.clockChanges().begin() + 34);
    const auto landing = rc::gen::map(
        rc::gen::tuple(rc::gen::elementOf(changes), evenly(-180, 180), evenly(1, 60), anyRules()), [](const auto &t) {
            const auto &[change, minutes, days, rules] = t;
            return Question{{change + minutes * minuteMs - days * 1440 * minuteMs}, {days, Within::Unit::Days}, rules};
        });
    return rc::gen::weightedOneOf<Question>({{19, free}, {1, landing}});
}

} // namespace

/// 100,000 questions to which Calendar and a minute-by-minute wall clock give the same answer.
class TestDueAgainstOracle : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        setRapidCheckDefaults(100'000);
        QVERIFY(m_holidays.size() > 100);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theOracleKnowsTheClockChanges();
    void theOracleAgreesWithTheGoldenScenarios();
    void bothAgree();

private:
    const std::set<std::string> m_holidays = holidaysOfTheFile();
    const WallClockOracle m_oracle{m_holidays};
    const Calendar m_calendar = englishCalendar();
};

void TestDueAgainstOracle::theOracleKnowsTheClockChanges()
{
    QCOMPARE(m_oracle.clockChanges().size(), 40u);
    const auto has = [this](const QString &utc) {
        const auto &changes = m_oracle.clockChanges();
        return std::count(changes.begin(), changes.end(), QDateTime::fromString(utc, Qt::ISODate).toMSecsSinceEpoch())
               == 1;
    };
    QVERIFY(has(u"2012-03-25T01:00:00Z"_s));
    QVERIFY(has(u"2026-03-29T01:00:00Z"_s));
    QVERIFY(has(u"2026-10-25T01:00:00Z"_s));
}

void TestDueAgainstOracle::theOracleAgreesWithTheGoldenScenarios()
{
    const auto due = [this](const char *from, Within within, WorkingDaySemantics semantics) {
        return Instant{m_oracle.due(localInstant(QString::fromLatin1(from)).ms, within, {.semantics = semantics})};
    };
    const auto at = [](const char *text) { return localInstant(QString::fromLatin1(text)); };
    const Within oneDay{1, Within::Unit::WorkingDays};
    QCOMPARE(due("2026-05-01T16:40", oneDay, WorkingDaySemantics::SameTime), at("2026-05-05T16:40"));
    QCOMPARE(due("2026-05-01T16:40", oneDay, WorkingDaySemantics::EndOfDay), at("2026-05-05T17:00"));
    QCOMPARE(due("2026-05-02T12:00", oneDay, WorkingDaySemantics::SameTime), at("2026-05-06T09:00"));
    QCOMPARE(due("2026-03-28T12:00", {24, Within::Unit::Hours}, WorkingDaySemantics::SameTime), at("2026-03-29T13:00"));
    QCOMPARE(due("2025-11-30T10:00", {3, Within::Unit::Months}, WorkingDaySemantics::SameTime), at("2026-02-28T10:00"));
}

void TestDueAgainstOracle::bothAgree()
{
    const auto questions = anyQuestion(m_oracle, m_holidays);
    int asked = 0, onDaysOff = 0, overClockChanges = 0, overBankHolidays = 0, movedForward = 0;
    std::array<int, 2> semantics{};

    const bool agree = rc::check("Calendar::due() agrees with the wall clock", [&] {
        const Question question = *questions;
        const DueTime due = m_calendar.due(question.from, question.within, question.rules);

        ++asked;
        ++semantics.at(std::size_t(question.rules.semantics));
        onDaysOff += !m_calendar.isWorkingDay(m_calendar.localDate(question.from));
        overClockChanges += m_calendar.local(question.from).offsetFromUtc() != m_calendar.local(due.at).offsetFromUtc();
        const auto has = [&due](ExplanationStep::Kind kind) {
            return std::ranges::any_of(due.steps, [kind](const ExplanationStep &step) { return step.kind == kind; });
        };
        overBankHolidays += has(ExplanationStep::Kind::SkippedBankHoliday);
        movedForward += question.within.unit == Within::Unit::Days && has(ExplanationStep::Kind::ClockChange);
        RC_ASSERT(due.at.ms == qint64(m_oracle.due(question.from.ms, question.within, question.rules)));
    });
    QVERIFY(agree);

    // The hard cases were really among them; a few cases asked for by hand prove nothing about that.
    qInfo("%d cases: %d received on days off, %d over a bank holiday, %d over a clock change, %d due in a missing hour",
          asked, onDaysOff, overBankHolidays, overClockChanges, movedForward);
    if (asked < 10'000)
        return;
    QVERIFY(onDaysOff > asked / 5);
    QVERIFY(overBankHolidays > asked / 10);
    QVERIFY(overClockChanges > asked / 20);
    QVERIFY(movedForward > asked / 1000);
    QVERIFY(semantics[0] > asked / 3 && semantics[1] > asked / 3);
}

QTEST_APPLESS_MAIN(TestDueAgainstOracle)
#include "test_due_against_oracle.moc"
