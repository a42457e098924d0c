// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/value.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

template<class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template<class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

// Dates and instants are objects with one key, so that a text which looks like a date stays a text.
QJsonValue jsonOf(const Value &value)
{
    return std::visit(Overloaded{
                          [](std::monostate) { return QJsonValue(); },
                          [](bool b) { return QJsonValue(b); },
                          [](qint64 i) { return QJsonValue(i); },
                          [](const QString &s) { return QJsonValue(s); },
                          [](const QStringList &l) { return QJsonValue(QJsonArray::fromStringList(l)); },
                          [](QDate d) {
                              return QJsonValue(QJsonObject{{u"date"_s, d.toString(Qt::ISODate)}});
                          },
                          [](Instant i) {
                              return QJsonValue(QJsonObject{{u"instant"_s, i.ms}});
                          },
                      },
                      value);
}

Value valueOf(const QJsonValue &json)
{
    if (json.isBool())
        return json.toBool();
    if (json.isDouble())
        return qint64(json.toInteger());
    if (json.isString())
        return json.toString();
    if (json.isArray()) {
        QStringList list;
        for (const QJsonValue item : json.toArray())
            list << item.toString();
        return list;
    }
    if (json.isObject()) {
        const QJsonObject object = json.toObject();
        if (object.contains("date"_L1))
            return QDate::fromString(object["date"_L1].toString(), Qt::ISODate);
        if (object.contains("instant"_L1))
            return Instant{object["instant"_L1].toInteger()};
    }
    return std::monostate{};
}

} // namespace

QString toJson(const FieldValues &values)
{
    if (values.isEmpty())
        return u"{}"_s;
    QJsonObject object;
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        object.insert(it.key(), jsonOf(it.value()));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

FieldValues fieldValuesFromJson(const QString &json)
{
    FieldValues values;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        values.insert(it.key(), valueOf(it.value()));
    return values;
}

QString displayed(const Value &value)
{
    return std::visit(Overloaded{
                          [](std::monostate) { return u"unknown"_s; },
                          [](bool b) { return b ? u"yes"_s : u"no"_s; },
                          [](qint64 i) { return QString::number(i); },
                          [](const QString &s) { return s; },
                          [](const QStringList &l) { return l.join(", "_L1); },
                          [](QDate d) { return d.toString(Qt::ISODate); },
                          [](Instant i) { return QString::number(i.ms); },
                      },
                      value);
}

} // namespace frontdoor
