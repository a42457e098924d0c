// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/views.h"
#include "ui/style/theme.h"

#include <QStyledItemDelegate>

namespace frontdoor {

class TrayModel;
class TrayView;

/// Draws the cells of the tray. What has no column of its own stands in the second line of its neighbour.
class TrayDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit TrayDelegate(TrayView *view);

    static int rowHeight(const Theme &theme);
    static int headingHeight(const Theme &theme);
    static int padding(const Theme &theme) { return theme.px(8); }
    static int leftPadding(const Theme &theme) { return theme.px(16); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Cell;
    void paintBackground(const Cell &cell) const;
    void paintClock(const Cell &cell) const;
    void paintChild(const Cell &cell) const;
    void paintConcern(const Cell &cell) const;
    void paintSource(const Cell &cell) const;
    void paintStage(const Cell &cell) const;
    bool showsRouteBesideStage(const Cell &cell) const;
    void paintWith(const Cell &cell) const;

    TrayView *m_view;
};

} // namespace frontdoor
