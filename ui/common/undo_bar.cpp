// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/undo_bar.h"

#include "ui/common/accessible.h"
#include "ui/common/elided_label.h"
#include "ui/common/link_button.h"
#include "ui/style/icons.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

namespace frontdoor {

UndoBar::UndoBar(QWidget *parent) : QWidget(parent)
{
    setGround(this, Ground::Strong);
    m_text = makeLabel({}, TextRole::Body, ColourRole::OnStrong);
    auto *undo = new LinkButton(tr("Undo"));
    undo->setRole(TextRole::Strong);
    undo->setColourRole(ColourRole::OnStrong);
    undo->setUnderlined(true);
    m_undo = undo;
    auto *close = new QToolButton;
    close->setIcon(icon(Icon::Cross, ColourRole::OnStrong));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::StrongFocus);
    close->setAccessibleName(tr("Dismiss"));
    m_close = close;
    for (QAbstractButton *button : {m_undo, m_close})
        button->installEventFilter(this);

    auto *row = new QHBoxLayout(this);
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    row->addWidget(m_close);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::AlertMessage);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::lapse);
    connect(m_close, &QAbstractButton::clicked, this, &UndoBar::lapse);
    connect(m_undo, &QAbstractButton::clicked, this, [this] {
        const QString token = m_token;
        withdraw();
        emit undone(token);
    });
    followTheme(this, [=, this](const Theme &theme) {
        row->setSpacing(theme.space(12));
        row->setContentsMargins(theme.space(16), theme.space(8), theme.space(8), theme.space(8));
        m_close->setIconSize(QSize(theme.px(16), theme.px(16)));
    });
    hide();
}

void UndoBar::offer(const QString &text, const QString &token)
{
    if (!isHidden())
        lapse();
    m_text->setText(text);
    m_token = token;
    m_left = m_duration;
    setAccessibleName(text);
    m_undo->setAccessibleName(tr("Undo: %1").arg(text));
    show();
    adjustSize();
    announce(this, tr("%1. Undo is offered.").arg(text));
    goOn();
}

void UndoBar::withdraw()
{
    m_timer.stop();
    hide();
}

void UndoBar::setDuration(int ms)
{
    m_duration = ms;
}

int UndoBar::remaining() const
{
    return m_timer.isActive() ? m_timer.remainingTime() : m_left;
}

void UndoBar::hold()
{
    if (!m_timer.isActive())
        return;
    m_left = m_timer.remainingTime();
    m_timer.stop();
}

void UndoBar::goOn()
{
    if (isHidden() || m_timer.isActive() || underMouse() || m_undo->hasFocus() || m_close->hasFocus())
        return;
    m_timer.start(m_left);
}

void UndoBar::lapse()
{
    const QString token = m_token;
    withdraw();
    emit lapsed(token);
}

void UndoBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintBox(&painter, rect(), theme.tokens().strong, {}, 0, 8);
}

void UndoBar::enterEvent(QEnterEvent *event)
{
    hold();
    QWidget::enterEvent(event);
}

void UndoBar::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    // The pointer counts as inside until this event has been dealt with.
    QTimer::singleShot(0, this, &UndoBar::goOn);
}

void UndoBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        lapse();
    else
        QWidget::keyPressEvent(event);
}

bool UndoBar::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        hold();
    else if (event->type() == QEvent::FocusOut)
        QTimer::singleShot(0, this, &UndoBar::goOn);
    return QWidget::eventFilter(object, event);
}

} // namespace frontdoor
