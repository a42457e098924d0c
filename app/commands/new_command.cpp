// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/encryption.h"
#include "app/commands/new_office.h"
#include "core/procedure/library.h"
#include "core/store/store_at.h"

#include <QFileInfo>

namespace frontdoor {

using namespace Qt::StringLiterals;

int runNew(Terminal &terminal, const NewArguments &arguments)
{
    // Before anybody types a password.
    if (QFileInfo::exists(arguments.database))
        return complain(terminal, {ErrorCode::AlreadyExists, arguments.database, {}});
    if (const auto procedure = procedureNamed(arguments.procedure); !procedure)
        return complain(terminal, procedure.error());
    User first;
    first.signIn = u"admin"_s;
    first.name = u"Administrator"_s;
    const auto proof = proofFor(terminal, first, arguments.proof);
    if (!proof)
        return complain(terminal, proof.error());
    std::unique_ptr<Encryption> encryption;
    if (arguments.encrypted) {
        Expected<std::unique_ptr<Encryption>> begun = Encryption::begin(arguments.database);
        if (!begun)
            return complain(terminal, begun.error());
        encryption = std::move(*begun);
    }
    const Expected<QString> made = makeOffice(
        {arguments.database, arguments.procedure, {}, proof->value_or(Credentials())});
    if (!made)
        return complain(terminal, made.error());
    terminal.out << u"Made %1 with the procedure %2. Open it with: frontdoor %1"_s.arg(
        withoutPassword(arguments.database), *made)
                 << Qt::endl;
    if (encryption)
        encryption->made(terminal.out);
    if (!*proof)
        terminal.out << u"It asks nobody for a password until an administrator has one: frontdoor account %1 admin"_s
                            .arg(withoutPassword(arguments.database))
                     << Qt::endl;
    else if (!(*proof)->osAccount.isEmpty())
        terminal.out << u"Whoever is signed in to the computer as %1 is its administrator."_s.arg((*proof)->osAccount)
                     << Qt::endl;
    else
        terminal.out << u"Sign in as \"admin\"."_s << Qt::endl;
    return ExitDone;
}

} // namespace frontdoor
