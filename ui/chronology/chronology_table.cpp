// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chronology/chronology_table.h"

#include "ui/chronology/chronology_delegate.h"
#include "ui/common/table_setup.h"
#include "ui/style/style_paint.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

// Widths at 100 % text.
constexpr int dateWidth = 128;
constexpr int aboutWidth = 128;
constexpr int kindWidth = 142;
constexpr int byWidth = 116;
constexpr int leastWhat = 300;

/// The first heading stands above the text of its column.
class ChronologyHeader final : public QHeaderView {
public:
    explicit ChronologyHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {}

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override
    {
        QHeaderView::paintSection(painter, rect, logicalIndex);
        if (logicalIndex != ChronologyModel::DateColumn)
            return;
        const Theme &theme = themeOf(this);
        painter->fillRect(rect.adjusted(0, 0, 0, -1), theme.tokens().raised);
        const QRect words = QStyle::visualRect(layoutDirection(), rect,
                                               rect.adjusted(ChronologyDelegate::leftPadding(theme), 0, 0, 0));
        painter->setFont(theme.font(TextRole::SmallStrong));
        painter->setPen(theme.tokens().muted);
        painter->drawText(
            words,
            int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(model()->headerData(logicalIndex, Qt::Horizontal).toString(),
                                              Qt::ElideRight, words.width()));
    }
};

} // namespace

ChronologyTable::ChronologyTable(ChronologyModel *model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setHorizontalHeader(new ChronologyHeader(this));
    setModel(model);
    setItemDelegate(new ChronologyDelegate(this));
    setUpRows(*this);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Chronology"));
    setAccessibleDescription(tr("Enter opens the contact or referral, Space shows the whole text"));
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QAbstractItemView::activated, this, &ChronologyTable::openRequested);
    m_fitting.setSingleShot(true);
    m_fitting.setInterval(0);
    connect(&m_fitting, &QTimer::timeout, this, &ChronologyTable::fitRows);
    const auto fitSoon = [this] { m_fitting.start(); };
    connect(model, &QAbstractItemModel::rowsInserted, this, fitSoon);
    connect(model, &QAbstractItemModel::rowsRemoved, this, fitSoon);
    connect(model, &QAbstractItemModel::rowsMoved, this, fitSoon);
    connect(model, &QAbstractItemModel::dataChanged, this, fitSoon);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        fitColumns();
        fitRows();
    });
    fitColumns();
    fitRows();
}

ChronologyLinePtr ChronologyTable::currentLine() const
{
    return m_model->lineAt(currentIndex().row());
}

void ChronologyTable::goToFirst()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->lineAt(row)) {
            setCurrentIndex(m_model->index(row, 0));
            verticalScrollBar()->setValue(0);
            return;
        }
    }
}

bool ChronologyTable::hasMore(int row) const
{
    const ChronologyLinePtr line = m_model->lineAt(row);
    const Theme &theme = themeOf(this);
    return line
           && ChronologyDelegate::hasMore(
               *line, ChronologyDelegate::textWidth(columnWidth(ChronologyModel::WhatColumn), theme), theme);
}

void ChronologyTable::toggle(int row)
{
    const ChronologyLinePtr line = m_model->lineAt(row);
    if (!line)
        return;
    if (!m_opened.remove(line->entry.key) && hasMore(row))
        m_opened.insert(line->entry.key);
    verticalHeader()->resizeSection(row, heightOf(row));
    viewport()->update();
    scrollTo(m_model->index(row, 0));
}

void ChronologyTable::keepPlace(const std::function<void()> &change)
{
    const int top = verticalScrollBar()->value();
    const ChronologyLinePtr current = currentLine();
    const int above = indexAt(QPoint(1, 1)).row();
    const bool isSeen = currentIndex().isValid() && viewport()->rect().intersects(visualRect(currentIndex()));
    const int anchor = isSeen ? currentIndex().row() : above;
    const QString key = anchor >= 0 && anchor < m_model->rowCount() ? m_model->rowAt(anchor).key : QString();
    const int offset = anchor >= 0 ? rowViewportPosition(anchor) : 0;
    change();
    fitRows();
    executeDelayedItemsLayout();
    updateGeometries();
    // After a reset the row that was current is nobody's.
    if (current && !currentLine()) {
        if (const int row = m_model->rowOfKey(current->entry.key); row >= 0)
            setCurrentIndex(m_model->index(row, 0));
    }
    const int row = key.isEmpty() ? -1 : m_model->rowOfKey(key);
    if (top == 0)
        verticalScrollBar()->setValue(0);
    else if (row >= 0)
        verticalScrollBar()->setValue(verticalHeader()->sectionPosition(row) - offset);
}

