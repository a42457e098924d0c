// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/chronology.h"
#include "ui/style/icons.h"

#include <memory>

namespace frontdoor {

/// What a chronology can be narrowed to.
enum class ChronologyGroup { Contacts, Referrals, Decisions, Work, Letters, Cases, Family };
inline constexpr int ChronologyGroupCount = int(ChronologyGroup::Family) + 1;

ChronologyGroup groupOf(ChronologyKind kind);
QString words(ChronologyGroup group); ///< "Decisions"
QString words(ChronologyKind kind);   ///< "Decision"
Icon iconOf(ChronologyKind kind);

/// "4 y 3 m", "7 m", "5 wk", "3 d", "unborn", "before birth"; empty if no birth is known.
QString shortAge(const AgeThen &age);
/// "4 years 3 months old", as a sentence needs it.
QString spokenAge(const AgeThen &age);

/// An entry in words, made once, on the thread that reads.
struct ChronologyLine {
    ChronologyEntry entry;
    QDate day;
    QString date;      ///< "30 Apr"
    QString time;      ///< "14:40"; empty where only the day is known
    QString age;       ///< of the child then, short
    QString spokenAge; ///< the same in a sentence
    QString title;     ///< "School, Oak School"; may be empty
    QString text;      ///< may be empty
    QString searched;  ///< searchKey() of all that can be found

    friend bool operator==(const ChronologyLine &, const ChronologyLine &) = default;
};
using ChronologyLinePtr = std::shared_ptr<const ChronologyLine>;

QList<ChronologyLinePtr> linesOf(const Chronology &chronology, const Calendar &calendar);

/// The whole of it for a screen reader. `child`: the name that goes with the age where several people are told of, else empty.
QString sentenceOf(const ChronologyLine &line, const QString &child);

} // namespace frontdoor
