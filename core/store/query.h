// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/columns.h"

#include <QList>

namespace frontdoor {

/// Binds every column of a record.
template<class T>
void bindColumns(Statement &statement, const T &record)
{
    Columns<T>::visit(record,
                      [&](const QString &placeholder, const auto &member) { statement.bind(placeholder, member); });
}

/// Reads every column of a record.
template<class T>
void readColumns(Row &row, T &record)
{
    Columns<T>::visit(record, [&](const QString &, auto &member) { row.read(member); });
}

/// Executes a statement that has a place for every column of a record.
template<class T>
Expected<void> insertRecord(Connection &connection, const QString &name, const T &record)
{
    FD_ASSIGN(Statement statement, connection.statement(name));
    bindColumns(statement, record);
    return statement.run();
}

/// The same for a record that has to have the revision it was read with; false if it has not.
template<class T>
Expected<bool> replaceRecord(Connection &connection, const QString &name, const T &record)
{
    FD_ASSIGN(Statement statement, connection.statement(name));
    bindColumns(statement, record);
    FD_ASSIGN(const qint64 changed, statement.change());
    return changed == 1;
}

/// Executes a statement whose rows are made into values by `make(row)`.
template<class T, class Make>
Expected<QList<T>> listOf(Statement &statement, Make &&make)
{
    FD_TRY(statement.run());
    QList<T> list;
    for (;;) {
        FD_ASSIGN(const bool isRow, statement.next());
        if (!isRow)
            return list;
        Row row(statement);
        list << make(row);
        FD_TRY(row.check());
    }
}

/// Executes a statement whose rows are records.
template<class T>
Expected<QList<T>> recordsOf(Statement &statement)
{
    return listOf<T>(statement, [](Row &row) {
        T record;
        readColumns(row, record);
        return record;
    });
}

/// Executes a statement with one record or none.
template<class T>
Expected<std::optional<T>> recordOf(Statement &statement)
{
    FD_ASSIGN(QList<T> found, recordsOf<T>(statement));
    return found.isEmpty() ? std::nullopt : std::optional<T>(std::move(found.first()));
}

/// Executes a statement whose rows have one column.
template<class T>
Expected<QList<T>> valuesOf(Statement &statement)
{
    return listOf<T>(statement, [](Row &row) { return row.next<T>(); });
}

} // namespace frontdoor
