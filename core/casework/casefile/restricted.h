// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/casefile/case_file.h"

namespace frontdoor {

/// Whether a contact or referral is restricted to others. Whoever took the contact or holds it now may open it all the
/// same: nobody is shut out of their own work.
Expected<bool> isWithheld(Records &, const CaseFile &, const Viewer &);
Expected<bool> isWithheld(Records &, const Contact &, const Viewer &);

/// Leaves of family and history what may be seen of those who are restricted to others.
Expected<void> withholdOthers(Records &, CaseFile &, const Viewer &);

/// GEN-08 about a restricted person, with what helps.
Finding restrictedFinding();

} // namespace frontdoor
