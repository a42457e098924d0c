// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/settings/settings_services.h"

class QSettings;
class QWidget;

namespace frontdoor {

class Desk;

/// What the settings panel needs of this program. Without `settings` (pictures, tests) nothing is kept. `panelParent` lies in
/// the window that is to be dressed anew; the desk and the settings must outlive the panel.
SettingsServices settingsServices(Desk &desk, const QString &database, QSettings *settings, QWidget *panelParent);

} // namespace frontdoor
