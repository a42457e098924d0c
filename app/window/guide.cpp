// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/guide.h"

#include "app/window/tour.h"
#include "ui/common/form_page.h"
#include "ui/dutytray/tray_panel.h"
#include "ui/dutytray/tray_view.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>

namespace frontdoor {

using namespace Qt::StringLiterals;

Guide::Guide(Scene &scene, Script &script, const Cast &cast, Spoken spoken)
    : m_scene(scene)
    , m_script(script)
    , m_cast(cast)
    , m_spoken(std::move(spoken))
{
}

QWidget &Guide::place()
{
    return inFront(m_scene);
}

void Guide::step(const QString &what, std::function<void()> act)
{
    m_scene.plan(m_script, what, std::move(act), Scene::ShortRest);
}

void Guide::until(const QString &what, std::function<bool()> ready)
{
    m_script.then(what, std::move(ready), [this] { m_scene.stir(); });
}

void Guide::atRest(const QString &what, std::function<bool()> ready, std::function<void()> act)
{
    m_script.then(
        what, [this, ready = std::move(ready)] { return m_scene.isQuiet(Scene::ShortRest) && ready(); },
        [this, act = std::move(act)] {
            act();
            m_scene.stir();
        });
}

void Guide::panel(const QString &id)
{
    step(u"the panel "_s + id, [this, id] { m_scene.window().showPanel(id); });
}

void Guide::open(const Subject &subject)
{
    until(u"a record to open"_s, [subject] { return !subject.id.isEmpty(); });
    step(u"opening a record"_s, [this, subject] { m_scene.desk()->askToOpen(subject); });
}

void Guide::openPerson(const PersonId &person)
{
    until(u"a person to open"_s, [person] { return bool(person); });
    step(u"opening a person"_s, [this, person] { m_scene.desk()->askToOpenPerson(person); });
}

void Guide::newContact()
{
    step(u"a new contact"_s, [this] { m_scene.desk()->askForNewContact(); });
}

void Guide::row(const Subject &subject)
{
    until(u"a row to select"_s, [subject] { return !subject.id.isEmpty(); });
    until(u"the tray"_s, [this] {
        auto *panel = shown<TrayPanel>(m_scene.window());
        return panel && panel->model()->rowCount() > 0;
    });
    step(u"a row of the tray"_s, [this, subject] {
        auto *panel = shown<TrayPanel>(m_scene.window());
        panel->view()->setFocus(Qt::TabFocusReason);
        panel->view()->goTo(subject);
    });
}

void Guide::section(const QString &id)
{
    until(u"the section "_s + id, [this, id] {
        const auto *form = shown<FormPage>(m_scene.window());
        return form && form->section(id);
    });
    step(u"the section "_s + id, [this, id] { shown<FormPage>(m_scene.window())->goToSection(id); });
}

void Guide::press(QKeyCombination key)
{
    step(u"the keys "_s + QKeySequence(key).toString(), [this, key] { Script::shortcut(&place(), key); });
}

void Guide::click(const QString &words)
{
    atRest(
        u"the button \"%1\""_s.arg(words), [this, words] { return !buttonsOf(place(), said(words)).isEmpty(); },
        [this, words] { buttonsOf(place(), said(words)).first()->click(); });
}

void Guide::menuEntry(const QString &words)
{
    const auto entry = [this, words]() -> QAction * {
        const QList<QAction *> all = place().findChildren<QAction *>();
        for (QAction *action : all) {
            if (action->isEnabled() && action->text() == said(words))
                return action;
        }
        return nullptr;
    };
    atRest(
        u"the entry \"%1\""_s.arg(words), [entry] { return entry() != nullptr; }, [entry] { entry()->trigger(); });
}

void Guide::fill(const QString &field, const QString &text)
{
    atRest(
        u"the field \"%1\""_s.arg(field), [this, field] { return fieldNamed(place(), said(field)) != nullptr; },
        [this, field, text] {
            fieldNamed(place(), said(field))->setFocus(Qt::TabFocusReason);
            Script::type(&place(), text);
        });
}

void Guide::choose(const QString &name)
{
    const auto card = [this, name]() -> QAbstractButton * {
        const QList<QAbstractButton *> all = place().findChildren<QAbstractButton *>();
        for (QAbstractButton *button : all) {
            if (button->isVisible() && button->accessibleName() == said(name))
                return button;
        }
        return nullptr;
    };
    atRest(
        u"the choice \"%1\""_s.arg(name), [card] { return card() != nullptr; }, [card] { card()->click(); });
}

void Guide::dialog()
{
    until(u"a dialog"_s, [this] { return &inFront(m_scene) != &m_scene.window(); });
}

} // namespace frontdoor
