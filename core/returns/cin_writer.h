// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"
#include "core/returns/cin_census.h"

class QFileDevice;

namespace frontdoor {

/// The return as the department's XML, in the order of its elements, without any that is not known. DiskFull, AccessDenied.
Expected<void> writeCinCensus(QFileDevice &file, const CinReturn &);

} // namespace frontdoor
