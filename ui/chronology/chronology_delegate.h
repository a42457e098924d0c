// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chronology/chronology_model.h"
#include "ui/style/theme.h"

#include <QStyledItemDelegate>

namespace frontdoor {

class ChronologyTable;

/// Draws the cells of a chronology: two lines each, or the whole text where a row is opened out.
class ChronologyDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit ChronologyDelegate(ChronologyTable *table);

    static int rowHeight(const Theme &theme);
    static int headingHeight(const Theme &theme);
    static int padding(const Theme &theme) { return theme.px(8); }
    static int leftPadding(const Theme &theme) { return theme.px(16); }
    /// Of a row that is opened out, with so much room for its text (without paddings).
    static int openedHeight(const ChronologyLine &line, int width, const Theme &theme);
    /// Whether two lines of that width hold less than all.
    static bool hasMore(const ChronologyLine &line, int width, const Theme &theme);
    static int textWidth(int columnWidth, const Theme &theme) { return columnWidth - 2 * padding(theme); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Cell;
    void paintWhat(const Cell &cell) const;

    ChronologyTable *m_table;
};

} // namespace frontdoor
