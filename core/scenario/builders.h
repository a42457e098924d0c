// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scenario/world.h"

namespace frontdoor {

/// What a builder makes a command from.
struct BuildInput {
    const ScenarioStep &step;
    World &world;
    std::optional<Person> person; ///< of new-person or add-person
};

using CommandBuilder = Expected<Command> (*)(const BuildInput &);

/// The builder for a verb; null while the casework has no command for it.
CommandBuilder builderOf(const QString &verb);

} // namespace frontdoor
