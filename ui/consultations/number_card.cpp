// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/consultations/number_card.h"

#include "ui/common/accessible.h"
#include "ui/common/flow_layout.h"
#include "ui/consultations/consultation_words.h"
#include "ui/style/icons.h"
#include "ui/style/roles.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace frontdoor {

namespace {

constexpr int largePx = 34;

} // namespace

NumberCard::NumberCard(QWidget *parent)
    : QWidget(parent)
    , m_large(new QLabel)
    , m_spoken(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted))
    , m_copy(makeButton(tr("Copy the number"), ButtonKind::Quiet))
{
    m_copy->setIcon(icon(Icon::Copy));
    m_large->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new FlowLayout;
    row->setGaps(16, 4);
    row->addWidget(m_large);
    row->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(m_spoken);
    column->addStretch(1);
    setAccessibleRole(this, QAccessible::Grouping);
    followTheme(m_large, [=, this](const Theme &theme) {
        QFont font = theme.font(TextRole::Title);
        font.setPixelSize(theme.px(largePx));
        font.setLetterSpacing(QFont::PercentageSpacing, 104);
        m_large->setFont(font);
        QPalette palette = m_large->palette();
        palette.setColor(QPalette::WindowText, theme.colour(ColourRole::Text));
        m_large->setPalette(palette);
        column->setSpacing(theme.space(4));
        column->setContentsMargins(0, 0, 0, 0);
    });
    connect(m_copy, &QAbstractButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_number);
        emit copied();
    });
}

void NumberCard::setNumber(const QString &number)
{
    m_number = number;
    m_large->setText(groupedNumber(number));
    m_large->setAccessibleName(number);
    m_spoken->setText(spokenNumber(number));
    setAccessibleName(tr("Number %1").arg(number));
}

} // namespace frontdoor
