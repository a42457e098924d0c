// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/badge.h"

#include "ui/common/accessible.h"
#include "ui/style/style_paint.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace frontdoor {

Badge::Badge(int count, Look look, QWidget *parent) : QWidget(parent), m_count(count), m_look(look)
{
    setAccessibleRole(this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    refresh();
}

void Badge::setCount(int count)
{
    if (m_count == count)
        return;
    m_count = count;
    refresh();
}

void Badge::setLook(Look look)
{
    m_look = look;
    update();
}

void Badge::setWhat(const QString &what)
{
    m_what = what;
    refresh();
}

void Badge::refresh()
{
    const QString count = QString::number(m_count);
    setAccessibleName(m_what.isEmpty() ? count : count + u' ' + m_what);
    setVisible(m_count > 0);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return sizeFor(m_count, themeOf(this));
}

QString Badge::textFor(int count)
{
    return count > 999 ? u"999+"_s : QString::number(count);
}

QSize Badge::sizeFor(int count, const Theme &theme)
{
    const QFontMetrics metrics(theme.font(TextRole::SmallStrong));
    const int height = metrics.height() + theme.px(3);
    return {std::max(metrics.horizontalAdvance(textFor(count)) + theme.px(14), height + theme.px(4)), height};
}

void Badge::paint(QPainter *painter, const QRect &rect, int count, Look look, const Theme &theme)
{
    const QSize size = sizeFor(count, theme).boundedTo(rect.size());
    QRect box(QPoint(), size);
    box.moveCenter(rect.center());
    const Tokens &t = theme.tokens();
    const ToneColours &quiet = t.calm;
    const bool alert = look == Look::Alert;
    paintBox(painter, box, alert ? t.alert : quiet.fill, theme.isHighContrast() ? quiet.edge : QColor(),
             theme.isHighContrast() ? 1 : 0, box.height() / 2.0);
    painter->save();
    painter->setFont(theme.font(TextRole::SmallStrong));
    painter->setPen(alert ? t.onAlert : quiet.text);
    painter->drawText(box, Qt::AlignCenter, textFor(count));
    painter->restore();
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_count, m_look, themeOf(this));
}

void Badge::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace frontdoor
