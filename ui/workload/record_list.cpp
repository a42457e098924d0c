// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workload/record_list.h"

#include "ui/common/chip.h"
#include "ui/common/tag.h"
#include "ui/dutytray/tray_words.h"
#include "ui/style/style_paint.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

RecordModel::RecordModel(std::shared_ptr<const Procedure> procedure, Calendar calendar, QObject *parent)
    : RowListModel([](const TrayRow &row) { return row.subject.id; }, parent)
    , m_procedure(std::move(procedure))
    , m_calendar(std::move(calendar))
{
}

void RecordModel::setNow(Instant now)
{
    m_now = now;
    if (const int count = rowCount(); count > 0)
        emit dataChanged(index(0, 0), index(count - 1, 0));
}

void RecordModel::setLeavers(const QHash<UserId, QString> &leavers)
{
    m_leavers = leavers;
    setNow(m_now);
}

QString RecordModel::leaverWords(const TrayRow &row) const
{
    const QString name = m_leavers.value(row.worker);
    return name.isEmpty() ? QString() : tr("%1 has left").arg(name);
}

QVariant RecordModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TrayRow &row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return childWords(row);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QStringList words{rowSentence(row, m_now, m_calendar, *m_procedure), leaverWords(row)};
        words.removeAll(QString());
        return words.join(u", "_s);
    }
    case Qt::UserRole: return row.subject.id;
    default: return {};
    }
}

Qt::ItemFlags RecordModel::flags(const QModelIndex &index) const
{
    return RowListModel::flags(index) | Qt::ItemIsDragEnabled;
}

QString RecordModel::mimeType()
{
    return u"application/x-frontdoor-records"_s;
}

QStringList RecordModel::mimeTypes() const
{
    return {mimeType()};
}

QMimeData *RecordModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList ids;
    for (const QModelIndex &index : indexes)
        ids << rowAt(index.row()).subject.id;
    auto *data = new QMimeData;
    data->setData(mimeType(), ids.join(u'\n').toUtf8());
    return data;
}

namespace {

int boxSize(const Theme &theme)
{
    return theme.px(16);
}

int leftOfText(const Theme &theme)
{
    return theme.px(12) + boxSize(theme) + theme.px(10);
}

} // namespace

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const RecordModel *>(index.model());
    if (!model)
        return;
    const TrayRow &row = model->rowAt(index.row());
    const Theme &theme = themeOf(option.widget);
    const Tokens &t = theme.tokens();
    const QRect box = option.rect;
    const bool ticked = option.state.testFlag(QStyle::State_Selected);
    const auto visual = [&](const QRect &logical) { return QStyle::visualRect(option.direction, box, logical); };
    painter->save();
    painter->fillRect(box, ticked ? t.accentSoft : option.state.testFlag(QStyle::State_MouseOver) ? t.hover : t.raised);
    painter->fillRect(box.x(), box.bottom(), box.width(), 1, t.border);

    QStyleOptionButton tick;
    tick.rect = visual(QRect(box.x() + theme.px(12), box.y() + theme.px(9), boxSize(theme), boxSize(theme)));
    tick.palette = option.palette;
    tick.state = QStyle::State_Enabled | (ticked ? QStyle::State_On : QStyle::State_Off);
    paintCheckMark(painter, tick, theme);

    const auto line = [&](const QRect &logical, Qt::Alignment side, TextRole role, const QColor &colour,
                          const QString &text) {
        painter->setFont(theme.font(role));
        painter->setPen(colour);
        painter->drawText(visual(logical),
                          int(QStyle::visualAlignment(option.direction, side | Qt::AlignVCenter)) | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, logical.width()));
    };
    const int strong = std::max(QFontMetrics(theme.font(TextRole::Strong)).height(),
                                Chip::sizeFor(Tone::Calm, u"x"_s, theme).height());
    const int small = QFontMetrics(theme.font(TextRole::Small)).height();
    const int top = box.y() + theme.px(7);
    const int left = box.x() + leftOfText(theme);
    int right = box.right() - theme.px(12);

    const ClockWords clock = row.nextDue ? clockWords(row.nextDue, model->now(), model->calendar())
                                         : ClockWords{Tone::Neutral, noClockWords(row, model->procedure())};
    const QSize chip = Chip::sizeFor(clock.tone, clock.text, theme);
    const int chipWidth = std::min(chip.width(), (right - left) / 2);
    Chip::paint(painter, visual(QRect(right - chipWidth, top, chipWidth, strong)), clock.tone, clock.text, theme);
    right -= chipWidth + theme.px(8);

    const QString name = childWords(row);
    const int nameWidth = std::min(QFontMetrics(theme.font(TextRole::Strong)).horizontalAdvance(name) + 1,
                                   right - left);
    line(QRect(left, top, nameWidth, strong), Qt::AlignLeft, TextRole::Strong, t.text, name);
    int after = left + nameWidth + theme.px(8);
    const QString age = ageWords(row, model->calendar().localDate(model->now()));
    const int ageWidth = QFontMetrics(theme.font(TextRole::Small)).horizontalAdvance(age) + 1;
    if (!age.isEmpty() && after + ageWidth < right) {
        line(QRect(after, top, ageWidth, strong), Qt::AlignLeft, TextRole::Small, t.muted, age);
        after += ageWidth + theme.px(8);
    }
    const QList<FlagWords> flags = flagsOf(row, model->procedure());
    for (const FlagWords &flag : flags) {
        const int wide = Tag::sizeFor(flag.text, theme).width();
        if (after + wide > right)
            break;
        Tag::paint(painter, visual(QRect(after, top, wide, strong)), flag.text, flag.tone, theme);
        after += wide + theme.px(4);
    }
    QStringList about{row.number, stageWords(row)};
    const QString concern = concernWords(row);
    if (!concern.isEmpty())
        about.prepend(concern);
    if (const QString leaver = model->leaverWords(row); !leaver.isEmpty())
        about << leaver;
    // The concern gives way, the number stays whole.
    const QString facts = QStringList(about.mid(concern.isEmpty() ? 0 : 1)).join(u" · "_s);
    const int factsWidth = std::min(QFontMetrics(theme.font(TextRole::Small)).horizontalAdvance(facts) + 1,
                                    (box.right() - left) / 2);
    const int second = top + strong + theme.px(2);
    const int edge = box.right() - theme.px(12);
    line(QRect(edge - factsWidth, second, factsWidth, small), Qt::AlignRight, TextRole::Small, t.muted, facts);
    if (!concern.isEmpty())
        line(QRect(left, second, edge - factsWidth - theme.px(8) - left, small), Qt::AlignLeft, TextRole::Small, t.text,
             concern);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, box.adjusted(1, 1, -1, -2), option.widget, 4);
    painter->restore();
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Theme &theme = themeOf(option.widget);
    const int strong = std::max(QFontMetrics(theme.font(TextRole::Strong)).height(),
                                Chip::sizeFor(Tone::Calm, u"x"_s, theme).height());
    return {theme.px(260), strong + QFontMetrics(theme.font(TextRole::Small)).height() + theme.px(17)};
}

