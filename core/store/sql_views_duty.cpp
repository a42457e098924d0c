// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/columns_records.h"
#include "core/store/query.h"
#include "core/store/sql_views.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

// What waits for somebody, who works here, and who is there when.

Expected<QList<Consultation>> SqlViews::latestConsultations(int limit)
{
    FD_ASSIGN(Statement statement, connection().statement(u"view/latest_consultations"_s));
    statement.bind(u":limit"_s, limit);
    return recordsOf<Consultation>(statement);
}

Expected<QList<Decision>> SqlViews::returnedTo(const UserId &worker)
{
    FD_ASSIGN(Statement statement, connection().statement(u"view/returned_to"_s));
    statement.bind(u":worker"_s, worker);
    return recordsOf<Decision>(statement);
}

Expected<QList<Handover>> SqlViews::handoversWaitingFor(const UserId &user)
{
    FD_ASSIGN(Statement statement, connection().statement(u"handover/waiting_for"_s));
    statement.bind(u":to_user"_s, user);
    return recordsOf<Handover>(statement);
}

Expected<QList<Handover>> SqlViews::latestHandovers(const QString &team, int limit)
{
    FD_ASSIGN(Statement statement, connection().statement(u"handover/latest_of_team"_s));
    statement.bind(u":team"_s, team).bind(u":limit"_s, limit);
    return recordsOf<Handover>(statement);
}

Expected<QList<User>> SqlViews::allUsers()
{
    FD_ASSIGN(Statement statement, connection().statement(u"user/everybody"_s));
    FD_ASSIGN(QList<User> users, recordsOf<User>(statement));
    std::stable_sort(users.begin(), users.end(),
                     [](const User &a, const User &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return users;
}

Expected<QList<Absence>> SqlViews::absencesBetween(QDate from, QDate until)
{
    FD_ASSIGN(Statement statement, connection().statement(u"absence/between"_s));
    statement.bind(u":from_date"_s, from).bind(u":until_date"_s, until);
    return recordsOf<Absence>(statement);
}

Expected<QList<DutyWorker>> SqlViews::rota(const QString &team, QDate from, QDate until)
{
    FD_ASSIGN(Statement statement, connection().statement(u"duty_worker/rota"_s));
    statement.bind(u":team"_s, team).bind(u":from_date"_s, from).bind(u":until_date"_s, until);
    return recordsOf<DutyWorker>(statement);
}

Expected<QList<Cover>> SqlViews::coversAfter(Instant at)
{
    FD_ASSIGN(Statement statement, connection().statement(u"cover/after"_s));
    statement.bind(u":at"_s, at);
    return recordsOf<Cover>(statement);
}

} // namespace frontdoor
