// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/views.h"
#include "ui/common/row_list_model.h"

#include <QStyledItemDelegate>

namespace frontdoor {

/// The people found, in the order of the search.
class PeopleModel final : public RowListModel<PersonHit> {
public:
    enum Part { Name = Qt::UserRole, Age, Place, Aside, Why, IsWithheld };

    explicit PeopleModel(QObject *parent = nullptr);

    void setToday(QDate today) { m_today = today; }
    int columnCount(const QModelIndex & = {}) const override { return 1; }
    /// Display is the whole row as one sentence, for screen readers.
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QDate m_today;
};

/// Name and age over address; at the right what is on file, over why the person was found.
class PeopleDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace frontdoor
