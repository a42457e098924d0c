// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/contact_view.h"

#include "ui/style/theme.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QMenu;
class QPushButton;

namespace frontdoor {

class CodeCombo;
class CommandDialog;
class Desk;
class GrowingTextEdit;
class LabelledField;
class MessageBar;
class SubmitStrip;
class TrayActions;

/// Where a contact or referral goes next: to a tray, on a route, to a worker, to another team, up to social work or down to
/// early help. The buttons stand in the page's heading, what is rarer in the menu of the last one. What sending and moving
/// ask for opens below it; routes and workers are chosen as in the duty tray. What the person may not do says why.
class NextSteps final : public QWidget {
    Q_OBJECT

public:
    explicit NextSteps(Desk &desk, QWidget *parent = nullptr);

    QList<QPushButton *> buttons() const { return {m_send, m_route, m_allocate, m_more}; }
    /// What may be said or offered for undoing, to stand above this.
    QList<QWidget *> bars() const;
    void setView(const ContactView &view);
    /// Something else for the menu, above what is known here; shown always. The words may be changed later.
    QAction *addToMenu(const QString &text);

signals:
    void done();
    void entryWanted(const QString &field); ///< what is written down elsewhere on the page: "step-up", "step-down"

private:
    enum class Going { Nowhere, ToTray, ToTeam };
    void build();
    void fillMenu();
    void showTeams();
    bool sayRefusal(const QString &verb);
    void say(Tone tone, const QString &headline, const QString &text);
    void openSending(Going going);
    void closeSending();
    void send();
    void connectCaller();
    void refresh();

    Desk &m_desk;
    TrayActions *m_acts;
    ContactView m_view;
    MessageBar *m_said;
    QPushButton *m_send;
    QPushButton *m_route;
    QPushButton *m_allocate;
    QPushButton *m_more;
    QMenu *m_menu;
    QAction *m_move;
    QAction *m_up;
    QAction *m_down;
    QAction *m_connect;
    Going m_going = Going::Nowhere;
    CodeCombo *m_team;
    LabelledField *m_teamField;
    GrowingTextEdit *m_reason;
    LabelledField *m_reasonField;
    QPushButton *m_go;
    SubmitStrip *m_strip;
    QPointer<CommandDialog> m_connecting;
};

} // namespace frontdoor
