// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/contact_fields.h"

#include "core/domain/field_values.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

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
    copyNamedFields(ids, from, to);
}

FieldValues fieldValues(const ContactDetail &detail)
{
    return knownValues(detail);
}

} // namespace frontdoor
