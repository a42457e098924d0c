// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/rail_button.h"

#include "ui/common/accessible.h"
#include "ui/common/avatar.h"
#include "ui/common/badge.h"
#include "ui/style/style_paint.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace frontdoor {

namespace {

constexpr int railInset = 8;

} // namespace

RailButton::RailButton(Icon buttonIcon, const QString &title, const QKeySequence &shortcut, QWidget *parent)
    : GroupButton(parent)
    , m_icon(buttonIcon)
    , m_keys(shortcut.toString(QKeySequence::NativeText))
{
    setText(title);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::PageTab);
    describe();
}

void RailButton::setBadge(int count, bool alert, const QString &what)
{
    m_count = count;
    m_alert = alert;
    m_what = what;
    describe();
    update();
}

void RailButton::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    describe();
    updateGeometry();
    update();
}

void RailButton::describe()
{
    const QString counted = m_count > 0 ? (m_what.isEmpty() ? QString::number(m_count) : m_what) : QString();
    setAccessibleName(counted.isEmpty() ? text() : tr("%1, %2").arg(text(), counted));
    setAccessibleDescription(m_keys);
    QStringList tip;
    if (m_collapsed)
        tip << text();
    if (!counted.isEmpty())
        tip << counted;
    if (!m_keys.isEmpty())
        tip << m_keys;
    setToolTip(tip.join(QStringLiteral(", ")));
}

QSize RailButton::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const QFontMetrics metrics(theme.font(TextRole::Strong));
    const int height = std::max(metrics.height() + theme.px(14), theme.px(34));
    if (m_collapsed)
        return {theme.px(40), std::max(height, theme.px(40))};
    return {theme.px(railInset + 18 + 10) + metrics.horizontalAdvance(text()) + theme.px(12 + 36), height};
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const Tokens &t = theme.tokens();
    const auto visual = [this](const QRect &logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    if (isChecked()) {
        paintBox(&painter, rect(), t.railActive, {}, 0, theme.radius());
        paintBox(&painter, visual(QRect(0, theme.px(8), 3, height() - 2 * theme.px(8))), t.railText, {}, 0, 1.5);
    } else if (underMouse() || isDown()) {
        QColor hover = t.railActive;
        hover.setAlphaF(0.55F);
        paintBox(&painter, rect(), hover, {}, 0, theme.radius());
    }
    if (hasFocus())
        paintFocusRing(&painter, rect(), this, theme.radius());
    const QColor colour = isChecked() || underMouse() ? t.railText : t.railMuted;
    const int side = theme.px(18);
    const Badge::Look look = m_alert ? Badge::Look::Alert : Badge::Look::Quiet;
    if (m_collapsed) {
        paintIcon(&painter, QRect((width() - side) / 2, (height() - side) / 2, side, side), m_icon, colour);
        if (m_count > 0) {
            const int dot = theme.px(9);
            const QRect mark(width() / 2 + side / 2 - dot / 2, height() / 2 - side / 2 - dot / 2, dot, dot);
            paintBox(&painter, visual(mark.adjusted(-2, -2, 2, 2)), t.rail, {}, 0, (dot + 4) / 2.0);
            paintBox(&painter, visual(mark), m_alert ? t.alert : t.railText, {}, 0, dot / 2.0);
        }
        return;
    }
    paintIcon(&painter, visual(QRect(theme.px(railInset + 2), (height() - side) / 2, side, side)), m_icon, colour);
    int right = theme.px(10);
    if (m_count > 0) {
        const QSize badge = Badge::sizeFor(m_count, theme);
        Badge::paint(&painter,
                     visual(QRect(width() - right - badge.width(), (height() - badge.height()) / 2, badge.width(),
                                  badge.height())),
                     m_count, look, theme);
        right += badge.width() + theme.px(4);
    }
    painter.setFont(theme.font(isChecked() ? TextRole::Strong : TextRole::Body));
    painter.setPen(isChecked() || underMouse() ? t.railText : t.railMuted);
    const int left = theme.px(railInset + 2 + 18 + 10);
    const QRect words = visual(QRect(left, 0, width() - left - right, height()));
    painter.drawText(
        words, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

void RailButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    GroupButton::changeEvent(event);
}

PersonButton::PersonButton(const QString &name, const QString &role, const QString &team, QWidget *parent)
    : QAbstractButton(parent)
    , m_role(role)
{
    setText(name);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::ButtonMenu);
    setAccessibleName(team.isEmpty() ? tr("%1, %2").arg(name, role) : tr("%1, %2, %3").arg(name, role, team));
    setAccessibleDescription(tr("Change person, lock, appearance and text size"));
    setToolTip(accessibleName());
}

void PersonButton::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    updateGeometry();
    update();
}

QSize PersonButton::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const int lines = QFontMetrics(theme.font(TextRole::Strong)).height()
                      + QFontMetrics(theme.font(TextRole::Small)).height();
    return {theme.px(m_collapsed ? 40 : 120), std::max(lines + theme.px(14), theme.px(40))};
}

void PersonButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const Tokens &t = theme.tokens();
    const auto visual = [this](const QRect &logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    if (underMouse() || isDown())
        paintBox(&painter, rect(), t.railActive, {}, 0, theme.radius());
    if (hasFocus())
        paintFocusRing(&painter, rect(), this, theme.radius());
    const int side = theme.px(26);
    if (m_collapsed) {
        Avatar::paintLarge(&painter, QRect((width() - side) / 2, (height() - side) / 2, side, side), text(), theme);
        return;
    }
    Avatar::paintLarge(&painter, visual(QRect(theme.px(8), (height() - side) / 2, side, side)), text(), theme);
    const int left = theme.px(8 + 26 + 10);
    const int arrow = theme.px(14);
    const int room = width() - left - arrow - theme.px(8);
    Avatar::paintNameAndRole(&painter, visual(QRect(left, 0, room, height())), text(), t.railText, m_role, t.railMuted,
                             theme, layoutDirection());
    paintIcon(&painter, visual(QRect(width() - arrow - theme.px(4), (height() - arrow) / 2, arrow, arrow)),
              Icon::ChevronUp, t.railMuted);
}

void PersonButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

void PersonButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace frontdoor
