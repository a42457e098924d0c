// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/command_line.h"

namespace frontdoor {

/// Pictures of every screen of the tour with demo data: 1366x768 and 1920x1080, light, dark and high contrast, 100 to
/// 200 % text. Files are called SCREEN-LOOK.png, golden ones SCREEN.png.
int takeScreenshots(int &argc, char **argv, Terminal &terminal, const WindowCommands::Screenshots &wish);

} // namespace frontdoor
