// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/style/apply_theme.h"

#include <QByteArray>
#include <QSettings>

namespace frontdoor {

/// How this person likes the window on this computer. Reads and writes the settings it was given, which must outlive it;
/// what cannot be read counts as not set.
class SettingsStore {
public:
    explicit SettingsStore(QSettings &settings) : m_settings(&settings) {}

    ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    int textPercent() const; ///< 100 to 200
    void setTextPercent(int percent);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    bool isRailCollapsed() const;
    void setRailCollapsed(bool collapsed);

private:
    QSettings *m_settings;
};

} // namespace frontdoor
