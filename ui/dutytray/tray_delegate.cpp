// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dutytray/tray_delegate.h"

#include "core/calendar/phrases.h"
#include "core/domain/referral_source.h"
#include "ui/common/avatar.h"
#include "ui/common/chip.h"
#include "ui/common/tag.h"
#include "ui/dutytray/tray_view.h"
#include "ui/dutytray/tray_words.h"
#include "ui/style/icons.h"
#include "ui/style/style_paint.h"
#include "ui/style/tabular_text.h"

#include <QPainter>
#include <QTextLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

/// One cell while it is drawn. Lines are logical; mirrored where the language runs from the right.
struct TrayDelegate::Cell {
    QPainter *painter;
    const QStyleOptionViewItem &option;
    const Theme &theme;
    const TrayModel &model;
    const TrayLine &line;
    int number; ///< of the line
    int column;
    QRect upper; ///< first line of text
    QRect lower;

    const Tokens &tokens() const { return theme.tokens(); }
    const TrayRow &row() const { return line.row; }
    QRect visual(const QRect &logical) const { return QStyle::visualRect(option.direction, option.rect, logical); }

    void text(const QRect &logical, TextRole role, const QColor &colour, const QString &words,
              bool tabular = false) const
    {
        if (logical.width() <= 0)
            return;
        painter->setFont(theme.font(role));
        painter->setPen(colour);
        const Qt::Alignment side = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
        if (tabular)
            paintTabular(painter, visual(logical), side, words);
        else
            painter->drawText(visual(logical), int(side) | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(words, Qt::ElideRight, logical.width()));
    }

    /// Over both lines; the second ends in "…" when there is more.
    void twoLines(TextRole role, const QColor &colour, const QString &words) const
    {
        QTextLayout layout(words, theme.font(role));
        layout.beginLayout();
        QTextLine first = layout.createLine();
        if (!first.isValid()) {
            layout.endLayout();
            return;
        }
        first.setLineWidth(upper.width());
        layout.endLayout();
        const QString rest = words.mid(first.textLength());
        text(upper, role, colour, rest.isEmpty() ? words : words.left(first.textLength()).trimmed());
        if (!rest.isEmpty())
            text(lower, role, colour, rest);
    }
};

TrayDelegate::TrayDelegate(TrayView *view) : QStyledItemDelegate(view), m_view(view) {}

int TrayDelegate::rowHeight(const Theme &theme)
{
    const int lines = QFontMetrics(theme.font(TextRole::Strong)).height()
                      + QFontMetrics(theme.font(TextRole::Body)).height();
    return lines + 2 * theme.px(7) + theme.px(2) + 1;
}

int TrayDelegate::headingHeight(const Theme &theme)
{
    return QFontMetrics(theme.font(TextRole::SmallStrong)).height() + 2 * theme.px(6);
}

QSize TrayDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, rowHeight(themeOf(option.widget))};
}

void TrayDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const TrayModel *>(index.model());
    if (!model)
        return;
    const Theme &theme = themeOf(option.widget);
    const int left = index.column() == TrayModel::ClockColumn ? leftPadding(theme) : padding(theme);
    const QRect inner = option.rect.adjusted(left, theme.px(7), -padding(theme), -theme.px(7) - 1);
    const int strong = QFontMetrics(theme.font(TextRole::Strong)).height();
    const QRect upper(inner.x(), inner.y(), inner.width(), strong);
    const QRect lower(inner.x(), upper.bottom() + 1 + theme.px(2), inner.width(),
                      inner.bottom() - upper.bottom() - theme.px(2));
    const Cell cell{painter,     option,         theme, *model, model->rowAt(index.row()),
                    index.row(), index.column(), upper, lower};
    painter->save();
    painter->setClipRect(option.rect);
    paintBackground(cell);
    if (cell.line.kind == TrayLine::Kind::Row) {
        switch (TrayModel::Column(index.column())) {
        case TrayModel::ClockColumn: paintClock(cell); break;
        case TrayModel::ChildColumn: paintChild(cell); break;
        case TrayModel::ConcernColumn: paintConcern(cell); break;
        case TrayModel::SourceColumn: paintSource(cell); break;
        case TrayModel::StageColumn: paintStage(cell); break;
        case TrayModel::WithColumn: paintWith(cell); break;
        case TrayModel::ColumnCount: break;
        }
    }
    painter->restore();
}

