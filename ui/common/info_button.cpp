// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/info_button.h"

#include "ui/style/icons.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLayout>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace frontdoor {

namespace {

constexpr int iconSide = 14; // at 100 % text
constexpr int side = 4;      // left and right of what is drawn
constexpr int gap = 4;

} // namespace

InfoButton::InfoButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Ignored);
    setTextRole(this, TextRole::Small, ColourRole::Muted);
    setAttribute(Qt::WA_Hover);
}

QSize InfoButton::sizeHint() const
{
    // No higher than a line of small words; where there is more room it is the larger to hit.
    const Theme &theme = themeOf(this);
    const QFontMetrics metrics(theme.font(TextRole::Small));
    const int words = text().isEmpty() ? 0 : theme.px(gap) + metrics.horizontalAdvance(text());
    return {theme.px(iconSide + 2 * side) + words, std::max(metrics.height(), theme.px(iconSide))};
}

void InfoButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const bool awake = isEnabled() && (underMouse() || hasFocus() || isDown());
    const QColor colour = theme.colour(!isEnabled() ? ColourRole::Disabled
                                       : awake      ? ColourRole::Link
                                                    : ColourRole::Muted);
    const int icon = theme.px(iconSide);
    const QRect iconAt(theme.px(side), (height() - icon) / 2, icon, icon);
    paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), iconAt), Icon::Info, colour);
    QFont font = theme.font(TextRole::Small);
    font.setUnderline(awake);
    painter.setFont(font);
    painter.setPen(colour);
    const QRect words = rect().adjusted(iconAt.right() + 1 + theme.px(gap), 0, 0, 0);
    painter.drawText(
        QStyle::visualRect(layoutDirection(), rect(), words),
        int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter | Qt::TextSingleLine, text());
    if (hasFocus())
        paintFocusRing(&painter, rect(), this, 4);
}

void InfoButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void InfoButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

CornerPlace::CornerPlace(QWidget *host, QWidget *words, QWidget *widget)
    : QObject(widget)
    , m_host(host)
    , m_words(words)
    , m_widget(widget)
{
    widget->setParent(host);
    host->installEventFilter(this);
    words->installEventFilter(this);
    widget->show();
    place();
}

bool CornerPlace::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Move:
    case QEvent::LayoutRequest:
    case QEvent::Show:
    case QEvent::StyleChange:
    case QEvent::LayoutDirectionChange: place(); break;
    default: break;
    }
    return QObject::eventFilter(object, event);
}

void CornerPlace::place()
{
    const QRect room = m_host->layout() ? m_host->layout()->contentsRect() : m_host->rect();
    const QSize wanted = m_widget->sizeHint();
    QRect at(0, 0, wanted.width(), std::max(wanted.height(), themeOf(m_widget).px(20)));
    at.moveCenter(m_words->mapTo(m_host, m_words->rect().center()));
    at.moveRight(room.right());
    at = at.intersected(m_host->rect()); // small words at its very top
    m_widget->setGeometry(QStyle::visualRect(m_host->layoutDirection(), room, at));
    m_widget->raise();
}

} // namespace frontdoor
