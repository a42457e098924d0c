// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/style/apply_theme.h"

#include <QByteArray>
#include <QSettings>

#include <optional>

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

    /// After how many minutes without a key or the pointer the screen is covered; 0: never; nothing: as is usual.
    std::optional<int> lockMinutes() const;
    void setLockMinutes(int minutes);
    static constexpr int usualLockMinutes = 10;
    bool isSpellingChecked() const; ///< unless switched off
    void setSpellingChecked(bool checked);

    /// The database that was opened last; empty if there is none.
    QString lastDatabase() const;
    void setLastDatabase(const QString &database);

private:
    QSettings *m_settings;
};

} // namespace frontdoor
