// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/handover/handover_list.h"

#include "ui/common/chip.h"
#include "ui/common/table_setup.h"
#include "ui/desk/clock_words.h"
#include "ui/dutytray/tray_words.h"
#include "ui/style/icons.h"
#include "ui/style/style_paint.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

// Widths at 100 % text.
constexpr int childWidth = 150;
constexpr int markWidth = 150;
constexpr int leastMiddle = 200;

/// One row while it is drawn; rectangles are logical and mirrored where the language runs from the right.
struct Drawing {
    QPainter *painter;
    const QStyleOptionViewItem &option;
    const Theme &theme;
    const HandoverItemRow &item;
    const HandoverListModel &model;
    int top;
    int upperHeight;
    int lowerTop;
    int lowerHeight;

    const Tokens &tokens() const { return theme.tokens(); }
    QRect visual(const QRect &logical) const { return QStyle::visualRect(option.direction, option.rect, logical); }
    QRect upper(int left, int width) const { return {left, top, width, upperHeight}; }
    QRect lower(int left, int width) const { return {left, lowerTop, width, lowerHeight}; }

    void text(const QRect &place, TextRole role, const QColor &colour, const QString &words) const
    {
        if (place.width() <= 0 || words.isEmpty())
            return;
        painter->setFont(theme.font(role));
        painter->setPen(colour);
        const Qt::Alignment side = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
        painter->drawText(visual(place), int(side) | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
    }

    /// Returns what is left of the place.
    QRect sign(const QRect &place, Icon icon, const QColor &colour) const
    {
        const int side = theme.px(14);
        paintIcon(painter, visual(QRect(place.x(), place.y() + (place.height() - side) / 2, side, side)), icon, colour);
        return place.adjusted(side + theme.px(6), 0, 0, 0);
    }
};

int clockWidth(const Theme &theme)
{
    int widest = 0;
    for (const QString &sample : {u"overdue by 99 days"_s, u"tomorrow 10:15"_s, u"Wed 25 May 11:40"_s})
        widest = std::max(widest, Chip::sizeFor(Tone::Overdue, sample, theme).width());
    return widest + theme.px(12);
}

void paintClock(const Drawing &d, int left, int width)
{
    const TrayRow &row = d.item.row;
    if (!row.nextDue) {
        d.text(d.upper(left, width), TextRole::Small, d.tokens().muted, noClockWords(row, d.model.procedure()));
        d.text(d.lower(left, width), TextRole::Small, d.tokens().muted, row.number);
        return;
    }
    const ClockWords clock = clockWords(row.nextDue, d.model.now(), d.model.calendar());
    const QSize chip = Chip::sizeFor(clock.tone, clock.text, d.theme);
    const QRect place(left, d.top + (d.upperHeight - chip.height()) / 2, std::min(chip.width(), width), chip.height());
    Chip::paint(d.painter, d.visual(place), clock.tone, clock.text, d.theme);
    d.text(d.lower(left, width), TextRole::Small, d.tokens().muted, clockKindWords(row.nextDueKind));
}

void paintChild(const Drawing &d, int left, int width)
{
    const TrayRow &row = d.item.row;
    QRect name = d.upper(left, width);
    if (d.item.unread) {
        const int dot = d.theme.px(8);
        const QRect mark(name.x(), name.y() + (name.height() - dot) / 2, dot, dot);
        paintBox(d.painter, d.visual(mark), d.tokens().link, {}, 0, dot / 2.0);
        name.setLeft(name.x() + dot + d.theme.px(6));
    }
    d.text(name, TextRole::Strong, d.tokens().text, childWords(row));
    QStringList facts{ageWords(row, d.model.calendar().localDate(d.model.now()))};
    if (row.nextDue)
        facts << row.number;
    facts.removeAll(QString());
    d.text(d.lower(left, width), TextRole::Small, d.tokens().muted, facts.join(u" · "_s));
}

void paintMiddle(const Drawing &d, int left, int width)
{
    const TrayRow &row = d.item.row;
    const bool isMissing = row.headline.isEmpty() && !row.withheld;
    d.text(d.upper(left, width), TextRole::Body, row.headline.isEmpty() ? d.tokens().muted : d.tokens().text,
           isMissing ? HandoverView::tr("Concern not recorded yet") : concernWords(row));
    const QRect place = d.lower(left, width);
    if (!d.item.note.isEmpty()) {
        const QColor ink = d.tokens().text;
        d.text(d.sign(place, Icon::Note, ink), TextRole::Small, ink, d.item.note.simplified());
    } else if (!d.item.need.isEmpty()) {
        const QColor ink = d.theme.colour(ColourRole::Soon);
        d.text(d.sign(place, Icon::Dot, ink), TextRole::SmallStrong, ink,
               HandoverView::tr("Note needed: %1").arg(d.item.need));
    } else {
        QStringList flags;
        for (const FlagWords &flag : flagsOf(row, d.model.procedure()))
            flags << flag.text;
        d.text(place, TextRole::Small, d.tokens().muted, flags.join(u" · "_s));
    }
}

void paintMark(const Drawing &d, int left, int width)
{
    const TrayRow &row = d.item.row;
    if (d.item.mark.isEmpty()) {
        d.text(d.upper(left, width), TextRole::Body, d.tokens().text, stageWords(row));
        d.text(d.lower(left, width), TextRole::Small, d.tokens().muted,
               row.workerName.isEmpty() ? HandoverView::tr("not allocated") : row.workerName);
        return;
    }
    const QColor ink = d.item.markTone == Tone::Neutral ? d.tokens().text : d.theme.colour(colourRole(d.item.markTone));
    QRect place = d.upper(left, width);
    if (d.item.markTone != Tone::Neutral)
        place = d.sign(place, toneIcon(d.item.markTone), ink);
    d.text(place, TextRole::Body, ink, d.item.mark);
    d.text(d.lower(left, width), TextRole::Small, d.tokens().muted, d.item.markMore);
}

int rowHeight(const Theme &theme)
{
    return QFontMetrics(theme.font(TextRole::Strong)).height() + QFontMetrics(theme.font(TextRole::Body)).height()
           + 2 * theme.px(6) + theme.px(2) + 1;
}

} // namespace

