// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/topics.h"

#include "core/procedure/wording.h"


namespace frontdoor::topics {

using namespace Qt::StringLiterals;

void previousWorker(PositionList &list)
{
    const AllocationSettings &settings = list.procedure().allocation;
    if (settings.suggestPreviousWorker)
        list.add(u"They are suggested first"_s, settings.previousRule);
    if (settings.suggestPreviousWorker && settings.dutyWorkerStepsIn)
        list.add(u"While they are away the duty worker is suggested"_s, settings.dutyRule);
    list.guardsOn({u"worker.previous"_s});
}

void consultations(PositionList &list)
{
    list.clocks([](const ClockRule &clock) {
        return clock.subject == SubjectKind::Consultation || clock.kind == "consultation"_L1;
    });
    list.whoMay(u"Logged by"_s, u"log-consultation"_s);
    list.guards([](const Guard &guard) { return guard.acts.contains("log-consultation"_L1); });
    list.wordsAt({u"consultation"_s});
}

void parents(PositionList &list)
{
    list.guardsOn({u"parents-informed."_s});
    list.whoMay(u"Enquiries without the parents' knowledge are authorised by"_s,
                u"authorise-enquiry-without-parents"_s);
    list.obligations({u"inform-parents"_s, u"parents-letter"_s, u"advise-consent"_s});
    list.wordsAt({u"contact.parents"_s});
}

void parentsNotTold(PositionList &list)
{
    for (const Rule &rule : list.procedure().rules) {
        for (const Guard &guard : rule.guards) {
            for (const Condition &condition : guard.require) {
                if (condition.fact == "parents-informed.reason"_L1)
                    list.add(u"Accepted when "_s + conditionsInWords({condition}), rule.id);
            }
        }
    }
    list.wordsAt({u"contact.parents-exception"_s});
}

void disclosure(PositionList &list)
{
    const DisclosureSettings &settings = list.procedure().disclosure;
    if (!settings.rule.isEmpty())
        list.add(settings.mode == DisclosureSettings::Mode::NeverWithoutConsent
                     ? u"Who a member of the public is stays with the service unless they consent"_s
                     : u"The family learns who referred, but for a member of the public who asked not to be named"_s,
                 settings.rule);
    list.guardsOn({u"referrer.anonymous"_s, u"referrer.consent-to-disclose"_s});
    list.wordsAt({u"referrer.disclosure"_s});
}

void whoTakesTheCall(PositionList &list)
{
    list.whoMay(u"Recorded by"_s, u"record-contact"_s);
    list.guards([](const Guard &guard) { return guard.acts.contains("record-contact"_L1); });
}

void capacity(PositionList &list)
{
    const CapacitySettings &settings = list.procedure().capacity;
    if (settings.perWorker)
        list.add(u"Each worker holds %1 contacts"_s.arg(*settings.perWorker), settings.rule);
    if (settings.perDay)
        list.add(u"Each worker completes %1 contacts a day"_s.arg(*settings.perDay), settings.perDayRule);
    if (settings.establishment)
        list.add(u"%1 full-time workers"_s.arg(*settings.establishment), settings.establishmentRule);
    if (settings.bandLow && settings.bandHigh)
        list.add(u"Between %1 and %2 open contacts in all"_s.arg(*settings.bandLow).arg(*settings.bandHigh),
                 settings.bandRule);
    list.guardsOn({u"worker.at-cap"_s, u"worker.load"_s});
    list.wordsAt({u"workload"_s});
}

void handover(PositionList &list)
{
    list.whoMay(u"Handed over by"_s, u"hand-over"_s);
    list.guards([](const Guard &guard) { return guard.acts.contains("hand-over"_L1); });
    list.wordsAt({u"duty.handover"_s});
}

void trayChecks(PositionList &list)
{
    list.whoMay(u"Checked by"_s, u"check-tray"_s);
    list.wordsAt({u"tray.checks"_s});
}

} // namespace frontdoor::topics
