// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>

#include <utility>
#include <vector>

namespace frontdoor {

/// How many referrals each child had before. Sixteen bytes for each referral, so that a large authority's fit.
class ReferralCounts {
public:
    void add(qint64 child, QDate made);
    /// Call once after the last add().
    void finish();

    /// Those that began in the twelve months before the child's latest referral, without that one itself; the day twelve
    /// months before is inside. Of two on one day one is the latest.
    int beforeLatest(qint64 child) const;

private:
    std::vector<std::pair<qint64, int>> m_made; ///< child and Julian day
};

} // namespace frontdoor
