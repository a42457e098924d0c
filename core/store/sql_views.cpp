// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sql_views.h"

#include "core/store/audit_chain.h"
#include "core/store/columns_records.h"
#include "core/store/query.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// That there is something, whose turn it is and by when stays to be seen; whom it is about and what it says does not.
void withhold(TrayRow &row)
{
    row.child = {};
    row.givenName.clear();
    row.familyName.clear();
    row.born = {};
    row.expected = {};
    row.household = {};
    row.call = {};
    row.headline.clear();
    row.source.clear();
    row.recommendedOutcome.clear();
}

TrayRow readTrayRow(Row &row)
{
    TrayRow tray;
    readColumns(row, tray.subject);
    row.read(tray.revision).read(tray.number).read(tray.child).read(tray.givenName).read(tray.familyName);
    row.read(tray.born).read(tray.expected).read(tray.household).read(tray.call).read(tray.headline).read(tray.source);
    row.read(tray.state).read(tray.route).read(tray.worker).read(tray.workerName).read(tray.received).read(tray.seen);
    row.read(tray.nextDue).read(tray.nextDueKind).read(tray.immediateProtection).read(tray.copied);
    row.read(tray.recommendedOutcome).read(tray.withheld);
    if (tray.withheld)
        withhold(tray);
    return tray;
}

} // namespace

Expected<QList<TrayRow>> SqlViews::tray(const TrayQuery &query)
{
    FD_ASSIGN(Statement statement,
              connection().statement(query.worker ? u"view/tray_of_worker"_s : u"view/tray_of_team"_s));
    statement.bind(u":team"_s, query.team).bind(u":limit"_s, query.limit);
    statement.bind(u":viewer"_s, query.viewer.user.text()).bind(u":at"_s, query.viewer.at);
    if (query.worker)
        statement.bind(u":worker"_s, query.worker);
    return listOf<TrayRow>(statement, readTrayRow);
}

Expected<QList<PersonHit>> SqlViews::findPeople(const QString &text, int limit, const Viewer &viewer)
{
    return m_typed.find(text, limit, viewer);
}

Expected<QList<PersonHit>> SqlViews::peopleLike(const Likeness &like, int limit, const Viewer &viewer)
{
    return m_alike.like(like, limit, viewer);
}

Expected<LikePairs> SqlViews::likePairs(std::optional<qint64> from, int people, const Viewer &viewer)
{
    return m_alike.pairs(from, people, viewer);
}

Expected<QList<Consultation>> SqlViews::openConsultations(int limit)
{
    FD_ASSIGN(Statement statement, connection().statement(u"view/consultations"_s));
    statement.bind(u":limit"_s, limit);
    return recordsOf<Consultation>(statement);
}

Expected<QList<ContactId>> SqlViews::contactsReceived(Instant from, Instant until)
{
    FD_ASSIGN(Statement statement, connection().statement(u"contact/received"_s));
    statement.bind(u":from_at"_s, from).bind(u":until_at"_s, until);
    return valuesOf<ContactId>(statement);
}

Expected<bool> SqlViews::historyIsUnbroken()
{
    FD_ASSIGN(const ChainReport chain, verifyAuditChain(connection()));
    return chain.firstBad == 0;
}

Expected<DatabaseSummary> SqlViews::summary()
{
    FD_ASSIGN(Statement statement, connection().statement(u"view/summary"_s));
    FD_ASSIGN(const QList<DatabaseSummary> summaries, listOf<DatabaseSummary>(statement, [](Row &row) {
                  DatabaseSummary summary;
                  row.read(summary.people).read(summary.contacts).read(summary.openContacts).read(summary.referrals);
                  return summary;
              }));
    return summaries.value(0);
}

Expected<QList<Change>> changesIn(Connection &connection, qint64 after)
{
    FD_ASSIGN(Statement statement, connection.statement(u"change/after"_s));
    statement.bind(u":sequence"_s, after);
    return listOf<Change>(statement, [](Row &row) {
        Change change;
        row.read(change.sequence).read(change.entity).read(change.id).read(change.actor).read(change.at);
        return change;
    });
}

Expected<qint64> lastChangeIn(Connection &connection)
{
    FD_ASSIGN(Statement statement, connection.statement(u"change/last"_s));
    FD_ASSIGN(const QList<qint64> sequence, valuesOf<qint64>(statement));
    return sequence.value(0);
}

} // namespace frontdoor