void TrayDelegate::paintBackground(const Cell &cell) const
{
    const Tokens &t = cell.tokens();
    const QRect &box = cell.option.rect;
    if (cell.line.kind == TrayLine::Kind::Family) {
        cell.painter->fillRect(box, t.sunken);
        cell.painter->fillRect(box.x(), box.bottom(), box.width(), 1, t.border);
        return;
    }
    const bool selected = cell.option.state.testFlag(QStyle::State_Selected);
    cell.painter->fillRect(box, selected ? t.accentSoft : cell.number == m_view->hoveredLine() ? t.hover : t.raised);
    if (const double flash = m_view->flashOf(cell.line.key); flash > 0 && !selected) {
        QColor light = t.info.fill;
        light.setAlphaF(float(flash));
        cell.painter->fillRect(box, light);
    }
    // A stronger line closes a family, so that what follows is seen to stand outside.
    cell.painter->fillRect(box.x(), box.bottom(), box.width(), 1, cell.line.endsFamily ? t.control : t.border);
    if (cell.column != TrayModel::ClockColumn)
        return;
    if (cell.line.inFamily)
        cell.painter->fillRect(cell.visual(QRect(box.x() + cell.theme.px(7), box.y(), 2, box.height() - 1)), t.control);
    if (selected)
        cell.painter->fillRect(cell.visual(QRect(box.x(), box.y(), 3, box.height())), t.accent);
}

void TrayDelegate::paintClock(const Cell &cell) const
{
    const bool stageHidden = m_view->isColumnHidden(TrayModel::StageColumn);
    if (!cell.row().nextDue) {
        // Nothing to look at: the quiet words leave the eye to the clocks that run.
        cell.text(cell.upper, TextRole::Small, cell.tokens().muted, noClockWords(cell.row(), cell.model.procedure()));
        if (stageHidden)
            cell.text(cell.lower, TextRole::Small, cell.tokens().muted, stageWords(cell.row()));
        return;
    }
    const ClockWords clock = clockWords(cell.row().nextDue, cell.model.now(), cell.model.calendar());
    const int chip = Chip::sizeFor(clock.tone, clock.text, cell.theme).height();
    const QRect place(cell.upper.x(), cell.upper.center().y() - chip / 2, cell.upper.width(), chip);
    // Chip::paint() draws from the left; mirrored, the chip must end where the logical one begins.
    const int width = std::min(Chip::sizeFor(clock.tone, clock.text, cell.theme).width(), place.width());
    Chip::paint(cell.painter, cell.visual(QRect(place.x(), place.y(), width, chip)), clock.tone, clock.text,
                cell.theme);
    cell.text(cell.lower, TextRole::Small, cell.tokens().muted,
              stageHidden ? stageWords(cell.row()) : clockKindWords(cell.row().nextDueKind));
}

void TrayDelegate::paintChild(const Cell &cell) const
{
    QRect name = cell.upper;
    if (!cell.row().seen) {
        const int dot = cell.theme.px(8);
        const QRect mark(name.x(), name.y() + (name.height() - dot) / 2, dot, dot);
        paintBox(cell.painter, cell.visual(mark), cell.tokens().link, {}, 0, dot / 2.0);
        name.setLeft(name.x() + dot + cell.theme.px(6));
    }
    cell.text(name, TextRole::Strong, cell.tokens().text, childWords(cell.row()));
    cell.text(cell.lower, TextRole::Small, cell.tokens().muted,
              ageWords(cell.row(), cell.model.calendar().localDate(cell.model.now())));
}

