// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace frontdoor {

/// A run of text that is the same in both versions, only in the first, or only in the second.
struct TextPiece {
    enum class Kind { Same, Gone, New };
    Kind kind = Kind::Same;
    QString text;

    friend bool operator==(const TextPiece &, const TextPiece &) = default;
};

/// What has to be taken away and put in to get from one text to the other, by words; line ends are kept. Very long texts that
/// differ in very much are compared by paragraphs.
QList<TextPiece> comparedTexts(const QString &was, const QString &is);

/// The pieces for reading: what is new is bold and underlined, what is gone is struck out, and of long runs that are the same
/// only both ends are shown. Safe to show as rich text whatever was typed.
QString comparedHtml(const QList<TextPiece> &pieces, const QString &newColour, const QString &goneColour);

/// The same in words, for screen readers: "Put in: “two” · Taken out: “a”".
QString comparedWords(const QList<TextPiece> &pieces);

} // namespace frontdoor
