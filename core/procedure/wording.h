// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/procedure.h"

namespace frontdoor {

// A procedure's entries in plain English, for those who read a procedure rather than write its file.

/// "open-case-response" -> "open case response".
QString plainWords(const QString &id);

/// "when it was received", for the moment "received".
QString momentInWords(const QString &moment);

/// "referrer type is public, and not closed within window".
QString conditionsInWords(const Conditions &);

/// ", when ..." or nothing.
QString whenInWords(const Conditions &);

/// "2 hours from when it was received, when route is I".
QString clockInWords(const ClockRule &);

/// "team manager or group manager, in a front door or early help team".
QString whoInWords(const Procedure &, const Permission &);

/// What a guard does: "Authorise at contact stage, when ...: refused, unless ...".
QString guardInWords(const Rule &, const Guard &);

/// "a", "a or b", "a, b or c".
QString eitherOf(const QStringList &words);

/// With a capital letter first.
QString capitalised(const QString &text);

} // namespace frontdoor
