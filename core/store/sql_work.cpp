// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sql_work.h"

#include "core/casework/ports/views.h"
#include "core/store/columns_records.h"
#include "core/store/query.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

// What a list shows of a concern: its beginning, on one line.
QString headlineOf(const QString &concern)
{
    return concern.left(4 * TrayRow::longestHeadline).simplified().left(TrayRow::longestHeadline);
}

QString numbered(const QString &prefix, qint64 number)
{
    return prefix + QString::number(number).rightJustified(6, u'0');
}

} // namespace

SqlWork::SqlWork(Connection &connection, UserId actor, Instant now, HistoryKeys keys)
    : SqlRecords(connection)
    , m_actor(std::move(actor))
    , m_now(now)
    , m_keys(std::move(keys))
{
}

// Without a revision there is nobody who could have been faster: the record has to be there.
Expected<void> SqlWork::mustChange(Statement &statement)
{
    FD_ASSIGN(const qint64 changed, statement.change());
    if (changed != 1)
        return connection().error(ErrorCode::NotFound, statement.name());
    return {};
}

void SqlWork::note(const QString &entity, const QString &id)
{
    if (m_noted.contains({entity, id}))
        return;
    m_noted.insert({entity, id});
    m_changes.append({entity, id});
}

Expected<void> SqlWork::finish()
{
    for (const auto &[entity, id] : m_changes) {
        FD_ASSIGN(Statement statement, connection().statement(u"change/insert"_s));
        statement.bind(u":entity"_s, entity).bind(u":entity_id"_s, id).bind(u":actor"_s, m_actor).bind(u":at"_s, m_now);
        FD_TRY(statement.run());
    }
    m_changes.clear();
    return {};
}

Expected<void> SqlWork::add(const Contact &contact)
{
    {
        FD_ASSIGN(Statement statement, connection().statement(u"contact/insert"_s));
        bindColumns(statement, contact);
        statement.bind(u":headline"_s, headlineOf(contact.detail.concern));
        FD_TRY(statement.run());
    }
    FD_ASSIGN(Statement statement, connection().statement(u"contact/insert_detail"_s));
    bindColumns(statement, contact.detail);
    statement.bind(u":contact_id"_s, contact.id);
    FD_TRY(statement.run());
    note(u"contact"_s, contact.id.text());
    return {};
}

Expected<bool> SqlWork::update(const Contact &contact)
{
    {
        FD_ASSIGN(Statement statement, connection().statement(u"contact/update"_s));
        bindColumns(statement, contact);
        statement.bind(u":headline"_s, headlineOf(contact.detail.concern));
        FD_ASSIGN(const qint64 changed, statement.change());
        if (changed != 1)
            return false;
    }
    FD_ASSIGN(Statement statement, connection().statement(u"contact/update_detail"_s));
    bindColumns(statement, contact.detail);
    statement.bind(u":contact_id"_s, contact.id);
    FD_TRY(mustChange(statement));
    note(u"contact"_s, contact.id.text());
    return true;
}

Expected<void> SqlWork::add(const Referral &referral)
{
    FD_TRY(insertRecord(connection(), u"referral/insert"_s, referral));
    note(u"referral"_s, referral.id.text());
    return {};
}

Expected<bool> SqlWork::update(const Referral &referral)
{
    FD_ASSIGN(const bool isFirst, replaceRecord(connection(), u"referral/update"_s, referral));
    if (isFirst)
        note(u"referral"_s, referral.id.text());
    return isFirst;
}

Expected<void> SqlWork::add(const Check &check)
{
    return insertRecord(connection(), u"check/insert"_s, check);
}

Expected<void> SqlWork::add(const Activity &activity)
{
    return insertRecord(connection(), u"activity/insert"_s, activity);
}

Expected<void> SqlWork::add(const Decision &decision)
{
    return insertRecord(connection(), u"decision/insert"_s, decision);
}

Expected<void> SqlWork::setRecommendationState(const DecisionId &id, RecommendationState state, const QString &comment)
{
    FD_ASSIGN(Statement statement, connection().statement(u"decision/set_state"_s));
    statement.bind(u":id"_s, id).bind(u":state"_s, state).bind(u":comment"_s, comment);
    return mustChange(statement);
}

Expected<void> SqlWork::add(const Deadline &deadline)
{
    return insertRecord(connection(), u"deadline/insert"_s, deadline);
}

Expected<void> SqlWork::update(const Deadline &deadline)
{
    FD_ASSIGN(Statement statement, connection().statement(u"deadline/update"_s));
    // What it was computed from goes with it, or it could not be explained any more.
    statement.bind(u":id"_s, deadline.id).bind(u":starts"_s, deadline.starts).bind(u":due"_s, deadline.due);
    statement.bind(u":within"_s, deadline.within).bind(u":semantics"_s, deadline.semantics);
    statement.bind(u":met"_s, deadline.met).bind(u":cancelled"_s, deadline.cancelled);
    return mustChange(statement);
}

Expected<void> SqlWork::add(const Obligation &obligation)
{
    return insertRecord(connection(), u"obligation/insert"_s, obligation);
}

