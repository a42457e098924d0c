// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/wording.h"

#include "core/base/text.h"

#include <QMap>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString valueInWords(const Value &value)
{
    if (const auto *texts = std::get_if<QStringList>(&value)) {
        QStringList words;
        for (const QString &text : *texts)
            words << plainWords(text);
        return eitherOf(words);
    }
    return plainWords(displayed(value));
}

/// What a fact is called, and for what is or is not so, both ways of saying it.
struct FactWords {
    QString name;
    QString no;       ///< empty: "not" and the name
    QString answered; ///< empty: the name and "is answered"
};

FactWords wordsOf(const QString &fact)
{
    static const QMap<QString, FactWords> words{
        {u"actor.is-worker"_s, {u"it lies with themselves"_s, u"it lies with another"_s, {}}},
        {u"actor.role"_s, {u"their role"_s, {}, {}}},
        {u"actor.team-kind"_s, {u"their team"_s, {}, {}}},
        {u"checks.summary"_s, {u"the summary of earlier involvement"_s, {}, u"earlier involvement was summarised"_s}},
        {u"checks.systems"_s, {u"what was looked at"_s, {}, {}}},
        {u"child.disabled"_s, {u"the child is disabled"_s, u"the child is not known to be disabled"_s, {}}},
        {u"child.open-case"_s, {u"the child has an open case"_s, u"the child has no open case"_s, {}}},
        {u"child.unborn"_s, {u"the child is unborn"_s, u"the child is born"_s, {}}},
        {u"closed-within-window"_s,
         {u"a case was closed within the re-referral window"_s,
          u"no case was closed within the re-referral window"_s,
          {}}},
        {u"copied"_s, {u"it was copied to a sibling"_s, u"it is no sibling's copy"_s, {}}},
        {u"crime-suspected"_s, {u"the crime suspected"_s, {}, u"a crime is suspected"_s}},
        {u"family-attempted"_s, {u"the family was called"_s, u"the family was not called"_s, {}}},
        {u"family-reached"_s, {u"the family was reached"_s, u"the family was not reached"_s, {}}},
        {u"kind"_s, {u"the kind of contact"_s, {}, {}}},
        {u"parents-informed.informed"_s,
         {u"the parents were told"_s, u"the parents were not told"_s, u"it is known whether the parents were told"_s}},
        {u"parents-informed.reason"_s, {u"the reason for not telling the parents"_s, {}, {}}},
        {u"police.notified"_s, {u"the police were told"_s, u"the police were not told"_s, {}}},
        {u"referrer.type"_s, {u"the referrer"_s, {}, {}}},
        {u"route"_s, {u"the route"_s, {}, {}}},
        {u"straight-to-assessment"_s, {u"an assessment is needed at once"_s, u"no assessment is needed at once"_s, {}}},
        {u"target.kind"_s, {u"the team it goes to"_s, {}, {}}},
        {u"target.team"_s, {u"the tray it goes to"_s, {}, {}}},
        {u"worker.absence"_s, {u"the worker's absence"_s, {}, {}}},
        {u"worker.absent"_s, {u"the worker is away"_s, u"the worker is there"_s, {}}},
        {u"worker.at-cap"_s, {u"the worker holds all that is foreseen"_s, u"the worker can hold more"_s, {}}},
        {u"worker.previous"_s,
         {u"the worker had the child before"_s, u"the worker did not have the child before"_s, {}}},
        {u"worker.role"_s, {u"the worker's role"_s, {}, {}}},
    };
    return words.value(fact, {plainWords(fact), {}, {}});
}

QString conditionInWords(const Condition &condition)
{
    const FactWords words = wordsOf(condition.fact);
    const QString &fact = words.name;
    const QString no = words.no.isEmpty() ? "not "_L1 + fact : words.no;
    const bool *yes = std::get_if<bool>(&condition.wanted);
    const QString wanted = valueInWords(condition.wanted);
    switch (condition.test) {
    case Condition::Test::Is:
        if (yes)
            return *yes ? fact : no;
        return u"%1 is %2"_s.arg(fact, wanted);
    case Condition::Test::IsNot:
        if (yes)
            return *yes ? no : u"%1, or nobody knows"_s.arg(fact);
        return u"%1 is not %2"_s.arg(fact, wanted);
    case Condition::Test::Has: {
        const auto *texts = std::get_if<QStringList>(&condition.wanted);
        return u"%1 has %2"_s.arg(fact, texts ? listed(*texts) : wanted);
    }
    case Condition::Test::AtLeast: return u"%1 is at least %2"_s.arg(fact, wanted);
    case Condition::Test::Below: return u"%1 is below %2"_s.arg(fact, wanted);
    case Condition::Test::Answered: return words.answered.isEmpty() ? u"%1 is answered"_s.arg(fact) : words.answered;
    case Condition::Test::Unanswered: return u"%1 is not answered"_s.arg(fact);
    }
    return fact;
}

} // namespace

