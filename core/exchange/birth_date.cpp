// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/birth_date.h"

#include "core/calendar/typed_dates.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstSerial = 10'000; ///< 18 May 1927; smaller numbers are years or nothing
constexpr qsizetype longest = 64;

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::BirthDate)
};

bool saysNotKnown(const QString &text)
{
    static const QStringList words{u"-"_s,   u"--"_s,        u"?"_s,    u"n/a"_s,  u"#n/a"_s, u"na"_s,     u"n/k"_s,
                                   u"nk"_s,  u"not known"_s, u"null"_s, u"none"_s, u"nan"_s,  u"nat"_s,    u"unknown"_s,
                                   u"tbc"_s, u"0"_s,         u"."_s,    u"u/k"_s,  u"uk"_s,   u"no date"_s};
    return words.contains(text.toLower());
}

/// "2016-05-04T00:00:00.000Z", "04/05/2016 00:00", "4/5/2016 12:00:00 AM" without the time.
QString withoutTime(const QString &text)
{
    static const QRegularExpression time(
        u"[T ]\\s*[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?\\s*(?:[AaPp]\\.?[Mm]\\.?)?\\s*(?:Z|UTC|[+-][0-9:]{4,6})?$"_s);
    return QString(text).remove(time).trimmed();
}

/// The common form at once: a file may have a million of them.
std::optional<QDate> isoDate(const QString &text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return std::nullopt;
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

/// Year, month and day, in whatever order; "yesterday" is no date of birth.
bool isWhole(const QString &text)
{
    static const QRegularExpression digits(u"^(?:[0-9]{6}|[0-9]{8})$"_s);
    static const QRegularExpression numbers(u"^[0-9]+[^0-9]+[0-9]+[^0-9]+[0-9]+$"_s);
    static const QRegularExpression named(u"[0-9].*[A-Za-z]{3}.*[0-9]|[A-Za-z]{3}.*[0-9].*[^0-9].*[0-9]"_s);
    return digits.match(text).hasMatch() || numbers.match(text).hasMatch() || named.match(text).hasMatch();
}

/// What a spreadsheet shows for the days 0 and 1, and databases for none.
bool standsForNone(const QString &text, QDate date)
{
    static const QRegularExpression zero(
        u"^0{1,2}[/.-](?:0?[01]|[Jj]an)[/.-](?:19)?00$|^(?:1900-0?1-0?0|0000-00-00)$"_s);
    const bool placeholder = date == QDate(1900, 1, 1) || date == QDate(1899, 12, 30) || date == QDate(1899, 12, 31)
                             || date == QDate(1901, 1, 1) || date == QDate(1753, 1, 1);
    return placeholder || zero.match(text).hasMatch();
}

BirthDate notOne(const QString &problem)
{
    return {{}, problem};
}

/// For what is no date: why, if that can be told.
QString problemOf(const QString &text)
{
    static const QRegularExpression dayAndMonth(
        u"^(?:[0-9]{1,2}[ /.-]*[A-Za-z]{3,9}|[A-Za-z]{3,9}[ /.-]*[0-9]{1,2}|[0-9]{1,2}[/.-][0-9]{1,2})$"_s);
    static const QRegularExpression monthAndYear(
        u"^(?:[0-9]{1,2}[/.-][0-9]{4}|[0-9]{4}[/.-][0-9]{1,2}|[A-Za-z]{3,9}[ /.-]*[0-9]{4})$"_s);
    static const QRegularExpression monthFirst(u"^(?:0?[1-9]|1[0-2])[/.-](?:1[3-9]|2[0-9]|3[01])[/.-][0-9]{2,4}$"_s);
    static const QRegularExpression year(u"^[12][0-9]{3}$"_s);
    static const QRegularExpression hashes(u"^#+$"_s);
    static const QRegularExpression power(u"^[0-9.]+E[+-]?[0-9]+$"_s, QRegularExpression::CaseInsensitiveOption);
    if (year.match(text).hasMatch())
        return Words::tr("is a year only");
    if (dayAndMonth.match(text).hasMatch())
        return Words::tr("has no year: a spreadsheet may have left it out");
    if (monthAndYear.match(text).hasMatch())
        return Words::tr("has no day");
    if (monthFirst.match(text).hasMatch())
        return Words::tr("has no such month: day and month may be swapped");
    if (hashes.match(text).hasMatch() || power.match(text).hasMatch())
        return Words::tr("is what a spreadsheet shows where a column is too narrow");
    return Words::tr("is no date");
}

} // namespace

BirthDate birthDate(const QString &typed, QDate today)
{
    const QString cell = typed.trimmed();
    if (cell.isEmpty() || saysNotKnown(cell))
        return {};
    if (cell.size() > longest)
        return notOne(Words::tr("is no date"));
    static const QRegularExpression serialShape(u"^([0-9]{5})(?:\\.[0-9]+)?$"_s);
    static const QRegularExpression fraction(u"\\.0+$"_s);
    std::optional<QDate> date = isoDate(cell);
    const QString text = date ? cell : withoutTime(cell);
    if (!date && standsForNone(text, {}))
        return notOne(Words::tr("stands for an empty cell"));
    if (const auto serial = serialShape.match(text); !date && serial.hasMatch()) {
        const int number = serial.captured(1).toInt();
        if (number >= firstSerial)
            date = QDate(1899, 12, 30).addDays(number);
    } else if (!date) {
        const QString plain = QString(text).remove(fraction); // a number that went through a program: 20160504.0
        if (isWhole(plain))
            date = typedDate(plain, today);
        static const QRegularExpression fourDigits(u"[0-9]{4}"_s);
        const bool shortYear = plain.size() == 6 || !fourDigits.match(plain).hasMatch();
        if (date && shortYear && *date > today)
            date = date->addYears(-100);
    }
    if (!date)
        return notOne(problemOf(text));
    if (standsForNone(text, *date))
        return notOne(Words::tr("stands for an empty cell"));
    if (*date > today)
        return notOne(Words::tr("is in the future"));
    return {*date, {}};
}

} // namespace frontdoor
