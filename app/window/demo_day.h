// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/terminal.h"

#include <QString>

namespace frontdoor {

/// Plays a day at the desk on a demo database, through the windows a person uses: an information officer records a
/// contact and sends it to the tray, an assistant team manager routes and allocates it, a social worker recommends, the
/// manager authorises. Writes a picture of each step and prints the tray.
int playDemoDay(int &argc, char **argv, Terminal &terminal, const QString &database, const QString &folder);

} // namespace frontdoor
