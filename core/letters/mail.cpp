// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/mail.h"

#include "core/letters/page.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestPlainHeader = 60;
constexpr qsizetype longestEncodedPart = 45; ///< octets: 60 in base64, and 12 around them stay below the 75 of RFC 2047
constexpr qsizetype longestLine = 76;

/// Blanks for whatever could end a line.
QString withoutControls(const QString &text)
{
    QString clean = text;
    for (QChar &c : clean) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph)
            c = u' ';
    }
    return clean.simplified();
}

bool isPlain(const QString &text)
{
    return text.size() <= longestPlainHeader && !text.contains("=?"_L1)
           && std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 32 && c.unicode() < 127; });
}

/// The text in UTF-8, in pieces that end between characters.
QList<QByteArray> pieces(const QString &text)
{
    QList<QByteArray> list{QByteArray()};
    for (const uint point : text.toUcs4()) {
        const char32_t character = point;
        const QByteArray utf8 = QString::fromUcs4(&character, 1).toUtf8();
        if (list.last().size() + utf8.size() > longestEncodedPart)
            list.append(QByteArray());
        list.last() += utf8;
    }
    return list;
}

QByteArray folded(const QByteArray &base64)
{
    QByteArray lines;
    for (qsizetype from = 0; from < base64.size(); from += longestLine)
        lines += base64.mid(from, longestLine) + "\r\n";
    return lines;
}

} // namespace

QByteArray encodedHeaderText(const QString &text)
{
    const QString clean = withoutControls(text);
    if (isPlain(clean))
        return clean.toLatin1();
    QByteArrayList words;
    for (const QByteArray &piece : pieces(clean))
        words << "=?UTF-8?B?" + piece.toBase64() + "?=";
    return words.join("\r\n ");
}

bool isMailAddress(const QString &address)
{
    static const QRegularExpression pattern(
        u"\\A[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?\\z"_s);
    return pattern.match(address).hasMatch();
}

QByteArray toEml(const ComposedLetter &letter, const QDateTime &date)
{
    QByteArrayList headers{"X-Unsent: 1", "MIME-Version: 1.0", "Date: " + date.toString(Qt::RFC2822Date).toLatin1(),
                           "Subject: " + encodedHeaderText(letter.subject)};
    if (isMailAddress(letter.email))
        headers << "To: " + letter.email.toLatin1();
    headers << "Content-Type: text/plain; charset=UTF-8"
            << "Content-Transfer-Encoding: base64";
    const QByteArray body = toText(letter).replace(u'\n', "\r\n"_L1).toUtf8().toBase64();
    return headers.join("\r\n") + "\r\n\r\n" + folded(body);
}

} // namespace frontdoor
