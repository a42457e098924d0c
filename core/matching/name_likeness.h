// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace frontdoor {

/// How two words of names agree, best first.
enum class NameLikeness {
    Same,
    OneName,   ///< forms of one name: Liz and Elizabeth, Mohammed and Muhammad
    SoundsSo,  ///< Catherine and Kathryn, Thomson and Thompson
    Mistyped,  ///< one slip apart: Shaw and Shwa
    Near,      ///< most letters agree
    Initial,   ///< one is the other's first letter
    Beginning, ///< one begins with the other: Alex and Alexandru
    Different,
};

/// Of two words of searchKey(); an empty word is Different.
NameLikeness nameLikeness(const QString &one, const QString &other);

/// Jaro-Winkler, 0 to 1: how much of two words is in both, near the same place, the beginning counting more.
double wordSimilarity(QStringView one, QStringView other);

} // namespace frontdoor
