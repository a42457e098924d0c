// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/people/people_office.h"

#include "ui/contact/code_combo.h"
#include "ui/people/person_record.h"

namespace frontdoor::test {

OpenPage openPage(FrontDoor &door, const QString &signIn, const PersonId &person)
{
    OpenPage open;
    open.seat = door.seat(signIn);
    open.page.reset(personPage(*open.seat->desk, *open.seat->journal, person));
    const QString before = open.page->windowTitle();
    open.page->resize(1100, 760);
    if (!showActive(*open.page))
        qFatal("the page is not active");
    if (!QTest::qWaitFor([&] { return open.page->windowTitle() != before; }, 10'000))
        qFatal("the page was not read");
    return open;
}

PersonView viewOf(FrontDoor &door, const QString &signIn, const PersonId &person)
{
    const auto seat = door.seat(signIn);
    const auto look = [rules = door.rules(), person, viewer = door.user(signIn), now = door.clock()->now()](
                          Views &views) { return viewPerson(views, rules, person, viewer, now); };
    const auto answer = seat->session->read<std::optional<PersonView>>(ReadSlot(), look);
    if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 10'000) || !answer.result() || !*answer.result())
        qFatal("the person could not be read");
    return **answer.result();
}

void typeInto(QWidget &in, const QString &label, const QString &text)
{
    auto *line = awaited<QLineEdit>(in, label);
    line->setFocus();
    QTest::keyClicks(line, text);
}

void chooseFrom(QWidget &in, const QString &label, const QString &text)
{
    auto *combo = awaited<CodeCombo>(in, label);
    const int at = combo->findText(text);
    if (at < 0)
        qFatal("\"%s\" cannot be chosen", qPrintable(text));
    combo->choose(combo->itemData(at).toString());
    emit combo->chosen(combo->chosenId());
}

void retype(QWidget &in, const QString &label, const QString &text)
{
    auto *line = awaited<QLineEdit>(in, label);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
}

} // namespace frontdoor::test
