// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/match_list.h"

namespace frontdoor {

/// A row of a list that was looked up, and which of those found somebody takes it for.
struct MatchLine {
    MatchedRow matched;
    int chosen = 0; ///< of the hits; -1: none of them

    friend bool operator==(const MatchLine &, const MatchLine &) = default;

    /// Null: nobody.
    const PersonHit *hit() const
    {
        return chosen >= 0 && chosen < matched.hits.size() ? &matched.hits[chosen] : nullptr;
    }
    qint64 number() const { return matched.row.line; }
};

/// What makes a line worth a look before others.
struct MatchFlags {
    bool openCase = false;
    std::optional<Instant> contact; ///< the last one, where it is not before the day that counts

    friend bool operator==(const MatchFlags &, const MatchFlags &) = default;
    bool any() const { return openCase || contact; }
};

/// Of somebody who may well be meant; of those who hardly are nothing stands out, of restricted people nothing is told.
MatchFlags flagsOf(const PersonHit &hit, Instant since);
MatchFlags flagsOf(const MatchLine &line, Instant since);

/// Which lines are shown.
enum class MatchFilter { All, Flagged, OnFile, Nobody };
bool passes(const MatchLine &line, MatchFilter filter, Instant since);

/// Open cases first, then recent contacts, then the others; in each the likeliest first, and by the lines of the file.
QList<MatchLine> inOrder(QList<MatchLine> lines, Instant since);

} // namespace frontdoor
