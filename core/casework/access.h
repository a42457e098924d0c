// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/store.h"

namespace frontdoor {

/// Somebody opened the page of a contact or referral.
AccessEvent openedEvent(const UserId &by, const Subject &subject, const PersonId &child, Instant at);

/// Somebody searched for people. What they typed is not kept, because it may be a name: whether it was words, numbers
/// or both is.
AccessEvent searchedEvent(const UserId &by, const QString &typed, Instant at);

/// Puts it on record; nothing else changes, and nobody is told of a change.
Expected<void> noteAccess(Store &, const AccessEvent &);

} // namespace frontdoor
