// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/sign_in.h"

#include "core/calendar/phrases.h"

#include <QCoreApplication>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::SignIn)
};

} // namespace

QString osAccountKey(const QString &account)
{
    return account.trimmed().normalized(QString::NormalizationForm_C).toCaseFolded();
}

QString wrongPasswordText()
{
    return Words::tr("Name or password is wrong.");
}

QString closedText(const Credentials &credentials, const Calendar &calendar)
{
    if (!credentials.closedUntil)
        return {};
    return Words::tr("Closed until %1 after too many wrong passwords. An administrator can open the account before.")
        .arg(englishDateTime(*credentials.closedUntil, calendar, u"HH:mm"));
}

Expected<WaysIn> waysIn(Views &views, const QString &osAccount, QDate today)
{
    WaysIn ways;
    FD_ASSIGN(ways.identity, views.identity());
    if (!ways.identity.asksForProof) {
        FD_ASSIGN(ways.people, views.users());
        ways.people.removeIf([&](const User &user) { return !user.worksOn(today); });
    }
    const QString account = osAccountKey(osAccount);
    if (account.isEmpty())
        return ways;
    FD_ASSIGN(const std::optional<UserId> id, views.userByOsAccount(account));
    if (!id)
        return ways;
    FD_ASSIGN(ways.byAccount, views.user(*id));
    if (ways.byAccount && !ways.byAccount->worksOn(today))
        ways.byAccount.reset();
    return ways;
}

Expected<SignInAccount> signInAccount(Views &views, const QString &signIn, QDate today)
{
    SignInAccount account;
    FD_ASSIGN(account.user, views.userBySignIn(signIn));
    if (!account.user || !account.user->worksOn(today)) {
        account.user.reset();
        return account;
    }
    FD_ASSIGN(const std::optional<Credentials> kept, views.credentials(account.user->id));
    account.credentials = kept.value_or(Credentials());
    return account;
}

} // namespace frontdoor
