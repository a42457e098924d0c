// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/condition.h"

#include <QHash>

#include <limits>
#include <optional>

namespace frontdoor {

/// Conditions that are to hold at once: whether they can, and what then holds for certain. It errs on the side of
/// "they can", so that whatever it calls impossible is.
class Together {
public:
    void add(const Condition &condition);
    void add(const Conditions &conditions);
    /// The fact has this value.
    void pin(const QString &fact, const Value &value) { add({fact, Condition::Test::Is, value}); }

    bool isPossible() const;
    /// Whether every record that fits these conditions fits that one too.
    bool isCertain(const Condition &condition) const;
    bool isCertain(const Conditions &conditions) const;

private:
    struct Known {
        std::optional<QList<Value>> oneOf;
        QList<Value> noneOf;
        bool answered = false;
        bool unanswered = false;
        qint64 least = std::numeric_limits<qint64>::min();
        qint64 most = std::numeric_limits<qint64>::max();

        QList<Value> choices() const; ///< of oneOf, those that nothing else excludes
        bool isPossible() const;
    };
    QHash<QString, Known> m_facts;
};

} // namespace frontdoor
