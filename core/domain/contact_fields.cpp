// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/contact_fields.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

Value toValue(const QString &text)
{
    return text.isEmpty() ? Value() : Value(text);
}
Value toValue(const QStringList &list)
{
    return list.isEmpty() ? Value() : Value(list);
}
Value toValue(Instant instant)
{
    return instant;
}
Value toValue(const std::optional<bool> &answer)
{
    return answer ? Value(*answer) : Value();
}
Value toValue(const std::optional<qint64> &number)
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
Value toValue(const QMap<QString, QString> &answers)
{
    QStringList lines;
    for (auto it = answers.cbegin(); it != answers.cend(); ++it)
        lines << it.key() + ": "_L1 + it.value();
    return toValue(lines);
}

} // namespace

QStringList contactFieldIds()
{
    QStringList ids;
    const ContactDetail detail;
    ContactDetail::fields(detail, [&](const char *id, const auto &) { ids << QString::fromLatin1(id); });
    return ids;
}

Value contactField(const ContactDetail &detail, const QString &id)
{
    if (id.startsWith("prompts."_L1))
        return toValue(detail.prompts.value(id.mid(8)));
    if (id.startsWith("not-known."_L1))
        return toValue(detail.notKnown.value(id.mid(10)));
    Value value;
    ContactDetail::fields(detail, [&](const char *fieldId, const auto &member) {
        if (id == QLatin1String(fieldId))
            value = toValue(member);
    });
    return value;
}

QStringList changedFields(const ContactDetail &a, const ContactDetail &b)
{
    QStringList changed;
    for (const QString &id : contactFieldIds()) {
        if (contactField(a, id) != contactField(b, id))
            changed << id;
    }
    return changed;
}

void copyFields(const QStringList &ids, const ContactDetail &from, ContactDetail &to)
{
    // Both details are visited in the same order, so that members of equal position have equal type.
    const ContactDetail copy = from;
    const auto copyOne = [&](const QString &id) {
        ContactDetail::fields(copy, [&](const char *fieldId, const auto &source) {
            if (id != QLatin1String(fieldId))
                return;
            ContactDetail::fields(to, [&](const char *targetId, auto &target) {
                if constexpr (std::is_same_v<std::decay_t<decltype(source)>, std::decay_t<decltype(target)>>) {
                    if (qstrcmp(fieldId, targetId) == 0)
                        target = source;
                }
            });
        });
    };
    for (const QString &id : ids)
        copyOne(id);
}

FieldValues fieldValues(const ContactDetail &detail)
{
    FieldValues values;
    ContactDetail::fields(detail, [&](const char *id, const auto &member) {
        if (const Value value = toValue(member); isKnown(value))
            values.insert(QString::fromLatin1(id), value);
    });
    return values;
}

} // namespace frontdoor
