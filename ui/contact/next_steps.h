// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/desk.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace frontdoor {

class CodeCombo;
class LabelledField;
class MessageBar;
class RadioCards;
class SubmitStrip;
class TextLine;

/// Where a contact or referral goes next: to a tray, on a route, to a worker. The buttons stand in the page's heading, what
/// they ask for opens below it. What the person may not do says why.
class NextSteps final : public QWidget {
    Q_OBJECT

public:
    explicit NextSteps(Desk &desk, QWidget *parent = nullptr);

    QList<QPushButton *> buttons() const { return {m_send, m_route, m_allocate}; }
    void setView(const ContactView &view);

signals:
    void done();

private:
    enum class Step { None, Send, Route, Allocate };

    void open(Step step);
    void close();
    void fillTeams();
    void fillRoutes();
    void readWorkers();
    void showWorkers(const QList<Suggestion> &workers);
    void submit();
    void refresh();
    QString verb(Step step) const;
    QPushButton *button(Step step) const;

    Desk &m_desk;
    ReadSlot m_slot;
    ContactView m_view;
    Step m_step = Step::None;
    QPushButton *m_send;
    QPushButton *m_route;
    QPushButton *m_allocate;
    QLabel *m_title;
    MessageBar *m_why;
    QWidget *m_form;
    CodeCombo *m_team;
    LabelledField *m_teamField;
    RadioCards *m_cards;
    TextLine *m_reason;
    LabelledField *m_reasonField;
    QPushButton *m_go;
    SubmitStrip *m_strip;
};

} // namespace frontdoor
