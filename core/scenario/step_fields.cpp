// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scenario/step_reader.h"

#include "core/base/ids_of.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;
using toml::Member;
using toml::Node;
using toml::Position;
using toml::suggestion;
using toml::TableReader;

namespace {

template<class T>
const T *scalarIn(const Node &node)
{
    const toml::Scalar *scalar = node.scalar();
    return scalar ? std::get_if<T>(scalar) : nullptr;
}

std::optional<Value> textIn(TableReader &table, const QString &key)
{
    const QString text = table.text(key);
    return table.node(key)->text() ? std::optional(Value(text)) : std::nullopt;
}

std::optional<Value> amountIn(TableReader &table, const QString &key, const Node &node)
{
    const qint64 *whole = scalarIn<qint64>(node);
    const double amount = table.number(key);
    if (amount < 0) {
        table.problem(key, u"\"%1\" cannot be negative"_s.arg(key));
        return std::nullopt;
    }
    if (whole)
        return Value(*whole);
    return scalarIn<double>(node) ? std::optional(Value(QString::number(amount, 'f', 2))) : std::nullopt;
}

std::optional<Value> wholeIn(TableReader &table, const FieldRule &rule, const Node &node)
{
    const qint64 number = table.integer(rule.key);
    if (!scalarIn<qint64>(node))
        return std::nullopt;
    if (!rule.allowed.isEmpty() && !rule.allowed.contains(QString::number(number))) {
        table.problem(rule.key, u"\"%1\" must be one of %2"_s.arg(rule.key, rule.allowed.join(", "_L1)));
        return std::nullopt;
    }
    return Value(number);
}

} // namespace

std::optional<Value> StepReader::momentOf(TableReader &table, const QString &key, const Node &node)
{
    const QDateTime *written = scalarIn<QDateTime>(node);
    if (!written) {
        m_problems.add(
            node.at, u"\"%1\" must be a date and time such as 2026-05-01T15:00:00, not %2"_s.arg(key, node.kindName()));
        return std::nullopt;
    }
    if (written->timeSpec() == Qt::OffsetFromUTC || written->timeSpec() == Qt::UTC) {
        m_problems.add(node.at, u"\"%1\" must be local time, without Z or an offset"_s.arg(key));
        return std::nullopt;
    }
    if (!written->date().isValid() || !written->time().isValid()) {
        table.problem(key, u"\"%1\" is not a moment of the calendar"_s.arg(key));
        return std::nullopt;
    }
    return Value(m_calendar.at(written->date(), written->time()));
}

std::optional<Value> StepReader::scalarOf(TableReader &table, const FieldRule &rule)
{
    const QString &key = rule.key;
    const Node &node = *table.node(key);
    switch (rule.kind) {
    case FieldKind::Text: return textIn(table, key);
    case FieldKind::YesNo: {
        const std::optional<bool> answer = table.optionalBoolean(key);
        return answer ? std::optional(Value(*answer)) : std::nullopt;
    }
    case FieldKind::Whole: return wholeIn(table, rule, node);
    case FieldKind::Amount: return amountIn(table, key, node);
    case FieldKind::Answer:
        if (const bool *answer = scalarIn<bool>(node))
            return Value(*answer);
        return textIn(table, key);
    case FieldKind::Day: {
        const QDate day = table.date(key);
        return day.isValid() ? std::optional(Value(day)) : std::nullopt;
    }
    case FieldKind::Moment: return momentOf(table, key, node);
    case FieldKind::DayOrMoment:
        if (const QDate *day = scalarIn<QDate>(node))
            return Value(*day);
        return momentOf(table, key, node);
    case FieldKind::Texts: return Value(table.texts(key));
    case FieldKind::TextOrTexts:
        if (node.text())
            return Value(*node.text());
        return Value(table.texts(key));
    case FieldKind::Choice: {
        const QString choice = table.oneOf(key, rule.allowed);
        return choice.isEmpty() ? std::nullopt : std::optional(Value(choice));
    }
    case FieldKind::Choices: return Value(table.someOf(key, rule.allowed));
    case FieldKind::Systems: {
        const QStringList more = m_scenario.procedure ? m_scenario.procedure->checkSystems : QStringList();
        return Value(table.someOf(key, rule.allowed + more));
    }
    case FieldKind::Rules:
    case FieldKind::Team:
    case FieldKind::Route:
    case FieldKind::Outcome:
    case FieldKind::Outcomes:
    case FieldKind::User:
    case FieldKind::UserOrNone:
    case FieldKind::Users:
    case FieldKind::Person:
    case FieldKind::NewPerson:
    case FieldKind::Label:
    case FieldKind::Labels:
    case FieldKind::Makes:
    case FieldKind::MakesForPeople:
    case FieldKind::Notes:
    case FieldKind::Members:
    case FieldKind::Answers:
    case FieldKind::DueTimes: break; // these refer to something, or are tables
    }
    return std::nullopt;
}

