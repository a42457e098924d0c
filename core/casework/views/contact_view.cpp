// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/contact_view.h"

#include "core/casework/casefile/acting.h"
#include "core/casework/casefile/restricted.h"
#include "core/casework/casefile/steps.h"
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
                                   u"consider-sibling"_s,
                                   u"step-up"_s,
                                   u"step-down"_s};
    return verbs;
}

bool needsOpenCase(const QString &verb)
{
    static const QStringList alsoWhenClosed{u"mark-seen"_s,          u"notify-police"_s,    u"send-letter"_s,
                                            u"complete-follow-up"_s, u"copy-to-sibling"_s,  u"strategy-discussion"_s,
                                            u"raise-disagreement"_s, u"consider-sibling"_s, u"step-up"_s,
                                            u"step-down"_s};
    return !alsoWhenClosed.contains(verb);
}

Expected<Actor> actorOf(Records &records, const Rulebook &rules, const UserId &id, Instant now)
{
    FD_ASSIGN(const std::optional<Actor> actor, actorNow(records, rules, id, now));
    if (!actor)
        return failure(ErrorCode::AccessDenied, {}, u"there is no active account with this id"_s);
    return *actor;
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

void judgeVerbs(ContactView &view, const Rulebook &rules, const Facts &facts)
{
    const Findings closed = view.file.isOpen() ? Findings() : Findings{closedFinding(view.file)};
    for (const QString &verb : verbsOfACase()) {
        Findings refusals;
        if (needsOpenCase(verb))
            refusals = closed;
        if (verb == "step-up"_L1)
            refusals += stepUpFindings(view.file);
        else if (verb == "step-down"_L1)
            refusals += stepDownFindings(view.file);
        const Act act{verb, view.file.stage(), {}};
        if (verb == "recommend"_L1 || verb == "authorise"_L1) {
            const QList<OutcomeOffer> &offers = verb == "recommend"_L1 ? view.recommendOffers : view.authoriseOffers;
            const bool any = std::any_of(offers.begin(), offers.end(),
                                         [](const OutcomeOffer &o) { return o.isOffered(); });
            if (!any && !offers.isEmpty())
                refusals += offers.first().refusals;
        } else {
            const Findings own = permissionFindings(*rules.procedure, act, facts);
            if (!own.isEmpty() && !standInFor(act, facts, view.actor, rules))
                refusals += own;
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
    for (const QList<Episode> &episodes : {view.file.episodes, view.file.familyEpisodes}) {
        for (const Episode &episode : episodes)
            mentioned << episode.worker;
    }
    for (const UserId &id : mentioned) {
        if (!id)
            continue;
        FD_ASSIGN(const std::optional<User> user, records.user(id));
        if (user)
            view.names.insert(id, user->name);
    }
    return {};
}

/// What a tray shows of it too, and whom to open it for.
ContactView withheldView(const CaseFile &file, const Actor &actor)
{
    ContactView view;
    view.withheld = true;
    view.actor = actor;
    view.file.subject = file.subject;
    view.file.child.id = file.child.id;
    Contact &contact = view.file.contact;
    contact.id = file.contact.id;
    contact.number = file.contact.number;
    contact.child = file.contact.child;
    contact.state = file.contact.state;
    contact.tray = file.contact.tray;
    contact.worker = file.contact.worker;
    contact.detail.received = file.contact.detail.received;
    if (file.referral) {
        Referral referral;
        referral.id = file.referral->id;
        referral.number = file.referral->number;
        referral.date = file.referral->date;
        referral.state = file.referral->state;
        referral.team = file.referral->team;
        referral.worker = file.referral->worker;
        view.file.referral = referral;
    }
    for (const QString &verb : verbsOfACase())
        view.refused.insert(verb, {restrictedFinding()});
    return view;
}

} // namespace

ContactView judged(CaseFile file, const Actor &actor, const Rulebook &rules, Instant now)
{
    ContactView view;
    view.file = std::move(file);
    view.actor = actor;
    view.radar = radarOf(view.file, rules);
    view.deadlines = explained(view.file.deadlines, rules);
    const Facts facts = factsFor(view.file, rules, actor, now);
    view.recommendOffers = outcomeOffers(view.file, rules, actor, facts, u"recommend"_s);
    view.authoriseOffers = outcomeOffers(view.file, rules, actor, facts, u"authorise"_s);
    judgeVerbs(view, rules, facts);
    view.advice = adviceFindings(*rules.procedure, facts);
    return view;
}

Expected<std::optional<ContactView>> viewContact(Records &records, const Rulebook &rules, const Subject &subject,
                                                 const UserId &viewer, Instant now)
{
    FD_ASSIGN(std::optional<CaseFile> file, loadCaseFile(records, rules, subject));
    if (!file)
        return std::optional<ContactView>();
    FD_ASSIGN(const Actor actor, actorOf(records, rules, viewer, now));
    FD_ASSIGN(const bool withheld, isWithheld(records, *file, {viewer, now}));
    if (withheld) {
        ContactView view = withheldView(*file, actor);
        FD_TRY(nameEverybody(records, view));
        return std::optional(view);
    }
    ContactView view = judged(*file, actor, rules, now);
    FD_TRY(withholdOthers(records, view.file, {viewer, now}));
    FD_ASSIGN(view.followUps, records.obligations(subject));
    FD_ASSIGN(const QList<Contact> sameCall, records.contactsOfCall(file->contact.call));
    for (const Contact &contact : sameCall) {
        FD_ASSIGN(const bool isTheirs, isWithheld(records, contact, {viewer, now}));
        if (!isTheirs)
            view.sameCall.append(contact);
    }
    if (!file->referral && file->contact.referral) {
        FD_ASSIGN(view.madeReferral, records.referral(file->contact.referral));
    }
    FD_TRY(nameEverybody(records, view));
    return std::optional(view);
}

Expected<ContactView> viewNewContact(Records &records, const Rulebook &rules, const ContactDetail &detail,
                                     const Person &child, const UserId &viewer, Instant now)
{
    FD_ASSIGN(const Actor actor, actorOf(records, rules, viewer, now));
    Contact contact;
    contact.child = child.id;
    contact.created = now;
    contact.recordedBy = viewer;
    contact.detail = detail;
    if (contact.detail.received.ms == 0)
        contact.detail.received = now;
    contact.tray = rules.procedure->intakeTeam.isEmpty() ? actor.team : rules.procedure->intakeTeam;
    FD_ASSIGN(CaseFile file, prospectiveCaseFile(records, rules, contact, child));
    const Facts facts = factsFor(file, rules, actor, now);
    file.deadlines = deadlinesFor(*rules.procedure, rules.calendar, file.subject, facts, momentsOf(file));
    ContactView view = judged(std::move(file), actor, rules, now);
    const Viewer looking{viewer, now};
    FD_ASSIGN(const bool isTheirs, records.isWithheld(child.id, looking));
    if (isTheirs) {
        // A contact about the child can be recorded; what is on file stays closed.
        view.radar = {};
        view.file.child = onlyIdentified(view.file.child);
        view.file.pastContacts.clear();
        view.file.pastReferrals.clear();
        view.file.episodes.clear();
        view.file.familyEpisodes.clear();
        view.file.family.clear();
    }
    FD_TRY(withholdOthers(records, view.file, looking));
    FD_TRY(nameEverybody(records, view));
    return view;
}

Expected<Findings> refusalsOf(Records &records, const Rulebook &rules, const QString &verb, const UserId &viewer,
                              Instant now)
{
    FD_ASSIGN(const Actor actor, actorOf(records, rules, viewer, now));
    Facts facts;
    addActorFacts(facts, actor, rules, nullptr);
    const Act act{verb, std::nullopt, {}};
    const Findings own = permissionFindings(*rules.procedure, act, facts);
    return own.isEmpty() || standInFor(act, facts, actor, rules) ? Findings() : own;
}

} // namespace frontdoor
