// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite_cursor.h"

#include <sqlite3.h>

#include <algorithm>

namespace frontdoor {

void SqliteCursor::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

SqliteCursor::SqliteCursor(sqlite3_stmt *statement)
    : m_statement(statement)
    , m_bound(size_t(sqlite3_bind_parameter_count(statement)) + 1, false)
{
    m_bound[0] = true;
}

int SqliteCursor::placeOf(const QString &placeholder) const
{
    return sqlite3_bind_parameter_index(m_statement.get(), placeholder.toUtf8().constData());
}

void SqliteCursor::note(int place, int code)
{
    if (code != SQLITE_OK && m_trouble == 0)
        m_trouble = code;
    m_bound[size_t(place)] = true;
}

void SqliteCursor::bindNull(const QString &placeholder)
{
    if (const int place = placeOf(placeholder))
        note(place, sqlite3_bind_null(m_statement.get(), place));
}

void SqliteCursor::bindAllNull()
{
    sqlite3_clear_bindings(m_statement.get());
    std::fill(m_bound.begin(), m_bound.end(), true);
}

void SqliteCursor::bind(const QString &placeholder, qint64 value)
{
    if (const int place = placeOf(placeholder))
        note(place, sqlite3_bind_int64(m_statement.get(), place, value));
}

void SqliteCursor::bind(const QString &placeholder, double value)
{
    if (const int place = placeOf(placeholder))
        note(place, sqlite3_bind_double(m_statement.get(), place, value));
}

void SqliteCursor::bind(const QString &placeholder, const QString &value)
{
    const int place = placeOf(placeholder);
    if (place == 0)
        return;
    const QByteArray utf8 = value.toUtf8();
    note(place, sqlite3_bind_text64(m_statement.get(), place, utf8.constData(), sqlite3_uint64(utf8.size()),
                                    SQLITE_TRANSIENT, SQLITE_UTF8));
}

Cursor::Step SqliteCursor::step()
{
    m_code = m_trouble;
    if (m_code == SQLITE_OK && std::find(m_bound.begin(), m_bound.end(), false) != m_bound.end())
        m_code = SQLITE_RANGE;
    if (m_code != SQLITE_OK)
        return Step::Failed;
    m_code = sqlite3_step(m_statement.get());
    if (m_code == SQLITE_ROW)
        return Step::Row;
    sqlite3_reset(m_statement.get()); // else it would hold its locks, and a refused one could not be tried again
    return m_code == SQLITE_DONE ? Step::Done : Step::Failed;
}

void SqliteCursor::finish()
{
    sqlite3_reset(m_statement.get());
    sqlite3_clear_bindings(m_statement.get());
    std::fill(m_bound.begin() + 1, m_bound.end(), false);
    m_trouble = 0;
}

bool SqliteCursor::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

qint64 SqliteCursor::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double SqliteCursor::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

QString SqliteCursor::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement.get(), column));
}

QStringList SqliteCursor::columnNames() const
{
    QStringList names;
    for (int column = 0; column < sqlite3_column_count(m_statement.get()); ++column)
        names << QString::fromUtf8(sqlite3_column_name(m_statement.get(), column));
    return names;
}

} // namespace frontdoor
