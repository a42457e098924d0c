// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/contact_view.h"
#include "core/session/session.h"

#include <QObject>

#include <functional>

namespace frontdoor {

/// What every panel works with: the session, who is signed in, the rules, and the wishes that only the shell can fulfil
/// (open a contact, say something, offer an undo). Outlives the panels.
class Desk : public QObject {
    Q_OBJECT

public:
    Desk(Session &session, User user, QObject *parent = nullptr);

    Session &session() { return m_session; }
    const User &user() const { return m_user; }
    const Procedure &procedure() const { return *m_session.rulebook().procedure; }
    const Calendar &calendar() const { return m_session.rulebook().calendar; }
    Instant now() const { return m_session.now(); }
    Viewer viewer() const { return {m_user.id, now()}; }

    /// Submits a command of the signed-in person. `answered` runs on the GUI thread while `receiver` lives.
    /// Warnings come back as NeedsAcknowledgement: show them, and submit again with the reasons.
    using Answered = std::function<void(const Expected<CommandResult> &)>;
    CommandId submit(QObject *receiver, Command command, Answered answered,
                     const QHash<QString, QString> &acknowledged = {});
    /// The same envelope again, for a command whose outcome is not known.
    void resubmit(QObject *receiver, const Envelope &envelope, Answered answered);

    void askToOpen(const Subject &subject) { emit openRequested(subject); }
    void askToOpenPerson(const PersonId &person) { emit personRequested(person); }
    /// `about` is the child it is to be about, as far as somebody is known.
    void askForNewContact(const PersonId &about = {}) { emit newContactRequested(about); }
    void askForPanel(const QString &id) { emit panelRequested(id); }
    void say(const QString &text) { emit said(text); }
    void complain(const QString &text) { emit complained(text); }

signals:
    void openRequested(const frontdoor::Subject &subject);
    void personRequested(const frontdoor::PersonId &person);
    void newContactRequested(const frontdoor::PersonId &about);
    void panelRequested(const QString &id);
    /// A command of this desk went through, whichever screen gave it.
    void carriedOut(const frontdoor::Command &command);
    void said(const QString &text);       ///< a short confirmation, also for screen readers
    void complained(const QString &text); ///< something went wrong, in plain words with what to do

private:
    Session &m_session;
    User m_user;
};

} // namespace frontdoor
