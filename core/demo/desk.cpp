// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/desk.h"

#include "core/casework/casefile/radar.h"
#include "core/casework/casefile/siblings.h"

#include <algorithm>

namespace frontdoor::demo {

using namespace Qt::StringLiterals;

namespace {

/// With whom the rule wants it talked over.
DiscussionWith partnerAskedFor(const Procedure &procedure, const Finding &finding)
{
    const Rule *rule = procedure.rule(finding.rule);
    for (const Guard &guard : rule ? rule->guards : QList<Guard>()) {
        for (const Condition &condition : guard.require) {
            if (!condition.fact.startsWith("discussions"_L1))
                continue;
            const auto *one = std::get_if<QString>(&condition.wanted);
            const auto *some = std::get_if<QStringList>(&condition.wanted);
            const QString id = one ? *one : some ? some->value(0) : QString();
            if (const auto with = choiceOf<DiscussionWith>(id))
                return *with;
        }
    }
    return DiscussionWith::OtherProfessional;
}

} // namespace

Desk::Desk(const World &world, State &state, Work &work, SeededIds &ids)
    : m_world(world)
    , m_procedure(*world.rules.procedure)
    , m_state(state)
    , m_work(work)
    , m_ids(ids)
{
}

void Desk::setNow(Instant now)
{
    m_now = now;
    m_today = m_world.rules.calendar.localDate(now);
    m_ids.setNow(now);
}

QString Desk::phrase(Journey &journey, const char *occasion) const
{
    return journey.dice.oneOf(m_world.library.phrase(QString::fromLatin1(occasion)));
}

Expected<QList<Created>> Desk::run(const UserId &actor, const Command &command, Dice &dice)
{
    const Envelope envelope{CommandId::make(), actor, command, {}, {}};
    FD_ASSIGN(CommandResult result, handle(m_work, m_world.rules, envelope, m_now));
    return carryOn(envelope, std::move(result), dice);
}

Expected<std::optional<QList<Created>>> Desk::decide(Journey &journey, Item &item, const Subject &subject,
                                                     const UserId &actor, const Command &command)
{
    const Envelope envelope{CommandId::make(), actor, command, {}, {}};
    FD_ASSIGN(CommandResult result, handle(m_work, m_world.rules, envelope, m_now));
    if (const auto *rejected = std::get_if<Rejected>(&result)) {
        const Findings findings = rejected->findings;
        for (const Finding &finding : findings) {
            if (finding.field == "team"_L1) {
                FD_ASSIGN(const bool wentBack, sendBack(journey, item));
                if (wentBack)
                    return std::optional<QList<Created>>();
            }
            FD_TRY(prepare(journey, item, subject, actor, finding));
        }
        FD_ASSIGN(result, handle(m_work, m_world.rules, envelope, m_now));
    }
    FD_ASSIGN(const QList<Created> created, carryOn(envelope, std::move(result), journey.dice));
    return std::optional(created);
}

Expected<bool> Desk::sendBack(Journey &journey, Item &item)
{
    FD_ASSIGN(const std::optional<CaseFile> file, loadCaseFile(m_work, m_world.rules, Subject(item.contact)));
    const std::optional<Episode> closed = file ? radarOf(*file, m_world.rules).closedWithinWindow : std::nullopt;
    if (!closed || closed->team == item.tray)
        return false;
    journey.closedWithinWindow = true;
    journey.closedTeam = closed->team;
    FD_TRY(reassign(journey, item));
    return true;
}

Expected<void> Desk::prepare(Journey &journey, const Item &item, const Subject &subject, const UserId &actor,
                             const Finding &finding)
{
    const auto whoDoes = [&](const char *verb) {
        const Stage stage = subject.kind == SubjectKind::Referral ? Stage::Referral : Stage::Contact;
        return whoMay(journey, verb, stage, {}, &item, {Role::SocialWorker, Role::TeamManager});
    };
    if (finding.field == "radar.acknowledged"_L1)
        return run(actor, AcknowledgeRadar{subject, phrase(journey, "radar-note")}, journey.dice).map([](const auto &) {
        });
    if (finding.field == "enquiry"_L1) {
        FD_ASSIGN(const UserId by, whoDoes("authorise-enquiry-without-parents"));
        const AuthoriseEnquiryWithoutParents enquiry{subject, phrase(journey, "enquiry-without-parents")};
        return run(by, enquiry, journey.dice).map([](const auto &) {});
    }
    if (finding.field == "strategy"_L1) {
        FD_ASSIGN(const UserId by, whoDoes("strategy-discussion"));
        const RecordStrategyDiscussion talk{
            subject, {u"police"_s, u"health"_s}, phrase(journey, "strategy-discussion")};
        return run(by, talk, journey.dice).map([](const auto &) {});
    }
    if (finding.field == "discussions"_L1) {
        FD_ASSIGN(const UserId by, whoDoes("record-discussion"));
        const RecordDiscussion talk{
            subject, partnerAskedFor(m_procedure, finding), {}, true, phrase(journey, "discussion")};
        return run(by, talk, journey.dice).map([](const auto &) {});
    }
    if (finding.field == "siblings"_L1) {
        FD_ASSIGN(const std::optional<CaseFile> file, loadCaseFile(m_work, m_world.rules, subject));
        FD_ASSIGN(const UserId by, whoDoes("consider-sibling"));
        for (const Person &sibling : unconsideredSiblings(*file, m_today)) {
            const ConsiderSibling thought{subject, sibling.id, SiblingDecision::NotRefer,
                                          phrase(journey, "sibling-not-referred")};
            FD_TRY(run(by, thought, journey.dice));
        }
    }
    return {};
}

Expected<QList<Created>> Desk::carryOn(Envelope envelope, CommandResult result, Dice &dice)
{
    if (const auto *asked = std::get_if<NeedsAcknowledgement>(&result)) {
        const bool allocating = std::holds_alternative<Allocate>(envelope.command);
        const QStringList &reasons = m_world.library.phrase(allocating ? u"acknowledge-allocation"_s
                                                                       : u"acknowledge"_s);
        for (const Finding &warning : asked->warnings)
            envelope.acknowledged.insert(warning.rule, dice.oneOf(reasons));
        FD_ASSIGN(result, handle(m_work, m_world.rules, envelope, m_now));
    }
    if (const auto *done = std::get_if<Done>(&result))
        return done->created;
    QStringList said{verbOf(envelope.command)};
    if (const auto *rejected = std::get_if<Rejected>(&result)) {
        for (const Finding &finding : rejected->findings)
            said << finding.rule + ": "_L1 + finding.says + u' ' + finding.missing;
    }
    return failure(ErrorCode::Internal, u"demo"_s, said.join(u'\n'));
}

Facts Desk::factsOf(const Journey &journey, const Item *item) const
{
    Facts facts;
    const ContactDetail &detail = journey.story.detail;
    if (detail.referrer.type)
        facts.set(u"referrer.type"_s, idOf(*detail.referrer.type));
    facts.set(u"kind"_s, idOf(detail.kind));
    facts.set(u"threshold"_s, idOf(journey.story.threshold));
    facts.set(u"route"_s, journey.route);
    facts.set(u"child.open-case"_s, journey.openCase);
    facts.set(u"closed-within-window"_s, journey.closedWithinWindow);
    if (item && journey.family)
        facts.set(u"child.unborn"_s, journey.family->child(item->child).isUnborn());
    return facts;
}

Expected<UserId> Desk::whoMay(Journey &journey, const char *verb, Stage stage, const QString &outcome, const Item *item,
                              const QList<Role> &preferred, const UserId &except,
                              const QList<std::pair<QString, Value>> &more)
{
    Staff::Question question{
        {QString::fromLatin1(verb), stage, outcome}, factsOf(journey, item), {}, m_today, {}, preferred, except};
    for (const auto &[name, value] : more)
        question.facts.set(name, value);
    question.tray = !item ? QString() : stage == Stage::Referral ? item->team : item->tray;
    question.preferredTeam = question.tray.isEmpty() ? m_world.staff.frontDoor() : question.tray;
    if (const User *user = m_world.staff.whoMay(question, journey.dice))
        return user->id;
    return failure(ErrorCode::Internal, u"demo"_s,
                   u"the procedure lets nobody of the demo's staff %1 %2"_s.arg(question.act.verb, outcome));
}

Expected<UserId> Desk::holderOr(Journey &journey, const Item &item, const char *verb, const QList<Role> &preferred)
{
    return item.worker ? Expected<UserId>(item.worker) : whoMay(journey, verb, Stage::Contact, {}, &item, preferred);
}

UserId Desk::workerOf(const QString &team, const Journey &journey, Stage stage)
{
    const bool lowLevel = journey.route == "III"_L1 && stage == Stage::Contact;
    const Act recommending{u"recommend"_s, stage, {}};
    UserId best;
    double least = 0;
    for (const User *user : m_world.staff.ofTeam(team)) {
        const bool fits = user->role == Role::SocialWorker
                          || (stage == Stage::Contact && user->role == Role::InformationOfficer);
        if (!fits || m_world.staff.isAway(user->id, m_today)
            || !mayEver(m_procedure, recommending, user->role, user->team))
            continue;
        double load = m_state.loads.value(user->id.text()) / user->fte;
        if ((user->role == Role::InformationOfficer) != lowLevel)
            load += 100; // only if nobody else is there
        if (!best || load < least) {
            best = user->id;
            least = load;
        }
    }
    return best;
}

void Desk::take(UserId &slot, const UserId &worker)
{
    if (slot)
        --m_state.loads[slot.text()];
    slot = worker;
    if (slot)
        ++m_state.loads[slot.text()];
}

KnownChild *Desk::known(const Journey &journey, const Item &item)
{
    KnownFamily *family = m_state.known.find(journey.key.n);
    return family && item.child < KnownFamily::mostChildren ? &family->child[size_t(item.child)] : nullptr;
}

void Desk::noteCreated(Journey &journey, const QList<Created> &created, const QString &tray)
{
    const auto itemOf = [&](const PersonId &person) -> Item & {
        for (Item &item : journey.items) {
            if (item.person == person)
                return item;
        }
        Item item;
        item.person = person;
        for (qsizetype i = 0; i < journey.family->children.size(); ++i) {
            if (journey.family->child(i).id == person)
                item.child = int(i);
        }
        item.tray = tray;
        journey.items.append(item);
        return journey.items.last();
    };
    for (const Created &made : created) {
        if (made.kind == Created::Kind::Contact) {
            itemOf(made.person).contact = ContactId(made.id);
            ++m_state.recorded;
        } else if (made.kind == Created::Kind::Referral) {
            Item &item = itemOf(made.person);
            item.referral = ReferralId(made.id);
            item.referralOpen = true;
            ++m_state.referrals;
            if (KnownChild *child = known(journey, item)) {
                if (child->referred.isValid() && child->referred.addMonths(12) >= m_today)
                    ++m_state.reReferrals;
                child->referred = m_today;
            }
        }
    }
}

Expected<void> Desk::perform(Journey &journey, const Step &step)
{
    setNow(step.at);
    if (step.deed == Deed::Record)
        return record(journey);
    if (step.deed == Deed::CopyToSiblings)
        return copy(journey);
    for (qsizetype i = 0; i < journey.items.size(); ++i) {
        Item &item = journey.items[i];
        Expected<void> done;
        switch (step.deed) {
        case Deed::Record:
        case Deed::CopyToSiblings: break;
        case Deed::Check: done = check(journey, item); break;
        case Deed::SendToTray: done = send(journey, item); break;
        case Deed::See: done = see(journey, item); break;
        case Deed::Reassign: done = reassign(journey, item); break;
        case Deed::ChooseRoute: done = chooseRoute(journey, item, step.word); break;
        case Deed::Allocate: done = allocate(journey, item); break;
        case Deed::Call: done = call(journey, item, step.word); break;
        case Deed::TellPolice: done = tellPolice(journey, item); break;
        case Deed::Assess: done = assess(journey, item); break;
        case Deed::SendLetter: done = sendLetter(journey, item, step.word); break;
        case Deed::ParentReplies: done = parentReplies(journey, item); break;
        case Deed::Recommend: done = recommend(journey, item); break;
        case Deed::Return: done = giveBack(journey, item); break;
        case Deed::Authorise: done = authorise(journey, item); break;
        case Deed::FollowUp: done = followUp(journey, item, Subject(item.contact)); break;
        case Deed::AllocateReferral: done = allocateReferral(journey, item); break;
        case Deed::RecommendReferral: done = recommendReferral(journey, item); break;
        case Deed::AuthoriseReferral: done = authoriseReferral(journey, item); break;
        case Deed::FollowUpReferral:
            if (item.referral)
                done = followUp(journey, item, Subject(item.referral));
            break;
        case Deed::CloseEpisode: done = closeEpisode(journey, item); break;
        }
        if (!done) {
            done.error().where = u"demo, call %1"_s.arg(journey.n);
            return done;
        }
    }
    return {};
}

} // namespace frontdoor::demo
