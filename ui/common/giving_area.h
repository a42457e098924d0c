// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/style/roles.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QScrollArea>

#include <algorithm>

namespace frontdoor {

/// A part of a screen that is as high as it needs to be, and gives way by scrolling where the window is too low for it and what
/// stands beside it. What has the focus stays in view.
class GivingArea final : public QScrollArea {
public:
    /// `least` is the height that it keeps, in px of 100 % text.
    GivingArea(QWidget *content, int least, QWidget *parent = nullptr) : QScrollArea(parent), m_least(least)
    {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        setWidget(content);
        content->installEventFilter(this);
        content->setAutoFillBackground(false);
        viewport()->setAutoFillBackground(false);
        connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
            if (now && isAncestorOf(now))
                ensureWidgetVisible(now, 0, themeOf(this).space(4));
        });
    }
    ~GivingArea() override { disconnect(qApp, nullptr, this, nullptr); }

    QSize sizeHint() const override { return {widget()->sizeHint().width(), wanted()}; }
    QSize minimumSizeHint() const override
    {
        return {widget()->minimumSizeHint().width(), std::min(wanted(), themeOf(this).px(m_least))};
    }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (object == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(object, event);
    }
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        // Later: the layout that has just given it this width is still at work.
        if (event->oldSize().width() != event->size().width())
            QMetaObject::invokeMethod(
                this, [this] { updateGeometry(); }, Qt::QueuedConnection);
    }

private:
    int wanted() const
    {
        const QLayout *layout = widget()->layout();
        return layout && layout->hasHeightForWidth() ? layout->totalHeightForWidth(width())
                                                     : widget()->sizeHint().height();
    }

    int m_least;
};

} // namespace frontdoor
