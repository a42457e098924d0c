// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/tab_order.h"

#include <QEvent>
#include <QLayout>
#include <QWidget>

namespace frontdoor {

namespace {

bool isStop(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
}

void collect(QWidget *widget, QList<QWidget *> &stops);

void collect(QLayout *layout, QList<QWidget *> &stops)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (item->widget())
            collect(item->widget(), stops);
        else if (item->layout())
            collect(item->layout(), stops);
    }
}

/// What is not in a layout comes in the order in which it was made.
void collect(QWidget *widget, QList<QWidget *> &stops)
{
    if (isStop(widget))
        stops.append(widget);
    if (widget->layout())
        collect(widget->layout(), stops);
    const QList<QWidget *> children = widget->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *child : children) {
        if (!child->isWindow() && !(widget->layout() && widget->layout()->indexOf(child) >= 0)
            && !stops.contains(child))
            collect(child, stops);
    }
}

} // namespace

TabOrder::TabOrder(QWidget *container) : QObject(container), m_container(container)
{
    container->installEventFilter(this);
}

bool TabOrder::eventFilter(QObject *object, QEvent *event)
{
    const bool changed = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show;
    if (object == m_container && changed && !m_due) {
        m_due = true; // once for all that is added now
        QMetaObject::invokeMethod(
            this, [this] { arrange(); }, Qt::QueuedConnection);
    }
    return QObject::eventFilter(object, event);
}

void TabOrder::arrange()
{
    m_due = false;
    QList<QWidget *> stops;
    collect(m_container, stops);
    if (stops == m_order)
        return;
    m_order = stops;
    // Behind what stands before the container.
    QWidget *last = m_container->previousInFocusChain();
    while (last != m_container && (m_container->isAncestorOf(last) || !isStop(last)))
        last = last->previousInFocusChain();
    for (QWidget *stop : std::as_const(stops)) {
        if (last != m_container)
            QWidget::setTabOrder(last, stop);
        last = stop;
    }
}

} // namespace frontdoor
