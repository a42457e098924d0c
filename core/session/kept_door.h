// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/sign_in.h"
#include "core/procedure/loader.h"
#include "core/session/sealed_shelf.h"

namespace frontdoor {

/// What this computer knows of a database that cannot be reached, so that a program that starts meanwhile can let in whoever
/// came in here before, and take calls by the procedure. Nothing of any record is in it.
struct KeptDoor {
    struct Known {
        User user;
        Credentials credentials;
        Instant seen; ///< when they came in here last

        friend bool operator==(const Known &, const Known &) = default;
    };

    DatabaseIdentity identity;
    QList<ProcedureText> procedure;
    QList<Known> people;

    /// As their namesakes that ask the data; nobody whom this computer has not seen for a week.
    WaysIn waysIn(const QString &osAccount, QDate today, Instant now) const;
    SignInAccount signInAccount(const QString &signIn, QDate today, Instant now) const;
    std::optional<User> byOsAccount(const QString &osAccount, QDate today, Instant now) const;

    static constexpr qint64 keptMs = 7LL * 24 * 3'600'000;
};

/// Keeps the door of each database in this person's profile, sealed; from any thread.
class DoorShelf {
public:
    DoorShelf(QString folder, std::shared_ptr<const DraftCodec> codec)
        : m_shelf(std::move(folder), QLatin1StringView(".door"), std::move(codec))
    {
    }

    /// DiskFull, AccessDenied, whatever the codec says.
    Expected<void> put(const QString &database, const KeptDoor &door) const;
    /// std::nullopt if there is none. Corrupt, Newer, AccessDenied.
    Expected<std::optional<KeptDoor>> last(const QString &database) const;

private:
    SealedShelf m_shelf;
};

/// What has to be kept of somebody who came in, besides whom this computer knows already. Their own account is read.
Expected<KeptDoor> doorSeenBy(Views &, const UserId &user, Instant now);
/// The newer one, with the people of both where both are of the same database.
KeptDoor joined(const std::optional<KeptDoor> &before, KeptDoor now);

} // namespace frontdoor
