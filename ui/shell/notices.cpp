// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/notices.h"

#include "ui/common/message_bar.h"
#include "ui/desk/desk.h"

#include <QEvent>

namespace frontdoor {

namespace {

constexpr int confirmationMs = 6000;

} // namespace

Notices::Notices(Desk &desk, QWidget *over)
    : QObject(over)
    , m_over(over)
    , m_trouble(new MessageBar)
    , m_confirmation(new MessageBar(over))
{
    m_trouble->setDismissible(true);
    m_trouble->hide();
    m_confirmation->setDismissible(true);
    m_confirmation->hide();
    m_leave.setSingleShot(true);
    m_leave.setInterval(confirmationMs);
    connect(&m_leave, &QTimer::timeout, m_confirmation, &QWidget::hide);
    connect(&desk, &Desk::said, this, &Notices::say);
    connect(&desk, &Desk::complained, this, &Notices::complain);
    over->installEventFilter(this);
}

void Notices::say(const QString &text)
{
    m_confirmation->setMessage(Tone::Done, {}, text);
    m_confirmation->show();
    m_confirmation->raise();
    place();
    m_leave.start();
}

void Notices::complain(const QString &text)
{
    m_trouble->setMessage(Tone::Overdue, {}, text);
    m_trouble->show();
}

void Notices::place()
{
    const Theme &theme = themeOf(m_over);
    const int width = std::min(m_over->width() - 2 * theme.space(16), theme.px(480));
    const int height = m_confirmation->heightForWidth(width);
    m_confirmation->setGeometry((m_over->width() - width) / 2, m_over->height() - height - theme.space(16), width,
                                height);
}

bool Notices::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Resize && m_confirmation->isVisible())
        place();
    return QObject::eventFilter(object, event);
}

} // namespace frontdoor
