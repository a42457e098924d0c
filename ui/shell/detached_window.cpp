// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/detached_window.h"

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
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *back = new LinkButton(tr("Put back into the main window"));
    auto *strip = new QHBoxLayout;
    strip->addStretch();
    strip->addWidget(back);
    m_column->setSpacing(0);
    m_column->setContentsMargins({});
    m_column->addLayout(strip);
    m_column->addWidget(page, 1);
    page->installEventFilter(this);
    page->show();
    connect(page, &QObject::destroyed, this, [this] {
        m_page = nullptr;
        close();
    });
    connect(back, &QAbstractButton::clicked, this, &DetachedWindow::putBackRequested);
    auto *attach = new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_D, this);
    connect(attach, &QShortcut::activated, this, &DetachedWindow::putBackRequested);
    auto *closing = new QShortcut(Qt::CTRL | Qt::Key_W, this);
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
    setWindowTitle(tr("%1 - Frontdoor").arg(m_page->windowTitle()));
}

} // namespace frontdoor
