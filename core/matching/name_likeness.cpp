// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/matching/name_likeness.h"

#include "core/base/text.h"
#include "core/matching/name_forms.h"
#include "core/matching/name_keys.h"
#include "core/matching/name_sounds.h"

#include <QVarLengthArray>

#include <algorithm>
#include <cstdlib>

namespace frontdoor {

namespace {

// Measured on pairs of common British names: above it hardly two names that are not confused by people.
constexpr double nearEnough = 0.88;
constexpr double soundsNearEnough = 0.70;

bool soundAlike(const QString &one, const QString &other)
{
    const QStringList sounds = soundsOf(one);
    const QStringList others = soundsOf(other);
    return std::any_of(sounds.begin(), sounds.end(), [&](const QString &sound) { return others.contains(sound); });
}

/// Both are names that are known, and not of one another: Hassan and Hussain sound much the same and are brothers.
bool areKnownApart(const QString &one, const QString &other)
{
    return !formsOf(one).isEmpty() && !formsOf(other).isEmpty();
}

bool isOneSlipApart(const QString &one, const QString &other)
{
    const qsizetype shorter = std::min(one.size(), other.size());
    return shorter >= shortestToMistype - 1 && std::abs(one.size() - other.size()) <= 1
           && editDistance(one, other) == 1;
}

} // namespace

double wordSimilarity(QStringView one, QStringView other)
{
    if (one.isEmpty() || other.isEmpty())
        return 0;
    const qsizetype reach = std::max<qsizetype>(0, std::max(one.size(), other.size()) / 2 - 1);
    QVarLengthArray<bool, 64> taken(other.size());
    std::fill(taken.begin(), taken.end(), false);
    QVarLengthArray<QChar, 64> common;
    for (qsizetype i = 0; i < one.size(); ++i) {
        const qsizetype end = std::min(other.size(), i + reach + 1);
        for (qsizetype j = std::max<qsizetype>(0, i - reach); j < end; ++j) {
            if (taken[j] || one[i] != other[j])
                continue;
            taken[j] = true;
            common.append(one[i]);
            break;
        }
    }
    if (common.isEmpty())
        return 0;
    qsizetype outOfPlace = 0;
    qsizetype at = 0;
    for (qsizetype j = 0; j < other.size(); ++j) {
        if (taken[j] && other[j] != common[at++])
            ++outOfPlace;
    }
    const qsizetype swaps = outOfPlace / 2; // each is out of place twice
    const double matches = double(common.size());
    const double jaro = (matches / double(one.size()) + matches / double(other.size())
                         + (matches - double(swaps)) / matches)
                        / 3;
    qsizetype beginning = 0;
    while (beginning < std::min({one.size(), other.size(), qsizetype(4)}) && one[beginning] == other[beginning])
        ++beginning;
    return jaro + double(beginning) * 0.1 * (1 - jaro);
}

NameLikeness nameLikeness(const QString &one, const QString &other)
{
    if (one.isEmpty() || other.isEmpty())
        return NameLikeness::Different;
    if (one == other)
        return NameLikeness::Same;
    if (areFormsOfOneName(one, other))
        return NameLikeness::OneName;
    if (one.size() == 1 || other.size() == 1)
        return one[0] == other[0] ? NameLikeness::Initial : NameLikeness::Different;
    if (areKnownApart(one, other))
        return isOneSlipApart(one, other) ? NameLikeness::Near : NameLikeness::Different;
    const double similarity = wordSimilarity(one, other);
    if (similarity >= soundsNearEnough && soundAlike(one, other))
        return NameLikeness::SoundsSo;
    if (isOneSlipApart(one, other))
        return NameLikeness::Mistyped;
    if (similarity >= nearEnough)
        return NameLikeness::Near;
    const QString &shorter = one.size() < other.size() ? one : other;
    const QString &longer = one.size() < other.size() ? other : one;
    if (shorter.size() >= 3 && longer.startsWith(shorter))
        return NameLikeness::Beginning;
    return NameLikeness::Different;
}

} // namespace frontdoor