Expected<void> SqlWork::update(const Obligation &obligation)
{
    FD_ASSIGN(Statement statement, connection().statement(u"obligation/update"_s));
    statement.bind(u":id"_s, obligation.id).bind(u":done"_s, obligation.done);
    statement.bind(u":method"_s, obligation.method).bind(u":not_appropriate"_s, obligation.notAppropriate);
    return mustChange(statement);
}

Expected<void> SqlWork::add(const Letter &letter)
{
    return insertRecord(connection(), u"letter/insert"_s, letter);
}

Expected<void> SqlWork::add(const PoliceNotification &notification)
{
    return insertRecord(connection(), u"police_notification/insert"_s, notification);
}

Expected<qint64> SqlWork::issueNumber(const QString &kind)
{
    // The counter's row is locked by the transaction: a number that is rolled back is issued again.
    FD_ASSIGN(Statement advance, connection().statement(u"number/advance"_s));
    advance.bind(u":kind"_s, kind);
    FD_TRY(mustChange(advance));
    FD_ASSIGN(Statement issued, connection().statement(u"number/issued"_s));
    issued.bind(u":kind"_s, kind);
    FD_ASSIGN(const QList<qint64> numbers, valuesOf<qint64>(issued));
    return numbers.value(0);
}

Expected<QString> SqlWork::issueContactNumber()
{
    FD_ASSIGN(const qint64 number, issueNumber(u"contact"_s));
    return numbered(u"C-"_s, number);
}

Expected<QString> SqlWork::issueReferralNumber()
{
    FD_ASSIGN(const qint64 number, issueNumber(u"referral"_s));
    return numbered(u"R-"_s, number);
}

Expected<QString> SqlWork::issueConsultationNumber()
{
    FD_ASSIGN(const qint64 number, issueNumber(u"consultation"_s));
    return numbered(u"K-"_s, number);
}

Expected<void> SqlWork::append(const AuditRecord &record)
{
    if (!m_head) {
        FD_ASSIGN(const AuditHead head, readAuditHead(connection()));
        m_head = head;
    }
    AuditRow row;
    row.sequence = m_head->sequence + 1;
    row.command = storable(record.key.text());
    row.verb = storable(record.verb);
    row.subjectKind = idOf(record.subject.kind);
    row.subjectId = storable(record.subject.id);
    row.actor = storable(record.actor.text());
    row.role = idOf(record.role);
    row.actingFor = storable(record.actingFor.text());
    row.at = record.at.ms;
    row.payload = storable(record.payload);
    row.result = storable(record.result);
    row.previousHash = m_head->hash;
    row.hash = auditHash(row);

    FD_ASSIGN(Statement statement, connection().statement(u"audit/insert"_s));
    AuditRecord numberedRecord = record;
    numberedRecord.sequence = row.sequence;
    bindColumns(statement, numberedRecord);
    FD_ASSIGN(const QString mark, markOf(row.hash));
    statement.bind(u":previous_hash"_s, row.previousHash).bind(u":hash"_s, row.hash).bind(u":mark"_s, mark);
    FD_TRY(statement.run());
    m_head = AuditHead{row.sequence, row.hash};
    return {};
}

Expected<std::shared_ptr<const HistoryKey>> SqlWork::keyOf(const QString &fingerprint)
{
    const auto key = m_keys ? m_keys(m_identity->instance, fingerprint) : nullptr;
    if (!key || key->fingerprint != fingerprint)
        return connection().error(ErrorCode::KeyMissing, {}, u"the key %1"_s.arg(fingerprint));
    return key;
}

Expected<QString> SqlWork::markOf(const QString &hash)
{
    if (!m_identity) {
        FD_ASSIGN(m_identity, identity());
    }
    if (m_identity->historyKey.isEmpty())
        return QString();
    FD_ASSIGN(const auto key, keyOf(m_identity->historyKey));
    return historyMark(hash, *key);
}

Expected<void> SqlWork::keepHistoryWith(const QString &fingerprint)
{
    FD_ASSIGN(m_identity, identity());
    FD_TRY(keyOf(fingerprint)); // without it nobody here could save any more
    FD_ASSIGN(Statement statement, connection().statement(u"meta/keep_history_with"_s));
    statement.bind(u":history_key"_s, fingerprint);
    FD_TRY(mustChange(statement));
    m_identity->historyKey = fingerprint;
    return {};
}

Expected<void> SqlWork::markAsDemo()
{
    FD_ASSIGN(Statement statement, connection().statement(u"meta/mark_as_demo"_s));
    return mustChange(statement);
}

Expected<void> SqlWork::askForProof()
{
    FD_ASSIGN(Statement statement, connection().statement(u"meta/ask_for_proof"_s));
    return mustChange(statement);
}

Expected<void> SqlWork::setProcedureFiles(const QList<ProcedureFile> &files)
{
    {
        FD_ASSIGN(Statement clear, connection().statement(u"procedure/clear"_s));
        FD_TRY(clear.run());
    }
    for (qsizetype i = 0; i < files.size(); ++i) {
        FD_ASSIGN(Statement statement, connection().statement(u"procedure/insert"_s));
        statement.bind(u":position"_s, qint64(i)).bind(u":name"_s, files[i].name).bind(u":content"_s, files[i].text);
        FD_TRY(statement.run());
    }
    note(u"procedure"_s, u"procedure"_s);
    return {};
}

} // namespace frontdoor
