// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/audit_chain.h"

#include "core/casework/commands/administration.h"
#include "core/store/columns_records.h"
#include "core/store/migrations.h"
#include "core/store/postgres_connection.h"
#include "core/store/postgres_store.h"
#include "core/store/query.h"
#include "core/store/sqlite_connection.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <limits>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

// Each part is preceded by its length, so that no two different rows give the same bytes.
void addPart(QCryptographicHash &hash, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    const quint64 length = qToBigEndian(quint64(utf8.size()));
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&length), sizeof length));
    hash.addData(utf8);
}

AuditRow readRow(Row &row)
{
    AuditRow audit;
    row.read(audit.sequence).read(audit.command).read(audit.verb).read(audit.subjectKind).read(audit.subjectId);
    row.read(audit.actor).read(audit.role).read(audit.actingFor).read(audit.at).read(audit.payload).read(audit.result);
    row.read(audit.previousHash).read(audit.hash).read(audit.mark);
    return audit;
}

} // namespace

QString auditHash(const AuditRow &row)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    addPart(hash, u"frontdoor audit 1"_s);
    addPart(hash, QString::number(row.sequence));
    addPart(hash, row.previousHash);
    addPart(hash, row.command);
    addPart(hash, row.verb);
    addPart(hash, row.subjectKind);
    addPart(hash, row.subjectId);
    addPart(hash, row.actor);
    addPart(hash, row.role);
    addPart(hash, row.actingFor);
    addPart(hash, QString::number(row.at));
    addPart(hash, row.payload);
    addPart(hash, row.result);
    return QString::fromLatin1(hash.result().toHex());
}

Expected<AuditHead> readAuditHead(Connection &connection)
{
    FD_ASSIGN(Statement statement, connection.statement(u"audit/head"_s));
    FD_TRY(statement.run());
    FD_ASSIGN(const bool isRow, statement.next());
    AuditHead head;
    if (isRow)
        Row(statement).read(head.sequence).read(head.hash);
    return head;
}

namespace {

class Verifier {
public:
    Verifier(Connection &connection, const ChainProof &proof) : m_connection(connection), m_proof(proof) {}

    Expected<ChainReport> run()
    {
        // Some at a time: a server hands over all rows of an answer at once, and a history grows for years.
        constexpr qint64 most = 5000;
        qint64 after = std::numeric_limits<qint64>::min();
        for (;;) {
            FD_ASSIGN(Statement statement, m_connection.statement(u"audit/chain"_s));
            statement.bind(u":after"_s, after).bind(u":most"_s, most);
            FD_ASSIGN(const QList<AuditRow> rows, listOf<AuditRow>(statement, &readRow));
            for (const AuditRow &audit : rows) {
                FD_ASSIGN(const ChainFault fault, faultOf(audit));
                if (fault != ChainFault::None)
                    return bad(m_report.head.sequence + 1, fault);
                m_report.head = {audit.sequence, audit.hash};
            }
            if (rows.size() < most)
                return atTheEnd();
            after = rows.last().sequence;
        }
    }

private:
    Expected<ChainFault> faultOf(const AuditRow &audit)
    {
        FD_ASSIGN(ChainFault fault, linkFault(audit));
        if (fault == ChainFault::None)
            fault = markFault(audit);
        if (fault == ChainFault::None && m_proof.head && m_proof.head->sequence == audit.sequence
            && !audit.hash.startsWith(m_proof.head->hash))
            fault = ChainFault::Replaced;
        return fault;
    }

    ChainReport bad(qint64 sequence, ChainFault fault)
    {
        m_report.firstBad = sequence;
        m_report.fault = fault;
        return m_report;
    }

    /// Whether the entry follows the one before it.
    Expected<ChainFault> linkFault(const AuditRow &audit) const
    {
        const qint64 wanted = m_report.head.sequence + 1;
        if (audit.sequence == wanted && audit.previousHash == m_report.head.hash && audit.hash == auditHash(audit))
            return ChainFault::None;
        if (audit.sequence > wanted)
            return ChainFault::Missing;
        FD_ASSIGN(const AuditHead end, readAuditHead(m_connection));
        return stoodElsewhere(audit, end.sequence) ? ChainFault::Reordered : ChainFault::Altered;
    }

    /// Whether all of it is right but its number.
    static bool stoodElsewhere(AuditRow audit, qint64 last)
    {
        constexpr qint64 reach = 50'000; // it is only for the word
        const qint64 stands = audit.sequence;
        for (qint64 place = std::max<qint64>(1, stands - reach); place <= std::min(last, stands + reach); ++place) {
            audit.sequence = place;
            if (place != stands && auditHash(audit) == audit.hash)
                return true;
        }
        return false;
    }

