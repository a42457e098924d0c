// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matchlist/match_line.h"

#include <algorithm>
#include <tuple>

namespace frontdoor {

namespace {

/// Somebody likely or possible; nobody otherwise.
bool isOnFile(const MatchLine &line)
{
    const PersonHit *hit = line.hit();
    return hit && hit->likelihood != Likelihood::Unlikely;
}

} // namespace

MatchFlags flagsOf(const PersonHit &hit, Instant since)
{
    MatchFlags flags;
    if (hit.withheld || hit.likelihood == Likelihood::Unlikely)
        return flags;
    flags.openCase = hit.openCase;
    if (hit.lastContact && !(*hit.lastContact < since))
        flags.contact = hit.lastContact;
    return flags;
}

MatchFlags flagsOf(const MatchLine &line, Instant since)
{
    const PersonHit *hit = line.hit();
    return hit ? flagsOf(*hit, since) : MatchFlags();
}

bool passes(const MatchLine &line, MatchFilter filter, Instant since)
{
    switch (filter) {
    case MatchFilter::All: return true;
    case MatchFilter::Flagged: return flagsOf(line, since).any();
    case MatchFilter::OnFile: return isOnFile(line);
    case MatchFilter::Nobody: return !isOnFile(line);
    }
    return true;
}

QList<MatchLine> inOrder(QList<MatchLine> lines, Instant since)
{
    const auto rank = [since](const MatchLine &line) {
        const MatchFlags flags = flagsOf(line, since);
        const PersonHit *hit = line.hit();
        const int likelihood = hit ? int(hit->likelihood) : int(Likelihood::Unlikely) + 1;
        return std::tuple(!flags.openCase, !flags.contact.has_value(), likelihood, line.number());
    };
    std::ranges::sort(lines, [&](const MatchLine &a, const MatchLine &b) { return rank(a) < rank(b); });
    return lines;
}

} // namespace frontdoor
