// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "core/scenario/cast_reader.h"
#include "core/scenario/vocabulary.h"

namespace frontdoor {

/// Reads the steps in their order, and keeps account of the labels they make and use.
class StepReader {
public:
    StepReader(Scenario &scenario, CastReader &cast, toml::Problems &problems);

    void read(const toml::Node &step);
    /// After the last step: reports labels that were used before they were made, or never.
    void finish();

private:
    struct Made {
        LabelKind kind = LabelKind::Contact;
        int line = 0;
    };
    struct Wanted {
        toml::Position at;
        QString label;
        QList<LabelKind> kinds;
    };
    struct NewLabel {
        toml::Position at;
        QString label;
        LabelKind kind = LabelKind::Contact;
    };

    void reportMistypedVerb(const toml::Table &step);
    void readWhen(toml::TableReader &table);
    void readVerdict(toml::TableReader &table);
    const StepRule *ruleOf(toml::TableReader &table);
    void readFields(toml::TableReader &table, const StepRule &rule);
    void readField(toml::TableReader &table, const FieldRule &rule, const QString &prefix);
    void readNested(toml::TableReader &table, const FieldRule &rule, const QString &id);
    void readReference(toml::TableReader &table, const FieldRule &rule, const QString &id);
    std::optional<Value> scalarOf(toml::TableReader &table, const FieldRule &rule);
    std::optional<Value> momentOf(toml::TableReader &table, const QString &key, const toml::Node &node);
    void readPerson(toml::TableReader &table);
    QList<FieldRule> outcomeFields() const;

    void checkOutcome(const toml::Position &at, const QString &id);
    void want(const toml::Position &at, const QString &label, const QList<LabelKind> &kinds);
    void make(const toml::Position &at, const QString &label, const QList<LabelKind> &kinds);
    void settle(toml::TableReader &table);
    void keep(const QString &id, Value value, const toml::Position &at);

    Scenario &m_scenario;
    CastReader &m_cast;
    toml::Problems &m_problems;
    Calendar m_calendar; ///< for local time only
    ScenarioStep m_step;
    QList<NewLabel> m_new;
    QHash<QString, Made> m_made;
    QHash<QString, int> m_refused; ///< labels of steps that must be refused -> line
    QList<Wanted> m_unmet;
};

} // namespace frontdoor
