// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"
#include "core/procedure/letter_wording.h"
#include "core/procedure/procedure.h"

namespace frontdoor {

/// Reads a letter's template: lines with # at the beginning of the file are remarks, then "Subject: ...", an empty line, and
/// paragraphs with empty lines between them. InvalidInput with "file:line:column: what" for each fault.
Expected<LetterWording> parseLetterTemplate(const QString &text, const QString &file, const QString &letterId);

/// The words that come with the program.
Expected<LetterWording> shippedWording(const QString &letterId);

/// The authority's own words where it has any, else those that come with the program.
Expected<LetterWording> wordingOf(const LetterRule &);

} // namespace frontdoor
