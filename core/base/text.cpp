// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"

#include <QCoreApplication>
#include <QVarLengthArray>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

QString tidied(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\r') {
            if (i + 1 == text.size() || text[i + 1] != u'\n')
                result += u'\n';
        } else if (c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control) {
            result += c;
        }
    }
    return result.trimmed();
}

QString searchKey(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString result;
    result.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            result += c;
        else if (c == u'\'' || c == u'\u2019' || c.isMark())
            continue; // O'Neill is one word
        else if (!result.isEmpty() && !result.endsWith(u' '))
            result += u' ';
    }
    if (result.endsWith(u' '))
        result.chop(1);
    return result;
}

QStringList searchWords(const QString &text)
{
    QStringList words = searchKey(text).split(u' ', Qt::SkipEmptyParts);
    words.removeDuplicates();
    return words;
}

int editDistance(QStringView a, QStringView b)
{
    const qsizetype width = b.size() + 1;
    QVarLengthArray<int, 256> beforeLast(width), last(width), row(width);
    for (qsizetype j = 0; j < width; ++j)
        last[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j < width; ++j) {
            const int cost = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + cost});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last[width - 1];
}

QString didYouMean(const QString &word, const QStringList &candidates)
{
    QString best;
    int bestDistance = int(std::max<qsizetype>(2, word.size() / 3)) + 1;
    for (const QString &candidate : candidates) {
        const int distance = editDistance(word, candidate);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

QString listed(const QStringList &words)
{
    if (words.size() < 2)
        return words.value(0);
    return QCoreApplication::translate("frontdoor", "%1 and %2")
        .arg(words.sliced(0, words.size() - 1).join(", "_L1), words.last());
}

} // namespace frontdoor
