// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/handler.h"

namespace frontdoor {

/// Why that a record is open does not tell the next duty manager enough. In the order of weight.
enum class NoteReason {
    ImmediateProtection, ///< a child has to be protected now
    Overdue,             ///< a clock has run out
    RunsOutBefore,       ///< a clock runs out before the next working day begins
    AwaitingParents,     ///< the parents were asked to reply
    Reassigned,          ///< it came from another tray since the last handover
};

struct NoteNeed {
    NoteReason reason = NoteReason::Overdue;
    QString rule; ///< the one that times it, asks for the reply, or asks for handovers; empty where none says so

    friend bool operator==(const NoteNeed &, const NoteNeed &) = default;
};

/// What is known of an open record besides its row in the tray, to tell whether it needs a note.
struct NoteFacts {
    QList<Deadline> deadlines;
    QList<Letter> letters;
    std::optional<Instant> reassigned; ///< the last time
    Instant since;                     ///< the last handover of the team, or the beginning of the day

    friend bool operator==(const NoteFacts &, const NoteFacts &) = default;
};

/// The weightiest first; empty: no note is needed. No rule refuses a handover without notes: it stays the duty manager's
/// choice.
QList<NoteNeed> noteNeeds(const TrayRow &, const NoteFacts &, const Rulebook &, Instant now);

/// When the next working day begins, by the hours of the procedure.
Instant nextWorkingDayBegins(const Rulebook &, Instant now);

/// "As before: waiting for the school." of an earlier note; never twice "As before".
QString carriedNote(const QString &before);

/// One open record of the tray on its way to the next duty manager.
struct HandoverRow {
    TrayRow row;
    QList<NoteNeed> needs;
    QString before; ///< its note in the last handover, as it was written; never of a withheld record

    friend bool operator==(const HandoverRow &, const HandoverRow &) = default;
    bool needsNote() const { return !needs.isEmpty(); }
};

/// Somebody who could take over.
struct Successor {
    User user;
    bool onRota = false;             ///< on duty on the next working day
    std::optional<AbsenceKind> away; ///< on the next working day

    friend bool operator==(const Successor &, const Successor &) = default;
};

/// The handover of a team as it builds itself.
struct HandoverSheet {
    QString team;
    QList<HandoverRow> rows;     ///< as the tray: nearest clock first
    QList<Successor> successors; ///< who may acknowledge a handover, without the viewer; the likeliest first
    std::optional<Handover> last;
    std::optional<TrayCheck> check; ///< the last time that somebody looked through the tray
    QHash<UserId, QString> names;   ///< of the people mentioned
    Findings refused;               ///< why this person may not hand the tray over; empty: allowed
    Findings checkRefused;          ///< the same for looking through the tray

    QString nameOf(const UserId &id) const { return names.value(id); }
};

Expected<HandoverSheet> handoverSheet(Views &, const Rulebook &, const QString &team, const Viewer &);

/// How many needed notes are not there yet; `notes` are those written so far.
int notesMissing(const QList<HandoverRow> &, const QHash<Subject, QString> &notes);

/// The notes that the last handover's can be carried over to: where one was written then and none is now.
QHash<Subject, QString> carriedNotes(const QList<HandoverRow> &, const QHash<Subject, QString> &notes);

/// A record that was handed over, as it stands now.
struct HandoverLine {
    TrayRow row;
    bool open = true;
    HandoverItem item; ///< without the note where the record is withheld
    QString acknowledgedBy;

    friend bool operator==(const HandoverLine &, const HandoverLine &) = default;
};

/// A handover that was sent.
struct HandoverRecord {
    Handover handover;
    QString by;
    QString to;
    QList<HandoverLine> lines; ///< as they were sent
    Findings refused;          ///< why the viewer may not acknowledge it; empty: allowed
    HistoryHead history = {};  ///< its end when this was read, for paper

    /// Whether it shows the same; the history goes on all the time.
    friend bool operator==(const HandoverRecord &a, const HandoverRecord &b)
    {
        return a.handover == b.handover && a.by == b.by && a.to == b.to && a.lines == b.lines && a.refused == b.refused;
    }
    int acknowledged() const;
};

/// std::nullopt if there is none.
Expected<std::optional<HandoverRecord>> handoverRecord(Views &, const Rulebook &, const HandoverId &, const Viewer &);

/// A handover in a list.
struct HandoverEntry {
    Handover handover;
    QString by;
    QString to;
    int items = 0;
    int acknowledged = 0;

    friend bool operator==(const HandoverEntry &, const HandoverEntry &) = default;
};

/// Of the team, newest first.
Expected<QList<HandoverEntry>> pastHandovers(Views &, const QString &team, int limit);
/// Those that wait for this person or somebody they cover now, oldest first.
Expected<QList<HandoverEntry>> waitingHandovers(Views &, const Viewer &);

} // namespace frontdoor
