// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/history_key.h"

namespace frontdoor {

/// The keys that this computer has: the file that the setting history/key-file names (of this person, or of the computer for
/// everybody), or history-INSTANCE.key in a configuration folder of the program, this person's first.
HistoryKeys keysOfThisComputer();

/// Where this person's key of a database would lie, to be found without a setting.
QString usualKeyPath(const QString &instance);

} // namespace frontdoor
