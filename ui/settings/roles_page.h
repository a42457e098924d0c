// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/settings/settings_page.h"

namespace frontdoor {

class ChoiceBox;
class TextTable;

/// What the procedure in force says about teams, and about who may do what. Only for reading: it is the procedure's business.
class RolesPage final : public SettingsPage {
    Q_OBJECT

public:
    explicit RolesPage(Desk &desk, QWidget *parent = nullptr);

    TextTable *permissions() const { return m_permissions; }
    ChoiceBox *role() const { return m_role; }

private:
    void listTeams();
    void listPermissions();

    TextTable *m_teams;
    ChoiceBox *m_role;
    TextTable *m_permissions;
};

} // namespace frontdoor
