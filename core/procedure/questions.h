// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/procedure.h"

namespace frontdoor {

/// What somebody wants to do, as rules see it.
struct Act {
    QString verb;
    std::optional<Stage> stage;
    QString outcome;
};

/// A finding that cites a rule of the procedure, or a general one.
Finding findingFor(const Procedure &, const QString &rule, const QString &missing = {}, const QString &field = {});

/// Empty if some permission fits; else one finding for each rule that says who may.
Findings permissionFindings(const Procedure &, const Act &, const Facts &);

/// Whether some permission would let this role, in a team of this kind, do the act at all; for menus and trays.
bool mayEver(const Procedure &, const Act &, Role, const QString &teamId);

/// What guards of the rules say about the act.
Findings guardFindings(const Procedure &, const Act &, const Facts &);

/// What rules advise in this situation; these only inform.
Findings adviceFindings(const Procedure &, const Facts &);

/// Required fields of the outcome that are not answered (facts "input.<field>").
Findings fieldFindings(const Procedure &, const OutcomeRule &, const Facts &);

/// The follow-ups that this decision brings.
QList<ObligationRule> obligationsOf(const Procedure &, const Act &, const Facts &);

/// The team a referral goes to, and the rule that says so; an empty team where the procedure does not say.
struct Destination {
    QString team;
    QString rule;
};
Destination referralDestination(const Procedure &, const Facts &, const QString &postcode);

/// "LS9" of "LS9 7AB"; empty for what is no British postcode.
QString postcodeDistrict(const QString &postcode);

} // namespace frontdoor
