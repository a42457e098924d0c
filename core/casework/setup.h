// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/handler.h"
#include "core/procedure/loader.h"

namespace frontdoor {

/// Puts a procedure into a database, after loading it to see that it is sound; answers with it.
Expected<Procedure> adoptProcedure(Store &, const QList<ProcedureText> &files, const UserId &actor, Instant now);

/// The procedure that the database carries. NotFound if it has none.
Expected<Procedure> procedureIn(Store &);

/// The procedure that the database carries, with the authority's calendar.
Expected<Rulebook> rulebookOf(Store &, const Calendar &);

/// The first account of a new database, so that somebody can sign in and add the others.
Expected<User> addFirstAdministrator(Store &, const Procedure &, Instant now);

} // namespace frontdoor
