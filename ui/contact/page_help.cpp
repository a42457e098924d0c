// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/page_help.h"

#include "ui/common/form_page.h"
#include "ui/contact/page_frame.h"
#include "ui/desk/help_link.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

void addHeadingHelp(PageFrame &frame, Desk &desk, SubjectKind kind)
{
    HelpLink *link = HelpLink::make(
        desk, {kind == SubjectKind::Referral ? u"referral.heading"_s : u"contact.heading"_s, u"record.removal"_s});
    if (!link)
        return;
    frame.setHelp(link);
    const QList<QWidget *> parts = frame.surroundings();
    for (QWidget *part : parts)
        link->serve(part);
}

void addChildHelp(FormSection &section, Desk &desk)
{
    HelpLink::addTo(section, desk, {u"contact.child"_s});
}

void addChecksHelp(FormSection &section, Desk &desk)
{
    HelpLink::addTo(section, desk, {u"contact.checks"_s, u"referral.history"_s, u"contact.more-information"_s});
}

void addSiblingsHelp(FormSection &section, Desk &desk)
{
    HelpLink::addTo(section, desk, {u"contact.siblings"_s, u"siblings.who"_s, u"siblings.date"_s});
}

void addOutcomeHelp(FormSection &section, Desk &desk, SubjectKind kind, bool withFollowUps)
{
    QStringList places = kind == SubjectKind::Referral
                             ? QStringList{u"referral.decision"_s, u"referral.strategy"_s, u"referral.team"_s}
                             : QStringList{u"contact.outcome"_s};
    if (withFollowUps)
        places << u"contact.follow-ups"_s;
    HelpLink::addTo(section, desk, places);
}

} // namespace frontdoor
