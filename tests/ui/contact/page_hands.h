// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/front_door.h"
#include "ui/common/form_page.h"
#include "ui/contact/contact_pages.h"

#include <QAction>
#include <QPlainTextEdit>

namespace frontdoor {

/// Somebody at a PC with one page in front of them, and what their hands do.
struct Hands {
    std::unique_ptr<FrontDoor::Seat> seat;
    std::unique_ptr<ContactPage> page;

    static Hands at(FrontDoor &door, const QString &signIn, const Subject &subject)
    {
        Hands hands;
        hands.seat = door.seat(signIn);
        hands.page.reset(contactPage(*hands.seat->desk, *hands.seat->journal, subject));
        hands.page->resize(1190, 694);
        if (!showActive(*hands.page)
            || !QTest::qWaitFor([&] { return hands.page->title().contains(QStringLiteral("Sample")); }, 10'000))
            qFatal("the page did not load");
        return hands;
    }
    static Hands atNewContact(FrontDoor &door, const QString &signIn)
    {
        Hands hands;
        hands.seat = door.seat(signIn);
        hands.page.reset(newContactPage(*hands.seat->desk, *hands.seat->journal));
        hands.page->resize(1190, 694);
        if (!showActive(*hands.page))
            qFatal("the page did not open");
        return hands;
    }

    FormPage *form() const { return page->findChild<FormPage *>(); }
    /// Presses a button with the space bar, by its words or its accessible name.
    void press(const QString &words, QWidget *in = nullptr) const
    {
        QWidget &where = in ? *in : *page;
        QAbstractButton *one = nullptr;
        const bool found = QTest::qWaitFor(
            [&] {
                one = named<QAbstractButton>(where, words);
                if (!one)
                    one = button(where, words);
                return one && one->isEnabled();
            },
            10'000);
        if (!found)
            qFatal("there is no \"%s\" to press", qPrintable(words));
        one->window()->activateWindow();
        one->setFocus();
        QTest::keyClick(one, Qt::Key_Space);
    }
    void type(const QString &name, const QString &text, QWidget *in = nullptr) const
    {
        QWidget &where = in ? *in : *page;
        QWidget *edit = nullptr;
        const bool found = QTest::qWaitFor(
            [&] {
                edit = named<QPlainTextEdit>(where, name);
                if (!edit)
                    edit = named<QLineEdit>(where, name);
                return edit != nullptr;
            },
            10'000);
        if (!found)
            qFatal("there is no field \"%s\"", qPrintable(name));
        edit->window()->activateWindow();
        edit->setFocus();
        QTest::keyClicks(edit, text);
    }
    /// An entry of the heading's menu.
    QAction *entry(const QString &words) const
    {
        const QList<QAction *> all = page->findChildren<QAction *>();
        for (QAction *action : all) {
            if (action->isVisible() && action->text() == words)
                return action;
        }
        return nullptr;
    }
    bool shows(const QString &words) const { return sees(*page, words); }
};

} // namespace frontdoor
