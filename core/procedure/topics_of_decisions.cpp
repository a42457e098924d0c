// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/topics.h"

#include "core/base/text.h"
#include "core/procedure/wording.h"

#include <algorithm>

namespace frontdoor::topics {

using namespace Qt::StringLiterals;

namespace {

bool isDecision(const ClockRule &clock)
{
    return clock.subject != SubjectKind::Consultation
           && (clock.kind == "decision"_L1 || clock.kind == "outcome"_L1 || clock.kind == "completion"_L1
               || clock.kind == "transfer"_L1);
}

/// The clocks that `fits` picks, by a heading: "From when it was received: decision, completion".
void grouped(PositionList &list, const std::function<QString(const ClockRule &)> &heading)
{
    QStringList headings;
    QHash<QString, QStringList> kinds;
    QHash<QString, QStringList> rules;
    for (const ClockRule &clock : list.procedure().clocks) {
        const QString under = heading(clock);
        if (!headings.contains(under))
            headings << under;
        if (const QString kind = plainWords(clock.kind); !kinds[under].contains(kind))
            kinds[under] << kind;
        if (!rules[under].contains(clock.rule))
            rules[under] << clock.rule;
    }
    for (const QString &under : std::as_const(headings)) {
        for (const QString &rule : std::as_const(rules[under]))
            list.add(u"%1: %2"_s.arg(under, listed(kinds[under])), rule);
    }
}

bool refers(const Procedure &procedure, const Permission &permission)
{
    return std::any_of(procedure.outcomes.begin(), procedure.outcomes.end(), [&](const OutcomeRule &outcome) {
        return outcome.stage == Stage::Contact && outcome.effect == OutcomeRule::Effect::Refer
               && (permission.outcomes.isEmpty() || permission.outcomes.contains(outcome.id));
    });
}

} // namespace

void decisionTime(PositionList &list)
{
    list.clocks(isDecision);
    list.wordsAt({u"contact.clocks"_s});
}

void clockStart(PositionList &list)
{
    grouped(list, [](const ClockRule &clock) {
        return u"A %1 counts from %2"_s.arg(idOf(clock.subject), momentInWords(clock.starts));
    });
}

void hoursOrWorkingDays(PositionList &list)
{
    const WorkingDayRules &day = list.procedure().workingDay;
    grouped(list, [&](const ClockRule &clock) -> QString {
        if (clock.within.unit == Within::Unit::WorkingDays)
            return clock.semantics.value_or(day.semantics) == WorkingDaySemantics::SameTime
                       ? u"Working days, to the same time of day"_s
                       : u"Working days, to the end of the day"_s;
        if (clock.within.count == 0)
            return u"At once"_s;
        return u"Elapsed time, also at night and on days off"_s;
    });
    if (std::any_of(list.procedure().clocks.begin(), list.procedure().clocks.end(),
                    [](const ClockRule &clock) { return clock.within.unit == Within::Unit::WorkingDays; })) {
        list.add(u"A working day is from %1 to %2"_s.arg(day.start.toString(u"HH:mm"_s), day.end.toString(u"HH:mm"_s)));
        list.add(day.rollNonWorkingReceipt ? u"What comes on a day off counts from the next working day's start"_s
                                           : u"What comes on a day off counts from when it came"_s);
    }
    list.wordsAt({u"service.hours"_s});
}

void whoRefers(PositionList &list)
{
    list.permissions(u"Decided by"_s, [&](const Permission &permission) {
        return permission.acts.contains("authorise"_L1) && permission.stage != Stage::Referral
               && refers(list.procedure(), permission);
    });
    list.whoMay(u"Its way is chosen by"_s, u"choose-route"_s);
}

void whoDecidesReferrals(PositionList &list)
{
    for (const Permission &permission : list.procedure().permissions) {
        if (!permission.acts.contains("authorise"_L1) || permission.stage == Stage::Contact)
            continue;
        QStringList labels;
        for (const QString &outcome : permission.outcomes)
            labels << list.procedure().outcomeLabel(Stage::Referral, outcome);
        list.add(u"%1: %2"_s.arg(labels.isEmpty() ? u"Every outcome"_s : listed(labels),
                                 whoInWords(list.procedure(), permission)),
                 permission.rule);
    }
}

void feedback(PositionList &list)
{
    list.obligations({u"inform-referrer"_s, u"acknowledge-referrer"_s, u"professional-letter"_s});
    list.clocks([](const ClockRule &clock) { return clock.kind == "acknowledgement"_L1; });
}

void writtenFollowUp(PositionList &list)
{
    list.obligations({u"written-follow-up"_s});
    list.wordsAt({u"contact.follow-ups"_s});
}

void outcomes(PositionList &list)
{
    for (const OutcomeRule &outcome : list.procedure().outcomes)
        list.add(u"At %1 stage: %2"_s.arg(idOf(outcome.stage), outcome.label), outcome.rule);
}

void strength(PositionList &list)
{
    const auto counted = [](const QList<Severity> &severities) {
        return u"%1 refuse, %2 ask for a reason, %3 only tell"_s.arg(severities.count(Severity::Block))
            .arg(severities.count(Severity::Warn))
            .arg(severities.count(Severity::Inform));
    };
    QList<Severity> rules;
    QList<Severity> guards;
    for (const Rule &rule : list.procedure().rules) {
        rules << rule.severity;
        guards += QList<Severity>(rule.guards.size(), rule.severity);
    }
    list.add(u"Of %1 rules %2"_s.arg(rules.size()).arg(counted(rules)));
    list.add(u"Of %1 checks while somebody works %2"_s.arg(guards.size()).arg(counted(guards)));
}

} // namespace frontdoor::topics