int ChronologyTable::heightOf(int row) const
{
    const Theme &theme = themeOf(this);
    const ChronologyModel::Row &shown = m_model->rowAt(row);
    if (shown.isHeading())
        return ChronologyDelegate::headingHeight(theme);
    if (!m_opened.contains(shown.key))
        return ChronologyDelegate::rowHeight(theme);
    return ChronologyDelegate::openedHeight(
        *shown.line, ChronologyDelegate::textWidth(columnWidth(ChronologyModel::WhatColumn), theme), theme);
}

/// All rows are alike but the years and what is opened out: only those are looked at.
void ChronologyTable::fitRows()
{
    m_fitting.stop();
    const int usual = ChronologyDelegate::rowHeight(themeOf(this));
    if (verticalHeader()->defaultSectionSize() != usual)
        verticalHeader()->setDefaultSectionSize(usual);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const ChronologyModel::Row &shown = m_model->rowAt(row);
        const bool isUsual = !shown.isHeading() && !m_opened.contains(shown.key);
        const int wanted = isUsual ? usual : heightOf(row);
        if (verticalHeader()->sectionSize(row) != wanted)
            verticalHeader()->resizeSection(row, wanted);
    }
}

void ChronologyTable::fitColumns()
{
    const Theme &theme = themeOf(this);
    int rest = viewport()->width() - theme.px(dateWidth);
    const bool showsKind = rest - theme.px(kindWidth) >= theme.px(leastWhat) / 3;
    rest -= showsKind ? theme.px(kindWidth) : 0;
    const bool showsAbout = m_model->isNamed() && rest - theme.px(aboutWidth) >= theme.px(leastWhat) / 3;
    rest -= showsAbout ? theme.px(aboutWidth) : 0;
    const bool showsBy = rest - theme.px(byWidth) >= theme.px(leastWhat);
    rest -= showsBy ? theme.px(byWidth) : 0;
    const auto put = [this](int column, bool shown, int width) {
        setColumnHidden(column, !shown);
        if (shown)
            setColumnWidth(column, std::max(width, 1));
    };
    put(ChronologyModel::DateColumn, true, theme.px(dateWidth));
    put(ChronologyModel::AboutColumn, showsAbout, theme.px(aboutWidth));
    put(ChronologyModel::KindColumn, showsKind, theme.px(kindWidth));
    put(ChronologyModel::WhatColumn, true, rest);
    put(ChronologyModel::ByColumn, showsBy, theme.px(byWidth));
}

void ChronologyTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        emit copyRequested();
        return;
    }
    if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter: emit openRequested(); return;
        case Qt::Key_Space: toggle(currentIndex().row()); return;
        case Qt::Key_Slash: emit filterRequested(); return;
        case Qt::Key_Home: goToFirst(); return;
        default: break;
        }
    }
    QTableView::keyPressEvent(event);
}

void ChronologyTable::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    hover(indexAt(event->pos()).row());
}

void ChronologyTable::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    hover(-1);
}

void ChronologyTable::hover(int row)
{
    if (m_hovered == row)
        return;
    m_hovered = row;
    viewport()->update();
}

void ChronologyTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    const Theme &theme = themeOf(this);
    const int width = viewport()->width();
    // Years run over all columns.
    for (int y = 0; y < viewport()->height();) {
        const int row = rowAt(y);
        if (row < 0)
            break;
        const QRect band(0, rowViewportPosition(row), width, rowHeight(row));
        if (m_model->rowAt(row).isHeading()) {
            painter.setFont(theme.font(TextRole::SmallStrong));
            painter.setPen(theme.tokens().text);
            const QRect words = band.adjusted(ChronologyDelegate::leftPadding(theme), 0,
                                              -ChronologyDelegate::padding(theme), 0);
            painter.drawText(words,
                             int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter))
                                 | Qt::TextSingleLine,
                             m_model->index(row, 0).data().toString());
        }
        y = band.bottom() + 1;
    }
    if (hasFocus() && currentIndex().isValid()) {
        const int row = currentIndex().row();
        paintFocusRing(&painter, QRect(0, rowViewportPosition(row), width, rowHeight(row)).adjusted(1, 1, -1, -1), this,
                       4);
    }
}

void ChronologyTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    if (event->size().width() != event->oldSize().width() && !m_opened.isEmpty())
        fitRows();
}

void ChronologyTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        fitColumns();
        fitRows();
    }
}

void ChronologyTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentLine())
        goToFirst();
}

void ChronologyTable::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!m_model->lineAt(index.row()))
        return;
    setCurrentIndex(index);
    emit menuRequested(event->reason() == QContextMenuEvent::Mouse
                           ? event->globalPos()
                           : viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

void ChronologyTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    const ChronologyLinePtr line = m_model->lineAt(current.row());
    const QString key = line ? line->entry.key : QString();
    if (key == m_currentKey)
        return;
    m_currentKey = key;
    viewport()->update();
    emit currentLineChanged();
}

} // namespace frontdoor
