// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/value.h"
#include "core/domain/person.h"

namespace frontdoor {

/// What is known of a person, for drafts, and back.
FieldValues personValues(const Person &person);
Person personFromValues(const PersonId &id, const FieldValues &values);

/// Whether a fact of the child that rules ask for ("child.birth", "child.postcode") is on the person.
bool hasChildFact(const Person &person, const QString &fact);

} // namespace frontdoor
