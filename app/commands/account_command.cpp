// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/account_command.h"

#include "app/commands/acting.h"
#include "app/commands/database.h"
#include "core/casework/setup.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

const QString what = u"account"_s;

Expected<QString> run(Terminal &terminal, const AccountArguments &arguments)
{
    FD_ASSIGN(const StoreFactory factory, storeAt(arguments.database, OpenMode::ReadWrite));
    FD_ASSIGN(const Calendar calendar, officeCalendar());
    FD_ASSIGN(const std::unique_ptr<Store> store, factory());
    FD_ASSIGN(const Rulebook rules, rulebookOf(*store, calendar));
    FD_ASSIGN(const User administrator, actingUser(*store, {}));
    FD_ASSIGN(const User user, actingUser(*store, arguments.signIn));
    if (arguments.open) {
        FD_TRY(carryOut(*store, rules, administrator.id, OpenAccount{user.id}, what));
        return u"%1 can try again."_s.arg(user.name);
    }
    FD_ASSIGN(const std::optional<Credentials> proof, proofFor(terminal, user, arguments.proof));
    if (!proof)
        return failure(
            ErrorCode::InvalidInput, what,
            u"frontdoor: There is no terminal to type a password at. Name --password-file or --os-account."_s);
    if (!proof->osAccount.isEmpty()) {
        FD_TRY(carryOut(*store, rules, administrator.id, LinkAccount{user.id, proof->osAccount}, what));
        return u"%1 signs in with the account %2 of the computer."_s.arg(user.name, proof->osAccount);
    }
    SetPassword command{user.id, proof->password, {}};
    if (user.id == administrator.id) { // who stands at the database's own computer need not know the old one
        FD_TRY(store->read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(const std::optional<Credentials> kept, views.credentials(user.id));
            command.replaces = kept.value_or(Credentials()).password;
            return {};
        }));
    }
    FD_TRY(carryOut(*store, rules, administrator.id, command, what));
    return user.id == administrator.id
               ? u"%1 has a new password."_s.arg(user.name)
               : u"%1 has a first password, and chooses their own when they sign in."_s.arg(user.name);
}

} // namespace

int runAccount(Terminal &terminal, const AccountArguments &arguments)
{
    const Expected<QString> said = run(terminal, arguments);
    if (!said)
        return complain(terminal, said.error());
    terminal.out << *said << Qt::endl;
    return ExitDone;
}

} // namespace frontdoor
