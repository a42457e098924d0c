// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QString>

namespace frontdoor {

/// The UUIDv7 of this millisecond since 1970 and these random bits, of which the last 12 and 62 are used.
QString uuid7Of(qint64 ms, quint64 randomA, quint64 randomB);

/// While it lives, newUuid7() on this thread follows a seed and the moment it was told instead of chance and the clock:
/// invented data made again from the same seed then has the same ids. Scopes may nest; the innermost counts.
class SeededIds {
public:
    explicit SeededIds(quint64 seed, Instant now = {});
    ~SeededIds();
    SeededIds(const SeededIds &) = delete;
    SeededIds &operator=(const SeededIds &) = delete;

    void setNow(Instant now) { m_now = now; }
    QString make();

private:
    quint64 next();

    quint64 m_state;
    Instant m_now;
    SeededIds *m_outer;
};

} // namespace frontdoor
