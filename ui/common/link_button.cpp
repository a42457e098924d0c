// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/link_button.h"

#include "ui/common/accessible.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace frontdoor {

LinkButton::LinkButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setAccessibleRole(this, QAccessible::Link);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setTextRole(this, m_role, m_colour);
    setAttribute(Qt::WA_Hover);
}

void LinkButton::setRole(TextRole role)
{
    m_role = role;
    setTextRole(this, m_role, m_colour);
    updateGeometry();
}

void LinkButton::setColourRole(ColourRole role)
{
    m_colour = role;
    setTextRole(this, m_role, m_colour);
}

void LinkButton::setUnderlined(bool underlined)
{
    m_underlined = underlined;
    update();
}

void LinkButton::setFlush(bool flush)
{
    m_flush = flush;
    update();
}

QSize LinkButton::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const QFontMetrics metrics(theme.font(m_role));
    return {metrics.horizontalAdvance(text()) + 2 * theme.px(3),
            std::max(metrics.height() + theme.px(4), theme.px(20))};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    QFont font = theme.font(m_role);
    font.setUnderline(isEnabled() && (m_underlined || underMouse() || hasFocus() || isDown()));
    painter.setFont(font);
    painter.setPen(theme.colour(isEnabled() ? m_colour : ColourRole::Disabled));
    painter.drawText(rect().adjusted(m_flush ? 0 : theme.px(3), 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text());
    if (hasFocus())
        paintFocusRing(&painter, rect(), this, 4);
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void LinkButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

} // namespace frontdoor
