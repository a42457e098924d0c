// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "core/store/postgres_store.h"
#include "core/store/server_wall.h"
#include "core/store/store_at.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

int list(Terminal &terminal, const QString &database)
{
    const Expected<QList<ServerLogin>> logins = serverLogins(database);
    if (!logins)
        return complain(terminal, logins.error());
    for (const ServerLogin &login : *logins)
        terminal.out << u"%1  %2 (%3)%4"_s.arg(login.role, login.name, login.signIn,
                                               login.active ? QString() : u", has left: reads nothing"_s)
                     << Qt::endl;
    if (logins->isEmpty())
        terminal.out << "No login of the server works as anybody."_L1 << Qt::endl;
    return ExitDone;
}

int take(Terminal &terminal, const LoginArguments &arguments)
{
    if (const auto taken = takeLogin(arguments.database, arguments.role); !taken)
        return complain(terminal, taken.error());
    terminal.out << u"The login %1 is nobody here any more. The server still knows it: DROP ROLE ends that."_s.arg(
        arguments.role)
                 << Qt::endl;
    return ExitDone;
}

} // namespace

int runLogin(Terminal &terminal, const LoginArguments &arguments)
{
    if (!isServerAddress(arguments.database)) {
        terminal.err << "frontdoor: Only a server has logins: postgresql://server/database."_L1 << Qt::endl;
        return ExitUsage;
    }
    if (arguments.signIn.isEmpty() && arguments.role.isEmpty())
        return list(terminal, arguments.database);
    LoginArguments wanted = arguments;
    if (wanted.role.isEmpty())
        wanted.role = wanted.signIn;
    if (wanted.remove)
        return take(terminal, wanted);
    if (wanted.signIn.isEmpty())
        wanted.signIn = wanted.role;
    const Expected<bool> isNew = giveLogin(wanted.database, wanted.signIn, wanted.role);
    if (!isNew)
        return complain(terminal, isNew.error());
    terminal.out << u"The login %1 works as %2."_s.arg(wanted.role, wanted.signIn) << Qt::endl;
    if (*isNew)
        terminal.out
            << u"It was made and has no password yet. Unless the server knows people in another way, give it one with "
               "psql: \\password %1"_s.arg(wanted.role)
            << Qt::endl;
    return ExitDone;
}

} // namespace frontdoor
