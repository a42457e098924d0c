// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/taken_fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace frontdoor {

namespace {

// Text that was never set and text that is empty are the same to whoever reads a record.
QJsonValue toJson(const QString &text)
{
    return text.isNull() ? QJsonValue(QLatin1String("")) : QJsonValue(text);
}
QJsonValue toJson(QDate date)
{
    return toJson(date.toString(Qt::ISODate));
}
QJsonValue toJson(Sex sex)
{
    return toJson(idOf(sex));
}
QJsonValue toJson(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}
template<class Tag>
QJsonValue toJson(const Id<Tag> &id)
{
    return toJson(id.text());
}

void fromJson(const QJsonValue &json, QString &text)
{
    text = json.toString();
}
void fromJson(const QJsonValue &json, QDate &date)
{
    date = QDate::fromString(json.toString(), Qt::ISODate);
}
void fromJson(const QJsonValue &json, Sex &sex)
{
    sex = choiceOf<Sex>(json.toString()).value_or(Sex::Unknown);
}
void fromJson(const QJsonValue &json, QStringList &list)
{
    list.clear();
    const QJsonArray array = json.toArray();
    for (const QJsonValue &each : array)
        list << each.toString();
}
template<class Tag>
void fromJson(const QJsonValue &json, Id<Tag> &id)
{
    id = Id<Tag>(json.toString());
}

} // namespace

TakenFields takenFields(const JoinedEntry &joined)
{
    TakenFields taken;
    const QJsonObject fields = QJsonDocument::fromJson(joined.taken.toUtf8()).object();
    for (auto field = fields.constBegin(); field != fields.constEnd(); ++field) {
        const QJsonArray pair = field.value().toArray();
        if (pair.size() == 2)
            taken.insert(field.key(), {pair.at(0), pair.at(1)});
    }
    return taken;
}

QString takenText(const TakenFields &taken)
{
    QJsonObject fields;
    for (auto field = taken.cbegin(); field != taken.cend(); ++field)
        fields.insert(field.key(), QJsonArray{field->before, field->after});
    return QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact));
}

QJsonValue personField(const Person &person, const QString &id)
{
    QJsonValue value(QJsonValue::Undefined);
    Person::fields(person, [&](const char *field, const auto &member) {
        if (id == QLatin1String(field))
            value = toJson(member);
    });
    return value;
}

void setPersonField(Person &person, const QString &id, const QJsonValue &value)
{
    Person::fields(person, [&](const char *field, auto &member) {
        if (id == QLatin1String(field))
            fromJson(value, member);
    });
}

} // namespace frontdoor
