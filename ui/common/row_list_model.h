// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/row_diff.h"

#include <QAbstractTableModel>

#include <functional>

namespace frontdoor {

/// A table model over a list of values that never resets: setRows() removes, moves, inserts and updates, so that selection,
/// scroll position and screen reader stay where they are. Derive, and implement columnCount(), data() and headerData().
template<class Row, class KeyType = QString>
class RowListModel : public QAbstractTableModel {
public:
    /// `key` names a row (unique); `equal` tells whether two rows look the same (operator== unless given).
    explicit RowListModel(std::function<KeyType(const Row &)> key, QObject *parent = nullptr,
                          std::function<bool(const Row &, const Row &)> equal = std::equal_to<Row>())
        : QAbstractTableModel(parent)
        , m_key(std::move(key))
        , m_equal(std::move(equal))
    {
    }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }

    const QList<Row> &rows() const { return m_rows; }
    const Row &rowAt(int row) const { return m_rows.at(row); }

    /// -1 if there is none.
    int indexOfKey(const KeyType &key) const
    {
        for (int i = 0; i < m_rows.size(); ++i) {
            if (m_key(m_rows.at(i)) == key)
                return i;
        }
        return -1;
    }

    void setRows(const QList<Row> &rows) { applyDiff(m_rows, rows, m_key, m_equal, Sink{*this}); }

    /// Replaces, or appends, one row.
    void putRow(const Row &row)
    {
        const int at = indexOfKey(m_key(row));
        if (at < 0) {
            beginInsertRows({}, int(m_rows.size()), int(m_rows.size()));
            m_rows.append(row);
            endInsertRows();
        } else if (!m_equal(m_rows.at(at), row)) {
            m_rows[at] = row;
            tellUpdated(at, at);
        }
    }

private:
    struct Sink {
        RowListModel &model;

        void beginInsert(int first, int last) { model.beginInsertRows({}, first, last); }
        void endInsert() { model.endInsertRows(); }
        void beginRemove(int first, int last) { model.beginRemoveRows({}, first, last); }
        void endRemove() { model.endRemoveRows(); }
        // Qt wants the row before which to put it, counted before the move.
        void beginMove(int from, int to) { model.beginMoveRows({}, from, from, {}, to > from ? to + 1 : to); }
        void endMove() { model.endMoveRows(); }
        void updated(int first, int last) { model.tellUpdated(first, last); }
    };

    void tellUpdated(int first, int last)
    {
        if (const int columns = columnCount(); columns > 0)
            emit dataChanged(index(first, 0), index(last, columns - 1));
    }

    std::function<KeyType(const Row &)> m_key;
    std::function<bool(const Row &, const Row &)> m_equal;
    QList<Row> m_rows;
};

} // namespace frontdoor
