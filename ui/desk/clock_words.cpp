// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/clock_words.h"

#include "core/calendar/phrases.h"
#include "core/casework/views/waiting_clocks.h"

#include <QCoreApplication>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::Clocks)
};

} // namespace

ClockWords clockWords(const std::optional<Instant> &due, Instant now, const Calendar &calendar)
{
    if (!due)
        return {Tone::Neutral, Words::tr("no clock")};
    const Tone tone = *due <= now ? Tone::Overdue : due->ms - now.ms < soonMs ? Tone::Soon : Tone::Calm;
    return {tone, timeLeft(now, *due, calendar)};
}

QString clockKindWords(const QString &kind)
{
    if (kind.isEmpty())
        return {};
    if (kind == "decision"_L1)
        return Words::tr("decision");
    if (kind == "completion"_L1)
        return Words::tr("completion");
    if (kind == "outcome"_L1)
        return Words::tr("outcome");
    if (kind == "transfer"_L1)
        return Words::tr("transfer");
    if (kind == "acknowledgement"_L1)
        return Words::tr("acknowledgement");
    if (kind == "sibling"_L1)
        return Words::tr("sibling's decision");
    if (kind == "consultation"_L1)
        return Words::tr("consultation");
    if (kind == "open-case-response"_L1)
        return Words::tr("response on open case");
    if (kind == "parent-reply"_L1)
        return Words::tr("parents' reply");
    if (kind == "police"_L1)
        return Words::tr("telling the police");
    return QString(kind).replace(u'-', u' ');
}

QString clockTitle(const QString &kind)
{
    QString title = clockKindWords(kind);
    if (!title.isEmpty())
        title[0] = title.at(0).toUpper();
    return title;
}

QString clockStartsWith(const Procedure &procedure, SubjectKind kind, const QString &route)
{
    const QStringList rules = clockRulesAwaitingRoute(procedure, kind, route);
    return rules.isEmpty() ? QString()
                           : Words::tr("The clock starts when a route is chosen (%1).").arg(rules.join(", "_L1));
}

} // namespace frontdoor
