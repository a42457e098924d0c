// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <variant>

namespace frontdoor::toml {

/// Where something stands; the file travels along, because overlays mix several files in one tree.
struct Position {
    QString file;
    int line = 0;
    int column = 0;

    friend bool operator==(const Position &, const Position &) = default;
};

struct Node;

struct Member; ///< a key and its node

/// Members in the order of the file.
struct Table {
    QList<Member> members;

    const Node *find(QStringView key) const;
};

struct Array {
    QList<Node> items;
};

/// A local date-time keeps its wall-clock reading; which instant that is, the calendar says.
using Scalar = std::variant<QString, qint64, double, bool, QDate, QDateTime, QTime>;

/// One value of a file and where it stands.
struct Node {
    Position at;
    std::variant<Scalar, Table, Array> value;

    const Table *table() const { return std::get_if<Table>(&value); }
    const Array *array() const { return std::get_if<Array>(&value); }
    const Scalar *scalar() const { return std::get_if<Scalar>(&value); }
    const QString *text() const;
    /// "text", "whole number", "list", ...: for messages.
    QString kindName() const;
};

struct Member {
    QString key;
    Position at;
    Node node;
};

/// A parsed TOML 1.0 file. Syntax errors are InvalidInput with "file:line:column: what".
struct Document {
    QString file;
    Table root;
};

Expected<Document> parse(const QString &text, const QString &file);
Expected<Document> parseFile(const QString &path);

} // namespace frontdoor::toml
