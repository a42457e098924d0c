// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chronology/chronology_words.h"

#include <QAbstractTableModel>
#include <QSet>

#include <array>

namespace frontdoor {

/// What is to be seen of a chronology.
struct ChronologyQuestion {
    QSet<ChronologyGroup> groups; ///< empty: all
    QDate from;                   ///< invalid: from the beginning
    QDate until;                  ///< that day too; invalid: to the end
    QString text;                 ///< every word of it
    bool newestFirst = false;

    bool narrows() const { return !groups.isEmpty() || from.isValid() || until.isValid() || !text.trimmed().isEmpty(); }
    friend bool operator==(const ChronologyQuestion &, const ChronologyQuestion &) = default;
};

/// A chronology as a table: what fits the question, with a heading for each year. Where only a few entries differ the rows
/// change one by one, so that selection and screen reader stay where they are.
class ChronologyModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { DateColumn, AboutColumn, KindColumn, WhatColumn, ByColumn, ColumnCount };

    /// A year, or an entry.
    struct Row {
        QString key;
        int year = 0;
        int entries = 0;        ///< of a year
        ChronologyLinePtr line; ///< null for a year

        bool isHeading() const { return !line; }
        friend bool operator==(const Row &a, const Row &b)
        {
            return a.key == b.key && a.entries == b.entries
                   && (a.line == b.line || (a.line && b.line && *a.line == *b.line));
        }
    };

    explicit ChronologyModel(QObject *parent = nullptr);

    /// Oldest first. `child`: whose ages they are, where several people are told of; else empty.
    void setLines(const QList<ChronologyLinePtr> &lines, const QString &child = {});
    void setQuestion(const ChronologyQuestion &question);
    const ChronologyQuestion &question() const { return m_question; }

    bool isNamed() const { return !m_child.isEmpty(); }
    int total() const { return int(m_lines.size()); }
    /// In the order in which they are shown.
    QList<ChronologyLinePtr> shown() const;
    int shownCount() const { return m_shown; }
    /// How many there are of each group among all.
    const std::array<int, ChronologyGroupCount> &counts() const { return m_counts; }

    const Row &rowAt(int row) const { return m_rows.at(row); }
    ChronologyLinePtr lineAt(int row) const; ///< null for a heading and outside
    int rowOfKey(const QString &key) const;  ///< -1: not shown

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<Row> arranged() const;
    bool fits(const ChronologyLine &line, const QStringList &words) const;
    void show(const QList<Row> &rows, bool wholly);
    QVariant words(const ChronologyLine &line, int column) const;

    QList<ChronologyLinePtr> m_lines;
    QList<Row> m_rows;
    ChronologyQuestion m_question;
    std::array<int, ChronologyGroupCount> m_counts = {};
    int m_shown = 0;
    QString m_child;
};

} // namespace frontdoor
