// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/main_window.h"

#include "ui/common/message_bar.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QCloseEvent>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace frontdoor {

MainWindow::MainWindow(Session &session, Factories factories, SettingsStore settings, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_factories(std::move(factories))
    , m_settings(settings)
    , m_readOnly(new MessageBar)
    , m_stack(new QStackedWidget)
    , m_signInPage(new SignInPage(session))
{
    applyTheme(*qApp, m_settings.theme(), m_settings.textPercent());
    setWindowTitle(tr("Frontdoor"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_readOnly);
    column->addWidget(m_stack, 1);
    m_readOnly->hide();
    m_stack->addWidget(m_signInPage);
    connect(m_signInPage, &SignInPage::chosen, this, &MainWindow::signIn);
    restoreSize();
}

MainWindow::~MainWindow()
{
    delete m_workspace; // its panels use the desk
}

void MainWindow::signIn(const User &user)
{
    if (m_workspace && !signOut())
        return;
    m_desk = std::make_unique<Desk>(m_session, user);
    m_workspace = new Workspace(*m_desk, m_factories, m_settings);
    connect(m_workspace, &Workspace::changePersonRequested, this, &MainWindow::signOut);
    connect(m_workspace, &Workspace::appearanceRequested, this, &MainWindow::setAppearance);
    connect(m_workspace, &Workspace::titleChanged, this, [this](const QString &title) {
        setWindowTitle(title.isEmpty() ? tr("Frontdoor") : tr("%1 - Frontdoor").arg(title));
    });
    m_stack->addWidget(m_workspace);
    m_stack->setCurrentWidget(m_workspace);
    m_workspace->start();
    emit signedIn(user);
}

bool MainWindow::signOut()
{
    if (!m_workspace)
        return true;
    if (!m_workspace->closePages())
        return false;
    m_stack->setCurrentWidget(m_signInPage);
    // The wish to go may come from a menu inside the workspace: it must outlive its own signal. The desk lives as long.
    Workspace *leaving = m_workspace;
    m_workspace = nullptr;
    leaving->disconnect(this);
    std::shared_ptr<Desk> desk = std::move(m_desk);
    connect(leaving, &QObject::destroyed, this, [desk]() mutable { desk.reset(); });
    leaving->deleteLater();
    setWindowTitle(tr("Frontdoor"));
    m_signInPage->refresh();
    return true;
}

void MainWindow::showPanel(const QString &id)
{
    if (m_workspace)
        m_workspace->showPanel(id);
}

void MainWindow::setAppearance(ThemeChoice theme, int textPercent)
{
    m_settings.setTheme(theme);
    m_settings.setTextPercent(textPercent);
    applyTheme(*qApp, theme, textPercent);
}

void MainWindow::showReadOnly()
{
    m_readOnly->setMessage(Tone::Soon, tr("Opened to read only."),
                           tr("You can look at everything; nothing can be saved. What you type is kept as a draft."));
    m_readOnly->show();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_workspace && !m_workspace->closePages()) {
        event->ignore();
        return;
    }
    m_settings.setWindowGeometry(saveGeometry());
    QWidget::closeEvent(event);
}

void MainWindow::restoreSize()
{
    if (restoreGeometry(m_settings.windowGeometry()))
        return;
    const QSize available = screen() ? screen()->availableSize() : QSize(1366, 768);
    resize(QSize(1366, 768).boundedTo(available));
}

} // namespace frontdoor
