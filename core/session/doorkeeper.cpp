// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/doorkeeper.h"

#include "core/base/text.h"
#include "core/secrets/password.h"
#include "core/session/on_result.h"
#include "core/session/store_holder.h"

#include <QtConcurrent>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

#include <array>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int toldFromTry = 3;

/// Somebody's whom nobody is, so that a name that nobody has takes as long.
const QString &nobodys(PasswordCost cost)
{
    static const QString usual = passwordHash(u"nobody's"_s, PasswordCost::Usual).value_or(QString());
    static const QString least = passwordHash(u"nobody's"_s, PasswordCost::Least).value_or(QString());
    return cost == PasswordCost::Usual ? usual : least;
}

} // namespace

Doorkeeper::Doorkeeper(Session &session, QObject *parent) : Doorkeeper(session, PasswordCost::Usual, parent) {}

Doorkeeper::Doorkeeper(Session &session, PasswordCost cost, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_cost(cost)
{
    connect(&session, &Session::connectionChanged, this, &Doorkeeper::putOnRecord);
    connect(&session, &Session::everythingChanged, this, &Doorkeeper::putOnRecord);
}

QString Doorkeeper::problemOf(const QString &password, const User &user)
{
    return passwordProblem(password, user.signIn, user.name);
}

QDate Doorkeeper::today() const
{
    return m_session.rulebook().calendar.localDate(m_session.now());
}

bool Doorkeeper::begin()
{
    return !std::exchange(m_isBusy, true);
}

void Doorkeeper::askFor(const QString &signIn, Answer answer)
{
    const auto look = [signIn, today = today()](Views &views) { return signInAccount(views, signIn, today); };
    onResult(this, m_session.read<SignInAccount>(m_slot, look), std::move(answer));
}

void Doorkeeper::enter(const QString &signIn, const QString &password)
{
    if (!begin())
        return;
    askFor(signIn, [this, signIn, password](const Expected<SignInAccount> &account) {
        if (account)
            check(searchKey(signIn), *account, password, Purpose::Enter);
        else if (isAway(account.error()))
            check(searchKey(signIn), m_kept->signInAccount(signIn, this->today(), m_session.now()), password,
                  Purpose::Away);
        else
            fail(account.error());
    });
}

void Doorkeeper::reenter(const User &user, const QString &password)
{
    if (!begin())
        return;
    askFor(user.signIn, [this, user, password](const Expected<SignInAccount> &account) {
        if (account) {
            check(searchKey(user.signIn), *account, password, Purpose::Reenter);
            return;
        }
        if (!m_proofs.contains(user.id)) {
            fail(account.error());
            return;
        }
        SignInAccount known{user, {}};
        known.credentials.user = user.id;
        known.credentials.password = m_proofs.value(user.id);
        check(searchKey(user.signIn), known, password, Purpose::Reenter);
    });
}

void Doorkeeper::check(const QString &name, const SignInAccount &account, const QString &password, Purpose purpose)
{
    const QString kept = account.credentials.password;
    const auto comparing = QtConcurrent::run([kept, password, cost = m_cost] {
        const QString &other = nobodys(cost);
        const PasswordAnswer answer = checkPassword(password, kept.isEmpty() ? other : kept, cost);
        Checked checked;
        if (kept.isEmpty() || answer == PasswordAnswer::Wrong)
            return checked;
        checked.fits = Fits::Yes;
        if (answer == PasswordAnswer::RightButOld)
            checked.hash = passwordHash(password, cost).value_or(QString());
        return checked;
    });
    onResult(this, comparing, [this, name, account, purpose](const Checked &checked) {
        const Calendar &calendar = m_session.rulebook().calendar;
        if (account.user && account.credentials.isClosed(m_session.now()))
            refuse(closedText(account.credentials, calendar));
        else if (const Credentials here = closedHere(name); here.isClosed(m_session.now()))
            refuse(closedText(here, calendar));
        else if (checked.fits == Fits::Yes)
            letIn(account, checked.hash, purpose);
        else if (purpose == Purpose::Away)
            countHere(name);
        else
            count(name, account);
    });
}

void Doorkeeper::letIn(const SignInAccount &account, const QString &hash, Purpose purpose)
{
    const User user = *account.user;
    const Credentials &kept = account.credentials;
    if (purpose == Purpose::Away) {
        m_proofs.insert(user.id, kept.password);
        admitAway(user, {SignIn::By::Password, kept.password, {}});
        return;
    }
    if (purpose == Purpose::Reenter && kept.tries == 0 && hash.isEmpty()) {
        admit(user, kept);
        return;
    }
    const SignIn command{SignIn::By::Password, kept.password, hash};
    onResult(this, m_session.submit({CommandId::make(), user.id, command, {}, {}}),
             [this, user, kept, hash](const Expected<CommandResult> &result) {
                 Credentials now = kept;
                 if (!hash.isEmpty())
                     now.password = hash;
                 if (result && std::holds_alternative<Done>(*result))
                     admit(user, now);
                 else if (result)
                     refuse(refusalIn(*result));
                 else if (result.error().code == ErrorCode::ReadOnly) // it can be looked at, and nothing can be noted
                     admit(user, kept);
                 else
                     fail(result.error());
             });
}

void Doorkeeper::admit(const User &user, const Credentials &credentials)
{
    m_isBusy = false;
    m_proofs.insert(user.id, credentials.password);
    emit admitted(user, credentials.mustChange);
}

void Doorkeeper::enterByAccount(const User &user, const QString &osAccount)
{
    if (!begin())
        return;
    const SignIn command{SignIn::By::Account, osAccountKey(osAccount), {}};
    onResult(this, m_session.submit({CommandId::make(), user.id, command, {}, {}}),
             [this, user, command](const Expected<CommandResult> &result) {
                 const bool cannotNote = !result && result.error().code == ErrorCode::ReadOnly;
                 if (cannotNote || (result && std::holds_alternative<Done>(*result))) {
                     m_isBusy = false;
                     emit admitted(user, false);
                 } else if (result) {
                     refuse(refusalIn(*result));
                 } else if (isAway(result.error())
                            && m_kept->byOsAccount(command.proof, today(), m_session.now()) == user) {
                     admitAway(user, command);
                 } else {
                     fail(result.error());
                 }
             });
}

bool Doorkeeper::isAway(const Error &error) const
{
    return m_kept && isOutOfReach(error.code);
}

void Doorkeeper::admitAway(const User &user, const SignIn &shown)
{
    m_isBusy = false;
    m_notOnRecord = NotOnRecord{user, shown};
    emit admitted(user, false); // a password of their own is chosen where it can be kept
}

void Doorkeeper::putOnRecord()
{
    if (!m_notOnRecord || m_isRecording || m_session.connection().health == ConnectionState::Health::Unreachable)
        return;
    m_isRecording = true;
    const NotOnRecord entry = *m_notOnRecord;
    onResult(this, m_session.submit({CommandId::make(), entry.user.id, entry.shown, {}, {}}),
             [this, entry](const Expected<CommandResult> &result) {
                 m_isRecording = false;
                 if (!result && result.error().code != ErrorCode::ReadOnly)
                     return; // at the next change of the connection
                 m_notOnRecord.reset();
                 if (result && !std::holds_alternative<Done>(*result))
                     emit revoked(entry.user, refusalIn(*result));
             });
}

Credentials Doorkeeper::closedHere(const QString &name) const
{
    Credentials closed;
    if (const auto counted = m_countedHere.constFind(name); counted != m_countedHere.constEnd())
        closed.closedUntil = counted->until;
    return closed;
}

void Doorkeeper::countHere(const QString &name)
{
    Counted &counted = m_countedHere[name];
    if (++counted.tries < FailSignIn::mostTries) {
        refuseWrong(counted.tries);
        return;
    }
    counted = {0, m_session.now().plusMs(qint64(FailSignIn::closedMinutes) * 60'000)};
    refuse(closedText(closedHere(name), m_session.rulebook().calendar));
}

void Doorkeeper::count(const QString &name, const SignInAccount &account)
{
    if (!account.user || account.credentials.password.isEmpty()) {
        countHere(name);
        return;
    }
    const UserId user = account.user->id;
    onResult(this, m_session.submit({CommandId::make(), user, FailSignIn(), {}, {}}),
             [this, user, name](const Expected<CommandResult> &result) {
                 if (result && std::holds_alternative<Done>(*result))
                     tellTries(user);
                 else if (result)
                     refuse(refusalIn(*result));
                 else
                     countHere(name); // wrong it is, whether it could be noted or not
             });
}

void Doorkeeper::tellTries(const UserId &user)
{
    onResult(
        this,
        m_session.read<std::optional<Credentials>>(m_slot, [user](Views &views) { return views.credentials(user); }),
        [this](const Expected<std::optional<Credentials>> &kept) {
            if (kept && *kept && (*kept)->isClosed(m_session.now()))
                refuse(closedText(**kept, m_session.rulebook().calendar));
            else
                refuseWrong(kept && *kept ? (*kept)->tries : 0);
        });
}

void Doorkeeper::refuseWrong(int tries)
{
    refuse(wrongPasswordText(), tries >= toldFromTry ? FailSignIn::mostTries - tries : 0);
}

void Doorkeeper::refuse(const QString &says, int triesLeft)
{
    m_isBusy = false;
    emit refused({says, triesLeft});
}

void Doorkeeper::fail(const Error &error)
{
    m_isBusy = false;
    emit troubled(error);
}

void Doorkeeper::changeOwn(const User &user, const QString &old, const QString &fresh)
{
    if (!begin())
        return;
    askFor(user.signIn, [this, user, old, fresh](const Expected<SignInAccount> &account) {
        if (!account) {
            fail(account.error());
            return;
        }
        const Credentials kept = account->credentials;
        if (kept.isClosed(m_session.now())) {
            refuse(closedText(kept, m_session.rulebook().calendar));
            return;
        }
        const auto comparing = QtConcurrent::run([old, hash = kept.password, cost = m_cost] {
            return hash.isEmpty() || checkPassword(old, hash, cost) != PasswordAnswer::Wrong;
        });
        onResult(this, comparing, [this, user, fresh, account = *account](bool fits) {
            if (fits)
                give(user.id, user, fresh, account.credentials.password);
            else
                count(searchKey(user.signIn), account); // somebody may be trying at a desk that was left
        });
    });
}

void Doorkeeper::setFor(const UserId &administrator, const User &user, const QString &fresh)
{
    if (begin())
        give(administrator, user, fresh, {});
}

void Doorkeeper::give(const UserId &actor, const User &user, const QString &fresh, const QString &replaces)
{
    const auto hashing = QtConcurrent::run([fresh, cost = m_cost] { return passwordHash(fresh, cost); });
    onResult(this, hashing, [this, actor, user, replaces](const Expected<QString> &hash) {
        if (!hash) {
            fail(hash.error());
            return;
        }
        const SetPassword command{user.id, *hash, replaces};
        onResult(this, m_session.submit({CommandId::make(), actor, command, {}, {}}),
                 [this, actor, user, hash = *hash](const Expected<CommandResult> &result) {
                     if (!result) {
                         fail(result.error());
                     } else if (!std::holds_alternative<Done>(*result)) {
                         refuse(refusalIn(*result));
                     } else {
                         m_isBusy = false;
                         if (actor == user.id)
                             m_proofs.insert(user.id, hash);
                         emit changed(user);
                     }
                 });
    });
}

QString Doorkeeper::refusalIn(const CommandResult &result)
{
    QStringList says;
    if (const auto *rejected = std::get_if<Rejected>(&result)) {
        for (const Finding &finding : rejected->findings)
            says.append(finding.missing.isEmpty() ? finding.says : finding.missing);
    }
    return says.isEmpty() ? wrongPasswordText() : says.join(u' ');
}

QString osAccountHere()
{
#ifdef Q_OS_UNIX
    // Not $USER, which anybody may set.
    std::array<char, 16'384> buffer{};
    struct passwd entry = {};
    struct passwd *found = nullptr;
    if (getpwuid_r(getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found)
        return QString::fromLocal8Bit(found->pw_name);
#endif
    return {};
}

} // namespace frontdoor
