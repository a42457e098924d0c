// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/finding.h"
#include "ui/common/checklist.h"

namespace frontdoor {

/// The row of one finding. Its id begins with the field the finding is about, up to the first '|'.
Checklist::Row needRow(const Finding &finding, Checklist::State state);

/// What is or was needed: a row for each finding of either list, done where it is not missing.
QList<Checklist::Row> needRows(const Findings &all, const Findings &missing);

} // namespace frontdoor
