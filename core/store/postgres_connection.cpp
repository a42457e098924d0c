// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres_connection.h"

#include "core/store/postgres_schema.h"
#include "core/store/postgres_store.h"
#include "core/store/query.h"
#include "core/store/sql_text.h"
#include "core/store/store_at.h"

#include <libpq-fe.h>

#include <QDeadlineTimer>
#include <QRegularExpression>
#include <QSysInfo>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <poll.h>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto channel = "frontdoor_saved";
constexpr qint64 writersLock = 0x46444f52; // "FDOR": one number for all programs that write
constexpr int statementPatienceMs = 60'000;
constexpr int connectWithinSeconds = 10;
constexpr int oldestServer = 130'000;

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

struct FreeOptions {
    void operator()(PQconninfoOption *options) const { PQconninfoFree(options); }
};
using Options = std::unique_ptr<PQconninfoOption, FreeOptions>;

QString optionOf(const Options &options, const char *keyword)
{
    for (const PQconninfoOption *option = options.get(); option && option->keyword; ++option) {
        if (qstrcmp(option->keyword, keyword) == 0)
            return QString::fromUtf8(option->val);
    }
    return {};
}

/// What a server is called by, without who comes with which password.
QString placeOf(const QString &host, const QString &database)
{
    const bool isSocket = host.isEmpty() || host.startsWith(u'/');
    const QString name = database.isEmpty() ? u"PostgreSQL"_s : database;
    return isSocket ? name : QString(host + u'/' + name);
}

/// Before there is a session, libpq tells the SQLSTATE only inside its text: "FATAL:  28P01: password authentication ...".
struct Refusal {
    QByteArray state;
    QString message;
};

Refusal refusalIn(const QString &text)
{
    static const QRegularExpression withState(u"\\b[A-Z]+: +([0-9A-Z]{5}): ([^\\n]*)"_s);
    const auto match = withState.match(text);
    if (match.hasMatch())
        return {match.captured(1).toLatin1(), u"%1 (%2)"_s.arg(match.captured(2).trimmed(), match.captured(1))};
    return {{}, text.simplified()};
}

/// A door that is shut, and one that nobody stands behind, are two things.
ErrorCode codeOfRefusal(const Refusal &refusal, bool wantsPassword)
{
    return wantsPassword ? ErrorCode::AccessDenied : errorCodeOfState(refusal.state);
}

