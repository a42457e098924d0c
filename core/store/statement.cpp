// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/statement.h"

#include "core/store/connection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlError>
#include <QVariant>

namespace frontdoor {

using namespace Qt::StringLiterals;

QString storable(const QString &text)
{
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

Statement::Statement(Connection &connection, QString name, std::unique_ptr<QSqlQuery> query)
    : m_connection(&connection)
    , m_name(std::move(name))
    , m_query(std::move(query))
{
}

Statement::~Statement()
{
    if (m_query)
        m_connection->takeBack(m_name, std::move(m_query));
}

QVariant Statement::stored(const QString &value)
{
    if (value.isNull())
        return QVariant(u""_s);
    // PostgreSQL cannot hold it, and SQLite's own functions would stop reading there.
    if (value.contains(QChar(u'\0')))
        m_hasNul = true;
    return QVariant(storable(value));
}

QVariant Statement::stored(const QDate &value)
{
    return value.isValid() ? QVariant(value.toString(Qt::ISODate)) : QVariant();
}

QVariant Statement::stored(const QStringList &value)
{
    if (value.isEmpty())
        return QVariant(u"[]"_s);
    return stored(QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(value)).toJson(QJsonDocument::Compact)));
}

QVariant Statement::stored(const QMap<QString, QString> &value)
{
    if (value.isEmpty())
        return QVariant(u"{}"_s);
    QJsonObject object;
    for (auto it = value.cbegin(); it != value.cend(); ++it)
        object.insert(it.key(), it.value());
    return stored(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

QVariant Statement::stored(const FieldValues &value)
{
    return stored(toJson(value));
}

Expected<void> Statement::run()
{
    if (m_connection->isCancelled())
        return m_connection->error(ErrorCode::Cancelled, m_name);
    if (m_hasNul) {
        m_hasNul = false;
        return m_connection->error(ErrorCode::InvalidInput, m_name, u"a text holds the character NUL"_s);
    }
    if (!m_query->exec())
        return m_connection->error(m_query->lastError(), m_name);
    return {};
}

Expected<qint64> Statement::change()
{
    FD_TRY(run());
    return qint64(m_query->numRowsAffected());
}

Expected<bool> Statement::next()
{
    if (m_connection->isCancelled())
        return m_connection->error(ErrorCode::Cancelled, m_name);
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        return m_connection->error(m_query->lastError(), m_name);
    return false;
}

Expected<void> Row::check() const
{
    if (m_isBad)
        return failure(ErrorCode::Corrupt, {}, u"%1: a stored value is not known"_s.arg(m_statement.name()));
    return {};
}

void Row::take(const QVariant &from, QDate &into)
{
    if (from.isNull()) {
        into = QDate();
        return;
    }
    into = QDate::fromString(from.toString(), Qt::ISODate);
    if (!into.isValid())
        m_isBad = true;
}

void Row::take(const QVariant &from, QStringList &into)
{
    into.clear();
    const QString text = from.toString();
    if (text == "[]"_L1)
        return;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        m_isBad = true;
    for (const QJsonValue item : document.array())
        into << item.toString();
}

void Row::take(const QVariant &from, QMap<QString, QString> &into)
{
    into.clear();
    const QString text = from.toString();
    if (text == "{}"_L1)
        return;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        m_isBad = true;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it)
        into.insert(it.key(), it.value().toString());
}

void Row::take(const QVariant &from, FieldValues &into)
{
    into.clear();
    const QString text = from.toString();
    if (text == "{}"_L1)
        return;
    if (!QJsonDocument::fromJson(text.toUtf8()).isObject())
        m_isBad = true;
    into = fieldValuesFromJson(text);
}

} // namespace frontdoor
