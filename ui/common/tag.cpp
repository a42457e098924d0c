// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/tag.h"

#include "ui/common/accessible.h"
#include "ui/style/style_paint.h"

#include <QEvent>
#include <QPainter>

namespace frontdoor {

Tag::Tag(const QString &text, Tone tone, QWidget *parent) : QWidget(parent), m_tone(tone)
{
    setAccessibleRole(this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    set(text, tone);
}

void Tag::set(const QString &text, Tone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Tag::sizeHint() const
{
    return sizeFor(m_text, themeOf(this));
}

QSize Tag::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return {std::min(whole.width(), themeOf(this).px(40)), whole.height()};
}

QSize Tag::sizeFor(const QString &text, const Theme &theme)
{
    const QFontMetrics metrics(theme.font(TextRole::Tiny));
    return {metrics.horizontalAdvance(text) + 2 * theme.px(6), metrics.height() + theme.px(4)};
}

QRect Tag::paint(QPainter *painter, const QRect &rect, const QString &text, Tone tone, const Theme &theme)
{
    const QSize whole = sizeFor(text, theme);
    const QSize size(std::min(whole.width(), rect.width()), whole.height());
    const QRect box(QPoint(rect.x(), rect.y() + (rect.height() - size.height()) / 2), size);
    const Tokens &t = theme.tokens();
    const ToneColours &colours = theme.tone(tone);
    paintBox(painter, box, t.raised, colours.edge, 1, 4);
    painter->save();
    painter->setFont(theme.font(TextRole::Tiny));
    painter->setPen(colours.text);
    const QRect inner = box.adjusted(theme.px(6), 0, -theme.px(6) + 1, 0);
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
    painter->restore();
    return box;
}

void Tag::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_text, m_tone, themeOf(this));
}

void Tag::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace frontdoor
