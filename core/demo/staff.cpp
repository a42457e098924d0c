// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/staff.h"

#include "core/base/seeded_ids.h"
#include "core/base/text.h"

#include <algorithm>

namespace frontdoor::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 staffDice = 3;

} // namespace

Staff::Staff(const Library &library, const Procedure &procedure, quint64 seed, Instant joined)
    : m_library(library)
    , m_procedure(procedure)
    , m_dice(Dice::of(seed, staffDice, 0))
    , m_joined(joined)
{
    const auto isFrontDoor = [](const Team &team) { return team.kind == "front-door"_L1; };
    const auto door = std::find_if(procedure.teams.begin(), procedure.teams.end(), isFrontDoor);
    m_frontDoor = door == procedure.teams.end() ? procedure.teams.value(0).id : door->id;

    hire(Role::InformationOfficer, m_frontDoor, 3, false);
    hire(Role::SocialWorker, m_frontDoor, 6, true);
    hire(Role::AssistantTeamManager, m_frontDoor, 2, true);
    hire(Role::TeamManager, m_frontDoor, 2, true);
    hire(Role::ScreeningManager, m_frontDoor, 1, true);
    hire(Role::DutyManager, m_frontDoor, 1, true);
    hire(Role::GroupManager, m_frontDoor, 1, true);
    for (const Team &team : procedure.teams) {
        if (team.kind == "call-centre"_L1) {
            hire(Role::CustomerServiceOfficer, team.id, 2, false);
        } else if (team.id != m_frontDoor && team.kind != "early-help"_L1) {
            hire(Role::TeamManager, team.id, 1, true);
            if (team.kind == "social-work"_L1 || team.kind == "assessment"_L1)
                hire(Role::DutyManager, team.id, 1, true);
            hire(Role::SocialWorker, team.id, 2, true);
        }
    }
    hire(Role::HeadOfService, m_frontDoor, 1, true);
    hire(Role::Administrator, m_frontDoor, 1, false);
    hire(Role::Auditor, m_frontDoor, 1, false);
}

QString Staff::uniqueName()
{
    for (;;) {
        const Background &background = m_dice.chance(0.66) ? m_library.backgrounds.first()
                                                           : m_dice.oneOf(m_library.backgrounds);
        const Sex sex = m_dice.chance(0.75) ? Sex::Female : Sex::Male;
        const QString given = m_dice.oneOf(background.given(sex, Era::Adult));
        const QString family = m_dice.oneOf(background.familyNames);
        // Nobody shares a given or a family name with a colleague, so that people can be told apart in a tray.
        const bool taken = std::any_of(m_users.begin(), m_users.end(), [&](const User &user) {
            return user.name.startsWith(given + u' ') || user.name.endsWith(u' ' + family);
        });
        if (!taken)
            return given + u' ' + family;
    }
}

QString Staff::signInFor(Role role, const QString &name)
{
    // The first of a role at the front door has the role for a sign-in, so that demonstrations can name it.
    const bool isFirst = std::none_of(m_users.begin(), m_users.end(),
                                      [&](const User &user) { return user.role == role; });
    return isFirst ? idOf(role) : searchWords(name).join(u'.');
}

void Staff::hire(Role role, const QString &team, int count, bool qualified)
{
    for (int i = 0; i < count; ++i) {
        User user;
        const quint64 random = m_dice.next();
        user.id = UserId(uuid7Of(m_joined.ms, random, m_dice.next()));
        user.name = uniqueName();
        user.signIn = signInFor(role, user.name);
        user.role = role;
        user.team = team;
        user.fte = m_dice.chance(0.3) ? (m_dice.chance(0.5) ? 0.8 : 0.6) : 1.0;
        user.qualified = qualified;
        m_index.insert(user.id.text(), m_users.size());
        m_users.append(user);
    }
}

const User &Staff::user(const UserId &id) const
{
    return m_users.at(m_index.value(id.text()));
}

const User *Staff::first(Role role, const QString &team) const
{
    const auto it = std::find_if(m_users.begin(), m_users.end(),
                                 [&](const User &u) { return u.role == role && u.team == team; });
    return it == m_users.end() ? nullptr : &*it;
}

QList<const User *> Staff::ofTeam(const QString &team) const
{
    QList<const User *> users;
    for (const User &user : m_users) {
        if (user.team == team)
            users.append(&user);
    }
    return users;
}

void Staff::setAbsences(QList<Absence> absences)
{
    m_absences = std::move(absences);
    m_away.clear();
    for (const Absence &absence : m_absences)
        m_away[absence.user.text()].append({absence.from, absence.until});
}

bool Staff::isAway(const UserId &id, QDate on) const
{
    const auto spans = m_away.constFind(id.text());
    return spans != m_away.constEnd() && std::any_of(spans->begin(), spans->end(), [&](const auto &span) {
               return on >= span.first && on <= span.second;
           });
}

const User *Staff::whoMay(const Question &question, Dice &dice) const
{
    const auto liking = [&](const User &user) {
        const qsizetype role = question.preferred.indexOf(user.role);
        int score = role < 0 ? 20 : int(role) * 2;
        if (!question.preferredTeam.isEmpty() && user.team != question.preferredTeam)
            score += 50;
        return isAway(user.id, question.on) ? score + 200 : score;
    };
    QList<std::pair<int, const User *>> candidates;
    for (const User &user : m_users) {
        if (user.id != question.except && mayEver(m_procedure, question.act, user.role, user.team))
            candidates.append({liking(user) * 64 + dice.below(64), &user});
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &[score, user] : candidates) {
        Facts facts = question.facts;
        facts.set(u"actor.role"_s, idOf(user->role));
        facts.set(u"actor.team"_s, user->team);
        facts.set(u"actor.team-kind"_s, m_procedure.teamKind(user->team));
        facts.set(u"actor.qualified"_s, user->qualified);
        facts.set(u"actor.in-tray"_s, !user->team.isEmpty() && user->team == question.tray);
        if (permissionFindings(m_procedure, question.act, facts).isEmpty())
            return user;
    }
    return nullptr;
}

} // namespace frontdoor::demo
