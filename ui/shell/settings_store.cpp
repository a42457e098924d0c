// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/settings_store.h"

#include <algorithm>
#include <array>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

const QString themeKey = u"appearance/theme"_s;
const QString textKey = u"appearance/text-percent"_s;
const QString geometryKey = u"window/geometry"_s;
const QString railKey = u"window/rail-collapsed"_s;
const QString lockKey = u"lock/minutes"_s;
const QString spellingKey = u"text/check-spelling"_s;
const QString databaseKey = u"database/last"_s;

constexpr int longestLock = 24 * 60;

// In the order of ThemeChoice.
constexpr std::array themeIds{"system"_L1, "light"_L1, "dark"_L1, "high-contrast"_L1};

} // namespace

ThemeChoice SettingsStore::theme() const
{
    const QString id = m_settings->value(themeKey).toString();
    const auto found = std::find(themeIds.begin(), themeIds.end(), id);
    return found == themeIds.end() ? ThemeChoice::System : ThemeChoice(found - themeIds.begin());
}

void SettingsStore::setTheme(ThemeChoice choice)
{
    m_settings->setValue(themeKey, QString(themeIds[size_t(choice)]));
}

int SettingsStore::textPercent() const
{
    return std::clamp(m_settings->value(textKey, Theme::MinTextPercent).toInt(), Theme::MinTextPercent,
                      Theme::MaxTextPercent);
}

void SettingsStore::setTextPercent(int percent)
{
    m_settings->setValue(textKey, std::clamp(percent, Theme::MinTextPercent, Theme::MaxTextPercent));
}

QByteArray SettingsStore::windowGeometry() const
{
    return m_settings->value(geometryKey).toByteArray();
}

void SettingsStore::setWindowGeometry(const QByteArray &geometry)
{
    m_settings->setValue(geometryKey, geometry);
}

bool SettingsStore::isRailCollapsed() const
{
    return m_settings->value(railKey, false).toBool();
}

void SettingsStore::setRailCollapsed(bool collapsed)
{
    m_settings->setValue(railKey, collapsed);
}

std::optional<int> SettingsStore::lockMinutes() const
{
    bool isNumber = false;
    const int minutes = m_settings->value(lockKey).toInt(&isNumber);
    if (!isNumber || minutes < 0)
        return std::nullopt;
    return std::min(minutes, longestLock);
}

void SettingsStore::setLockMinutes(int minutes)
{
    m_settings->setValue(lockKey, std::clamp(minutes, 0, longestLock));
}

bool SettingsStore::isSpellingChecked() const
{
    return m_settings->value(spellingKey, true).toBool();
}

void SettingsStore::setSpellingChecked(bool checked)
{
    m_settings->setValue(spellingKey, checked);
}

QString SettingsStore::lastDatabase() const
{
    return m_settings->value(databaseKey).toString();
}

void SettingsStore::setLastDatabase(const QString &database)
{
    m_settings->setValue(databaseKey, database);
}

} // namespace frontdoor
