// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/casework/laws.h"

#include "core/casework/casefile/acting.h"
#include "core/casework/casefile/case_facts.h"
#include "core/procedure/questions.h"
#include "tests/support/must.h"

#include <QSet>

namespace frontdoor::test {

using namespace Qt::StringLiterals;

namespace {

class Breaches {
public:
    void unless(bool holds, const QString &law)
    {
        if (!holds)
            m_list << law;
    }
    void unless(bool holds, const QString &number, const char *law)
    {
        unless(holds, number + ": "_L1 + QLatin1String(law));
    }
    const QStringList &list() const { return m_list; }

private:
    QStringList m_list;
};

template<class T>
T inStore(RandomOffice &office, const std::function<Expected<T>(Views &)> &question)
{
    std::optional<T> answer;
    must(office.store().read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(answer, question(views));
        return {};
    }));
    return *answer;
}

/// The stored clocks are those that the procedure asks for. What was met once stays met.
void clocksOf(Breaches &breaches, const QString &number, const QList<Deadline> &wanted, const QList<Deadline> &stored)
{
    for (const Deadline &want : wanted) {
        const auto kept = std::find_if(stored.begin(), stored.end(),
                                       [&](const Deadline &d) { return d.clock == want.clock; });
        const QString clock = number + u' ' + want.clock;
        breaches.unless(kept != stored.end(), clock, "the clock is not there");
        if (kept == stored.end())
            continue;
        breaches.unless(!kept->cancelled, clock, "the clock is cancelled but should run or be met");
        breaches.unless(!want.met || kept->met, clock, "the clock should be met");
        if (!kept->met)
            breaches.unless(kept->due == want.due && kept->starts == want.starts, clock,
                            "the clock is due at another time");
    }
    QSet<QString> clocks;
    for (const Deadline &kept : stored) {
        const bool isWanted = std::any_of(wanted.begin(), wanted.end(),
                                          [&](const Deadline &d) { return d.clock == kept.clock; });
        breaches.unless(isWanted || !kept.isRunning(), number + u' ' + kept.clock, "a clock runs that should not");
        breaches.unless(!clocks.contains(kept.clock), number + u' ' + kept.clock, "the clock is there twice");
        clocks << kept.clock;
    }
}

void contact(Breaches &breaches, const Contact &contact, const Rows &rows)
{
    const QString &number = contact.number;
    const bool open = contact.isOpen();
    breaches.unless(contact.nextDue == (open ? nextDue(rows.deadlines) : std::nullopt), number,
                    "the next clock is not the nearest running one");
    breaches.unless(!open || !contact.tray.isEmpty() || contact.worker, number, "open, but nobody's and in no tray");
    breaches.unless(contact.state != ContactState::Allocated || contact.worker, number, "allocated to nobody");
    breaches.unless(!open || !contact.decided, number, "decided, but open");
    breaches.unless(open || contact.state == ContactState::Void || contact.decided, number,
                    "closed without a decision");
    if (contact.state == ContactState::Void) {
        for (const Deadline &deadline : rows.deadlines)
            breaches.unless(!deadline.isRunning(), number, "void, but a clock runs");
    }
}

bool isPending(const Rows &rows)
{
    return std::any_of(rows.decisions.begin(), rows.decisions.end(), [](const Decision &d) {
        return d.kind == DecisionKind::Recommendation && d.state == RecommendationState::Pending;
    });
}

void recommendations(Breaches &breaches, const Snapshot &now)
{
    for (const Contact &contact : now.contacts) {
        const bool pending = isPending(now.rows.value(Subject(contact.id)));
        breaches.unless(contact.state != ContactState::AwaitingAuthorisation || pending, contact.number,
                        "awaits authorisation, but nothing is recommended");
        breaches.unless(contact.state != ContactState::Closed || !pending, contact.number,
                        "closed, but a recommendation is pending");
        breaches.unless((contact.state != ContactState::New && contact.state != ContactState::Allocated) || !pending,
                        contact.number, "a recommendation is pending, but its state does not say so");
    }
    for (const Referral &referral : now.referrals) {
        const bool pending = isPending(now.rows.value(Subject(referral.id)));
        breaches.unless((referral.state == ReferralState::AwaitingAuthorisation) == pending, referral.number,
                        "its state does not say whether a recommendation is pending");
    }
}

