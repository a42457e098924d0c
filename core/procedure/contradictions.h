// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/procedure.h"

#include <functional>

namespace frontdoor {

/// A place where a procedure, though every key and reference of its files is right, cannot work as written.
struct Contradiction {
    enum class Kind {
        NobodyMayAuthorise,    ///< an outcome that no permission reaches
        OutcomeAlwaysRefused,  ///< an outcome that rules refuse to everybody who may authorise it
        StageAlwaysRefused,    ///< a rule that so refuses every outcome of a stage
        NobodyMay,             ///< the procedure counts on an act that nobody may do
        PermissionNeverFits,   ///< no team, or conditions that exclude one another
        TeamKindWithoutTeam,   ///< a team kind asked for beside others, without a team
        RoleNotNamed,          ///< a permission for a role without [[role]]
        RoleWithoutPermission, ///< a role without anything it may do
        MayNotAuthorise,       ///< may authorise its own recommendation, but nothing at all
        ClockNeverStarts,
        ClockNeverStops,
        ClockStopsAtOnce,
        ClocksOverlap, ///< two clocks of one kind run for the same subject from the same moment
        ReplyPeriodsDiffer,
        LetterWithoutTemplate,
        ObligationNeverArises,
        ObligationWithoutLetter,
        RouteWithoutUse,
        RoutingNeverReached,
        ReferralGoesNowhere,
        OutcomeNotAtStage, ///< a list of outcomes that holds none of the stage it is for
        ConditionNeverHolds,
        GuardNeverSatisfied, ///< what it requires cannot be while it applies
        ChoicesMissing,
        SettingsDisagree,
        RuleWithoutUse,
    };
    enum class Weight {
        Error,   ///< something cannot be done or never happens
        Warning, ///< probably not meant so
    };

    Kind kind = Kind::RuleWithoutUse;
    Weight weight = Weight::Warning;
    QString section;            ///< "clock", "rule", "outcome": where it stands; a table's name for settings
    QString id;                 ///< of the entry; empty for settings
    std::optional<Stage> stage; ///< of an outcome
    QString what;
    QString advice;
};

using Contradictions = QList<Contradiction>;

/// Whether there is a template for this letter.
using HasTemplate = std::function<bool(const QString &letter)>;

/// All of them, errors first. Without `hasTemplate` letters are not looked for.
Contradictions findContradictions(const Procedure &, const HasTemplate &hasTemplate = {});

bool hasError(const Contradictions &);

} // namespace frontdoor
