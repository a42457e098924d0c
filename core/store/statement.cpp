// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/statement.h"

#include "core/store/connection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace frontdoor {

using namespace Qt::StringLiterals;

QString storable(const QString &text)
{
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

Statement::Statement(Connection &connection, QString name, std::unique_ptr<Cursor> cursor)
    : m_connection(&connection)
    , m_name(std::move(name))
    , m_cursor(std::move(cursor))
{
}

Statement::Statement(Statement &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_name(std::move(other.m_name))
    , m_cursor(std::move(other.m_cursor))
    , m_place(other.m_place)
    , m_hasNul(other.m_hasNul)
{
}

Statement::~Statement()
{
    if (m_connection)
        m_connection->takeBack(m_name, std::move(m_cursor));
}

void Statement::store(const QString &at, const QString &value)
{
    // PostgreSQL cannot hold it, and SQLite's own functions would stop reading there.
    if (value.contains(QChar(u'\0')))
        m_hasNul = true;
    m_cursor->bind(at, storable(value));
}

void Statement::store(const QString &at, const QDate &value)
{
    if (value.isValid())
        m_cursor->bind(at, value.toString(Qt::ISODate));
    else
        m_cursor->bindNull(at);
}

void Statement::store(const QString &at, const QStringList &value)
{
    if (value.isEmpty())
        return m_cursor->bind(at, u"[]"_s);
    store(at, QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(value)).toJson(QJsonDocument::Compact)));
}

void Statement::store(const QString &at, const QMap<QString, QString> &value)
{
    if (value.isEmpty())
        return m_cursor->bind(at, u"{}"_s);
    QJsonObject object;
    for (auto it = value.cbegin(); it != value.cend(); ++it)
        object.insert(it.key(), it.value());
    store(at, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void Statement::store(const QString &at, const FieldValues &value)
{
    store(at, toJson(value));
}

Expected<void> Statement::step()
{
    if (m_connection->isCancelled())
        return m_connection->error(ErrorCode::Cancelled, m_name);
    switch (m_cursor->step()) {
    case Cursor::Step::Row: m_place = Place::OnRow; return {};
    case Cursor::Step::Done: m_place = Place::AtRest; return {};
    case Cursor::Step::Failed: break;
    }
    m_place = Place::AtRest;
    return m_connection->errorOf(*m_cursor, m_name);
}

Expected<void> Statement::run()
{
    if (m_hasNul) {
        m_hasNul = false;
        return m_connection->error(ErrorCode::InvalidInput, m_name, u"a text holds the character NUL"_s);
    }
    FD_TRY(step());
    if (m_place == Place::OnRow)
        m_place = Place::BeforeFirst;
    return {};
}

Expected<qint64> Statement::change()
{
    FD_TRY(run());
    return m_connection->changedRows(*m_cursor);
}

Expected<bool> Statement::next()
{
    if (m_place == Place::BeforeFirst)
        m_place = Place::OnRow;
    else if (m_place == Place::OnRow)
        FD_TRY(step());
    return m_place == Place::OnRow;
}

Expected<void> Row::check() const
{
    if (m_isBad)
        return failure(ErrorCode::Corrupt, {}, u"%1: a stored value is not known"_s.arg(m_statement.name()));
    return {};
}

void Row::take(Column from, QDate &into)
{
    if (from.isNull()) {
        into = QDate();
        return;
    }
    into = QDate::fromString(from.text(), Qt::ISODate);
    if (!into.isValid())
        m_isBad = true;
}

void Row::take(Column from, QStringList &into)
{
    into.clear();
    const QString text = from.text();
    if (text == "[]"_L1)
        return;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        m_isBad = true;
    for (const QJsonValue item : document.array())
        into << item.toString();
}

void Row::take(Column from, QMap<QString, QString> &into)
{
    into.clear();
    const QString text = from.text();
    if (text == "{}"_L1)
        return;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        m_isBad = true;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it)
        into.insert(it.key(), it.value().toString());
}

void Row::take(Column from, FieldValues &into)
{
    into.clear();
    const QString text = from.text();
    if (text == "{}"_L1)
        return;
    if (!QJsonDocument::fromJson(text.toUtf8()).isObject())
        m_isBad = true;
    into = fieldValuesFromJson(text);
}

} // namespace frontdoor
