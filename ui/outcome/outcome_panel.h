// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/desk.h"

#include <QJsonObject>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace frontdoor {

class Checklist;
class GrowingTextEdit;
class LabelledField;
class LinkButton;
class MessageBar;
class OutcomeFields;
class PastDecisions;
class RadioCards;
class SubmitStrip;

/// Recommendation and authorisation of one contact or referral: which outcomes are open to this person and why others are
/// not, what the chosen one asks for, what will follow, and the deliberate act itself.
class OutcomePanel final : public QWidget {
    Q_OBJECT

public:
    explicit OutcomePanel(Desk &desk, QWidget *parent = nullptr);

    /// As read; what is chosen and typed stays.
    void setView(const ContactView &view);
    /// The contact's answers as they are typed and perhaps not saved, for the list of what is needed.
    void setDetail(const ContactDetail &detail);
    /// Is given what to do next before a decision is confirmed, and does it when typed answers are saved.
    using BeforeDeciding = std::function<void(std::function<void()> proceed)>;
    void setBeforeDeciding(BeforeDeciding before) { m_before = std::move(before); }

    QString chosenOutcome() const;
    /// Puts the focus into the field that a finding names; false if it is none of this panel's.
    bool goTo(const QString &field);

    /// As if the recommended outcome were chosen and its button pressed.
    void askToAuthorise();
    void askToReturn();

    /// What is chosen and typed; empty if nothing is.
    QJsonObject draft() const;
    void restore(const QJsonObject &draft); ///< an empty one clears

signals:
    void edited();
    void needsChanged();
    void goToField(const QString &field); ///< a need that some other field answers
    void summaryShown(QWidget *summary);  ///< what is about to be done should be in sight
    void decided();                       ///< recommended, authorised or returned
    void outdated();                      ///< somebody changed the record: read it again

private:
    enum class Act { None, Recommend, Authorise, Return };

    void build();
    void connectParts();
    void choose(const QString &outcome);
    void showOutcome(const QString &outcome);
    void stopActing();
    void fillCards();
    void refresh();
    void refreshNeeds();
    void refreshButtons();
    void ask(Act act);
    void showSummary(Act act);
    void hideSummary();
    void confirm();
    void finished();
    void clearTyped();
    bool isAnyOffered(const QList<OutcomeOffer> &offers) const;
    const OutcomeOffer *offer(const QList<OutcomeOffer> &offers, const QString &outcome) const;
    Findings needsFor(Act act) const;
    Consequences consequences() const;
    QString outcomeName() const;

    Desk &m_desk;
    ContactView m_view;
    bool m_known = false;
    BeforeDeciding m_before;
    PastDecisions *m_past;
    QWidget *m_work;
    RadioCards *m_cards;
    OutcomeFields *m_fields;
    GrowingTextEdit *m_rationale;
    LabelledField *m_rationaleField;
    QLabel *m_needsTitle;
    Checklist *m_needs;
    QLabel *m_followsTitle;
    QLabel *m_follows;
    QWidget *m_acts;
    QPushButton *m_authorise;
    QPushButton *m_recommend;
    QPushButton *m_return;
    LinkButton *m_why;
    MessageBar *m_whyNot;
    QWidget *m_summary;
    QLabel *m_summaryTitle;
    QLabel *m_summaryText;
    GrowingTextEdit *m_comment;
    LabelledField *m_commentField;
    QPushButton *m_confirm;
    QPushButton *m_back;
    SubmitStrip *m_strip;
    MessageBar *m_bar;
    QWidget *m_after;
    QLabel *m_afterText;
    LinkButton *m_openReferral;
    Act m_act = Act::None;
    Findings m_refused;
};

} // namespace frontdoor
