// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dutytray/preview_text.h"

#include "core/base/text.h"
#include "core/calendar/phrases.h"
#include "core/domain/referral_source.h"
#include "core/procedure/general_rules.h"
#include "ui/dutytray/tray_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::TrayPreview)
};

QString aboutChild(const ContactView &view, QDate today)
{
    const Person &child = view.file.child;
    QStringList parts;
    if (child.born.isValid())
        parts << age(child.born, today) << Words::tr("born %1").arg(englishDate(child.born, u"d MMM yyyy"));
    else if (child.expected.isValid())
        parts << Words::tr("unborn, due %1").arg(englishDate(child.expected, u"d MMM yyyy"));
    else
        parts << Words::tr("age not known");
    switch (child.sex) {
    case Sex::Female: parts << Words::tr("female"); break;
    case Sex::Male: parts << Words::tr("male"); break;
    case Sex::Unknown: break;
    }
    parts << (view.file.referral ? view.file.referral->number : view.file.contact.number);
    return parts.join(u", "_s);
}

QString contactsLine(const QList<PastContact> &contacts, const PersonId &child, const Rulebook &rules)
{
    const PastContact &last = contacts.first();
    const QString when = englishDate(rules.calendar.localDate(last.received), u"d MMM yyyy");
    const QString source = last.source.isEmpty() ? QString() : u", "_s + referralSourceName(last.source);
    const QString whose = last.child == child || last.childName.isEmpty() ? QString()
                                                                          : Words::tr(", about %1").arg(last.childName);
    return Words::tr("%n earlier contacts, the last %1%2%3", nullptr, int(contacts.size())).arg(when, source, whose);
}

QString referralsLine(const QList<PastReferral> &referrals, const Rulebook &rules)
{
    const PastReferral &last = referrals.first();
    const QString outcome = last.outcome.isEmpty() ? Words::tr("no outcome yet")
                                                   : rules.procedure->outcomeLabel(Stage::Referral, last.outcome);
    const QString when = englishDate(rules.calendar.localDate(last.closed.value_or(last.date)), u"d MMM yyyy");
    const QString end = last.closed ? Words::tr("%1, closed %2").arg(outcome, when)
                                    : Words::tr("%1, open since %2").arg(outcome, when);
    return Words::tr("%n earlier referrals, the last: %1", nullptr, int(referrals.size())).arg(end);
}

QStringList historyLines(const ContactView &view, const Rulebook &rules)
{
    const auto teamName = [&](const QString &id) {
        const Team *team = rules.procedure->team(id);
        return team ? team->name : id;
    };
    const Radar &radar = view.radar;
    QStringList lines;
    if (radar.openCase)
        lines << Words::tr("Open case with %1 since %2")
                     .arg(teamName(radar.openCase->team), englishDate(radar.openCase->opened, u"d MMM yyyy"));
    if (radar.closedWithinWindow) {
        lines << Words::tr("Case closed %1 by %2: this is a re-referral")
                     .arg(englishDate(radar.closedWithinWindow->closed, u"d MMM yyyy"),
                          teamName(radar.closedWithinWindow->team));
    }
    if (!view.file.pastContacts.isEmpty())
        lines << contactsLine(view.file.pastContacts, view.file.child.id, rules);
    if (!view.file.pastReferrals.isEmpty())
        lines << referralsLine(view.file.pastReferrals, rules);
    if (!radar.siblingsOpen.isEmpty())
        lines
            << Words::tr("A brother or sister has an open case with %1").arg(teamName(radar.siblingsOpen.first().team));
    if (lines.isEmpty())
        lines << Words::tr("Nothing earlier is on file about this child or family.");
    return lines.mid(0, 3);
}

PreviewText::Clock clockText(const DeadlineView &deadline, const Calendar &calendar)
{
    PreviewText::Clock clock;
    clock.kind = clockTitle(deadline.deadline.kind);
    clock.due = deadline.deadline.due;
    clock.met = deadline.deadline.met;
    clock.explanation = sentences(deadline.steps, calendar).join(u". "_s);
    if (!clock.explanation.isEmpty())
        clock.explanation += u'.';
    clock.rule = deadline.source;
    return clock;
}

