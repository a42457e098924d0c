// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/needs.h"

#include "ui/outcome/need_rows.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

bool isOfDecision(const Finding &finding)
{
    return finding.field.startsWith("input."_L1);
}

/// The same case with nothing answered but what decides which questions are asked.
ContactView unanswered(const ContactView &view)
{
    ContactView blank = view;
    const ContactDetail &detail = view.file.contact.detail;
    ContactDetail asked;
    asked.received = detail.received;
    asked.kind = detail.kind;
    asked.method = detail.method;
    asked.referrer.type = detail.referrer.type;
    asked.crimeSuspected = detail.crimeSuspected;
    blank.file.contact.detail = asked;
    Person nobody;
    nobody.id = view.file.child.id;
    blank.file.child = nobody;
    blank.file.checks.clear();
    return blank;
}

/// Good practice: what a rule that only informs would like to be answered.
Findings wishes(const ContactView &view, const Rulebook &rules, Instant now, const QString &outcome)
{
    const Facts facts = factsFor(view.file, rules, view.actor, now);
    Findings findings = guardFindings(*rules.procedure, {u"authorise"_s, view.file.stage(), outcome}, facts);
    erase_if(findings, [](const Finding &f) { return f.severity != Severity::Inform || isOfDecision(f); });
    return findings;
}

} // namespace

QString likelyOutcome(const CaseFile &file, const Procedure &procedure)
{
    const ContactDetail &detail = file.contact.detail;
    QStringList wanted;
    if (file.stage() == Stage::Referral)
        wanted << u"single-assessment"_s;
    else if (detail.kind == ContactKind::InformationRequest)
        wanted << u"information-provided"_s << u"information-advice"_s;
    else if (detail.threshold == Threshold::EarlyHelp)
        wanted << u"early-help"_s;
    else if (detail.threshold == Threshold::None)
        wanted << u"no-further-action"_s << u"information-advice"_s;
    wanted << u"progress-to-referral"_s;
    for (const QString &id : std::as_const(wanted)) {
        if (procedure.outcome(file.stage(), id))
            return id;
    }
    for (const OutcomeRule &outcome : procedure.outcomes) {
        if (outcome.stage == file.stage())
            return outcome.id;
    }
    return {};
}

Findings contactNeeds(const ContactView &view, const Rulebook &rules, Instant now, const QString &outcome)
{
    Findings needs = outcomeNeeds(view.file, rules, view.actor, now, outcome);
    erase_if(needs, isOfDecision);
    return needs;
}

QList<Checklist::Row> needRows(const ContactView &view, const Rulebook &rules, Instant now, const QString &outcome)
{
    if (outcome.isEmpty())
        return {};
    QList<Checklist::Row> rows = needRows(contactNeeds(unanswered(view), rules, now, outcome),
                                          contactNeeds(view, rules, now, outcome));
    const Findings open = wishes(view, rules, now, outcome);
    for (const Finding &finding : open)
        rows.append(needRow(finding, Checklist::State::Optional));
    return rows;
}

} // namespace frontdoor
