// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/table_setup.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QListView>
#include <QScrollBar>
#include <QTableView>

namespace frontdoor {

namespace {

void setUpView(QAbstractItemView &view)
{
    view.setSelectionMode(QAbstractItemView::SingleSelection);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setFrameShape(QFrame::NoFrame);
    view.setTabKeyNavigation(false);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
}

} // namespace

void setUpRows(QListView &list)
{
    setUpView(list);
    list.setUniformItemSizes(true);
    list.setMouseTracking(true);
    list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void setUpRows(QTableView &table)
{
    setUpView(table);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setShowGrid(false);
    table.setWordWrap(false);
    QHeaderView &rows = *table.verticalHeader();
    rows.hide();
    rows.setMinimumSectionSize(1);
    rows.setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView &columns = *table.horizontalHeader();
    columns.setSectionsClickable(false);
    columns.setHighlightSections(false);
    columns.setMinimumSectionSize(1);
    columns.setSectionResizeMode(QHeaderView::Fixed);
}

bool scrollSideways(QAbstractScrollArea &table, QKeyEvent &event)
{
    if (event.key() != Qt::Key_Left && event.key() != Qt::Key_Right)
        return false;
    const bool forward = (event.key() == Qt::Key_Right) != table.isRightToLeft();
    QScrollBar &bar = *table.horizontalScrollBar();
    if (bar.maximum() > 0)
        bar.triggerAction(forward ? QAbstractSlider::SliderSingleStepAdd : QAbstractSlider::SliderSingleStepSub);
    else
        event.ignore();
    return true;
}

} // namespace frontdoor
