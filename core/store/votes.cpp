// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/votes.h"

#include <algorithm>
#include <tuple>

namespace frontdoor {

namespace {

constexpr std::size_t mostWeighed = 48;

} // namespace

void Votes::add(const QList<qint64> &people, double bits)
{
    for (const qint64 no : people)
        m_votes.push_back({no, bits});
}

void Votes::endKind(double extra)
{
    std::sort(m_votes.begin(), m_votes.end(),
              [](const Vote &a, const Vote &b) { return std::tie(a.no, b.bits) < std::tie(b.no, a.bits); });
    const auto end = std::unique(m_votes.begin(), m_votes.end(),
                                 [](const Vote &a, const Vote &b) { return a.no == b.no; });
    for (auto vote = m_votes.begin(); vote != end; ++vote)
        m_sums[vote->no] += vote->bits + extra;
    m_votes.clear();
}

QList<qint64> Votes::best() const
{
    std::vector<Vote> order;
    order.reserve(m_sums.size());
    for (const auto &[no, bits] : m_sums)
        order.push_back({no, bits});
    const std::size_t kept = std::min(order.size(), mostWeighed);
    std::partial_sort(order.begin(), order.begin() + std::ptrdiff_t(kept), order.end(),
                      [](const Vote &a, const Vote &b) { return std::tie(b.bits, a.no) < std::tie(a.bits, b.no); });
    QList<qint64> people;
    for (std::size_t i = 0; i < kept; ++i)
        people << order[i].no;
    return people;
}

} // namespace frontdoor
