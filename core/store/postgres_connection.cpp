// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres_connection.h"

#include "core/store/postgres_schema.h"
#include "core/store/postgres_store.h"

#include <libpq-fe.h>

#include <QUrl>
#include <QUrlQuery>

#include <array>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto channel = "frontdoor_saved";
constexpr qint64 writersLock = 0x46444f52; // "FDOR": one number for all programs that write
constexpr int statementPatienceMs = 60'000;
constexpr int connectWithinSeconds = 10;

struct ClearResult {
    void operator()(PGresult *result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, ClearResult>;

bool isFine(const Result &result)
{
    const ExecStatusType status = PQresultStatus(result.get());
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

QByteArray stateOf(const Result &result)
{
    return QByteArray(PQresultErrorField(result.get(), PG_DIAG_SQLSTATE));
}

QString messageOf(const Result &result)
{
    return QString::fromUtf8(PQresultErrorField(result.get(), PG_DIAG_MESSAGE_PRIMARY));
}

/// What a server is called by, without who comes with which password.
QString placeOf(const QUrl &url)
{
    return url.host().isEmpty() ? url.path().mid(1) : QString(url.host() + url.path());
}

ErrorCode codeOfRefusal(const QString &message)
{
    // libpq gives no SQLSTATE for what happens before there is a session.
    if (message.contains("does not exist"_L1) && message.contains("database"_L1))
        return ErrorCode::NotFound;
    const bool denied = message.contains("authentication failed"_L1) || message.contains("no password supplied"_L1)
                        || message.contains("pg_hba.conf"_L1) || message.contains("permission denied"_L1)
                        || message.contains("does not exist"_L1);
    return denied ? ErrorCode::AccessDenied : ErrorCode::ConnectionLost;
}

} // namespace

ErrorCode errorCodeOfState(const QByteArray &state)
{
    if (state.isEmpty() || state.startsWith("08") || state == "57P01" || state == "57P02" || state == "57P03")
        return ErrorCode::ConnectionLost;
    if (state.startsWith("23"))
        return ErrorCode::ConstraintFailed;
    if (state.startsWith("40") || state == "55P03" || state == "53300")
        return ErrorCode::Busy; // serialization, deadlock, lock not available, too many connections
    if (state == "57014")
        return ErrorCode::Cancelled;
    if (state == "53100")
        return ErrorCode::DiskFull;
    if (state == "25006")
        return ErrorCode::ReadOnly;
    if (state.startsWith("28") || state == "42501")
        return ErrorCode::AccessDenied;
    if (state == "3D000")
        return ErrorCode::NotFound;
    if (state.startsWith("22"))
        return ErrorCode::InvalidInput;
    if (state.startsWith("XX"))
        return ErrorCode::Corrupt;
    return ErrorCode::Internal;
}

void PostgresConnection::Finish::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

PostgresConnection::PostgresConnection(pg_conn *connection, QString place, bool readOnly)
    : m_connection(connection)
    , m_place(std::move(place))
    , m_readOnly(readOnly)
{
}

PostgresConnection::~PostgresConnection()
{
    forgetStatements();
}

Expected<std::unique_ptr<PostgresConnection>> PostgresConnection::open(const QString &address, bool readOnly)
{
    const QUrl url(address);
    if (!url.isValid() || !isServerAddress(address) || url.path().size() < 2)
        return failure(ErrorCode::InvalidInput, {}, u"A server is given as postgresql://server/database."_s);
    // The text itself is passed on: QUrl would write an address without a server in another way.
    QString wanted = address;
    const auto unlessSaid = [&](const QString &option, const QString &value) {
        if (!QUrlQuery(url).hasQueryItem(option))
            wanted += (wanted.contains(u'?') ? u'&' : u'?') + option + u'=' + value;
    };
    // A socket of this computer has no TLS and needs none.
    unlessSaid(u"sslmode"_s, url.host().isEmpty() ? u"prefer"_s : u"verify-full"_s);
    unlessSaid(u"connect_timeout"_s, QString::number(connectWithinSeconds));
    unlessSaid(u"application_name"_s, u"frontdoor"_s);
    unlessSaid(u"client_encoding"_s, u"UTF8"_s);
    pg_conn *raw = PQconnectdb(wanted.toUtf8().constData());
    std::unique_ptr<PostgresConnection> connection(new PostgresConnection(raw, placeOf(url), readOnly));
    if (PQstatus(raw) != CONNECTION_OK) {
        const QString message = QString::fromUtf8(PQerrorMessage(raw)).simplified();
        return failure(codeOfRefusal(message), connection->m_place, message);
    }
    PQsetNoticeProcessor(
        raw, [](void *, const char *) {}, nullptr);
    FD_TRY(connection->applySettings());
    return connection;
}

Expected<void> PostgresConnection::applySettings()
{
    FD_TRY(execute(u"SET TIME ZONE 'UTC'"_s));
    FD_TRY(execute(u"SET standard_conforming_strings = on"_s));
    FD_TRY(execute(u"SET statement_timeout = %1"_s.arg(statementPatienceMs)));
    FD_TRY(execute(u"SET idle_in_transaction_session_timeout = %1"_s.arg(2 * statementPatienceMs)));
    if (m_readOnly)
        FD_TRY(execute(u"SET default_transaction_read_only = on"_s));
    FD_ASSIGN(const QVariant encoding, scalar(u"SHOW server_encoding"_s));
    if (encoding.toString() != "UTF8"_L1)
        return error(ErrorCode::Internal, {}, u"the database has the encoding %1, not UTF8"_s.arg(encoding.toString()));
    return execute(u"LISTEN %1"_s.arg(QLatin1StringView(channel)));
}

Expected<void> PostgresConnection::execute(const QString &text)
{
    const Result result(PQexec(m_connection.get(), text.toUtf8().constData()));
    if (!isFine(result))
        return errorOfState(stateOf(result), messageOf(result), text.section(u'\n', 0, 0));
    return {};
}

Expected<QVariant> PostgresConnection::scalar(const QString &text)
{
    const Result result(PQexec(m_connection.get(), text.toUtf8().constData()));
    if (!isFine(result))
        return errorOfState(stateOf(result), messageOf(result), text);
    if (PQntuples(result.get()) == 0 || PQgetisnull(result.get(), 0, 0))
        return QVariant();
    return QVariant(QString::fromUtf8(PQgetvalue(result.get(), 0, 0)));
}

Expected<std::unique_ptr<Cursor>> PostgresConnection::prepared(const QString &text, const QString &name)
{
    const NumberedText numberedText = numbered(text);
    const QByteArray id = "fd" + QByteArray::number(++m_prepared);
    const Result result(PQprepare(m_connection.get(), id.constData(), numberedText.text.constData(), 0, nullptr));
    if (!isFine(result))
        return errorOfState(stateOf(result), messageOf(result), name);
    return std::make_unique<PostgresCursor>(m_connection.get(), id, numberedText.places);
}

qint64 PostgresConnection::changedRows(const Cursor &cursor) const
{
    return static_cast<const PostgresCursor &>(cursor).changedRows();
}

Unexpected PostgresConnection::errorOf(const Cursor &cursor, const QString &statement) const
{
    const auto &ours = static_cast<const PostgresCursor &>(cursor);
    if (ours.hasUnbound())
        return error(ErrorCode::Internal, statement, u"a placeholder has no value"_s);
    return errorOfState(ours.state(), ours.message(), statement);
}

Unexpected PostgresConnection::errorOfState(const QByteArray &state, const QString &message,
                                            const QString &statement) const
{
    return error(errorCodeOfState(state), statement, u"%1 (%2)"_s.arg(message, QString::fromLatin1(state)));
}

Expected<void> PostgresConnection::begin(Transaction kind)
{
    if (kind == Transaction::Read)
        return execute(u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s);
    FD_TRY(execute(u"BEGIN ISOLATION LEVEL READ COMMITTED"_s));
    const auto locked = execute(u"SELECT pg_advisory_xact_lock(%1)"_s.arg(writersLock));
    if (!locked)
        rollback();
    return locked;
}

Expected<void> PostgresConnection::commit()
{
    FD_TRY(execute(u"NOTIFY %1"_s.arg(QLatin1StringView(channel))));
    const auto done = execute(u"COMMIT"_s);
    if (done)
        return {};
    const ErrorCode code = done.error().code;
    const bool plainlyNo = code == ErrorCode::Busy || code == ErrorCode::ConstraintFailed || code == ErrorCode::DiskFull
                           || code == ErrorCode::ReadOnly || code == ErrorCode::AccessDenied;
    if (!plainlyNo) // the answer was lost, perhaps after the deed
        return error(ErrorCode::OutcomeUnknown, {}, done.error().detail);
    return done;
}

void PostgresConnection::rollback()
{
    const PGTransactionStatusType status = PQtransactionStatus(m_connection.get());
    if (status == PQTRANS_INTRANS || status == PQTRANS_INERROR)
        static_cast<void>(execute(u"ROLLBACK"_s));
}

void PostgresConnection::interrupt()
{
    const QMutexLocker lock(&m_cancelMutex);
    if (!m_isReading)
        return;
    setCancelled(true);
    PGcancel *cancel = PQgetCancel(m_connection.get());
    std::array<char, 256> message{};
    PQcancel(cancel, message.data(), int(message.size()));
    PQfreeCancel(cancel);
}

void PostgresConnection::startReading()
{
    const QMutexLocker lock(&m_cancelMutex);
    m_isReading = true;
    setCancelled(false);
}

void PostgresConnection::stopReading()
{
    const QMutexLocker lock(&m_cancelMutex);
    m_isReading = false;
    setCancelled(false);
}

Expected<void> PostgresConnection::setForeignKeys(bool)
{
    return {}; // a server keeps them always
}

Expected<void> PostgresConnection::checkReferences()
{
    return execute(u"SET CONSTRAINTS ALL IMMEDIATE"_s);
}

QString PostgresConnection::inItsOwnWords(const QString &statement) const
{
    return inPostgres(statement);
}

Expected<void> PostgresConnection::noteSchemaVersion(int)
{
    return {};
}

Expected<bool> PostgresConnection::hasSchema()
{
    FD_ASSIGN(const QVariant table, scalar(u"SELECT to_regclass('meta')"_s));
    return table.isValid();
}

Expected<void> PostgresConnection::setPatience(int ms)
{
    return execute(u"SET lock_timeout = %1"_s.arg(ms));
}

Expected<bool> PostgresConnection::wasNotified()
{
    if (PQconsumeInput(m_connection.get()) == 0)
        return error(ErrorCode::ConnectionLost, {}, QString::fromUtf8(PQerrorMessage(m_connection.get())).simplified());
    bool notified = false;
    while (PGnotify *notify = PQnotifies(m_connection.get())) {
        notified = notified || notify->be_pid != PQbackendPID(m_connection.get());
        PQfreemem(notify);
    }
    return notified;
}

bool PostgresConnection::isLost() const
{
    return PQstatus(m_connection.get()) != CONNECTION_OK;
}

Unexpected PostgresConnection::error(ErrorCode code, const QString &statement, const QString &detail) const
{
    QStringList parts;
    if (!statement.isEmpty())
        parts << statement;
    if (!detail.isEmpty())
        parts << detail;
    return failure(code, m_place, parts.join(": "_L1));
}

} // namespace frontdoor
