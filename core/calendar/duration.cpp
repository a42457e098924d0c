// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calendar/duration.h"

#include "core/base/text.h"

#include <QRegularExpression>

#include <array>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array allUnits{Within::Unit::Hours, Within::Unit::WorkingDays, Within::Unit::Months, Within::Unit::Days,
                              Within::Unit::Minutes};

// The language of procedure files, not of people: never translated.
QLatin1String singular(Within::Unit unit)
{
    switch (unit) {
    case Within::Unit::Hours: return "hour"_L1;
    case Within::Unit::WorkingDays: return "working day"_L1;
    case Within::Unit::Months: return "month"_L1;
    case Within::Unit::Days: return "day"_L1;
    case Within::Unit::Minutes: return "minute"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace

Expected<Within> Within::parse(QStringView text)
{
    static const QRegularExpression pattern(uR"(^([0-9]{1,4}) ([a-z ]+)$)"_s);
    const QString typed = text.toString().simplified().toLower();
    const auto match = pattern.match(typed);
    QStringList names;
    if (match.hasMatch()) {
        for (const Unit unit : allUnits) {
            const QString one = singular(unit);
            const QString many = one + u's';
            if (match.captured(2) == one || match.captured(2) == many)
                return Within{match.captured(1).toInt(), unit};
            names << one << many;
        }
    }
    QString detail = u"write a whole number up to 9999 and minutes, hours, days, working days or months, "
                     "for example \"24 hours\" or \"1 working day\""_s;
    const QString meant = match.hasMatch() ? didYouMean(match.captured(2), names) : QString();
    if (!meant.isEmpty())
        detail += u"; did you mean \"%1 %2\"?"_s.arg(match.captured(1), meant);
    return failure(ErrorCode::InvalidInput, u"\"%1\""_s.arg(text), detail);
}

QString Within::text() const
{
    return u"%1 %2%3"_s.arg(count).arg(singular(unit), count == 1 ? ""_L1 : "s"_L1);
}

} // namespace frontdoor
