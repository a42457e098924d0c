// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "core/casework/ports/views.h"
#include "ui/common/row_list_model.h"

#include <QStyledItemDelegate>

namespace frontdoor {

/// "10 years", "born 1 Mar 2016", "unborn, due 20 Sep 2026", or empty.
QString ageWords(const Person &person, QDate today);

/// One line of the results: somebody found, or the offer to record somebody new.
struct PersonHitRow {
    PersonHit hit;
    QString newPerson; ///< not empty: the offer, with the name that was typed

    friend bool operator==(const PersonHitRow &, const PersonHitRow &) = default;
    bool isOffer() const { return hit.person.id.isEmpty(); }
};

/// The people found while somebody types.
class PersonHitsModel final : public RowListModel<PersonHitRow> {
public:
    enum Part { Name = Qt::UserRole, Facts, Why, IsOffer };

    explicit PersonHitsModel(QObject *parent = nullptr);

    void setToday(QDate today) { m_today = today; }
    int columnCount(const QModelIndex & = {}) const override { return 1; }
    /// Display is the whole line as one sentence, for screen readers.
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString facts(const PersonHit &hit) const;
    QString why(const PersonHit &hit) const;

    QDate m_today;
};

/// Name, age and address at the left, why it was found at the right; on two lines where there is little room.
class PersonHitsDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static int rowHeight(const QWidget *widget, int width);
};

} // namespace frontdoor
