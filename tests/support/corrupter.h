// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/dice.h"
#include "core/domain/person.h"

namespace frontdoor::test {

/// What goes wrong when a person is written down a second time, by somebody else, from a phone call or an old letter:
/// slips of the fingers, spelling by ear, short forms, names the wrong way round, marriage, a move, a date misread, a field
/// left empty. One to three fields of a record, up to two changes in each, as public sets for record linkage do it; what is
/// not touched stays. The same seed makes the same mistakes. docs/matching.md has the whole list with how often each comes.
class Corrupter {
public:
    explicit Corrupter(quint64 seed) : m_dice(seed) {}

    /// `original` as it is written down the second time, with no id.
    Likeness corrupted(const Likeness &original);

    // The single mistakes
    QString mistyped(const QString &text); ///< one slip: a neighbour's key, a letter dropped, doubled, swapped, added
    QString spelledByEar(const QString &name);  ///< as it sounds; mistyped if it has no other spelling
    QString otherForm(const QString &name);     ///< Liz for Elizabeth; spelled by ear if there is no other form
    QDate misread(QDate date);                  ///< day and month swapped, a digit wrong, a day or year beside
    QString withDigitSlip(const QString &text); ///< one figure wrong, or two swapped

private:
    void changeGivenName(Person &person);
    void changeFamilyName(Likeness &like);
    void changeBirth(Person &person);
    void changeAddress(Likeness &like);
    void changePostcode(Person &person);
    void changeNumbers(Person &person);
    void changePhone(Person &person);
    QString anotherFamilyName();

    demo::Dice m_dice;
};

} // namespace frontdoor::test
