// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/casefile/correspondence.h"

#include "core/casework/casefile/case_facts.h"
#include "core/procedure/letter_wording.h"

#include <algorithm>

namespace frontdoor {

namespace {

bool canBeWrittenTo(const Referrer &referrer)
{
    return !referrer.name.isEmpty() || !referrer.agency.isEmpty() || !referrer.email.isEmpty();
}

/// The rule that asks for the letter now; std::nullopt if it is not due.
std::optional<QString> asksFor(const LetterRule &rule, const CaseFile &file, const QList<Obligation> &followUps,
                               const Facts &facts)
{
    const QStringList followUpKinds = rule.followUps + rule.asksFor;
    if (rule.when.isEmpty() && followUpKinds.isEmpty())
        return std::nullopt; // only sent when somebody thinks of it
    if (!allHold(rule.when, facts))
        return std::nullopt;
    std::optional<Instant> lastSent;
    for (const Letter &letter : file.letters) {
        if (letter.letter == rule.id)
            lastSent = std::max(lastSent.value_or(letter.sent), letter.sent);
    }
    bool onRecord = false;
    for (const Obligation &followUp : followUps) {
        if (!followUpKinds.contains(followUp.kind))
            continue;
        onRecord = true;
        if (!followUp.done && (!lastSent || followUp.created > *lastSent))
            return followUp.rule;
    }
    if (lastSent || onRecord || (!rule.early && !followUpKinds.isEmpty()))
        return std::nullopt;
    return rule.rule;
}

} // namespace

QDate replyBy(const LetterRule &rule, const Rulebook &rules, Instant sent)
{
    if (!rule.replyWithin)
        return {};
    return rules.calendar.localDate(rules.calendar.due(sent, *rule.replyWithin, rules.procedure->workingDay).at);
}

QList<DueLetter> lettersDue(const CaseFile &file, const Rulebook &rules, const QList<Obligation> &followUps,
                            Instant now)
{
    const Facts facts = caseFacts(file, rules, now);
    QList<DueLetter> due;
    for (const LetterRule &rule : rules.procedure->letters) {
        if (addresseeOf(rule.id) != Addressee::Parents && !canBeWrittenTo(file.contact.detail.referrer))
            continue;
        if (const std::optional<QString> asking = asksFor(rule, file, followUps, facts))
            due.append({rule.id, rule.label, asking->isEmpty() ? rule.rule : *asking});
    }
    return due;
}

} // namespace frontdoor
