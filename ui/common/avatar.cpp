// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/avatar.h"

#include "ui/common/accessible.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

void paintInitials(QPainter *painter, const QRect &square, const QString &name, const Theme &theme)
{
    const Tokens &t = theme.tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(theme.isHighContrast() ? QPen(t.control, 1) : QPen(Qt::NoPen));
    painter->setBrush(theme.kind() == ThemeKind::Light ? t.accentSoft.darker(106) : t.accentSoft);
    painter->drawEllipse(QRectF(square).adjusted(0.5, 0.5, -0.5, -0.5));
    QFont font = theme.font(TextRole::SmallStrong);
    font.setPixelSize(std::max(8, square.height() * 9 / 20));
    painter->setFont(font);
    painter->setPen(theme.kind() == ThemeKind::Light ? t.accentPressed : t.text);
    painter->drawText(square, Qt::AlignCenter, Avatar::initials(name));
    painter->restore();
}

} // namespace

Avatar::Avatar(const QString &name, QWidget *parent) : QWidget(parent)
{
    setAccessibleRole(this, QAccessible::Graphic);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setName(name);
}

void Avatar::setName(const QString &name)
{
    m_name = name;
    setAccessibleName(name);
    setToolTip(name);
    update();
}

void Avatar::setDiameter(int px)
{
    m_diameter = px;
    updateGeometry();
}

QSize Avatar::sizeHint() const
{
    const int side = themeOf(this).px(m_diameter);
    return {side, side};
}

QString Avatar::initials(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return u"?"_s;
    QString letters = words.first().left(1);
    if (words.size() > 1)
        letters += words.last().left(1);
    return letters.toUpper();
}

int Avatar::sizeFor(const Theme &theme)
{
    return theme.px(20);
}

void Avatar::paint(QPainter *painter, const QRect &rect, const QString &name, const Theme &theme)
{
    const int side = std::min({rect.width(), rect.height(), sizeFor(theme)});
    paintInitials(painter, QRect(rect.x(), rect.y() + (rect.height() - side) / 2, side, side), name, theme);
}

void Avatar::paintLarge(QPainter *painter, const QRect &square, const QString &name, const Theme &theme)
{
    paintInitials(painter, square, name, theme);
}

void Avatar::paintNameAndRole(QPainter *painter, const QRect &rect, const QString &name, const QColor &nameColour,
                              const QString &role, const QColor &roleColour, const Theme &theme,
                              Qt::LayoutDirection direction)
{
    const int upper = QFontMetrics(theme.font(TextRole::Strong)).height();
    const int lower = QFontMetrics(theme.font(TextRole::Small)).height();
    const int top = rect.y() + (rect.height() - upper - lower) / 2;
    const auto line = [&](int y, int height, TextRole text, const QColor &colour, const QString &words) {
        painter->setFont(theme.font(text));
        painter->setPen(colour);
        painter->drawText(QRect(rect.x(), y, rect.width(), height),
                          int(QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignVCenter))
                              | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(words, Qt::ElideRight, rect.width()));
    };
    line(top, upper, TextRole::Strong, nameColour, name);
    line(top + upper, lower, TextRole::Small, roleColour, role);
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int side = std::min(width(), height());
    paintInitials(&painter, QRect((width() - side) / 2, (height() - side) / 2, side, side), m_name, themeOf(this));
}

void Avatar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace frontdoor
