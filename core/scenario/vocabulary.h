// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace frontdoor {

/// What a label of a scenario file can stand for.
enum class LabelKind { Contact, Referral, Letter, Consultation, Handover };

/// Somebody opens the page of a contact or referral: nothing changes but the log of who looked at what.
inline constexpr QLatin1String openRecord("open-record");

/// "a contact", "a referral": for messages.
QString inWords(LabelKind kind);

/// How a key of a step is written and what it may say.
enum class FieldKind {
    Text,
    YesNo,
    Whole,
    Amount, ///< a whole number, or one with pence
    Answer, ///< a text, true or false
    Day,
    Moment,
    DayOrMoment,
    Texts,
    TextOrTexts, ///< stays as it was written
    Choice,      ///< one of `allowed`
    Choices,     ///< a list from `allowed`
    Systems,     ///< a list from `allowed` and the systems the procedure looks at
    Team,
    Route,
    Outcome, ///< of any stage of the procedure; empty: none
    Outcomes,
    Rules, ///< outcome -> rule
    User,
    UserOrNone,
    Users,
    Person,
    NewPerson, ///< a table like [[person]]
    Label,     ///< something of `labels` that an earlier step made
    Labels,
    Makes,          ///< a new label for what the step makes
    MakesForPeople, ///< person -> new label
    Notes,          ///< label -> text
    Members,        ///< a table with `members`
    Answers,        ///< key -> text; the keys are `allowed`, or anything where that is empty
    DueTimes,       ///< key of `allowed` -> moment
};

/// One key of a step. Keys inside a table are told apart by a dot: "referrer.name".
struct FieldRule {
    QString key;
    FieldKind kind = FieldKind::Text;
    QStringList allowed;
    QList<LabelKind> labels;
    QList<FieldRule> members;
    bool required = false;
};

/// One verb, or one kind of expectation, and its keys.
struct StepRule {
    QString id;
    QList<FieldRule> fields;
    bool person = false;        ///< its keys are those of [[person]]
    bool outcomeFields = false; ///< takes the fields of outcomes
    bool needsActor = false;    ///< of expectations: `by` must be there
};

/// Everything that may stand after `do`.
const QList<StepRule> &verbRules();

/// Everything that may stand after `expect`.
const QList<StepRule> &expectationRules();

/// Fields of outcomes that any procedure's scenarios may write; a procedure's own come on top.
const QList<FieldRule> &commonOutcomeFields();

/// Codes of the children in need census for who referred, "1A" to "10".
QStringList sourceCodes();

} // namespace frontdoor
