// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scenario/world.h"

namespace frontdoor {

/// Something that is not as expected: "state = allocated" and "state = new".
struct Mismatch {
    QString expected;
    QString found;

    friend bool operator==(const Mismatch &, const Mismatch &) = default;
};

using Mismatches = QList<Mismatch>;

/// Looks whether what a step expects is so. Errors are the store's.
Expected<Mismatches> checkExpectation(const ScenarioStep &step, World &world);

} // namespace frontdoor
