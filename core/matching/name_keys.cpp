// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/matching/name_keys.h"

#include "core/matching/name_forms.h"
#include "core/matching/name_sounds.h"

namespace frontdoor {

namespace {

constexpr qsizetype longestToMistype = 24; // longer ones are no names, and would have as many keys as letters

void addOnce(QStringList &list, const QString &text)
{
    if (!list.contains(text))
        list << text;
}

} // namespace

QStringList nameKeys(const QString &word)
{
    QStringList keys{u'=' + word};
    for (const QString &sound : soundsOf(word))
        addOnce(keys, u's' + sound);
    for (const QString &name : formsOf(word))
        addOnce(keys, u'n' + name);
    if (word.size() < shortestToMistype || word.size() > longestToMistype)
        return keys;
    addOnce(keys, u'd' + word);
    for (qsizetype i = 0; i < word.size(); ++i)
        addOnce(keys, u'd' + QString(word).remove(i, 1));
    return keys;
}

QStringList soundKeysOfBeginning(const QString &word)
{
    QStringList keys;
    for (const QString &sound : soundsOfBeginning(word))
        keys << u's' + sound;
    return keys;
}

} // namespace frontdoor
