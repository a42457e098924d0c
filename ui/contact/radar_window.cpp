// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/radar_window.h"

#include "ui/common/accessible.h"
#include "ui/contact/radar_list.h"
#include "ui/contact/radar_words.h"
#include "ui/style/roles.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace frontdoor {

namespace {

constexpr QSize comfortable(620, 560);

} // namespace

RadarWindow::RadarWindow(Desk &desk, QWidget *owner)
    : QWidget(owner, Qt::Window)
    , m_heading(makeWrappedLabel(tr("Radar"), TextRole::Heading))
    , m_looked(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted))
    , m_list(new RadarList(desk, 0))
    , m_scroll(new QScrollArea)
    , m_close(makeButton(tr("Back to the form")))
    , m_before(QApplication::focusWidget())
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Radar"));
    setAccessibleRole(m_heading, QAccessible::Heading);
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
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_looked, 1);
    foot->addWidget(m_close, 0, Qt::AlignBottom);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_heading);
    column->addWidget(m_scroll, 1);
    column->addLayout(foot);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    // What the keys reach is seen.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && m_list->isAncestorOf(now))
            m_scroll->ensureWidgetVisible(now);
    });
    followTheme(this, [column, foot, this](const Theme &theme) {
        column->setContentsMargins(theme.space(16), theme.space(16), theme.space(16), theme.space(12));
        column->setSpacing(theme.space(8));
        foot->setSpacing(theme.space(12));
        if (!isVisible()) {
            const QSize room = screen() ? screen()->availableSize() : QSize(1366, 768);
            resize(QSize(theme.px(comfortable.width()), theme.px(comfortable.height())).boundedTo(room * 0.9));
        }
    });
}

void RadarWindow::set(const FamilyRadar &radar)
{
    const QString name = radar.people.isEmpty() ? QString() : radar.people.first().name;
    const QString title = name.isEmpty() ? tr("Radar") : tr("Radar: %1").arg(name);
    setWindowTitle(title);
    m_heading->setText(title);
    m_looked->setText(lookedAtWords(radar));
    m_looked->setVisible(!radar.withheld);
    m_list->set(radar);
}

void RadarWindow::focusFirst()
{
    if (!m_list->focusFirst())
        m_close->setFocus(Qt::OtherFocusReason);
}

void RadarWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void RadarWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    if (!m_before)
        return;
    m_before->window()->activateWindow();
    m_before->setFocus(Qt::OtherFocusReason);
}

} // namespace frontdoor
