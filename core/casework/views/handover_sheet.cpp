// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/handover_sheet.h"

#include "core/casework/casefile/acting.h"
#include "core/casework/casefile/case_facts.h"
#include "core/casework/views/subject_row.h"
#include "core/procedure/general_rules.h"
#include "core/procedure/help_places.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::HandoverSheet)
};

/// The rule that asks for handovers, if the procedure has one.
QString handoverRule(const Procedure &procedure)
{
    const QList<const Rule *> rules = helpAt(procedure, u"duty.handover"_s);
    return rules.isEmpty() ? QString() : rules.last()->id;
}

const Deadline *nearest(const QList<Deadline> &deadlines)
{
    const Deadline *found = nullptr;
    for (const Deadline &deadline : deadlines) {
        if (deadline.isRunning() && (!found || deadline.due < found->due))
            found = &deadline;
    }
    return found;
}

/// The rule of the letter that the parents were asked to answer.
QString replyRule(const NoteFacts &facts, const Procedure &procedure)
{
    for (auto letter = facts.letters.crbegin(); letter != facts.letters.crend(); ++letter) {
        const LetterRule *rule = procedure.letter(letter->letter);
        if (rule && rule->awaitsReply)
            return rule->rule;
    }
    return {};
}

Expected<void> addName(Records &records, QHash<UserId, QString> &names, const UserId &id)
{
    if (!id || names.contains(id))
        return {};
    FD_ASSIGN(const std::optional<User> user, records.user(id));
    names.insert(id, user ? user->name : QString());
    return {};
}

/// What refuses an act on a whole tray to this person.
Expected<Findings> trayRefusals(Records &records, const Rulebook &rules, const QString &verb, const QString &team,
                                const Viewer &viewer)
{
    FD_ASSIGN(const std::optional<Actor> actor, actorNow(records, rules, viewer.user, viewer.at));
    if (!actor)
        return Findings{generalFinding(u"GEN-01"_s)};
    Facts facts;
    addActorFacts(facts, *actor, rules, nullptr);
    facts.set(u"tray"_s, team);
    facts.set(u"tray.kind"_s, rules.procedure->teamKind(team));
    facts.set(u"actor.in-tray"_s, actor->team == team);
    const Act act{verb, std::nullopt, {}};
    const Findings refusals = permissionFindings(*rules.procedure, act, facts);
    return refusals.isEmpty() || standInFor(act, facts, *actor, rules) ? Findings() : refusals;
}

Expected<QList<Successor>> successorsOf(Views &views, const Rulebook &rules, const QString &team, const Viewer &viewer)
{
    const QDate next = rules.calendar.nextWorkingDay(rules.calendar.localDate(viewer.at));
    FD_ASSIGN(const std::optional<UserId> onRota, views.dutyWorker(team, next));
    FD_ASSIGN(const QList<User> users, views.users());
    QList<Successor> successors;
    for (const User &user : users) {
        if (user.id == viewer.user || !user.worksOn(next)
            || !mayEver(*rules.procedure, {u"acknowledge-handover"_s, std::nullopt, {}}, user.role, user.team))
            continue;
        FD_ASSIGN(const QList<Absence> absences, views.absences(user.id, next, next));
        Successor successor{user, onRota == user.id, std::nullopt};
        if (!absences.isEmpty())
            successor.away = absences.first().kind;
        successors.append(successor);
    }
    const auto place = [&](const Successor &s) {
        return std::tuple(s.away.has_value(), !s.onRota, s.user.team != team, s.user.role != Role::DutyManager);
    };
    std::stable_sort(successors.begin(), successors.end(),
                     [&](const Successor &a, const Successor &b) { return place(a) < place(b); });
    return successors;
}

Expected<QHash<Subject, QString>> notesOf(Records &records, const std::optional<Handover> &handover)
{
    QHash<Subject, QString> notes;
    if (!handover)
        return notes;
    FD_ASSIGN(const QList<HandoverItem> items, records.handoverItems(handover->id));
    for (const HandoverItem &item : items) {
        if (!item.note.isEmpty())
            notes.insert(item.subject, item.note);
    }
    return notes;
}

