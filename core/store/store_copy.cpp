// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/store_copy.h"

#include "core/store/audit_chain.h"
#include "core/store/copied_rows.h"
#include "core/store/file_cipher.h"
#include "core/store/file_copy.h"
#include "core/store/file_creation.h"
#include "core/store/migrations.h"
#include "core/store/postgres_connection.h"
#include "core/store/postgres_store.h"
#include "core/store/query.h"
#include "core/store/sqlite_connection.h"
#include "core/store/sqlite_store.h"
#include "core/store/store_at.h"
#include "core/store/waiting.h"

#include <QFile>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 10'000;
constexpr qsizetype rowsInOneTransaction = 2000;

/// What the source was when a copy of it was begun: only an unfinished copy of the same can be gone on with.
struct SourceState {
    QString instanceId;
    qint64 lastChange = 0;
    QString head;

    QString inOneLine() const { return u"%1 %2 %3"_s.arg(instanceId).arg(lastChange).arg(head); }
};

/// A database at one end of a copy.
struct End {
    std::unique_ptr<Connection> connection;
    PostgresConnection *server = nullptr; ///< the same, where it is one
};

Expected<End> endAt(const QString &database, OpenMode mode)
{
    End end;
    const bool toRead = mode == OpenMode::ReadOnly;
    if (isServerAddress(database)) {
        FD_ASSIGN(auto server, PostgresConnection::open(database, toRead));
        FD_TRY(server->setPatience(patienceMs));
        FD_TRY(server->takeAsLongAsNeeded());
        end.server = server.get();
        end.connection = std::move(server);
        return end;
    }
    const auto access = toRead ? SqliteConnection::Access::ReadOnly : SqliteConnection::Access::ReadWrite;
    FD_ASSIGN(auto file, withPatience(patienceMs, [&] { return SqliteConnection::open(database, access); }));
    FD_TRY(file->setForeignKeys(false)); // rows come table by table, not as they refer to each other
    end.connection = std::move(file);
    return end;
}

Expected<bool> hasUnfinishedMark(const End &end)
{
    if (end.server)
        return end.server->holdsTable(QString(unfinishedCopyTable));
    FD_ASSIGN(Statement statement, end.connection->statement(u"sqlite/tables"_s));
    FD_ASSIGN(const QStringList tables, valuesOf<QString>(statement));
    return tables.contains(unfinishedCopyTable);
}

Expected<QString> copyingText(const QString &name)
{
    return sqlText(u"copying/"_s + name);
}

class Copy {
public:
    Copy(End source, End target, QList<TableShape> shapes, const std::function<bool(qint64, qint64)> &progress)
        : m_source(std::move(source))
        , m_target(std::move(target))
        , m_shapes(std::move(shapes))
        , m_progress(progress)
    {
    }

    Expected<CopyReport> run();

private:
    Expected<void> readSource();
    Expected<void> prepareTarget();
    Expected<bool> canGoOn();
    Expected<void> beginAnew();
    Expected<void> takeReferencesOut();
    Expected<void> copyTable(const TableShape &shape);
    Expected<void> compareTable(CopiedTable &table, const TableShape &shape);
    Expected<void> finish();
    Expected<void> restoreServer();
    Expected<void> note(const QString &what, const QString &value);
    Expected<QStringList> noted(const QString &what);
    Expected<qint64> count(Connection &connection, const QString &table);
    Expected<void> tell(qint64 more);

