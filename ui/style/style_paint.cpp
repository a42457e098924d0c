// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/style_paint.h"

#include "ui/style/icons.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyleOption>
#include <QTableView>

namespace frontdoor {

namespace {

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

/// Tree views tell where in the row an item is; tables and lists do not.
bool startsRow(const QStyleOptionViewItem &option)
{
    if (const auto *table = qobject_cast<const QTableView *>(option.widget))
        return table->horizontalHeader()->visualIndex(option.index.column()) == 0;
    return option.viewItemPosition != QStyleOptionViewItem::Middle
           && option.viewItemPosition != QStyleOptionViewItem::End;
}

QRect centred(const QRect &rect, int side)
{
    return QRect(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side);
}

} // namespace

void paintBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &edge, qreal line, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal half = line / 2;
    painter->setPen(line > 0 && edge.isValid() ? QPen(edge, line) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius - half, radius - half);
    painter->restore();
}

void paintTonedBox(QPainter *painter, const QWidget &widget, Tone tone)
{
    const Theme &theme = themeOf(&widget);
    const ToneColours &colours = theme.tone(tone);
    const QRect box = widget.rect();
    paintBox(painter, box, colours.fill, theme.isHighContrast() ? colours.edge : QColor(),
             theme.isHighContrast() ? 1 : 0, 4);
    const QRect bar(0, 0, 4, box.height());
    paintBox(painter, QStyle::visualRect(widget.layoutDirection(), box, bar), colours.edge, {}, 0, 2);
}

void paintFocusRing(QPainter *painter, const QRect &rect, const QWidget *widget, qreal radius)
{
    paintBox(painter, rect, {}, focusColour(widget), 2, radius);
}

void paintButton(QPainter *painter, const QStyleOption &option, ButtonKind kind, const QWidget *widget,
                 const Theme &theme)
{
    const Tokens &t = theme.tokens();
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool focused = enabled && has(option, QStyle::State_HasFocus);
    const bool pressed = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool hovered = enabled && has(option, QStyle::State_MouseOver);

    if (kind == ButtonKind::Primary && enabled) {
        const QColor fill = pressed ? t.accentPressed : hovered ? t.accentHover : t.accent;
        // A gap parts the ring from the fill, which may have the same colour.
        paintBox(painter, focused ? option.rect.adjusted(3, 3, -3, -3) : option.rect, fill, {}, 0,
                 focused ? theme.radius() - 2 : theme.radius());
    } else if (kind == ButtonKind::Quiet) {
        if (pressed || hovered)
            paintBox(painter, option.rect,
                     pressed && groundOf(widget) == Ground::Plain ? t.accentSoft : hoverColour(widget), {}, 0,
                     theme.radius());
    } else {
        const QColor fill = !enabled ? QColor(Qt::transparent) : pressed ? t.accentSoft : hovered ? t.hover : t.raised;
        const QColor edge = !enabled ? t.border : kind == ButtonKind::Danger ? t.overdue.edge : t.control;
        paintBox(painter, option.rect, fill, edge, theme.line(), theme.radius());
    }
    if (focused)
        paintFocusRing(painter, option.rect, widget, theme.radius());
}

void paintToolButton(QPainter *painter, const QStyleOption &option, const QWidget *widget, const Theme &theme)
{
    const Tokens &t = theme.tokens();
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    if (on && groundOf(widget) == Ground::Plain)
        paintBox(painter, option.rect, t.accentSoft, {}, 0, theme.radius());
    else if (on || (enabled && has(option, QStyle::State_MouseOver)))
        paintBox(painter, option.rect, hoverColour(widget), {}, 0, theme.radius());
    if (has(option, QStyle::State_On)) {
        const QRect bar(option.rect.x() + 4, option.rect.bottom() - 1, option.rect.width() - 8, 2);
        painter->fillRect(bar, t.accentMark);
    }
    if (enabled && has(option, QStyle::State_HasFocus))
        paintFocusRing(painter, option.rect, widget, theme.radius());
}

void paintField(QPainter *painter, const QRect &rect, bool enabled, bool focused, bool readOnly, const Theme &theme)
{
    const Tokens &t = theme.tokens();
    const bool open = enabled && !readOnly;
    paintBox(painter, rect, open ? t.raised : t.sunken, open ? t.control : t.border, theme.line(), theme.radius());
    if (focused && enabled)
        paintBox(painter, rect, {}, t.focus, 2, theme.radius());
}

void paintCheckMark(QPainter *painter, const QStyleOption &option, const Theme &theme)
{
    const Tokens &t = theme.tokens();
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const bool partly = has(option, QStyle::State_NoChange);
    const QRect box = centred(option.rect, std::min(option.rect.width(), option.rect.height()));
    if (!on && !partly) {
        paintBox(painter, box, enabled ? t.raised : t.sunken, enabled ? t.control : t.border, theme.line() + 0.25, 4);
        return;
    }
    paintBox(painter, box, enabled ? t.accent : t.disabled, {}, 0, 4);
    paintIcon(painter, box.adjusted(1, 1, -1, -1), partly ? Icon::Minus : Icon::Check, enabled ? t.onAccent : t.raised);
}

