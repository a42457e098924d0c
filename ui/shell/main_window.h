// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/factories.h"
#include "ui/shell/settings_store.h"

#include <QPointer>
#include <QWidget>

class QStackedWidget;

namespace frontdoor {

class Curtain;
class IdleWatch;
class LockPage;
class MessageBar;
class SignInPage;
class Workspace;

/// The window: first who is working, then their workspace. Dresses the application as the settings say.
class MainWindow final : public QWidget {
    Q_OBJECT

public:
    /// The session and the settings must outlive the window.
    MainWindow(Session &session, Factories factories, SettingsStore settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Goes on as this person, without asking.
    void signIn(const User &user);
    /// Back to the question who is working. False if a page did not want to close.
    bool signOut();
    /// Null while nobody is signed in.
    Desk *desk() const { return m_desk.get(); }

    /// Covers everything of the program until somebody goes on; nothing happens while nobody is signed in.
    void lock();
    void unlock();
    bool isLocked() const;
    /// After how many minutes alone it locks where the settings do not say; SettingsStore::usualLockMinutes unless set.
    void setUsualLockMinutes(int minutes);
    /// The settings may have changed.
    void followSettings();
    IdleWatch *idleWatch() const { return m_idle; }
    Workspace *workspace() const { return m_workspace; }

    /// Goes to a panel by its id.
    void showPanel(const QString &id);

    void setAppearance(ThemeChoice theme, int textPercent);
    /// Says for as long as the window is open that nothing can be saved.
    void showReadOnly();

signals:
    void signedIn(const frontdoor::User &user);
    void locked();
    void otherDatabaseRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void restoreSize();
    void name();
    void letSomebodyElseIn();

    Session &m_session;
    Factories m_factories;
    SettingsStore m_settings;
    MessageBar *m_readOnly;
    QStackedWidget *m_stack;
    SignInPage *m_signInPage;
    std::unique_ptr<Desk> m_desk;
    Workspace *m_workspace = nullptr;
    LockPage *m_lockPage;
    IdleWatch *m_idle;
    std::unique_ptr<Curtain> m_curtain; ///< while it is locked
    QPointer<QWidget> m_focus;          ///< before it was locked
    QString m_title;
    int m_usualLockMinutes = SettingsStore::usualLockMinutes;
};

} // namespace frontdoor
