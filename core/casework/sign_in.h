// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "core/casework/ports/views.h"

namespace frontdoor {

/// Accounts of the computer are the same however they are written: "Kim@Office" and "kim@office ".
QString osAccountKey(const QString &account);

/// The same whoever was meant and whatever was wrong with it: nobody learns whom there is.
QString wrongPasswordText();

/// "This account is closed until 14:30, after too many wrong passwords. ..."
QString closedText(const Credentials &credentials, const Calendar &calendar);

/// Who may come in here, and how.
struct WaysIn {
    DatabaseIdentity identity;
    std::optional<User> byAccount; ///< whose the account of this computer is, and who has not left
    QList<User> people;            ///< whom one may choose to be, by name; none where the database asks for proof
};

/// `osAccount` is whoever is signed in to this computer; empty if nobody knows.
Expected<WaysIn> waysIn(Views &, const QString &osAccount, QDate today);

/// Whom a name means that somebody typed to sign in, and what would prove it. A missing part says that nobody comes in so.
struct SignInAccount {
    std::optional<User> user; ///< who has not left
    Credentials credentials;
};

Expected<SignInAccount> signInAccount(Views &, const QString &signIn, QDate today);

} // namespace frontdoor
