// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/style/roles.h"

#include <QBoxLayout>
#include <QEvent>
#include <QWidget>

#include <algorithm>

namespace frontdoor {

/// Two groups side by side, the first as wide as there is room; one beneath the other where both do not fit.
class TwoSides final : public QWidget {
public:
    TwoSides(QWidget *first, QWidget *second, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
        , m_first(first)
        , m_second(second)
    {
        m_row->setContentsMargins(0, 0, 0, 0);
        m_row->addWidget(first, 1);
        m_row->addWidget(second);
        followTheme(this, [this](const Theme &theme) {
            m_row->setSpacing(theme.space(8));
            arrange();
        });
    }

    QSize minimumSizeHint() const override
    {
        return {std::max(least(*m_first), least(*m_second)), m_row->minimumSize().height()};
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QWidget::resizeEvent(event);
        arrange();
    }
    bool event(QEvent *event) override
    {
        const bool done = QWidget::event(event);
        if (event->type() == QEvent::LayoutRequest)
            arrange();
        return done;
    }

private:
    static int least(const QWidget &side) { return side.isHidden() ? 0 : side.minimumSizeHint().width(); }

    void arrange()
    {
        const bool beside = width() >= least(*m_first) + m_row->spacing() + least(*m_second);
        const auto direction = beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
        if (direction == m_row->direction())
            return;
        m_row->setDirection(direction);
        updateGeometry();
    }

    QBoxLayout *m_row;
    QWidget *m_first;
    QWidget *m_second;
};

} // namespace frontdoor
