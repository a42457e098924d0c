// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/value.h"
#include "core/domain/choices.h"
#include "core/domain/ids.h"

#include <QMap>

#include <optional>

namespace frontdoor {

// The members of records as values for rules and the audit: what is empty or unset is unknown. For source files.

inline Value toValue(const QString &text)
{
    return text.isEmpty() ? Value() : Value(text);
}
inline Value toValue(const QStringList &list)
{
    return list.isEmpty() ? Value() : Value(list);
}
inline Value toValue(Instant instant)
{
    return instant;
}
inline Value toValue(QDate date)
{
    return date.isValid() ? Value(date) : Value();
}
inline Value toValue(const std::optional<bool> &answer)
{
    return answer ? Value(*answer) : Value();
}
inline Value toValue(const std::optional<qint64> &number)
{
    return number ? Value(*number) : Value();
}
template<Choice E>
Value toValue(E choice)
{
    return idOf(choice);
}
template<Choice E>
Value toValue(const std::optional<E> &choice)
{
    return choice ? Value(idOf(*choice)) : Value();
}
template<class Tag>
Value toValue(const Id<Tag> &id)
{
    return toValue(id.text());
}
inline Value toValue(const QMap<QString, QString> &answers)
{
    QStringList lines;
    for (auto it = answers.cbegin(); it != answers.cend(); ++it)
        lines << it.key() + QLatin1String(": ") + it.value();
    return toValue(lines);
}

/// All known members of a record with `fields()`, by their ids.
template<class Record>
FieldValues knownValues(const Record &record)
{
    FieldValues values;
    Record::fields(record, [&](const char *id, const auto &member) {
        if (const Value value = toValue(member); isKnown(value))
            values.insert(QString::fromLatin1(id), value);
    });
    return values;
}

/// Copies the named members from one record to another.
template<class Record>
void copyNamedFields(const QStringList &ids, const Record &from, Record &to)
{
    // Members of equal id have equal type; the compiler has to be told so for each pair.
    Record::fields(from, [&](const char *id, const auto &source) {
        if (!ids.contains(QLatin1String(id)))
            return;
        Record::fields(to, [&](const char *targetId, auto &target) {
            if constexpr (std::is_same_v<std::decay_t<decltype(source)>, std::decay_t<decltype(target)>>) {
                if (qstrcmp(id, targetId) == 0)
                    target = source;
            }
        });
    });
}

} // namespace frontdoor