void TrayDelegate::paintConcern(const Cell &cell) const
{
    const TrayRow &row = cell.row();
    QList<FlagWords> flags = flagsOf(row, cell.model.procedure());
    if (showsRouteBesideStage(cell))
        flags.removeLast();
    const bool sourceHidden = m_view->isColumnHidden(TrayModel::SourceColumn);
    const bool isMissing = row.headline.isEmpty() && !row.withheld;
    const QString concern = isMissing ? TrayView::tr("Concern not recorded yet") : concernWords(row);
    const QColor colour = row.headline.isEmpty() ? cell.tokens().muted : cell.tokens().text;
    if (flags.isEmpty() && !sourceHidden) {
        cell.twoLines(TextRole::Body, colour, concern);
        return;
    }
    cell.text(cell.upper, TextRole::Body, colour, concern);
    QRect left = cell.lower;
    for (const FlagWords &flag : flags) {
        // A flag that has no room is told by the tool tip; only the first, the weightiest, is shortened.
        const int wanted = Tag::sizeFor(flag.shown(), cell.theme).width();
        const int width = std::min(wanted, left.width());
        if (width < wanted && left.x() > cell.lower.x())
            break;
        Tag::paint(cell.painter, cell.visual(QRect(left.x(), left.y(), width, left.height())), flag.shown(), flag.tone,
                   cell.theme);
        left.setLeft(left.x() + width + cell.theme.px(6));
    }
    if (sourceHidden && left.width() >= cell.theme.px(60)) { // less would be no more than a letter and dots
        const QString received = moment(row.received, cell.model.now(), cell.model.calendar());
        cell.text(left, TextRole::Small, cell.tokens().muted,
                  row.source.isEmpty() ? received : u"%1, %2"_s.arg(referralSourceName(row.source), received));
    }
}

void TrayDelegate::paintSource(const Cell &cell) const
{
    const TrayRow &row = cell.row();
    cell.text(cell.upper, TextRole::Body, row.source.isEmpty() ? cell.tokens().muted : cell.tokens().text,
              sourceWords(row));
    cell.text(cell.lower, TextRole::Small, cell.tokens().muted,
              moment(row.received, cell.model.now(), cell.model.calendar()), true);
}

void TrayDelegate::paintStage(const Cell &cell) const
{
    const TrayRow &row = cell.row();
    const bool namesWorker = m_view->isColumnHidden(TrayModel::WithColumn) && m_view->isWorkerShown();
    if (!namesWorker && !showsRouteBesideStage(cell)) {
        cell.twoLines(TextRole::Body, cell.tokens().text, stageWords(row));
        return;
    }
    cell.text(cell.upper, TextRole::Body, cell.tokens().text, stageWords(row));
    cell.text(cell.lower, TextRole::Small, cell.tokens().muted,
              !namesWorker               ? routeWords(row)
              : row.workerName.isEmpty() ? TrayModel::tr("not allocated")
                                         : row.workerName);
}

/// Beneath a stage of one line there is room for the route; else it is a flag beneath the concern.
bool TrayDelegate::showsRouteBesideStage(const Cell &cell) const
{
    if (cell.row().route.isEmpty() || m_view->isColumnHidden(TrayModel::StageColumn)
        || (m_view->isColumnHidden(TrayModel::WithColumn) && m_view->isWorkerShown()))
        return false;
    const int room = m_view->columnWidth(TrayModel::StageColumn) - 2 * padding(cell.theme);
    return QFontMetrics(cell.theme.font(TextRole::Body)).horizontalAdvance(stageWords(cell.row())) <= room;
}

void TrayDelegate::paintWith(const Cell &cell) const
{
    const TrayRow &row = cell.row();
    if (row.workerName.isEmpty()) {
        cell.text(cell.upper, TextRole::Body, cell.tokens().muted, TrayModel::tr("not allocated"));
        return;
    }
    const int side = Avatar::sizeFor(cell.theme);
    const QRect face(cell.upper.x(), cell.upper.y() + (cell.upper.height() - side + 1) / 2, side, side);
    Avatar::paint(cell.painter, cell.visual(face), row.workerName, cell.theme);
    const QRect name = cell.upper.adjusted(side + cell.theme.px(6), 0, 0, 0);
    const bool fits = QFontMetrics(cell.theme.font(TextRole::Body)).horizontalAdvance(row.workerName) <= name.width();
    cell.text(name, TextRole::Body, cell.tokens().text, fits ? row.workerName : shortName(row.workerName));
}

} // namespace frontdoor
