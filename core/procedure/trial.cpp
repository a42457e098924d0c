// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/trial.h"

#include "core/procedure/contradictions.h"
#include "core/procedure/library.h"
#include "core/procedure/places.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString wordsOf(const Rule &rule)
{
    return u"%1: %2"_s.arg(name(rule.severity), rule.says);
}

/// Whether the program does the same for it.
bool isSame(const Rule &a, const Rule &b)
{
    return a.severity == b.severity && a.says == b.says && a.guards == b.guards && a.advice == b.advice;
}

QList<RuleChange> changesOf(const Procedure &present, const Procedure &other)
{
    QList<RuleChange> changes;
    for (const Rule &rule : present.rules) {
        const Rule *then = other.rule(rule.id);
        if (!then)
            changes.append({rule.id, RuleChange::What::Removed, wordsOf(rule), {}});
        else if (!isSame(rule, *then))
            changes.append({rule.id, RuleChange::What::Changed, wordsOf(rule), wordsOf(*then)});
    }
    for (const Rule &rule : other.rules) {
        if (!present.rule(rule.id))
            changes.append({rule.id, RuleChange::What::Added, {}, wordsOf(rule)});
    }
    return changes;
}

void addContradictions(ProcedureTrial &trial)
{
    const Places places(trial.files);
    for (const Contradiction &each : findContradictions(*trial.procedure)) {
        QString place = places.of(each.section, each.id, each.stage);
        if (place.isEmpty())
            place = trial.files.first().name;
        const QString line = u"%1: %2 %3"_s.arg(place, each.what, each.advice).trimmed();
        (each.weight == Contradiction::Weight::Error ? trial.errors : trial.remarks) << line;
    }
}

} // namespace

ProcedureTrial tryProcedure(const QList<ProcedureText> &files, const Procedure &present)
{
    ProcedureTrial trial;
    trial.files = files;
    const Expected<Procedure> loaded = loadProcedure(files);
    if (!loaded) {
        trial.errors = loaded.error().detail.split(u'\n', Qt::SkipEmptyParts);
        return trial;
    }
    trial.procedure = std::make_shared<const Procedure>(*loaded);
    addContradictions(trial);
    trial.topics = compareProcedures({present, *loaded});
    trial.topics.removeIf([](const ComparedTopic &topic) {
        const bool sameWords = topic.sides.value(0) == topic.sides.value(1);
        return sameWords || topic.agreement == Agreement::Silent || topic.agreement == Agreement::Same;
    });
    trial.rules = changesOf(present, *loaded);
    return trial;
}

ProcedureTrial tryProcedure(const QStringList &parts, const Procedure &present)
{
    const Expected<QList<ProcedureText>> texts = procedureTexts(parts);
    if (texts)
        return tryProcedure(*texts, present);
    ProcedureTrial trial;
    trial.errors << u"%1: %2"_s.arg(texts.error().where, describe(texts.error()));
    return trial;
}

} // namespace frontdoor
