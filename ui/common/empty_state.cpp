// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/empty_state.h"

#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace frontdoor {

EmptyState::EmptyState(Icon icon, const QString &headline, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_picture(new QLabel)
    , m_headline(makeWrappedLabel({}, TextRole::Heading))
    , m_text(makeWrappedLabel({}, TextRole::Body, ColourRole::Muted))
    , m_button(makeButton({}))
{
    m_picture->setAlignment(Qt::AlignCenter);
    m_headline->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignCenter);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::activated);

    auto *centred = new QHBoxLayout(this);
    auto *holder = new QWidget;
    centred->addStretch(1);
    centred->addWidget(holder, 1000); // up to its greatest width, then the rest goes to both sides
    centred->addStretch(1);
    auto *column = new QVBoxLayout(holder);
    column->addStretch(2);
    column->addWidget(m_picture);
    column->addWidget(m_headline);
    column->addWidget(m_text);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    followTheme(this, [=, this](const Theme &theme) {
        column->setSpacing(theme.space(8));
        column->setContentsMargins(0, 0, 0, 0);
        centred->setContentsMargins(theme.space(16), theme.space(16), theme.space(16), theme.space(16));
        holder->setMaximumWidth(theme.px(380));
        const int side = theme.px(36);
        m_picture->setPixmap(frontdoor::icon(m_icon, ColourRole::Muted).pixmap(QSize(side, side), devicePixelRatioF()));
    });
    setMessage(icon, headline, text);
}

void EmptyState::setMessage(Icon icon, const QString &headline, const QString &text)
{
    m_icon = icon;
    const int side = themeOf(this).px(36);
    m_picture->setPixmap(frontdoor::icon(icon, ColourRole::Muted).pixmap(QSize(side, side), devicePixelRatioF()));
    m_headline->setText(headline);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(headline);
    setAccessibleDescription(text);
}

void EmptyState::setButton(const QString &text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

} // namespace frontdoor
