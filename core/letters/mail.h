// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/letters/letter.h"

#include <QByteArray>
#include <QDateTime>

namespace frontdoor {

/// The letter as a draft for a mail program (RFC 5322, "X-Unsent: 1"): opened there, it can be looked at, addressed and
/// sent. It goes to the recipient's address if that is known and sound, and comes from whoever sends it.
QByteArray toEml(const ComposedLetter &, const QDateTime &date);

/// A header's text as RFC 2047 wants it: as it is if it is short and plain, else in encoded words. Control characters become
/// blanks, so that no text can begin a header of its own.
QByteArray encodedHeaderText(const QString &text);

/// Whether this is one address, without a name and without anything that a header could be broken with.
bool isMailAddress(const QString &address);

} // namespace frontdoor
