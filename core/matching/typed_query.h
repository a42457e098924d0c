// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/matching/name_likeness.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

namespace frontdoor {

/// One way to understand something typed: as this word of personWords(), or as its beginning.
struct Reading {
    QString word;
    bool beginning = false;
    double loss = 0;  ///< bits that it is less worth than what was typed
    QString why = {}; ///< in words, where it is not simply the word: "day and month swapped"

    friend bool operator==(const Reading &, const Reading &) = default;
};

/// A part of what was typed, with all that it may mean. A name's forms and misspellings are not among the readings yet:
/// which of them exist the database knows, by the `keys`.
struct TypedPart {
    QString typed;           ///< as a word
    QList<Reading> readings; ///< best first
    bool isName = false;
    QStringList keys;          ///< of nameKeys(), under which other spellings stand
    QStringList keyBeginnings; ///< beginnings of such keys, for a word that may go on
    std::optional<int> years;  ///< an age

    friend bool operator==(const TypedPart &, const TypedPart &) = default;
};

struct TypedQuery {
    QList<TypedPart> parts;
    QString recordNumber; ///< "C-000123" if that is all that was typed

    friend bool operator==(const TypedQuery &, const TypedQuery &) = default;
};

/// Understands what somebody types to find a person: names in any order, a date of birth in any of the usual ways or a
/// part of it, an age ("7 yrs", "aged 7"), a postcode or its first half, a street, phone, NHS number, pupil number,
/// other ids, the number of a contact, referral or consultation. Never fails; of a long text the beginning counts.
TypedQuery parseTyped(const QString &text, QDate today);

/// A word of the database as a reading of a typed name; nothing if the two are not alike.
std::optional<Reading> readingOfName(const QString &typed, const QString &word);

} // namespace frontdoor
