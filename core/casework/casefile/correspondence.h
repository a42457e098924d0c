// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/casefile/case_file.h"

namespace frontdoor {

/// The day by which a letter that is sent at `sent` asks for a reply; invalid if it asks for none.
QDate replyBy(const LetterRule &, const Rulebook &, Instant sent);

/// A letter that ought to go out now.
struct DueLetter {
    QString letter;
    QString label;
    QString rule; ///< of the follow-up that it carries out, else of the letter; may be empty
};

/// The letters that are due for this contact or referral, in the procedure's order. `followUps` are all of the subject's.
/// A letter is due when its `when` holds and it has not been sent. One that carries out follow-ups is due only while such a
/// follow-up is open that was not there when it was last sent; an early one also while there is none yet. A letter to the
/// referrer is never due where nothing is known to write to.
QList<DueLetter> lettersDue(const CaseFile &, const Rulebook &, const QList<Obligation> &followUps, Instant now);

} // namespace frontdoor
