// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/finder_delegate.h"

#include "ui/common/key_hint.h"
#include "ui/shell/finder_model.h"
#include "ui/style/icons.h"

#include <QPainter>

namespace frontdoor {

void FinderDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const FinderModel *>(index.model());
    if (!model)
        return;
    const FinderRow &row = model->rowAt(index.row());
    const Theme &theme = themeOf(option.widget);
    const Tokens &t = theme.tokens();
    const auto visual = [&](const QRect &logical) {
        return QStyle::visualRect(option.direction, option.rect, logical);
    };
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, t.accentSoft);
        painter->fillRect(visual(QRect(option.rect.x(), option.rect.y(), 3, option.rect.height())), t.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, t.hover);
    }
    const int padding = theme.px(12);
    const int side = theme.px(16);
    const QRect box = option.rect.adjusted(padding, 0, -padding, 0);
    const bool isCommand = row.kind == FinderRow::Kind::Act;
    if (isCommand && index.row() > 0 && model->rowAt(index.row() - 1).kind != FinderRow::Kind::Act)
        painter->fillRect(QRect(option.rect.x(), option.rect.y(), option.rect.width(), theme.line()), t.border);
    paintIcon(painter, visual(QRect(box.x(), box.center().y() - side / 2, side, side)), row.icon, t.muted);

    const auto line = [&](QRect logical, Qt::Alignment side2, TextRole role, const QColor &colour,
                          const QString &text) {
        painter->setFont(theme.font(role));
        painter->setPen(colour);
        const auto flags = int(QStyle::visualAlignment(option.direction, side2 | Qt::AlignVCenter))
                           | Qt::TextSingleLine;
        painter->drawText(visual(logical), flags,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, logical.width()));
    };
    const int asideWidth = std::min(QFontMetrics(theme.font(TextRole::Small)).horizontalAdvance(row.aside) + 2,
                                    box.width() / 3);
    const int left = box.x() + side + theme.px(10);
    if (isCommand) {
        const QString keys = KeyHint::textFor(QKeySequence(row.aside, QKeySequence::NativeText));
        const QSize hint = keys.isEmpty() ? QSize() : KeyHint::sizeFor(keys, theme);
        line(QRect(left, option.rect.y(), box.right() - hint.width() - theme.px(8) - left, option.rect.height()),
             Qt::AlignLeft, TextRole::Body, t.text, row.title);
        if (!keys.isEmpty())
            KeyHint::paint(painter,
                           visual(QRect(box.right() - hint.width(), option.rect.center().y() - hint.height() / 2,
                                        hint.width(), hint.height())),
                           keys, t.muted, theme);
        painter->restore();
        return;
    }
    const int room = box.right() - asideWidth - theme.px(8) - left;
    const int upper = QFontMetrics(theme.font(TextRole::Strong)).height();
    const int lower = QFontMetrics(theme.font(TextRole::Small)).height();
    const int top = option.rect.y() + (option.rect.height() - upper - lower) / 2;
    line(QRect(left, top, room, upper), Qt::AlignLeft, TextRole::Strong, t.text, row.title);
    line(QRect(left, top + upper, room, lower), Qt::AlignLeft, TextRole::Small, t.muted, row.detail);
    line(QRect(box.right() - asideWidth, option.rect.y(), asideWidth, option.rect.height()), Qt::AlignRight,
         TextRole::Small, t.muted, row.aside);
    painter->restore();
}

QSize FinderDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const auto *model = qobject_cast<const FinderModel *>(index.model());
    if (model && model->rowAt(index.row()).kind == FinderRow::Kind::Act)
        return {theme.px(200), QFontMetrics(theme.font(TextRole::Body)).height() + theme.px(12)};
    const int lines = QFontMetrics(theme.font(TextRole::Strong)).height()
                      + QFontMetrics(theme.font(TextRole::Small)).height();
    return {theme.px(200), lines + theme.px(12)};
}

} // namespace frontdoor
