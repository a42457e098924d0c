// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/person_view.h"
#include "tests/support/front_door.h"
#include "ui/people/people_pages.h"

namespace frontdoor::test {

/// The page of somebody at somebody's desk, shown and read.
struct OpenPage {
    std::unique_ptr<FrontDoor::Seat> seat;
    std::unique_ptr<PersonPage> page;

    Desk &desk() const { return *seat->desk; }
};
OpenPage openPage(FrontDoor &door, const QString &signIn, const PersonId &person);

/// What the page of that person would show to somebody now.
PersonView viewOf(FrontDoor &door, const QString &signIn, const PersonId &person);

/// Types into the field with that label.
void typeInto(QWidget &in, const QString &label, const QString &text);
/// Chooses from the list with that label, as if typed or picked there.
void chooseFrom(QWidget &in, const QString &label, const QString &text);
/// In place of what stands there.
void retype(QWidget &in, const QString &label, const QString &text);

} // namespace frontdoor::test
