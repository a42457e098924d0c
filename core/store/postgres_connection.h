// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/connection.h"
#include "core/store/postgres_cursor.h"

#include <QMutex>

struct pg_cancel;

namespace frontdoor {

/// What an SQLSTATE means to us; empty: the connection was lost.
ErrorCode errorCodeOfState(const QByteArray &state);

/// One connection to a PostgreSQL server, used on the thread that opened it.
class PostgresConnection final : public Connection {
public:
    /// "postgresql://user@server/database". TLS with a verified server unless the address says otherwise
    /// ("?sslmode=disable" on one's own computer). ConnectionLost, AccessDenied, NotFound, InvalidInput.
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

    void interrupt() override;
    void startReading() override;
    void stopReading() override;

    Expected<void> setForeignKeys(bool on) override;
    Expected<void> checkReferences() override;
    QString inItsOwnWords(const QString &statement) const override;
    Expected<void> noteSchemaVersion(int version) override;
    Expected<bool> hasSchema() override;

    Expected<void> setPatience(int ms);
    /// Whether the server told of a save by somebody else since the last call.
    Expected<bool> wasNotified();
    /// After an error that says ConnectionLost.
    bool isLost() const;

    Unexpected error(ErrorCode code, const QString &statement, const QString &detail = {}) const override;

private:
    PostgresConnection(pg_conn *connection, QString place, bool readOnly);
    Expected<void> applySettings();
    Expected<std::unique_ptr<Cursor>> prepared(const QString &text, const QString &name) override;
    qint64 changedRows(const Cursor &cursor) const override;
    Unexpected errorOf(const Cursor &cursor, const QString &statement) const override;
    Unexpected errorOfState(const QByteArray &state, const QString &message, const QString &statement) const;

    struct Finish {
        void operator()(pg_conn *connection) const;
    };
    std::unique_ptr<pg_conn, Finish> m_connection;
    QString m_place; ///< without user and password
    bool m_readOnly;
    int m_prepared = 0;

    QMutex m_cancelMutex; // interrupt() comes from another thread
    bool m_isReading = false;
};

} // namespace frontdoor
