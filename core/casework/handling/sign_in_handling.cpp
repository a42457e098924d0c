// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/handling/run.h"
#include "core/casework/sign_in.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

// Who may come in, and how. Passwords are hashed before they become commands and compared before they come here: neither
// takes its time while others wait to save, and none is in what is kept of a command.

bool Run::worksHere(const std::optional<User> &user) const
{
    return user && user->worksOn(m_rules.calendar.localDate(m_now));
}

void Run::requireAccountRights()
{
    judge({QString::fromLatin1(SetUser::verb), std::nullopt, {}}, actorFacts());
}

Expected<Credentials> Run::credentialsOf(const UserId &user)
{
    FD_ASSIGN(std::optional<Credentials> kept, m_work.credentials(user));
    Credentials fresh;
    fresh.user = user;
    return kept.value_or(fresh);
}

Expected<void> Run::requireAnotherAdministrator(const UserId &than)
{
    FD_ASSIGN(const DatabaseIdentity identity, m_work.identity());
    FD_ASSIGN(const QList<User> users, m_work.users());
    for (const User &other : users) {
        if (other.role != Role::Administrator || other.id == than || other.leaves.isValid())
            continue;
        FD_ASSIGN(const Credentials theirs, credentialsOf(other.id));
        if (!identity.asksForProof || theirs.isWayIn())
            return {};
    }
    findGeneral(
        "GEN-07",
        identity.asksForProof
            ? u"Somebody who can sign in has to stay administrator. Make somebody else one first, with a password."_s
            : u"Somebody has to stay administrator. Make somebody else one first."_s,
        u"role"_s);
    return {};
}

Expected<CommandResult> Run::perform(const SetPassword &command)
{
    const bool isOwn = command.user == m_actor.id;
    if (!isOwn)
        requireAccountRights();
    FD_ASSIGN(const std::optional<User> user, m_work.user(command.user));
    if (!user)
        return notThere(u"There is no such user."_s);
    FD_ASSIGN(const DatabaseIdentity identity, m_work.identity());
    if (identity.isDemo)
        findGeneral("GEN-08", u"This is a demonstration with invented people: nobody needs a password."_s);
    // What is no hash could be a password, and it would be on record for good.
    if (!command.hash.startsWith("$argon2id$"_L1))
        findGeneral("GEN-07", u"Give a password."_s, u"password"_s);
    FD_ASSIGN(Credentials kept, credentialsOf(command.user));
    if (isOwn && command.replaces != kept.password)
        findGeneral("GEN-01", u"The old password is not right."_s, u"old-password"_s);
    // Whoever has none would be shut out by the first who has one.
    if (!identity.asksForProof && user->role != Role::Administrator && m_actor.role != Role::Administrator)
        findGeneral("GEN-01", u"An administrator sets the first password of an office."_s, u"password"_s);
    if (const auto no = verdict())
        return *no;
    kept.password = command.hash;
    kept.set = m_now;
    kept.mustChange = !isOwn;
    kept.tries = 0;
    kept.closedUntil.reset();
    FD_TRY(m_work.set(kept));
    if (user->role == Role::Administrator && !identity.asksForProof)
        FD_TRY(m_work.askForProof());
    return done({});
}

Expected<CommandResult> Run::perform(const LinkAccount &command)
{
    requireAccountRights();
    FD_ASSIGN(const std::optional<User> user, m_work.user(command.user));
    if (!user)
        return notThere(u"There is no such user."_s);
    FD_ASSIGN(const DatabaseIdentity identity, m_work.identity());
    if (identity.isDemo)
        findGeneral("GEN-08", u"This is a demonstration with invented people: nobody signs in."_s);
    const QString account = osAccountKey(command.account);
    if (!account.isEmpty()) {
        FD_ASSIGN(const std::optional<UserId> other, m_work.userByOsAccount(account));
        if (other && *other != command.user) {
            FD_ASSIGN(const std::optional<User> whose, m_work.user(*other));
            findGeneral("GEN-05", u"%1 signs in with this account already."_s.arg(whose ? whose->name : u"Somebody"_s),
                        u"account"_s);
        }
    }
    FD_ASSIGN(Credentials kept, credentialsOf(command.user));
    kept.osAccount = account;
    if (identity.asksForProof && user->role == Role::Administrator && !kept.isWayIn())
        FD_TRY(requireAnotherAdministrator(user->id));
    if (const auto no = verdict())
        return *no;
    FD_TRY(m_work.set(kept));
    if (user->role == Role::Administrator && !account.isEmpty() && !identity.asksForProof)
        FD_TRY(m_work.askForProof());
    return done({});
}

