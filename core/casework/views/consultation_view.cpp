// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/consultation_view.h"

#include "core/casework/casefile/acting.h"
#include "core/casework/casefile/case_facts.h"
#include "core/casework/commands/consultations.h"
#include "core/domain/field_values.h"
#include "core/procedure/general_rules.h"

#include <algorithm>
#include <tuple>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto nameField = QLatin1String("child-name");

/// Where the consent has to be asked for, it is asked before a name is.
bool standsAgainstName(const Finding &finding)
{
    return finding.severity == Severity::Block && (finding.field == nameField || finding.field == "consent"_L1);
}

Expected<Actor> actorOf(Records &records, const Rulebook &rules, const UserId &id, Instant now)
{
    FD_ASSIGN(const std::optional<Actor> actor, actorNow(records, rules, id, now));
    return actor.value_or(Actor());
}

Findings permissionRefusals(const Rulebook &rules, const char *verb, const Actor &actor)
{
    if (!actor.id)
        return {generalFinding(u"GEN-01"_s)};
    Facts facts;
    addActorFacts(facts, actor, rules, nullptr);
    const Act act{QString::fromLatin1(verb), std::nullopt, {}};
    const Findings refusals = permissionFindings(*rules.procedure, act, facts);
    return refusals.isEmpty() || standInFor(act, facts, actor, rules) ? Findings() : refusals;
}

QList<DeadlineView> explained(const QList<Deadline> &deadlines, const Rulebook &rules)
{
    QList<DeadlineView> views;
    for (const Deadline &deadline : deadlines) {
        if (!deadline.cancelled)
            views.append({deadline, recompute(deadline, *rules.procedure, rules.calendar).steps,
                          findingFor(*rules.procedure, deadline.rule)});
    }
    std::stable_sort(views.begin(), views.end(), [](const DeadlineView &a, const DeadlineView &b) {
        return a.deadline.isRunning() && !b.deadline.isRunning();
    });
    return views;
}

Expected<QString> contactNumberOf(Records &records, const Consultation &consultation)
{
    if (!consultation.contact)
        return QString();
    FD_ASSIGN(const std::optional<Contact> contact, records.contact(consultation.contact));
    return contact ? contact->number : QString();
}

} // namespace

void addConsultationFacts(Facts &facts, const Consultation &consultation)
{
    Consultation::fields(consultation, [&](const char *id, const auto &member) {
        facts.set("consultation."_L1 + QLatin1String(id), toValue(member));
    });
    facts.set(u"consultation.hypothetical"_s, consultation.isHypothetical());
}

Findings consultationFindings(const Rulebook &rules, const char *verb, const Consultation &consultation,
                              const Actor &actor)
{
    Facts facts;
    addActorFacts(facts, actor, rules, nullptr);
    addConsultationFacts(facts, consultation);
    return guardFindings(*rules.procedure, {QString::fromLatin1(verb), std::nullopt, {}}, facts);
}

Findings namingRefused(const Rulebook &rules, const Consultation &consultation, const Actor &actor)
{
    Consultation named = consultation;
    named.childName = u"?"_s;
    Findings refusals = consultationFindings(rules, LogConsultation::verb, named, actor);
    erase_if(refusals, [](const Finding &f) { return !standsAgainstName(f); });
    if (refusals.isEmpty() && named.isHypothetical())
        refusals.append(generalFinding(
            u"GEN-08"_s, u"Without the parents' consent a consultation is about nobody in particular."_s, nameField));
    return refusals;
}

Expected<std::optional<ConsultationView>> viewConsultation(Records &records, const Rulebook &rules,
                                                           const ConsultationId &id, const UserId &viewer, Instant now)
{
    FD_ASSIGN(const std::optional<Consultation> consultation, records.consultation(id));
    if (!consultation)
        return std::optional<ConsultationView>();
    ConsultationView view;
    view.consultation = *consultation;
    FD_ASSIGN(view.actor, actorOf(records, rules, viewer, now));
    FD_ASSIGN(const QList<Deadline> deadlines, records.deadlines(Subject(id)));
    view.deadlines = explained(deadlines, rules);
    FD_ASSIGN(const std::optional<User> recorder, records.user(consultation->recordedBy));
    view.recordedBy = recorder ? recorder->name : QString();
    FD_ASSIGN(view.contactNumber, contactNumberOf(records, *consultation));
    view.updateRefused = permissionRefusals(rules, UpdateConsultation::verb, view.actor);
    view.convertRefused = permissionRefusals(rules, ConvertConsultation::verb, view.actor)
                          + consultationFindings(rules, ConvertConsultation::verb, *consultation, view.actor);
    erase_if(view.convertRefused, [](const Finding &f) { return f.severity != Severity::Block; });
    if (consultation->contact) {
        view.updateRefused = {generalFinding(u"GEN-08"_s, u"It has become a contact; go on there."_s)};
        view.convertRefused = {generalFinding(u"GEN-05"_s, u"It has become a contact already."_s)};
    }
    return std::optional(view);
}

Expected<ConsultationList> consultationList(Views &views, const Rulebook &rules, int limit, const UserId &viewer,
                                            Instant now)
{
    ConsultationList list;
    FD_ASSIGN(list.actor, actorOf(views, rules, viewer, now));
    list.logRefused = permissionRefusals(rules, LogConsultation::verb, list.actor);
    list.known = std::any_of(rules.procedure->permissions.begin(), rules.procedure->permissions.end(),
                             [](const Permission &p) { return p.acts.contains(QLatin1String(LogConsultation::verb)); });
    FD_ASSIGN(QList<Consultation> all, views.openConsultations(limit));
    std::stable_sort(all.begin(), all.end(), [](const Consultation &a, const Consultation &b) {
        return std::tuple(!a.nextDue, a.nextDue.value_or(Instant()), b.created)
               < std::tuple(!b.nextDue, b.nextDue.value_or(Instant()), a.created);
    });
    FD_ASSIGN(const QList<Consultation> latest, views.latestConsultations(limit));
    for (const Consultation &consultation : latest) {
        if (!consultation.isOpen())
            all.append(consultation);
    }
    for (const Consultation &consultation : std::as_const(all)) {
        FD_ASSIGN(const QString number, contactNumberOf(views, consultation));
        list.entries.append({consultation, number});
    }
    return list;
}

} // namespace frontdoor
