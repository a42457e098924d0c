// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/records.h"

#include <QList>

namespace frontdoor {

/// Adds an account, or changes the one with that id. An account is never deleted: whoever leaves is made inactive.
struct SetUser {
    static constexpr auto verb = "set-user";
    User user; ///< revision 0: whatever it is now
};

/// Puts another procedure, or the same with other overlays, in force from now on.
struct AdoptProcedure {
    static constexpr auto verb = "adopt-procedure";
    QList<ProcedureFile> files; ///< base first
};

/// A password as it is kept, never as it is typed. For oneself, or for somebody else who then has to choose their own.
struct SetPassword {
    static constexpr auto verb = "set-password";
    UserId user;
    QString hash;          ///< Argon2id with its salt
    QString replaces = {}; ///< one's own: the kept one that the old password was found to fit; empty if there is none
};

/// Whoever is signed in to the computer with this account may work as the user.
struct LinkAccount {
    static constexpr auto verb = "link-account";
    UserId user;
    QString account; ///< any spelling; empty: none any more
};

/// Lets somebody try again whose account was closed by wrong passwords.
struct OpenAccount {
    static constexpr auto verb = "open-account";
    UserId user;
};

/// The actor has come in. What proved it was checked already; here it is seen that it still holds.
struct SignIn {
    static constexpr auto verb = "sign-in";
    enum class By { Password, Account };
    By by = By::Password;
    QString proof;     ///< the kept password that fitted, or the account of the computer
    QString hash = {}; ///< the same password with today's cost; empty: as it is
};

/// Somebody gave a wrong password for the actor.
struct FailSignIn {
    static constexpr auto verb = "fail-sign-in";
    static constexpr int mostTries = 10;
    static constexpr int closedMinutes = 30;
};

/// From this entry on the history is kept with a key.
struct KeepHistoryWithKey {
    static constexpr auto verb = "keep-history-with-key";
    QString fingerprint;
    QString replaces = {}; ///< fingerprint of a key that was lost
};

/// A computer remembers an entry of the history that is not there any more.
struct NoteHistoryGap {
    static constexpr auto verb = "note-history-gap";
    HistoryHead remembered;
    HistoryHead found;
};

} // namespace frontdoor
