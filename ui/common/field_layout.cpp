// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/field_layout.h"

#include "ui/common/labelled_field.h"
#include "ui/style/theme.h"

#include <QStyle>

namespace frontdoor {

namespace {

/// Narrowest column, at 100 % text.
constexpr int columnWidth = 230;

bool takesWholeRow(const QLayoutItem *item)
{
    const auto *field = qobject_cast<const LabelledField *>(const_cast<QLayoutItem *>(item)->widget());
    return !field || field->isWide();
}

int heightOf(const QLayoutItem *item, int width)
{
    return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
}

} // namespace

FieldLayout::FieldLayout(QWidget *parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

FieldLayout::~FieldLayout()
{
    qDeleteAll(m_items);
}

bool FieldLayout::isTwoColumn(int width) const
{
    const Theme &theme = themeOf(parentWidget());
    return width >= 2 * theme.px(columnWidth) + theme.space(16);
}

void FieldLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

QLayoutItem *FieldLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FieldLayout::takeAt(int index)
{
    if (index < 0 || index >= m_items.size())
        return nullptr;
    invalidate();
    return m_items.takeAt(index);
}

int FieldLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FieldLayout::sizeHint() const
{
    const int width = 2 * themeOf(parentWidget()).px(columnWidth + 30);
    return {width, heightForWidth(width)};
}

QSize FieldLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void FieldLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FieldLayout::arrange(const QRect &rect, bool apply) const
{
    const Theme &theme = themeOf(parentWidget());
    const int gap = theme.space(16);
    const int rowGap = theme.space(12);
    const int half = (rect.width() - gap) / 2;
    const bool two = isTwoColumn(rect.width());
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;

    QList<QLayoutItem *> shown;
    for (QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            shown.append(item);
    }
    int y = rect.y();
    for (qsizetype i = 0; i < shown.size(); ++i) {
        if (i > 0)
            y += rowGap;
        QLayoutItem *left = shown.at(i);
        const bool whole = !two || takesWholeRow(left);
        const int width = whole ? rect.width() : half;
        QLayoutItem *right = nullptr;
        if (!whole && i + 1 < shown.size() && !takesWholeRow(shown.at(i + 1)))
            right = shown.at(++i);
        const int height = std::max(heightOf(left, width), right ? heightOf(right, width) : 0);
        if (apply) {
            left->setGeometry(QStyle::visualRect(direction, rect, QRect(rect.x(), y, width, height)));
            if (right)
                right->setGeometry(QStyle::visualRect(direction, rect, QRect(rect.x() + half + gap, y, width, height)));
        }
        y += height;
    }
    return y - rect.y();
}

} // namespace frontdoor
