// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/workload.h"

namespace frontdoor {

Expected<Workload> workloadOf(Records &records, const Rulebook &rules, const QString &team, QDate today)
{
    const CapacitySettings &settings = rules.procedure->capacity;
    Workload load;
    load.rule = settings.rule;
    FD_ASSIGN(const QList<Subject> open, records.openOfTeam(team));
    load.open = int(open.size());
    if (settings.perWorker) {
        FD_ASSIGN(const QList<User> users, records.users());
        double workers = 0;
        for (const User &user : users)
            workers += user.worksOn(today) && user.team == team && user.role == Role::SocialWorker ? user.fte : 0;
        load.capacity = qRound(workers * *settings.perWorker);
    }
    if (settings.bandLow && load.open < *settings.bandLow)
        load.band = Workload::Band::Below;
    else if (settings.bandHigh && load.open > *settings.bandHigh)
        load.band = Workload::Band::Above;
    else if (settings.bandLow || settings.bandHigh)
        load.band = Workload::Band::Within;
    return load;
}

} // namespace frontdoor
