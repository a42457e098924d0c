// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace frontdoor {

/// A moment, in milliseconds since 1970-01-01T00:00:00Z. The authority's local time is the calendar's business.
struct Instant {
    qint64 ms = 0;

    friend auto operator<=>(const Instant &, const Instant &) = default;
    friend size_t qHash(const Instant &instant, size_t seed = 0) { return ::qHash(instant.ms, seed); }

    Instant plusMs(qint64 delta) const { return {ms + delta}; }
    Instant plusHours(qint64 hours) const { return {ms + hours * 3'600'000}; }
};

/// Whether a clock that says `now` is clearly behind a moment that was recorded before. Clocks of computers that are
/// looked after differ by seconds, seldom by minutes.
inline bool isClearlyBehind(Instant now, Instant recorded)
{
    constexpr qint64 ordinaryDifferenceMs = 5 * 60'000;
    return recorded.ms - now.ms > ordinaryDifferenceMs;
}

/// Time as a dependency: whoever needs "now" is given a Clock.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    Instant now() const override;
};

/// Stands where it is put: scenarios, tests, rehearsals.
class ManualClock final : public Clock {
public:
    explicit ManualClock(Instant now = {}) : m_now(now) {}
    Instant now() const override { return m_now; }
    void set(Instant now) { m_now = now; }

private:
    Instant m_now;
};

} // namespace frontdoor
