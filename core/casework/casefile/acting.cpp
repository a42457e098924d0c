// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/casefile/acting.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// Their role and team count, not who they are.
Facts inPlaceOf(const User &covered, Facts facts, const Rulebook &rules)
{
    facts.set(u"actor.role"_s, idOf(covered.role));
    facts.set(u"actor.team"_s, covered.team);
    facts.set(u"actor.team-kind"_s, rules.procedure->teamKind(covered.team));
    facts.set(u"actor.qualified"_s, covered.qualified);
    facts.set(u"actor.in-tray"_s, !covered.team.isEmpty() && covered.team == facts.text(u"tray"_s));
    return facts;
}

} // namespace

Expected<std::optional<Actor>> actorNow(Records &records, const Rulebook &rules, const UserId &id, Instant now)
{
    const QDate today = rules.calendar.localDate(now);
    FD_ASSIGN(const std::optional<User> user, records.user(id));
    if (!user || !user->worksOn(today))
        return std::optional<Actor>();
    Actor actor{user->id, user->name, user->role, user->team, user->qualified, {}, {}};
    FD_ASSIGN(const QList<Cover> covers, records.coversBy(id, now));
    for (const Cover &cover : covers) {
        FD_ASSIGN(const std::optional<User> covered, records.user(cover.covered));
        if (covered && covered->active)
            actor.covers.append(*covered);
    }
    return std::optional(actor);
}

std::optional<StandIn> standInFor(const Act &act, const Facts &facts, const Actor &actor, const Rulebook &rules)
{
    for (const User &covered : actor.covers) {
        const Facts instead = inPlaceOf(covered, facts, rules);
        if (permissionFindings(*rules.procedure, act, instead).isEmpty())
            return StandIn{covered.id, instead};
    }
    return std::nullopt;
}

} // namespace frontdoor
