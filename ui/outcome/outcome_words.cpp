// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/outcome/outcome_words.h"

#include "core/calendar/phrases.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::OutcomeWords)
};

QString shown(const Value &value, const Calendar &calendar)
{
    if (const bool *yes = std::get_if<bool>(&value))
        return *yes ? Words::tr("yes") : Words::tr("no");
    if (const auto *instant = std::get_if<Instant>(&value))
        return fullMoment(*instant, calendar);
    if (const auto *list = std::get_if<QStringList>(&value)) {
        QStringList words;
        for (const QString &choice : *list)
            words << choiceWords(choice).toLower();
        return words.join(", "_L1);
    }
    return displayed(value);
}

} // namespace

QString followUpWords(const QString &kind)
{
    if (kind == "acknowledge-referrer"_L1)
        return Words::tr("Acknowledge the referral to the referrer");
    if (kind == "inform-referrer"_L1)
        return Words::tr("Tell the referrer the outcome");
    if (kind == "inform-parents"_L1)
        return Words::tr("Tell the parents");
    if (kind == "inform-child"_L1)
        return Words::tr("Tell the child");
    if (kind == "written-follow-up"_L1)
        return Words::tr("Get the referral in writing");
    if (kind == "parents-letter"_L1)
        return Words::tr("Send the letter to the parents");
    if (kind == "professional-letter"_L1)
        return Words::tr("Send the letter to the professional");
    if (kind == "advise-consent"_L1)
        return Words::tr("Tell the professional to get the family's consent");
    return choiceWords(kind);
}

QStringList consequenceWords(const Consequences &consequences, const CaseFile &file, const Procedure &procedure)
{
    QStringList sentences;
    if (consequences.makesReferral) {
        const Team *team = procedure.team(consequences.team);
        const QString to = team ? team->name : Words::tr("the team that holds the contact");
        const QString child = file.child.name().isEmpty() ? Words::tr("the child") : file.child.name();
        sentences << Words::tr("A referral is made for %1. It goes to %2.").arg(child, to);
    }
    if (consequences.closes)
        sentences << (file.referral ? Words::tr("The referral is closed.") : Words::tr("The contact is closed."));
    else
        sentences << Words::tr("The referral is decided and work goes on.");
    if (consequences.startsAssessment)
        sentences << Words::tr("An assessment starts.");
    for (const ObligationRule &followUp : consequences.followUps)
        sentences << Words::tr("To do next: %1.")
                         .arg(followUpWords(followUp.kind)
                                  .toLower()
                                  .replace(0, 1, followUpWords(followUp.kind).at(0).toLower()));
    return sentences;
}

QStringList fieldWords(const OutcomeRule *outcome, const FieldValues &fields, const Calendar &calendar)
{
    QStringList words;
    for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
        if (!isKnown(it.value()))
            continue;
        QString label = choiceWords(it.key().section(u'.', -1));
        if (outcome) {
            const auto field = std::ranges::find(outcome->fields, it.key(), &OutcomeField::id);
            if (field != outcome->fields.cend())
                label = field->label;
        }
        const QString colon = label.endsWith(u'?') ? u" "_s : u": "_s;
        words << label + colon + shown(it.value(), calendar);
    }
    return words;
}

QString choiceWords(const QString &choice)
{
    QString words = choice;
    words.replace(u'-', u' ');
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

} // namespace frontdoor
