// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workload/board_words.h"

#include "core/calendar/phrases.h"

#include <QCoreApplication>
#include <QStringList>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::BoardWords)
};

} // namespace

QString awayWords(const std::optional<AbsenceKind> &away)
{
    if (!away)
        return {};
    switch (*away) {
    case AbsenceKind::Sick: return Words::tr("off sick");
    case AbsenceKind::Leave: return Words::tr("on leave");
    case AbsenceKind::Court: return Words::tr("in court");
    case AbsenceKind::Training: return Words::tr("on training");
    }
    return {};
}

QString absenceKindWords(AbsenceKind kind)
{
    switch (kind) {
    case AbsenceKind::Sick: return Words::tr("Sick");
    case AbsenceKind::Leave: return Words::tr("Leave");
    case AbsenceKind::Court: return Words::tr("Court");
    case AbsenceKind::Training: return Words::tr("Training");
    }
    return {};
}

QString loadWords(int open, const std::optional<int> &cap)
{
    return cap ? Words::tr("%1 of %2 open").arg(open).arg(*cap) : Words::tr("%1 open").arg(open);
}

QString loadChangeWords(int open, int more, const std::optional<int> &cap)
{
    return cap ? Words::tr("%1 → %2 of %3").arg(open).arg(open + more).arg(*cap)
               : Words::tr("%1 → %2").arg(open).arg(open + more);
}

QString bandWords(const Workload &load, const CapacitySettings &settings)
{
    if (!load.band)
        return {};
    QString band;
    if (settings.bandLow && settings.bandHigh)
        band = Words::tr("%1 to %2").arg(*settings.bandLow).arg(*settings.bandHigh);
    else if (settings.bandLow)
        band = Words::tr("%1 and more").arg(*settings.bandLow);
    else
        band = Words::tr("up to %1").arg(settings.bandHigh.value_or(0));
    switch (*load.band) {
    case Workload::Band::Below: return Words::tr("Below the target of %1").arg(band);
    case Workload::Band::Within: return Words::tr("Within the target of %1").arg(band);
    case Workload::Band::Above: return Words::tr("Above the target of %1").arg(band);
    }
    return {};
}

QString daysWords(const QList<WorkerDay> &days, QDate today)
{
    QStringList parts;
    for (const WorkerDay &day : days) {
        QStringList what;
        if (day.onDuty)
            what << Words::tr("on duty");
        if (day.away)
            what << awayWords(day.away);
        if (what.isEmpty())
            continue;
        const QString when = day.day == today ? Words::tr("Today") : englishDate(day.day, u"ddd d MMM");
        parts << Words::tr("%1: %2.").arg(when, what.join(u", "_s));
    }
    return parts.join(u' ');
}

} // namespace frontdoor
