// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <memory>
#include <vector>

struct sqlite3_stmt;

namespace frontdoor {

/// A prepared statement of the SQLite library, without what QSqlQuery does at each execution (docs/adr/0009).
/// Answers are SQLite's result codes, extended ones.
class SqliteCursor {
public:
    SqliteCursor() = default;
    explicit SqliteCursor(sqlite3_stmt *statement);

    /// A value whose placeholder the statement has not got is left out: a record may lie in two tables. A placeholder
    /// without a value makes step() answer SQLITE_RANGE.
    void bindNull(const QString &placeholder);
    void bindAllNull();
    void bind(const QString &placeholder, qint64 value);
    void bind(const QString &placeholder, double value);
    void bind(const QString &placeholder, const QString &value);

    /// SQLITE_ROW, SQLITE_DONE or an error. After the latter two the statement is at rest and may be stepped anew, with
    /// the same values.
    int step();
    /// To rest, without values.
    void finish();

    /// Of the current row.
    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;

    /// What the statement gives, in order.
    QStringList columnNames() const;

private:
    int placeOf(const QString &placeholder) const;
    void note(int place, int code);

    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    std::vector<bool> m_bound; ///< by place, from 1
    int m_trouble = 0;         ///< of a binding
};

} // namespace frontdoor
