// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/casefile/case_file.h"
#include "core/letters/letter.h"

namespace frontdoor {

/// What the writer adds to a letter; what is left empty comes from the decision, but no advice from it to parents: it was
/// given to somebody else.
struct LetterInput {
    QString advice;
    QString service;
};

/// Writes a letter about a contact or referral, as it goes out at `now`. Pure: the same in, the same out. Who the referrer
/// is goes through discloseReferrer(); a letter whose typed words would give a protected referrer away is refused, and so is
/// one about the child to somebody who is no professional. An error means that the program's own template is broken.
Expected<LetterResult> composeLetter(const CaseFile &, const LetterRule &, const Rulebook &, const User &sender,
                                     const Team &team, Instant now, const LetterInput & = {});

} // namespace frontdoor
