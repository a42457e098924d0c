// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/condition.h"

#include "core/base/text.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

bool matches(const Value &value, const Value &wanted)
{
    if (!isKnown(value))
        return false;
    if (const auto *choices = std::get_if<QStringList>(&wanted)) {
        if (const auto *text = std::get_if<QString>(&value))
            return choices->contains(*text);
        if (const auto *list = std::get_if<QStringList>(&value))
            return std::any_of(list->begin(), list->end(),
                               [&](const QString &item) { return choices->contains(item); });
    }
    if (const auto *list = std::get_if<QStringList>(&value)) {
        if (const auto *text = std::get_if<QString>(&wanted))
            return list->contains(*text);
    }
    return value == wanted;
}

bool hasAll(const Value &value, const Value &wanted)
{
    QStringList held;
    if (const auto *list = std::get_if<QStringList>(&value))
        held = *list;
    else if (const auto *text = std::get_if<QString>(&value))
        held = {*text};
    if (const auto *one = std::get_if<QString>(&wanted))
        return held.contains(*one);
    const auto *all = std::get_if<QStringList>(&wanted);
    return all && std::all_of(all->begin(), all->end(), [&](const QString &item) { return held.contains(item); });
}

} // namespace

bool Condition::holds(const Facts &facts) const
{
    const Value &value = facts[fact];
    switch (test) {
    case Test::Is: return matches(value, wanted);
    case Test::IsNot: return !matches(value, wanted);
    case Test::Has: return hasAll(value, wanted);
    case Test::AtLeast: {
        const auto *number = std::get_if<qint64>(&value);
        const auto *limit = std::get_if<qint64>(&wanted);
        return number && limit && *number >= *limit;
    }
    case Test::Below: {
        const auto *number = std::get_if<qint64>(&value);
        const auto *limit = std::get_if<qint64>(&wanted);
        return number && limit && *number < *limit;
    }
    case Test::Answered: return facts.isAnswered(fact);
    case Test::Unanswered: return !facts.isAnswered(fact);
    }
    return false;
}

bool allHold(const Conditions &conditions, const Facts &facts)
{
    return std::all_of(conditions.begin(), conditions.end(), [&](const Condition &c) { return c.holds(facts); });
}

QString inWords(const Condition &condition)
{
    QString wanted = displayed(condition.wanted);
    if (const auto *choices = std::get_if<QStringList>(&condition.wanted))
        wanted = choices->join(condition.test == Condition::Test::Has ? " and "_L1 : " or "_L1);
    switch (condition.test) {
    case Condition::Test::Is: return u"%1 is %2"_s.arg(condition.fact, wanted);
    case Condition::Test::IsNot: return u"%1 is not %2"_s.arg(condition.fact, wanted);
    case Condition::Test::Has: return u"%1 has %2"_s.arg(condition.fact, wanted);
    case Condition::Test::AtLeast: return u"%1 is at least %2"_s.arg(condition.fact, wanted);
    case Condition::Test::Below: return u"%1 is below %2"_s.arg(condition.fact, wanted);
    case Condition::Test::Answered: return u"%1 is answered"_s.arg(condition.fact);
    case Condition::Test::Unanswered: return u"%1 is not answered"_s.arg(condition.fact);
    }
    return {};
}

} // namespace frontdoor
