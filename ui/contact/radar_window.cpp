// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/radar_window.h"

#include "ui/common/accessible.h"
#include "ui/contact/radar_list.h"
#include "ui/contact/radar_words.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace frontdoor {

namespace {

constexpr QSize comfortable(620, 560);

} // namespace

RadarWindow::RadarWindow(Desk &desk, QWidget *owner)
    : PopOutWindow(owner, QApplication::focusWidget())
    , m_list(new RadarList(desk, 0))
    , m_scroll(new QScrollArea)
{
    setTitle(tr("Radar"));
    setAccessibleRole(heading(), QAccessible::Heading);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *inner = new QWidget;
    auto *lines = new QVBoxLayout(inner);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_list);
    lines->addStretch(1);
    m_scroll->setWidget(inner);
    fill(m_scroll, comfortable);
    // What the keys reach is seen.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && m_list->isAncestorOf(now))
            m_scroll->ensureWidgetVisible(now);
    });
}

void RadarWindow::set(const FamilyRadar &radar)
{
    const QString name = radar.people.isEmpty() ? QString() : radar.people.first().name;
    setTitle(name.isEmpty() ? tr("Radar") : tr("Radar: %1").arg(name));
    foot()->setText(lookedAtWords(radar));
    foot()->setVisible(!radar.withheld);
    m_list->set(radar);
}

void RadarWindow::focusFirst()
{
    if (!m_list->focusFirst())
        closeButton()->setFocus(Qt::OtherFocusReason);
}

} // namespace frontdoor
