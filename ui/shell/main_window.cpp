// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/main_window.h"

#include "core/calendar/phrases.h"
#include "ui/common/message_bar.h"
#include "ui/common/spelling.h"
#include "ui/shell/clipboard_guard.h"
#include "ui/shell/curtain.h"
#include "ui/shell/idle_watch.h"
#include "ui/shell/lock_page.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QScreen>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace frontdoor {

namespace {

constexpr int draftsPauseMs = 250; // longer than a page gathers what is typed

} // namespace

MainWindow::MainWindow(Session &session, Factories factories, SettingsStore settings, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_factories(std::move(factories))
    , m_settings(settings)
    , m_readOnly(new MessageBar)
    , m_history(new MessageBar)
    , m_stack(new QStackedWidget)
    , m_door(std::make_unique<Doorkeeper>(session))
    , m_signInPage(new SignInPage(session, *m_door))
    , m_lockPage(new LockPage(*m_door))
    , m_idle(new IdleWatch(
          *qApp, [&session] { return session.now(); }, this))
    , m_clipboard(new ClipboardGuard(this))
{
    applyTheme(*qApp, m_settings.theme(), m_settings.textPercent());
    setWindowTitle(tr("Frontdoor"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_history);
    column->addWidget(m_readOnly);
    column->addWidget(m_stack, 1);
    m_readOnly->hide();
    m_history->hide();
    m_acceptHistory = m_history->addAction(tr("It was on purpose"));
    m_acceptHistory->hide(); // until somebody works here
    connect(m_acceptHistory, &QAbstractButton::clicked, this, &MainWindow::historyGapAccepted);
    m_stack->addWidget(m_signInPage);
    m_stack->addWidget(m_lockPage);
    connect(m_idle, &IdleWatch::idle, this, &MainWindow::lock);
    connect(m_lockPage, &LockPage::continued, this, &MainWindow::unlock);
    connect(m_lockPage, &LockPage::somebodyElseWanted, this, &MainWindow::letSomebodyElseIn);
    connect(m_signInPage, &SignInPage::otherDatabaseRequested, this, &MainWindow::otherDatabaseRequested);
    followSettings();
    connect(m_signInPage, &SignInPage::chosen, this, &MainWindow::signIn);
    connect(m_door.get(), &Doorkeeper::revoked, this, [this](const User &user, const QString &says) {
        if (m_desk && m_desk->user().id == user.id && signOut())
            m_signInPage->showRevoked(says);
    });
    restoreSize();
}

MainWindow::~MainWindow()
{
    m_curtain.reset();
    delete m_workspace; // its panels use the desk
}

void MainWindow::setOsAccount(const QString &account)
{
    m_signInPage->setOsAccount(account);
}

void MainWindow::relyOn(const KeptDoor &door)
{
    m_door->rely(door);
    m_signInPage->doorChanged();
}

void MainWindow::signIn(const User &user, Proof proof)
{
    if (m_workspace && !signOut())
        return;
    m_proof = proof;
    m_desk = std::make_unique<Desk>(m_session, user);
    m_workspace = new Workspace(*m_desk, m_factories, m_settings);
    connect(m_workspace, &Workspace::changePersonRequested, this, &MainWindow::askToSignOut);
    connect(m_workspace, &Workspace::appearanceRequested, this, &MainWindow::setAppearance);
    connect(m_workspace, &Workspace::lockRequested, this, &MainWindow::lock);
    connect(m_workspace, &Workspace::titleChanged, this, [this](const QString &title) {
        m_title = title;
        name();
    });
    m_stack->addWidget(m_workspace);
    m_stack->setCurrentWidget(m_workspace);
    m_workspace->start();
    name();
    emit signedIn(user);
}

bool MainWindow::signOut()
{
    if (!m_workspace)
        return true;
    if (!m_workspace->closePages())
        return false;
    m_stack->setCurrentWidget(m_signInPage);
    if (m_curtain)
        m_curtain->forget();
    m_curtain.reset();
    // The wish to go may come from a menu inside the workspace: it must outlive its own signal. The desk lives as long.
    Workspace *leaving = m_workspace;
    m_workspace = nullptr;
    leaving->disconnect(this);
    std::shared_ptr<Desk> desk = std::move(m_desk);
    connect(leaving, &QObject::destroyed, this, [desk]() mutable { desk.reset(); });
    leaving->deleteLater();
    m_title.clear();
    name();
    m_signInPage->refresh();
    return true;
}

void MainWindow::askToSignOut()
{
    if (m_workspace && m_workspace->hasWaiting())
        m_workspace->askBeforeLeaving(tr("Sign out"), [this] { signOut(); });
    else
        signOut();
}

void MainWindow::lock()
{
    if (!m_workspace || isLocked())
        return;
    m_focus = QApplication::focusWidget();
    m_clipboard->forget();
    const User &user = m_desk->user();
    m_curtain = std::make_unique<Curtain>(this);
    m_stack->setCurrentWidget(m_lockPage);
    name();
    m_lockPage->showFor(user, m_desk->procedure().roleNames.value(user.role, idOf(user.role)), m_proof);
    // What was typed last reaches the journal in a moment, and the disk with it.
    if (m_factories.drafts) {
        m_factories.drafts->flushNow();
        QTimer::singleShot(draftsPauseMs, this, [this] { m_factories.drafts->flushNow(); });
    }
    emit locked();
}

void MainWindow::unlock()
{
    if (!isLocked())
        return;
    m_stack->setCurrentWidget(m_workspace);
    m_curtain.reset();
    m_idle->stir();
    name();
    if (m_focus)
        m_focus->setFocus(Qt::OtherFocusReason);
}

bool MainWindow::isLocked() const
{
    return m_curtain != nullptr;
}

void MainWindow::letSomebodyElseIn()
{
    if (!signOut())
        m_lockPage->showTrouble(tr("Something is still being saved. Try again in a moment, or continue and look."));
}

void MainWindow::setUsualLockMinutes(int minutes)
{
    m_usualLockMinutes = minutes;
    followSettings();
}

void MainWindow::followSettings()
{
    m_idle->setMinutes(m_settings.lockMinutes().value_or(m_usualLockMinutes));
    if (SpellChecker *checker = providedSpelling())
        checker->setEnabled(m_settings.isSpellingChecked());
}

/// In the task bar everybody reads it.
void MainWindow::name()
{
    m_acceptHistory->setVisible(m_workspace && !isLocked());
    const bool plain = isLocked() || m_title.isEmpty();
    setWindowTitle(isLocked() ? tr("Locked - Frontdoor") : plain ? tr("Frontdoor") : tr("%1 - Frontdoor").arg(m_title));
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

void MainWindow::showHistoryGap(const HistoryGap &gap)
{
    const Calendar &calendar = m_session.rulebook().calendar;
    m_history->setMessage(
        Tone::Overdue, tr("The history of this database is not the one that this computer knows."),
        tr("Entry %1, seen here last on %2, is not there any more: the history was cut, or an old copy of the database was "
           "put back. What was recorded since may be missing. Tell your administrator and whoever is responsible for data "
           "protection before you go on; the last backup before that has what is missing.")
            .arg(gap.remembered.sequence)
            .arg(fullMoment(gap.seen, calendar)));
    m_history->show();
}

void MainWindow::hideHistoryGap()
{
    m_history->hide();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // Nobody sees the question behind the curtain.
    if (m_workspace && m_workspace->hasWaiting() && !m_leaving && !isLocked()) {
        m_workspace->askBeforeLeaving(tr("Close"), [this] {
            m_leaving = true;
            close();
        });
        event->ignore();
        return;
    }
    m_leaving = false;
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
