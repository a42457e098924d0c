// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/views.h"
#include "core/returns/return_source.h"

#include <memory>

namespace frontdoor {

/// What returns are made of, for whoever reads now: inside a read of a store, and no longer than that. Internal where the
/// views are not a database's.
Expected<std::unique_ptr<ReturnSource>> returnsIn(Views &views, const Viewer &viewer);

} // namespace frontdoor
