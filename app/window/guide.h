// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/scene.h"
#include "app/window/stage.h"

namespace frontdoor {

/// The words on the screen for words of the program.
using Spoken = std::function<QString(const QString &)>;

/// Plans a way through the program, a step at a time: each is taken when what the one before set off has been read and drawn.
/// What is pressed or filled is known by its words or its accessible name.
class Guide {
public:
    Guide(Scene &scene, Script &script, const Cast &cast, Spoken spoken);

    const Cast &cast() const { return m_cast; }
    Scene &scene() { return m_scene; }

    void panel(const QString &id);
    void open(const Subject &subject);
    void openPerson(const PersonId &person);
    void newContact();
    /// Selects it in the tray that is shown.
    void row(const Subject &subject);
    /// A section of the form that is shown.
    void section(const QString &id);
    /// Keys at whatever has the focus, or a shortcut.
    void press(QKeyCombination key);
    /// The first button on the screen with these words.
    void click(const QString &words);
    /// An entry of a menu, without opening the menu.
    void menuEntry(const QString &words);
    void fill(const QString &field, const QString &text);
    /// One of several cards, tabs or choices by its accessible name.
    void choose(const QString &name);
    /// Waits for a dialog.
    void dialog();
    void step(const QString &what, std::function<void()> act);
    void until(const QString &what, std::function<bool()> ready);

private:
    /// Acts at the moment at which it is ready: a page that is read again must not come between the two.
    void atRest(const QString &what, std::function<bool()> ready, std::function<void()> act);
    QString said(const QString &words) const { return m_spoken ? m_spoken(words) : words; }
    /// Where to look: the dialog that is open, or the window.
    QWidget &place();

    Scene &m_scene;
    Script &m_script;
    const Cast &m_cast;
    Spoken m_spoken;
};

} // namespace frontdoor
