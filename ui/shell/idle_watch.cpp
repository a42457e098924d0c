// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/idle_watch.h"

#include <QApplication>
#include <QEvent>

namespace frontdoor {

namespace {

constexpr int tickMs = 5000;

bool isSomebody(QEvent::Type type)
{
    switch (type) { // of hundreds
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
    case QEvent::InputMethod: return true;
    default: return false;
    }
}

} // namespace

IdleWatch::IdleWatch(QApplication &app, std::function<Instant()> now, QObject *parent)
    : QObject(parent)
    , m_now(std::move(now))
    , m_last(m_now())
{
    app.installEventFilter(this);
    connect(&m_tick, &QTimer::timeout, this, &IdleWatch::look);
}

void IdleWatch::setMinutes(int minutes)
{
    m_minutes = minutes;
    stir();
    if (minutes > 0)
        m_tick.start(tickMs);
    else
        m_tick.stop();
}

void IdleWatch::stir()
{
    m_last = m_now();
    m_told = false;
}

void IdleWatch::look()
{
    const Instant now = m_now();
    if (now < m_last)
        stir(); // the clock was put back
    if (m_minutes == 0 || m_told || now.ms - m_last.ms < qint64(m_minutes) * 60'000)
        return;
    m_told = true;
    emit idle();
}

bool IdleWatch::eventFilter(QObject *object, QEvent *event)
{
    if (isSomebody(event->type()) && m_minutes > 0)
        stir();
    return QObject::eventFilter(object, event);
}

} // namespace frontdoor
