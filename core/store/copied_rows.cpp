// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/copied_rows.h"

#include "core/store/migrations.h"
#include "core/store/query.h"
#include "core/store/sqlite_connection.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype rowsInOneStatement = 50;

Expected<TableShape> shapeOf(Connection &schema, const QString &table)
{
    FD_ASSIGN(Statement statement, schema.statement(u"sqlite/columns"_s));
    statement.bind(u":of_table"_s, table);
    struct Found {
        TableShape::Column column;
        int keyPlace = 0;
    };
    FD_ASSIGN(const QList<Found> found, listOf<Found>(statement, [](Row &row) {
                  Found one;
                  QString type;
                  row.read(one.column.name).read(type).read(one.keyPlace);
                  one.column.kind = type == "INTEGER"_L1 ? TableShape::Kind::Number
                                    : type == "REAL"_L1  ? TableShape::Kind::Fraction
                                                         : TableShape::Kind::Text;
                  return one;
              }));
    TableShape shape{table, {}, {}};
    for (qsizetype i = 0; i < found.size(); ++i) {
        shape.columns << found[i].column;
        if (found[i].keyPlace > 0)
            shape.key << i;
    }
    std::sort(shape.key.begin(), shape.key.end(),
              [&](qsizetype a, qsizetype b) { return found[a].keyPlace < found[b].keyPlace; });
    if (shape.key.isEmpty())
        shape.key << 0; // what has no key of its own begins with the one of what it belongs to
    return shape;
}

QString keyPlaceholder(qsizetype index)
{
    return u":after%1"_s.arg(index);
}

QString valuePlaceholder(qsizetype row, qsizetype column)
{
    return u":r%1c%2"_s.arg(row).arg(column);
}

void bindValue(Statement &statement, const QString &placeholder, TableShape::Kind kind,
               const std::optional<QString> &value)
{
    if (!value) {
        statement.bind(placeholder, std::optional<QString>());
        return;
    }
    switch (kind) {
    case TableShape::Kind::Number: statement.bind(placeholder, value->toLongLong()); return;
    case TableShape::Kind::Fraction: statement.bind(placeholder, value->toDouble()); return;
    case TableShape::Kind::Text: statement.bind(placeholder, *value); return;
    }
}

std::optional<QString> valueOf(const Cursor &row, int column, TableShape::Kind kind)
{
    if (row.isNull(column))
        return {};
    switch (kind) {
    case TableShape::Kind::Number: return QString::number(row.integer(column));
    case TableShape::Kind::Fraction: return QString::number(row.real(column), 'g', 17);
    case TableShape::Kind::Text: return row.text(column);
    }
    return {};
}

} // namespace

QString TableShape::columnList() const
{
    QStringList names;
    for (const Column &column : columns)
        names << column.name;
    return names.join(", "_L1);
}

QString TableShape::keyList() const
{
    QStringList names;
    for (const qsizetype index : key)
        names << columns[index].name;
    return names.join(", "_L1);
}

Expected<QList<TableShape>> tableShapes()
{
    FD_ASSIGN(const auto schema, SqliteConnection::inMemory());
    FD_TRY(migrate(*schema, Instant()));
    FD_ASSIGN(Statement statement, schema->statement(u"sqlite/tables"_s));
    FD_ASSIGN(const QStringList names, valuesOf<QString>(statement));
    QList<TableShape> shapes;
    for (const QString &name : names) {
        FD_ASSIGN(const TableShape shape, shapeOf(*schema, name));
        shapes << shape;
    }
    return shapes;
}

RowReader::RowReader(Connection &connection, const TableShape &shape) : m_connection(connection), m_shape(shape) {}

Expected<QList<StoredRow>> RowReader::next()
{
    const bool isFirst = m_last.isEmpty();
    FD_ASSIGN(const QString text, sqlText(isFirst ? u"copying/first_rows"_s : u"copying/rows_after"_s));
    QStringList places;
    for (qsizetype i = 0; i < m_shape.key.size(); ++i)
        places << keyPlaceholder(i);
    const QString whole = isFirst
                              ? text.arg(m_shape.columnList(), m_shape.name, m_shape.keyList())
                              : text.arg(m_shape.columnList(), m_shape.name, m_shape.keyList(), places.join(", "_L1));
    FD_ASSIGN(Statement statement,
              m_connection.statementOf(whole, u"copying/%1 %2"_s.arg(isFirst ? u"first"_s : u"after"_s, m_shape.name)));
    for (qsizetype i = 0; !isFirst && i < m_shape.key.size(); ++i) {
        const qsizetype column = m_shape.key[i];
        bindValue(statement, places[i], m_shape.columns[column].kind, m_last[column]);
    }
    FD_TRY(statement.run());
    QList<StoredRow> rows;
    for (;;) {
        FD_ASSIGN(const bool isRow, statement.next());
        if (!isRow)
            break;
        StoredRow row;
        for (qsizetype i = 0; i < m_shape.columns.size(); ++i)
            row << valueOf(statement.row(), int(i), m_shape.columns[i].kind);
        rows << row;
    }
    if (!rows.isEmpty())
        m_last = rows.last();
    return rows;
}

Expected<void> RowWriter::write(const QList<StoredRow> &rows)
{
    // With one answer for many rows, a server that is far away is not asked for each.
    qsizetype first = 0;
    for (; first + rowsInOneStatement <= rows.size(); first += rowsInOneStatement)
        FD_TRY(writeSome(rows, first, rowsInOneStatement));
    for (; first < rows.size(); ++first)
        FD_TRY(writeSome(rows, first, 1));
    return {};
}

Expected<void> RowWriter::writeSome(const QList<StoredRow> &rows, qsizetype first, qsizetype count)
{
    FD_ASSIGN(const QString text, sqlText(u"copying/insert"_s));
    QStringList tuples;
    for (qsizetype row = 0; row < count; ++row) {
        QStringList places;
        for (qsizetype column = 0; column < m_shape.columns.size(); ++column)
            places << valuePlaceholder(row, column);
        tuples << u'(' + places.join(", "_L1) + u')';
    }
    const QString whole = text.arg(m_shape.name, m_shape.columnList(), tuples.join(", "_L1));
    FD_ASSIGN(Statement statement,
              m_connection.statementOf(whole, u"copying/insert %1 %2"_s.arg(count).arg(m_shape.name)));
    for (qsizetype row = 0; row < count; ++row) {
        for (qsizetype column = 0; column < m_shape.columns.size(); ++column)
            bindValue(statement, valuePlaceholder(row, column), m_shape.columns[column].kind,
                      rows[first + row][column]);
    }
    return statement.run();
}

void RowChecksum::add(const StoredRow &row)
{
    // With their lengths, so that nothing can move from one value into the next.
    for (const std::optional<QString> &value : row) {
        if (!value) {
            m_hash.addData("-;");
            continue;
        }
        const QByteArray bytes = value->toUtf8();
        m_hash.addData(QByteArray(QByteArray::number(bytes.size()) + ':'));
        m_hash.addData(bytes);
    }
    m_hash.addData("\n");
    ++m_rows;
}

} // namespace frontdoor
