// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/person.h"

namespace frontdoor {

/// "sister", "step-parent": what somebody of that sex is who stands so to another.
QString kinWords(RelationshipKind kind, Sex sex);
/// "daughter", "stepchild": what somebody of that sex is to whom another stands so.
QString inverseKinWords(RelationshipKind kind, Sex sex);

} // namespace frontdoor
