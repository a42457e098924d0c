// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/drafts.h"
#include "ui/contact/contact_loader.h"
#include "ui/contact/form_guide.h"
#include "ui/contact/form_parts.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QAbstractButton;

namespace frontdoor {

class ActivityPart;
class TalkPart;
class CallSection;
class ChecksPart;
class ChildFacts;
class ChildGaps;
class ContactAside;
class DecisionBar;
class DraftKeeper;
class FollowUpPart;
class HistoryList;
class LettersPart;
class LinkButton;
class MergePanel;
class MessageBar;
class NextSteps;
class OutcomePanel;
class PageFrame;
class SiblingsPart;
class SubmitStrip;

/// A recorded contact, or a referral with the contact it was made from: to read, and to change where the person may.
class ContactEditor final : public QWidget {
    Q_OBJECT

public:
    ContactEditor(Desk &desk, DraftJournal &journal, const Subject &subject, QWidget *parent = nullptr);
    ~ContactEditor() override;

    QString title() const { return m_title; }
    /// Says something at the top, such as "Recorded as C-000123.".
    void announceAtTop(bool good, const QString &headline, const QString &text);
    /// Checks that were typed and are not recorded yet.
    void restoreChecks(const QJsonObject &checks);

protected:
    void showEvent(QShowEvent *event) override;

signals:
    void titleChanged(const QString &title);
    void decided(const frontdoor::Subject &subject);
    void restricted(const frontdoor::ContactView &view); ///< to others: nothing of it is shown here

private:
    void build();
    void connectParts();
    void take(const LoadedContact &loaded);
    void takeDetail(const LoadedContact &loaded);
    void showView(const LoadedContact &loaded);
    void showReadOnly();
    void showAdvice();
    void refresh();
    void refreshHeading();
    void buildTelling();
    void addToMenu();
    void connectTyping();
    void goToNeed(const QString &field);
    QString headingFacts() const;
    void somethingTyped();
    void save();
    void saved();
    void beforeDeciding(std::function<void()> proceed);
    void restoreDraft(const Draft &draft);
    QJsonObject collect() const;
    bool isReferral() const { return m_subject.kind == SubjectKind::Referral; }

    Desk &m_desk;
    Subject m_subject;
    DetailForm m_form;
    ContactAside *m_aside;
    PageFrame *m_frame;
    FormGuide m_guide;
    FormParts m_parts;
    ContactLoader *m_loader;
    DraftKeeper *m_drafts;
    ChildFacts *m_facts = nullptr;
    ChildGaps *m_gaps = nullptr;
    CallSection *m_call = nullptr;
    HistoryList *m_history = nullptr;
    ChecksPart *m_checks = nullptr;
    ActivityPart *m_activities = nullptr;
    TalkPart *m_talks = nullptr;
    SiblingsPart *m_siblings = nullptr;
    FollowUpPart *m_followUps = nullptr;
    LettersPart *m_letters = nullptr;
    LinkButton *m_person = nullptr; ///< leads to the child's page
    OutcomePanel *m_outcome = nullptr;
    NextSteps *m_next;
    DecisionBar *m_decision;
    MessageBar *m_bar;
    MessageBar *m_readOnly;
    MessageBar *m_advice;
    QAbstractButton *m_openOther = nullptr; ///< the referral that a contact became, or the contact a referral came from
    MergePanel *m_merge;
    SubmitStrip *m_strip;
    QTimer m_ticking;
    std::optional<ContactView> m_view;
    ContactDetail m_sent; ///< with the save that is on its way
    qint64 m_sentRevision = 0;
    qint64 m_revision = 0;
    QString m_changedBy; ///< who changed the record last, and when: in words
    QString m_changedAt;
    Findings m_refused;
    std::function<void()> m_proceed; ///< what waits for the save
    bool m_conflicted = false;
    QString m_title;
};

} // namespace frontdoor
