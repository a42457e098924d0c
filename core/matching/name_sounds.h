// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace frontdoor {

/// How a word of a name sounds, written with few letters: consonants as they are heard in England, whatever language the
/// name was first written in, and "A" for a vowel at the beginning. Words that sound alike share one of their sounds.
/// `word` is one word of searchKey(). One or two sounds ("g" before a soft vowel may be either); none for words without
/// a Latin letter.
QStringList soundsOf(const QString &word);

/// The sounds of a word that is only begun: those of complete words begin with one of them.
QStringList soundsOfBeginning(const QString &word);

} // namespace frontdoor
