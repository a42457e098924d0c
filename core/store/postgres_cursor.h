// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/cursor.h"

#include <QByteArray>
#include <QHash>

#include <memory>
#include <optional>
#include <vector>

struct pg_conn;
struct pg_result;

namespace frontdoor {

/// A text with named placeholders as PostgreSQL has it: ":word" becomes "$1", the same name the same number.
struct NumberedText {
    QByteArray text;
    QHash<QString, int> places; ///< ":word" -> 1
};
NumberedText numbered(const QString &text);

/// A statement that was prepared on a PostgreSQL connection under `name`. All rows of an answer are held at once, because a
/// connection can do nothing else while it gives them one by one.
class PostgresCursor final : public Cursor {
public:
    PostgresCursor(pg_conn *connection, QByteArray name, QHash<QString, int> places);

    void bindNull(const QString &placeholder) override;
    void bind(const QString &placeholder, qint64 value) override;
    void bind(const QString &placeholder, double value) override;
    void bind(const QString &placeholder, const QString &value) override;

    Step step() override;
    void finish() override;
    qint64 changedRows() const { return m_changed; }
    /// Of the last failure: five letters and digits; empty where the connection itself was lost.
    const QByteArray &state() const { return m_state; }
    /// The server's words, which for a constraint name tables and columns, never values.
    const QString &message() const { return m_message; }
    bool hasUnbound() const { return m_unbound; }

    bool isNull(int column) const override;
    qint64 integer(int column) const override;
    double real(int column) const override;
    QString text(int column) const override;
    QStringList columnNames() const override;

private:
    struct Clear {
        void operator()(pg_result *result) const;
    };
    struct Value {
        bool isSet = false;
        std::optional<QByteArray> text; ///< none: NULL
    };
    Value *placeOf(const QString &placeholder);
    bool execute();

    pg_conn *m_connection;
    QByteArray m_name;
    QHash<QString, int> m_places;
    std::vector<Value> m_values; ///< by number, from 0
    std::unique_ptr<pg_result, Clear> m_result;
    int m_row = -1;
    int m_rows = 0;
    qint64 m_changed = 0;
    bool m_unbound = false;
    QByteArray m_state;
    QString m_message;
};

} // namespace frontdoor