bool waitFor(pg_conn *connection, PostgresPollingStatusType what, const QDeadlineTimer &deadline)
{
    pollfd wait{PQsocket(connection), short(what == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0};
    return ::poll(&wait, 1, int(deadline.remainingTime())) > 0;
}

/// Connects as PQconnectdbParams() does, but never waits longer than `seconds`, and has the server say why it refuses.
pg_conn *connected(const QByteArrayView address, const std::vector<std::pair<QByteArray, QByteArray>> &unlessSaid,
                   int seconds)
{
    std::vector<const char *> names, values;
    for (const auto &[name, value] : unlessSaid) {
        names.push_back(name.constData());
        values.push_back(value.constData());
    }
    names.push_back("dbname"); // the whole address; what it says counts, because it comes last
    values.push_back(address.data());
    names.push_back(nullptr);
    values.push_back(nullptr);
    pg_conn *connection = PQconnectStartParams(names.data(), values.data(), 1);
    if (!connection || PQstatus(connection) == CONNECTION_BAD)
        return connection;
    PQsetErrorVerbosity(connection, PQERRORS_VERBOSE);
    const QDeadlineTimer deadline(std::chrono::seconds{seconds});
    PostgresPollingStatusType next = PGRES_POLLING_WRITING;
    while (next != PGRES_POLLING_OK && next != PGRES_POLLING_FAILED && waitFor(connection, next, deadline))
        next = PQconnectPoll(connection);
    return connection;
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
    if (state == "42P07")
        return ErrorCode::AlreadyExists; // another program's table has the name of one of ours
    if (state == "3D000")
        return ErrorCode::NotFound;
    if (state.startsWith("22"))
        return ErrorCode::InvalidInput;
    if (state.startsWith("XX"))
        return ErrorCode::Corrupt;
    return ErrorCode::Internal;
}

QString troubleOfServer(int version, const QString &encoding)
{
    if (version < oldestServer)
        return u"the server is PostgreSQL %1; %2 or newer is needed"_s.arg(version / 10'000).arg(oldestServer / 10'000);
    if (encoding != "UTF8"_L1)
        return u"the database has the encoding %1; make one with UTF8"_s.arg(encoding);
    return {};
}

void PostgresConnection::Finish::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

PostgresConnection::PostgresConnection(pg_conn *connection, const QString &place, bool readOnly)
    : Connection(place)
    , m_connection(connection)
    , m_readOnly(readOnly)
{
}

PostgresConnection::~PostgresConnection()
{
    forgetStatements();
}

Expected<std::unique_ptr<PostgresConnection>> PostgresConnection::open(const QString &address, bool readOnly)
{
    if (!isServerAddress(address))
        return failure(ErrorCode::InvalidInput, {}, u"A server is given as postgresql://server/database."_s);
    const QByteArray wanted = address.toUtf8();
    char *trouble = nullptr;
    const Options said(PQconninfoParse(wanted.constData(), &trouble));
    PQfreemem(trouble); // it may repeat the address with its password
    if (!said)
        return failure(ErrorCode::InvalidInput, withoutPassword(address),
                       u"This is no address of a server: postgresql://server/database is one."_s);
    // A service, and PGSSLMODE, say themselves how safe the line has to be. A socket of this computer has no TLS.
    // The server tells everybody by that name who holds a lock.
    const QByteArray program = "frontdoor " + QSysInfo::machineHostName().toUtf8();
    std::vector<std::pair<QByteArray, QByteArray>> unlessSaid{{"client_encoding", "UTF8"},
                                                              {"application_name", program}};
    const bool saysService = !optionOf(said, "service").isEmpty() || qEnvironmentVariableIsSet("PGSERVICE");
    if (!saysService && !qEnvironmentVariableIsSet("PGSSLMODE"))
        unlessSaid.emplace_back("sslmode", "verify-full");
    const int seconds = std::max(2, optionOf(said, "connect_timeout").toInt());
    const bool hasTimeout = !optionOf(said, "connect_timeout").isEmpty();
    pg_conn *raw = connected(wanted, unlessSaid, hasTimeout ? seconds : connectWithinSeconds);
    const QString where = placeOf(QString::fromUtf8(PQhost(raw)), QString::fromUtf8(PQdb(raw)));
    std::unique_ptr<PostgresConnection> connection(new PostgresConnection(raw, where, readOnly));
    if (PQstatus(raw) != CONNECTION_OK) {
        Refusal refusal = refusalIn(QString::fromUtf8(PQerrorMessage(raw)));
        if (refusal.message.isEmpty())
            refusal.message = u"the server did not answer in time"_s;
        return failure(codeOfRefusal(refusal, PQconnectionNeedsPassword(raw) != 0), where, refusal.message);
    }
    PQsetErrorVerbosity(raw, PQERRORS_DEFAULT);
    PQsetNoticeProcessor(
        raw, [](void *, const char *) {}, nullptr);
    FD_TRY(connection->requireKnownServer());
    FD_TRY(connection->applySettings());
    return connection;
}

Expected<void> PostgresConnection::requireKnownServer()
{
    FD_ASSIGN(const QVariant encoding, scalar(u"SHOW server_encoding"_s));
    const QString trouble = troubleOfServer(PQserverVersion(m_connection.get()), encoding.toString());
    if (!trouble.isEmpty())
        return error(ErrorCode::NotADatabase, {}, trouble);
    return {};
}

Expected<void> PostgresConnection::applySettings()
{
    FD_TRY(execute(u"SET TIME ZONE 'UTC'"_s));
    FD_TRY(execute(u"SET standard_conforming_strings = on"_s));
    FD_TRY(execute(u"SET statement_timeout = %1"_s.arg(statementPatienceMs)));
    FD_TRY(execute(u"SET idle_in_transaction_session_timeout = %1"_s.arg(2 * statementPatienceMs)));
    if (m_readOnly)
        FD_TRY(execute(u"SET default_transaction_read_only = on"_s));
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

Expected<QString> PostgresConnection::textOf(const QString &name) const
{
    const QString own = "postgres/"_L1 + name;
    return sqlText(hasSqlText(own) ? own : name);
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

void PostgresConnection::cancelRunning()
{
    PGcancel *cancel = PQgetCancel(m_connection.get());
    std::array<char, 256> message{};
    PQcancel(cancel, message.data(), int(message.size()));
    PQfreeCancel(cancel);
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
    FD_ASSIGN(const bool hasMeta, holdsTable(u"meta"_s));
    FD_ASSIGN(const bool hasCounter, holdsTable(u"number_counter"_s)); // another program may have a table "meta" too
    return hasMeta && hasCounter;
}

Expected<bool> PostgresConnection::holdsTable(const QString &name)
{
    FD_ASSIGN(const QVariant table, scalar(u"SELECT to_regclass('%1')"_s.arg(name)));
    return table.isValid();
}

Expected<void> PostgresConnection::takeAsLongAsNeeded()
{
    FD_TRY(execute(u"SET statement_timeout = 0"_s));
    return execute(u"SET idle_in_transaction_session_timeout = 0"_s);
}

Expected<void> PostgresConnection::setPatience(int ms)
{
    return execute(u"SET lock_timeout = %1"_s.arg(ms));
}

Expected<std::optional<PostgresConnection::Saver>> PostgresConnection::whoSaves()
{
    const QString name = u"migrations/postgres/who_saves"_s;
    FD_ASSIGN(const QString text, sqlText(name));
    FD_ASSIGN(Statement statement, statementOf(text, name));
    statement.bind(u":lock"_s, writersLock);
    FD_ASSIGN(const QList<Saver> savers, listOf<Saver>(statement, [](Row &row) {
                  Saver saver;
                  row.read(saver.process).read(saver.login).read(saver.program);
                  return saver;
              }));
    return savers.isEmpty() ? std::nullopt : std::optional(savers.first());
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

} // namespace frontdoor
