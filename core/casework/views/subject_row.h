// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/views.h"

namespace frontdoor {

/// One contact or referral as a tray shows it, open or not; std::nullopt if there is no such record. Of one that is
/// restricted to others whose it is and what it says is left out. The recommended outcome is not looked up.
Expected<std::optional<TrayRow>> subjectRow(Records &, const Subject &, const Viewer &);

} // namespace frontdoor