RecordList::RecordList(RecordModel *model, QWidget *parent) : QListView(parent), m_model(model)
{
    setModel(model);
    setItemDelegate(new RecordDelegate(this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { emit openRequested(m_model->rowAt(index.row()).subject); });
    connect(model, &QAbstractItemModel::rowsRemoved, this, &RecordList::chosenChanged);
    connect(model, &QAbstractItemModel::rowsInserted, this, &RecordList::chosenChanged);
    fit();
}

void RecordList::fit()
{
    QStyleOptionViewItem option;
    option.widget = this;
    setMinimumHeight(itemDelegate()->sizeHint(option, {}).height() * 3 / 2); // half a row says that there are more
}

QList<TrayRow> RecordList::chosen() const
{
    QList<TrayRow> rows;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (selectionModel()->isSelected(m_model->index(i, 0)))
            rows << m_model->rowAt(i);
    }
    if (const std::optional<TrayRow> current = currentRow(); rows.isEmpty() && current)
        rows << *current;
    return rows;
}

int RecordList::ticked() const
{
    return int(selectionModel()->selectedIndexes().size());
}

std::optional<TrayRow> RecordList::currentRow() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? std::optional(m_model->rowAt(index.row())) : std::nullopt;
}

void RecordList::tick(const QList<Subject> &subjects)
{
    QItemSelection ticked;
    for (const Subject &subject : subjects) {
        if (const int row = m_model->indexOfKey(subject.id); row >= 0)
            ticked.select(m_model->index(row, 0), m_model->index(row, 0));
    }
    selectionModel()->select(ticked, QItemSelectionModel::ClearAndSelect);
}

QItemSelectionModel::SelectionFlags RecordList::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    if (event && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space)
            return QItemSelectionModel::Toggle;
        if (!key->modifiers().testFlag(Qt::ShiftModifier))
            return QItemSelectionModel::NoUpdate; // moving alone loses nothing that was ticked
    }
    if (event && event->type() == QEvent::MouseButtonPress && index.isValid()) {
        const auto *press = static_cast<const QMouseEvent *>(event);
        const int inRow = isRightToLeft() ? visualRect(index).right() - press->position().toPoint().x()
                                          : press->position().toPoint().x() - visualRect(index).x();
        if (inRow < leftOfText(themeOf(this)) && press->modifiers() == Qt::NoModifier)
            return QItemSelectionModel::Toggle;
    }
    return QListView::selectionCommand(index, event);
}

void RecordList::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const int key = event->key();
    if (plain && key == Qt::Key_Escape && ticked() > 0) {
        clearSelection();
        return;
    }
    const bool isCommand = (key >= Qt::Key_A && key <= Qt::Key_Z) || (key >= Qt::Key_0 && key <= Qt::Key_9)
                           || key == Qt::Key_Delete;
    if (plain && isCommand) {
        emit keyPressed(key);
        return;
    }
    if (key == Qt::Key_Menu) {
        emit menuRequested(viewport()->mapToGlobal(visualRect(currentIndex()).center()));
        return;
    }
    QListView::keyPressEvent(event);
}

void RecordList::selectionChanged(const QItemSelection &now, const QItemSelection &before)
{
    QListView::selectionChanged(now, before);
    emit chosenChanged();
}

void RecordList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    emit chosenChanged();
}

void RecordList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::NoUpdate);
}

void RecordList::contextMenuEvent(QContextMenuEvent *event)
{
    emit menuRequested(event->globalPos());
}

void RecordList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        fit();
        scheduleDelayedItemsLayout();
    }
}

} // namespace frontdoor
