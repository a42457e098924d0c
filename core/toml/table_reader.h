// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/text.h"
#include "core/base/value.h"
#include "core/toml/problems.h"

#include <QSet>

#include <functional>

namespace frontdoor::toml {

/// Reads a table strictly: wrong types are problems with their place, and finish() reports keys nobody asked for,
/// with the key that was probably meant.
class TableReader {
public:
    TableReader(const Table &table, Position at, Problems &problems);
    TableReader(const TableReader &) = delete;
    TableReader &operator=(const TableReader &) = delete;

    /// Counts as asked for.
    bool has(QStringView key);
    const Position &at() const { return m_at; }
    Position at(QStringView key) const;
    Problems &problems() { return m_problems; }

    QString text(const QString &key, const QString &otherwise = {});
    QString requiredText(const QString &key);
    qint64 integer(const QString &key, qint64 otherwise = 0);
    double number(const QString &key, double otherwise = 0);
    bool boolean(const QString &key, bool otherwise = false);
    std::optional<bool> optionalBoolean(const QString &key);
    QDate date(const QString &key);
    QDateTime dateTime(const QString &key); ///< a local date-time; a date alone means 00:00
    QTime time(const QString &key, QTime otherwise);
    /// A list of texts; a single text is a list of one.
    QStringList texts(const QString &key);
    /// A text that has to be one of these.
    QString oneOf(const QString &key, const QStringList &allowed, const QString &otherwise = {});
    QStringList someOf(const QString &key, const QStringList &allowed);

    const Node *node(const QString &key); ///< counts as asked for
    /// Each table of an array of tables, or the one table under that key.
    void tables(const QString &key, const std::function<void(TableReader &)> &read);
    /// Each member of a table.
    void members(const QString &key, const std::function<void(const Member &)> &read);

    /// Any scalar or list of texts as a Value; date-times through `instant`, which may be empty if none is allowed.
    std::optional<Value> value(const Node &node,
                               const std::function<std::optional<Instant>(const QDateTime &)> &instant = {});

    void problem(const QString &message) { m_problems.add(m_at, message); }
    void problem(QStringView key, const QString &message) { m_problems.add(at(key), message); }
    void finish();

private:
    template<class T>
    const T *scalar(const QString &key, const QString &wanted);

    const Table &m_table;
    Position m_at;
    Problems &m_problems;
    QSet<QString> m_asked;
};

/// " Did you mean "x"?" or nothing.
QString suggestion(const QString &word, const QStringList &candidates);

} // namespace frontdoor::toml
