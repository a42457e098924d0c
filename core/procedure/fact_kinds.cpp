// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/fact_kinds.h"

#include "core/domain/choices.h"
#include "core/procedure/acts.h"
#include "core/procedure/facts.h"

#include <QHash>

namespace frontdoor {

using namespace Qt::StringLiterals;

std::optional<FactKind> factKind(const QString &name)
{
    static const QStringList whole{u"level"_s,          u"decisions"_s,   u"child.age"_s,
                                   u"child.siblings"_s, u"worker.load"_s, u"siblings.unconsidered"_s,
                                   u"history.unread"_s};
    static const QStringList time{u"received"_s, u"child.birth"_s};
    static const QStringList texts{u"received-reason"_s,
                                   u"method"_s,
                                   u"kind"_s,
                                   u"source"_s,
                                   u"referrer.type"_s,
                                   u"referrer.name"_s,
                                   u"referrer.agency"_s,
                                   u"referrer.role"_s,
                                   u"referrer.phone"_s,
                                   u"referrer.email"_s,
                                   u"referrer.relationship"_s,
                                   u"concern"_s,
                                   u"scope"_s,
                                   u"crime-suspected"_s,
                                   u"parents-informed.reason"_s,
                                   u"prompts"_s,
                                   u"threshold"_s,
                                   u"not-known"_s,
                                   u"stage"_s,
                                   u"state"_s,
                                   u"tray"_s,
                                   u"tray.kind"_s,
                                   u"route"_s,
                                   u"outcome"_s,
                                   u"child.postcode"_s,
                                   u"child.worker"_s,
                                   u"child.open-team"_s,
                                   u"child.open-team-kind"_s,
                                   u"child.name"_s,
                                   u"child.address"_s,
                                   u"child.ethnicity"_s,
                                   u"child.sex"_s,
                                   u"child.school"_s,
                                   u"closed-team"_s,
                                   u"checks.systems"_s,
                                   u"checks.summary"_s,
                                   u"discussions"_s,
                                   u"discussions.agreed"_s,
                                   u"strategy.participants"_s,
                                   u"consultation.professional.name"_s,
                                   u"consultation.professional.role"_s,
                                   u"consultation.professional.agency"_s,
                                   u"consultation.professional.phone"_s,
                                   u"consultation.child-name"_s,
                                   u"consultation.summary"_s,
                                   u"consultation.advice"_s,
                                   u"actor.role"_s,
                                   u"actor.team"_s,
                                   u"actor.team-kind"_s,
                                   u"worker.absence"_s,
                                   u"worker.role"_s,
                                   u"worker.team"_s,
                                   u"target.team"_s,
                                   u"target.kind"_s,
                                   u"activity.kind"_s,
                                   u"activity.result"_s,
                                   u"letter"_s};
    if (!factNames().contains(name))
        return std::nullopt;
    if (whole.contains(name))
        return FactKind::Whole;
    if (time.contains(name))
        return FactKind::Time;
    return texts.contains(name) ? FactKind::Texts : FactKind::YesNo;
}

std::optional<QStringList> factChoices(const QString &name)
{
    static const QHash<QString, QStringList> choices{
        {u"stage"_s, choiceIds<Stage>()},
        {u"kind"_s, choiceIds<ContactKind>()},
        {u"method"_s, choiceIds<ContactMethod>()},
        {u"state"_s, choiceIds<ContactState>() + choiceIds<ReferralState>()},
        {u"scope"_s, choiceIds<ConcernScope>()},
        {u"threshold"_s, choiceIds<Threshold>()},
        {u"referrer.type"_s, choiceIds<ReferrerType>()},
        {u"child.sex"_s, choiceIds<Sex>()},
        {u"activity.kind"_s, choiceIds<ActivityKind>()},
        {u"activity.result"_s, choiceIds<ActivityResult>()},
        {u"discussions"_s, choiceIds<DiscussionWith>()},
        {u"discussions.agreed"_s, choiceIds<DiscussionWith>()},
        {u"worker.absence"_s, choiceIds<AbsenceKind>()},
        {u"actor.role"_s, choiceIds<Role>()},
        {u"worker.role"_s, choiceIds<Role>()},
        {u"crime-suspected"_s, crimeIds()},
        {u"parents-informed.reason"_s, parentsReasonIds()},
        {u"letter"_s, letterIds()},
        {u"tray.kind"_s, teamKinds()},
        {u"target.kind"_s, teamKinds()},
        {u"actor.team-kind"_s, teamKinds()},
        {u"child.open-team-kind"_s, teamKinds()},
        {u"input.decision"_s, choiceIds<SiblingDecision>()},
    };
    const auto found = choices.constFind(name);
    return found == choices.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace frontdoor
