// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/acting.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

Expected<User> actingUser(Store &store, const QString &signIn)
{
    std::optional<User> found;
    FD_TRY(store.read([&](Views &views) -> Expected<void> {
        if (!signIn.isEmpty()) {
            FD_ASSIGN(found, views.userBySignIn(signIn));
            return {};
        }
        FD_ASSIGN(const QList<User> users, views.users());
        const auto administrator = std::ranges::find_if(users,
                                                        [](const User &u) { return u.role == Role::Administrator; });
        if (administrator != users.end())
            found = *administrator;
        return {};
    }));
    if (!found && signIn.isEmpty())
        return failure(ErrorCode::NotFound, u"an administrator"_s, u"nobody of this office is one"_s);
    if (!found || !found->active)
        return failure(ErrorCode::InvalidInput, signIn, u"frontdoor: Nobody signs in as \"%1\"."_s.arg(signIn));
    return *found;
}

QStringList reasonsIn(const CommandResult &result)
{
    QStringList reasons;
    if (const auto *rejected = std::get_if<Rejected>(&result)) {
        for (const Finding &finding : rejected->findings)
            reasons << (finding.missing.isEmpty() ? finding.says : finding.missing);
    }
    return reasons;
}

Expected<void> carryOut(Store &store, const Rulebook &rules, const UserId &by, const Command &command,
                        const QString &what)
{
    FD_ASSIGN(const CommandResult result,
              submit(store, rules, {CommandId::make(), by, command, {}, {}}, SystemClock().now()));
    if (std::holds_alternative<Done>(result))
        return {};
    const QStringList reasons = reasonsIn(result);
    return failure(ErrorCode::InvalidInput, what,
                   u"frontdoor: "_s
                       + (reasons.isEmpty() ? u"Somebody else changed it meanwhile."_s : reasons.join(u' ')));
}

} // namespace frontdoor
