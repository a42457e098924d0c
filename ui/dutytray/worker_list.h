// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/suggestions.h"
#include "ui/common/row_list_model.h"

#include <QStyledItemDelegate>

namespace frontdoor {

struct Procedure;

/// A worker as the allocation dialog lists them.
struct WorkerRow {
    UserId id;
    QString name;
    QString role;
    int load = 0;
    std::optional<int> cap;
    QString away; ///< "on leave", in one word or two; empty: here
    QStringList reasons;
    bool suggested = false;

    friend bool operator==(const WorkerRow &, const WorkerRow &) = default;

    bool isOverCap() const { return cap && load + 1 > *cap; }
};

WorkerRow workerRow(const Suggestion &suggestion, const Procedure &procedure);
/// "Lee Wong, social worker, 5 open now, 6 of 12 afterwards, worked with this child before": as it is spoken.
QString workerSentence(const WorkerRow &row);

/// The workers, best first; those that the filter leaves.
class WorkerModel final : public RowListModel<WorkerRow> {
    Q_OBJECT

public:
    enum Role { WorkerRole = Qt::UserRole, LoadRole, AvailableRole };

    explicit WorkerModel(QObject *parent = nullptr);

    void setWorkers(const QList<WorkerRow> &workers);
    void setFilter(const QString &text);
    /// What a full bar stands for: the highest cap, or the highest load after allocating.
    int fullBar() const;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void apply();

    QList<WorkerRow> m_all;
    QString m_filter;
};

/// Name, reasons and the load before and after.
class WorkerDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace frontdoor
