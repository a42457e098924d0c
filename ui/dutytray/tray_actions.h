// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/desk.h"
#include "ui/dutytray/command_dialog.h"
#include "ui/dutytray/preview_text.h"

#include <QPointer>

class QMenu;

namespace frontdoor {

class MessageBar;
class UndoBar;

/// What can be done with a row of the tray, from keys, menu and buttons alike. Refusals are said in the panel, with their rule.
class TrayActions final : public QObject {
    Q_OBJECT

public:
    /// Dialogs belong to the panel.
    TrayActions(Desk &desk, QWidget *panel);

    void setMessageBar(MessageBar *bar) { m_message = bar; }
    /// What is known of the chosen row.
    void setView(const ContactView &view) { m_view = view; }

    void perform(TrayAction action, const TrayRow &row);
    void open(const TrayRow &row);
    void allocate(const TrayRow &row);
    void takeBack(const TrayRow &row);
    void route(const TrayRow &row);
    void returnToWorker(const TrayRow &row);
    void markSeen(const TrayRow &row);

    QMenu *menuFor(const TrayRow &row, QWidget *parent);

    UndoBar *undoBar() const { return m_undo; }
    /// Where the undo bar stands; takes room only while it is offered, so that it covers nothing.
    QWidget *undoPlace() const { return m_undoPlace; }
    CommandDialog *dialog() const { return m_dialog; }

private:
    /// Findings that are known to refuse it; says them. False: go on.
    bool sayRefusal(const TrayRow &row, const QString &verb);
    void say(Tone tone, const QString &headline, const QString &text = {});
    void showDialog(CommandDialog *dialog);
    void submit(const Command &command, const std::function<void(const Done &)> &done);
    void undo(const QString &token);

    Desk &m_desk;
    QWidget *m_panel;
    MessageBar *m_message = nullptr;
    QWidget *m_undoPlace;
    UndoBar *m_undo;
    std::optional<ContactView> m_view;
    QPointer<CommandDialog> m_dialog;
    Subject m_undoable;
};

} // namespace frontdoor
