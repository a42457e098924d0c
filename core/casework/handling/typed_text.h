// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/commands/command.h"

namespace frontdoor {

/// How much text is kept, in UTF-16 units. Screens may ask for less, never for more.
struct TextLimits {
    static constexpr qsizetype name = 200;     ///< names, postcodes, numbers of a person
    static constexpr qsizetype line = 500;     ///< everything else that is one line
    static constexpr qsizetype reason = 5'000; ///< reasons, answers to prompts, addresses
    static constexpr qsizetype text = 200'000; ///< narratives: a referral form with all that is attached to it
};

/// Tidies everything that somebody typed or pasted into the command (see tidied()), before any rule looks at it and in
/// one place for all, so that no store ever meets a control character. Answers with a finding (GEN-10) for each text
/// that is too long; nothing is ever cut off.
Findings tidyTypedText(Envelope &envelope);

/// The same for one of many people: each is refused alone.
Findings tidyTypedText(AddPerson &person);

} // namespace frontdoor
