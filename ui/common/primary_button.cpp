// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/primary_button.h"

#include "ui/common/key_hint.h"
#include "ui/style/roles.h"

#include <QShortcutEvent>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace frontdoor {

PrimaryButton::PrimaryButton(const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    setAutoDefault(false);
    setButtonKind(this, ButtonKind::Primary);
}

void PrimaryButton::setKeys(const QKeySequence &keys)
{
    setShortcut(keys);
    m_keyText = keys.isEmpty() ? QString() : KeyHint::textFor(keys);
    setAccessibleDescription(m_keyText);
    updateGeometry();
    update();
}

QSize PrimaryButton::sizeHint() const
{
    QSize size = QPushButton::sizeHint();
    if (!m_keyText.isEmpty()) {
        const Theme &theme = themeOf(this);
        size.rwidth() += theme.px(4) + KeyHint::sizeFor(m_keyText, theme).width();
    }
    return size;
}

QSize PrimaryButton::minimumSizeHint() const
{
    return sizeHint();
}

bool PrimaryButton::event(QEvent *event)
{
    // QAbstractButton answers its shortcut 100 ms later, for the sight of the press.
    if (event->type() == QEvent::Shortcut && !static_cast<QShortcutEvent *>(event)->isAmbiguous()) {
        click();
        return true;
    }
    return QPushButton::event(event);
}

void PrimaryButton::paintEvent(QPaintEvent *event)
{
    if (m_keyText.isEmpty()) {
        QPushButton::paintEvent(event);
        return;
    }
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const Theme &theme = themeOf(this);
    const int hint = KeyHint::sizeFor(m_keyText, theme).width();
    const int edge = theme.px(8);
    const QRect whole = option.rect;
    option.rect = QStyle::visualRect(layoutDirection(), whole, whole.adjusted(edge - theme.px(2), 0, -hint - edge, 0));
    painter.drawControl(QStyle::CE_PushButtonLabel, option);
    const QRect keys(whole.right() - edge - hint + 1, whole.y(), hint, whole.height());
    KeyHint::paint(&painter, QStyle::visualRect(layoutDirection(), whole, keys), m_keyText,
                   option.palette.color(QPalette::ButtonText), theme);
}

} // namespace frontdoor
