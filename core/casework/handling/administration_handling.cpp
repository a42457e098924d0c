// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/handling/run.h"

#include "core/procedure/general_rules.h"
#include "core/procedure/loader.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr double mostFte = 1.5; // overtime happens; two people in one account do not

} // namespace

Expected<CommandResult> Run::perform(const SetUser &command)
{
    judge({QString::fromLatin1(command.verb), std::nullopt, {}}, actorFacts());
    User user = command.user;
    FD_ASSIGN(const std::optional<User> before, m_work.user(user.id));
    if (before && user.revision && user.revision != before->revision)
        return CommandResult(Conflict{{}, before->revision});
    if (user.name.isEmpty())
        findGeneral("GEN-07", u"Give the name."_s, u"name"_s);
    if (user.signIn.isEmpty())
        findGeneral("GEN-07", u"Give the name to sign in with."_s, u"sign-in"_s);
    FD_ASSIGN(const std::optional<User> namesake, m_work.userBySignIn(user.signIn));
    if (namesake && namesake->id != user.id)
        findGeneral("GEN-05", u"%1 signs in with this name already."_s.arg(namesake->name), u"sign-in"_s);
    if (!m_procedure.team(user.team))
        findGeneral("GEN-02", u"There is no team \"%1\"."_s.arg(user.team), u"team"_s);
    if (user.fte < 0 || user.fte > mostFte)
        findGeneral("GEN-07", u"Working hours are a part of full time: 0 to 1.5."_s, u"fte"_s);

    const bool wasAdministrator = before && before->active && before->role == Role::Administrator;
    if (wasAdministrator && (!user.active || user.role != Role::Administrator || user.leaves.isValid()))
        FD_TRY(requireAnotherAdministrator(user.id));
    if (const auto no = verdict())
        return *no;
    if (!before) {
        user.revision = 1;
        FD_TRY(m_work.add(user));
        return done({});
    }
    user.revision = before->revision;
    FD_ASSIGN(const bool fresh, m_work.update(user));
    if (!fresh)
        return CommandResult(Conflict{});
    return done({});
}

Expected<CommandResult> Run::perform(const AdoptProcedure &command)
{
    judge({QString::fromLatin1(command.verb), std::nullopt, {}}, actorFacts());
    QList<ProcedureText> texts;
    for (const ProcedureFile &file : command.files)
        texts.append({file.name, file.text});
    if (texts.isEmpty()) {
        findGeneral("GEN-07", u"Name the procedure."_s, u"files"_s);
    } else if (const Expected<Procedure> loaded = loadProcedure(texts); !loaded) {
        findGeneral("GEN-02", loaded.error().detail, u"files"_s);
    } else {
        FD_ASSIGN(const QList<User> users, m_work.users());
        QStringList teamless;
        for (const User &user : users) {
            if (m_procedure.team(user.team) && !loaded->team(user.team))
                teamless << user.name;
        }
        if (!teamless.isEmpty()) {
            Finding finding = generalFinding(
                u"GEN-02"_s, u"These people's teams do not exist there; give them others afterwards: %1."_s.arg(
                                 teamless.join(u", "_s)));
            finding.severity = Severity::Inform;
            find(finding);
        }
    }
    if (const auto no = verdict())
        return *no;
    FD_TRY(m_work.setProcedureFiles(command.files));
    return done({});
}

} // namespace frontdoor
