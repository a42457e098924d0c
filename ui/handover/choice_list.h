// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contact/code_combo.h"

namespace frontdoor {

/// A long entry is read from its beginning, wherever the cursor was left.
void showFromStart(CodeCombo *combo);
/// Nothing happens if they are what is there: what somebody types into the list meanwhile stays.
void offer(CodeCombo *combo, const QList<CodeItem> &items);

} // namespace frontdoor
