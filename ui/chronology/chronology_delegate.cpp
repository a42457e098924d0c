// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chronology/chronology_delegate.h"

#include "ui/chronology/chronology_table.h"
#include "ui/style/tabular_text.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int verticalPadding = 7;
constexpr int betweenLines = 2;

/// Lays the text out in lines of that width; returns its height.
qreal layOut(QTextLayout &layout, int width, int mostLines = -1)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    while (mostLines < 0 || layout.lineCount() < mostLines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(width, 1));
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

/// QTextLayout knows line separators, not line ends.
QString separated(const QString &text)
{
    return QString(text).replace(u'\n', QChar::LineSeparator);
}

} // namespace

/// One cell while it is drawn. Lines are logical; mirrored where the language runs from the right.
struct ChronologyDelegate::Cell {
    QPainter *painter;
    const QStyleOptionViewItem &option;
    const Theme &theme;
    const ChronologyLine &line;
    bool opened;
    QRect inner;
    QRect upper; ///< first line of text
    QRect lower;

    const Tokens &tokens() const { return theme.tokens(); }
    QRect visual(const QRect &logical) const { return QStyle::visualRect(option.direction, option.rect, logical); }

    void text(const QRect &logical, TextRole role, const QColor &colour, const QString &words,
              bool tabular = false) const
    {
        if (logical.width() <= 0 || words.isEmpty())
            return;
        painter->setFont(theme.font(role));
        painter->setPen(colour);
        const Qt::Alignment side = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
        if (tabular)
            paintTabular(painter, visual(logical), side, words);
        else
            painter->drawText(visual(logical), int(side) | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(QString(words).replace(u'\n', " · "_L1), Qt::ElideRight,
                                                                logical.width()));
    }
};

ChronologyDelegate::ChronologyDelegate(ChronologyTable *table) : QStyledItemDelegate(table), m_table(table) {}

int ChronologyDelegate::rowHeight(const Theme &theme)
{
    const int lines = QFontMetrics(theme.font(TextRole::Strong)).height()
                      + QFontMetrics(theme.font(TextRole::Body)).height();
    return lines + 2 * theme.px(verticalPadding) + theme.px(betweenLines) + 1;
}

int ChronologyDelegate::headingHeight(const Theme &theme)
{
    return QFontMetrics(theme.font(TextRole::SmallStrong)).height() + 2 * theme.px(6);
}

int ChronologyDelegate::openedHeight(const ChronologyLine &line, int width, const Theme &theme)
{
    qreal height = 2 * theme.px(verticalPadding) + 1;
    if (!line.title.isEmpty()) {
        QTextLayout title(line.title, theme.font(TextRole::Strong));
        height += layOut(title, width) + theme.px(betweenLines);
    }
    if (!line.text.isEmpty()) {
        QTextLayout text(separated(line.text), theme.font(TextRole::Body));
        height += layOut(text, width);
    }
    return std::max(rowHeight(theme), int(std::ceil(height)));
}

bool ChronologyDelegate::hasMore(const ChronologyLine &line, int width, const Theme &theme)
{
    return openedHeight(line, width, theme) > rowHeight(theme)
           || QFontMetrics(theme.font(TextRole::Strong)).horizontalAdvance(line.title) > width;
}

QSize ChronologyDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, rowHeight(themeOf(option.widget))};
}

void ChronologyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const ChronologyModel *>(index.model());
    if (!model)
        return;
    const Theme &theme = themeOf(option.widget);
    const Tokens &t = theme.tokens();
    const QRect &box = option.rect;
    const ChronologyLinePtr line = model->lineAt(index.row());
    if (!line) {
        painter->fillRect(box, t.sunken);
        painter->fillRect(box.x(), box.bottom(), box.width(), 1, t.border);
        return;
    }
    const int left = index.column() == ChronologyModel::DateColumn ? leftPadding(theme) : padding(theme);
    const int vertical = theme.px(verticalPadding);
    const QRect inner = box.adjusted(left, vertical, -padding(theme), -vertical - 1);
    const int strong = QFontMetrics(theme.font(TextRole::Strong)).height();
    const int body = QFontMetrics(theme.font(TextRole::Body)).height();
    const QRect upper(inner.x(), inner.y(), inner.width(), strong);
    const QRect lower(inner.x(), upper.bottom() + 1 + theme.px(betweenLines), inner.width(), body);
    const ChronologyEntry &entry = line->entry;
    const Cell cell{painter, option, theme, *line, m_table->isOpenedOut(entry.key), inner, upper, lower};

    painter->save();
    painter->setClipRect(box);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(box, selected ? t.accentSoft : index.row() == m_table->hoveredRow() ? t.hover : t.raised);
    painter->fillRect(box.x(), box.bottom(), box.width(), 1, t.border);
    if (selected && index.column() == ChronologyModel::DateColumn)
        painter->fillRect(cell.visual(QRect(box.x(), box.y(), 3, box.height())), t.accent);
    switch (ChronologyModel::Column(index.column())) {
    case ChronologyModel::DateColumn:
        cell.text(upper, TextRole::Body, t.text, line->time.isEmpty() ? line->date : line->date + u' ' + line->time,
                  true);
        cell.text(lower, TextRole::Small, t.muted, line->age);
        break;
    case ChronologyModel::AboutColumn: cell.text(upper, TextRole::Body, t.text, entry.personName); break;
    case ChronologyModel::KindColumn: {
        const int side = theme.px(16);
        const QRect mark(upper.x(), upper.y() + (upper.height() - side) / 2, side, side);
        paintIcon(painter, cell.visual(mark), entry.withheld ? Icon::Lock : iconOf(entry.kind), t.muted);
        const int indent = side + theme.px(6);
        cell.text(upper.adjusted(indent, 0, 0, 0), TextRole::Body, t.text, words(entry.kind));
        cell.text(lower.adjusted(indent, 0, 0, 0), TextRole::Small, t.muted, entry.number, true);
        break;
    }
    case ChronologyModel::WhatColumn: paintWhat(cell); break;
    case ChronologyModel::ByColumn: cell.text(upper, TextRole::Body, t.muted, entry.byName); break;
    case ChronologyModel::ColumnCount: break;
    }
    painter->restore();
}

void ChronologyDelegate::paintWhat(const Cell &cell) const
{
    const QString &title = cell.line.title;
    const QString &text = cell.line.text;
    const QColor colour = cell.line.entry.withheld ? cell.tokens().muted : cell.tokens().text;
    if (!cell.opened) {
        if (!title.isEmpty()) {
            cell.text(cell.upper, TextRole::Strong, colour, title);
            cell.text(cell.lower, TextRole::Body, colour, text);
            return;
        }
        QTextLayout first(separated(text), cell.theme.font(TextRole::Body));
        layOut(first, cell.inner.width(), 1);
        const int end = first.lineCount() > 0 ? first.lineAt(0).textLength() : 0;
        cell.text(cell.upper, TextRole::Body, colour, text.left(end).trimmed());
        cell.text(cell.lower, TextRole::Body, colour, text.mid(end));
        return;
    }
    cell.painter->setPen(colour);
    QPointF at = cell.visual(cell.inner).topLeft();
    if (!title.isEmpty()) {
        QTextLayout layout(title, cell.theme.font(TextRole::Strong));
        const qreal height = layOut(layout, cell.inner.width());
        layout.draw(cell.painter, at);
        at.ry() += height + cell.theme.px(betweenLines);
    }
    QTextLayout layout(separated(text), cell.theme.font(TextRole::Body));
    layOut(layout, cell.inner.width());
    layout.draw(cell.painter, at);
}

} // namespace frontdoor
