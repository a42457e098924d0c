// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/connection.h"
#include "core/store/postgres_cursor.h"


struct pg_cancel;

namespace frontdoor {

/// What an SQLSTATE means to us; empty: the connection was lost.
ErrorCode errorCodeOfState(const QByteArray &state);

/// Why this program cannot work with a server of this version (150020) or a database of this encoding; empty if it can.
QString troubleOfServer(int version, const QString &encoding);

/// One connection to a PostgreSQL server, used on the thread that opened it.
class PostgresConnection final : public Connection {
public:
    /// "postgresql://user@server/database", with whatever else libpq takes in an address, a service or the environment. TLS with
    /// a verified server unless one of them says otherwise. ConnectionLost, AccessDenied, NotFound, InvalidInput, Busy (no room
    /// for one more), NotADatabase (the server is too old, the database not UTF8).
    static Expected<std::unique_ptr<PostgresConnection>> open(const QString &url, bool readOnly = false);
    ~PostgresConnection() override;
    Q_DISABLE_COPY_MOVE(PostgresConnection)

    Expected<void> execute(const QString &text) override;
    Expected<QVariant> scalar(const QString &text) override;

    /// One at a time writes, as in a file: numbers without gaps and the chain of the history need an order. Whoever writes
    /// waits for the lock as long as setPatience() says, then it is Busy.
    Expected<void> begin(Transaction kind) override;
    Expected<void> commit() override;
    void rollback() override;

    Expected<void> setForeignKeys(bool on) override;
    Expected<void> checkReferences() override;
    QString inItsOwnWords(const QString &statement) const override;
    Expected<void> noteSchemaVersion(int version) override;
    Expected<bool> hasSchema() override;

    Expected<bool> holdsTable(const QString &name);
    Expected<void> setPatience(int ms);
    /// Who is in the middle of a Write transaction; nobody, if nobody is.
    struct Saver {
        int process = 0; ///< the server's
        QString login;
        QString program; ///< "frontdoor DUTY-PC-3"
    };
    Expected<std::optional<Saver>> whoSaves();
    /// For copies and checks, which nobody waits for at a desk.
    Expected<void> takeAsLongAsNeeded();
    /// Whether the server told of a save by somebody else since the last call.
    Expected<bool> wasNotified();
    /// After an error that says ConnectionLost.
    bool isLost() const;

private:
    PostgresConnection(pg_conn *connection, const QString &place, bool readOnly);
    void cancelRunning() override;
    Expected<void> requireKnownServer();
    Expected<void> applySettings();
    Expected<QString> textOf(const QString &name) const override;
    Expected<std::unique_ptr<Cursor>> prepared(const QString &text, const QString &name) override;
    qint64 changedRows(const Cursor &cursor) const override;
    Unexpected errorOf(const Cursor &cursor, const QString &statement) const override;
    Unexpected errorOfState(const QByteArray &state, const QString &message, const QString &statement) const;

    struct Finish {
        void operator()(pg_conn *connection) const;
    };
    std::unique_ptr<pg_conn, Finish> m_connection;
    bool m_readOnly;
    int m_prepared = 0;
};

} // namespace frontdoor
