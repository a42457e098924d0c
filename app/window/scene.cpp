// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/scene.h"

#include "core/session/on_result.h"
#include "ui/common/radio_cards.h"

#include <QAbstractButton>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

Scene::Scene(const Premises &premises, QSize size, ThemeChoice theme, int textPercent)
    : Scene(premises, std::make_shared<SystemClock>(), size, theme, textPercent)
{
}

Scene::Scene(const Premises &premises, std::shared_ptr<const Clock> clock, QSize size, ThemeChoice theme,
             int textPercent)
    : m_settings(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
    , m_office(std::make_unique<Office>(premises, std::move(clock), m_folder.filePath(u"drafts"_s), &m_settings))
{
    SettingsStore settings(m_settings);
    settings.setTheme(theme);
    settings.setTextPercent(textPercent);
    m_window = std::make_unique<MainWindow>(session(), m_office->factories(), settings);
    m_window->resize(size);
    m_window->show();
    session().open();
    // Only where people may be chosen: nobody plays in an office that asks for passwords.
    const auto people = [](Views &views) -> Expected<QList<User>> {
        FD_ASSIGN(const DatabaseIdentity identity, views.identity());
        return identity.asksForProof ? QList<User>() : views.users();
    };
    onResult(m_window.get(), session().read<QList<User>>(ReadSlot(), people),
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

bool Scene::isQuiet(int ms)
{
    if (session().commandsWaiting() > 0 || session().waiting() != Waiting())
        m_quiet.restart();
    return m_quiet.elapsed() > ms;
}

void Scene::plan(Script &script, const QString &what, std::function<void()> act, int rest)
{
    script.then(
        what, [this, rest] { return isQuiet(rest); },
        [this, act = std::move(act)] {
            act();
            stir();
        });
}

QList<QAbstractButton *> buttonsOf(QWidget &window, const QString &words, Pressable which)
{
    QList<QAbstractButton *> found;
    const QList<QAbstractButton *> all = window.findChildren<QAbstractButton *>();
    for (QAbstractButton *button : all) {
        if (button->isVisible() && (which == Pressable::OrNot || button->isEnabled()) && button->text() == words)
            found << button;
    }
    return found;
}

QWidget *fieldNamed(QWidget &window, const QString &name)
{
    const QList<QWidget *> all = window.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        const bool takesKeys = widget->focusPolicy() != Qt::NoFocus || widget->focusProxy();
        if (takesKeys && widget->isVisible() && widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

RadioCards *outcomeCards(QWidget &window)
{
    const QList<RadioCards *> all = window.findChildren<RadioCards *>();
    for (RadioCards *cards : all) {
        if (cards->isVisible() && cards->accessibleName() == "Outcome"_L1)
            return cards;
    }
    return nullptr;
}

} // namespace frontdoor
