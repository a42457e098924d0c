// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dutytray/tray_lines.h"

#include "core/base/text.h"
#include "core/domain/referral_source.h"
#include "ui/dutytray/tray_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

bool comesBefore(const TrayRow &a, const TrayRow &b)
{
    const auto key = [](const TrayRow &row) {
        return std::tuple(!row.nextDue, row.nextDue.value_or(Instant{}), row.received, row.number);
    };
    return key(a) < key(b);
}

bool speaksOf(const TrayRow &row, const QStringList &typed)
{
    if (typed.isEmpty())
        return true;
    const QStringList words = searchWords(
        QStringList{childWords(row), row.number, row.headline, referralSourceName(row.source), row.workerName}.join(
            u' '));
    return std::all_of(typed.begin(), typed.end(), [&](const QString &part) {
        return std::any_of(words.begin(), words.end(), [&](const QString &word) { return word.startsWith(part); });
    });
}

QString familyTitle(const QList<TrayRow> &members)
{
    QStringList names;
    for (const TrayRow &row : members) {
        if (!row.familyName.isEmpty() && !names.contains(row.familyName))
            names.append(row.familyName);
    }
    if (names.isEmpty())
        return QCoreApplication::translate("frontdoor::Tray", "One family");
    return QCoreApplication::translate("frontdoor::Tray", "%1 family").arg(listed(names));
}

} // namespace

QString familyOf(const TrayRow &row)
{
    if (row.withheld)
        return "record:"_L1 + row.subject.id; // nobody is to see whose family it is
    return row.household ? "household:"_L1 + row.household.text() : "call:"_L1 + row.call.text();
}

QSet<QString> familiesIn(const QList<TrayRow> &rows)
{
    QHash<QString, PersonId> first;
    QSet<QString> families;
    for (const TrayRow &row : rows) {
        const QString family = familyOf(row);
        const auto known = first.constFind(family);
        if (known == first.cend())
            first.insert(family, row.child);
        else if (*known != row.child)
            families.insert(family);
    }
    return families;
}

bool passes(const TrayRow &row, TrayFilter filter, const QSet<QString> &families, Instant now)
{
    switch (filter) {
    case TrayFilter::All: return true;
    case TrayFilter::Unallocated: return !row.worker;
    case TrayFilter::AwaitingAuthorisation:
        return row.state == idOf(ContactState::AwaitingAuthorisation)
               || row.state == idOf(ReferralState::AwaitingAuthorisation);
    case TrayFilter::Overdue: return row.nextDue && *row.nextDue <= now;
    case TrayFilter::Unseen: return !row.seen;
    case TrayFilter::Siblings: return row.copied || families.contains(familyOf(row));
    }
    return false;
}

TrayCounts countTray(const QList<TrayRow> &rows, Instant now, const Calendar &calendar)
{
    TrayCounts counts;
    const QSet<QString> families = familiesIn(rows);
    const QDate today = calendar.localDate(now);
    for (const TrayRow &row : rows) {
        for (int filter = 0; filter < TrayFilterCount; ++filter)
            counts.filtered[size_t(filter)] += passes(row, TrayFilter(filter), families, now) ? 1 : 0;
        if (row.nextDue && *row.nextDue > now && calendar.localDate(*row.nextDue) == today)
            ++counts.dueToday;
    }
    counts.open = int(rows.size());
    counts.overdue = counts.filtered[size_t(TrayFilter::Overdue)];
    counts.unseen = counts.filtered[size_t(TrayFilter::Unseen)];
    return counts;
}

QList<TrayLine> arrangeTray(const QList<TrayRow> &rows, const TrayQuestion &question, Instant now)
{
    const QSet<QString> families = familiesIn(rows);
    const QStringList typed = searchWords(question.text);
    QList<TrayRow> left;
    for (const TrayRow &row : rows) {
        if (passes(row, question.filter, families, now) && speaksOf(row, typed))
            left.append(row);
    }
    std::stable_sort(left.begin(), left.end(), comesBefore);

    const QSet<QString> shown = question.byFamily ? familiesIn(left) : QSet<QString>();
    QHash<QString, QList<TrayRow>> members;
    for (const TrayRow &row : std::as_const(left)) {
        if (shown.contains(familyOf(row)))
            members[familyOf(row)].append(row);
    }
    QList<TrayLine> lines;
    QSet<QString> placed;
    for (const TrayRow &row : std::as_const(left)) {
        const QString family = familyOf(row);
        if (!shown.contains(family)) {
            lines.append({TrayLine::Kind::Row, row.subject.id, row, {}, 0, false, false});
            continue;
        }
        if (placed.contains(family))
            continue;
        placed.insert(family);
        const QList<TrayRow> &together = members[family];
        QSet<PersonId> children;
        for (const TrayRow &member : together)
            children.insert(member.child);
        lines.append({TrayLine::Kind::Family, family, {}, familyTitle(together), int(children.size()), false, false});
        for (const TrayRow &member : together)
            lines.append({TrayLine::Kind::Row, member.subject.id, member, {}, 0, true, member == together.last()});
    }
    return lines;
}

} // namespace frontdoor
