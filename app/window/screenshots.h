// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/terminal.h"

#include <QString>

namespace frontdoor {

/// Pictures of every screen with demo data: 1366x768 and 1920x1080, light, dark and high contrast, 100 and 150 % text.
int takeScreenshots(int &argc, char **argv, Terminal &terminal, const QString &folder);

} // namespace frontdoor
