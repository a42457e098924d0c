// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chronology/chronology_model.h"

#include "core/base/text.h"
#include "ui/common/row_diff.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// More than this is told as one change: a model told of each row takes longer than a new one.
constexpr int fewChanges = 200;

QString keyOf(const ChronologyModel::Row &row)
{
    return row.key;
}

int differences(const QList<ChronologyModel::Row> &before, const QList<ChronologyModel::Row> &after)
{
    QSet<QString> keys;
    keys.reserve(before.size());
    for (const ChronologyModel::Row &row : before)
        keys << row.key;
    int added = 0;
    for (const ChronologyModel::Row &row : after)
        added += keys.remove(row.key) ? 0 : 1;
    return added + int(keys.size());
}

} // namespace

ChronologyModel::ChronologyModel(QObject *parent) : QAbstractTableModel(parent) {}

void ChronologyModel::setLines(const QList<ChronologyLinePtr> &lines, const QString &child)
{
    const bool wholly = child != m_child || m_lines.isEmpty();
    m_lines = lines;
    m_child = child;
    m_counts = {};
    for (const ChronologyLinePtr &line : lines)
        ++m_counts[size_t(groupOf(line->entry.kind))];
    show(arranged(), wholly);
}

void ChronologyModel::setQuestion(const ChronologyQuestion &question)
{
    if (question == m_question)
        return;
    const bool turned = question.newestFirst != m_question.newestFirst;
    m_question = question;
    show(arranged(), turned);
}

void ChronologyModel::show(const QList<Row> &rows, bool wholly)
{
    struct Sink {
        ChronologyModel &model;

        void beginInsert(int first, int last) { model.beginInsertRows({}, first, last); }
        void endInsert() { model.endInsertRows(); }
        void beginRemove(int first, int last) { model.beginRemoveRows({}, first, last); }
        void endRemove() { model.endRemoveRows(); }
        void beginMove(int from, int to) { model.beginMoveRows({}, from, from, {}, to > from ? to + 1 : to); }
        void endMove() { model.endMoveRows(); }
        void updated(int first, int last)
        {
            emit model.dataChanged(model.index(first, 0), model.index(last, ColumnCount - 1));
        }
    };
    m_shown = int(std::count_if(rows.begin(), rows.end(), [](const Row &row) { return !row.isHeading(); }));
    if (!wholly && differences(m_rows, rows) <= fewChanges) {
        applyDiff(m_rows, rows, keyOf, std::equal_to<Row>(), Sink{*this});
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

bool ChronologyModel::fits(const ChronologyLine &line, const QStringList &words) const
{
    if (!m_question.groups.isEmpty() && !m_question.groups.contains(groupOf(line.entry.kind)))
        return false;
    if ((m_question.from.isValid() && line.day < m_question.from)
        || (m_question.until.isValid() && line.day > m_question.until))
        return false;
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return line.searched.contains(word); });
}

QList<ChronologyModel::Row> ChronologyModel::arranged() const
{
    const QStringList words = searchWords(m_question.text);
    QList<Row> rows;
    rows.reserve(m_lines.size() + 40);
    qsizetype heading = -1;
    const auto put = [&](const ChronologyLinePtr &line) {
        if (!fits(*line, words))
            return;
        const int year = line->day.year();
        if (heading < 0 || rows.at(heading).year != year) {
            heading = rows.size();
            rows.append({u"year/%1"_s.arg(year), year, 0, nullptr});
        }
        ++rows[heading].entries;
        rows.append({line->entry.key, year, 0, line});
    };
    if (m_question.newestFirst)
        std::for_each(m_lines.crbegin(), m_lines.crend(), put);
    else
        std::for_each(m_lines.cbegin(), m_lines.cend(), put);
    return rows;
}

QList<ChronologyLinePtr> ChronologyModel::shown() const
{
    QList<ChronologyLinePtr> lines;
    lines.reserve(m_shown);
    for (const Row &row : m_rows) {
        if (row.line)
            lines << row.line;
    }
    return lines;
}

ChronologyLinePtr ChronologyModel::lineAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).line : nullptr;
}

int ChronologyModel::rowOfKey(const QString &key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.key == key; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QVariant ChronologyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (row.isHeading()) {
        if ((role != Qt::DisplayRole && role != Qt::AccessibleTextRole) || index.column() != DateColumn)
            return {};
        return tr("%1 · %n entries", nullptr, row.entries).arg(row.year);
    }
    switch (role) {
    case Qt::DisplayRole: return words(*row.line, index.column());
    case Qt::AccessibleTextRole:
        // One sentence for the whole row, wherever in it the reader stands first; the other cells speak for themselves.
        return index.column() == DateColumn ? QVariant(sentenceOf(*row.line, m_child))
                                            : words(*row.line, index.column());
    default: return {};
    }
}

QVariant ChronologyModel::words(const ChronologyLine &line, int column) const
{
    const auto with = [](const QString &first, const QString &second) {
        return first.isEmpty() ? second : second.isEmpty() ? first : u"%1, %2"_s.arg(first, second);
    };
    switch (Column(column)) {
    case DateColumn: return with(line.time.isEmpty() ? line.date : line.date + u' ' + line.time, line.age);
    case AboutColumn: return line.entry.personName;
    case KindColumn: return with(frontdoor::words(line.entry.kind), line.entry.number);
    case WhatColumn: return with(line.title, line.text);
    case ByColumn: return line.entry.byName;
    case ColumnCount: break;
    }
    return {};
}

QVariant ChronologyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case DateColumn: return isNamed() ? tr("When · %1's age").arg(m_child) : tr("When · age");
    case AboutColumn: return tr("About");
    case KindColumn: return tr("What");
    case WhatColumn: return tr("Recorded");
    case ByColumn: return tr("By");
    case ColumnCount: break;
    }
    return {};
}

Qt::ItemFlags ChronologyModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    // Headings are passed over by the arrow keys.
    return m_rows.at(index.row()).isHeading() ? Qt::ItemNeverHasChildren
                                              : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace frontdoor