/// Whether somebody may do this: themselves, or for somebody they cover now.
bool isEntitled(const RandomOffice &office, const Deed &deed, const Decision &decision, const Act &act)
{
    const User *by = office.user(decision.by);
    if (!by || !by->active || !deed.caseBefore)
        return false;
    const Rulebook &rules = office.rules();
    Facts facts = caseFacts(*deed.caseBefore, rules, office.now());
    Actor actor{by->id, by->name, by->role, by->team, by->qualified, {}, {}};
    addActorFacts(facts, actor, rules, &*deed.caseBefore);
    const auto addInput = [&](const FieldValues &fields) { addInputFacts(facts, fields, decision.rationale); };
    addInput(decision.fields);
    if (!decision.actingFor)
        return permissionFindings(*rules.procedure, act, facts).isEmpty();
    const QList<Cover> covers = deed.before.covers.value(by->id);
    const bool covered = std::any_of(covers.begin(), covers.end(), [&](const Cover &cover) {
        return cover.covered == decision.actingFor && cover.cover == by->id && cover.from <= office.now()
               && office.now() < cover.until;
    });
    const User *instead = office.user(decision.actingFor);
    if (!covered || !instead || !instead->active)
        return false;
    actor.covers = {*instead};
    return standInFor(act, facts, actor, rules).has_value();
}

void decision(Breaches &breaches, const RandomOffice &office, const Deed &deed, const Decision &decision)
{
    const QString what = "the decision "_L1 + decision.outcome;
    breaches.unless(decision.by == deed.envelope.actor, what, "is not by whoever sent the command");
    breaches.unless(decision.at == office.now(), what, "is of another moment");
    const bool isOwn = decision.subject == subjectOf(deed.envelope.command);
    if (!isOwn || deed.is<CopyToSibling>()) {
        // It came to a copy: the same outcome as the original's.
        const Contact copy = deed.after.contacts.value(decision.subject.contact());
        const Contact original = deed.after.contacts.value(copy.outcomeCopiedFrom);
        breaches.unless(deed.is<Authorise>() || deed.is<CopyToSibling>(), what, "was made by another command");
        breaches.unless(original.id && original.outcome == decision.outcome, what, "is not that of the original");
        return;
    }
    const char *verb = decision.kind == DecisionKind::Recommendation ? Recommend::verb : Authorise::verb;
    const Act act{QString::fromLatin1(verb), deed.caseBefore ? std::optional(deed.caseBefore->stage()) : std::nullopt,
                  decision.outcome};
    breaches.unless(isEntitled(office, deed, decision, act), what, "is by somebody who is not entitled to it");
    breaches.unless(deed.caseBefore && deed.caseBefore->isOpen(), what, "is about what was closed");
    const Decision *pending = deed.caseBefore ? deed.caseBefore->pendingRecommendation() : nullptr;
    const bool own = decision.kind == DecisionKind::Decision && pending && pending->by == decision.by;
    breaches.unless(!own || office.rules().procedure->mayAuthoriseOwn.contains(decision.role), what,
                    "authorises their own recommendation");
}

void newReferral(Breaches &breaches, const RandomOffice &office, const Deed &deed, const Referral &referral)
{
    const QString &number = referral.number;
    breaches.unless(referral.date == office.now(), number, "dated otherwise than the moment it was made");
    breaches.unless(referral.madeBy == deed.envelope.actor, number, "made by somebody else");
    const Contact contact = deed.after.contacts.value(referral.contact);
    breaches.unless(contact.referral == referral.id && contact.child == referral.child, number, "not its contact's");
    breaches.unless(!referral.team.isEmpty(), number, "in no tray");
    if (!referral.copiedFrom)
        return;
    const Referral original = deed.after.referrals.value(referral.copiedFrom);
    breaches.unless(original.id == referral.copiedFrom && original.child != referral.child, number,
                    "not a copy of another child's");
    breaches.unless(referral.originalDate == original.originalDate.value_or(original.date), number,
                    "does not know when the original was made");
}

void handover(Breaches &breaches, const RandomOffice &office, const Deed &deed, const HandOver &command)
{
    for (const HandoverRows &rows : deed.after.handovers) {
        if (deed.before.handovers.contains(rows.handover.id))
            continue;
        QSet<Subject> items;
        for (const HandoverItem &item : rows.items)
            items << item.subject;
        breaches.unless(items == deed.before.inTray(command.team), u"handover of "_s + command.team,
                        "does not hold exactly what is open in the tray");
        breaches.unless(rows.items.size() == items.size(), command.team, "something is handed over twice");
        breaches.unless(rows.handover.at == office.now() && rows.handover.to == command.to, command.team,
                        "not as it was handed over");
    }
}

