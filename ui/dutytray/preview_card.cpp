// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dutytray/preview_card.h"

#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace frontdoor {

PreviewCard::PreviewCard(Look look, QWidget *parent) : QWidget(parent), m_look(look), m_column(new QVBoxLayout(this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    followTheme(this, [this](const Theme &theme) {
        m_column->setContentsMargins(theme.space(12), theme.space(8), theme.space(12), theme.space(8));
        m_column->setSpacing(theme.space(4));
    });
}

void PreviewCard::add(QWidget *widget)
{
    m_column->addWidget(widget, 0, qobject_cast<QLabel *>(widget) ? Qt::Alignment() : Qt::AlignLeft);
}

void PreviewCard::addLine(QWidget *words, QWidget *link)
{
    auto *row = new QHBoxLayout;
    if (qobject_cast<QLabel *>(words)) {
        row->addWidget(words, 1);
    } else {
        row->addWidget(words);
        row->addStretch(1);
    }
    row->addWidget(link, 0, Qt::AlignTop);
    m_column->addLayout(row);
}

void PreviewCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const Tokens &t = theme.tokens();
    if (m_look == Look::Outlined) {
        paintBox(&painter, rect(), t.raised, t.border, theme.line(), theme.radius());
        return;
    }
    paintBox(&painter, rect(), t.soon.fill, theme.isHighContrast() ? t.soon.edge : QColor(),
             theme.isHighContrast() ? 1 : 0, 4);
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, 4, height())), t.soon.edge);
}

} // namespace frontdoor
