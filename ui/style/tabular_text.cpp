// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/tabular_text.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace frontdoor {

namespace {

int digitCell(const QFontMetrics &metrics)
{
    int widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Length of the run of non-digits that starts at `from`.
qsizetype wordLength(const QString &text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && !isDigit(text[end]))
        ++end;
    return end - from;
}

} // namespace

int tabularWidth(const QFontMetrics &metrics, const QString &text)
{
    const int cell = digitCell(metrics);
    int width = 0;
    for (qsizetype i = 0; i < text.size();) {
        if (isDigit(text[i])) {
            width += cell;
            ++i;
        } else {
            const qsizetype length = wordLength(text, i);
            width += metrics.horizontalAdvance(text.mid(i, length));
            i += length;
        }
    }
    return width;
}

void paintTabular(QPainter *painter, const QRect &rect, Qt::Alignment alignment, const QString &text)
{
    const QFontMetrics metrics = painter->fontMetrics();
    const int width = tabularWidth(metrics, text);
    if (width > rect.width()) {
        painter->drawText(rect, int(alignment | Qt::TextSingleLine),
                          metrics.elidedText(text, Qt::ElideRight, rect.width()));
        return;
    }
    int x = rect.x();
    if (alignment & Qt::AlignRight)
        x = rect.x() + rect.width() - width;
    else if (alignment & Qt::AlignHCenter)
        x = rect.x() + (rect.width() - width) / 2;
    int y = rect.y() + metrics.ascent();
    if (alignment & Qt::AlignBottom)
        y = rect.y() + rect.height() - metrics.descent();
    else if (alignment & Qt::AlignVCenter)
        y = rect.y() + (rect.height() - metrics.height()) / 2 + metrics.ascent();

    const int cell = digitCell(metrics);
    for (qsizetype i = 0; i < text.size();) {
        if (isDigit(text[i])) {
            const QString digit = text.mid(i, 1);
            painter->drawText(x + (cell - metrics.horizontalAdvance(digit)) / 2, y, digit);
            x += cell;
            ++i;
        } else {
            const QString word = text.mid(i, wordLength(text, i));
            painter->drawText(x, y, word);
            x += metrics.horizontalAdvance(word);
            i += word.size();
        }
    }
}

} // namespace frontdoor