QList<PreviewText::Step> stepsOf(const ContactView &view, const Rulebook &rules)
{
    QList<PreviewText::Step> steps;
    const auto add = [&](TrayAction action, const QString &text, const char *verb) {
        steps.append({action, text, view.refused.value(QLatin1String(verb))});
    };
    const bool pending = view.file.pendingRecommendation() != nullptr;
    if (pending) {
        add(TrayAction::Authorise, Words::tr("Authorise…"), "authorise");
        add(TrayAction::Return, Words::tr("Return…"), "return");
    }
    if (pending)
        return steps << PreviewText::Step{TrayAction::Open, Words::tr("Open"), {}};
    if (isHeld(view))
        add(TrayAction::TakeBack, Words::tr("Take back"), "unallocate");
    else
        add(TrayAction::Allocate, Words::tr("Allocate…"), "allocate");
    if (!rules.procedure->routes.isEmpty() && !view.file.referral)
        add(TrayAction::Route, view.file.contact.route.isEmpty() ? Words::tr("Route…") : Words::tr("Change route…"),
            "choose-route");
    // What is most likely wanted comes first: to find a worker, else to work on it.
    steps.insert(view.file.worker() ? 0 : steps.size(), {TrayAction::Open, Words::tr("Open"), {}});
    return steps;
}

} // namespace

Findings needsBeforeAuthorising(const ContactView &view, const Rulebook &rules, Instant now)
{
    if (!view.file.isOpen())
        return {};
    if (const Decision *pending = view.file.pendingRecommendation())
        return outcomeNeeds(view.file, rules, view.actor, now, pending->outcome);
    const Facts facts = factsFor(view.file, rules, view.actor, now);
    std::optional<Findings> common;
    for (const OutcomeOffer &offer : view.authoriseOffers) {
        Findings needs = outcomeNeeds(view.file, rules, facts, offer.outcome);
        needs.removeIf([](const Finding &f) { return f.field.startsWith("input."_L1); });
        if (!common)
            common = needs;
        else
            common->removeIf([&](const Finding &f) { return !needs.contains(f); });
    }
    return common.value_or(Findings());
}

bool isHeld(const ContactView &view)
{
    return view.file.worker() && (view.file.referral || view.file.contact.allocated);
}

QString holderWords(const ContactView &view, const Calendar &calendar)
{
    if (!view.file.worker())
        return {};
    const std::optional<Instant> since = view.file.referral ? view.file.referral->allocated
                                                            : view.file.contact.allocated;
    if (!since)
        return {};
    const QString name = view.nameOf(view.file.worker());
    return Words::tr("Already allocated to %1 at %2.")
        .arg(name.isEmpty() ? Words::tr("somebody") : name, englishDateTime(*since, calendar, u"HH:mm"));
}

PreviewText previewText(const ContactView &view, const Rulebook &rules, Instant now)
{
    PreviewText text;
    text.subject = view.file.subject;
    text.name = view.file.child.name().isEmpty() ? Words::tr("Name not known") : view.file.child.name();
    if (view.file.child.isUnborn() && view.file.child.givenName.isEmpty())
        text.name = Words::tr("Unborn %1").arg(view.file.child.familyName).trimmed();
    text.aboutChild = aboutChild(view, rules.calendar.localDate(now));
    for (const DeadlineView &deadline : view.deadlines) {
        if (deadline.deadline.isRunning())
            text.clocks.append(clockText(deadline, rules.calendar));
    }
    if (text.clocks.isEmpty() && view.file.isOpen())
        text.clockStarts = clockStartsWith(*rules.procedure, view.file.subject.kind, view.file.contact.route);
    text.concern = view.file.contact.detail.concern;
    text.needs = needsBeforeAuthorising(view, rules, now);
    text.history = historyLines(view, rules);
    if (const Decision *pending = view.file.pendingRecommendation()) {
        text.recommendedBy =
            Words::tr("Recommended by %1, %2").arg(view.nameOf(pending->by), moment(pending->at, now, rules.calendar));
        text.recommendation = rules.procedure->outcomeLabel(view.file.stage(), pending->outcome);
        text.rationale = pending->rationale;
    }
    text.steps = stepsOf(view, rules);
    return text;
}

} // namespace frontdoor
