// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scenario/step_reader.h"

#include "core/base/ids_of.h"

#include <QSet>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;
using toml::Node;
using toml::Position;
using toml::suggestion;
using toml::TableReader;

namespace {

FieldKind kindOf(OutcomeField::Kind kind)
{
    switch (kind) {
    case OutcomeField::Kind::Text:
    case OutcomeField::Kind::LongText: return FieldKind::Text;
    case OutcomeField::Kind::YesNo: return FieldKind::YesNo;
    case OutcomeField::Kind::Amount: return FieldKind::Amount;
    case OutcomeField::Kind::Choices: return FieldKind::TextOrTexts;
    case OutcomeField::Kind::Moment: return FieldKind::DayOrMoment;
    }
    return FieldKind::Text;
}

/// The rule under this key, added if there is none.
FieldRule &ruleUnder(QList<FieldRule> &rules, const QString &key, FieldKind kind)
{
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const FieldRule &r) { return r.key == key; });
    if (found != rules.end())
        return *found;
    FieldRule added;
    added.key = key;
    added.kind = kind;
    rules.append(added);
    return rules.last();
}

/// Whether an expectation says anything besides what it is about.
bool expectsSomething(const ScenarioStep &step)
{
    static const QHash<QString, QStringList> subjects{{u"tray"_s, {u"team"_s}},
                                                      {u"workload"_s, {u"team"_s}},
                                                      {u"worker"_s, {u"user"_s}},
                                                      {u"needs"_s, {u"of"_s, u"outcome"_s}}};
    const QStringList subject = subjects.value(step.expect, {u"of"_s});
    return std::any_of(step.fields.begin(), step.fields.end(),
                       [&](const StepField &f) { return !subject.contains(f.id); });
}

} // namespace

StepReader::StepReader(Scenario &scenario, CastReader &cast, toml::Problems &problems)
    : m_scenario(scenario)
    , m_cast(cast)
    , m_problems(problems)
    , m_calendar(BankHolidays())
{
}

void StepReader::read(const Node &step)
{
    const toml::Table *content = step.table();
    if (!content) {
        m_problems.add(step.at, u"a step must be a table, not %1"_s.arg(step.kindName()));
        return;
    }
    TableReader table(*content, step.at, m_problems);
    m_step = {};
    m_new.clear();
    m_step.line = step.at.line;
    readWhen(table);
    const StepRule *rule = ruleOf(table);
    if (!rule) {
        if (!content->find(u"do") && !content->find(u"expect"))
            reportMistypedVerb(*content);
        return; // nothing is known of its other keys
    }
    m_step.by = table.text(u"by"_s);
    m_cast.checkUser(m_problems, table.at(u"by"), m_step.by);
    if (m_step.by.isEmpty() && (!m_step.verb.isEmpty() || rule->needsActor))
        table.problem(u"\"by\" is missing: the user who does this"_s);
    if (!m_step.verb.isEmpty())
        readVerdict(table);
    readFields(table, *rule);
    if (!m_step.expect.isEmpty() && !expectsSomething(m_step))
        table.problem(u"this step expects nothing"_s);
    table.finish();
    settle(table);
    m_scenario.steps.append(m_step);
}

/// A step without "do" and "expect" may have one of them with a slip: a key that no step has.
void StepReader::reportMistypedVerb(const toml::Table &step)
{
    static const QSet<QString> known = [] {
        QSet<QString> keys{u"at"_s, u"by"_s, u"refused"_s, u"warned"_s, u"acknowledge"_s};
        for (const StepRule &rule : verbRules() + expectationRules()) {
            for (const FieldRule &field : rule.fields)
                keys << field.key;
        }
        return keys;
    }();
    const QStringList wanted{u"do"_s, u"expect"_s};
    for (const toml::Member &member : step.members) {
        const QString near = known.contains(member.key) ? QString() : suggestion(member.key, wanted);
        if (!near.isEmpty())
            m_problems.add(member.at, u"unknown key \"%1\"%2"_s.arg(member.key, near));
    }
}

void StepReader::readWhen(TableReader &table)
{
    const Node *node = table.node(u"at"_s);
    if (!node) {
        table.problem(u"\"at\" is missing: the local date and time of the step"_s);
        return;
    }
    const std::optional<Value> moment = momentOf(table, u"at"_s, *node);
    if (!moment)
        return;
    m_step.at = std::get<Instant>(*moment);
    if (!m_scenario.steps.isEmpty() && m_step.at < m_scenario.steps.last().at) {
        table.problem(u"at", u"steps must stand in time order; this is earlier than the step in line %1"_s.arg(
                                 m_scenario.steps.last().line));
    }
}

const StepRule *StepReader::ruleOf(TableReader &table)
{
    const bool does = table.has(u"do");
    if (does == table.has(u"expect")) {
        table.problem(does ? u"a step has either \"do\" or \"expect\", not both"_s
                           : u"a step needs \"do\" or \"expect\""_s);
        return nullptr;
    }
    const QString key = does ? u"do"_s : u"expect"_s;
    const QList<StepRule> &rules = does ? verbRules() : expectationRules();
    const QString id = table.requiredText(key);
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const StepRule &r) { return r.id == id; });
    if (found == rules.end()) {
        if (!id.isEmpty()) {
            table.problem(key,
                          does ? u"unknown verb \"%1\"%2"_s.arg(id, suggestion(id, idsOf(rules)))
                               : u"nothing called \"%1\" can be expected%2"_s.arg(id, suggestion(id, idsOf(rules))));
        }
        return nullptr;
    }
    (does ? m_step.verb : m_step.expect) = id;
    return &*found;
}

