// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/factories.h"

namespace frontdoor {

/// What a draft is and whom it is about, from what its form has put into it.
DraftAbout aboutDraft(const Draft &draft);

} // namespace frontdoor