    ChainFault markFault(const AuditRow &audit)
    {
        if (audit.verb == QLatin1String(KeepHistoryWithKey::verb)) {
            const QJsonObject said = QJsonDocument::fromJson(audit.payload.toUtf8()).object();
            m_report.historyKey = said["key"_L1].toString();
            m_seen.insert(m_report.historyKey);
        }
        if (m_report.historyKey.isEmpty())
            return audit.mark.isEmpty() ? ChainFault::None : ChainFault::WrongMark;
        if (audit.mark.isEmpty())
            return ChainFault::NoMark;
        for (const HistoryKey &key : m_proof.keys) {
            if (key.fingerprint != m_report.historyKey)
                continue;
            ++m_report.proved;
            return historyMark(audit.hash, key) == audit.mark ? ChainFault::None : ChainFault::WrongMark;
        }
        ++m_report.unproved;
        return m_proof.keys.isEmpty() ? ChainFault::None : ChainFault::OtherKey;
    }

    Expected<ChainReport> atTheEnd()
    {
        const qint64 next = m_report.head.sequence + 1;
        if (m_proof.head && m_proof.head->sequence > m_report.head.sequence)
            return bad(next, ChainFault::Cut);
        for (const HistoryKey &key : m_proof.keys) {
            // Whoever took the key out of the history has written all from there on.
            if (!m_seen.contains(key.fingerprint))
                return bad(std::clamp<qint64>(key.since, 1, next), ChainFault::NoMark);
        }
        FD_ASSIGN(Statement statement, m_connection.statement(u"meta/identity"_s));
        FD_ASSIGN(const std::optional<DatabaseIdentity> identity, recordOf<DatabaseIdentity>(statement));
        if (identity && identity->historyKey != m_report.historyKey)
            return bad(next, ChainFault::KeyDropped);
        return m_report;
    }

    Connection &m_connection;
    const ChainProof &m_proof;
    ChainReport m_report;
    QSet<QString> m_seen; ///< fingerprints that the history names
};

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::AuditChain)
};

} // namespace

Expected<ChainReport> verifyAuditChain(Connection &connection, const ChainProof &proof)
{
    return Verifier(connection, proof).run();
}

Expected<ChainReport> verifyHistory(const QString &database, const ChainProof &proof)
{
    std::unique_ptr<Connection> connection;
    if (isServerAddress(database)) {
        FD_ASSIGN(connection, PostgresConnection::open(database, true));
    } else {
        FD_ASSIGN(connection, SqliteConnection::inspect(database));
    }
    FD_ASSIGN(const int version, programVersion());
    FD_TRY(connection->begin(Connection::Transaction::Read)); // nothing changes under it
    FD_ASSIGN(const bool has, connection->hasSchema());
    if (!has)
        return connection->error(ErrorCode::NotADatabase, {}, u"there are no tables of ours in it"_s);
    FD_ASSIGN(const SchemaInfo schema, schemaInUse(*connection));
    FD_TRY(requireCompatible(*connection, schema, version));
    return verifyAuditChain(*connection, proof);
}

QString faultWords(const ChainReport &report)
{
    const QString entry = QString::number(report.firstBad);
    switch (report.fault) {
    case ChainFault::None: return {};
    case ChainFault::Missing:
        return Words::tr("Entry %1 is not there, and later ones are: it was taken out.").arg(entry);
    case ChainFault::Reordered: return Words::tr("Entry %1 stood at another place.").arg(entry);
    case ChainFault::Altered: return Words::tr("Entry %1 was changed after it was written, or put there.").arg(entry);
    case ChainFault::NoMark:
        return Words::tr("Entry %1 was written without the key that the history is kept with by then.").arg(entry);
    case ChainFault::WrongMark:
        return Words::tr("The mark of entry %1 was not made with the key that the history is kept with.").arg(entry);
    case ChainFault::OtherKey:
        return Words::tr("From entry %1 on the history is kept with another key, %2, which was not given.")
            .arg(entry, report.historyKey);
    case ChainFault::KeyDropped:
        return Words::tr("Entry %1 would be kept with another key than the history says, or with none.").arg(entry);
    case ChainFault::Cut:
        return Words::tr("The history ends before entry %1, and it is known to have gone on.").arg(entry);
    case ChainFault::Replaced:
        return Words::
            tr("Entry %1 is not the one that is known: an old copy was put back and worked with, or the history was made "
               "anew.")
                .arg(entry);
    }
    return {};
}

} // namespace frontdoor
