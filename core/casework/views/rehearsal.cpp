// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/rehearsal.h"

#include "core/calendar/phrases.h"
#include "core/casework/casefile/case_facts.h"
#include "core/casework/views/outcome_offers.h"
#include "core/procedure/clocks.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

using What = RehearsalDifference::What;

/// The clocks of a case, each kind once, with the one that runs out first.
using Clocks = QMap<QString, Deadline>;

Clocks clocksOf(const QList<Deadline> &deadlines)
{
    Clocks clocks;
    for (const Deadline &deadline : deadlines) {
        if (deadline.cancelled)
            continue;
        const auto known = clocks.constFind(deadline.kind);
        if (known == clocks.cend() || deadline.due < known->due)
            clocks.insert(deadline.kind, deadline);
    }
    return clocks;
}

bool isBreached(const Deadline &deadline, Instant now)
{
    return deadline.met ? *deadline.met > deadline.due : now > deadline.due;
}

QStringList rulesOf(const Findings &findings)
{
    QStringList rules;
    for (const Finding &finding : findings) {
        if (!rules.contains(finding.rule))
            rules << finding.rule;
    }
    return rules;
}

class Rehearser {
public:
    Rehearser(Views &views, const Rulebook &rules, const Rulebook &other, Instant now)
        : m_views(views)
        , m_rules(rules)
        , m_other(other)
        , m_now(now)
    {
    }

    Expected<void> look(const Subject &subject)
    {
        FD_ASSIGN(const std::optional<CaseFile> file, loadCaseFile(m_views, m_other, subject));
        if (!file)
            return {};
        ++(file->referral ? m_result.referrals : m_result.contacts);
        m_number = file->referral ? file->referral->number : file->contact.number;
        const Facts facts = caseFacts(*file, m_other, m_now);
        compareClocks(*file, facts);
        compareRoutes(*file, facts);
        for (const Decision &decision : file->decisions) {
            if (decision.kind == DecisionKind::Decision)
                FD_TRY(compareDecision(*file, facts, decision));
        }
        if (!file->referral && file->contact.referral)
            return look(Subject(file->contact.referral));
        return {};
    }

    Rehearsal take() { return std::move(m_result); }

private:
    void add(What what, const QString &rule, const QString &kind, const QString &was, const QString &wouldBe)
    {
        ++m_result.counts[what];
        if (!rule.isEmpty())
            ++m_result.byRule[rule];
        if (m_result.listed.size() < Rehearsal::mostListed)
            m_result.listed.append({what, m_number, rule, kind, was, wouldBe});
    }

    QString dueWords(const Deadline &deadline) const { return fullMoment(deadline.due, m_rules.calendar); }

    void compareClocks(const CaseFile &file, const Facts &facts)
    {
        const Clocks old = clocksOf(file.deadlines);
        const Clocks next = clocksOf(
            deadlinesFor(*m_other.procedure, m_other.calendar, file.subject, facts, momentsOf(file)));
        QStringList kinds = old.keys() + next.keys();
        kinds.removeDuplicates();
        for (const QString &kind : std::as_const(kinds)) {
            const auto was = old.constFind(kind);
            const auto would = next.constFind(kind);
            if (would == next.cend()) {
                add(What::Due, was->rule, kind, dueWords(*was), u"no such clock"_s);
            } else if (was == old.cend()) {
                add(What::Due, would->rule, kind, u"no such clock"_s, dueWords(*would));
            } else if (was->due != would->due) {
                add(What::Due, would->rule, kind, dueWords(*was), dueWords(*would));
            }
            const bool missed = was != old.cend() && isBreached(*was, m_now);
            const bool wouldMiss = would != next.cend() && isBreached(*would, m_now);
            if (missed != wouldMiss)
                add(What::Breach, would != next.cend() ? would->rule : was->rule, kind,
                    missed ? u"missed"_s : u"in time"_s, wouldMiss ? u"missed"_s : u"in time"_s);
        }
    }

