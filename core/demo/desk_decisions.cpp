// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/desk.h"

namespace frontdoor::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr double leftUndone = 0.12; // follow-ups that nobody gets round to
const QList<Role> managers{Role::TeamManager, Role::AssistantTeamManager, Role::ScreeningManager, Role::DutyManager,
                           Role::GroupManager};

} // namespace

Expected<void> Desk::recommend(Journey &journey, Item &item)
{
    if (!item.open || !item.worker)
        return {};
    if (journey.outcome.isEmpty())
        journey.outcome = m_world.outcomes.ofContact(journey, m_state.usedOutcomes);
    Recommend command{Subject(item.contact), journey.outcome,
                      m_world.outcomes.rationale(journey, Stage::Contact, journey.outcome),
                      m_world.outcomes.fields(journey, Stage::Contact, journey.outcome, m_now)};
    const UserId worker = item.worker;
    FD_ASSIGN(const auto done, decide(journey, item, command.subject, worker, command));
    if (!done)
        return {}; // the service decides
    item.recommender = item.worker;
    item.recommended = true;
    return {};
}

Expected<void> Desk::giveBack(Journey &journey, Item &item)
{
    if (!item.open || !item.recommended)
        return {};
    FD_ASSIGN(const UserId actor,
              whoMay(journey, "return", Stage::Contact, {}, &item, {Role::AssistantTeamManager, Role::TeamManager}));
    FD_TRY(run(actor, Return{Subject(item.contact), phrase(journey, "return-comment")}, journey.dice));
    item.recommended = false;
    return {};
}

Expected<void> Desk::authorise(Journey &journey, Item &item)
{
    if (!item.open)
        return {};
    if (journey.outcome.isEmpty())
        journey.outcome = m_world.outcomes.ofContact(journey, m_state.usedOutcomes);
    FD_TRY(tellPolice(journey, item)); // a copy made since
    Authorise command;
    command.subject = Subject(item.contact);
    command.outcome = journey.outcome;
    if (!item.recommended) {
        command.rationale = m_world.outcomes.rationale(journey, Stage::Contact, journey.outcome);
        command.fields = m_world.outcomes.fields(journey, Stage::Contact, journey.outcome, m_now);
    }
    FD_ASSIGN(const UserId actor, whoMay(journey, "authorise", Stage::Contact, journey.outcome, &item,
                                         {Role::AssistantTeamManager, Role::TeamManager, Role::ScreeningManager,
                                          Role::SocialWorker, Role::DutyManager},
                                         item.recommender));
    FD_ASSIGN(const auto created, decide(journey, item, command.subject, actor, command));
    if (!created)
        return authorise(journey, item);
    noteCreated(journey, *created, item.tray);
    m_state.usedOutcomes.insert(Outcomes::key(Stage::Contact, command.outcome));
    item.open = false;
    take(item.worker, {});
    if (item.referral) {
        FD_ASSIGN(const std::optional<Referral> referral, m_work.referral(item.referral));
        item.team = referral ? referral->team : QString();
    }
    return {};
}

Expected<void> Desk::followUp(Journey &journey, Item &item, const Subject &subject)
{
    const Stage stage = subject.kind == SubjectKind::Referral ? Stage::Referral : Stage::Contact;
    FD_ASSIGN(const QList<Obligation> obligations, m_work.obligations(subject));
    for (const Obligation &obligation : obligations) {
        if (obligation.done || journey.dice.chance(leftUndone))
            continue;
        CompleteFollowUp command{subject, obligation.kind, {}, {}};
        if (journey.dice.chance(0.06))
            command.notAppropriate = phrase(journey, "follow-up-not-appropriate");
        else
            command.method = journey.dice.oneOf(QStringList{u"phone"_s, u"email"_s, u"letter"_s});
        FD_ASSIGN(const UserId actor, whoMay(journey, "complete-follow-up", stage, {}, &item,
                                             {Role::InformationOfficer, Role::SocialWorker}));
        FD_TRY(run(actor, command, journey.dice));
    }
    return {};
}

Expected<void> Desk::allocateReferral(Journey &journey, Item &item)
{
    if (!item.referralOpen || item.referralWorker)
        return {};
    const UserId worker = workerOf(item.team, journey, Stage::Referral);
    if (!worker)
        return {};
    FD_ASSIGN(const UserId actor, whoMay(journey, "allocate", Stage::Referral, {}, &item, managers));
    FD_TRY(run(actor, Allocate{Subject(item.referral), worker, phrase(journey, "allocate")}, journey.dice));
    take(item.referralWorker, worker);
    return {};
}

