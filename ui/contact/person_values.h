// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/value.h"
#include "core/domain/person.h"

namespace frontdoor {

/// What is known of a person, for drafts, and back.
FieldValues personValues(const Person &person);
Person personFromValues(const PersonId &id, const FieldValues &values);

} // namespace frontdoor
