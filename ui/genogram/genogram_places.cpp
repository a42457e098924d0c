// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/genogram/genogram_places.h"

#include <algorithm>
#include <cmath>

namespace frontdoor {

namespace {

using Union = GenogramUnions::Union;
using Block = GenogramUnions::Block;

constexpr int rounds = 40; ///< of bringing children beneath parents and parents above children

/// The places nearest to those wished for that keep the order and the distances (least squares, by weight).
QList<qreal> spread(const QList<qreal> &wishes, const QList<qreal> &weights, const QList<qreal> &leastSteps)
{
    struct Pool {
        qreal weight;
        qreal sum; ///< of the wishes, each less the steps before it
        int count;
        qreal mean() const { return sum / weight; }
    };
    QList<Pool> pools;
    qreal before = 0;
    for (qsizetype i = 0; i < wishes.size(); ++i) {
        before += i > 0 ? leastSteps.at(i - 1) : 0;
        pools.append({weights.at(i), weights.at(i) * (wishes.at(i) - before), 1});
        while (pools.size() > 1 && pools.at(pools.size() - 2).mean() > pools.last().mean()) {
            const Pool last = pools.takeLast();
            pools.last().weight += last.weight;
            pools.last().sum += last.sum;
            pools.last().count += last.count;
        }
    }
    QList<qreal> places;
    before = 0;
    for (const Pool &pool : std::as_const(pools)) {
        for (int i = 0; i < pool.count; ++i) {
            if (!places.isEmpty())
                before += leastSteps.at(places.size() - 1);
            places.append(pool.mean() + before);
        }
    }
    return places;
}

class Placing {
public:
    Placing(const FamilyGraph &family, const GenogramUnions &found, const GenogramMetrics &metrics)
        : m_family(family)
        , m_found(found)
        , m_metrics(metrics)
        , m_x(family.people.size(), 0)
    {
        m_generations = found.rows.keys();
        std::sort(m_generations.begin(), m_generations.end());
    }

    QList<qreal> place()
    {
        placeAcross();
        return m_x;
    }

private:
    int generation(int place) const { return m_family.people.at(place).generation; }
    qreal pitch() const { return m_metrics.pitch(); }

    void placeAcross();
    void settleRow(int generation, bool fromAbove);
    qreal stepAfter(const Block &left, const Block &right) const;
    qreal widthOf(const QList<Block> &row) const;
    bool areBrothers(int a, int b) const;
    QHash<int, QList<qreal>> wishes(int generation, bool fromAbove) const;

