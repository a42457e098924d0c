// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/draft_file.h"
#include "ui/desk/desk.h"

namespace frontdoor {

// What was taken under a provisional number, in words.

/// "seven"; empty for what is no digit.
QString digitWord(QChar digit);
/// "Papa, Delta Uniform Tango Yankee three, zero zero zero seven": to be read out.
QString spokenProvisional(const QString &number);
/// "Taken as P-DUTY3-0007 while the data could not be reached": why it was received earlier than it is recorded.
QString takenReason(const TakenDown &taken);
/// The same with the moment.
QString takenWithMoment(const TakenDown &taken, const Desk &desk);

} // namespace frontdoor
