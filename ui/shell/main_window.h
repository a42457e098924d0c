// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/factories.h"
#include "ui/shell/settings_store.h"

#include <QWidget>

class QStackedWidget;

namespace frontdoor {

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

    /// Goes to a panel by its id.
    void showPanel(const QString &id);

    void setAppearance(ThemeChoice theme, int textPercent);
    /// Says for as long as the window is open that nothing can be saved.
    void showReadOnly();

signals:
    void signedIn(const frontdoor::User &user);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void restoreSize();

    Session &m_session;
    Factories m_factories;
    SettingsStore m_settings;
    MessageBar *m_readOnly;
    QStackedWidget *m_stack;
    SignInPage *m_signInPage;
    std::unique_ptr<Desk> m_desk;
    Workspace *m_workspace = nullptr;
};

} // namespace frontdoor
