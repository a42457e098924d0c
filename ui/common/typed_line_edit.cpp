// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/typed_line_edit.h"

#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace frontdoor {

TypedLineEdit::TypedLineEdit(QWidget *parent) : QLineEdit(parent) {}

void TypedLineEdit::setUnderstood(const QString &understood, const QString &shortForm)
{
    m_understood = understood;
    m_short = shortForm;
    update();
}

bool TypedLineEdit::showsUnderstood() const
{
    return !m_understood.isEmpty() && m_understood != text().simplified();
}

QSize TypedLineEdit::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 36;
    return {width, QLineEdit::sizeHint().height()};
}

void TypedLineEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!showsUnderstood())
        return;
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setFont(theme.font(TextRole::Small));
    painter.setPen(theme.tokens().muted);
    const int typed = fontMetrics().horizontalAdvance(text()) + theme.px(24);
    const QRect room = rect().adjusted(typed, 0, -theme.px(10), 0);
    const bool fits = painter.fontMetrics().horizontalAdvance(m_understood) <= room.width();
    const QString shown = fits || m_short.isEmpty() ? m_understood : m_short;
    if (room.width() < theme.px(24))
        return;
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), room),
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter))
                         | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(shown, Qt::ElideRight, room.width()));
}

void TypedLineEdit::keyPressEvent(QKeyEvent *event)
{
    if (!isReadOnly() && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        emit stepped(event->key() == Qt::Key_Up ? 1 : -1);
    else
        QLineEdit::keyPressEvent(event);
}

void adopt(QWidget *owner, TypedLineEdit *edit)
{
    auto *layout = new QHBoxLayout(owner);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(edit);
    owner->setFocusProxy(edit);
    owner->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

} // namespace frontdoor