template<class Record>
auto standing(const Record &r)
{
    if constexpr (std::is_same_v<Record, Contact>)
        return std::tuple(r.tray, r.worker, r.route, r.state, r.sentToTray, r.routed, r.seen, r.allocated, r.closed,
                          r.nextDue);
    else
        return std::tuple(r.team, r.worker, r.state, r.allocated, r.nextDue);
}

void undone(Breaches &breaches, const Deed &undo, const QList<Deed> &taken)
{
    const auto mine = std::find_if(taken.crbegin(), taken.crend(),
                                   [&](const Deed &deed) { return deed.envelope.actor == undo.envelope.actor; });
    breaches.unless(mine != taken.crend(), u"undo"_s, "took back what nobody had done");
    if (mine == taken.crend())
        return;
    const Subject subject = subjectOf(mine->envelope.command);
    const QString what = "undo of "_L1 + verbOf(mine->envelope.command);
    if (subject.kind == SubjectKind::Contact) {
        const ContactId id = subject.contact();
        breaches.unless(standing(undo.after.contacts.value(id)) == standing(mine->before.contacts.value(id)), what,
                        "the contact does not stand as it stood");
    } else {
        const ReferralId id = subject.referral();
        breaches.unless(standing(undo.after.referrals.value(id)) == standing(mine->before.referrals.value(id)), what,
                        "the referral does not stand as it stood");
    }
}

/// What was decided stays decided, and what is void comes back by an undo only.
void noWayBack(Breaches &breaches, const Deed &deed)
{
    for (const Contact &before : deed.before.contacts) {
        const Contact after = deed.after.contacts.value(before.id);
        breaches.unless(before.state != ContactState::Closed || !after.isOpen(), after.number, "reopened");
        breaches.unless(before.state != ContactState::Void || after.state == ContactState::Void || deed.is<Undo>(),
                        after.number, "no longer void");
        breaches.unless(!before.decided || (after.decided == before.decided && after.outcome == before.outcome),
                        after.number, "decided again");
        breaches.unless(after.created == before.created && after.child == before.child && after.call == before.call,
                        after.number, "another contact");
        breaches.unless(after == before || after.revision > before.revision, after.number,
                        "changed without a revision");
    }
    for (const Referral &before : deed.before.referrals) {
        const Referral after = deed.after.referrals.value(before.id);
        breaches.unless(before.isOpen() || !after.isOpen(), after.number, "reopened");
        breaches.unless(after.date == before.date && after.originalDate == before.originalDate, after.number,
                        "its date changed");
        breaches.unless(after == before || after.revision > before.revision, after.number,
                        "changed without a revision");
    }
}

/// A restricted record opens to its readers and to whoever has or took the contact.
bool isShutOut(const Snapshot &before, const Subject &subject, const UserId &actor, Instant now)
{
    const Referral referral = before.referrals.value(subject.referral());
    const Contact contact = before.contacts.value(referral.id ? referral.contact : subject.contact());
    const PersonRows child = before.people.value(contact.child);
    if (!child.restriction || child.restriction->by == actor || contact.recordedBy == actor || contact.worker == actor
        || referral.worker == actor)
        return false;
    return std::none_of(child.readers.begin(), child.readers.end(), [&](const RestrictionReader &reader) {
        return reader.user == actor && (!reader.until || now < *reader.until);
    });
}

void done(Breaches &breaches, RandomOffice &office, const Deed &deed, const QList<Deed> &taken)
{
    const auto line = inStore<std::optional<AuditRecord>>(
        office, [&](Views &views) { return views.auditOf(deed.envelope.key); });
    breaches.unless(line || deed.before == deed.after, u"audit"_s, "something changed without a line");
    if (line)
        breaches.unless(line->actor == deed.envelope.actor && line->at == office.now()
                            && line->verb == verbOf(deed.envelope.command),
                        u"audit"_s, "the line is of somebody or something else");
    // What is handed over is taken over whoever may open it; what was one's own command is taken back.
    if (line && !deed.is<AcknowledgeHandover>() && !deed.is<Undo>())
        breaches.unless(!isShutOut(deed.before, line->subject, deed.envelope.actor, office.now()), line->verb,
                        "done by somebody whom a restriction shuts out");
    for (auto it = deed.after.rows.cbegin(); it != deed.after.rows.cend(); ++it) {
        const QList<Decision> known = deed.before.rows.value(it.key()).decisions;
        for (const Decision &made : it->decisions) {
            const bool isNew = std::none_of(known.begin(), known.end(),
                                            [&](const Decision &d) { return d.id == made.id; });
            if (isNew)
                decision(breaches, office, deed, made);
        }
    }
    for (const Referral &referral : deed.after.referrals) {
        if (!deed.before.referrals.contains(referral.id))
            newReferral(breaches, office, deed, referral);
    }
    if (const auto *command = deed.is<HandOver>())
        handover(breaches, office, deed, *command);
    if (deed.is<Undo>())
        undone(breaches, deed, taken);
    noWayBack(breaches, deed);
}

} // namespace

