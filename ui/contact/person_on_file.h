// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/views.h"

#include <optional>

namespace frontdoor {

/// Somebody by their id as if they had been searched for: of a record restricted to others only whom it is about. None if there
/// is no such person.
Expected<std::optional<PersonHit>> personOnFile(Views &views, const PersonId &id, const Viewer &viewer);

} // namespace frontdoor
