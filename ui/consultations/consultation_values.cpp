// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/consultations/consultation_values.h"

#include "core/domain/field_values.h"

#include <QHash>

#include <type_traits>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QHash<QString, Value> valuesOf(const Consultation &consultation)
{
    QHash<QString, Value> values;
    Consultation::fields(consultation, [&](const char *id, const auto &member) {
        values.insert(QString::fromLatin1(id), toValue(member));
    });
    return values;
}

} // namespace

QString idOfAnswer(const std::optional<bool> &answer)
{
    return !answer ? QString() : *answer ? u"yes"_s : u"no"_s;
}

std::optional<bool> answerOf(const QString &id)
{
    return id.isEmpty() ? std::nullopt : std::optional(id == "yes"_L1);
}

QStringList differences(const Consultation &a, const Consultation &b)
{
    const QHash<QString, Value> left = valuesOf(a);
    const QHash<QString, Value> right = valuesOf(b);
    QStringList ids;
    Consultation::fields(a, [&](const char *id, const auto &) {
        const QString name = QString::fromLatin1(id);
        if (left.value(name) != right.value(name))
            ids << name;
    });
    return ids;
}

QJsonObject consultationDraft(const Consultation &consultation)
{
    QJsonObject draft;
    Consultation::fields(consultation, [&](const char *id, const auto &member) {
        if constexpr (std::is_same_v<std::decay_t<decltype(member)>, QString>)
            draft.insert(QString::fromLatin1(id), member);
        else
            draft.insert(QString::fromLatin1(id), idOfAnswer(member));
    });
    return draft;
}

Consultation fromDraft(const QJsonObject &draft, Consultation over)
{
    Consultation::fields(over, [&](const char *id, auto &member) {
        const QString text = draft[QString::fromLatin1(id)].toString();
        if constexpr (std::is_same_v<std::decay_t<decltype(member)>, QString>)
            member = text;
        else
            member = answerOf(text);
    });
    return over;
}

} // namespace frontdoor
