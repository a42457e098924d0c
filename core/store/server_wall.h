// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/postgres_connection.h"

namespace frontdoor {

/// Says in the database itself who may do what (sql/migrations/postgres/wall.sql): after it was made and after every upgrade,
/// as the owner of its tables. Without the group of all clients, which needs the right to make roles, nobody but the owner can
/// use the database.
Expected<void> buildWall(PostgresConnection &connection);

/// A login of the server and the account that it works as.
struct ServerLogin {
    QString role;
    QString signIn;
    QString name;
    bool active = true; ///< the account; who left reads nothing

    friend bool operator==(const ServerLogin &, const ServerLogin &) = default;
};

/// Lets a login of the server, made if it is not there yet, work as the account with this name to sign in with. True: it was
/// made, and has no password yet. NotFound: no such account; AccessDenied: only the owner may, and who may make roles.
Expected<bool> giveLogin(const QString &url, const QString &signIn, const QString &role);

/// The login is nobody any more. The role itself stays with the server.
Expected<void> takeLogin(const QString &url, const QString &role);

/// By their names.
Expected<QList<ServerLogin>> serverLogins(const QString &url);

} // namespace frontdoor
