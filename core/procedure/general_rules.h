// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/finding.h"

namespace frontdoor {

/// The rules that hold everywhere, GEN-01 to GEN-09 (docs/rules.md), as findings that block.
Finding generalFinding(const QString &rule, const QString &missing = {}, const QString &field = {});

/// What a general rule says; empty if there is no such rule.
QString generalRuleText(const QString &rule);

} // namespace frontdoor
