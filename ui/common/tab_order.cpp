// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/tab_order.h"

#include <QEvent>
#include <QLayout>
#include <QSet>
#include <QWidget>

namespace frontdoor {

namespace {

/// Also what is no stop just now: in a group with one stop it is another one after the next key.
bool isStop(const QWidget *widget)
{
    return widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy();
}

/// Several as one: whoever asks it for the focus gets one of its children. Qt's Tab key asks it too, wherever it stands in
/// the order, so that one left behind leads back into the middle of the page.
bool isComposite(const QWidget *widget)
{
    return widget->focusProxy() && widget->isAncestorOf(widget->focusProxy());
}

/// What is gathered, and what has been looked at: a widget in a layout within a layout is met twice.
struct Gathered {
    QList<QWidget *> stops; ///< and composites, each before its parts
    QSet<const QWidget *> seen;
};

void collect(QWidget *widget, Gathered &gathered);

void collect(QLayout *layout, Gathered &gathered)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (item->widget())
            collect(item->widget(), gathered);
        else if (item->layout())
            collect(item->layout(), gathered);
    }
}

/// What is not in a layout comes in the order in which it was made.
void collect(QWidget *widget, Gathered &gathered)
{
    if (gathered.seen.contains(widget))
        return;
    gathered.seen.insert(widget);
    if (isStop(widget) || isComposite(widget))
        gathered.stops.append(widget);
    if (widget->layout())
        collect(widget->layout(), gathered);
    const QList<QWidget *> children = widget->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *child : children) {
        if (!child->isWindow())
            collect(child, gathered);
    }
}

/// What stands before the container where everybody looks, whatever the Tab key has made of it so far.
QWidget *stopBefore(QWidget *container, const QList<QWidget *> &stops)
{
    if (stops.isEmpty())
        return nullptr;
    Gathered all;
    collect(container->window(), all);
    for (qsizetype i = all.stops.indexOf(stops.first()) - 1; i >= 0; --i) {
        if (isStop(all.stops.at(i)))
            return all.stops.at(i);
    }
    return nullptr;
}

/// As long as it lives composites are stops like others: setTabOrder() would else pass over them, or take what it thinks are
/// their parts along.
class TakenApart {
public:
    explicit TakenApart(const QList<QWidget *> &widgets)
    {
        for (QWidget *widget : widgets) {
            if (!isComposite(widget))
                continue;
            m_composites.append(Composite{widget, widget->focusProxy(), {}});
            widget->setFocusProxy(nullptr);
            m_composites.last().policy = widget->focusPolicy();
            widget->setFocusPolicy(Qt::TabFocus);
        }
    }
    ~TakenApart()
    {
        for (const Composite &composite : m_composites) {
            composite.whole->setFocusPolicy(composite.policy);
            composite.whole->setFocusProxy(composite.part);
        }
    }
    TakenApart(const TakenApart &) = delete;
    TakenApart &operator=(const TakenApart &) = delete;

private:
    struct Composite {
        QWidget *whole;
        QWidget *part;
        Qt::FocusPolicy policy;
    };
    QList<Composite> m_composites;
};

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
    Gathered gathered;
    collect(m_container, gathered);
    const QList<QWidget *> &stops = gathered.stops;
    if (stops == m_order)
        return;
    m_order = stops;
    QWidget *last = stopBefore(m_container, stops);
    const TakenApart apart(stops);
    for (QWidget *stop : stops) {
        if (last)
            QWidget::setTabOrder(last, stop);
        last = stop;
    }
}

} // namespace frontdoor
