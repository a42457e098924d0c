// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calendar/phrases.h"
#include "core/domain/referral_source.h"
#include "ui/contact/contact_aside.h"

#include <QCoreApplication>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("frontdoor::Radar", text);
}

QString ordinal(qsizetype n)
{
    switch (n) {
    case 2: return tr("Second");
    case 3: return tr("Third");
    case 4: return tr("Fourth");
    case 5: return tr("Fifth");
    default: return tr("%1th").arg(n);
    }
}

QString teamName(const Procedure &procedure, const QString &id)
{
    const Team *team = procedure.team(id);
    return team ? team->name : id;
}

QString caseWords(const Episode &episode, const ContactView &view, const Procedure &procedure)
{
    const QString team = teamName(procedure, episode.team);
    const QString worker = view.nameOf(episode.worker);
    return worker.isEmpty() ? team : tr("%1, %2").arg(team, worker);
}

} // namespace

QList<std::pair<QString, QString>> radarWords(const ContactView &view, const Procedure &procedure,
                                              const Calendar &calendar)
{
    const Radar &radar = view.radar;
    QList<std::pair<QString, QString>> words;
    const auto day = [&](Instant at) { return englishDateTime(at, calendar, u"d MMM yyyy"); };
    if (radar.openCase)
        words.append({tr("Open case."), caseWords(*radar.openCase, view, procedure)});
    if (radar.closedWithinWindow) {
        const Rule *rule = procedure.rule(procedure.reReferral.rule);
        words.append(
            {tr("Closed on %1: a re-referral.").arg(englishDate(radar.closedWithinWindow->closed, u"d MMM yyyy")),
             tr("%1 %2")
                 .arg(caseWords(*radar.closedWithinWindow, view, procedure), rule ? rule->id : QString())
                 .trimmed()});
    }
    if (radar.repeatContacts) {
        QStringList facts;
        for (const PastContact &past : radar.contacts)
            facts << tr("%1, %2, %3.").arg(past.childName, day(past.received), referralSourceName(past.source));
        words.append({tr("%1 call about this family in %2.")
                          .arg(ordinal(radar.calls() + 1), procedure.radar.contactWindow.text()),
                      facts.join(u' ')});
    }
    if (radar.repeatReferrals) {
        QStringList facts;
        for (const PastReferral &past : radar.referrals)
            facts << tr("%1, %2, %3.").arg(past.childName, day(past.date), past.number);
        words.append({tr("Referred before, within %1.").arg(procedure.radar.referralWindow.text()), facts.join(u' ')});
    }
    if (!radar.siblingsOpen.isEmpty()) {
        QStringList facts;
        for (const Episode &episode : radar.siblingsOpen)
            facts << caseWords(episode, view, procedure);
        facts.removeDuplicates();
        words.append({tr("Open case in the family."), facts.join(u' ')});
    }
    return words;
}

} // namespace frontdoor
