// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/casefile/radar.h"

#include "core/casework/casefile/windows.h"

#include <QSet>

namespace frontdoor {

using namespace Qt::StringLiterals;

Radar radarOf(const CaseFile &file, const Rulebook &rules)
{
    const Procedure &procedure = *rules.procedure;
    const Instant received = file.contact.detail.received;
    Radar radar;
    for (const PastContact &past : file.pastContacts) {
        if (isWithin(past.received, received, procedure.radar.contactWindow, rules.calendar))
            radar.contacts.append(past);
    }
    radar.repeatContacts = radar.calls() >= procedure.radar.contacts;
    for (const PastReferral &past : file.pastReferrals) {
        if (isWithin(past.date, received, procedure.radar.referralWindow, rules.calendar))
            radar.referrals.append(past);
    }
    radar.repeatReferrals = radar.referrals.size() >= procedure.radar.referrals;
    const QDate receivedDate = rules.calendar.localDate(received);
    for (const Episode &episode : file.episodes) {
        if (episode.isOpen()) {
            if (!radar.openCase)
                radar.openCase = episode;
            continue;
        }
        if (!procedure.reReferral.window || episode.closed > receivedDate)
            continue;
        const QStringList &kinds = procedure.reReferral.teamKinds;
        if (!kinds.isEmpty() && !kinds.contains(procedure.teamKind(episode.team)))
            continue;
        const bool inside = isWithin(rules.calendar.at(episode.closed, QTime(0, 0)), received,
                                     *procedure.reReferral.window, rules.calendar);
        if (inside && (!radar.closedWithinWindow || radar.closedWithinWindow->closed < episode.closed))
            radar.closedWithinWindow = episode;
    }
    radar.siblingsOpen = file.familyEpisodes;
    return radar;
}

qsizetype Radar::calls() const
{
    QSet<RecordId> calls;
    for (const PastContact &past : contacts)
        calls.insert(past.call.isEmpty() ? RecordId(past.id.text()) : past.call);
    return calls.size();
}

QStringList Radar::flags() const
{
    QStringList flags;
    if (repeatContacts)
        flags << u"repeat-contacts"_s;
    if (repeatReferrals)
        flags << u"repeat-referrals"_s;
    if (closedWithinWindow)
        flags << u"closed-within-window"_s;
    if (openCase)
        flags << u"open-case"_s;
    if (!siblingsOpen.isEmpty())
        flags << u"sibling-open"_s;
    return flags;
}

} // namespace frontdoor
