// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/drafts.h"
#include "ui/contact/form_guide.h"
#include "ui/contact/form_parts.h"
#include "ui/desk/desk.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QPushButton;

namespace frontdoor {

class AddedChildren;
class CallSection;
class ChecksPart;
class ChildPart;
class ConnectDialog;
class ContactAside;
class DraftKeeper;
class HistoryList;
class MessageBar;
class NamedAdults;
class PageFrame;
class SegmentedControl;
class SubmitStrip;
class TakeDownOffer;

/// A contact while it is being taken: nothing is on file before "Record contact", and everything is in a draft.
class NewContactForm final : public QWidget {
    Q_OBJECT

public:
    NewContactForm(Desk &desk, DraftJournal &journal, QWidget *parent = nullptr);
    ~NewContactForm() override;

    QString title() const { return m_title; }
    /// Somebody on file, as if they had been found in the first field.
    void startAbout(const PersonId &child);
    void restore(const Draft &draft);
    void record();
    /// The provisional number under which it was taken before; empty otherwise.
    const QString &takenAs() const { return m_takenAs; }

protected:
    void showEvent(QShowEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

signals:
    void titleChanged(const QString &title);
    /// Nothing is to be recorded after all.
    void abandoned();
    /// Could not be recorded now and lies under a provisional number on this computer.
    void taken(const frontdoor::TakenDown &taken);
    /// `trouble`: what was to follow the recording and could not be done, in words; `checks`: those not recorded yet.
    void recorded(const frontdoor::ContactId &contact, const QString &numbers, const QString &trouble,
                  const QJsonObject &checks);

private:
    void build();
    void buildOutcomeSection();
    void connectParts();
    void somethingTyped();
    void readView();
    void askRadar(const Person &child, Instant received);
    void refresh();
    void refreshHeading();
    bool isReady();
    ContactDetail detail() const;
    RecordContact command() const;
    void afterwards(const Done &result);
    void restoreTaken(const TakenDown &taken);
    QList<Command> whatFollows(const QList<ContactId> &contacts) const;
    void tellReceived();
    void connectCaller();
    void offerToLeave();
    QJsonObject collect() const;
    void offerDrafts(const QList<Draft> &drafts);

    Desk &m_desk;
    Instant m_opened;
    HouseholdId m_household;
    DetailForm m_form;
    ReadSlot m_slot;
    ContactAside *m_aside;
    PageFrame *m_frame;
    FormGuide m_guide;
    FormParts m_parts;
    ChildPart *m_child = nullptr;
    CallSection *m_call = nullptr;
    ChecksPart *m_checks = nullptr;
    HistoryList *m_history = nullptr;
    AddedChildren *m_added = nullptr;
    NamedAdults *m_adults = nullptr;
    SegmentedControl *m_then = nullptr;
    QPushButton *m_connect = nullptr; ///< "Connect the caller…", about a child with an open case
    QPointer<ConnectDialog> m_connecting;
    MessageBar *m_bar;
    SubmitStrip *m_strip;
    TakeDownOffer *m_offer;
    DraftKeeper *m_drafts;
    QTimer m_reading;
    QTimer m_ticking;
    std::optional<ContactView> m_view;
    Findings m_refused;
    QString m_title;
    QString m_takenAs;
    bool m_finished = false;
    bool m_shown = false;
};

} // namespace frontdoor