void StepReader::readReference(TableReader &table, const FieldRule &rule, const QString &id)
{
    const Position at = table.at(rule.key);
    const bool isList = rule.kind == FieldKind::Outcomes || rule.kind == FieldKind::Users
                        || rule.kind == FieldKind::Labels;
    const QStringList names = isList ? table.texts(rule.key) : QStringList{table.text(rule.key)};
    if (!isList && !table.node(rule.key)->text())
        return;
    const bool mayBeEmpty = rule.kind == FieldKind::UserOrNone || rule.kind == FieldKind::Outcome
                            || rule.kind == FieldKind::Route
                            || (rule.kind == FieldKind::Team && !m_step.expect.isEmpty());
    for (const QString &name : names) {
        if (name.isEmpty()) {
            if (!mayBeEmpty)
                table.problem(rule.key, u"\"%1\" is empty"_s.arg(rule.key));
            continue;
        }
        if (rule.kind == FieldKind::Team)
            m_cast.checkTeam(m_problems, at, name);
        else if (rule.kind == FieldKind::Outcome || rule.kind == FieldKind::Outcomes)
            checkOutcome(at, name);
        else if (rule.kind == FieldKind::User || rule.kind == FieldKind::UserOrNone || rule.kind == FieldKind::Users)
            m_cast.checkUser(m_problems, at, name);
        else if (rule.kind == FieldKind::Person)
            m_cast.checkPerson(m_problems, at, name);
        else if (rule.kind == FieldKind::Makes)
            make(at, name, rule.labels);
        else if (rule.kind == FieldKind::Label || rule.kind == FieldKind::Labels)
            want(at, name, rule.labels);
        else if (m_scenario.procedure && !m_scenario.procedure->route(name)) {
            const QStringList routes = idsOf(m_scenario.procedure->routes);
            m_problems.add(at, u"there is no route \"%1\" in this procedure%2"_s.arg(name, suggestion(name, routes)));
        }
    }
    keep(id, isList ? Value(names) : Value(names.first()), at);
}

void StepReader::readNested(TableReader &table, const FieldRule &rule, const QString &id)
{
    if (rule.kind == FieldKind::NewPerson) {
        table.tables(rule.key, [&](TableReader &t) { m_step.person = m_cast.readPerson(t, false); });
        if (m_step.person && !m_step.person->mother.isEmpty())
            m_cast.checkPerson(m_problems, table.at(rule.key), m_step.person->mother);
        return;
    }
    if (rule.kind == FieldKind::Members) {
        table.tables(rule.key, [&](TableReader &t) {
            for (const FieldRule &member : rule.members)
                readField(t, member, id + u'.');
        });
        return;
    }
    QStringList keys;
    table.members(rule.key, [&](const Member &member) {
        keys << member.key;
        const QString memberId = id + u'.' + member.key;
        if (!rule.allowed.isEmpty() && !rule.allowed.contains(member.key)) {
            m_problems.add(member.at, u"\"%1\" cannot hold \"%2\"%3"_s.arg(rule.key, member.key,
                                                                           suggestion(member.key, rule.allowed)));
            return;
        }
        if (rule.kind == FieldKind::DueTimes) {
            if (const std::optional<Value> moment = momentOf(table, member.key, member.node))
                keep(memberId, *moment, member.at);
            return;
        }
        const QString *text = member.node.text();
        if (!text || text->trimmed().isEmpty()) {
            m_problems.add(member.node.at,
                           u"\"%1\" must be a text%2"_s.arg(member.key, text ? u", and say something"_s
                                                                             : u", not "_s + member.node.kindName()));
            return;
        }
        if (rule.kind == FieldKind::MakesForPeople) {
            m_cast.checkPerson(m_problems, member.at, member.key);
            make(member.node.at, *text, rule.labels);
        } else if (rule.kind == FieldKind::Notes) {
            want(member.at, member.key, rule.labels);
        } else if (rule.kind == FieldKind::Rules) {
            checkOutcome(member.at, member.key);
        }
        keep(memberId, *text, member.at);
    });
    if (keys.isEmpty() && table.node(rule.key)->table())
        table.problem(rule.key, u"\"%1\" is empty"_s.arg(rule.key));
}

void StepReader::readPerson(TableReader &table)
{
    m_step.person = m_cast.readPerson(table, true);
    m_step.person->line = m_step.line;
    m_cast.checkPerson(m_problems, table.at(u"mother"), m_step.person->mother);
}

void StepReader::checkOutcome(const Position &at, const QString &id)
{
    if (!m_scenario.procedure)
        return;
    const QStringList ids = idsOf(m_scenario.procedure->outcomes);
    if (!ids.contains(id))
        m_problems.add(at, u"there is no outcome \"%1\" in this procedure%2"_s.arg(id, suggestion(id, ids)));
}

void StepReader::want(const Position &at, const QString &label, const QList<LabelKind> &kinds)
{
    const auto made = m_made.constFind(label);
    if (made == m_made.constEnd()) {
        m_unmet.append({at, label, kinds}); // whether it comes later is known at the end
    } else if (!kinds.contains(made->kind)) {
        QStringList wanted;
        for (const LabelKind kind : kinds)
            wanted << inWords(kind);
        m_problems.add(at,
                       u"\"%1\" is %2; %3 is wanted here"_s.arg(label, inWords(made->kind), wanted.join(" or "_L1)));
    }
}

void StepReader::make(const Position &at, const QString &label, const QList<LabelKind> &kinds)
{
    LabelKind kind = kinds.first();
    if (kinds.size() > 1) { // copies are of the kind that is copied
        if (const auto original = m_made.constFind(m_step.text(u"of")); original != m_made.constEnd())
            kind = original->kind;
    }
    const auto isHere = [&](const NewLabel &other) { return other.label == label; };
    if (std::any_of(m_new.begin(), m_new.end(), isHere))
        m_problems.add(at, u"\"%1\" cannot stand for two things of one step"_s.arg(label));
    else
        m_new.append({at, label, kind});
}

} // namespace frontdoor
