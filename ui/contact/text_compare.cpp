// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/text_compare.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostCells = 4'000'000; // of the table that compares; beyond, whole paragraphs are compared
constexpr qsizetype shownOfSame = 90;      // characters at each end of a long run that is the same
constexpr qsizetype longestChange = 2400;  // characters of one change that are shown

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::TextCompare)
};

/// The text in its order: words, and the blanks and line ends between them.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    qsizetype start = 0;
    for (qsizetype i = 1; i <= text.size(); ++i) {
        const bool ends = i == text.size() || text.at(i).isSpace() != text.at(i - 1).isSpace()
                          || text.at(i - 1) == u'\n';
        if (!ends)
            continue;
        words << text.mid(start, i - start);
        start = i;
    }
    return words;
}

QStringList paragraphsOf(const QString &text)
{
    QStringList lines;
    qsizetype start = 0;
    while (start < text.size()) {
        const qsizetype end = text.indexOf(u'\n', start);
        lines << text.mid(start, end < 0 ? -1 : end - start + 1);
        start = end < 0 ? text.size() : end + 1;
    }
    return lines;
}

class Pieces {
public:
    void add(TextPiece::Kind kind, const QString &text)
    {
        if (text.isEmpty())
            return;
        if (!m_pieces.isEmpty() && m_pieces.last().kind == kind)
            m_pieces.last().text += text;
        else
            m_pieces.append({kind, text});
    }
    QList<TextPiece> take() { return std::move(m_pieces); }

private:
    QList<TextPiece> m_pieces;
};

/// The longest common sequence of what is left between a common beginning and a common end.
void compareMiddle(const QStringList &a, const QStringList &b, Pieces &pieces)
{
    const size_t rows = size_t(a.size()), columns = size_t(b.size()), width = columns + 1;
    if ((rows + 1) * width > size_t(mostCells)) {
        pieces.add(TextPiece::Kind::Gone, a.join(QString()));
        pieces.add(TextPiece::Kind::New, b.join(QString()));
        return;
    }
    std::vector<int> longest((rows + 1) * width, 0);
    for (size_t i = rows; i-- > 0;) {
        for (size_t j = columns; j-- > 0;) {
            longest[i * width + j] = a.at(qsizetype(i)) == b.at(qsizetype(j))
                                         ? longest[(i + 1) * width + j + 1] + 1
                                         : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
        }
    }
    size_t i = 0, j = 0;
    while (i < rows && j < columns) {
        if (a.at(qsizetype(i)) == b.at(qsizetype(j))) {
            pieces.add(TextPiece::Kind::Same, a.at(qsizetype(i)));
            ++i;
            ++j;
        } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
            pieces.add(TextPiece::Kind::Gone, a.at(qsizetype(i++)));
        } else {
            pieces.add(TextPiece::Kind::New, b.at(qsizetype(j++)));
        }
    }
    while (i < rows)
        pieces.add(TextPiece::Kind::Gone, a.at(qsizetype(i++)));
    while (j < columns)
        pieces.add(TextPiece::Kind::New, b.at(qsizetype(j++)));
}

QList<TextPiece> compared(const QStringList &a, const QStringList &b)
{
    qsizetype head = 0;
    while (head < a.size() && head < b.size() && a.at(head) == b.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < a.size() - head && tail < b.size() - head && a.at(a.size() - 1 - tail) == b.at(b.size() - 1 - tail))
        ++tail;
    Pieces pieces;
    pieces.add(TextPiece::Kind::Same, a.mid(0, head).join(QString()));
    compareMiddle(a.mid(head, a.size() - head - tail), b.mid(head, b.size() - head - tail), pieces);
    pieces.add(TextPiece::Kind::Same, a.mid(a.size() - tail).join(QString()));
    return pieces.take();
}

bool isTooMuch(const QStringList &a, const QStringList &b)
{
    return (a.size() + 1) * (b.size() + 1) > mostCells;
}

/// The beginning of the text, up to the end of a word.
QString beginning(const QString &text, qsizetype length)
{
    const qsizetype blank = text.lastIndexOf(u' ', length);
    return text.left(blank > length / 2 ? blank : length);
}

QString ending(const QString &text, qsizetype length)
{
    const qsizetype from = text.size() - length;
    const qsizetype blank = text.indexOf(u' ', from);
    return text.mid(blank >= 0 && blank < from + length / 2 ? blank + 1 : from);
}

/// What stands between two changes, or before the first and after the last.
QString shortened(const QString &same, bool isFirst, bool isLast)
{
    if (same.size() <= 2 * shownOfSame + 20)
        return same;
    if (isFirst && isLast) // nothing differs
        return same.size() <= 4 * shownOfSame ? same : QString(beginning(same, 4 * shownOfSame) + u" …"_s);
    const QString start = isFirst ? QString() : beginning(same, shownOfSame);
    const QString end = isLast ? QString() : ending(same, shownOfSame);
    return start + u" … "_s + end;
}

/// A change that is a treatise of its own is shown by its ends.
QString changed(const QString &text)
{
    return text.size() <= longestChange
               ? text
               : QString(text.left(longestChange / 2) + u" … "_s + text.right(longestChange / 2));
}

QString htmlOf(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

} // namespace

QList<TextPiece> comparedTexts(const QString &was, const QString &is)
{
    const QStringList a = wordsOf(was), b = wordsOf(is);
    return isTooMuch(a, b) ? compared(paragraphsOf(was), paragraphsOf(is)) : compared(a, b);
}

QString comparedHtml(const QList<TextPiece> &pieces, const QString &newColour, const QString &goneColour)
{
    QString html;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const TextPiece &piece = pieces.at(i);
        switch (piece.kind) {
        case TextPiece::Kind::Same: html += htmlOf(shortened(piece.text, i == 0, i == pieces.size() - 1)); break;
        case TextPiece::Kind::New:
            html += u"<b><u style=\"color:%1\">%2</u></b>"_s.arg(newColour, htmlOf(changed(piece.text)));
            break;
        case TextPiece::Kind::Gone:
            // What was put in for it stands clear of it.
            html += u"<s style=\"color:%1\">%2</s>"_s.arg(goneColour, htmlOf(changed(piece.text)));
            if (i + 1 < pieces.size() && pieces.at(i + 1).kind == TextPiece::Kind::New)
                html += u"\u2009"_s;
            break;
        }
    }
    return html;
}

QString comparedWords(const QList<TextPiece> &pieces)
{
    QStringList in, out;
    for (const TextPiece &piece : pieces) {
        const QString text = piece.text.simplified();
        if (piece.kind == TextPiece::Kind::New && !text.isEmpty())
            in << Words::tr("“%1”").arg(text);
        else if (piece.kind == TextPiece::Kind::Gone && !text.isEmpty())
            out << Words::tr("“%1”").arg(text);
    }
    QStringList words;
    if (!in.isEmpty())
        words << Words::tr("Put in: %1").arg(in.join(u", "_s));
    if (!out.isEmpty())
        words << Words::tr("Taken out: %1").arg(out.join(u", "_s));
    return words.join(u" · "_s);
}

} // namespace frontdoor
