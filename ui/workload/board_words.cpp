// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workload/board_words.h"

#include "core/calendar/phrases.h"

#include <QCoreApplication>
#include <QStringList>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("frontdoor::BoardWords", text);
}

} // namespace

QString awayWords(const std::optional<AbsenceKind> &away)
{
    if (!away)
        return {};
    switch (*away) {
    case AbsenceKind::Sick: return tr("off sick");
    case AbsenceKind::Leave: return tr("on leave");
    case AbsenceKind::Court: return tr("in court");
    case AbsenceKind::Training: return tr("on training");
    }
    return {};
}

QString absenceKindWords(AbsenceKind kind)
{
    switch (kind) {
    case AbsenceKind::Sick: return tr("Sick");
    case AbsenceKind::Leave: return tr("Leave");
    case AbsenceKind::Court: return tr("Court");
    case AbsenceKind::Training: return tr("Training");
    }
    return {};
}

QString loadWords(int open, const std::optional<int> &cap)
{
    return cap ? tr("%1 of %2 open").arg(open).arg(*cap) : tr("%1 open").arg(open);
}

QString loadChangeWords(int open, int more, const std::optional<int> &cap)
{
    return cap ? tr("%1 → %2 of %3").arg(open).arg(open + more).arg(*cap) : tr("%1 → %2").arg(open).arg(open + more);
}

QString bandWords(const Workload &load, const CapacitySettings &settings)
{
    if (!load.band)
        return {};
    QString band;
    if (settings.bandLow && settings.bandHigh)
        band = tr("%1 to %2").arg(*settings.bandLow).arg(*settings.bandHigh);
    else if (settings.bandLow)
        band = tr("%1 and more").arg(*settings.bandLow);
    else
        band = tr("up to %1").arg(settings.bandHigh.value_or(0));
    switch (*load.band) {
    case Workload::Band::Below: return tr("Below the target of %1").arg(band);
    case Workload::Band::Within: return tr("Within the target of %1").arg(band);
    case Workload::Band::Above: return tr("Above the target of %1").arg(band);
    }
    return {};
}

QString daysWords(const QList<WorkerDay> &days, QDate today)
{
    QStringList parts;
    for (const WorkerDay &day : days) {
        QStringList what;
        if (day.onDuty)
            what << tr("on duty");
        if (day.away)
            what << awayWords(day.away);
        if (what.isEmpty())
            continue;
        const QString when = day.day == today ? tr("Today") : englishDate(day.day, u"ddd d MMM");
        parts << tr("%1: %2.").arg(when, what.join(u", "_s));
    }
    return parts.join(u' ');
}

} // namespace frontdoor
