// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/audit_chain.h"

#include "core/store/columns.h"

#include <QCryptographicHash>
#include <QtEndian>

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
    row.read(audit.previousHash).read(audit.hash);
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

Expected<ChainReport> verifyAuditChain(Connection &connection)
{
    FD_ASSIGN(Statement statement, connection.statement(u"audit/chain"_s));
    FD_TRY(statement.run());
    ChainReport report;
    for (;;) {
        FD_ASSIGN(const bool isRow, statement.next());
        if (!isRow)
            return report;
        Row row(statement);
        const AuditRow audit = readRow(row);
        if (audit.sequence != report.head.sequence + 1 || audit.previousHash != report.head.hash
            || audit.hash != auditHash(audit)) {
            report.firstBad = report.head.sequence + 1;
            return report;
        }
        report.head = {audit.sequence, audit.hash};
    }
}

} // namespace frontdoor
