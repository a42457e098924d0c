// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calendar/typed_dates.h"

#include "core/calendar/calendar.h"

#include <QRegularExpression>
#include <QStringList>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestInput = 64;
constexpr int firstYear = 1850;
constexpr int lastYear = 2199;

/// Lower case, commas gone, single blanks; empty when it is far too long to be a date.
QString plain(const QString &typed)
{
    if (typed.size() > longestInput)
        return {};
    QString text = typed.toLower();
    text.replace(u',', u' ');
    return text.simplified();
}

/// Position of the name that starts with `word` (three letters at least), from 1; 0 if there is none.
int numberOf(const QString &word, const QStringList &names)
{
    if (word.size() < 3)
        return 0;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (names[i].startsWith(word))
            return int(i) + 1;
    }
    return 0;
}

int monthNumber(const QString &word)
{
    static const QStringList names{u"january"_s,   u"february"_s, u"march"_s,    u"april"_s,
                                   u"may"_s,       u"june"_s,     u"july"_s,     u"august"_s,
                                   u"september"_s, u"october"_s,  u"november"_s, u"december"_s};
    return numberOf(word, names);
}

int weekdayNumber(const QString &word)
{
    static const QStringList names{u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                                   u"friday"_s, u"saturday"_s, u"sunday"_s};
    return word == "weds"_L1 ? int(Qt::Wednesday) : numberOf(word, names);
}

std::optional<QDate> dayOf(int year, int month, int day)
{
    if (year < firstYear || year > lastYear || !QDate::isValid(year, month, day))
        return std::nullopt;
    return QDate(year, month, day);
}

std::optional<QDate> nearest(int month, int day, QDate today)
{
    std::optional<QDate> best;
    for (int year = today.year() - 1; year <= today.year() + 1; ++year) {
        const auto date = dayOf(year, month, day);
        // 29 February may be years away; nobody means that one.
        if (date && qAbs(today.daysTo(*date)) <= 184
            && (!best || qAbs(today.daysTo(*date)) < qAbs(today.daysTo(*best))))
            best = date;
    }
    return best;
}

/// `year` as typed: nothing, two digits or four.
std::optional<QDate> dayOf(const QString &year, int month, int day, QDate today)
{
    if (year.isEmpty())
        return nearest(month, day, today);
    if (year.size() == 4)
        return dayOf(year.toInt(), month, day);
    const auto thisCentury = dayOf(2000 + year.toInt(), month, day);
    if (thisCentury && *thisCentury <= today.addYears(1))
        return thisCentury;
    return dayOf(1900 + year.toInt(), month, day);
}

