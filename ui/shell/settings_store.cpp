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

} // namespace frontdoor
