// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/dice.h"

#include <algorithm>
#include <cmath>

namespace frontdoor::demo {

namespace {

quint64 mixed(quint64 z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return z ^ (z >> 31);
}

constexpr quint64 golden = 0x9e3779b97f4a7c15ull;

} // namespace

Dice Dice::of(quint64 seed, quint64 kind, quint64 n)
{
    return Dice(mixed(mixed(mixed(seed + golden) + kind * golden) + n * golden));
}

quint64 Dice::next()
{
    m_state += golden;
    return mixed(m_state);
}

double Dice::unit()
{
    return double(next() >> 11) * 0x1.0p-53;
}

int Dice::below(int n)
{
    return int(unit() * n);
}

int Dice::between(int low, int high)
{
    return low + below(high - low + 1);
}

double Dice::exponential(double mean)
{
    return -mean * std::log1p(-unit());
}

Weights::Weights(const QList<double> &weights)
{
    double sum = 0;
    for (const double weight : weights)
        m_sums.push_back(sum += weight);
}

int Weights::pick(Dice &dice) const
{
    const double at = dice.unit() * m_sums.back();
    return int(std::upper_bound(m_sums.begin(), m_sums.end(), at) - m_sums.begin());
}

} // namespace frontdoor::demo