    void compareRoutes(const CaseFile &file, const Facts &facts)
    {
        if (file.referral && !file.referral->team.isEmpty()) {
            const Destination destination = referralDestination(*m_other.procedure, facts, file.child.postcode);
            if (!destination.team.isEmpty() && destination.team != file.referral->team)
                add(What::Route, destination.rule, u"team"_s, file.referral->team, destination.team);
        }
        if (!file.referral && !file.contact.route.isEmpty() && !m_other.procedure->route(file.contact.route))
            add(What::Route, {}, u"route"_s, file.contact.route, u"no such route"_s);
    }

    Expected<void> compareDecision(const CaseFile &file, const Facts &facts, const Decision &decision)
    {
        ++m_result.decisions;
        if (!m_other.procedure->outcome(file.stage(), decision.outcome)) {
            add(What::Outcome, {}, decision.outcome, decision.outcome, u"no such outcome"_s);
            return {};
        }
        FD_ASSIGN(const Actor actor, actorOf(decision));
        Facts otherFacts = facts;
        addActorFacts(otherFacts, actor, m_other, &file);
        const Findings refusals = permissionFindings(*m_other.procedure,
                                                     {u"authorise"_s, file.stage(), decision.outcome}, otherFacts);
        if (!refusals.isEmpty())
            add(What::Permission, refusals.first().rule, decision.outcome, idOf(decision.role), u"may not decide"_s);

        // What the procedure of the day missed already is no news.
        const auto needs = [&](const Rulebook &rules, const Facts &known) {
            return rulesOf(outcomeNeeds(file, rules, known, decision.outcome, decision.fields, decision.rationale));
        };
        const QStringList was = needs(m_rules, factsFor(file, m_rules, actor, m_now));
        const QStringList would = needs(m_other, otherFacts);
        for (const QString &rule : would) {
            if (!was.contains(rule))
                add(What::Need, rule, decision.outcome, u"nothing is missing"_s, u"something is missing"_s);
        }
        for (const QString &rule : was) {
            if (!would.contains(rule))
                add(What::Need, rule, decision.outcome, u"something is missing"_s, u"nothing is missing"_s);
        }
        return {};
    }

    Expected<Actor> actorOf(const Decision &decision)
    {
        auto known = m_users.constFind(decision.by);
        if (known == m_users.cend()) {
            FD_ASSIGN(const std::optional<User> user, m_views.user(decision.by));
            known = m_users.insert(decision.by, user.value_or(User()));
        }
        return Actor{known->id, known->name, decision.role, known->team, known->qualified, {}, {}};
    }

    Views &m_views;
    const Rulebook &m_rules;
    const Rulebook &m_other;
    Instant m_now;
    QString m_number;
    QHash<UserId, User> m_users;
    Rehearsal m_result;
};

} // namespace

QString inWords(RehearsalDifference::What what)
{
    switch (what) {
    case What::Due: return u"due times"_s;
    case What::Breach: return u"limits kept or missed"_s;
    case What::Route: return u"where it goes"_s;
    case What::Outcome: return u"outcomes that are not to be had"_s;
    case What::Permission: return u"who may decide"_s;
    case What::Need: return u"what a decision needs"_s;
    }
    return {};
}

Expected<Rehearsal> rehearse(Views &views, const Rulebook &rules, const Rulebook &other, const RehearsalSpan &span,
                             Instant now, const std::function<bool(qint64, qint64)> &progress)
{
    FD_ASSIGN(const QList<ContactId> contacts, views.contactsReceived(span.from, span.until));
    Rehearser rehearser(views, rules, other, now);
    for (qsizetype i = 0; i < contacts.size(); ++i) {
        FD_TRY(rehearser.look(Subject(contacts[i])));
        if (progress && !progress(i + 1, contacts.size()))
            return failure(ErrorCode::Cancelled, u"rehearsal"_s);
    }
    return rehearser.take();
}

} // namespace frontdoor
