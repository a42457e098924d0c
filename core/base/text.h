// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace frontdoor {

/// The text as it may be stored: line ends as "\n", control characters (NUL above all, which PostgreSQL cannot hold) gone,
/// no white space at either end.
QString tidied(const QString &text);

/// For searching: case folded, accents and punctuation dropped, runs of white space as one blank.
QString searchKey(const QString &text);

/// The words of searchKey(), each once, in order.
QStringList searchWords(const QString &text);

/// The candidate nearest to `word` if it is near enough to have been meant, else empty.
QString didYouMean(const QString &word, const QStringList &candidates);

/// Number of insertions, deletions, replacements and neighbour swaps between two texts.
int editDistance(QStringView a, QStringView b);

/// "a", "a and b", "a, b and c".
QString listed(const QStringList &words);

} // namespace frontdoor
