// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people type into a field, or a list says in a cell: dates, moments, dates of birth, numbers of other systems, postcodes,
// durations. Each text goes to every reader.

#include "core/calendar/calendar.h"
#include "core/calendar/phrases.h"
#include "core/calendar/typed_dates.h"
#include "core/domain/identifiers.h"
#include "core/exchange/birth_date.h"
#include "core/exchange/csv_formula.h"
#include "fuzz/require.h"

#include <cstddef>
#include <cstdint>

using namespace frontdoor;

namespace {

constexpr qint64 millenniumMs = 1000LL * 366 * 24 * 3'600'000;

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Calendar calendar{BankHolidays::shipped()};
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const QDate today(2026, 5, 1);
    const Instant now{1'777'622'400'000};

    if (const std::optional<QDate> date = typedDate(text, today))
        require(date->isValid(), "a typed date is one");
    if (const std::optional<Instant> moment = typedMoment(text, now, calendar)) {
        require(std::abs(moment->ms - now.ms) < 10 * millenniumMs, "a typed moment is within reach");
        static_cast<void>(fullMoment(*moment, calendar));
    }
    if (const Expected<Instant> local = calendar.parseLocal(text); !local)
        require(local.error().code == ErrorCode::InvalidInput, "what is no local time is told as such");
    const BirthDate born = birthDate(text, today);
    require(!born.date.isValid() || born.date <= today, "nobody is born in the future");
    require(!(born.date.isValid() && !born.problem.isEmpty()), "a date has no problem");
    require(!isNhsNumber(text) || nhsNumberProblem(text).isEmpty(), "a good number has no problem");
    require(!isUpn(text) || upnProblem(text).isEmpty(), "a good pupil number has no problem");
    require(!isPostcode(text) || postcodeProblem(text).isEmpty(), "a good postcode has no problem");
    if (const auto within = Within::parse(text)) {
        const DueTime due = calendar.due(now, *within, {});
        require(due.at >= now, "nothing is due before it began");
    }
    return 0;
}
