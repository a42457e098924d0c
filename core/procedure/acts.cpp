// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/acts.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

QStringList actIds()
{
    static const QStringList ids{
        u"record-contact"_s,
        u"update-contact"_s,
        u"record-checks"_s,
        u"send-to-tray"_s,
        u"choose-route"_s,
        u"reassign"_s,
        u"allocate"_s,
        u"unallocate"_s,
        u"mark-seen"_s,
        u"log-activity"_s,
        u"request-enquiry-without-parents"_s,
        u"authorise-enquiry-without-parents"_s,
        u"connect-call"_s,
        u"recommend"_s,
        u"return"_s,
        u"authorise"_s,
        u"acknowledge-radar"_s,
        u"record-discussion"_s,
        u"notify-police"_s,
        u"strategy-discussion"_s,
        u"raise-disagreement"_s,
        u"copy-to-sibling"_s,
        u"consider-sibling"_s,
        u"void-duplicate"_s,
        u"complete-follow-up"_s,
        u"send-letter"_s,
        u"record-parent-reply"_s,
        u"log-consultation"_s,
        u"update-consultation"_s,
        u"convert-consultation"_s,
        u"hand-over"_s,
        u"acknowledge-handover"_s,
        u"check-tray"_s,
        u"set-absence"_s,
        u"set-cover"_s,
        u"set-duty-worker"_s,
        u"open-episode"_s,
        u"close-episode"_s,
        u"add-person"_s,
        u"update-person"_s,
        u"set-user"_s,
        u"adopt-procedure"_s,
        u"merge-people"_s,
        u"unmerge-people"_s,
        u"import-people"_s,
        u"undo"_s,
        u"step-up"_s,
        u"step-down"_s,
        u"restrict-record"_s,
        u"lift-restriction"_s,
        u"open-restricted"_s,
    };
    return ids;
}

QStringList momentIds()
{
    static const QStringList ids{
        u"received"_s,         u"created"_s,           u"sent-to-tray"_s, u"routed"_s,
        u"reassigned"_s,       u"allocated"_s,         u"decided"_s,      u"closed"_s,
        u"transferred"_s,      u"police-notified"_s,   u"letter-sent"_s,  u"parent-replied"_s,
        u"referral-created"_s, u"original-referral"_s, u"acknowledged"_s, u"answered"_s,
    };
    return ids;
}

QStringList deadlineKinds()
{
    static const QStringList ids{
        u"decision"_s,        u"completion"_s, u"outcome"_s,      u"transfer"_s,
        u"acknowledgement"_s, u"sibling"_s,    u"consultation"_s, u"open-case-response"_s,
        u"parent-reply"_s,    u"police"_s,
    };
    return ids;
}

QStringList obligationKinds()
{
    static const QStringList ids{
        u"acknowledge-referrer"_s, u"inform-referrer"_s, u"inform-parents"_s,      u"inform-child"_s,
        u"written-follow-up"_s,    u"parents-letter"_s,  u"professional-letter"_s, u"advise-consent"_s,
    };
    return ids;
}

QStringList teamKinds()
{
    static const QStringList ids{u"front-door"_s,  u"call-centre"_s,  u"assessment"_s,
                                 u"social-work"_s, u"looked-after"_s, u"early-help"_s};
    return ids;
}

QStringList letterIds()
{
    static const QStringList ids{u"parents-advise"_s, u"parents-reply"_s,   u"professional-outcome"_s,
                                 u"public-outcome"_s, u"acknowledgement"_s, u"written-follow-up-request"_s};
    return ids;
}

QStringList checkSystemIds()
{
    static const QStringList ids{u"impulse"_s, u"carefirst"_s, u"closures"_s, u"cp-plan"_s, u"existing-records"_s};
    return ids;
}

QStringList crimeIds()
{
    static const QStringList ids{u"sexual-assault"_s, u"physical-assault"_s, u"neglect"_s, u"other"_s};
    return ids;
}

QStringList parentsReasonIds()
{
    static const QStringList ids{u"risk-to-child"_s, u"risk-to-vulnerable-adult"_s, u"not-contactable"_s, u"other"_s};
    return ids;
}

} // namespace frontdoor
