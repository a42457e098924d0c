// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/base/id.h"
#include "core/base/value.h"
#include "core/domain/choices.h"
#include "core/store/cursor.h"

#include <QMap>

#include <memory>
#include <optional>

namespace frontdoor {

class Connection;

/// A text as it will come back: halves of surrogate pairs, which no database can hold, are replaced.
QString storable(const QString &text);

/// A prepared, forward-only statement, lent by its Connection and given back at the end of its life, finished.
///
/// bind() takes exactly the types whose storage is defined. A null QString is stored as '', an empty id, an invalid date
/// and an absent optional as NULL, lists and maps as JSON.
class Statement {
public:
    Statement(Connection &connection, QString name, std::unique_ptr<Cursor> cursor);
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    template<class T>
    Statement &bind(const QString &placeholder, const T &value)
    {
        store(placeholder, value);
        return *this;
    }

    /// A pointer would become a bool.
    template<class T>
    Statement &bind(const QString &placeholder, const T *) = delete;

    /// Executes; rows are then read with next().
    Expected<void> run();
    /// Executes, and tells how many rows were changed.
    Expected<qint64> change();
    /// Goes to the next row; false at the end.
    Expected<bool> next();

    const QString &name() const { return m_name; }
    const Cursor &row() const { return *m_cursor; }

private:
    void store(const QString &at, qint64 value) { m_cursor->bind(at, value); }
    void store(const QString &at, int value) { m_cursor->bind(at, qint64(value)); }
    void store(const QString &at, bool value) { m_cursor->bind(at, qint64(value)); }
    void store(const QString &at, double value) { m_cursor->bind(at, value); }
    void store(const QString &at, const QString &value);
    void store(const QString &at, const QDate &value);
    void store(const QString &at, Instant value) { m_cursor->bind(at, value.ms); }
    void store(const QString &at, const QStringList &value);
    void store(const QString &at, const QMap<QString, QString> &value);
    void store(const QString &at, const FieldValues &value);
    template<Choice E>
    void store(const QString &at, E value)
    {
        m_cursor->bind(at, idOf(value));
    }
    template<class Tag>
    void store(const QString &at, const Id<Tag> &value)
    {
        if (value.isEmpty())
            m_cursor->bindNull(at);
        else
            store(at, value.text());
    }
    template<class T>
    void store(const QString &at, const std::optional<T> &value)
    {
        if (value)
            store(at, *value);
        else
            m_cursor->bindNull(at);
    }
    enum class Place { AtRest, BeforeFirst, OnRow };
    Expected<void> step();

    Connection *m_connection; ///< null once moved from
    QString m_name;
    std::unique_ptr<Cursor> m_cursor;
    Place m_place = Place::AtRest;
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
        take(Column{m_statement.row(), m_column++}, into);
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
    struct Column {
        const Cursor &row;
        int number;

        bool isNull() const { return row.isNull(number); }
        qint64 integer() const { return row.integer(number); }
        QString text() const { return row.text(number); }
    };

    static void take(Column from, qint64 &into) { into = from.integer(); }
    static void take(Column from, int &into) { into = int(from.integer()); }
    static void take(Column from, bool &into) { into = from.integer() != 0; }
    static void take(Column from, double &into) { into = from.row.real(from.number); }
    static void take(Column from, QString &into) { into = from.text(); }
    static void take(Column from, Instant &into) { into.ms = from.integer(); }
    void take(Column from, QDate &into);
    void take(Column from, QStringList &into);
    void take(Column from, QMap<QString, QString> &into);
    void take(Column from, FieldValues &into);
    template<Choice E>
    void take(Column from, E &into)
    {
        if (const auto choice = choiceOf<E>(from.text()))
            into = *choice;
        else
            m_isBad = true;
    }
    template<class Tag>
    static void take(Column from, Id<Tag> &into)
    {
        into = Id<Tag>(from.text());
    }
    template<class T>
    void take(Column from, std::optional<T> &into)
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
