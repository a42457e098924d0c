// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/happenings.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

bool hasOutcome(const Procedure &procedure, Stage stage, std::initializer_list<OutcomeRule::Effect> effects)
{
    return std::any_of(procedure.outcomes.begin(), procedure.outcomes.end(), [&](const OutcomeRule &outcome) {
        return outcome.stage == stage && std::find(effects.begin(), effects.end(), outcome.effect) != effects.end();
    });
}

bool letterWaits(const Procedure &procedure)
{
    return mayAnybody(procedure, u"send-letter"_s)
           && std::any_of(procedure.letters.begin(), procedure.letters.end(),
                          [](const LetterRule &letter) { return letter.awaitsReply; });
}

bool contactMoment(const Procedure &procedure, const QString &moment)
{
    using Effect = OutcomeRule::Effect;
    if (moment == "received"_L1 || moment == "created"_L1)
        return true;
    if (moment == "sent-to-tray"_L1)
        return mayAnybody(procedure, u"send-to-tray"_s);
    if (moment == "routed"_L1)
        return !procedure.routes.isEmpty() && mayAnybody(procedure, u"choose-route"_s);
    if (moment == "allocated"_L1)
        return mayAnybody(procedure, u"allocate"_s);
    if (moment == "letter-sent"_L1)
        return letterWaits(procedure);
    if (moment == "parent-replied"_L1)
        return letterWaits(procedure) && mayAnybody(procedure, u"record-parent-reply"_s);
    if (moment == "decided"_L1)
        return hasOutcome(procedure, Stage::Contact, {Effect::Refer, Effect::Close, Effect::Progress});
    if (moment == "closed"_L1)
        return hasOutcome(procedure, Stage::Contact, {Effect::Refer, Effect::Close});
    if (moment == "transferred"_L1)
        return hasOutcome(procedure, Stage::Contact, {Effect::Refer});
    return moment == "police-notified"_L1 && mayAnybody(procedure, u"notify-police"_s);
}

bool referralMoment(const Procedure &procedure, const QString &moment)
{
    using Effect = OutcomeRule::Effect;
    const bool copies = mayAnybody(procedure, u"copy-to-sibling"_s);
    if (moment == "received"_L1)
        return true;
    if (moment == "referral-created"_L1)
        return copies || hasOutcome(procedure, Stage::Contact, {Effect::Refer});
    if (moment == "original-referral"_L1)
        return copies;
    if (moment == "allocated"_L1)
        return mayAnybody(procedure, u"allocate"_s);
    if (moment == "acknowledged"_L1)
        return mayAnybody(procedure, u"complete-follow-up"_s)
               && std::any_of(procedure.obligations.begin(), procedure.obligations.end(),
                              [](const ObligationRule &o) { return o.kind == "acknowledge-referrer"_L1; });
    if (moment == "decided"_L1)
        return hasOutcome(procedure, Stage::Referral, {Effect::Refer, Effect::Close, Effect::Progress});
    if (moment == "closed"_L1)
        return hasOutcome(procedure, Stage::Referral, {Effect::Close});
    return moment == "police-notified"_L1 && mayAnybody(procedure, u"notify-police"_s);
}

} // namespace

QStringList teamsOf(const Procedure &procedure, const Permission &permission)
{
    QStringList ids;
    for (const Team &team : procedure.teams) {
        if ((permission.teams.isEmpty() || permission.teams.contains(team.id))
            && (permission.teamKinds.isEmpty() || permission.teamKinds.contains(team.kind)))
            ids << team.id;
    }
    return ids;
}

bool mayAnybody(const Procedure &procedure, const QString &act, std::optional<Stage> stage)
{
    return std::any_of(procedure.permissions.begin(), procedure.permissions.end(), [&](const Permission &permission) {
        return permission.acts.contains(act) && (!stage || !permission.stage || permission.stage == stage)
               && !permission.roles.isEmpty() && !teamsOf(procedure, permission).isEmpty();
    });
}

bool canHappen(const Procedure &procedure, SubjectKind subject, const QString &moment)
{
    switch (subject) {
    case SubjectKind::Contact: return contactMoment(procedure, moment);
    case SubjectKind::Referral: return referralMoment(procedure, moment);
    case SubjectKind::Consultation:
        return (moment == "received"_L1 || moment == "created"_L1 || moment == "answered"_L1)
               && mayAnybody(procedure, u"log-consultation"_s);
    }
    return false;
}

} // namespace frontdoor
