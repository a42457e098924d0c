// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/letters/letter.h"

namespace frontdoor {

/// The whole letter as plain text, paragraphs on one line each.
QString toText(const ComposedLetter &);

/// The letter as one HTML page of its own for A4, with nothing to load from elsewhere; everything in it is escaped. Good for
/// a preview, for printing and for toPdf().
QString toHtml(const ComposedLetter &);

} // namespace frontdoor
