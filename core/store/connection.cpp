// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/connection.h"

#include "core/store/sql_text.h"

namespace frontdoor {

Connection::~Connection() = default;

Expected<Statement> Connection::statement(const QString &name)
{
    // A statement in use is not in the cache, so that nobody else can step its cursor.
    auto &idle = m_idle[name];
    if (!idle.empty()) {
        std::unique_ptr<Cursor> cursor = std::move(idle.back());
        idle.pop_back();
        return Statement(*this, name, std::move(cursor));
    }
    FD_ASSIGN(const QString text, sqlText(name));
    FD_ASSIGN(std::unique_ptr<Cursor> cursor, prepared(text, name));
    return Statement(*this, name, std::move(cursor));
}

void Connection::takeBack(const QString &name, std::unique_ptr<Cursor> cursor)
{
    cursor->finish();
    m_idle[name].push_back(std::move(cursor));
}

} // namespace frontdoor