Expected<void> Desk::recommendReferral(Journey &journey, Item &item)
{
    if (!item.referralOpen || !item.referralWorker)
        return {};
    const QString outcome = m_world.outcomes.ofReferral(journey, m_state.usedOutcomes);
    item.referralOutcome = outcome;
    Recommend command{Subject(item.referral), outcome, m_world.outcomes.rationale(journey, Stage::Referral, outcome),
                      m_world.outcomes.fields(journey, Stage::Referral, outcome, m_now)};
    return decide(journey, item, command.subject, item.referralWorker, command).map([](const auto &) {});
}

Expected<void> Desk::authoriseReferral(Journey &journey, Item &item)
{
    if (!item.referralOpen)
        return {};
    Authorise command;
    command.subject = Subject(item.referral);
    const bool agrees = !item.referralOutcome.isEmpty() && journey.dice.chance(0.85);
    command.outcome = agrees ? item.referralOutcome : m_world.outcomes.ofReferral(journey, m_state.usedOutcomes);
    command.rationale = m_world.outcomes.rationale(journey, Stage::Referral, command.outcome);
    command.fields = m_world.outcomes.fields(journey, Stage::Referral, command.outcome, m_now);
    FD_ASSIGN(const UserId actor,
              whoMay(journey, "authorise", Stage::Referral, command.outcome, &item, managers, item.referralWorker));
    FD_TRY(decide(journey, item, command.subject, actor, command));
    item.referralOpen = false;
    m_state.usedOutcomes.insert(Outcomes::key(Stage::Referral, command.outcome));
    const OutcomeRule *outcome = m_procedure.outcome(Stage::Referral, command.outcome);
    if (outcome && outcome->effect == OutcomeRule::Effect::Progress)
        FD_TRY(openEpisode(journey, item));
    take(item.referralWorker, {});
    return {};
}

Expected<void> Desk::openEpisode(Journey &journey, Item &item)
{
    KnownChild *child = known(journey, item);
    if (!child || child->openTeam >= 0)
        return {};
    qsizetype team = 0;
    while (team < m_procedure.teams.size() && m_procedure.teams[team].id != item.team)
        ++team;
    const UserId worker = item.referralWorker ? item.referralWorker : workerOf(item.team, journey, Stage::Referral);
    if (team == m_procedure.teams.size() || !worker)
        return {};
    FD_ASSIGN(const UserId actor, whoMay(journey, "open-episode", Stage::Referral, {}, &item, managers));
    FD_TRY(run(actor, OpenEpisode{item.person, item.team, worker, m_today}, journey.dice));
    child->openTeam = qint8(team);
    child->openWorker = worker;
    return {};
}

Expected<void> Desk::takeOver(const UserId &manager, const Family &family, const QStringList &teams, QDate today,
                              KnownFamily &known, Dice dice)
{
    for (const QList<Member> *members : {&family.children, &family.adults}) {
        for (const Member &member : *members)
            FD_TRY(run(manager, AddPerson{member.person, member.otherNames, member.relationships}, dice));
    }
    const QString teamId = dice.oneOf(teams);
    QList<UserId> workers;
    for (const User *user : m_world.staff.ofTeam(teamId)) {
        if (user->role == Role::SocialWorker)
            workers << user->id;
    }
    qint8 team = 0;
    while (m_procedure.teams[team].id != teamId)
        ++team;
    if (workers.isEmpty())
        return {};
    const UserId worker = dice.oneOf(workers);
    const bool isOpen = dice.chance(0.25);
    const QDate closed = m_today.addDays(-dice.between(5, 100));
    const QDate opened = closed.addDays(-dice.between(40, 300));
    for (int i = 0; i < known.children; ++i) {
        const Person &child = family.child(i);
        const QDate from = child.isUnborn() ? m_today.addDays(-5) : std::max(opened, child.born);
        FD_TRY(run(manager, OpenEpisode{child.id, teamId, worker, from}, dice));
        KnownChild &kept = known.child[size_t(i)];
        if (isOpen || child.isUnborn()) {
            kept.openTeam = team;
            kept.openWorker = worker;
            continue;
        }
        const QDate until = std::max(closed, from.addDays(1));
        FD_TRY(run(manager, CloseEpisode{child.id, teamId, std::min(until, today)}, dice));
        kept.closedTeam = team;
        kept.closed = until;
    }
    return {};
}

Expected<void> Desk::closeEpisode(Journey &journey, Item &item)
{
    KnownChild *child = known(journey, item);
    if (!child || child->openTeam < 0)
        return {};
    const QString team = m_procedure.teams[child->openTeam].id;
    item.team = team;
    FD_ASSIGN(const UserId actor, whoMay(journey, "close-episode", Stage::Referral, {}, &item, managers));
    FD_TRY(run(actor, CloseEpisode{item.person, team, m_today}, journey.dice));
    child->closed = m_today;
    child->closedTeam = child->openTeam;
    child->openTeam = -1;
    return {};
}

} // namespace frontdoor::demo
