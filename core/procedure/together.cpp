// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/together.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// Facts that may hold several texts at once: "is a" and "is b" do not exclude each other.
bool mayHoldSeveral(const QString &fact)
{
    return fact.startsWith("input."_L1) || fact == "checks.systems"_L1 || fact == "crime-suspected"_L1
           || fact == "prompts"_L1;
}

QList<Value> choicesOf(const Value &wanted)
{
    QList<Value> choices;
    if (const auto *texts = std::get_if<QStringList>(&wanted)) {
        for (const QString &text : *texts)
            choices << Value(text);
    } else {
        choices << wanted;
    }
    return choices;
}

} // namespace

QList<Value> Together::Known::choices() const
{
    QList<Value> left;
    for (const Value &value : oneOf.value_or(QList<Value>())) {
        const auto *number = std::get_if<qint64>(&value);
        const bool counts = least == std::numeric_limits<qint64>::min() && most == std::numeric_limits<qint64>::max();
        if (!noneOf.contains(value) && (counts || (number && *number >= least && *number <= most)))
            left << value;
    }
    return left;
}

bool Together::Known::isPossible() const
{
    if (unanswered && (answered || oneOf))
        return false;
    if (least > most)
        return false;
    return !oneOf || !choices().isEmpty();
}

void Together::add(const Condition &condition)
{
    Known &known = m_facts[condition.fact];
    switch (condition.test) {
    case Condition::Test::Is: {
        known.answered = true;
        if (mayHoldSeveral(condition.fact))
            return;
        const QList<Value> wanted = choicesOf(condition.wanted);
        if (!known.oneOf) {
            known.oneOf = wanted;
            return;
        }
        known.oneOf->removeIf([&](const Value &value) { return !wanted.contains(value); });
        return;
    }
    case Condition::Test::IsNot:
        if (!mayHoldSeveral(condition.fact))
            known.noneOf += choicesOf(condition.wanted);
        return;
    case Condition::Test::Has: known.answered = true; return;
    case Condition::Test::AtLeast:
        known.answered = true;
        if (const auto *number = std::get_if<qint64>(&condition.wanted))
            known.least = std::max(known.least, *number);
        return;
    case Condition::Test::Below:
        known.answered = true;
        if (const auto *number = std::get_if<qint64>(&condition.wanted))
            known.most = std::min(known.most, *number - 1);
        return;
    case Condition::Test::Answered: known.answered = true; return;
    case Condition::Test::Unanswered: known.unanswered = true; return;
    }
}

void Together::add(const Conditions &conditions)
{
    for (const Condition &condition : conditions)
        add(condition);
}

bool Together::isPossible() const
{
    return std::all_of(m_facts.begin(), m_facts.end(), [](const Known &known) { return known.isPossible(); });
}

bool Together::isCertain(const Condition &condition) const
{
    const auto it = m_facts.constFind(condition.fact);
    if (it == m_facts.constEnd())
        return false;
    const Known &known = *it;
    const QList<Value> wanted = choicesOf(condition.wanted);
    const QList<Value> choices = known.choices();
    const auto all = [&](auto holds) { return known.oneOf && std::all_of(choices.begin(), choices.end(), holds); };
    switch (condition.test) {
    case Condition::Test::Is: return all([&](const Value &value) { return wanted.contains(value); });
    case Condition::Test::IsNot:
        return all([&](const Value &value) { return !wanted.contains(value); })
               || std::all_of(wanted.begin(), wanted.end(),
                              [&](const Value &value) { return known.noneOf.contains(value); });
    case Condition::Test::Has: return false;
    case Condition::Test::AtLeast: {
        const auto *number = std::get_if<qint64>(&condition.wanted);
        return number && known.least >= *number;
    }
    case Condition::Test::Below: {
        const auto *number = std::get_if<qint64>(&condition.wanted);
        return number && known.most < *number;
    }
    case Condition::Test::Answered: return known.answered;
    case Condition::Test::Unanswered: return known.unanswered;
    }
    return false;
}

bool Together::isCertain(const Conditions &conditions) const
{
    return std::all_of(conditions.begin(), conditions.end(), [&](const Condition &c) { return isCertain(c); });
}

} // namespace frontdoor