void paintRadioMark(QPainter *painter, const QStyleOption &option, const Theme &theme)
{
    const Tokens &t = theme.tokens();
    const bool enabled = has(option, QStyle::State_Enabled);
    const QRect box = centred(option.rect, std::min(option.rect.width(), option.rect.height()));
    const qreal radius = box.width() / 2.0;
    if (!has(option, QStyle::State_On)) {
        paintBox(painter, box, enabled ? t.raised : t.sunken, enabled ? t.control : t.border, theme.line() + 0.25,
                 radius);
        return;
    }
    const QColor colour = enabled ? t.accentMark : t.disabled;
    paintBox(painter, box, t.raised, colour, 2, radius);
    const int inset = std::max(4, box.width() / 4);
    const QRect dot = box.adjusted(inset, inset, -inset, -inset);
    paintBox(painter, dot, colour, {}, 0, dot.width() / 2.0);
}

void paintComboBox(QPainter *painter, const QStyleOptionComboBox &option, const QRect &arrow, bool readOnly,
                   const Theme &theme)
{
    const Tokens &t = theme.tokens();
    const bool enabled = has(option, QStyle::State_Enabled);
    if (option.frame)
        paintField(painter, option.rect, enabled, has(option, QStyle::State_HasFocus), readOnly, theme);
    if (!readOnly) // an arrow would promise a choice
        paintIcon(painter, centred(arrow, theme.px(16)), Icon::ChevronDown, enabled ? t.muted : t.disabled);
}

void paintSpinBox(QPainter *painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down,
                  const Theme &theme)
{
    const Tokens &t = theme.tokens();
    const bool enabled = has(option, QStyle::State_Enabled);
    if (option.frame)
        paintField(painter, option.rect, enabled, has(option, QStyle::State_HasFocus), false, theme);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](const QRect &rect, Icon icon, QAbstractSpinBox::StepEnabledFlag step) {
        const bool can = enabled && option.stepEnabled.testFlag(step);
        paintIcon(painter, centred(rect, theme.px(13)), icon, can ? t.muted : t.border);
    };
    arrow(up, Icon::ChevronUp, QAbstractSpinBox::StepUpEnabled);
    arrow(down, Icon::ChevronDown, QAbstractSpinBox::StepDownEnabled);
}

void paintScrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &slider, const Theme &theme)
{
    const Tokens &t = theme.tokens();
    if (option.minimum == option.maximum)
        return;
    const bool active = option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider)
                        && (has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken));
    const int inset = active ? 2 : 3;
    const QRect thumb = slider.adjusted(inset, inset, -inset, -inset);
    paintBox(painter, thumb, active ? t.muted : t.control, {}, 0, std::min(thumb.width(), thumb.height()) / 2.0);
}

void paintHeaderSection(QPainter *painter, const QRect &rect, bool horizontal, bool hovered, const Theme &theme)
{
    const Tokens &t = theme.tokens();
    painter->fillRect(rect, hovered ? t.hover : t.raised);
    if (horizontal)
        painter->fillRect(rect.x(), rect.bottom(), rect.width(), 1, t.border);
    else
        painter->fillRect(rect.right(), rect.y(), 1, rect.height(), t.border);
}

void paintTab(QPainter *painter, const QStyleOptionTab &option, const Theme &theme)
{
    const Tokens &t = theme.tokens();
    const bool chosen = has(option, QStyle::State_Selected);
    if (!chosen && has(option, QStyle::State_MouseOver))
        paintBox(painter, option.rect.adjusted(2, 2, -2, -4), t.hover, {}, 0, theme.radius());
    if (chosen)
        painter->fillRect(option.rect.x() + 4, option.rect.bottom() - 2, option.rect.width() - 8, 3, t.accentMark);
    if (has(option, QStyle::State_HasFocus))
        paintBox(painter, option.rect.adjusted(1, 1, -1, -4), {}, t.focus, 2, theme.radius());
}

void paintViewItem(QPainter *painter, const QStyleOptionViewItem &option, const Theme &theme)
{
    const Tokens &t = theme.tokens();
    if (has(option, QStyle::State_Selected)) {
        painter->fillRect(option.rect, t.accentSoft);
        // The soft fill alone would be told apart by colour only.
        if (startsRow(option))
            painter->fillRect(option.rect.x(), option.rect.y(), 3, option.rect.height(), t.accentMark);
    } else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled)) {
        painter->fillRect(option.rect, t.hover);
    } else if (option.backgroundBrush.style() != Qt::NoBrush) {
        painter->fillRect(option.rect, option.backgroundBrush);
    }
}

} // namespace frontdoor
