// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/divider.h"

#include "ui/style/theme.h"

#include <QPainter>

namespace frontdoor {

Divider::Divider(Qt::Orientation orientation, QWidget *parent) : QWidget(parent), m_orientation(orientation)
{
    if (orientation == Qt::Horizontal)
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    else
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

QSize Divider::sizeHint() const
{
    return {1, 1};
}

void Divider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(m_orientation == Qt::Horizontal ? QRect(0, height() / 2, width(), 1)
                                                     : QRect(width() / 2, 0, 1, height()),
                     themeOf(this).tokens().border);
}

} // namespace frontdoor
