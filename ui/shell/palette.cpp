// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/palette.h"

#include "core/base/text.h"

#include <algorithm>

namespace frontdoor {

namespace {

bool allBegin(const QStringList &typed, const QStringList &own)
{
    return std::all_of(typed.begin(), typed.end(), [&](const QString &word) {
        return std::any_of(own.begin(), own.end(), [&](const QString &each) { return each.startsWith(word); });
    });
}

} // namespace

QList<PaletteCommand> fitting(const QList<PaletteCommand> &commands, const QString &typed)
{
    const QString key = searchKey(typed);
    const QStringList words = searchWords(typed);
    QList<std::pair<int, PaletteCommand>> found;
    for (const PaletteCommand &command : commands) {
        const QStringList title = searchWords(command.title);
        if (searchKey(command.title).startsWith(key))
            found.append({0, command});
        else if (allBegin(words, title))
            found.append({1, command});
        else if (allBegin(words, title + searchWords(command.detail + u' ' + command.words)))
            found.append({2, command});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<PaletteCommand> best;
    for (const auto &[order, command] : found)
        best.append(command);
    return best;
}

} // namespace frontdoor
