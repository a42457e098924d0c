// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres_cursor.h"

#include <libpq-fe.h>

namespace frontdoor {

NumberedText numbered(const QString &text)
{
    NumberedText result;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\'')
            isQuoted = !isQuoted;
        const bool begins = c == u':' && !isQuoted && i + 1 < text.size() && text[i + 1].isLower();
        if (!begins) {
            result.text += QString(c).toUtf8();
            continue;
        }
        qsizetype end = i + 1;
        while (end < text.size() && (text[end].isLower() || text[end].isDigit() || text[end] == u'_'))
            ++end;
        const QString name = text.sliced(i, end - i);
        if (!result.places.contains(name))
            result.places.insert(name, int(result.places.size()) + 1);
        result.text += '$' + QByteArray::number(result.places.value(name));
        i = end - 1;
    }
    return result;
}

void PostgresCursor::Clear::operator()(pg_result *result) const
{
    PQclear(result);
}

PostgresCursor::PostgresCursor(pg_conn *connection, QByteArray name, QHash<QString, int> places)
    : m_connection(connection)
    , m_name(std::move(name))
    , m_places(std::move(places))
    , m_values(std::size_t(m_places.size()))
{
}

PostgresCursor::Value *PostgresCursor::placeOf(const QString &placeholder)
{
    const int place = m_places.value(placeholder);
    return place == 0 ? nullptr : &m_values[std::size_t(place - 1)];
}

void PostgresCursor::bindNull(const QString &placeholder)
{
    if (Value *value = placeOf(placeholder))
        *value = {true, std::nullopt};
}

void PostgresCursor::bind(const QString &placeholder, qint64 number)
{
    if (Value *value = placeOf(placeholder))
        *value = {true, QByteArray::number(number)};
}

void PostgresCursor::bind(const QString &placeholder, double number)
{
    if (Value *value = placeOf(placeholder))
        *value = {true, QByteArray::number(number, 'g', 17)};
}

void PostgresCursor::bind(const QString &placeholder, const QString &text)
{
    if (Value *value = placeOf(placeholder))
        *value = {true, text.toUtf8()};
}

bool PostgresCursor::execute()
{
    std::vector<const char *> texts;
    m_unbound = false;
    for (const Value &value : m_values) {
        m_unbound = m_unbound || !value.isSet;
        texts.push_back(value.text ? value.text->constData() : nullptr);
    }
    m_state.clear();
    m_message.clear();
    if (m_unbound)
        return false;
    m_result.reset(
        PQexecPrepared(m_connection, m_name.constData(), int(texts.size()), texts.data(), nullptr, nullptr, 0));
    const ExecStatusType status = PQresultStatus(m_result.get());
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK) {
        m_rows = PQntuples(m_result.get());
        m_changed = QByteArray(PQcmdTuples(m_result.get())).toLongLong();
        return true;
    }
    m_state = PQresultErrorField(m_result.get(), PG_DIAG_SQLSTATE);
    m_message = QString::fromUtf8(PQresultErrorField(m_result.get(), PG_DIAG_MESSAGE_PRIMARY));
    if (m_message.isEmpty())
        m_message = QString::fromUtf8(PQerrorMessage(m_connection)).simplified();
    m_result.reset();
    return false;
}

Cursor::Step PostgresCursor::step()
{
    if (m_row < 0) {
        m_row = 0;
        if (!execute()) {
            m_row = -1;
            return Step::Failed;
        }
    } else {
        ++m_row;
    }
    if (m_row < m_rows)
        return Step::Row;
    m_row = -1;
    m_result.reset();
    return Step::Done;
}

void PostgresCursor::finish()
{
    m_row = -1;
    m_rows = 0;
    m_result.reset();
    for (Value &value : m_values)
        value = {};
}

bool PostgresCursor::isNull(int column) const
{
    return PQgetisnull(m_result.get(), m_row, column) != 0;
}

qint64 PostgresCursor::integer(int column) const
{
    return QByteArrayView(PQgetvalue(m_result.get(), m_row, column)).toLongLong();
}

double PostgresCursor::real(int column) const
{
    return QByteArrayView(PQgetvalue(m_result.get(), m_row, column)).toDouble();
}

QString PostgresCursor::text(int column) const
{
    return QString::fromUtf8(PQgetvalue(m_result.get(), m_row, column), PQgetlength(m_result.get(), m_row, column));
}

QStringList PostgresCursor::columnNames() const
{
    const std::unique_ptr<pg_result, Clear> described(PQdescribePrepared(m_connection, m_name.constData()));
    QStringList names;
    for (int column = 0; column < PQnfields(described.get()); ++column)
        names << QString::fromUtf8(PQfname(described.get(), column));
    return names;
}

} // namespace frontdoor
