// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/centred_page.h"

#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace frontdoor {

QScrollArea *layCentred(QWidget *page, QWidget *content, int width, int above)
{
    auto *middle = new QWidget;
    auto *row = new QHBoxLayout(middle);
    row->addStretch(1);
    row->addWidget(content, 1000); // up to its greatest width, then the rest goes to both sides
    row->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(middle);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *whole = new QVBoxLayout(page);
    whole->setContentsMargins({});
    whole->addWidget(scroll);
    followTheme(page, [=](const Theme &theme) {
        row->setContentsMargins(theme.space(24), theme.space(above), theme.space(24), theme.space(24));
        content->setMaximumWidth(theme.px(width));
    });
    return scroll;
}

QVBoxLayout *makeCentredColumn(QWidget *page, int width)
{
    auto *content = new QWidget;
    auto *around = new QVBoxLayout(content);
    around->setContentsMargins({});
    around->setSpacing(0);
    around->addStretch(2);
    auto *column = new QVBoxLayout;
    around->addLayout(column);
    around->addStretch(3);
    layCentred(page, content, width);
    return column;
}

} // namespace frontdoor
