// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/casefile/case_file.h"
#include "core/letters/letter.h"

namespace frontdoor {

/// A composed letter with paragraphs that somebody wrote in place of the template's. What somebody writes may hold
/// anything: refused if it gives a protected referrer away, or tells a member of the public about the child or the family.
LetterResult withParagraphs(const ComposedLetter &, const QStringList &paragraphs, const CaseFile &, const LetterRule &,
                            const Rulebook &);

/// What the person may write in this letter: whether its words have a place for advice, for a service.
struct LetterPlaces {
    bool advice = false;
    bool service = false;
};
Expected<LetterPlaces> placesIn(const LetterRule &);

/// The text of a letter that was sent (toText()) as an HTML page, to be read or printed again.
QString sentPage(const QString &content);

} // namespace frontdoor
