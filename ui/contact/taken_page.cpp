// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/taken_page.h"

#include "core/calendar/phrases.h"
#include "ui/common/centred_page.h"
#include "ui/common/flow_layout.h"
#include "ui/contact/taken_words.h"
#include "ui/style/icons.h"
#include "ui/style/roles.h"

#include <QClipboard>
#include <QFocusEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace frontdoor {

namespace {

constexpr int largePx = 40;
constexpr int columnWidth = 640;

} // namespace

TakenPage::TakenPage(Desk &desk, const TakenDown &taken, const QString &anotherWords, QWidget *parent)
    : QWidget(parent)
    , m_number(taken.number)
    , m_copy(makeButton(tr("Copy the number")))
{
    auto *large = new QLabel(m_number);
    large->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QPushButton *another = makeButton(anotherWords);
    QPushButton *leave = makeButton(tr("Close"), ButtonKind::Quiet);
    auto *buttons = new FlowLayout;
    for (QAbstractButton *each :
         {m_copy, static_cast<QAbstractButton *>(another), static_cast<QAbstractButton *>(leave)}) {
        static_cast<QPushButton *>(each)->setAutoDefault(true);
        buttons->addWidget(each);
    }
    QVBoxLayout *column = makeCentredColumn(this, columnWidth);
    column->addWidget(makeWrappedLabel(tr("Taken. Tell the caller this number:"), TextRole::Heading));
    column->addWidget(large);
    column->addWidget(makeWrappedLabel(spokenProvisional(m_number), TextRole::Body, ColourRole::Muted));
    column->addWidget(makeWrappedLabel(
        tr("Taken %1. It lies on this computer, where only you can read it, and waits for the data. When they can be reached "
           "again you are asked to look whether somebody recorded it already, and to record it; then it gets its number.")
            .arg(moment(taken.at, desk.now(), desk.calendar()))));
    column->addWidget(makeWrappedLabel(
        tr("Until then nobody else knows of it. Where a child has to be protected now, act and tell your manager by phone."),
        TextRole::Strong));
    column->addLayout(buttons);
    another->setVisible(!anotherWords.isEmpty());
    setAccessibleName(tr("Taken as %1").arg(m_number));
    followTheme(this, [=](const Theme &theme) {
        QFont font = theme.font(TextRole::Title);
        font.setPixelSize(theme.px(largePx));
        font.setLetterSpacing(QFont::PercentageSpacing, 104);
        large->setFont(font);
        column->setSpacing(theme.space(12));
    });
    connect(m_copy, &QAbstractButton::clicked, this, [this, &desk] {
        QGuiApplication::clipboard()->setText(m_number);
        desk.say(tr("%1 was copied.").arg(m_number));
    });
    connect(another, &QAbstractButton::clicked, this, &TakenPage::anotherWanted);
    connect(leave, &QAbstractButton::clicked, this, &TakenPage::closeWanted);
}

void TakenPage::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_copy->setFocus(event->reason());
}

} // namespace frontdoor
