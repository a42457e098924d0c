// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace frontdoor {

/// A prepared statement of a database's own library.
class Cursor {
public:
    Cursor() = default;
    virtual ~Cursor() = default;

    /// A value whose placeholder the statement has not got is left out: a record may lie in two tables. A placeholder
    /// without a value makes step() fail.
    virtual void bindNull(const QString &placeholder) = 0;
    virtual void bind(const QString &placeholder, qint64 value) = 0;
    virtual void bind(const QString &placeholder, double value) = 0;
    virtual void bind(const QString &placeholder, const QString &value) = 0;

    enum class Step { Row, Done, Failed };
    /// After Done and Failed the statement is at rest and may be stepped anew, with the same values.
    virtual Step step() = 0;
    /// To rest, without values.
    virtual void finish() = 0;

    /// Of the current row.
    virtual bool isNull(int column) const = 0;
    virtual qint64 integer(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual QString text(int column) const = 0;

    /// What the statement gives, in order.
    virtual QStringList columnNames() const = 0;

protected:
    Cursor(Cursor &&) = default;
    Cursor &operator=(Cursor &&) = default;
};

} // namespace frontdoor
