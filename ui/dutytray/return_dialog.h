// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/dutytray/command_dialog.h"

namespace frontdoor {

class GrowingTextEdit;

/// Gives a recommendation back to the worker, with what is to be done.
class ReturnDialog final : public CommandDialog {
    Q_OBJECT

public:
    ReturnDialog(Desk &desk, const TrayRow &row, QWidget *parent);

protected:
    Command command() const override;
    QString problem() const override;

private:
    Subject m_subject;
    GrowingTextEdit *m_comment;
};

} // namespace frontdoor