QString plainWords(const QString &id)
{
    QString words = id;
    return words.replace(u'-', u' ').replace(u'.', u' ');
}

QString capitalised(const QString &text)
{
    return text.isEmpty() ? text : text.at(0).toUpper() + text.mid(1);
}

QString eitherOf(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return words.mid(0, words.size() - 1).join(", "_L1) + " or "_L1 + words.last();
}

QString momentInWords(const QString &moment)
{
    static const QMap<QString, QString> words{
        {u"received"_s, u"when it was received"_s},
        {u"created"_s, u"when it was recorded"_s},
        {u"sent-to-tray"_s, u"when it was sent to the tray"_s},
        {u"routed"_s, u"when its route was chosen"_s},
        {u"reassigned"_s, u"when it was reassigned"_s},
        {u"allocated"_s, u"when it was allocated"_s},
        {u"decided"_s, u"when it was decided"_s},
        {u"closed"_s, u"when it was closed"_s},
        {u"transferred"_s, u"when it went to the team that takes it on"_s},
        {u"police-notified"_s, u"when the police were told"_s},
        {u"letter-sent"_s, u"when the letter to the parents was sent"_s},
        {u"parent-replied"_s, u"when the parents replied"_s},
        {u"referral-created"_s, u"when the referral was made"_s},
        {u"original-referral"_s, u"when the original referral was made"_s},
        {u"acknowledged"_s, u"when it was acknowledged"_s},
        {u"answered"_s, u"when it was answered"_s},
    };
    return words.value(moment, plainWords(moment));
}

QString conditionsInWords(const Conditions &conditions)
{
    QStringList words;
    for (const Condition &condition : conditions)
        words << conditionInWords(condition);
    return words.join(", and "_L1);
}

QString whenInWords(const Conditions &conditions)
{
    return conditions.isEmpty() ? QString() : ", when "_L1 + conditionsInWords(conditions);
}

QString clockInWords(const ClockRule &clock)
{
    const QString length = clock.within.count == 0 ? u"at once"_s : clock.within.text();
    return u"%1 from %2"_s.arg(length, momentInWords(clock.starts)) + whenInWords(clock.when);
}

QString whoInWords(const Procedure &procedure, const Permission &permission)
{
    QStringList roles;
    for (const Role role : permission.roles)
        roles << procedure.roleNames.value(role, plainWords(idOf(role))).toLower();
    QString words = eitherOf(roles);
    QStringList places;
    for (const QString &id : permission.teams) {
        const Team *team = procedure.team(id);
        places << (team ? team->name : id);
    }
    if (!places.isEmpty())
        words += ", in "_L1 + eitherOf(places);
    QStringList kinds;
    for (const QString &kind : permission.teamKinds)
        kinds << plainWords(kind);
    if (!kinds.isEmpty()) {
        const bool vowel = u"aeiou"_s.contains(kinds.first().at(0));
        words += u", in %1 %2 team"_s.arg(vowel ? u"an"_s : u"a"_s, eitherOf(kinds));
    }
    if (permission.ownTray)
        words += u", for what lies in their own team"_s;
    return words + whenInWords(permission.when);
}

QString guardInWords(const Rule &rule, const Guard &guard)
{
    QStringList acts;
    for (const QString &act : guard.acts)
        acts << plainWords(act);
    QString line = capitalised(eitherOf(acts));
    if (guard.stage)
        line += u" at %1 stage"_s.arg(idOf(*guard.stage));
    if (!guard.outcomes.isEmpty()) {
        QStringList outcomes;
        for (const QString &outcome : guard.outcomes)
            outcomes << plainWords(outcome);
        line += u" with outcome %1"_s.arg(eitherOf(outcomes));
    }
    line += whenInWords(guard.when);
    line += rule.severity == Severity::Block  ? u": refused"_s
            : rule.severity == Severity::Warn ? u": only with a reason"_s
                                              : u": a note is shown"_s;
    if (!guard.forbid)
        line += ", unless "_L1 + conditionsInWords(guard.require);
    return line;
}

} // namespace frontdoor
