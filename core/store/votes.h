// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <cstddef>
#include <unordered_map>
#include <vector>

namespace frontdoor {

/// Which people are worth a closer look: adds up what speaks for each, in bits. People stand here by their number.
class Votes {
public:
    void add(const QList<qint64> &people, double bits);
    /// How many votes of the kind that is being counted.
    std::size_t size() const { return m_votes.size(); }
    /// Ends a kind of votes: of several of one kind for a person the best counts, and `extra` for having one at all.
    void endKind(double extra = 0);
    /// The 48 with most, best first; of equals the older entry.
    QList<qint64> best() const;

private:
    struct Vote {
        qint64 no = 0;
        double bits = 0;
    };

    std::vector<Vote> m_votes; ///< of one kind
    std::unordered_map<qint64, double> m_sums;
};

} // namespace frontdoor
