// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/downtime_pack.h"

#include "core/casework/casefile/disclosure.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPerTeam = 500;

/// Somebody for whom nothing restricted is open.
Viewer anybody(Instant now)
{
    return {UserId(u"whoever reads the paper"_s), now};
}

PackStep nextStep(const TrayRow &row)
{
    if (row.subject.kind == SubjectKind::Referral) {
        switch (choiceOf<ReferralState>(row.state).value_or(ReferralState::AwaitingDecision)) {
        case ReferralState::AwaitingDecision: return row.worker ? PackStep::Decide : PackStep::Allocate;
        case ReferralState::AwaitingAuthorisation: return PackStep::Authorise;
        case ReferralState::Decided:
        case ReferralState::Closed: return PackStep::CarryOut;
        }
    }
    switch (choiceOf<ContactState>(row.state).value_or(ContactState::New)) {
    case ContactState::New: return row.worker ? PackStep::Finish : PackStep::Allocate;
    case ContactState::Allocated: return PackStep::Recommend;
    case ContactState::AwaitingAuthorisation: return PackStep::Authorise;
    case ContactState::AwaitingParent: return PackStep::WaitForParents;
    case ContactState::Closed:
    case ContactState::Void: return PackStep::CarryOut;
    }
    return PackStep::CarryOut;
}

Expected<ContactId> contactOf(Views &views, const Subject &subject)
{
    if (subject.kind != SubjectKind::Referral)
        return subject.contact();
    FD_ASSIGN(const std::optional<Referral> referral, views.referral(subject.referral()));
    return referral ? referral->contact : ContactId();
}

/// The paper goes where other agencies may see it: of a protected referrer there is nothing on it, wherever it is written.
Expected<PackLine> lineOf(Views &views, const Rulebook &rules, const TrayRow &row)
{
    PackLine line{row, nextStep(row), {}, {}};
    if (row.withheld)
        return line;
    FD_ASSIGN(const ContactId id, contactOf(views, row.subject));
    FD_ASSIGN(const std::optional<Contact> contact, views.contact(id));
    if (!contact)
        return line;
    const ContactDetail &detail = contact->detail;
    const Disclosure disclosure = discloseReferrer(rules.procedure->disclosure, detail, Audience::Agencies);
    if (disclosure.named) {
        line.referrer = disclosure.words;
        line.referrerPhone = disclosure.shown.phone;
    } else if (mentionsReferrer(row.headline, detail, {row.childName()})) {
        line.row.headline.clear();
    }
    return line;
}

Expected<QString> dutyOn(Views &views, const QString &team, QDate day)
{
    FD_ASSIGN(const std::optional<UserId> id, views.dutyWorker(team, day));
    if (!id)
        return QString();
    FD_ASSIGN(const std::optional<User> user, views.user(*id));
    return user ? user->name : QString();
}

} // namespace

int DowntimePack::records() const
{
    int records = 0;
    for (const PackTeam &team : teams)
        records += int(team.lines.size());
    return records;
}

Expected<DowntimePack> downtimePack(Views &views, const Rulebook &rules, Instant now)
{
    DowntimePack pack;
    pack.at = now;
    FD_ASSIGN(pack.history, views.historyHead());
    const QDate today = rules.calendar.localDate(now);
    const QDate next = rules.calendar.nextWorkingDay(today);
    for (const Team &team : rules.procedure->teams) {
        PackTeam part;
        part.team = team.id;
        part.name = team.name;
        part.phone = team.phone;
        FD_ASSIGN(part.duty, dutyOn(views, team.id, today));
        FD_ASSIGN(part.dutyNext, dutyOn(views, team.id, next));
        TrayQuery query;
        query.team = team.id;
        query.limit = mostPerTeam;
        query.viewer = anybody(now);
        FD_ASSIGN(const QList<TrayRow> rows, views.tray(query));
        for (const TrayRow &row : rows) {
            FD_ASSIGN(const PackLine line, lineOf(views, rules, row));
            part.lines.append(line);
        }
        if (!part.lines.isEmpty() || !part.duty.isEmpty() || !part.dutyNext.isEmpty())
            pack.teams.append(part);
    }
    std::stable_sort(pack.teams.begin(), pack.teams.end(), [&](const PackTeam &a, const PackTeam &b) {
        const auto isDoor = [&](const PackTeam &team) {
            return rules.procedure->teamKind(team.team) == "front-door"_L1;
        };
        return isDoor(a) && !isDoor(b);
    });
    return pack;
}

} // namespace frontdoor
