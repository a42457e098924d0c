// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/known_words.h"

#include "core/matching/comparison.h"
#include "core/matching/name_keys.h"
#include "core/store/query.h"

#include <algorithm>
#include <cmath>

namespace frontdoor {

using namespace Qt::StringLiterals;

Expected<qint64> KnownWords::people()
{
    if (m_people < 0) {
        FD_ASSIGN(Statement statement, m_connection.statement(u"person/last_no"_s));
        FD_ASSIGN(const QList<qint64> last, valuesOf<qint64>(statement));
        m_people = last.value(0);
    }
    return m_people;
}

Expected<int> KnownWords::countOf(const SoughtWord &word)
{
    const QString key = word.beginning ? QString(word.text + u'*') : word.text;
    const auto known = m_counts.constFind(key);
    if (known != m_counts.constEnd())
        return *known;
    FD_ASSIGN(const int count, m_index.count(word));
    m_counts.insert(key, count);
    return count;
}

double KnownWords::worth(int count) const
{
    // In a database that has just been begun, everything looks common.
    return std::log2(double(std::max(m_people, WordCounts::leastPeople)) / double(std::max(count, 1)));
}

Expected<QList<Reading>> KnownWords::otherSpellings(const QString &name)
{
    const auto known = m_spellings.constFind(name);
    if (known != m_spellings.constEnd())
        return *known;
    FD_ASSIGN(QSet<QString> names, m_index.namesUnder(nameKeys(name), {}));
    names.remove(name);
    QList<Reading> others;
    for (const QString &each : std::as_const(names)) {
        if (const auto reading = readingOfName(name, each))
            others << *reading;
    }
    m_spellings.insert(name, others);
    return others;
}

} // namespace frontdoor