Expected<NoteFacts> noteFacts(Records &records, const Subject &subject, Instant since)
{
    NoteFacts facts;
    facts.since = since;
    FD_ASSIGN(facts.deadlines, records.deadlines(subject));
    FD_ASSIGN(facts.letters, records.letters(subject));
    FD_ASSIGN(const QList<AuditRecord> history, records.history(subject));
    for (const AuditRecord &record : history) {
        if (record.verb == QLatin1String(Reassign::verb))
            facts.reassigned = record.at;
    }
    return facts;
}

Expected<HandoverEntry> entryOf(Records &records, const Handover &handover)
{
    HandoverEntry entry;
    entry.handover = handover;
    QHash<UserId, QString> names;
    FD_TRY(addName(records, names, handover.by));
    FD_TRY(addName(records, names, handover.to));
    entry.by = names.value(handover.by);
    entry.to = names.value(handover.to);
    FD_ASSIGN(const QList<HandoverItem> items, records.handoverItems(handover.id));
    entry.items = int(items.size());
    entry.acknowledged = int(
        std::count_if(items.begin(), items.end(), [](const HandoverItem &i) { return i.acknowledged.has_value(); }));
    return entry;
}

bool isOpen(const TrayRow &row)
{
    if (row.subject.kind == SubjectKind::Referral)
        return row.state == idOf(ReferralState::AwaitingDecision)
               || row.state == idOf(ReferralState::AwaitingAuthorisation);
    return row.state != idOf(ContactState::Closed) && row.state != idOf(ContactState::Void);
}

Expected<Findings> acknowledgingRefused(Views &views, const Rulebook &rules, const Handover &handover,
                                        const Viewer &viewer)
{
    FD_ASSIGN(const std::optional<Actor> actor, actorNow(views, rules, viewer.user, viewer.at));
    const bool covers = actor && std::any_of(actor->covers.begin(), actor->covers.end(), [&](const User &user) {
                            return user.id == handover.to;
                        });
    if (viewer.user != handover.to && !covers)
        return Findings{generalFinding(u"GEN-01"_s, Words::tr("It was handed over to somebody else."))};
    return trayRefusals(views, rules, u"acknowledge-handover"_s, handover.team, viewer);
}

} // namespace

Instant nextWorkingDayBegins(const Rulebook &rules, Instant now)
{
    const QDate next = rules.calendar.nextWorkingDay(rules.calendar.localDate(now));
    return rules.calendar.at(next, rules.procedure->workingDay.start);
}

QList<NoteNeed> noteNeeds(const TrayRow &row, const NoteFacts &facts, const Rulebook &rules, Instant now)
{
    const QString asks = handoverRule(*rules.procedure);
    QList<NoteNeed> needs;
    if (row.immediateProtection)
        needs.append({NoteReason::ImmediateProtection, asks});
    if (const Deadline *clock = nearest(facts.deadlines)) {
        if (clock->due <= now)
            needs.append({NoteReason::Overdue, clock->rule});
        else if (clock->due <= nextWorkingDayBegins(rules, now))
            needs.append({NoteReason::RunsOutBefore, clock->rule});
    }
    if (row.subject.kind == SubjectKind::Contact && row.state == idOf(ContactState::AwaitingParent))
        needs.append({NoteReason::AwaitingParents, replyRule(facts, *rules.procedure)});
    if (facts.reassigned && *facts.reassigned >= facts.since)
        needs.append({NoteReason::Reassigned, asks});
    return needs;
}

QString carriedNote(const QString &before)
{
    const QString prefix = Words::tr("As before: ");
    const QString note = before.trimmed();
    return note.isEmpty() || note.startsWith(prefix, Qt::CaseInsensitive) ? note : prefix + note;
}

int notesMissing(const QList<HandoverRow> &rows, const QHash<Subject, QString> &notes)
{
    return int(std::count_if(rows.begin(), rows.end(), [&](const HandoverRow &row) {
        return row.needsNote() && notes.value(row.row.subject).trimmed().isEmpty();
    }));
}

QHash<Subject, QString> carriedNotes(const QList<HandoverRow> &rows, const QHash<Subject, QString> &notes)
{
    QHash<Subject, QString> carried;
    for (const HandoverRow &row : rows) {
        if (!row.before.isEmpty() && notes.value(row.row.subject).trimmed().isEmpty())
            carried.insert(row.row.subject, carriedNote(row.before));
    }
    return carried;
}

