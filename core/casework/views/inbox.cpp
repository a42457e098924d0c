// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/inbox.h"

#include "core/casework/views/subject_row.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

Expected<QString> nameOf(Records &records, const UserId &id)
{
    FD_ASSIGN(const std::optional<User> user, records.user(id));
    return user ? user->name : QString();
}

Expected<std::optional<ReturnedItem>> returnedItem(Views &views, const Decision &recommendation, const Viewer &viewer)
{
    FD_ASSIGN(const std::optional<TrayRow> row, subjectRow(views, recommendation.subject, viewer));
    if (!row)
        return std::optional<ReturnedItem>();
    ReturnedItem item{recommendation.id, *row, recommendation.outcome, recommendation.comment, {}, recommendation.at};
    if (row->withheld)
        item.comment.clear();
    // Who returned it, and when, stands in the history only.
    FD_ASSIGN(const QList<AuditRecord> history, views.history(recommendation.subject));
    for (const AuditRecord &record : history) {
        if (record.verb != QLatin1String(Return::verb))
            continue;
        item.at = record.at;
        FD_ASSIGN(item.by, nameOf(views, record.actor));
    }
    return std::optional(item);
}

} // namespace

Expected<Inbox> inboxOf(Views &views, const Viewer &viewer)
{
    Inbox inbox;
    FD_ASSIGN(const QList<Decision> returned, views.returnedTo(viewer.user));
    for (const Decision &recommendation : returned) {
        FD_ASSIGN(const std::optional<ReturnedItem> item, returnedItem(views, recommendation, viewer));
        if (item)
            inbox.returned.append(*item);
    }
    FD_ASSIGN(inbox.handovers, waitingHandovers(views, viewer));
    FD_ASSIGN(const QList<Cover> covers, views.coversBy(viewer.user, viewer.at));
    for (const Cover &cover : covers) {
        FD_ASSIGN(const std::optional<User> covered, views.user(cover.covered));
        if (covered && covered->active)
            inbox.covers.append({cover.id, *covered, cover.until});
    }
    return inbox;
}

} // namespace frontdoor
