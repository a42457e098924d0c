// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/setup.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

Expected<Procedure> adoptProcedure(Store &store, const QList<ProcedureText> &files, const UserId &actor, Instant now)
{
    FD_ASSIGN(Procedure procedure, loadProcedure(files));
    QList<ProcedureFile> kept;
    for (const ProcedureText &file : files)
        kept.append({file.name, file.text});
    FD_TRY(store.write(
        [&](Work &work) -> Expected<bool> {
            FD_TRY(work.setProcedureFiles(kept));
            return true;
        },
        actor, now));
    return procedure;
}

Expected<Procedure> procedureIn(Store &store)
{
    QList<ProcedureText> texts;
    FD_TRY(store.read([&](Views &views) -> Expected<void> {
        texts.clear();
        FD_ASSIGN(const QList<ProcedureFile> files, views.procedureFiles());
        for (const ProcedureFile &file : files)
            texts.append({file.name, file.text});
        return {};
    }));
    if (texts.isEmpty())
        return failure(ErrorCode::NotFound, u"the procedure of this database"_s);
    return loadProcedure(texts);
}

Expected<Rulebook> rulebookOf(Store &store, const Calendar &calendar)
{
    FD_ASSIGN(Procedure procedure, procedureIn(store));
    return Rulebook{std::make_shared<const Procedure>(std::move(procedure)), calendar};
}

Expected<User> addFirstAdministrator(Store &store, const Procedure &procedure, Instant now)
{
    User user;
    user.id = UserId::make();
    user.signIn = u"admin"_s;
    user.name = u"Administrator"_s;
    user.role = Role::Administrator;
    user.team = procedure.teams.isEmpty() ? QString() : procedure.teams.first().id;
    FD_TRY(store.write(
        [&](Work &work) -> Expected<bool> {
            FD_TRY(work.add(user));
            return true;
        },
        user.id, now));
    return user;
}

} // namespace frontdoor
