// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/detached_window.h"

#include "ui/common/empty_state.h"
#include "ui/common/link_button.h"
#include "ui/style/roles.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

namespace frontdoor {

DetachedWindow::DetachedWindow(QWidget *page, const QString &key)
    : QWidget(nullptr, Qt::Window)
    , m_page(page)
    , m_key(key)
    , m_column(new QVBoxLayout(this))
    , m_strip(new QWidget)
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *back = new LinkButton(tr("Put back into the main window"));
    auto *strip = new QHBoxLayout(m_strip);
    strip->addStretch();
    strip->addWidget(back);
    m_column->setSpacing(0);
    m_column->setContentsMargins({});
    m_column->addWidget(m_strip);
    m_column->addWidget(page, 1);
    page->installEventFilter(this);
    page->show();
    connect(page, &QObject::destroyed, this, [this] {
        m_page = nullptr;
        close();
    });
    connect(back, &QAbstractButton::clicked, this, &DetachedWindow::putBackRequested);
    auto *attach = new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_D, m_strip);
    connect(attach, &QShortcut::activated, this, &DetachedWindow::putBackRequested);
    auto *closing = new QShortcut(Qt::CTRL | Qt::Key_W, m_strip);
    connect(closing, &QShortcut::activated, this, &QWidget::close);
    followTheme(this, [strip](const Theme &theme) {
        strip->setContentsMargins(theme.space(16), theme.space(4), theme.space(16), theme.space(4));
    });
    name();
}

DetachedWindow::~DetachedWindow()
{
    if (m_page)
        m_page->disconnect(this);
}

QWidget *DetachedWindow::takePage()
{
    QWidget *page = m_page;
    if (page) {
        m_page = nullptr;
        page->disconnect(this);
        page->removeEventFilter(this);
        page->setParent(nullptr);
    }
    return page;
}

void DetachedWindow::setCovered(bool covered)
{
    if (covered == isCovered())
        return;
    if (covered) {
        m_focus = focusWidget();
        m_strip->hide();
        if (m_page)
            m_page->hide();
        m_cover = new EmptyState(Icon::Lock, tr("Locked"), tr("Go on in the main window."));
        m_column->addWidget(m_cover, 1);
    } else {
        delete m_cover;
        m_cover = nullptr;
        m_strip->show();
        if (m_page)
            m_page->show();
        if (m_focus)
            m_focus->setFocus(Qt::OtherFocusReason);
    }
    name();
}

bool DetachedWindow::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::WindowTitleChange)
        name();
    return QWidget::eventFilter(object, event);
}

void DetachedWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(!m_page || m_page->close());
}

void DetachedWindow::name()
{
    setWindowTitle(isCovered() || !m_page ? tr("Frontdoor") : tr("%1 - Frontdoor").arg(m_page->windowTitle()));
}

} // namespace frontdoor