void StepReader::readVerdict(TableReader &table)
{
    m_step.refused = table.texts(u"refused"_s);
    m_step.warned = table.texts(u"warned"_s);
    for (const QString &key : {u"refused"_s, u"warned"_s}) {
        const QStringList rules = table.texts(key);
        if (table.has(key) && (rules.isEmpty() || rules.contains(QString())))
            table.problem(key, u"\"%1\" must name a rule"_s.arg(key));
    }
    if (!m_step.refused.isEmpty() && !m_step.warned.isEmpty())
        table.problem(u"warned", u"a step that is refused does not go through with a warning"_s);
    table.members(u"acknowledge"_s, [&](const toml::Member &member) {
        if (const QString *reason = member.node.text(); reason && !reason->trimmed().isEmpty())
            m_step.acknowledge.insert(member.key, *reason);
        else
            m_problems.add(member.at, u"the reason for acknowledging \"%1\" must be a text"_s.arg(member.key));
    });
}

void StepReader::readFields(TableReader &table, const StepRule &rule)
{
    if (rule.person)
        readPerson(table);
    for (const FieldRule &field : rule.fields)
        readField(table, field, {});
    if (rule.outcomeFields) {
        for (const FieldRule &field : outcomeFields()) {
            const auto isOwn = [&](const FieldRule &own) { return own.key == field.key; };
            if (std::none_of(rule.fields.begin(), rule.fields.end(), isOwn))
                readField(table, field, {});
        }
    }
}

QList<FieldRule> StepReader::outcomeFields() const
{
    QList<FieldRule> rules = commonOutcomeFields();
    if (!m_scenario.procedure)
        return rules;
    for (const OutcomeRule &outcome : m_scenario.procedure->outcomes) {
        for (const OutcomeField &field : outcome.fields) {
            const qsizetype dot = field.id.indexOf(u'.');
            if (dot < 0)
                ruleUnder(rules, field.id, kindOf(field.kind));
            else
                ruleUnder(ruleUnder(rules, field.id.first(dot), FieldKind::Members).members, field.id.sliced(dot + 1),
                          kindOf(field.kind));
        }
    }
    return rules;
}

void StepReader::readField(TableReader &table, const FieldRule &rule, const QString &prefix)
{
    const Node *node = table.node(rule.key);
    if (!node) {
        if (rule.required)
            table.problem(u"\"%1\" is missing"_s.arg(rule.key));
        return;
    }
    const QString id = prefix + rule.key;
    switch (rule.kind) {
    case FieldKind::Text:
    case FieldKind::YesNo:
    case FieldKind::Whole:
    case FieldKind::Amount:
    case FieldKind::Answer:
    case FieldKind::Day:
    case FieldKind::Moment:
    case FieldKind::DayOrMoment:
    case FieldKind::Texts:
    case FieldKind::TextOrTexts:
    case FieldKind::Choice:
    case FieldKind::Choices:
    case FieldKind::Systems:
        if (const std::optional<Value> value = scalarOf(table, rule))
            keep(id, *value, table.at(rule.key));
        return;
    case FieldKind::Team:
    case FieldKind::Route:
    case FieldKind::Outcome:
    case FieldKind::Outcomes:
    case FieldKind::User:
    case FieldKind::UserOrNone:
    case FieldKind::Users:
    case FieldKind::Person:
    case FieldKind::Label:
    case FieldKind::Labels:
    case FieldKind::Makes: readReference(table, rule, id); return;
    case FieldKind::NewPerson:
    case FieldKind::Rules:
    case FieldKind::MakesForPeople:
    case FieldKind::Notes:
    case FieldKind::Members:
    case FieldKind::Answers:
    case FieldKind::DueTimes: readNested(table, rule, id); return;
    }
}

void StepReader::settle(TableReader &table)
{
    for (const NewLabel &made : m_new) {
        if (!m_step.refused.isEmpty())
            m_refused.insert(made.label, m_step.line);
        else if (const auto there = m_made.constFind(made.label); there != m_made.constEnd())
            m_problems.add(made.at, u"\"%1\" already stands for what line %2 made"_s.arg(made.label).arg(there->line));
        else
            m_made.insert(made.label, {made.kind, m_step.line});
    }
    if (m_step.person && !m_step.person->id.isEmpty() && m_step.refused.isEmpty()
        && !m_cast.addPerson(m_step.person->id, m_step.line))
        table.problem(u"there is already a person with the id \"%1\""_s.arg(m_step.person->id));
}

void StepReader::finish()
{
    for (const Wanted &wanted : m_unmet) {
        const auto made = m_made.constFind(wanted.label);
        if (made != m_made.constEnd()) {
            m_problems.add(wanted.at, u"\"%1\" is used before line %2 makes it"_s.arg(wanted.label).arg(made->line));
            continue;
        }
        QStringList near;
        for (auto it = m_made.cbegin(); it != m_made.cend(); ++it) {
            if (wanted.kinds.contains(it->kind))
                near << it.key();
        }
        near.sort();
        const QString help = m_refused.contains(wanted.label)
                                 ? u"; the step in line %1 must be refused, so it makes nothing"_s.arg(
                                     m_refused.value(wanted.label))
                                 : suggestion(wanted.label, near);
        m_problems.add(wanted.at, u"nothing is called \"%1\"%2"_s.arg(wanted.label, help));
    }
}

void StepReader::keep(const QString &id, Value value, const Position &at)
{
    m_step.fields.append({id, std::move(value), at.line, at.column});
}

} // namespace frontdoor
