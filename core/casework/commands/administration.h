// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/records.h"

#include <QList>

namespace frontdoor {

/// Adds an account, or changes the one with that id. An account is never deleted: whoever leaves is made inactive.
struct SetUser {
    static constexpr auto verb = "set-user";
    User user; ///< revision 0: whatever it is now
};

/// Puts another procedure, or the same with other overlays, in force from now on.
struct AdoptProcedure {
    static constexpr auto verb = "adopt-procedure";
    QList<ProcedureFile> files; ///< base first
};

} // namespace frontdoor
