// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QStringList>

namespace frontdoor {

/// Whom a letter is written to. Its id says so, whatever its wording is.
enum class Addressee {
    Parents,
    Professional,   ///< the referrer, who works for a partner agency and may know about the child
    PublicReferrer, ///< the referrer, who is told nothing about child or family
    AnyReferrer,    ///< either of them, and told no more than the public
};

Addressee addresseeOf(const QString &letterId);

/// The words of a letter, with {placeholders} that are still to be filled in.
struct LetterWording {
    QString subject;
    QStringList paragraphs;

    friend bool operator==(const LetterWording &, const LetterWording &) = default;
};

/// What stands in braces in this letter's words ("child", "reply-by"). A letter that goes to the public knows nothing about
/// child, outcome or advice.
QStringList letterPlaceholders(const QString &letterId);

/// Something wrong in a wording; `at` counts characters from its beginning.
struct WordingFault {
    qsizetype at = 0;
    QString what;
};

/// Unknown or unfit placeholders, and braces without their other half.
QList<WordingFault> wordingFaults(const QString &text, const QString &letterId);

/// The placeholders of a sound text, each once.
QStringList placeholdersIn(const QString &text);

/// A sound text with its placeholders filled in; what a value says is never looked at again.
QString filledIn(const QString &text, const QHash<QString, QString> &values);

/// What blank lines separate, each on one line.
QStringList paragraphsOf(const QString &body);

} // namespace frontdoor