bool canBeTakenBack(const Command &command)
{
    return std::holds_alternative<SendToTray>(command) || std::holds_alternative<ChooseRoute>(command)
           || std::holds_alternative<Reassign>(command) || std::holds_alternative<Allocate>(command)
           || std::holds_alternative<Unallocate>(command) || std::holds_alternative<VoidDuplicate>(command);
}

Subject subjectOf(const Command &command)
{
    return std::visit(
        [](const auto &c) -> Subject {
            using C = std::decay_t<decltype(c)>;
            if constexpr (std::is_same_v<
                              C, SendToTray> || std::is_same_v<C, ChooseRoute> || std::is_same_v<C, VoidDuplicate>)
                return Subject(c.contact);
            else if constexpr (
                std::is_same_v<
                    C,
                    Reassign> || std::is_same_v<C, Allocate> || std::is_same_v<C, Unallocate> || std::is_same_v<C, Recommend> || std::is_same_v<C, Authorise> || std::is_same_v<C, CopyToSibling>)
                return c.subject;
            else
                return {};
        },
        command);
}

QStringList breachesOfRecords(RandomOffice &office, const Snapshot &now)
{
    Breaches breaches;
    const Rulebook &rules = office.rules();
    for (const Contact &each : now.contacts)
        contact(breaches, each, now.rows.value(Subject(each.id)));
    recommendations(breaches, now);
    for (const Subject &subject : now.subjects()) {
        const auto file = inStore<std::optional<CaseFile>>(
            office, [&](Views &views) { return loadCaseFile(views, rules, subject); });
        if (!file)
            continue; // void
        const QString number = file->referral ? file->referral->number : file->contact.number;
        clocksOf(breaches, number,
                 deadlinesFor(*rules.procedure, rules.calendar, subject, caseFacts(*file, rules, office.now()),
                              momentsOf(*file)),
                 file->deadlines);
    }
    for (const Referral &referral : now.referrals) {
        const QList<Deadline> &deadlines = now.rows.value(Subject(referral.id)).deadlines;
        breaches.unless(referral.nextDue == (referral.isOpen() ? nextDue(deadlines) : std::nullopt), referral.number,
                        "the next clock is not the nearest running one");
        breaches.unless(!referral.isOpen() || !referral.team.isEmpty(), referral.number, "open, but in no tray");
    }
    for (const Consultation &each : now.consultations) {
        const QList<Deadline> &deadlines = now.rows.value(Subject(each.id)).deadlines;
        breaches.unless(each.nextDue == (each.isOpen() ? nextDue(deadlines) : std::nullopt), each.number,
                        "the next clock is not the nearest running one");
        breaches.unless(!each.isHypothetical() || each.childName.isEmpty(), each.number,
                        "hypothetical, but names a child");
        const bool timed = std::any_of(rules.procedure->clocks.begin(), rules.procedure->clocks.end(),
                                       [](const ClockRule &c) { return c.subject == SubjectKind::Consultation; });
        breaches.unless(!timed || !deadlines.isEmpty(), each.number, "a consultation without its clock");
    }
    breaches.unless(office.historyIsUnbroken(), u"history"_s, "the chain is broken");
    return breaches.list();
}

QStringList breachesOfDeed(RandomOffice &office, const Deed &deed, const QList<Deed> &taken)
{
    Breaches breaches;
    if (deed.isDone()) {
        done(breaches, office, deed, taken);
        return breaches.list();
    }
    breaches.unless(deed.before == deed.after, verbOf(deed.envelope.command), "refused, but something changed");
    if (const auto *rejected = std::get_if<Rejected>(&deed.result))
        breaches.unless(hasBlock(rejected->findings), verbOf(deed.envelope.command), "refused without a reason");
    if (const auto *warned = std::get_if<NeedsAcknowledgement>(&deed.result))
        breaches.unless(!warned->warnings.isEmpty() && !hasBlock(warned->warnings) && !deed.envelope.acknowledgeAll,
                        verbOf(deed.envelope.command), "warned of what need not be acknowledged");
    return breaches.list();
}

} // namespace frontdoor::test
