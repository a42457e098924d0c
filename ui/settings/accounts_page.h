// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/desk_clock.h"
#include "ui/desk/live_read.h"
#include "ui/settings/settings_page.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace frontdoor {

class ChoiceBox;
class CommandForm;
class DateEdit;
class PasswordForm;
class SearchField;
class TextTable;

/// The accounts of all who work here: who they are, what they may do, and whether they still do. None is ever deleted.
class AccountsPage final : public SettingsPage {
    Q_OBJECT

public:
    explicit AccountsPage(Desk &desk, QWidget *parent = nullptr);

    CommandForm *form() const { return m_form; }
    TextTable *list() const { return m_list; }
    PasswordForm *firstPassword() const { return m_password; }
    CommandForm *account() const { return m_accountForm; }

private:
    struct Seen {
        QList<User> users;
        QHash<UserId, Credentials> credentials;
        DatabaseIdentity identity;
    };

    QWidget *makeSignIn();
    void take(const Expected<Seen> &seen);
    void showSignIn();
    void linkAccount();
    void openAccount();
    void showUsers();
    void edit(const UserId &id);
    void startNew();
    void save();
    void setWritable(bool may);

    bool m_may = false;
    QList<User> m_users;
    QHash<UserId, Credentials> m_credentials;
    DatabaseIdentity m_identity;
    User m_edited;
    bool m_isNew = false;
    SearchField *m_filter;
    QPushButton *m_add;
    TextTable *m_list;
    CommandForm *m_form;
    QLineEdit *m_name;
    QLineEdit *m_signIn;
    ChoiceBox *m_role;
    ChoiceBox *m_team;
    QLineEdit *m_fte;
    QCheckBox *m_qualified;
    QCheckBox *m_active;
    DeskClock m_clock;
    DateEdit *m_leaves;
    QPushButton *m_save;
    QWidget *m_signInPart;
    QLabel *m_wayIn;
    CommandForm *m_accountForm;
    QLineEdit *m_osAccount;
    QPushButton *m_open;
    PasswordForm *m_password;
    LiveRead<Seen> m_read;
};

} // namespace frontdoor
