// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/base/id.h"
#include "core/base/value.h"
#include "core/domain/choices.h"

#include <QMap>
#include <QSqlQuery>

#include <memory>

namespace frontdoor {

class Connection;

/// A text as it will come back: halves of surrogate pairs, which no database can hold, are replaced.
QString storable(const QString &text);

/// A prepared, forward-only statement, lent by its Connection and given back at the end of its life, finished.
///
/// bind() takes exactly the types whose storage is defined: the driver would store other ones as text, or scoped
/// enumerations as empty text, without a word. A null QString is stored as '', an empty id, an invalid date and an
/// absent optional as NULL, lists and maps as JSON.
class Statement {
public:
    Statement(Connection &connection, QString name, std::unique_ptr<QSqlQuery> query);
    Statement(Statement &&other) noexcept = default;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    template<class T>
    Statement &bind(const QString &placeholder, const T &value)
    {
        m_query->bindValue(placeholder, stored(value));
        return *this;
    }

    /// Executes; rows are then read with next().
    Expected<void> run();
    /// Executes, and tells how many rows were changed.
    Expected<qint64> change();
    /// Goes to the next row; false at the end.
    Expected<bool> next();

    const QString &name() const { return m_name; }
    QVariant value(int column) const { return m_query->value(column); }
    const QSqlQuery &query() const { return *m_query; }

private:
    QVariant stored(qint64 value) { return QVariant(value); }
    QVariant stored(int value) { return QVariant(value); }
    QVariant stored(bool value) { return QVariant(int(value)); }
    QVariant stored(double value) { return QVariant(value); }
    QVariant stored(const QString &value);
    QVariant stored(const QDate &value);
    QVariant stored(Instant value) { return QVariant(value.ms); }
    QVariant stored(const QStringList &value);
    QVariant stored(const QMap<QString, QString> &value);
    QVariant stored(const FieldValues &value);
    template<Choice E>
    QVariant stored(E value)
    {
        return QVariant(idOf(value));
    }
    template<class Tag>
    QVariant stored(const Id<Tag> &value)
    {
        return value.isEmpty() ? QVariant() : stored(value.text());
    }
    template<class T>
    QVariant stored(const std::optional<T> &value)
    {
        return value ? stored(*value) : QVariant();
    }
    template<class T>
    QVariant stored(const T *) = delete;

    Connection *m_connection;
    QString m_name;
    std::unique_ptr<QSqlQuery> m_query;
    bool m_hasNul = false;
};

/// Reads the columns of a statement's current row from left to right. A value that the domain does not know
/// (another choice, a wrong date) is remembered, and the row is refused as damaged by check().
class Row {
public:
    explicit Row(const Statement &statement) : m_statement(statement) {}

    template<class T>
    Row &read(T &into)
    {
        take(m_statement.value(m_column++), into);
        return *this;
    }
    template<class T>
    T next()
    {
        T value{};
        read(value);
        return value;
    }

    Expected<void> check() const;

private:
    static void take(const QVariant &from, qint64 &into) { into = from.toLongLong(); }
    static void take(const QVariant &from, int &into) { into = from.toInt(); }
    static void take(const QVariant &from, bool &into) { into = from.toLongLong() != 0; }
    static void take(const QVariant &from, double &into) { into = from.toDouble(); }
    static void take(const QVariant &from, QString &into) { into = from.toString(); }
    static void take(const QVariant &from, Instant &into) { into.ms = from.toLongLong(); }
    void take(const QVariant &from, QDate &into);
    void take(const QVariant &from, QStringList &into);
    void take(const QVariant &from, QMap<QString, QString> &into);
    void take(const QVariant &from, FieldValues &into);
    template<Choice E>
    void take(const QVariant &from, E &into)
    {
        if (const auto choice = choiceOf<E>(from.toString()))
            into = *choice;
        else
            m_isBad = true;
    }
    template<class Tag>
    static void take(const QVariant &from, Id<Tag> &into)
    {
        into = Id<Tag>(from.toString());
    }
    template<class T>
    void take(const QVariant &from, std::optional<T> &into)
    {
        if (from.isNull()) {
            into.reset();
        } else {
            T value{};
            take(from, value);
            into = value;
        }
    }

    const Statement &m_statement;
    int m_column = 0;
    bool m_isBad = false;
};

} // namespace frontdoor
