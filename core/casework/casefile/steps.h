// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/casefile/case_file.h"
#include "core/procedure/finding.h"

namespace frontdoor {

/// What stands against stepping up from this contact or down from this referral, whatever the procedure says; empty:
/// nothing.
Findings stepUpFindings(const CaseFile &);
Findings stepDownFindings(const CaseFile &);

} // namespace frontdoor
