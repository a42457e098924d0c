// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/contact_view.h"

#include <QWidget>

class QPushButton;

namespace frontdoor {

class CodeCombo;
class Desk;
class LabelledField;
class MessageBar;
class SubmitStrip;
class TrayActions;

/// Where a contact or referral goes next: to a tray, on a route, to a worker. The buttons stand in the page's heading. What
/// sending asks for opens below it; routes and workers are chosen as in the duty tray. What the person may not do says why.
class NextSteps final : public QWidget {
    Q_OBJECT

public:
    explicit NextSteps(Desk &desk, QWidget *parent = nullptr);

    QList<QPushButton *> buttons() const { return {m_send, m_route, m_allocate}; }
    /// What may be said or offered for undoing, to stand above this.
    QList<QWidget *> bars() const;
    void setView(const ContactView &view);

signals:
    void done();

private:
    void openSending();
    void closeSending();
    void send();
    void refresh();

    Desk &m_desk;
    TrayActions *m_acts;
    ContactView m_view;
    MessageBar *m_said;
    QPushButton *m_send;
    QPushButton *m_route;
    QPushButton *m_allocate;
    CodeCombo *m_team;
    LabelledField *m_teamField;
    QPushButton *m_go;
    SubmitStrip *m_strip;
};

} // namespace frontdoor
