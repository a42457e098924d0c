// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/page.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString escapedLines(const QStringList &lines)
{
    QStringList escaped;
    for (const QString &line : lines)
        escaped << line.toHtmlEscaped();
    return escaped.join("<br>"_L1);
}

QString paragraph(const QString &html, const QString &kind = {})
{
    if (html.isEmpty())
        return {};
    return kind.isEmpty() ? u"<p>%1</p>\n"_s.arg(html) : u"<p class=\"%1\">%2</p>\n"_s.arg(kind, html);
}

QString greetingEnd()
{
    return u"Yours sincerely"_s;
}

QString referenceLine(const ComposedLetter &letter)
{
    return letter.reference.isEmpty() ? QString() : u"Our reference: %1"_s.arg(letter.reference);
}

} // namespace

QString toText(const ComposedLetter &letter)
{
    QStringList blocks{letter.letterhead.join(u'\n'), letter.recipient.join(u'\n'), letter.date, referenceLine(letter),
                       letter.subject};
    blocks += letter.paragraphs;
    blocks << greetingEnd() << letter.signature.join(u'\n');
    blocks.removeAll(QString());
    return blocks.join("\n\n"_L1) + u'\n';
}

QString toHtml(const ComposedLetter &letter)
{
    QString body = paragraph(escapedLines(letter.letterhead), u"letterhead"_s)
                   + paragraph(escapedLines(letter.recipient), u"recipient"_s) + paragraph(letter.date.toHtmlEscaped())
                   + paragraph(referenceLine(letter).toHtmlEscaped())
                   + paragraph(letter.subject.toHtmlEscaped(), u"subject"_s);
    for (const QString &text : letter.paragraphs)
        body += paragraph(text.toHtmlEscaped());
    body += paragraph(greetingEnd().toHtmlEscaped(), u"ending"_s) + paragraph(escapedLines(letter.signature));
    // Margins in pixels: QTextDocument knows no other unit for them. Joined rather than by arg(): a text may hold "%1" itself.
    return u"<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<title>"_s
           + letter.subject.toHtmlEscaped()
           + u"</title>\n<style>\n"
             "@page { size: A4; margin: 20mm; }\n"
             "body { font-family: Arial, \"Liberation Sans\", sans-serif; font-size: 11pt; color: #000000; }\n"
             "p { margin-top: 0; margin-bottom: 12px; line-height: 130%; }\n"
             "p.letterhead { text-align: right; margin-bottom: 24px; }\n"
             "p.recipient { margin-bottom: 24px; }\n"
             "p.subject { font-weight: bold; margin-top: 12px; }\n"
             "p.ending { margin-top: 16px; margin-bottom: 36px; }\n"
             "</style>\n</head>\n<body>\n"_s
           + body + u"</body>\n</html>\n"_s;
}

} // namespace frontdoor
