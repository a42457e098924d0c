// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/scene.h"

#include "core/session/on_result.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 quietFor = 400; // ms: longer than a preview or a row's flash takes

} // namespace

Scene::Scene(const Premises &premises, QSize size, ThemeChoice theme, int textPercent)
    : m_settings(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
    , m_office(std::make_unique<Office>(premises, std::make_shared<SystemClock>(), m_folder.filePath(u"drafts"_s)))
{
    SettingsStore settings(m_settings);
    settings.setTheme(theme);
    settings.setTextPercent(textPercent);
    m_window = std::make_unique<MainWindow>(session(), m_office->factories(), settings);
    m_window->resize(size);
    m_window->show();
    session().open();
    onResult(m_window.get(), session().read<QList<User>>(ReadSlot(), [](Views &views) { return views.users(); }),
             [this](const Expected<QList<User>> &users) { m_users = users.value_or(QList<User>()); });
    QObject::connect(&session(), &Session::changed, m_window.get(), [this] { m_quiet.restart(); });
    m_quiet.start();
}

Scene::~Scene()
{
    m_window.reset();
    m_office.reset();
}

bool Scene::signIn(Role role, const QString &team)
{
    for (const User &user : m_users) {
        if (user.role == role && user.team == team) {
            m_window->signIn(user);
            return true;
        }
    }
    return false;
}

User Scene::user(const UserId &id) const
{
    const auto found = std::find_if(m_users.begin(), m_users.end(), [&](const User &user) { return user.id == id; });
    return found == m_users.end() ? User() : *found;
}

bool Scene::isQuiet()
{
    if (session().commandsWaiting() > 0 || session().waiting() != Waiting())
        m_quiet.restart();
    return m_quiet.elapsed() > quietFor;
}

} // namespace frontdoor
