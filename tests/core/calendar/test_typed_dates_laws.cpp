// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calendar/typed_dates.h"
#include "english_calendar.h"
#include "rapid_check.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

/// Text of the pieces that dates are made of, and of anything else.
rc::Gen<QString> anyText()
{
    static const std::vector<QString> pieces{
        u"3"_s,           u"31"_s,      u"29"_s,     u"12"_s,     u"0"_s,      u"00"_s,      u"2026"_s,      u"9999"_s,
        u"99999999999"_s, u"/"_s,       u"."_s,      u"-"_s,      u":"_s,      u","_s,       u" "_s,         u" "_s,
        u" "_s,           u"may"_s,     u"feb"_s,    u"Sept"_s,   u"am"_s,     u"pm"_s,      u"last"_s,      u"next"_s,
        u"mon"_s,         u"fri"_s,     u"at"_s,     u"on"_s,     u"now"_s,    u"today"_s,   u"yesterday"_s, u"T"_s,
        u"Z"_s,           u"ago"_s,     u"days"_s,   u"hour"_s,   u"an"_s,     u"a"_s,       u"st"_s,        u"th"_s,
        u"of"_s,          u"half an"_s, u"%1"_s,     u"\n"_s,     u"months"_s, u"working"_s, u"14:40"_s,     u"1440"_s,
        u"noon"_s,        u"-1"_s,      u"\u0663"_s, u"\u00a0"_s, u"weeks"_s,  u"years"_s};
    const auto piece = rc::gen::elementOf(pieces);
    const auto anyUnit = rc::gen::map(evenly(0, 0xffff), [](int code) { return QString(QChar(char16_t(code))); });
    const auto part = rc::gen::weightedOneOf<QString>({{9, piece}, {1, anyUnit}});
    return rc::gen::map(rc::gen::container<std::vector<QString>>(part), [](const std::vector<QString> &parts) {
        QString text;
        for (const QString &p : parts)
            text += p;
        return text;
    });
}

rc::Gen<Instant> anyMinute(QDate first, QDate last)
{
    return rc::gen::map(rc::gen::pair(anyDate(first, last), evenly(0, 24 * 60 - 1)), [](const auto &pair) {
        return Instant{QDateTime(pair.first, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() + pair.second * 60'000};
    });
}

/// The second pass of the hour that the autumn change repeats cannot be typed.
bool isRepeated(const Calendar &calendar, Instant instant)
{
    const QDateTime shown = calendar.local(instant);
    return calendar.at(shown.date(), shown.time()) != instant;
}

} // namespace

class TestTypedDatesLaws : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { setRapidCheckDefaults(2'000); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void fullDatesAreReadInEveryWayOfWritingThem();
    void daysWithoutAYearAreNear();
    void twoDigitYearsAreHardlyEverInTheFuture();
    void whatTheProgramShowsCanBeTyped();
    void anythingMayBeTyped();

private:
    const Calendar m_calendar = englishCalendar();
};

void TestTypedDatesLaws::fullDatesAreReadInEveryWayOfWritingThem()
{
    QVERIFY(rc::check("every format with a four-digit year gives the day back", [] {
        const QDate today = *anyDate(QDate(2012, 1, 1), QDate(2035, 12, 31));
        const QDate day = *anyDate(QDate(1850, 1, 1), QDate(2199, 12, 31));
        for (const QStringView format : {u"d/M/yyyy", u"dd/MM/yyyy", u"d.M.yyyy", u"dd-MM-yyyy", u"d M yyyy",
                                         u"ddMMyyyy", u"yyyy-MM-dd", u"yyyyMMdd", u"d MMM yyyy", u"d MMMM yyyy",
                                         u"MMM d yyyy", u"ddd d MMM yyyy", u"dddd d MMMM yyyy", u"ddd d/M/yyyy"}) {
            RC_ASSERT(typedDate(englishDate(day, format), today) == std::optional(day));
            RC_ASSERT(typedDate(englishDate(day, format).toUpper(), today) == std::optional(day));
        }
    }));
}

void TestTypedDatesLaws::daysWithoutAYearAreNear()
{
    QVERIFY(rc::check("a day and a month are within half a year of today", [] {
        const QDate today = *anyDate(QDate(2012, 1, 1), QDate(2035, 12, 31));
        const QDate day = today.addDays(*evenly(-182, 182));
        RC_ASSERT(typedDate(englishDate(day, u"d/M"), today) == std::optional(day));
        RC_ASSERT(typedDate(englishDate(day, u"d MMM"), today) == std::optional(day));
    }));
}

void TestTypedDatesLaws::twoDigitYearsAreHardlyEverInTheFuture()
{
    QVERIFY(rc::check("two digits mean a day from ninety-nine years ago to a year ahead", [] {
        const QDate today = *anyDate(QDate(2012, 1, 1), QDate(2035, 12, 31));
        const QDate day = *anyDate(today.addYears(-99).addDays(2), today.addYears(1));
        // 29 February of a year that is one only in the other century means that one.
        RC_PRE(day.month() != 2 || day.day() != 29);
        RC_ASSERT(typedDate(englishDate(day, u"d/M/yy"), today) == std::optional(day));
    }));
}

void TestTypedDatesLaws::whatTheProgramShowsCanBeTyped()
{
    QVERIFY(rc::check("moment() and fullMoment() are read back", [this] {
        const Instant now = *anyMinute(QDate(2012, 7, 1), QDate(2035, 12, 31));
        const Instant shown = now.plusMs(*evenly(-170 * 24 * 60, 170 * 24 * 60) * qint64(60'000));
        RC_PRE(!isRepeated(m_calendar, shown));
        RC_ASSERT(typedMoment(fullMoment(shown, m_calendar), now, m_calendar) == std::optional(shown));
        RC_ASSERT(typedMoment(moment(shown, now, m_calendar), now, m_calendar) == std::optional(shown));
    }));
}

void TestTypedDatesLaws::anythingMayBeTyped()
{
    int read = 0;
    QVERIFY(rc::check("whatever is typed is read or left alone, and nothing breaks", [&] {
        const QString text = *anyText();
        const QDate today(2026, 5, 1);
        const Instant now = localInstant(u"2026-05-01T16:00"_s);
        const auto date = typedDate(text, today);
        if (date) {
            ++read;
            RC_ASSERT(date->isValid());
            RC_ASSERT(date->year() >= 1850);
            RC_ASSERT(date->year() <= 2199);
        }
        // "3.05" is a day or a time, as the field asks; nothing longer is both.
        if (typedMoment(text, now, m_calendar) && date)
            RC_ASSERT(text.trimmed().size() <= 5);
        if (const auto instant = m_calendar.parseLocal(text); !instant)
            RC_ASSERT(instant.error().code == ErrorCode::InvalidInput);
        if (const auto within = Within::parse(text))
            RC_ASSERT(Within::parse(within->text()).value() == *within);
        RC_ASSERT(!BankHolidays::fromJson(text.toUtf8(), u"test"_s));
    }));
    QVERIFY(read > 0);
}

QTEST_APPLESS_MAIN(TestTypedDatesLaws)
#include "test_typed_dates_laws.moc"