Expected<HandoverSheet> handoverSheet(Views &views, const Rulebook &rules, const QString &team, const Viewer &viewer)
{
    HandoverSheet sheet;
    sheet.team = team;
    FD_ASSIGN(sheet.last, views.lastHandover(team));
    FD_ASSIGN(sheet.check, views.lastTrayCheck(team));
    FD_ASSIGN(sheet.successors, successorsOf(views, rules, team, viewer));
    FD_ASSIGN(sheet.refused, trayRefusals(views, rules, QLatin1String(HandOver::verb), team, viewer));
    FD_ASSIGN(sheet.checkRefused, trayRefusals(views, rules, QLatin1String(CheckTray::verb), team, viewer));
    if (sheet.last) {
        FD_TRY(addName(views, sheet.names, sheet.last->by));
        FD_TRY(addName(views, sheet.names, sheet.last->to));
    }
    if (sheet.check)
        FD_TRY(addName(views, sheet.names, sheet.check->by));
    const Instant dayBegan = rules.calendar.at(rules.calendar.localDate(viewer.at), QTime(0, 0));
    const Instant since = sheet.last ? sheet.last->at : dayBegan;
    FD_ASSIGN(const auto before, notesOf(views, sheet.last));
    FD_ASSIGN(const QList<TrayRow> tray, views.tray({team, {}, 2000, viewer}));
    for (const TrayRow &row : tray) {
        FD_ASSIGN(const NoteFacts facts, noteFacts(views, row.subject, since));
        HandoverRow open{row, noteNeeds(row, facts, rules, viewer.at), {}};
        if (!row.withheld)
            open.before = before.value(row.subject);
        sheet.rows.append(open);
    }
    return sheet;
}

int HandoverRecord::acknowledged() const
{
    return int(std::count_if(lines.begin(), lines.end(),
                             [](const HandoverLine &line) { return line.item.acknowledged.has_value(); }));
}

Expected<std::optional<HandoverRecord>> handoverRecord(Views &views, const Rulebook &rules, const HandoverId &id,
                                                       const Viewer &viewer)
{
    FD_ASSIGN(const std::optional<Handover> handover, views.handover(id));
    if (!handover)
        return std::optional<HandoverRecord>();
    HandoverRecord record;
    record.handover = *handover;
    QHash<UserId, QString> names;
    FD_TRY(addName(views, names, handover->by));
    FD_TRY(addName(views, names, handover->to));
    FD_ASSIGN(record.refused, acknowledgingRefused(views, rules, *handover, viewer));
    FD_ASSIGN(const QList<HandoverItem> items, views.handoverItems(id));
    for (const HandoverItem &item : items) {
        FD_ASSIGN(const std::optional<TrayRow> row, subjectRow(views, item.subject, viewer));
        if (!row)
            continue;
        FD_TRY(addName(views, names, item.acknowledgedBy));
        HandoverLine line{*row, isOpen(*row), item, names.value(item.acknowledgedBy)};
        if (row->withheld)
            line.item.note.clear();
        record.lines.append(line);
    }
    record.by = names.value(handover->by);
    record.to = names.value(handover->to);
    FD_ASSIGN(record.history, views.historyHead());
    return std::optional(record);
}

Expected<QList<HandoverEntry>> pastHandovers(Views &views, const QString &team, int limit)
{
    FD_ASSIGN(const QList<Handover> handovers, views.latestHandovers(team, limit));
    QList<HandoverEntry> entries;
    for (const Handover &handover : handovers) {
        FD_ASSIGN(const HandoverEntry entry, entryOf(views, handover));
        entries.append(entry);
    }
    return entries;
}

Expected<QList<HandoverEntry>> waitingHandovers(Views &views, const Viewer &viewer)
{
    FD_ASSIGN(QList<Handover> waiting, views.handoversWaitingFor(viewer.user));
    FD_ASSIGN(const QList<Cover> covers, views.coversBy(viewer.user, viewer.at));
    for (const Cover &cover : covers) {
        FD_ASSIGN(const QList<Handover> theirs, views.handoversWaitingFor(cover.covered));
        waiting += theirs;
    }
    std::stable_sort(waiting.begin(), waiting.end(), [](const Handover &a, const Handover &b) { return a.at < b.at; });
    QList<HandoverEntry> entries;
    for (const Handover &handover : std::as_const(waiting)) {
        FD_ASSIGN(const HandoverEntry entry, entryOf(views, handover));
        entries.append(entry);
    }
    return entries;
}

} // namespace frontdoor
