// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/handover/handover_words.h"

#include "core/calendar/phrases.h"

#include <QCoreApplication>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::Handover)
};

} // namespace

QString reasonWords(NoteReason reason)
{
    switch (reason) {
    case NoteReason::ImmediateProtection: return Words::tr("immediate protection");
    case NoteReason::Overdue: return Words::tr("overdue");
    case NoteReason::RunsOutBefore: return Words::tr("runs out before the next working day");
    case NoteReason::AwaitingParents: return Words::tr("waiting for the parents");
    case NoteReason::Reassigned: return Words::tr("came from another tray");
    }
    return {};
}

QString needWords(const QList<NoteNeed> &needs)
{
    QStringList parts;
    for (const NoteNeed &need : needs)
        parts << (need.rule.isEmpty() ? reasonWords(need.reason)
                                      : u"%1 (%2)"_s.arg(reasonWords(need.reason), need.rule));
    return parts.join(u", "_s);
}

QString awayWords(AbsenceKind kind)
{
    switch (kind) {
    case AbsenceKind::Sick: return Words::tr("away sick");
    case AbsenceKind::Leave: return Words::tr("on leave");
    case AbsenceKind::Court: return Words::tr("in court");
    case AbsenceKind::Training: return Words::tr("in training");
    }
    return {};
}

QString successorWords(const Successor &successor, const Procedure &procedure)
{
    QStringList parts{successor.user.name,
                      procedure.roleNames.value(successor.user.role, idOf(successor.user.role).replace(u'-', u' '))};
    if (successor.onRota)
        parts << Words::tr("on duty next");
    if (successor.away)
        parts << awayWords(*successor.away);
    return parts.join(u", "_s);
}

QString entryWords(const HandoverEntry &entry, Instant now, const Calendar &calendar)
{
    QString when = moment(entry.handover.at, now, calendar);
    when[0] = when.at(0).toUpper();
    const int open = entry.items - entry.acknowledged;
    return open == 0 ? Words::tr("%1, %2 to %3").arg(when, entry.by, entry.to)
                     : Words::tr("%1, %2 to %3 (%4 open)").arg(when, entry.by, entry.to).arg(open);
}

QString recordsWords(int count)
{
    return Words::tr("%n records", nullptr, count);
}

} // namespace frontdoor