Expected<CommandResult> Run::perform(const OpenAccount &command)
{
    requireAccountRights();
    FD_ASSIGN(std::optional<Credentials> kept, m_work.credentials(command.user));
    if (!kept || !kept->isClosed(m_now))
        return notThere(u"This account is not closed."_s);
    if (const auto no = verdict())
        return *no;
    kept->tries = 0;
    kept->closedUntil.reset();
    FD_TRY(m_work.set(*kept));
    return done({});
}

Expected<CommandResult> Run::perform(const SignIn &command)
{
    FD_ASSIGN(Credentials kept, credentialsOf(m_actor.id));
    const bool byPassword = command.by == SignIn::By::Password;
    if (byPassword && kept.isClosed(m_now))
        findGeneral("GEN-08", closedText(kept, m_rules.calendar), u"password"_s);
    const QString proof = byPassword ? kept.password : kept.osAccount;
    if (proof.isEmpty() || command.proof != proof)
        findGeneral("GEN-01", wrongPasswordText(), u"password"_s);
    if (!command.hash.isEmpty() && (!byPassword || !command.hash.startsWith("$argon2id$"_L1)))
        findGeneral("GEN-07", u"Give a password."_s, u"password"_s);
    if (const auto no = verdict())
        return *no;
    const Credentials before = kept;
    kept.tries = 0;
    kept.closedUntil.reset();
    if (!command.hash.isEmpty())
        kept.password = command.hash;
    if (kept != before)
        FD_TRY(m_work.set(kept));
    return done({});
}

Expected<CommandResult> Run::perform(const FailSignIn &)
{
    FD_ASSIGN(std::optional<Credentials> kept, m_work.credentials(m_actor.id));
    // A closed account counts no further: whoever goes on trying neither fills the history nor keeps it closed.
    if (!kept || kept->password.isEmpty() || kept->isClosed(m_now))
        return notThere(kept ? closedText(*kept, m_rules.calendar) : wrongPasswordText());
    if (++kept->tries >= FailSignIn::mostTries) {
        kept->tries = 0;
        kept->closedUntil = m_now.plusMs(qint64(FailSignIn::closedMinutes) * 60'000);
    }
    FD_TRY(m_work.set(*kept));
    FD_ASSIGN(const CommandResult result, done({}));
    if (kept->isClosed(m_now)) {
        AuditRecord closing;
        closing.key = CommandId::make();
        closing.verb = u"close-account"_s;
        closing.actor = m_actor.id;
        closing.role = m_actor.role;
        closing.at = m_now;
        closing.payload = u"{}"_s;
        closing.result = u"[]"_s;
        FD_TRY(m_work.append(closing));
    }
    return result;
}

Expected<CommandResult> Run::perform(const KeepHistoryWithKey &command)
{
    requireAccountRights();
    if (command.fingerprint.isEmpty())
        findGeneral("GEN-07", u"Name the key."_s, u"key"_s);
    FD_ASSIGN(const DatabaseIdentity identity, m_work.identity());
    if (identity.historyKey == command.fingerprint)
        findGeneral("GEN-05", u"The history is kept with this key already."_s, u"key"_s);
    else if (identity.historyKey != command.replaces)
        findGeneral("GEN-05",
                    identity.historyKey.isEmpty()
                        ? u"The history is kept with no key yet that could be replaced."_s
                        : u"The history is kept with the key %1 already."_s.arg(identity.historyKey),
                    u"key"_s);
    if (const auto no = verdict())
        return *no;
    FD_TRY(m_work.keepHistoryWith(command.fingerprint));
    return done({});
}

/// Whoever is at the computer that remembers: looking after the history is everybody's.
Expected<CommandResult> Run::perform(const NoteHistoryGap &)
{
    return done({});
}

} // namespace frontdoor
