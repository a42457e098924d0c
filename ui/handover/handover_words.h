// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/handover_sheet.h"

namespace frontdoor {

// How handovers are put into words, on the screen and on paper.

/// "overdue", "waiting for the parents": why a note is needed.
QString reasonWords(NoteReason reason);
/// "overdue (WIL-14), from another tray"
QString needWords(const QList<NoteNeed> &needs);

/// "Lee Ward, duty manager, on the rota" of somebody who could take over.
QString successorWords(const Successor &successor, const Procedure &procedure);

/// "Yesterday 17:02, Ann Doyle to Lee Ward (3 open)"; without the brackets where all are acknowledged.
QString entryWords(const HandoverEntry &entry, Instant now, const Calendar &calendar);

/// "30 records", "1 record".
QString recordsWords(int count);

/// "Sick", "Leave": why somebody is away.
QString awayWords(AbsenceKind kind);

} // namespace frontdoor
