// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/procedure_follower.h"

#include "core/procedure/loader.h"
#include "core/session/on_result.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

using Read = std::shared_ptr<const Procedure>;

Expected<Read> readProcedure(Views &views)
{
    FD_ASSIGN(const QList<ProcedureFile> files, views.procedureFiles());
    QList<ProcedureText> texts;
    for (const ProcedureFile &file : files)
        texts.append({file.name, file.text});
    FD_ASSIGN(Procedure procedure, loadProcedure(texts));
    return std::make_shared<const Procedure>(std::move(procedure));
}

} // namespace

ProcedureFollower::ProcedureFollower(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&m_session, &Session::changed, this, [this](const QList<Change> &changes) {
        const bool ours = std::any_of(changes.begin(), changes.end(),
                                      [](const Change &change) { return change.entity == "procedure"_L1; });
        if (ours)
            look();
    });
    connect(&m_session, &Session::everythingChanged, this, &ProcedureFollower::look);
}

void ProcedureFollower::look()
{
    onResult(this, m_session.read<Read>(m_slot, readProcedure), [this](const Expected<Read> &read) {
        if (read)
            take(*read);
    });
}

void ProcedureFollower::take(const Read &procedure)
{
    const Rulebook &now = m_session.rulebook();
    if (now.procedure->hash == procedure->hash)
        return;
    m_past.append(now.procedure);
    m_session.setRulebook({procedure, now.calendar});
    emit followed(procedure->name + u' ' + procedure->version);
}

} // namespace frontdoor
