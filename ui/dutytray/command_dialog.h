// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/desk.h"

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace frontdoor {

class FindingsForm;

/// A dialog that carries out one command. Refusals and warnings are shown in place and nothing typed is lost; it closes
/// when the command is done. Open it with open().
class CommandDialog : public QDialog {
    Q_OBJECT

public:
    CommandDialog(Desk &desk, const QString &title, const QString &about, const QString &confirm, QWidget *parent);

    FindingsForm *findings() const { return m_findings; }
    QPushButton *confirmButton() const { return m_confirm; }

    /// As the button does.
    void confirm();

signals:
    void carriedOut(const frontdoor::Done &done);

protected:
    void showEvent(QShowEvent *event) override;

    Desk &desk() const { return m_desk; }
    QVBoxLayout *body() const { return m_body; }
    /// At the left of the buttons: what the procedure says about these places, if anything.
    void addHelp(const QStringList &places);
    /// The dialog as a whole may not do it; says why at once.
    void refuse(const Findings &findings);
    bool isRefused() const { return m_refused; }
    void setConfirmPossible(bool possible);
    /// As high as what is in it wants, where there is room; for what comes after it was shown.
    void fit();

    virtual Command command() const = 0;
    /// What must be done before the command makes sense, in words; empty: ready.
    virtual QString problem() const { return {}; }
    /// Somebody was faster: read again what is shown.
    virtual void lookAgain() {}

private:
    void take(const Expected<CommandResult> &result);
    void refreshConfirm();

    Desk &m_desk;
    QVBoxLayout *m_body;
    QHBoxLayout *m_buttons;
    FindingsForm *m_findings;
    QPushButton *m_confirm;
    std::optional<Envelope> m_unknown; ///< sent, and nobody knows whether it was saved
    bool m_sending = false;
    bool m_possible = true;
    bool m_refused = false;
};

} // namespace frontdoor