std::optional<QDate> digitsOnly(const QString &text, QDate today)
{
    static const QRegularExpression dayFirst(u"^([0-9]{2})([0-9]{2})([0-9]{2}|[0-9]{4})$"_s);
    static const QRegularExpression yearFirst(u"^([0-9]{4})([0-9]{2})([0-9]{2})$"_s);
    if (const auto match = dayFirst.match(text); match.hasMatch()) {
        if (const auto date = dayOf(match.captured(3), match.captured(2).toInt(), match.captured(1).toInt(), today))
            return date;
    }
    if (const auto match = yearFirst.match(text); match.hasMatch())
        return dayOf(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return std::nullopt;
}

std::optional<QDate> numbers(const QString &text, QDate today)
{
    static const QRegularExpression dayFirst(uR"(^([0-9]{1,2})([/.-])([0-9]{1,2})(?:\2([0-9]{4}|[0-9]{2}))?$)"_s);
    static const QRegularExpression blanks(u"^([0-9]{1,2})( )([0-9]{1,2}) ([0-9]{4}|[0-9]{2})$"_s);
    static const QRegularExpression yearFirst(uR"(^([0-9]{4})([/.-])([0-9]{1,2})\2([0-9]{1,2})$)"_s);
    for (const QRegularExpression *pattern : {&dayFirst, &blanks}) {
        if (const auto match = pattern->match(text); match.hasMatch())
            return dayOf(match.captured(4), match.captured(3).toInt(), match.captured(1).toInt(), today);
    }
    if (const auto match = yearFirst.match(text); match.hasMatch())
        return dayOf(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
    return digitsOnly(text, today);
}

std::optional<QDate> namedMonth(const QString &text, QDate today)
{
    static const QRegularExpression dayFirst(
        u"^([0-9]{1,2})(?:st|nd|rd|th)?[ /.-]?(?:of )?([a-z]{3,9})(?:[ /.-]{1,2}([0-9]{4}|[0-9]{2}))?$"_s);
    static const QRegularExpression monthFirst(
        u"^([a-z]{3,9})[ /.-]?([0-9]{1,2})(?:st|nd|rd|th)?(?:[ /.-]([0-9]{4}|[0-9]{2}))?$"_s);
    if (const auto match = dayFirst.match(text); match.hasMatch())
        return dayOf(match.captured(3), monthNumber(match.captured(2)), match.captured(1).toInt(), today);
    if (const auto match = monthFirst.match(text); match.hasMatch())
        return dayOf(match.captured(3), monthNumber(match.captured(1)), match.captured(2).toInt(), today);
    return std::nullopt;
}

std::optional<QDate> daysAgo(const QString &text, QDate today)
{
    static const QRegularExpression pattern(u"^([0-9]{1,3}|an?) (day|week|month|year)s? ago$"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int n = match.captured(1).startsWith(u'a') ? 1 : match.captured(1).toInt();
    const QString unit = match.captured(2);
    QDate date;
    if (unit == "day"_L1)
        date = today.addDays(-n);
    else if (unit == "week"_L1)
        date = today.addDays(-7 * n);
    else
        date = Calendar::addMonths(today, unit == "month"_L1 ? -n : -12 * n);
    return dayOf(date.year(), date.month(), date.day());
}

/// "mon", "last mon", "next mon", or the weekday in front of a date that has to fall on it.
std::optional<QDate> weekday(const QString &text, QDate today)
{
    const QString first = text.section(u' ', 0, 0);
    const QString rest = text.section(u' ', 1);
    const bool last = first == "last"_L1;
    const bool next = first == "next"_L1;
    if (last || next) {
        const int number = weekdayNumber(rest);
        if (number == 0)
            return std::nullopt;
        const int after = (number - today.dayOfWeek() + 7) % 7; // 0 to 6 days from today
        return today.addDays(next ? (after == 0 ? 7 : after) : after - 7);
    }
    const int number = weekdayNumber(first);
    if (number == 0)
        return std::nullopt;
    if (rest.isEmpty())
        return today.addDays(-((today.dayOfWeek() - number + 7) % 7));
    std::optional<QDate> date = numbers(rest, today);
    if (!date)
        date = namedMonth(rest, today);
    return date && date->dayOfWeek() == number ? date : std::nullopt;
}

std::optional<QTime> typedTime(const QString &text)
{
    static const QRegularExpression clock(u"^([0-9]{1,2})[:.]([0-9]{2})(?::([0-9]{2}))?$"_s);
    static const QRegularExpression fourDigits(u"^([0-9]{2})([0-9]{2}) ?(?:h|hrs|hours)?$"_s);
    static const QRegularExpression twelveHours(uR"(^([0-9]{1,2})(?:[:.]([0-9]{2}))? ?(a\.?m\.?|p\.?m\.?)$)"_s);
    if (text == "noon"_L1 || text == "midday"_L1)
        return QTime(12, 0);
    QTime time;
    if (const auto match = clock.match(text); match.hasMatch()) {
        time = QTime(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    } else if (const auto digits = fourDigits.match(text); digits.hasMatch()) {
        time = QTime(digits.captured(1).toInt(), digits.captured(2).toInt());
    } else if (const auto half = twelveHours.match(text); half.hasMatch()) {
        const int hour = half.captured(1).toInt();
        if (hour < 1 || hour > 12)
            return std::nullopt;
        time = QTime(hour % 12 + (half.captured(3).startsWith(u'p') ? 12 : 0), half.captured(2).toInt());
    }
    return time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<Instant> momentsAgo(const QString &text, Instant now)
{
    static const QRegularExpression pattern(
        u"^([0-9]{1,4}|an?|half an) (?:(m|min|mins|minutes?)|(?:h|hr|hrs|hours?)) ago$"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 unitMs = match.captured(2).isEmpty() ? 3'600'000 : 60'000;
    const QString amount = match.captured(1);
    if (amount.startsWith(u'h'))
        return now.plusMs(-unitMs / 2);
    return now.plusMs(-unitMs * (amount.startsWith(u'a') ? 1 : amount.toInt()));
}

} // namespace

std::optional<QDate> typedDate(const QString &typed, QDate today)
{
    const QString text = plain(typed);
    if (text == "today"_L1)
        return today;
    if (text == "yesterday"_L1)
        return today.addDays(-1);
    if (text == "tomorrow"_L1)
        return today.addDays(1);
    for (const auto read : {numbers, namedMonth, daysAgo, weekday}) {
        if (const auto date = read(text, today))
            return date;
    }
    return std::nullopt;
}

std::optional<Instant> typedMoment(const QString &typed, Instant now, const Calendar &calendar)
{
    static const QRegularExpression isoDay(u"^([0-9]{4}-[0-9]{2}-[0-9]{2})t"_s);
    const QString text = plain(typed).replace(isoDay, uR"(\1 )"_s);
    if (text == "now"_L1 || text == "just now"_L1)
        return now;
    if (const auto instant = momentsAgo(text, now))
        return instant;

    const QDate today = calendar.localDate(now);
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    words.removeAll(u"at"_s);
    words.removeAll(u"on"_s);
    const QString all = words.join(u' ');
    if (const auto time = typedTime(all))
        return calendar.at(today, *time);
    if (typedDate(all, today)) // "3 may 2026" is a day, not twenty-six minutes past eight
        return std::nullopt;

    // The time is the last or the first one or two words ("4 pm"), the rest is the day.
    for (const qsizetype n : {1, 2}) {
        if (words.size() <= n)
            break;
        const qsizetype others = words.size() - n;
        const auto lastTime = typedTime(words.last(n).join(u' '));
        const auto firstTime = typedTime(words.first(n).join(u' '));
        if (lastTime) {
            if (const auto date = typedDate(words.first(others).join(u' '), today))
                return calendar.at(*date, *lastTime);
        }
        if (firstTime) {
            if (const auto date = typedDate(words.last(others).join(u' '), today))
                return calendar.at(*date, *firstTime);
        }
    }
    return std::nullopt;
}

} // namespace frontdoor
