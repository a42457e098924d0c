// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/toml/document.h"

#include <QList>

namespace frontdoor::toml {

/// Something wrong in a file, and where.
struct Problem {
    Position at;
    QString message;

    QString text() const;
};

/// Gathers everything that is wrong, so that a file is mended in one go.
class Problems {
public:
    void add(const Position &at, const QString &message) { m_problems.append({at, message}); }
    bool isEmpty() const { return m_problems.isEmpty(); }
    const QList<Problem> &all() const { return m_problems; }
    /// InvalidInput whose detail has one "file:line:column: message" per line, in the order of the file.
    Error error() const;

private:
    QList<Problem> m_problems;
};

} // namespace frontdoor::toml
