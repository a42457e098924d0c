// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/text_table.h"

#include "ui/common/table_setup.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

namespace frontdoor {

using namespace Qt::StringLiterals;

TextModel::TextModel(const QStringList &headings, QObject *parent)
    : RowListModel([](const TextRow &row) { return row.key; }, parent)
    , m_headings(headings)
{
}

int TextModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_headings.size());
}

QVariant TextModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TextRow &row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.cells.value(index.column());
    case Qt::ToolTipRole:
        if (!row.toolTip.isEmpty())
            return row.toolTip;
        return row.sentence.isEmpty() ? row.cells.value(index.column()) : row.sentence;
    case Qt::AccessibleTextRole:
        if (index.column() > 0)
            return row.cells.value(index.column());
        return row.sentence.isEmpty() ? row.cells.join(u", "_s) : row.sentence;
    case Qt::ForegroundRole: return row.isMuted ? QVariant(themeOf().tokens().muted) : QVariant();
    case Qt::UserRole: return row.key;
    default: return {};
    }
}

QVariant TextModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(m_headings.value(section)) : QVariant();
}

TextTable::TextTable(const QString &name, const QStringList &headings, const QList<int> &shares, QWidget *parent)
    : QTableView(parent)
    , m_model(new TextModel(headings, this))
    , m_shares(shares)
{
    setModel(m_model);
    setAccessibleName(name);
    setUpRows(*this);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex &index) { emit chosen(m_model->rowAt(index.row()).key); });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &TextTable::fit);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &TextTable::fit);
    fit();
}

QString TextTable::currentKey() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? m_model->rowAt(index.row()).key : QString();
}

void TextTable::choose(const QString &key)
{
    const int row = m_model->indexOfKey(key);
    setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row, 0));
    if (row >= 0)
        scrollTo(currentIndex());
    else
        clearSelection();
}

void TextTable::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void TextTable::setOptionalColumns(const QList<int> &columns, int below)
{
    m_optional = columns;
    m_optionalBelow = below;
    fit();
}

void TextTable::setEmptyColumnsHidden(bool hidden)
{
    m_emptyColumnsHidden = hidden;
    fit();
}

bool TextTable::isColumnEmpty(int column) const
{
    const QList<TextRow> &rows = m_model->rows();
    return std::all_of(rows.begin(), rows.end(), [&](const TextRow &row) { return row.cells.value(column).isEmpty(); });
}

void TextTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_model->rowCount() > 0)
        return;
    const Theme &theme = themeOf(this);
    QPainter painter(viewport());
    if (hasFocus()) // where there are rows one of them shows it
        paintFocusRing(&painter, viewport()->rect(), this, theme.radius());
    painter.setFont(theme.font(TextRole::Body));
    painter.setPen(theme.tokens().muted);
    const int gap = theme.space(12);
    painter.drawText(viewport()->rect().adjusted(gap, gap, -gap, -gap),
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignTop)) | Qt::TextWordWrap,
                     m_emptyText);
}

void TextTable::setLeastRows(int rows)
{
    m_leastRows = rows;
    fit();
}

void TextTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        emit currentKeyChanged(currentKey());
}

void TextTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0, 0));
}

void TextTable::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && currentIndex().isValid()) {
        emit chosen(currentKey());
        return;
    }
    if (scrollSideways(*this, *event))
        return;
    QTableView::keyPressEvent(event);
}

/// What each column must have at the least: its heading; a column without a share its words too, up to a third.
QList<int> TextTable::leastWidths() const
{
    const int gap = themeOf(this).px(12);
    QList<int> widths;
    for (int i = 0; i < m_shares.size(); ++i) {
        const int heading = horizontalHeader()->sectionSizeHint(i);
        const int words = m_shares.at(i) > 0 ? 0 : std::max(sizeHintForColumn(i), heading) + gap;
        widths << (isColumnHidden(i) ? 0 : std::max(heading, std::min(words, viewport()->width() / 3)));
    }
    return widths;
}

void TextTable::fit()
{
    const Theme &theme = themeOf(this);
    const int row = QFontMetrics(theme.font(TextRole::Body)).height() + theme.px(11);
    verticalHeader()->setDefaultSectionSize(row);
    const int room = viewport()->width();
    const auto hide = [&](bool optional) {
        for (int i = 0; i < m_shares.size(); ++i)
            setColumnHidden(i, (optional && m_optional.contains(i)) || (m_emptyColumnsHidden && isColumnEmpty(i)));
    };
    hide(room < theme.px(m_optionalBelow));
    QList<int> widths = leastWidths();
    if (std::accumulate(widths.begin(), widths.end(), 0) > room && !m_optional.isEmpty()) {
        hide(true);
        widths = leastWidths();
    }
    // Columns whose share would be less than their heading keep that; the others part what is left.
    QList<int> parting;
    for (int i = 0; i < m_shares.size(); ++i) {
        if (m_shares.at(i) > 0 && !isColumnHidden(i))
            parting << i;
    }
    int all = 0;
    int left = 0;
    const auto wants = [&](int i) { return std::max(left, 0) * m_shares.at(i) / std::max(all, 1); };
    for (qsizetype before = -1; before != parting.size();) {
        before = parting.size();
        all = 0;
        left = room - std::accumulate(widths.begin(), widths.end(), 0);
        for (const int i : std::as_const(parting)) {
            all += m_shares.at(i);
            left += widths.at(i);
        }
        parting.removeIf([&](int i) { return wants(i) < widths.at(i); });
    }
    for (const int i : std::as_const(parting))
        widths[i] = wants(i);
    for (int i = 0; i < m_shares.size(); ++i) {
        if (!isColumnHidden(i))
            setColumnWidth(i, widths.at(i));
    }
    const bool scrolls = std::accumulate(widths.begin(), widths.end(), 0) > room;
    setMinimumHeight(horizontalHeader()->sizeHint().height() + m_leastRows * row + 2
                     + (scrolls ? horizontalScrollBar()->sizeHint().height() : 0));
}

void TextTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void TextTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

} // namespace frontdoor
