// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/dutytray/command_dialog.h"

class QComboBox;

namespace frontdoor {

class GrowingTextEdit;

/// Moves a contact or referral to another team's tray, with a reason.
class ReassignDialog final : public CommandDialog {
    Q_OBJECT

public:
    ReassignDialog(Desk &desk, const TrayRow &row, const QString &fromTeam, QWidget *parent);

protected:
    Command command() const override;
    QString problem() const override;

private:
    TrayRow m_row;
    QComboBox *m_team;
    GrowingTextEdit *m_reason;
};

} // namespace frontdoor
