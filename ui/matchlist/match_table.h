// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QStyledItemDelegate>
#include <QTableView>

namespace frontdoor {

/// Two lines in a cell: words or a chip, quieter words beneath; or tags (MatchRoles).
class MatchDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A quiet table of such rows, one of which is chosen. Up and Down move, Enter tells `entered`. Where the headings have no
/// room it scrolls sideways, by Left and Right too.
class MatchTable final : public QTableView {
    Q_OBJECT

public:
    /// `shares` says how the columns part the width; one with 0 is as wide as its heading.
    MatchTable(QAbstractItemModel *model, const QString &name, const QList<int> &shares, QWidget *parent = nullptr);

    void setLeastRows(int rows);
    /// A column without a share has room for a tag of these words.
    void setLeastTag(int column, const QString &words);

signals:
    void rowChosen(int row); ///< -1: none
    void entered();          ///< Enter or a double click

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &) override {}
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    QList<int> m_shares;
    QHash<int, QString> m_leastTags;
    int m_leastRows = 3;
};

} // namespace frontdoor
