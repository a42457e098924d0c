// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/drafts.h"
#include "ui/desk/desk.h"

#include <QWidget>

namespace frontdoor {

class ContactEditor;

/// A tab about one contact or referral, or about one that is being taken: recorded, the same page goes on as the contact's.
class ContactPage final : public QWidget {
    Q_OBJECT
    Q_PROPERTY(QString title READ title NOTIFY titleChanged)

public:
    /// A new contact.
    ContactPage(Desk &desk, DraftJournal &journal, QWidget *parent = nullptr);
    ContactPage(Desk &desk, DraftJournal &journal, const Subject &subject, QWidget *parent = nullptr);

    QString title() const { return m_title; }
    Subject subject() const { return m_subject; } ///< id empty while it is not recorded
    /// Chooses the child of a new contact.
    void startAbout(const PersonId &child);
    /// Goes on with a draft of a new contact.
    void continueDraft(const Draft &draft);

signals:
    void titleChanged(const QString &title);
    /// A new contact was recorded, or a decision was made: the work on this page is done for now.
    void finished(const frontdoor::Subject &subject);

private:
    void showNew();
    ContactEditor *showRecorded(const Subject &subject);
    void showTaken(const TakenDown &taken);
    void showRestricted(const ContactView &view);
    void setTitle(const QString &title);
    void become(QWidget *view);

    Desk &m_desk;
    DraftJournal &m_journal;
    Subject m_subject;
    QString m_title;
    QWidget *m_view = nullptr;
};

} // namespace frontdoor
