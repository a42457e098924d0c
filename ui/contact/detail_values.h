// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/contact.h"

namespace frontdoor {

/// The opposite of contactField(): puts a value into the field with this id. An unknown value clears it; a value of another
/// type is ignored. Prompts and reasons are addressed one by one: "prompts.mental-illness", "not-known.source".
void setContactField(ContactDetail &detail, const QString &id, const Value &value);

/// The field of a ContactDetail that holds this one: "prompts" for "prompts.mental-illness", else the id itself.
QString wholeFieldOf(const QString &id);

} // namespace frontdoor
