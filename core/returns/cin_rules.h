// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "core/returns/cin_census.h"

namespace frontdoor {

/// What the department's validation would say of a return, by the number of its rule.
struct CinProblem {
    QString rule;      ///< "8610"; a query ends with Q: to be looked at, and to be explained where it is right
    QString laChildId; ///< whom it is about; empty for the header, and for a child who has none. Never a name.
    QString referral;  ///< R-000045; of a child without a number their first one
    QString says;      ///< what is wrong and what to correct

    friend bool operator==(const CinProblem &, const CinProblem &) = default;
    bool isQuery() const { return rule.endsWith(u'Q'); }
};

/// Those rules of the census 2025-26 that concern what is returned about referrals; in the order of the children.
QList<CinProblem> problemsOf(const CinReturn &, const Calendar &);

} // namespace frontdoor
