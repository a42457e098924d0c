// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/handler.h"

#include "core/casework/casefile/acting.h"
#include "core/casework/commands/command_json.h"
#include "core/casework/handling/run.h"
#include "core/casework/handling/typed_text.h"
#include "core/procedure/general_rules.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

Expected<CommandResult> handle(Work &work, const Rulebook &rules, const Envelope &envelope, Instant now)
{
    FD_ASSIGN(const std::optional<AuditRecord> before, work.auditOf(envelope.key));
    if (before)
        return CommandResult(Done{createdFromJson(before->result), {}});
    FD_ASSIGN(const std::optional<Actor> actor, actorNow(work, rules, envelope.actor, now));
    if (!actor)
        return CommandResult(Rejected{{generalFinding(u"GEN-01"_s, u"Nobody with an active account is signed in."_s)}});
    Envelope typed = envelope;
    // A text beyond all measure is not even looked at by the rules.
    if (const Findings tooLong = tidyTypedText(typed); !tooLong.isEmpty())
        return CommandResult(Rejected{tooLong});
    Run run(work, rules, typed, *actor, now);
    FD_TRY(run.compareClocks());
    return std::visit([&](const auto &command) { return run.perform(command); }, typed.command);
}

Expected<CommandResult> submit(Store &store, const Rulebook &rules, const Envelope &envelope, Instant now)
{
    std::optional<CommandResult> result;
    FD_TRY(store.write(
        [&](Work &work) -> Expected<bool> {
            FD_ASSIGN(result, handle(work, rules, envelope, now));
            return std::holds_alternative<Done>(*result);
        },
        envelope.actor, now));
    if (!result)
        return failure(ErrorCode::Internal, u"submit"_s, u"the store did not run the unit"_s);
    return *result;
}

} // namespace frontdoor
