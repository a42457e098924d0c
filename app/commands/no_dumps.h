// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace frontdoor {

/// From now on a crash leaves no image of the memory on the disk, and in a build for people no other program of the same
/// person may look into it. Children of others are in it.
void leaveNoDumps();

} // namespace frontdoor
