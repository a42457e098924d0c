// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/detail_values.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

void put(QString &member, const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        member = *text;
    else if (!isKnown(value))
        member.clear();
}

void put(QStringList &member, const Value &value)
{
    if (const auto *list = std::get_if<QStringList>(&value))
        member = *list;
    else if (!isKnown(value))
        member.clear();
}

void put(Instant &member, const Value &value)
{
    if (const auto *instant = std::get_if<Instant>(&value))
        member = *instant;
}

template<class T>
void put(std::optional<T> &member, const Value &value)
{
    if (!isKnown(value)) {
        member.reset();
    } else if constexpr (Choice<T>) {
        if (const auto *id = std::get_if<QString>(&value))
            member = choiceOf<T>(*id);
    } else if (const auto *plain = std::get_if<T>(&value)) {
        member = *plain;
    }
}

template<Choice E>
void put(E &member, const Value &value)
{
    if (const auto *id = std::get_if<QString>(&value))
        member = choiceOf<E>(*id).value_or(member);
}

void put(QMap<QString, QString> &, const Value &)
{
    // Maps are set by their keys.
}

void putAnswer(QMap<QString, QString> &answers, const QString &key, const Value &value)
{
    QString text;
    put(text, value);
    if (text.isEmpty())
        answers.remove(key);
    else
        answers.insert(key, text);
}

} // namespace

void setContactField(ContactDetail &detail, const QString &id, const Value &value)
{
    if (id.startsWith("prompts."_L1)) {
        putAnswer(detail.prompts, id.mid(8), value);
        return;
    }
    if (id.startsWith("not-known."_L1)) {
        putAnswer(detail.notKnown, id.mid(10), value);
        return;
    }
    ContactDetail::fields(detail, [&](const char *fieldId, auto &member) {
        if (id == QLatin1String(fieldId))
            put(member, value);
    });
}

QString wholeFieldOf(const QString &id)
{
    if (id.startsWith("prompts."_L1))
        return u"prompts"_s;
    if (id.startsWith("not-known."_L1))
        return u"not-known"_s;
    return id;
}

} // namespace frontdoor
