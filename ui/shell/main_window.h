// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/history_watch.h"
#include "ui/shell/factories.h"
#include "ui/shell/settings_store.h"
#include "ui/shell/sign_in_page.h"

#include <QPointer>
#include <QWidget>

class QAbstractButton;
class QStackedWidget;

namespace frontdoor {

class ClipboardGuard;
class Curtain;
class IdleWatch;
class LockPage;
class MessageBar;
class Workspace;

/// The window: first who is working, then their workspace. Dresses the application as the settings say.
class MainWindow final : public QWidget {
    Q_OBJECT

public:
    /// The session and the settings must outlive the window.
    MainWindow(Session &session, Factories factories, SettingsStore settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Who is signed in to this computer; whoever that account is linked to need type nothing.
    void setOsAccount(const QString &account);
    /// Whom to let in while the data cannot be reached.
    void relyOn(const KeptDoor &door);
    /// Goes on as this person, without asking; `proof` is what they have shown already.
    void signIn(const User &user, Proof proof = Proof::None);
    /// Back to the question who is working. False if a page did not want to close.
    bool signOut();
    /// The same, but not before it was said what waits under a provisional number on this computer.
    void askToSignOut();
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
    /// Says above everything that the history was cut or an old copy put back, until somebody says that it was on purpose.
    void showHistoryGap(const HistoryGap &gap);
    void hideHistoryGap();
    MessageBar *historyBar() const { return m_history; }

signals:
    void signedIn(const frontdoor::User &user);
    void locked();
    void historyGapAccepted();
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
    MessageBar *m_history;
    QAbstractButton *m_acceptHistory = nullptr;
    QStackedWidget *m_stack;
    std::unique_ptr<Doorkeeper> m_door;
    SignInPage *m_signInPage;
    Proof m_proof = Proof::None; ///< of whoever works
    std::unique_ptr<Desk> m_desk;
    Workspace *m_workspace = nullptr;
    LockPage *m_lockPage;
    IdleWatch *m_idle;
    ClipboardGuard *m_clipboard;
    std::unique_ptr<Curtain> m_curtain; ///< while it is locked
    QPointer<QWidget> m_focus;          ///< before it was locked
    QString m_title;
    bool m_leaving = false; ///< it was said what stays behind
    int m_usualLockMinutes = SettingsStore::usualLockMinutes;
};

} // namespace frontdoor
