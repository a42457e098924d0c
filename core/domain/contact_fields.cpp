// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/contact_fields.h"

#include "core/domain/field_values.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

QStringList contactFieldIds()
{
    static const QStringList ids = [] {
        QStringList list;
        const ContactDetail detail;
        ContactDetail::fields(detail, [&](const char *id, const auto &) { list << QString::fromLatin1(id); });
        return list;
    }();
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

void visitKnownFields(const ContactDetail &detail, const std::function<void(const QString &, const Value &)> &visit)
{
    const QStringList ids = contactFieldIds();
    qsizetype position = 0;
    ContactDetail::fields(detail, [&](const char *, const auto &member) {
        const QString &id = ids[position++];
        if (const Value value = toValue(member); isKnown(value))
            visit(id, value);
    });
}

FieldValues fieldValues(const ContactDetail &detail)
{
    FieldValues values;
    visitKnownFields(detail, [&](const QString &id, const Value &value) { values.insert(id, value); });
    return values;
}

} // namespace frontdoor
