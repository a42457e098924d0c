// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/value.h"

#include <QHash>

namespace frontdoor {

/// What is known at the moment a rule is asked, by fact name. A fact that is absent is unknown.
class Facts {
public:
    void set(const QString &name, Value value) { (isInput(name) ? m_input : m_values).emplace(name, std::move(value)); }
    void reserve(qsizetype count) { m_values.reserve(count); }
    const Value &operator[](const QString &name) const;
    bool isTrue(const QString &name) const;
    QString text(const QString &name) const;
    qint64 number(const QString &name) const;
    /// Known, or said to be not known with a reason.
    bool isAnswered(const QString &name) const;

private:
    static bool isInput(const QString &name) { return name.startsWith(QLatin1String("input.")); }

    QHash<QString, Value> m_values;
    QHash<QString, Value> m_input; ///< apart, so that asking about each outcome in turn does not copy the case's facts
};

/// Whether rules may speak of this fact: one of the named ones, or "input.", "prompts.", "not-known." and something.
bool isFactName(const QString &name);
QStringList factNames();

} // namespace frontdoor
