// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/follow_ups.h"

#include <QJsonObject>
#include <QWidget>

class QLabel;
class QPushButton;

namespace frontdoor {

class Chip;
class Desk;
class GrowingTextEdit;
class LabelledField;
class LinkButton;
class SegmentedControl;
class SubmitStrip;

/// One follow-up: what, by which rule, how it stands, and the ways to complete it.
class FollowUpRow final : public QWidget {
    Q_OBJECT

public:
    explicit FollowUpRow(Desk &desk, QWidget *parent = nullptr);

    ObligationId id() const { return m_followUp.obligation.id; }
    void set(const FollowUp &followUp, const ContactView &view);
    void tick();

    QJsonObject draft() const;
    void restore(const QJsonObject &draft);
    void clear(); ///< forgets what was typed

signals:
    void letterWanted(const QString &letter);
    void edited();
    void recorded();

private:
    enum class Asking { Nothing, Method, Reason };
    void ask(Asking asking);
    void submit();
    void explain();
    void showState();
    QString stateWords() const;

    Desk &m_desk;
    Subject m_subject;
    FollowUp m_followUp;
    Asking m_asking = Asking::Nothing;
    Chip *m_chip;
    QLabel *m_what;
    LinkButton *m_rule;
    QLabel *m_state;
    LinkButton *m_why;
    QWidget *m_actions;
    QPushButton *m_letter;
    QPushButton *m_done;
    QPushButton *m_not;
    QWidget *m_entry;
    SegmentedControl *m_method;
    LabelledField *m_methodField;
    GrowingTextEdit *m_reason;
    LabelledField *m_reasonField;
    SubmitStrip *m_strip;
    QPushButton *m_confirm;
};

} // namespace frontdoor
