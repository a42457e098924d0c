// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>

#include <algorithm>
#include <concepts>
#include <vector>

namespace frontdoor {

/// What a model must be told while its rows become others; the ranges are inclusive, as in QAbstractItemModel.
/// Each change of the list happens between its two calls.
template<class T>
concept RowDiffSink = requires(T sink, int row)
{
    sink.beginInsert(row, row);
    sink.endInsert();
    sink.beginRemove(row, row);
    sink.endRemove();
    sink.beginMove(row, row); ///< from, to: the row's index afterwards
    sink.endMove();
    sink.updated(row, row);
};

namespace detail {

/// Of distinct numbers, which belong to a longest increasing subsequence: those rows can stay where they are.
std::vector<bool> longestIncreasing(const std::vector<int> &numbers);

} // namespace detail

/// Turns `rows` into `next` by removals, moves, insertions and updates, with as few moves as possible.
/// `key(row)` names a row (hashable, unique within each list); `equal(a, b)` tells whether two rows of one key look the same.
template<class Row, class Key, class Equal, RowDiffSink Sink>
void applyDiff(QList<Row> &rows, const QList<Row> &next, Key key, Equal equal, Sink &&sink)
{
    using KeyType = std::decay_t<decltype(key(next.front()))>;
    QHash<KeyType, int> wanted;
    wanted.reserve(next.size());
    for (int i = 0; i < next.size(); ++i)
        wanted.insert(key(next.at(i)), i);

    // 1. Remove what is gone, in runs, from the back so that the indexes before stay true.
    for (int last = int(rows.size()) - 1; last >= 0; --last) {
        if (wanted.contains(key(rows.at(last))))
            continue;
        int first = last;
        while (first > 0 && !wanted.contains(key(rows.at(first - 1))))
            --first;
        sink.beginRemove(first, last);
        rows.remove(first, last - first + 1);
        sink.endRemove();
        last = first;
    }

    // 2. Move what stands in the wrong order: each row outside a longest run in the right order, behind its new neighbour.
    std::vector<int> order;
    order.reserve(size_t(rows.size()));
    for (const Row &row : std::as_const(rows))
        order.push_back(wanted.value(key(row)));
    const std::vector<bool> staying = detail::longestIncreasing(order);
    std::vector<int> moving;
    for (size_t i = 0; i < order.size(); ++i) {
        if (!staying[i])
            moving.push_back(order[i]);
    }
    std::ranges::sort(moving);
    for (const int target : moving) {
        const int from = int(std::ranges::find(order, target) - order.begin());
        // Everything wanted before `target` stands in order by now: its place is behind the last of that.
        int to = 0;
        for (int i = 0; i < int(order.size()); ++i) {
            if (order[size_t(i)] < target)
                to = i + 1;
        }
        if (to > from)
            --to;
        if (to == from)
            continue;
        sink.beginMove(from, to);
        rows.move(from, to);
        const int moved = order[size_t(from)];
        order.erase(order.begin() + from);
        order.insert(order.begin() + to, moved);
        sink.endMove();
    }

    // 3. Insert what is new, in runs.
    for (int i = 0; i < next.size(); ++i) {
        if (i < rows.size() && key(rows.at(i)) == key(next.at(i)))
            continue;
        int last = i;
        while (last + 1 < next.size() && (i >= rows.size() || !(key(rows.at(i)) == key(next.at(last + 1)))))
            ++last;
        sink.beginInsert(i, last);
        rows.insert(i, last - i + 1, Row(next.at(i)));
        for (int row = i; row <= last; ++row)
            rows[row] = next.at(row);
        sink.endInsert();
        i = last;
    }

    // 4. Update what changed, in runs.
    for (int i = 0; i < next.size(); ++i) {
        if (equal(rows.at(i), next.at(i)))
            continue;
        int last = i;
        while (last + 1 < next.size() && !equal(rows.at(last + 1), next.at(last + 1)))
            ++last;
        for (int row = i; row <= last; ++row)
            rows[row] = next.at(row);
        sink.updated(i, last);
        i = last;
    }
}

} // namespace frontdoor