HandoverListModel::HandoverListModel(std::shared_ptr<const Procedure> procedure, Calendar calendar, QObject *parent)
    : RowListModel([](const HandoverItemRow &row) { return row.row.subject.id; }, parent)
    , m_procedure(std::move(procedure))
    , m_calendar(std::move(calendar))
{
}

void HandoverListModel::setNow(Instant now)
{
    if (m_now == now)
        return;
    m_now = now;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

QVariant HandoverListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return sentence(rowAt(index.row()));
    case Qt::ToolTipRole: return rowAt(index.row()).note;
    default: return {};
    }
}

QString HandoverListModel::sentence(const HandoverItemRow &item) const
{
    QStringList parts{rowSentence(item.row, m_now, m_calendar, *m_procedure)};
    if (!item.note.isEmpty())
        parts << HandoverView::tr("note: %1").arg(item.note.simplified());
    if (!item.need.isEmpty())
        parts << HandoverView::tr("a note is needed: %1").arg(item.need);
    if (!item.mark.isEmpty())
        parts << item.mark;
    if (!item.markMore.isEmpty())
        parts << item.markMore;
    return parts.join(u", "_s);
}

QSize HandoverDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, rowHeight(themeOf(option.widget))};
}

void HandoverDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const HandoverListModel *>(index.model());
    if (!model)
        return;
    const Theme &theme = themeOf(option.widget);
    const Tokens &t = theme.tokens();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(option.rect, selected ? t.accentSoft : hovered ? t.hover : t.raised);
    painter->fillRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1, t.border);
    if (selected)
        painter->fillRect(QStyle::visualRect(option.direction, option.rect,
                                             QRect(option.rect.x(), option.rect.y(), 3, option.rect.height())),
                          t.accent);
    const int upper = QFontMetrics(theme.font(TextRole::Strong)).height();
    const int top = option.rect.y() + theme.px(6);
    const int lowerTop = top + upper + theme.px(2);
    const Drawing drawing{painter,
                          option,
                          theme,
                          model->rowAt(index.row()),
                          *model,
                          top,
                          upper,
                          lowerTop,
                          option.rect.bottom() - theme.px(6) - lowerTop};
    const int left = option.rect.x() + theme.px(16);
    const int room = option.rect.right() - theme.px(12) - left;
    const int gap = theme.px(12);
    const int clock = clockWidth(theme);
    int child = theme.px(childWidth);
    const int mark = theme.px(markWidth);
    const bool showsMark = room - clock - child - mark - 3 * gap >= theme.px(leastMiddle);
    int middle = room - clock - child - 2 * gap - (showsMark ? mark + gap : 0);
    const bool showsMiddle = middle >= theme.px(leastMiddle) / 2;
    if (!showsMiddle)
        child = room - clock - gap;
    paintClock(drawing, left, clock);
    paintChild(drawing, left + clock + gap, child);
    if (showsMiddle)
        paintMiddle(drawing, left + clock + gap + child + gap, middle);
    if (showsMark)
        paintMark(drawing, option.rect.right() - theme.px(12) - mark, mark);
    painter->restore();
}

HandoverView::HandoverView(HandoverListModel *model, QWidget *parent) : QListView(parent), m_model(model)
{
    setModel(model);
    setItemDelegate(new HandoverDelegate(this));
    setUpRows(*this);
    viewport()->setAttribute(Qt::WA_Hover);
}

std::optional<Subject> HandoverView::currentSubject() const
{
    const int line = currentIndex().row();
    return line >= 0 && line < m_model->rowCount() ? std::optional(m_model->rowAt(line).row.subject) : std::nullopt;
}

void HandoverView::goTo(const Subject &subject)
{
    goToLine(m_model->lineOf(subject));
}

void HandoverView::goToLine(int line)
{
    if (line < 0 || line >= m_model->rowCount())
        return;
    setCurrentIndex(m_model->index(line, 0));
    scrollTo(currentIndex());
}

void HandoverView::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers held = event->modifiers() & ~Qt::KeypadModifier;
    if (event->key() == Qt::Key_O && held == Qt::ControlModifier) {
        emit openRequested();
        return;
    }
    if (held == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter: emit enterPressed(); return;
        case Qt::Key_Space: emit spacePressed(); return;
        case Qt::Key_Delete: emit deletePressed(); return;
        default: break;
        }
    }
    const QString letters = event->text();
    if ((held == Qt::NoModifier || held == Qt::ShiftModifier) && !letters.isEmpty() && letters.at(0).isPrint()) {
        emit typed(letters);
        return;
    }
    QListView::keyPressEvent(event);
}

void HandoverView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    emit currentRowChanged();
}

void HandoverView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid())
        goToLine(0);
}

void HandoverView::mouseDoubleClickEvent(QMouseEvent *)
{
    emit openRequested();
}

void HandoverView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        doItemsLayout();
}

void HandoverView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    // What opens beneath the list must not hide the row it is about.
    scrollTo(currentIndex());
}

void HandoverView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!hasFocus() || !currentIndex().isValid())
        return;
    QPainter painter(viewport());
    paintFocusRing(&painter, visualRect(currentIndex()).adjusted(1, 1, -1, -1), this, 4);
}

} // namespace frontdoor
