// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/connection.h"

#include "core/store/sql_text.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

Connection::~Connection() = default;

Expected<Statement> Connection::statement(const QString &name)
{
    return made(name, [&] { return textOf(name); });
}

Expected<QString> Connection::textOf(const QString &name) const
{
    return sqlText(name);
}

Expected<Statement> Connection::statementOf(const QString &text, const QString &name)
{
    return made(name, [&]() -> Expected<QString> { return text; });
}

Expected<Statement> Connection::made(const QString &name, const std::function<Expected<QString>()> &wanted)
{
    // A statement in use is not in the cache, so that nobody else can step its cursor.
    auto &idle = m_idle[name];
    if (!idle.empty()) {
        std::unique_ptr<Cursor> cursor = std::move(idle.back());
        idle.pop_back();
        return Statement(*this, name, std::move(cursor));
    }
    FD_ASSIGN(const QString text, wanted());
    FD_ASSIGN(std::unique_ptr<Cursor> cursor, prepared(text, name));
    return Statement(*this, name, std::move(cursor));
}

void Connection::takeBack(const QString &name, std::unique_ptr<Cursor> cursor)
{
    cursor->finish();
    m_idle[name].push_back(std::move(cursor));
}

Expected<void> Connection::inTransaction(const std::function<Expected<void>()> &what)
{
    FD_TRY(begin(Transaction::Write));
    auto done = what();
    if (done)
        done = commit();
    if (!done)
        rollback();
    return done;
}

void Connection::interrupt()
{
    const QMutexLocker lock(&m_interruptMutex);
    if (!m_isReading)
        return;
    m_cancelled = true; // for whoever is between two statements
    cancelRunning();
}

void Connection::startReading()
{
    const QMutexLocker lock(&m_interruptMutex);
    m_isReading = true;
    m_cancelled = false;
}

void Connection::stopReading()
{
    const QMutexLocker lock(&m_interruptMutex);
    m_isReading = false;
    m_cancelled = false;
}

Unexpected Connection::error(ErrorCode code, const QString &statement, const QString &detail) const
{
    QStringList parts;
    if (!statement.isEmpty())
        parts << statement;
    if (!detail.isEmpty())
        parts << detail;
    return failure(code, m_where, parts.join(": "_L1));
}

} // namespace frontdoor
