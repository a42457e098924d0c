// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/live_read.h"
#include "ui/settings/settings_page.h"

namespace frontdoor {

class PasswordForm;

/// One's own account: who one is here, and one's password.
class MyAccountPage final : public SettingsPage {
    Q_OBJECT

public:
    explicit MyAccountPage(Desk &desk, QWidget *parent = nullptr);

    PasswordForm *form() const { return m_form; }

private:
    struct Seen {
        Credentials credentials;
        DatabaseIdentity identity;
    };
    void take(const Expected<Seen> &seen);

    QLabel *m_who;
    QLabel *m_wayIn;
    PasswordForm *m_form;
    LiveRead<Seen> m_read;
};

} // namespace frontdoor
