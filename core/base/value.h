// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QDate>
#include <QMap>
#include <QString>
#include <QStringList>

#include <variant>

namespace frontdoor {

/// A value as rules, forms and scenario files speak of it. std::monostate is "unknown", which is not "no".
using Value = std::variant<std::monostate, bool, qint64, QString, QStringList, QDate, Instant>;

/// Named values of one outcome, letter or form, by their field id ("other-services", "parts.nature").
using FieldValues = QMap<QString, Value>;

inline bool isKnown(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return !text->isEmpty();
    if (const auto *list = std::get_if<QStringList>(&value))
        return !list->isEmpty();
    return !std::holds_alternative<std::monostate>(value);
}

/// For storage and audit: text that tells the type apart, and back. Unknown text gives monostate.
QString toJson(const FieldValues &values);
FieldValues fieldValuesFromJson(const QString &json);

/// For people and logs of rules: "yes", "3", "a, b".
QString displayed(const Value &value);

} // namespace frontdoor
