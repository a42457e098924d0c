// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/notices.h"

#include "ui/common/accessible.h"
#include "ui/common/chip.h"
#include "ui/common/message_bar.h"
#include "ui/desk/desk.h"

namespace frontdoor {

namespace {

constexpr int confirmationMs = 8000;

} // namespace

Notices::Notices(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_trouble(new MessageBar)
    , m_confirmation(new Chip(Tone::Done, {}))
{
    m_trouble->setDismissible(true);
    m_trouble->hide();
    m_confirmation->hide();
    m_leave.setSingleShot(true);
    m_leave.setInterval(confirmationMs);
    connect(&m_leave, &QTimer::timeout, this, &Notices::hush);
    connect(&desk, &Desk::said, this, &Notices::say);
    connect(&desk, &Desk::complained, this, &Notices::complain);
}

void Notices::hush()
{
    m_leave.stop();
    m_confirmation->hide();
    m_confirmation->set(Tone::Done, {}); // gives its room back
}

void Notices::say(const QString &text)
{
    m_confirmation->set(Tone::Done, text);
    m_confirmation->setToolTip(text);
    m_confirmation->show();
    announce(m_confirmation, text);
    m_leave.start();
}

void Notices::complain(const QString &text)
{
    m_trouble->setMessage(Tone::Overdue, {}, text);
    m_trouble->show();
}

} // namespace frontdoor
