// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"
#include "core/domain/contact.h"

#include <functional>

namespace frontdoor {

/// The ids of all fields of a ContactDetail, in their order.
QStringList contactFieldIds();

/// A field's value as rules see it; prompts and reasons are addressed as "prompts.mental-illness", "not-known.source".
Value contactField(const ContactDetail &detail, const QString &id);

/// Ids of the fields in which two details differ.
QStringList changedFields(const ContactDetail &a, const ContactDetail &b);

/// Copies the named fields from one detail to another.
void copyFields(const QStringList &ids, const ContactDetail &from, ContactDetail &to);

/// Visits each known field, in their order, with its id and value.
void visitKnownFields(const ContactDetail &detail, const std::function<void(const QString &, const Value &)> &visit);

/// All known fields, for the audit.
FieldValues fieldValues(const ContactDetail &detail);

} // namespace frontdoor
