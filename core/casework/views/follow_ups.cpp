// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/follow_ups.h"

#include "core/casework/casefile/case_facts.h"
#include "core/procedure/questions.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// The moment that completing a follow-up of this kind brings about; empty if it brings none that clocks know.
QString momentOf(const QString &kind)
{
    return kind == "acknowledge-referrer"_L1 ? u"acknowledged"_s : QString();
}

const LetterRule *letterFor(const QString &kind, const Procedure &procedure, const Facts &facts)
{
    for (const LetterRule &letter : procedure.letters) {
        if (letter.followUps.contains(kind) && allHold(letter.when, facts))
            return &letter;
    }
    return nullptr;
}

std::optional<DeadlineView> clockOf(const QString &kind, const ContactView &view, const Procedure &procedure)
{
    const QString moment = momentOf(kind);
    if (moment.isEmpty())
        return std::nullopt;
    for (const DeadlineView &one : view.deadlines) {
        const auto clock = std::ranges::find(procedure.clocks, one.deadline.clock, &ClockRule::id);
        if (clock != procedure.clocks.cend() && clock->stops.contains(moment))
            return one;
    }
    return std::nullopt;
}

} // namespace

QList<FollowUp> followUpsOf(const ContactView &view, const Rulebook &rules, Instant now)
{
    const Procedure &procedure = *rules.procedure;
    const Facts facts = caseFacts(view.file, rules, now);
    QList<FollowUp> all;
    for (const Obligation &obligation : view.followUps) {
        FollowUp followUp;
        followUp.obligation = obligation;
        followUp.source = findingFor(procedure, obligation.rule);
        if (const LetterRule *letter = letterFor(obligation.kind, procedure, facts)) {
            followUp.letter = letter->id;
            followUp.letterLabel = letter->label;
        }
        followUp.clock = clockOf(obligation.kind, view, procedure);
        all.append(followUp);
    }
    std::ranges::stable_sort(all, {}, [](const FollowUp &f) { return !f.isOpen(); });
    return all;
}

} // namespace frontdoor
