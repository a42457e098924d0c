// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/cursor.h"

#include <memory>
#include <vector>

struct sqlite3_stmt;

namespace frontdoor {

/// A prepared statement of the SQLite library, without what QSqlQuery does at each execution (docs/adr/0009).
class SqliteCursor final : public Cursor {
public:
    SqliteCursor() = default;
    explicit SqliteCursor(sqlite3_stmt *statement);
    SqliteCursor(SqliteCursor &&) = default;
    SqliteCursor &operator=(SqliteCursor &&) = default;

    void bindNull(const QString &placeholder) override;
    void bindAllNull();
    void bind(const QString &placeholder, qint64 value) override;
    void bind(const QString &placeholder, double value) override;
    void bind(const QString &placeholder, const QString &value) override;

    Step step() override;
    /// SQLite's result code of the last step, an extended one; SQLITE_RANGE where a placeholder had no value.
    int code() const { return m_code; }
    void finish() override;

    bool isNull(int column) const override;
    qint64 integer(int column) const override;
    double real(int column) const override;
    QString text(int column) const override;
    QStringList columnNames() const override;

private:
    int placeOf(const QString &placeholder) const;
    void note(int place, int code);

    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    std::vector<bool> m_bound; ///< by place, from 1
    int m_trouble = 0;         ///< of a binding
    int m_code = 0;
};

} // namespace frontdoor
