// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/key_hint.h"

#include "ui/style/style_paint.h"

#include <QEvent>
#include <QPainter>

namespace frontdoor {

KeyHint::KeyHint(const QKeySequence &keys, QWidget *parent) : QWidget(parent), m_text(textFor(keys))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(m_text);
}

QSize KeyHint::sizeHint() const
{
    return sizeFor(m_text, themeOf(this));
}

QString KeyHint::textFor(const QKeySequence &keys)
{
    QString text = keys.toString(QKeySequence::NativeText);
    // "Ctrl++" keeps its last plus, which is the key.
    const qsizetype last = text.size() - 1;
    for (qsizetype i = 0; i < last; ++i) {
        if (text[i] == u'+')
            text[i] = u' ';
    }
    return text;
}

QSize KeyHint::sizeFor(const QString &text, const Theme &theme)
{
    const QFontMetrics metrics(theme.font(TextRole::Tiny));
    return {metrics.horizontalAdvance(text) + 2 * theme.px(5), metrics.height() + theme.px(4)};
}

void KeyHint::paint(QPainter *painter, const QRect &rect, const QString &text, const QColor &colour, const Theme &theme)
{
    QRect box(QPoint(), sizeFor(text, theme));
    box.moveCenter(rect.center());
    QColor edge = colour;
    edge.setAlphaF(theme.isHighContrast() ? 1 : 0.45f);
    paintBox(painter, box, {}, edge, 1, 4);
    painter->save();
    painter->setFont(theme.font(TextRole::Tiny));
    painter->setPen(colour);
    painter->drawText(box, Qt::AlignCenter, text);
    painter->restore();
}

void KeyHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paint(&painter, rect(), m_text, theme.tokens().muted, theme);
}

void KeyHint::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace frontdoor
