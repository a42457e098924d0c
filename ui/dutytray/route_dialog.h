// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/dutytray/command_dialog.h"

namespace frontdoor {

class GrowingTextEdit;
class RadioCards;

/// Which way does the contact take? The procedure's routes with their explanation and rule.
class RouteDialog final : public CommandDialog {
    Q_OBJECT

public:
    RouteDialog(Desk &desk, const TrayRow &row, QWidget *parent);

    RadioCards *cards() const { return m_cards; }

protected:
    Command command() const override;
    QString problem() const override;

private:
    TrayRow m_row;
    RadioCards *m_cards;
    GrowingTextEdit *m_reason;
};

} // namespace frontdoor
