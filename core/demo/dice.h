// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QtGlobal>

#include <vector>

namespace frontdoor::demo {

/// Chance that can be repeated: the same seed gives the same throws on every machine. A value; a copy goes on from where
/// the original stood.
class Dice {
public:
    explicit Dice(quint64 seed) : m_state(seed) {}

    /// Dice of their own for the n-th thing of a kind, so that things can be made again in any order.
    static Dice of(quint64 seed, quint64 kind, quint64 n);

    quint64 next();
    double unit();                  ///< 0 up to, but not including, 1
    int below(int n);               ///< 0 to n - 1; n is at least 1
    int between(int low, int high); ///< both inside
    bool chance(double probability) { return unit() < probability; }
    double exponential(double mean);

    template<class T>
    const T &oneOf(const QList<T> &list)
    {
        return list.at(below(int(list.size())));
    }

private:
    quint64 m_state;
};

/// Throws that favour some results over others.
class Weights {
public:
    Weights() = default;
    explicit Weights(const QList<double> &weights);

    bool isEmpty() const { return m_sums.empty() || m_sums.back() <= 0; }
    int pick(Dice &dice) const; ///< the index of a weight above 0; weights must not be empty

private:
    std::vector<double> m_sums;
};

} // namespace frontdoor::demo