    End m_source;
    End m_target;
    QList<TableShape> m_shapes;
    const std::function<bool(qint64, qint64)> &m_progress;
    SourceState m_state;
    CopyReport m_report;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

Expected<qint64> Copy::count(Connection &connection, const QString &table)
{
    FD_ASSIGN(const QString text, copyingText(u"count"_s));
    FD_ASSIGN(const QVariant counted, connection.scalar(text.arg(table)));
    return counted.toLongLong();
}

Expected<void> Copy::tell(qint64 more)
{
    m_done += more;
    if (m_progress && !m_progress(m_done, m_total))
        return m_target.connection->error(ErrorCode::Cancelled, {}, u"what was copied is kept; copy again to go on"_s);
    return {};
}

Expected<void> Copy::note(const QString &what, const QString &value)
{
    FD_ASSIGN(const QString text, copyingText(u"note"_s));
    FD_ASSIGN(Statement statement, m_target.connection->statementOf(text, u"copying/note"_s));
    return statement.bind(u":what"_s, what).bind(u":value"_s, value).run();
}

Expected<QStringList> Copy::noted(const QString &what)
{
    FD_ASSIGN(const QString text, copyingText(u"noted"_s));
    FD_ASSIGN(Statement statement, m_target.connection->statementOf(text, u"copying/noted"_s));
    statement.bind(u":what"_s, what);
    return valuesOf<QString>(statement);
}

Expected<void> Copy::readSource()
{
    FD_ASSIGN(const SchemaInfo schema, readSchema(*m_source.connection));
    FD_ASSIGN(const int version, programVersion());
    if (schema.version == 0)
        return m_source.connection->error(ErrorCode::NotADatabase, {}, u"there are no tables of ours in it"_s);
    FD_TRY(requireCompatible(*m_source.connection, schema, version));
    FD_ASSIGN(const bool isUnfinished, hasUnfinishedMark(m_source));
    if (isUnfinished)
        return m_source.connection->error(ErrorCode::NotADatabase, {}, u"a copy into it was not finished"_s);
    if (schema.version != version) // a newer one that lets this program work with it has columns it does not know
        return m_source.connection->error(ErrorCode::Newer, {}, u"only a program of its own version can copy it"_s);
    m_state.instanceId = schema.instanceId;
    FD_ASSIGN(Statement last, m_source.connection->statement(u"change/last"_s));
    FD_ASSIGN(const QList<qint64> change, valuesOf<qint64>(last));
    m_state.lastChange = change.value(0);
    FD_ASSIGN(const AuditHead head, readAuditHead(*m_source.connection));
    m_state.head = head.hash;
    for (const TableShape &shape : m_shapes) {
        FD_ASSIGN(const qint64 rows, count(*m_source.connection, shape.name));
        m_total += 2 * rows; // once to copy, once to compare
    }
    return {};
}

Expected<bool> Copy::canGoOn()
{
    FD_ASSIGN(const bool isUnfinished, hasUnfinishedMark(m_target));
    if (isUnfinished) {
        FD_ASSIGN(const QStringList source, noted(u"source"_s));
        return source == QStringList{m_state.inOneLine()};
    }
    FD_ASSIGN(const QString text, copyingText(u"emptiness"_s));
    FD_ASSIGN(const QVariant somebody, m_target.connection->scalar(text));
    if (somebody.toLongLong() != 0)
        return m_target.connection->error(ErrorCode::AlreadyExists, {}, u"there is an office in it already"_s);
    return false;
}

Expected<void> Copy::prepareTarget()
{
    FD_ASSIGN(const bool goesOn, canGoOn());
    if (goesOn)
        return {};
    return m_target.connection->inTransaction([&] { return beginAnew(); });
}

Expected<void> Copy::beginAnew()
{
    FD_ASSIGN(const bool isUnfinished, hasUnfinishedMark(m_target));
    if (!isUnfinished) {
        FD_ASSIGN(const QString mark, copyingText(u"mark"_s));
        FD_TRY(m_target.connection->execute(mark));
        FD_TRY(takeReferencesOut());
    }
    FD_ASSIGN(const QString clear, copyingText(u"clear"_s));
    for (const TableShape &shape : m_shapes)
        FD_TRY(m_target.connection->execute(clear.arg(shape.name)));
    FD_ASSIGN(const QString forget, copyingText(u"forget_source"_s));
    FD_TRY(m_target.connection->execute(forget));
    return note(u"source"_s, m_state.inOneLine());
}

/// A server minds what refers to what at every commit; it is asked once, at the end.
Expected<void> Copy::takeReferencesOut()
{
    if (!m_target.server)
        return {};
    FD_ASSIGN(const QString text, copyingText(u"references"_s));
    FD_ASSIGN(Statement statement, m_target.connection->statementOf(text, u"copying/references"_s));
    struct Reference {
        QString drop;
        QString add;
    };
    FD_ASSIGN(const QList<Reference> references, listOf<Reference>(statement, [](Row &row) {
                  Reference one;
                  row.read(one.drop).read(one.add);
                  return one;
              }));
    for (const Reference &reference : references) {
        FD_TRY(m_target.connection->execute(reference.drop));
        FD_TRY(note(u"reference"_s, reference.add));
    }
    return {};
}

Expected<void> Copy::copyTable(const TableShape &shape)
{
    FD_ASSIGN(qint64 there, count(*m_target.connection, shape.name));
    m_report.wereThere += there;
    RowReader reader(*m_source.connection, shape);
    RowWriter writer(*m_target.connection, shape);
    RowChecksum checksum;
    QList<StoredRow> waiting;
    const auto write = [&]() -> Expected<void> {
        if (waiting.isEmpty())
            return {};
        FD_TRY(m_target.connection->inTransaction([&] { return writer.write(waiting); }));
        return tell(std::exchange(waiting, {}).size());
    };
    for (;;) {
        FD_ASSIGN(const QList<StoredRow> rows, reader.next());
        if (rows.isEmpty())
            break;
        for (const StoredRow &row : rows) {
            checksum.add(row);
            if (checksum.rows() > there)
                waiting << row;
        }
        if (waiting.size() >= rowsInOneTransaction)
            FD_TRY(write());
    }
    FD_TRY(write());
    FD_TRY(tell(std::min(there, checksum.rows())));
    m_report.tables.append({shape.name, checksum.rows(), 0, checksum.result(), {}});
    return {};
}

Expected<void> Copy::compareTable(CopiedTable &table, const TableShape &shape)
{
    RowReader reader(*m_target.connection, shape);
    RowChecksum checksum;
    for (;;) {
        FD_ASSIGN(const QList<StoredRow> rows, reader.next());
        if (rows.isEmpty())
            break;
        for (const StoredRow &row : rows)
            checksum.add(row);
        FD_TRY(tell(rows.size()));
    }
    table.copiedRows = checksum.rows();
    table.copiedChecksum = checksum.result();
    return {};
}

/// What refers to what holds again, and what counts itself goes on after the last.
Expected<void> Copy::restoreServer()
{
    FD_ASSIGN(const QStringList references, noted(u"reference"_s));
    for (const QString &reference : references)
        FD_TRY(m_target.connection->execute(reference));
    FD_ASSIGN(const QString text, copyingText(u"counting_columns"_s));
    FD_ASSIGN(Statement statement, m_target.connection->statementOf(text, u"copying/counting_columns"_s));
    FD_ASSIGN(const QStringList goOn, valuesOf<QString>(statement));
    for (const QString &each : goOn)
        FD_TRY(m_target.connection->execute(each));
    return {};
}

Expected<void> Copy::finish()
{
    FD_TRY(m_target.connection->inTransaction([&]() -> Expected<void> {
        if (m_target.server)
            FD_TRY(restoreServer());
        else
            FD_TRY(m_target.connection->checkReferences());
        FD_ASSIGN(const QString unmark, copyingText(u"unmark"_s));
        return m_target.connection->execute(unmark);
    }));
    if (!m_target.server)
        return {};
    FD_ASSIGN(const QString learn, copyingText(u"learn"_s));
    return m_target.connection->execute(learn);
}

Expected<CopyReport> Copy::run()
{
    FD_TRY(m_source.connection->begin(Connection::Transaction::Read));
    FD_TRY(readSource());
    FD_TRY(prepareTarget());
    for (const TableShape &shape : m_shapes)
        FD_TRY(copyTable(shape));
    m_source.connection->rollback(); // nothing was written, and nothing more has to be read
    FD_TRY(m_target.connection->begin(Connection::Transaction::Read));
    for (qsizetype i = 0; i < m_shapes.size(); ++i)
        FD_TRY(compareTable(m_report.tables[i], m_shapes[i]));
    m_target.connection->rollback();
    if (m_report.isSame()) {
        FD_TRY(finish());
    } else {
        // Somebody has written there. The next copy begins from the beginning.
        FD_ASSIGN(const QString forget, copyingText(u"forget_source"_s));
        FD_TRY(m_target.connection->inTransaction([&] { return m_target.connection->execute(forget); }));
    }
    return m_report;
}

Expected<CopyReport> copyInto(const QString &source, const QString &target,
                              const std::function<bool(qint64, qint64)> &progress)
{
    FD_ASSIGN(QList<TableShape> shapes, tableShapes());
    FD_ASSIGN(End from, endAt(source, OpenMode::ReadOnly));
    FD_ASSIGN(End to, endAt(target, OpenMode::ReadWrite));
    return Copy(std::move(from), std::move(to), std::move(shapes), progress).run();
}

/// Whether the source can be opened at all, before anything is made for its copy.
Expected<void> requireSource(const QString &source)
{
    FD_ASSIGN(const End end, endAt(source, OpenMode::ReadOnly));
    FD_ASSIGN(const bool has, end.connection->hasSchema());
    if (!has)
        return end.connection->error(ErrorCode::NotADatabase, {}, u"there are no tables of ours in it"_s);
    return {};
}

Expected<CopyReport> copyToServer(const QString &source, const QString &target,
                                  const std::function<bool(qint64, qint64)> &progress)
{
    {
        FD_ASSIGN(const auto server, PostgresConnection::open(target));
        FD_ASSIGN(const bool has, server->hasSchema());
        if (!has)
            FD_TRY(createPostgresStore(target));
    }
    return copyInto(source, target, progress);
}

Expected<CopyReport> copyToFile(const QString &source, const QString &target,
                                const std::function<bool(qint64, qint64)> &progress)
{
    // It grows under another name, where a copy that was interrupted is found again.
    const QString growing = target + ".copying"_L1;
    if (QFile::exists(target))
        return failure(ErrorCode::AlreadyExists, target);
    if (!QFile::exists(growing)) {
        removeEncryptionNote(growing);
        FD_TRY(copyEncryptionNote(target, growing));
        FD_TRY(createSqliteStore(growing));
    }
    FD_ASSIGN(const CopyReport report, copyInto(source, growing, progress));
    if (!report.isSame())
        return report;
    FD_TRY(createFile(target, [&](const QString &temporary) -> Expected<void> {
        if (!QFile::rename(growing, temporary))
            return failure(ErrorCode::AccessDenied, growing, u"it cannot be given its name"_s);
        return {};
    }));
    removeEncryptionNote(growing);
    return report;
}

} // namespace

bool CopyReport::isSame() const
{
    return std::all_of(tables.begin(), tables.end(), [](const CopiedTable &table) { return table.isSame(); });
}

Expected<CopyReport> copyStore(const QString &source, const QString &target,
                               const std::function<bool(qint64, qint64)> &progress)
{
    FD_TRY(requireFileOrServer(source));
    FD_TRY(requireFileOrServer(target));
    FD_TRY(requireSource(source));
    return isServerAddress(target) ? copyToServer(source, target, progress) : copyToFile(source, target, progress);
}

Expected<void> copyToNewFile(const QString &source, const QString &file,
                             const std::function<bool(int done, int total)> &progress)
{
    if (!isServerAddress(source))
        return copyDatabase(source, file, progress);
    const auto inThousands = [&](qint64 done, qint64 total) {
        return !progress || progress(int(done / 1000), int(total / 1000) + 1);
    };
    FD_ASSIGN(const CopyReport report, copyStore(source, file, inThousands));
    if (!report.isSame())
        return failure(ErrorCode::Corrupt, file, u"the copy is not the same as the database"_s);
    return {};
}

} // namespace frontdoor
