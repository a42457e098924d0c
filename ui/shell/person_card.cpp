// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/person_card.h"

#include "core/base/text.h"
#include "ui/common/accessible.h"
#include "ui/common/avatar.h"
#include "ui/style/style_paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace frontdoor {

namespace {

constexpr int cardWidth = 232;

} // namespace

PersonCard::PersonCard(const User &user, const QString &role, QWidget *parent)
    : QAbstractButton(parent)
    , m_user(user)
    , m_role(role)
    , m_words(searchWords(user.name + u' ' + role + u' ' + user.signIn))
{
    setText(user.name);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::Button);
    setAccessibleName(tr("%1, %2").arg(user.name, role));
    setToolTip(accessibleName());
}

bool PersonCard::matches(const QString &searchKey) const
{
    const QStringList typed = searchKey.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(typed.begin(), typed.end(), [this](const QString &word) {
        return std::any_of(m_words.begin(), m_words.end(), [&](const QString &own) { return own.startsWith(word); });
    });
}

void PersonCard::setMarked(bool marked)
{
    m_marked = marked;
    update();
}

QSize PersonCard::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const int lines = QFontMetrics(theme.font(TextRole::Strong)).height()
                      + QFontMetrics(theme.font(TextRole::Small)).height();
    return {theme.px(cardWidth), lines + theme.px(22)};
}

void PersonCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const Tokens &t = theme.tokens();
    const auto visual = [this](const QRect &logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    const QColor fill = isDown() ? t.accentSoft : m_marked ? t.accentSoft : underMouse() ? t.hover : t.raised;
    paintBox(&painter, rect(), fill, m_marked ? t.accent : t.border, theme.line(), theme.radius());
    if (hasFocus())
        paintFocusRing(&painter, rect(), this, theme.radius());
    const int side = theme.px(30);
    Avatar::paintLarge(&painter, visual(QRect(theme.px(12), (height() - side) / 2, side, side)), text(), theme);
    const int left = theme.px(12 + 30 + 10);
    Avatar::paintNameAndRole(&painter, visual(QRect(left, 0, width() - left - theme.px(10), height())), text(), t.text,
                             m_role, t.muted, theme, layoutDirection());
}

void PersonCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else if (event->key() == Qt::Key_Space)
        QAbstractButton::keyPressEvent(event);
    else
        event->ignore(); // the page moves the focus
}

void PersonCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

} // namespace frontdoor
