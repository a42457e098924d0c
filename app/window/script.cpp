// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/script.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QShortcut>

#include <chrono>

namespace frontdoor {

using namespace std::chrono_literals;

namespace {

constexpr qint64 patience = 20'000; // ms: a slow machine may need seconds to paint its first window

QWidget *receiverIn(QWidget *window)
{
    QWidget *focus = window->focusWidget();
    return focus ? focus : window;
}

void send(QWidget *window, int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    QKeyEvent press(QEvent::KeyPress, key, modifiers, text);
    QApplication::sendEvent(receiverIn(window), &press);
    QKeyEvent release(QEvent::KeyRelease, key, modifiers, text);
    QApplication::sendEvent(receiverIn(window), &release);
}

} // namespace

Script::Script(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(20ms);
    connect(&m_timer, &QTimer::timeout, this, &Script::go);
}

void Script::then(const QString &what, std::function<bool()> ready, std::function<void()> act)
{
    m_steps.append({what, std::move(ready), std::move(act)});
}

void Script::then(const QString &what, std::function<void()> act)
{
    then(
        what, [] { return true; }, std::move(act));
}

void Script::start()
{
    m_waiting.start();
    m_timer.start();
}

void Script::go()
{
    if (m_acting)
        return;
    if (m_steps.isEmpty()) {
        m_timer.stop();
        emit finished();
        return;
    }
    if (!m_steps.first().ready()) {
        if (m_waiting.elapsed() > patience) {
            m_timer.stop();
            emit stuck(m_steps.first().what);
        }
        return;
    }
    const Step step = m_steps.takeFirst();
    m_acting = true;
    step.act();
    m_acting = false;
    m_waiting.restart();
}

void Script::type(QWidget *window, const QString &text)
{
    for (const QChar c : text)
        send(window, 0, Qt::NoModifier, c);
}

void Script::press(QWidget *window, QKeyCombination key)
{
    send(window, key.key(), key.keyboardModifiers(), {});
}

void Script::shortcut(QWidget *window, QKeyCombination key)
{
    const QKeySequence wanted(key);
    for (QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->isEnabled() && button->shortcut() == wanted)
            return button->click();
    }
    for (QShortcut *shortcut : window->findChildren<QShortcut *>()) {
        const auto *owner = qobject_cast<QWidget *>(shortcut->parent());
        if (shortcut->isEnabled() && owner && owner->isVisible() && shortcut->key() == wanted)
            return void(QMetaObject::invokeMethod(shortcut, "activated"));
    }
    press(window, key);
}

bool takePicture(QWidget &window, const QString &path)
{
    return window.grab().save(path, "PNG");
}

} // namespace frontdoor
