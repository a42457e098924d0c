// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace frontdoor {

/// A layer between SQLite and the file system of this process that can fail at a chosen point: the n-th write, sync,
/// truncation or removal after arm() gives the code, once or from then on. A failing write leaves half its bytes.
/// Syncs are not passed on, which makes the tests quick and changes nothing that they look at.
namespace faults {

/// Makes the layer the default of all databases opened from now on.
void install();
void arm(int countdown, int sqliteCode, bool forEver);
void disarm();
/// Whether the armed point was reached.
bool hasFired();

} // namespace faults

} // namespace frontdoor
