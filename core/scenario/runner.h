// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/store.h"
#include "core/scenario/scenario.h"

namespace frontdoor {

/// A step that did not go as the file says.
struct StepFailure {
    int line = 0; ///< of the step
    QString step; ///< "authorise of c1"
    QString expected;
    QString found;

    friend bool operator==(const StepFailure &, const StepFailure &) = default;
};

struct ScenarioResult {
    QString file;
    QString title;
    QList<StepFailure> failures; ///< in the order of the file

    bool holds() const { return failures.isEmpty(); }
};

/// Plays a scenario in a fresh store, through the handlers that the screens use. What is expected may fail and the rest
/// is still looked at; after something done that went otherwise than written nothing further is played.
/// Errors are trouble with opening or filling the store.
Expected<ScenarioResult> playScenario(const Scenario &scenario, const StoreFactory &openStore);

} // namespace frontdoor