    const FamilyGraph &m_family;
    const GenogramUnions &m_found;
    GenogramMetrics m_metrics;
    QList<int> m_generations;
    QList<qreal> m_x;
};

bool Placing::areBrothers(int a, int b) const
{
    for (const QList<Union> &unions : {m_found.unions, m_found.brothersOnly}) {
        for (const Union &of : unions) {
            if (of.children.contains(a) && of.children.contains(b))
                return true;
        }
    }
    return false;
}

/// From the beginning of one block to the beginning of the next.
qreal Placing::stepAfter(const Block &left, const Block &right) const
{
    const qreal width = pitch() * qreal(left.size()) - m_metrics.gap;
    return width + (areBrothers(left.last(), right.first()) ? m_metrics.gap : m_metrics.groupGap);
}

QHash<int, QList<qreal>> Placing::wishes(int generation, bool fromAbove) const
{
    QHash<int, QList<qreal>> wishes;
    for (const QList<Union> &unions : {m_found.unions, m_found.others}) {
        for (const Union &of : unions) {
            if (of.children.isEmpty() || of.parents.isEmpty())
                continue;
            const auto [first, last] = std::minmax_element(of.children.begin(), of.children.end(),
                                                           [&](int a, int b) { return m_x.at(a) < m_x.at(b); });
            const qreal middle = (m_x.at(*first) + m_x.at(*last)) / 2;
            const qreal drop = dropOf(of, m_x, pitch());
            // As one: brothers and sisters keep together beneath the line.
            if (fromAbove) {
                for (const int child : of.children) {
                    if (this->generation(child) == generation)
                        wishes[child] << m_x.at(child) + drop - middle;
                }
            } else {
                for (const int parent : of.parents) {
                    if (this->generation(parent) == generation)
                        wishes[parent] << m_x.at(parent) + middle - drop;
                }
            }
        }
    }
    return wishes;
}

void Placing::settleRow(int generation, bool fromAbove)
{
    const QList<Block> row = m_found.rows.value(generation);
    const QHash<int, QList<qreal>> wished = wishes(generation, fromAbove);
    QList<qreal> places;
    QList<qreal> weights;
    QList<qreal> steps;
    for (qsizetype i = 0; i < row.size(); ++i) {
        const Block &block = row.at(i);
        qreal sum = 0;
        int count = 0;
        for (qsizetype j = 0; j < block.size(); ++j) {
            for (const qreal wish : wished.value(block.at(j))) {
                sum += wish - qreal(j) * pitch();
                ++count;
            }
        }
        places << (count > 0 ? sum / count : m_x.at(block.first()));
        weights << (count > 0 ? count : 0.01);
        if (i + 1 < row.size())
            steps << stepAfter(block, row.at(i + 1));
    }
    const QList<qreal> settled = spread(places, weights, steps);
    for (qsizetype i = 0; i < row.size(); ++i) {
        for (qsizetype j = 0; j < row.at(i).size(); ++j)
            m_x[row.at(i).at(j)] = settled.at(i) + qreal(j) * pitch();
    }
}

qreal Placing::widthOf(const QList<Block> &row) const
{
    qreal width = 0;
    for (qsizetype i = 0; i + 1 < row.size(); ++i)
        width += stepAfter(row.at(i), row.at(i + 1));
    return row.isEmpty() ? 0 : width + pitch() * qreal(row.last().size()) - m_metrics.gap;
}

void Placing::placeAcross()
{
    for (const int generation : std::as_const(m_generations)) {
        const QList<Block> row = m_found.rows.value(generation);
        qreal x = -widthOf(row) / 2; // rows that nothing ties together stand in the middle
        for (qsizetype i = 0; i < row.size(); ++i) {
            for (qsizetype j = 0; j < row.at(i).size(); ++j)
                m_x[row.at(i).at(j)] = x + qreal(j) * pitch();
            if (i + 1 < row.size())
                x += stepAfter(row.at(i), row.at(i + 1));
        }
    }
    for (int round = 0; round < rounds; ++round) {
        for (const int generation : std::as_const(m_generations))
            settleRow(generation, true);
        for (auto it = m_generations.crbegin(); it != m_generations.crend(); ++it)
            settleRow(*it, false);
    }
    for (const int generation : std::as_const(m_generations))
        settleRow(generation, true);
    qreal least = 0;
    for (qsizetype i = 0; i < m_x.size(); ++i)
        least = i == 0 ? m_x.at(i) : std::min(least, m_x.at(i));
    for (qreal &x : m_x)
        x = std::round(x - least + m_metrics.symbol / 2);
}

} // namespace

qreal dropOf(const GenogramUnions::Union &of, const QList<qreal> &places, qreal pitch)
{
    if (of.parents.size() == 2) {
        // Beside the second one where others stand in between.
        const qreal a = places.at(of.parents.at(0));
        const qreal b = places.at(of.parents.at(1));
        const auto [left, right] = std::minmax(a, b);
        return right - left > pitch * 1.5 ? right - pitch / 2 : (left + right) / 2;
    }
    return of.parents.isEmpty() ? places.at(of.children.first()) : places.at(of.parents.first());
}

QList<qreal> placesAcross(const FamilyGraph &family, const GenogramUnions &found, const GenogramMetrics &metrics)
{
    return Placing(family, found, metrics).place();
}

} // namespace frontdoor
