// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/handler.h"
#include "core/casework/views/contact_view.h"
#include "core/procedure/loader.h"

#include <memory>

namespace frontdoor::test {

/// An authority's office in memory: a store, a procedure, people with roles, and a clock that stands where it is put.
/// Every act goes through submit(), as from a screen. Trouble of the store ends the program: no test expects it here.
class Office {
public:
    explicit Office(const QString &procedure, const QString &at = QStringLiteral("2026-05-01T09:00"));
    Office(const QList<ProcedureText> &files, const QString &at);

    UserId employ(const QString &signIn, Role role, const QString &team, double fte = 1.0);
    PersonId know(const QString &name, const QString &born = {}, const QString &household = {},
                  const QString &postcode = {});

    void setTime(const QString &localTime);
    Instant time(const QString &localTime) const;
    Instant now() const { return m_clock.now(); }

    CommandResult act(const UserId &by, const Command &command, const QHash<QString, QString> &acknowledged = {});
    /// As act(), accepting every warning.
    CommandResult insist(const UserId &by, const Command &command);

    /// A professional's contact about this child, recorded now.
    ContactId record(const UserId &by, const PersonId &child, const ContactDetail &detail = professional());
    static ContactDetail professional();

    Contact contact(const ContactId &id);
    Referral referral(const ReferralId &id);
    ContactView view(const Subject &subject, const UserId &viewer);
    QList<TrayRow> tray(const QString &team);
    QList<Suggestion> suggested(const Subject &subject);
    QList<Obligation> followUps(const Subject &subject);
    QList<Decision> decisions(const Subject &subject);
    qint64 lastChange();

    Store &store() { return *m_store; }
    const Rulebook &rules() const { return m_rules; }
    const Procedure &procedure() const { return *m_rules.procedure; }

private:
    template<class T>
    T look(const std::function<Expected<T>(Views &)> &question);
    void write(const std::function<Expected<void>(Work &)> &change);

    std::unique_ptr<Store> m_store;
    Rulebook m_rules;
    ManualClock m_clock;
};

/// The rule ids of a refusal or of warnings that want acknowledging; empty if it was done.
QStringList rulesOf(const CommandResult &result);
bool isDone(const CommandResult &result);
/// What the command made, of this kind and in its order.
QStringList made(const CommandResult &result, Created::Kind kind);

} // namespace frontdoor::test
