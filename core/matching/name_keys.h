// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace frontdoor {

/// By what a word of a name is found that is not typed as it is written. The first letter says by what: "=" the word
/// itself, "s" how it sounds, "n" the name that it is a form of, "d" the word with one letter left out (two words that
/// are one slip apart share such a key, and so do most that are two apart).
QStringList nameKeys(const QString &word);

/// The keys by which the beginning of a sound is found: "sKT" for all words that sound so from the start.
QStringList soundKeysOfBeginning(const QString &word);

/// Words that are too short to be mistyped and still be found.
constexpr qsizetype shortestToMistype = 4;

} // namespace frontdoor
