// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/connection.h"

#include <QCryptographicHash>
#include <QList>

#include <optional>

namespace frontdoor {

/// A table as `frontdoor copy` knows it: from the schema, so that no list of columns can be forgotten.
struct TableShape {
    enum class Kind { Number, Fraction, Text };
    struct Column {
        QString name;
        Kind kind = Kind::Text;
    };
    QString name;
    QList<Column> columns;
    QList<qsizetype> key; ///< of `columns`; the rows are read in their order

    QString columnList() const;
    QString keyList() const;
};

/// The shapes of all tables that migrations make, in their order.
Expected<QList<TableShape>> tableShapes();

/// A value as it is stored: NULL, or the text of a number or of a text.
using StoredRow = QList<std::optional<QString>>;

/// Reads a table in the order of its key, some hundred rows at a time.
class RowReader {
public:
    RowReader(Connection &connection, const TableShape &shape);

    /// The next rows; none at the end.
    Expected<QList<StoredRow>> next();

private:
    Connection &m_connection;
    const TableShape &m_shape;
    StoredRow m_last; ///< empty before the first
};

/// Writes rows of a table, several with one statement.
class RowWriter {
public:
    RowWriter(Connection &connection, const TableShape &shape) : m_connection(connection), m_shape(shape) {}

    Expected<void> write(const QList<StoredRow> &rows);

private:
    Expected<void> writeSome(const QList<StoredRow> &rows, qsizetype first, qsizetype count);

    Connection &m_connection;
    const TableShape &m_shape;
};

/// What rows are compared by.
class RowChecksum {
public:
    void add(const StoredRow &row);
    qint64 rows() const { return m_rows; }
    QByteArray result() const { return m_hash.result().toHex(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_rows = 0;
};

} // namespace frontdoor
