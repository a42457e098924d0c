// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/command_line.h"

namespace frontdoor {

/// The commands that show windows. argc and argv must live as long as the program.
WindowCommands windowCommands(int &argc, char **argv);

} // namespace frontdoor
