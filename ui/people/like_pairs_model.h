// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/views.h"
#include "ui/common/row_list_model.h"

#include <QStyledItemDelegate>

namespace frontdoor {

/// Pairs of entries that may be one person, likeliest first.
class LikePairsModel final : public RowListModel<LikePair> {
public:
    explicit LikePairsModel(QObject *parent = nullptr);

    void setToday(QDate today) { m_today = today; }
    QDate today() const { return m_today; }
    int columnCount(const QModelIndex & = {}) const override { return 1; }
    /// Display is the whole row as one sentence, for screen readers.
    QVariant data(const QModelIndex &index, int role) const override;

    static QString keyOf(const LikePair &pair);

private:
    QDate m_today;
};

/// Both entries one over the other, how likely it is, and why.
class LikePairsDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace frontdoor
