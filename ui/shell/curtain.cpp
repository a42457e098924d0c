// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/curtain.h"

#include "ui/shell/detached_window.h"

#include <QApplication>
#include <QEvent>
#include <QToolTip>

namespace frontdoor {

Curtain::Curtain(QWidget *except, QObject *parent) : QObject(parent), m_except(except)
{
    while (QWidget *menu = QApplication::activePopupWidget()) {
        if (!menu->close())
            menu->hide();
    }
    QToolTip::hideText();
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (window->isVisible())
            cover(window);
    }
    qApp->installEventFilter(this);
}

Curtain::~Curtain()
{
    qApp->removeEventFilter(this);
    for (const QPointer<DetachedWindow> &window : std::as_const(m_covered)) {
        if (window)
            window->setCovered(false);
    }
    for (const Hidden &hidden : std::as_const(m_hidden)) {
        if (!hidden.window)
            continue;
        hidden.window->setWindowModality(hidden.modality); // a dialog forgets it when it hides
        hidden.window->show();
    }
}

void Curtain::cover(QWidget *window)
{
    if (window == m_except)
        return;
    if (auto *page = qobject_cast<DetachedWindow *>(window)) {
        page->setCovered(true);
        m_covered.append(page);
        return;
    }
    const Qt::WindowModality modality = window->windowModality();
    window->hide();
    const bool passes = window->windowType() == Qt::Popup || window->windowType() == Qt::ToolTip;
    if (!passes)
        m_hidden.append({window, modality});
}

bool Curtain::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Show && object->isWidgetType()) {
        auto *window = static_cast<QWidget *>(object);
        const auto *page = qobject_cast<DetachedWindow *>(window);
        if (window->isWindow() && window != m_except && !(page && page->isCovered())) {
            // Not inside its own showing.
            QMetaObject::invokeMethod(
                this,
                [this, shown = QPointer(window)] {
                    if (shown && shown->isVisible())
                        cover(shown);
                },
                Qt::QueuedConnection);
        }
    }
    return QObject::eventFilter(object, event);
}

} // namespace frontdoor
