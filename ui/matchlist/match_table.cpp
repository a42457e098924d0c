// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matchlist/match_table.h"

#include "ui/common/chip.h"
#include "ui/common/table_setup.h"
#include "ui/common/tag.h"
#include "ui/matchlist/match_models.h"
#include "ui/style/style_paint.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastShareWidth = 150; ///< of a column with two lines, at 100 % text

int heightOfRow(const Theme &theme)
{
    return QFontMetrics(theme.font(TextRole::Strong)).height() + QFontMetrics(theme.font(TextRole::Small)).height()
           + theme.px(2) + theme.px(14);
}

} // namespace

QSize MatchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, heightOfRow(themeOf(option.widget))};
}

void MatchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const Tokens &t = theme.tokens();
    const auto visual = [&](const QRect &logical) {
        return QStyle::visualRect(option.direction, option.rect, logical);
    };
    painter->save();
    painter->setClipRect(option.rect);
    QStyleOptionViewItem row = option;
    row.state.setFlag(QStyle::State_HasFocus, false);
    paintViewItem(painter, row, theme);
    painter->fillRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1, t.border);
    // The row has the focus, not one of its cells: the ring begins in the first and ends in the last.
    const bool hasFocus = option.widget && option.widget->hasFocus() && option.state.testFlag(QStyle::State_Selected);
    if (hasFocus) {
        const bool first = index.column() == 0;
        const bool last = index.column() == index.model()->columnCount() - 1;
        const int beyond = theme.px(20);
        paintFocusRing(painter, visual(option.rect.adjusted(first ? 0 : -beyond, 0, last ? 0 : beyond, 0)),
                       option.widget, theme.radius());
    }
    const QRect box = option.rect.adjusted(theme.px(8), 0, -theme.px(8), 0);
    const int upper = QFontMetrics(theme.font(TextRole::Strong)).height();
    const int lower = QFontMetrics(theme.font(TextRole::Small)).height();
    const int top = box.y() + (box.height() - upper - lower - theme.px(2)) / 2;
    const auto text = [&](const QRect &place, TextRole role, const QColor &colour, const QString &words) {
        painter->setFont(theme.font(role));
        painter->setPen(colour);
        painter->drawText(visual(place),
                          int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
                              | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
    };

    const QStringList tags = index.data(MatchRoles::Tags).toStringList();
    const QString above = index.data(MatchRoles::Upper).toString();
    const QString chip = index.data(MatchRoles::ChipText).toString();
    const QString beneath = index.data(MatchRoles::Lower).toString();
    const bool oneLine = above.isEmpty() && chip.isEmpty();
    const int gap = theme.px(4);
    if (!tags.isEmpty()) {
        const int each = Tag::sizeFor(tags.first(), theme).height();
        const int all = int(tags.size()) * each + int(tags.size() - 1) * theme.px(2);
        int y = box.y() + (box.height() - all) / 2;
        for (const QString &words : tags) {
            Tag::paint(painter, visual(QRect(box.x(), y, box.width(), each)), words, Tone::Soon, theme);
            y += each + theme.px(2);
        }
    } else if (oneLine) {
        text(box, TextRole::Small, t.muted, beneath);
    } else {
        const QRect first(box.x(), top, box.width(), upper);
        if (!chip.isEmpty()) {
            Chip::paint(painter, visual(first), Tone(index.data(MatchRoles::ChipTone).toInt()), chip, theme);
        } else if (index.data(MatchRoles::Restricted).toBool()) {
            const QString words = tr("Restricted");
            const int width = std::min(Tag::sizeFor(words, theme).width(), first.width() / 2);
            text(first.adjusted(0, 0, -width - gap, 0), TextRole::Strong, t.text, above);
            Tag::paint(painter, visual(QRect(first.right() + 1 - width, first.y(), width, first.height())), words,
                       Tone::Soon, theme);
        } else {
            text(first, TextRole::Strong, t.text, above);
        }
        text(QRect(box.x(), top + upper + theme.px(2), box.width(), lower), TextRole::Small, t.muted, beneath);
    }
    painter->restore();
}

MatchTable::MatchTable(QAbstractItemModel *model, const QString &name, const QList<int> &shares, QWidget *parent)
    : QTableView(parent)
    , m_shares(shares)
{
    setModel(model);
    setItemDelegate(new MatchDelegate(this));
    setAccessibleName(name);
    setUpRows(*this);
    setMouseTracking(true);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QAbstractItemView::doubleClicked, this, &MatchTable::entered);
    fit();
}

void MatchTable::setLeastRows(int rows)
{
    m_leastRows = rows;
    fit();
}

void MatchTable::setLeastTag(int column, const QString &words)
{
    m_leastTags.insert(column, words);
    fit();
}

void MatchTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || current.isValid() != previous.isValid())
        emit rowChosen(current.row());
}

void MatchTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
    viewport()->update();
}

void MatchTable::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && currentIndex().isValid()) {
        emit entered();
        return;
    }
    if (scrollSideways(*this, *event))
        return;
    QTableView::keyPressEvent(event);
}

void MatchTable::fit()
{
    const Theme &theme = themeOf(this);
    verticalHeader()->setDefaultSectionSize(heightOfRow(theme));
    QList<int> widths;
    int all = 0;
    int fixed = 0;
    for (int i = 0; i < m_shares.size(); ++i) {
        const int tag = m_leastTags.contains(i) ? Tag::sizeFor(m_leastTags.value(i), theme).width() + theme.px(16) : 0;
        const int heading = std::max(horizontalHeader()->sectionSizeHint(i) + theme.px(8), tag);
        widths << (m_shares.at(i) > 0 ? std::max(heading, theme.px(leastShareWidth)) : heading);
        all += m_shares.at(i);
        fixed += m_shares.at(i) > 0 ? 0 : heading;
    }
    const int room = viewport()->width() - fixed;
    int needed = fixed;
    for (int i = 0; i < m_shares.size(); ++i) {
        if (m_shares.at(i) > 0)
            widths[i] = std::max(widths.at(i), room * m_shares.at(i) / std::max(all, 1));
        needed += m_shares.at(i) > 0 ? widths.at(i) : 0;
    }
    // One that could not shrink takes from the widest of the others.
    if (const int over = needed - viewport()->width(); over > 0) {
        const auto widest = std::ranges::max_element(widths);
        *widest = std::max(*widest - over, theme.px(leastShareWidth));
    }
    for (int i = 0; i < m_shares.size(); ++i)
        setColumnWidth(i, widths.at(i));
    setMinimumHeight(horizontalHeader()->sizeHint().height() + m_leastRows * heightOfRow(theme) + 2);
}

void MatchTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void MatchTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

} // namespace frontdoor
