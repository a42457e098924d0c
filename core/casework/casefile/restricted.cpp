// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/casefile/restricted.h"

#include "core/procedure/general_rules.h"

#include <QSet>

namespace frontdoor {

using namespace Qt::StringLiterals;

Expected<bool> isWithheld(Records &records, const CaseFile &file, const Viewer &viewer)
{
    if (viewer.user && file.referral && file.referral->worker == viewer.user)
        return false;
    return isWithheld(records, file.contact, viewer);
}

Expected<bool> isWithheld(Records &records, const Contact &contact, const Viewer &viewer)
{
    if (viewer.user && (contact.recordedBy == viewer.user || contact.worker == viewer.user))
        return false;
    return records.isWithheld(contact.child, viewer);
}

Expected<void> withholdOthers(Records &records, CaseFile &file, const Viewer &viewer)
{
    QSet<PersonId> withheld;
    for (Person &member : file.family) {
        FD_ASSIGN(const bool isTheirs, records.isWithheld(member.id, viewer));
        if (!isTheirs)
            continue;
        withheld.insert(member.id);
        member = onlyIdentified(member);
    }
    // That there was something stays to be seen: it counts.
    for (PastContact &past : file.pastContacts) {
        if (withheld.contains(past.child))
            past = {past.id, {}, past.child, past.childName, past.received, past.state, {}, {}, {}};
    }
    for (PastReferral &past : file.pastReferrals) {
        if (withheld.contains(past.child))
            past = {past.id, {}, past.child, past.childName, past.date, past.state, {}, past.closed};
    }
    erase_if(file.familyEpisodes, [&](const Episode &episode) { return withheld.contains(episode.person); });
    return {};
}

Finding restrictedFinding()
{
    return generalFinding(
        u"GEN-08"_s, u"This record is restricted. Ask one of its readers, or open it with a reason, which is noted."_s);
}

} // namespace frontdoor
