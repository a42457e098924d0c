// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/matching/name_forms.h"

#include <QFile>
#include <QHash>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

struct Forms {
    QHash<QString, QStringList> namesOf; ///< by form
    QHash<QString, QStringList> formsOf; ///< by name
};

Forms readForms()
{
    Forms forms;
    QFile file(u":/frontdoor/matching/name-forms.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("name-forms.txt is not compiled in");
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList words = line.section(u'#', 0, 0).split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : words)
            forms.namesOf[word] << words.first();
        if (!words.isEmpty())
            forms.formsOf[words.first()] += words;
    }
    return forms;
}

const Forms &knownForms()
{
    static const Forms forms = readForms(); // never changes, so all threads may look
    return forms;
}

} // namespace

QStringList formsOf(const QString &word)
{
    return knownForms().namesOf.value(word);
}

QStringList allFormsOf(const QString &name)
{
    return knownForms().formsOf.value(name);
}

bool areFormsOfOneName(const QString &one, const QString &other)
{
    const QStringList names = formsOf(one);
    const QStringList others = formsOf(other);
    return std::any_of(names.begin(), names.end(), [&](const QString &name) { return others.contains(name); });
}

} // namespace frontdoor
