// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calendar/date_problems.h"

#include "core/calendar/phrases.h"
#include "core/calendar/typed_dates.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <optional>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestInput = 64;

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::DateProblems)
};

const QLocale &english()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

/// A day as its parts were typed.
struct Parts {
    int day = 0;
    int month = 0;
    int year = 0; ///< 0: none was typed
};

int monthNumber(const QString &word)
{
    for (int month = 1; word.size() >= 3 && month <= 12; ++month) {
        if (english().standaloneMonthName(month).startsWith(word, Qt::CaseInsensitive))
            return month;
    }
    return 0;
}

int fullYear(const QString &typed, QDate today)
{
    if (typed.size() != 2)
        return typed.toInt();
    const int year = 2000 + typed.toInt();
    return year <= today.year() + 1 ? year : year - 100;
}

std::optional<Parts> partsOf(const QString &text, QDate today)
{
    static const QRegularExpression numbers(uR"(^([0-9]{1,2})[/. -]([0-9]{1,2})(?:[/. -]([0-9]{4}|[0-9]{2}))?$)"_s);
    static const QRegularExpression digits(u"^([0-9]{2})([0-9]{2})([0-9]{4}|[0-9]{2})$"_s);
    static const QRegularExpression named(
        uR"(^([0-9]{1,2})(?:st|nd|rd|th)?[ /.-]?(?:of )?([a-z]{3,9})(?:[ /.-]{1,2}([0-9]{4}|[0-9]{2}))?$)"_s);
    for (const QRegularExpression *pattern : {&numbers, &digits}) {
        if (const auto match = pattern->match(text); match.hasMatch())
            return Parts{match.captured(1).toInt(), match.captured(2).toInt(), fullYear(match.captured(3), today)};
    }
    const auto match = named.match(text);
    const int month = match.hasMatch() ? monthNumber(match.captured(2)) : 0;
    if (month == 0)
        return std::nullopt;
    return Parts{match.captured(1).toInt(), month, fullYear(match.captured(3), today)};
}

QString problemOf(const Parts &parts, QDate today)
{
    if (parts.month < 1 || parts.month > 12)
        return Words::tr("There is no month %1. The day comes first, as in 31/12/2026.").arg(parts.month);
    if (parts.day < 1)
        return Words::tr("A month begins with day 1.");
    const int year = parts.year ? parts.year : today.year();
    const int days = QDate(year, parts.month, 1).daysInMonth();
    if (parts.day <= days)
        return {};
    // 29 February is there in some years, 31 April in none.
    const QString name = english().standaloneMonthName(parts.month);
    if (parts.month == 2)
        return Words::tr("%1 %2 has only %3 days.").arg(name).arg(year).arg(days);
    return Words::tr("%1 has only %2 days.").arg(name).arg(days);
}

QString weekdayProblem(const QString &text, QDate today)
{
    const QString first = text.section(u' ', 0, 0);
    const QString rest = text.section(u' ', 1);
    for (int weekday = 1; first.size() >= 3 && weekday <= 7; ++weekday) {
        if (!english().standaloneDayName(weekday).startsWith(first, Qt::CaseInsensitive))
            continue;
        const std::optional<QDate> date = typedDate(rest, today);
        if (!date)
            return impossibleDay(rest, today);
        return Words::tr("%1 is a %2.")
            .arg(englishDate(*date, u"d MMM yyyy"), english().standaloneDayName(date->dayOfWeek()));
    }
    return {};
}

} // namespace

QString impossibleDay(const QString &typed, QDate today)
{
    if (typed.size() > longestInput || typedDate(typed, today))
        return {};
    QString text = typed.toLower();
    text.replace(u',', u' ');
    text = text.simplified();
    static const QRegularExpression time(
        uR"((?:^| )(?:at )?(?:[0-9]{1,2}[:.][0-9]{2}(?: ?[ap]\.?m\.?)?|[0-9]{1,2} ?[ap]\.?m\.?)(?: on)?(?= |$))"_s);
    if (const std::optional<Parts> parts = partsOf(text, today))
        return problemOf(*parts, today);
    const QString day = QString(text).remove(time).simplified();
    if (day != text)
        return impossibleDay(day, today);
    return weekdayProblem(text, today);
}

} // namespace frontdoor
