// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/style/theme.h"

class QApplication;

namespace frontdoor {

enum class ThemeChoice { System, Light, Dark, HighContrast };

/// Dresses the whole application: style, palette and font. May be called again at any time; open windows follow at once.
/// With ThemeChoice::System the desktop's dark or high-contrast setting is used, and followed while the program runs.
/// `textPercent` 100 to 200.
void applyTheme(QApplication &app, ThemeChoice choice, int textPercent = 100);

} // namespace frontdoor
