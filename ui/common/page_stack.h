// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStackedWidget>

namespace frontdoor {

/// Pages of which one is shown, for the part of a screen that gives way where the window is low. Qt's own takes the height that
/// its pages would like to have for the least, and those that are hidden count too, as soon as one of them wraps its words.
class PageStack final : public QStackedWidget {
public:
    explicit PageStack(QWidget *parent = nullptr) : QStackedWidget(parent)
    {
        connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); });
    }

    bool hasHeightForWidth() const override { return false; }
    QSize minimumSizeHint() const override
    {
        const QWidget *page = currentWidget();
        return page ? page->minimumSizeHint().expandedTo(page->minimumSize()) : QSize(0, 0);
    }
};

} // namespace frontdoor
