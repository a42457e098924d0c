// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/office.h"
#include "app/window/script.h"
#include "ui/shell/main_window.h"

#include <QSettings>
#include <QTemporaryDir>

#include <memory>

class QAbstractButton;

namespace frontdoor {

class RadioCards;

/// A window on a database for a script to play in: settings, drafts and window of its own, nothing of the user's touched.
class Scene {
public:
    Scene(const Premises &premises, QSize size, ThemeChoice theme, int textPercent);
    /// By another clock than the computer's.
    Scene(const Premises &premises, std::shared_ptr<const Clock> clock, QSize size, ThemeChoice theme, int textPercent);
    ~Scene();

    MainWindow &window() { return *m_window; }
    Session &session() { return m_office->session(); }
    Desk *desk() const { return m_window->desk(); }

    /// Signs in the first person of this role in that team; answers false while the people are not read yet.
    bool signIn(Role role, const QString &team);
    User user(const UserId &id) const;
    static constexpr int LongRest = 400;  ///< ms: longer than any pause before a search or a preview
    static constexpr int ShortRest = 120; ///< until what was pressed or resized is drawn

    /// Nothing is being read or saved, and has not been for so many milliseconds.
    bool isQuiet(int ms = LongRest);
    /// Something was just done: quiet begins again from here.
    void stir() { m_quiet.restart(); }
    /// Adds to the script: when everything before it has been read and drawn.
    void plan(Script &script, const QString &what, std::function<void()> act, int rest = LongRest);

private:
    QTemporaryDir m_folder;
    QSettings m_settings;
    std::unique_ptr<Office> m_office;
    std::unique_ptr<MainWindow> m_window;
    QList<User> m_users;
    QElapsedTimer m_quiet;
};

/// The first of these that is of the class and on the screen; null if there is none.
template<class T>
T *shown(QWidget &window)
{
    const QList<T *> all = window.findChildren<T *>();
    for (T *widget : all) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

// What to press is found by its words or its accessible name, as somebody with a screen reader would find it.

enum class Pressable { Now, OrNot };
/// The buttons on the screen with these words, in order.
QList<QAbstractButton *> buttonsOf(QWidget &window, const QString &words, Pressable which = Pressable::Now);
/// What takes keys and has this name; null if nothing does.
QWidget *fieldNamed(QWidget &window, const QString &name);
/// The cards of the outcomes; null if they are not shown.
RadioCards *outcomeCards(QWidget &window);

} // namespace frontdoor
