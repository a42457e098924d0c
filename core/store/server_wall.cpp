// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/server_wall.h"

#include "core/store/query.h"
#include "core/store/sql_text.h"
#include "core/store/sql_views.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString serverText(const QString &name)
{
    return u"migrations/postgres/"_s + name;
}

Expected<Statement> serverStatement(PostgresConnection &connection, const QString &name)
{
    FD_ASSIGN(const QString text, sqlText(serverText(name)));
    return connection.statementOf(text, serverText(name));
}

/// Executes what a statement says, with the role's name quoted by the server itself.
Expected<void> executeFor(PostgresConnection &connection, const QString &name, const QString &role)
{
    FD_ASSIGN(Statement statement, serverStatement(connection, name));
    statement.bind(u":role"_s, role);
    FD_ASSIGN(const QStringList texts, valuesOf<QString>(statement));
    for (const QString &text : texts)
        FD_TRY(connection.execute(text));
    return {};
}

Expected<bool> hasClientRole(PostgresConnection &connection)
{
    FD_ASSIGN(const QString text, sqlText(serverText(u"has_client_role"_s)));
    FD_ASSIGN(const QVariant count, connection.scalar(text));
    return count.toInt() > 0;
}

Expected<void> executeAll(PostgresConnection &connection, const QString &name)
{
    FD_ASSIGN(const QStringList statements, serverStatements(name));
    for (const QString &statement : statements)
        FD_TRY(connection.execute(statement));
    return {};
}

} // namespace

Expected<void> buildWall(PostgresConnection &connection)
{
    return connection.inTransaction([&]() -> Expected<void> {
        FD_TRY(executeAll(connection, u"wall_functions"_s));
        FD_ASSIGN(const QString makeGroup, sqlText(serverText(u"client_role"_s)));
        FD_TRY(connection.execute(makeGroup));
        FD_ASSIGN(const bool hasGroup, hasClientRole(connection));
        return hasGroup ? executeAll(connection, u"wall"_s) : Expected<void>();
    });
}

Expected<bool> giveLogin(const QString &url, const QString &signIn, const QString &role)
{
    FD_ASSIGN(const auto connection, PostgresConnection::open(url));
    FD_ASSIGN(const bool hasGroup, hasClientRole(*connection));
    if (!hasGroup)
        FD_TRY(buildWall(*connection));
    bool isNew = false;
    FD_TRY(connection->inTransaction([&]() -> Expected<void> {
        FD_ASSIGN(const std::optional<User> user, SqlViews(*connection).userBySignIn(signIn));
        if (!user)
            return connection->error(ErrorCode::NotFound, {}, u"nobody signs in as %1"_s.arg(signIn));
        FD_ASSIGN(Statement there, serverStatement(*connection, u"has_role"_s));
        there.bind(u":role"_s, role);
        FD_ASSIGN(const QList<int> count, valuesOf<int>(there));
        isNew = count.value(0) == 0;
        if (isNew)
            FD_TRY(executeFor(*connection, u"make_login"_s, role));
        FD_TRY(executeFor(*connection, u"grant_login"_s, role));
        FD_ASSIGN(Statement link, serverStatement(*connection, u"link_login"_s));
        return link.bind(u":role"_s, role).bind(u":user_id"_s, user->id).run();
    }));
    return isNew;
}

Expected<void> takeLogin(const QString &url, const QString &role)
{
    FD_ASSIGN(const auto connection, PostgresConnection::open(url));
    return connection->inTransaction([&]() -> Expected<void> {
        FD_ASSIGN(Statement unlink, serverStatement(*connection, u"unlink_login"_s));
        unlink.bind(u":role"_s, role);
        FD_ASSIGN(const qint64 gone, unlink.change());
        if (gone == 0)
            return connection->error(ErrorCode::NotFound, {}, u"no account has the login %1"_s.arg(role));
        return {};
    });
}

Expected<QList<ServerLogin>> serverLogins(const QString &url)
{
    FD_ASSIGN(const auto connection, PostgresConnection::open(url, true));
    FD_ASSIGN(Statement statement, serverStatement(*connection, u"logins"_s));
    return listOf<ServerLogin>(statement, [](Row &row) {
        ServerLogin login;
        row.read(login.role).read(login.signIn).read(login.name).read(login.active);
        return login;
    });
}

} // namespace frontdoor
