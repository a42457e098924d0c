// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/contact_view.h"

#include "core/procedure/general_rules.h"

#include <algorithm>
#include <tuple>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

const QStringList &verbsOfACase()
{
    static const QStringList verbs{u"update-contact"_s,
                                   u"record-checks"_s,
                                   u"send-to-tray"_s,
                                   u"choose-route"_s,
                                   u"reassign"_s,
                                   u"allocate"_s,
                                   u"unallocate"_s,
                                   u"mark-seen"_s,
                                   u"log-activity"_s,
                                   u"notify-police"_s,
                                   u"send-letter"_s,
                                   u"record-parent-reply"_s,
                                   u"complete-follow-up"_s,
                                   u"recommend"_s,
                                   u"return"_s,
                                   u"authorise"_s,
                                   u"copy-to-sibling"_s,
                                   u"acknowledge-radar"_s,
                                   u"request-enquiry-without-parents"_s,
                                   u"authorise-enquiry-without-parents"_s,
                                   u"record-discussion"_s,
                                   u"strategy-discussion"_s,
                                   u"raise-disagreement"_s,
                                   u"consider-sibling"_s};
    return verbs;
}

bool needsOpenCase(const QString &verb)
{
    static const QStringList alsoWhenClosed{u"mark-seen"_s,          u"notify-police"_s,   u"send-letter"_s,
                                            u"complete-follow-up"_s, u"copy-to-sibling"_s, u"strategy-discussion"_s,
                                            u"raise-disagreement"_s, u"consider-sibling"_s};
    return !alsoWhenClosed.contains(verb);
}

Expected<Actor> actorOf(Records &records, const UserId &id)
{
    FD_ASSIGN(const std::optional<User> user, records.user(id));
    if (!user || !user->active)
        return failure(ErrorCode::AccessDenied, {}, u"there is no active account with this id"_s);
    return Actor{user->id, user->name, user->role, user->team, user->qualified, {}};
}

QList<DeadlineView> explained(const QList<Deadline> &deadlines, const Rulebook &rules)
{
    QList<DeadlineView> views;
    for (const Deadline &deadline : deadlines) {
        if (deadline.cancelled)
            continue;
        views.append({deadline, recompute(deadline, *rules.procedure, rules.calendar).steps,
                      findingFor(*rules.procedure, deadline.rule)});
    }
    std::stable_sort(views.begin(), views.end(), [](const DeadlineView &a, const DeadlineView &b) {
        return std::tuple(!a.deadline.isRunning(), a.deadline.due)
               < std::tuple(!b.deadline.isRunning(), b.deadline.due);
    });
    return views;
}

void judgeVerbs(ContactView &view, const Rulebook &rules, Instant now)
{
    Facts facts = caseFacts(view.file, rules, now);
    addActorFacts(facts, view.actor, rules, &view.file);
    for (const QString &verb : verbsOfACase()) {
        Findings refusals;
        if (needsOpenCase(verb) && !view.file.isOpen())
            refusals.append(closedFinding(view.file));
        const Act act{verb, view.file.stage(), {}};
        if (verb == "recommend"_L1 || verb == "authorise"_L1) {
            const QList<OutcomeOffer> &offers = verb == "recommend"_L1 ? view.recommendOffers : view.authoriseOffers;
            const bool any = std::any_of(offers.begin(), offers.end(),
                                         [](const OutcomeOffer &o) { return o.isOffered(); });
            if (!any && !offers.isEmpty())
                refusals += offers.first().refusals;
        } else {
            refusals += permissionFindings(*rules.procedure, act, facts);
        }
        if (!refusals.isEmpty())
            view.refused.insert(verb, refusals);
    }
    if (!view.file.pendingRecommendation() && !view.refused.contains(u"return"_s))
        view.refused.insert(u"return"_s, {generalFinding(u"GEN-05"_s, u"There is no recommendation to return."_s)});
}

Expected<void> nameEverybody(Records &records, ContactView &view)
{
    QSet<UserId> mentioned{view.file.worker(), view.file.contact.recordedBy};
    for (const Decision &decision : view.file.decisions)
        mentioned << decision.by;
    for (const Activity &activity : view.file.activities)
        mentioned << activity.by;
    for (const Check &check : view.file.checks)
        mentioned << check.by;
    for (const CaseEntry &entry : view.file.entries)
        mentioned << entry.by;
    for (const Episode &episode : view.file.episodes)
        mentioned << episode.worker;
    for (const UserId &id : mentioned) {
        if (!id)
            continue;
        FD_ASSIGN(const std::optional<User> user, records.user(id));
        if (user)
            view.names.insert(id, user->name);
    }
    return {};
}

void judge(ContactView &view, const Rulebook &rules, Instant now)
{
    view.radar = radarOf(view.file, rules);
    view.deadlines = explained(view.file.deadlines, rules);
    view.recommendOffers = outcomeOffers(view.file, rules, view.actor, now, u"recommend"_s);
    view.authoriseOffers = outcomeOffers(view.file, rules, view.actor, now, u"authorise"_s);
    judgeVerbs(view, rules, now);
}

} // namespace

Expected<std::optional<ContactView>> viewContact(Records &records, const Rulebook &rules, const Subject &subject,
                                                 const UserId &viewer, Instant now)
{
    FD_ASSIGN(std::optional<CaseFile> file, loadCaseFile(records, rules, subject));
    if (!file)
        return std::optional<ContactView>();
    ContactView view;
    view.file = *file;
    FD_ASSIGN(view.actor, actorOf(records, viewer));
    judge(view, rules, now);
    FD_ASSIGN(view.followUps, records.obligations(subject));
    FD_ASSIGN(view.sameCall, records.contactsOfCall(file->contact.call));
    if (!file->referral && file->contact.referral) {
        FD_ASSIGN(view.madeReferral, records.referral(file->contact.referral));
    }
    FD_TRY(nameEverybody(records, view));
    return std::optional(view);
}

Expected<ContactView> viewNewContact(Records &records, const Rulebook &rules, const ContactDetail &detail,
                                     const Person &child, const UserId &viewer, Instant now)
{
    ContactView view;
    FD_ASSIGN(view.actor, actorOf(records, viewer));
    Contact contact;
    contact.child = child.id;
    contact.created = now;
    contact.recordedBy = viewer;
    contact.detail = detail;
    if (contact.detail.received.ms == 0)
        contact.detail.received = now;
    contact.tray = rules.procedure->intakeTeam.isEmpty() ? view.actor.team : rules.procedure->intakeTeam;
    FD_ASSIGN(view.file, prospectiveCaseFile(records, rules, contact, child));
    Facts facts = caseFacts(view.file, rules, now);
    addActorFacts(facts, view.actor, rules, &view.file);
    view.file.deadlines = deadlinesFor(*rules.procedure, rules.calendar, view.file.subject, facts,
                                       momentsOf(view.file));
    judge(view, rules, now);
    return view;
}

Expected<Findings> refusalsOf(Records &records, const Rulebook &rules, const QString &verb, const UserId &viewer)
{
    FD_ASSIGN(const Actor actor, actorOf(records, viewer));
    Facts facts;
    addActorFacts(facts, actor, rules, nullptr);
    return permissionFindings(*rules.procedure, {verb, std::nullopt, {}}, facts);
}

} // namespace frontdoor
