// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/row_list_model.h"

#include <QTableView>

#include <optional>

namespace frontdoor {

/// A row of words. `sentence` is the row as it is spoken and shown by the tool tip; empty: the cells one after the other.
struct TextRow {
    QString key;
    QStringList cells;
    QString sentence;
    bool isMuted = false;
    QString toolTip = {}; ///< in place of the sentence

    friend bool operator==(const TextRow &, const TextRow &) = default;
};

class TextModel final : public RowListModel<TextRow> {
    Q_OBJECT

public:
    explicit TextModel(const QStringList &headings, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QStringList m_headings;
};

/// A quiet table for reading and choosing one row. Up and Down move, Enter tells `chosen`. Long cells are elided, and whole in
/// the tool tip; headings never are: where they have no room the table scrolls sideways, by Left and Right too.
class TextTable final : public QTableView {
    Q_OBJECT

public:
    /// `shares` says how the columns part the width; a column with 0 is as wide as its words.
    TextTable(const QString &name, const QStringList &headings, const QList<int> &shares, QWidget *parent = nullptr);

    void setTextRows(const QList<TextRow> &rows) { m_model->setRows(rows); }
    const QList<TextRow> &textRows() const { return m_model->rows(); }
    QString currentKey() const;
    void choose(const QString &key);
    /// Stands in place of the rows while there are none.
    void setEmptyText(const QString &text);
    /// These are left out where the table is narrower than so many px of 100 % text, or too narrow for all headings; what they
    /// say must stand elsewhere too.
    void setOptionalColumns(const QList<int> &columns, int below);
    /// Columns in which nothing stands are left out.
    void setEmptyColumnsHidden(bool hidden);
    /// Rows seen without scrolling, at the least.
    void setLeastRows(int rows);

signals:
    void currentKeyChanged(const QString &key);
    void chosen(const QString &key); ///< Enter or a double click

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    QList<int> leastWidths() const;
    bool isColumnEmpty(int column) const;

    TextModel *m_model;
    QList<int> m_shares;
    int m_leastRows = 3;
    QString m_emptyText;
    bool m_emptyColumnsHidden = false;
    QList<int> m_optional;
    int m_optionalBelow = 0;
};

} // namespace frontdoor
