// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workload/team_table.h"

#include "core/calendar/phrases.h"
#include "ui/common/avatar.h"
#include "ui/common/key_hint.h"
#include "ui/common/table_setup.h"
#include "ui/common/tag.h"
#include "ui/style/icons.h"
#include "ui/style/style_paint.h"
#include "ui/workload/board_words.h"
#include "ui/workload/record_list.h"

#include <QDragEnterEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

// Widths at 100 % text.
constexpr int leastWorker = 170;
constexpr int loadWidth = 132;
constexpr int dayWidth = 62;
constexpr int leastRows = 2; // seen without scrolling

QString hoursWords(double fte)
{
    return TeamModel::tr("%1 FTE").arg(fte, 0, 'g', 2);
}

} // namespace

QString teamSentence(const TeamLine &line, QDate today)
{
    const BoardWorker &worker = line.worker;
    QStringList parts{worker.worker.name, line.role};
    if (!line.team.isEmpty())
        parts << line.team;
    parts << loadWords(worker.open, worker.cap);
    if (line.more > 0)
        parts << TeamModel::tr("%1 afterwards").arg(worker.open + line.more);
    if (worker.isOverCapWith(line.more))
        parts << TeamModel::tr("over the limit");
    parts << line.reasons;
    if (line.isFirst)
        parts << TeamModel::tr("suggested");
    else if (line.isAdvisedAgainst)
        parts << TeamModel::tr("not suggested");
    if (const QString days = daysWords(worker.days, today); !days.isEmpty())
        parts << days;
    return parts.join(u", "_s);
}

TeamModel::TeamModel(std::shared_ptr<const Procedure> procedure, QObject *parent)
    : RowListModel([](const TeamLine &line) { return line.worker.worker.id.text(); }, parent)
    , m_procedure(std::move(procedure))
{
}

void TeamModel::setBoard(const WorkloadBoard &board)
{
    const qsizetype days = m_board.days.size();
    if (days != board.days.size()) {
        beginResetModel();
        m_board = board;
        endResetModel();
    } else {
        m_board = board;
    }
    apply();
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void TeamModel::setChosen(int records, const QList<Suggestion> &suggestions)
{
    const bool saysMore = (m_chosen > 0) != (records > 0);
    m_chosen = records;
    m_suggestions = suggestions;
    apply();
    if (saysMore)
        emit headerDataChanged(Qt::Horizontal, LoadColumn, LoadColumn);
}

void TeamModel::apply()
{
    QList<TeamLine> lines;
    QHash<UserId, qsizetype> placeOf;
    const auto add = [&](const BoardWorker &worker) {
        TeamLine line;
        line.worker = worker;
        line.number = lines.size() < 9 ? int(lines.size()) + 1 : 0;
        line.more = m_chosen;
        line.role = m_procedure->roleNames.value(worker.worker.role, idOf(worker.worker.role));
        if (worker.worker.team != m_board.team) {
            const Team *team = m_procedure->team(worker.worker.team);
            line.team = team ? team->name : worker.worker.team;
        }
        placeOf.insert(worker.worker.id, lines.size());
        lines << line;
    };
    for (const BoardWorker &worker : std::as_const(m_board.workers))
        add(worker);
    bool first = true;
    for (const Suggestion &suggestion : std::as_const(m_suggestions)) {
        if (!placeOf.contains(suggestion.worker.id)) {
            // Who worked with the child before, and works elsewhere now.
            BoardWorker worker;
            worker.worker = suggestion.worker;
            worker.open = suggestion.load;
            worker.cap = suggestion.cap;
            worker.days = {{m_board.days.value(0), suggestion.away, suggestion.onDuty}};
            add(worker);
        }
        TeamLine &line = lines[placeOf.value(suggestion.worker.id)];
        line.reasons = suggestion.reasons;
        line.isFirst = first && suggestion.suggested;
        line.isAdvisedAgainst = !suggestion.suggested;
        first = first && !suggestion.suggested;
    }
    setRows(lines);
}

int TeamModel::lineOfNumber(int number) const
{
    for (int i = 0; i < rowCount(); ++i) {
        if (number > 0 && rowAt(i).number == number)
            return i;
    }
    return -1;
}

int TeamModel::lineOfSuggested() const
{
    for (int i = 0; i < rowCount(); ++i) {
        if (rowAt(i).isFirst)
            return i;
    }
    return -1;
}

int TeamModel::fullBar() const
{
    int full = 1;
    for (const TeamLine &line : rows())
        full = std::max({full, line.worker.cap.value_or(0), line.worker.open + line.more});
    return full;
}

int TeamModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstDayColumn + int(m_board.days.size());
}

QVariant TeamModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TeamLine &line = rowAt(index.row());
    const int column = index.column();
    if (role == Qt::UserRole)
        return line.worker.worker.id.text();
    if (column == WorkerColumn) {
        if (role == Qt::DisplayRole)
            return line.worker.worker.name;
        if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
            return teamSentence(line, today());
    } else if (column == LoadColumn) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return line.more > 0 ? loadChangeWords(line.worker.open, line.more, line.worker.cap)
                                 : loadWords(line.worker.open, line.worker.cap);
    } else if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) {
        const WorkerDay day = line.worker.days.value(column - FirstDayColumn);
        QStringList words;
        if (day.away)
            words << absenceKindWords(*day.away);
        if (day.onDuty)
            words << tr("Duty");
        if (words.isEmpty() && role == Qt::AccessibleTextRole)
            return day.day.isValid() ? tr("here") : tr("not known");
        return words.join(u", "_s);
    }
    return {};
}

QVariant TeamModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section >= FirstDayColumn ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (section == WorkerColumn)
        return tr("Worker");
    if (section == LoadColumn)
        return m_chosen > 0 ? tr("Load, before → after") : tr("Load");
    const QDate day = m_board.days.value(section - FirstDayColumn);
    return day == today() ? tr("Today") : englishDate(day, u"ddd d");
}

Qt::ItemFlags TeamModel::flags(const QModelIndex &index) const
{
    return RowListModel::flags(index) | Qt::ItemIsDropEnabled;
}

namespace {

using Line = std::function<void(const QRect &, Qt::Alignment, TextRole, const QColor &, const QString &)>;

void paintWorker(QPainter *painter, const QRect &box, const TeamLine &row, const Theme &theme,
                 const std::function<QRect(const QRect &)> &visual, const Line &line)
{
    const Tokens &t = theme.tokens();
    const int strong = QFontMetrics(theme.font(TextRole::Strong)).height();
    const int small = QFontMetrics(theme.font(TextRole::Small)).height();
    const int top = box.y() + (box.height() - strong - small - theme.px(2)) / 2;
    int left = box.x() + theme.px(10);
    if (row.number > 0) {
        const QString key = QString::number(row.number);
        const QSize hint = KeyHint::sizeFor(key, theme);
        KeyHint::paint(painter, visual(QRect(left, top, hint.width(), strong)), key, t.muted, theme);
    }
    left += KeyHint::sizeFor(u"9"_s, theme).width() + theme.px(8);
    const int face = Avatar::sizeFor(theme);
    Avatar::paint(painter, visual(QRect(left, top, face, strong)), row.worker.worker.name, theme);
    left += face + theme.px(8);
    int right = box.right() - theme.px(4);
    if (row.isFirst) {
        const QString words = TeamModel::tr("suggested");
        const int wide = Tag::sizeFor(words, theme).width();
        Tag::paint(painter, visual(QRect(right - wide, top, wide, strong)), words, Tone::Done, theme);
        right -= wide + theme.px(4);
    }
    line(QRect(left, top, right - left, strong), Qt::AlignLeft, TextRole::Strong,
         row.isAdvisedAgainst || row.worker.isAwayToday() ? t.muted : t.text, row.worker.worker.name);
    QStringList about;
    if (!row.reasons.isEmpty()) {
        about = row.reasons;
        about.removeIf([&](const QString &reason) { return reason == loadWords(row.worker.open, row.worker.cap); });
    }
    if (!row.team.isEmpty())
        about << row.team;
    about << row.role << hoursWords(row.worker.worker.fte);
    line(QRect(left, top + strong + theme.px(2), box.right() - theme.px(4) - left, small), Qt::AlignLeft,
         TextRole::Small, t.muted, about.join(u" · "_s));
}

void paintLoad(QPainter *painter, const QRect &box, const TeamLine &row, int full, const Theme &theme,
               const std::function<QRect(const QRect &)> &visual, const Line &line)
{
    const Tokens &t = theme.tokens();
    const int strong = QFontMetrics(theme.font(TextRole::Strong)).height();
    const int small = QFontMetrics(theme.font(TextRole::Small)).height();
    const int top = box.y() + (box.height() - strong - small - theme.px(2)) / 2;
    const int left = box.x() + theme.px(8);
    const int wide = box.width() - theme.px(16);
    const bool over = row.worker.isOverCapWith(row.more);
    line(QRect(left, top, wide, strong), Qt::AlignLeft, TextRole::Small, over ? t.overdue.text : t.text,
         row.more > 0 ? loadChangeWords(row.worker.open, row.more, row.worker.cap)
                      : loadWords(row.worker.open, row.worker.cap));
    if (over) {
        const int mark = theme.px(12);
        paintIcon(painter, visual(QRect(left + wide - mark, top + (strong - mark) / 2, mark, mark)), Icon::Overdue,
                  t.overdue.text);
    }
    const int thick = theme.px(6);
    const QRect bar(left, top + strong + theme.px(2) + (small - thick) / 2, wide, thick);
    paintBox(painter, visual(bar), t.sunken, t.border, 1, thick / 2.0);
    const int before = wide * row.worker.open / full;
    const int after = wide * (row.worker.open + row.more) / full;
    if (row.more > 0)
        paintBox(painter, visual(QRect(bar.x(), bar.y(), std::max(after, thick), thick)), over ? t.alert : t.accent, {},
                 0, thick / 2.0);
    if (before > 0)
        paintBox(painter, visual(QRect(bar.x(), bar.y(), std::max(before, thick), thick)),
                 over && row.more == 0 ? t.alert : t.muted, {}, 0, thick / 2.0);
    if (row.worker.cap && *row.worker.cap <= full) {
        const int at = std::min(wide * *row.worker.cap / full, wide - 2);
        painter->fillRect(visual(QRect(bar.x() + at, bar.y() - 2, 2, thick + 4)), t.text);
    }
}

void paintDay(QPainter *painter, const QRect &box, const WorkerDay &day, const Theme &theme, const Line &line)
{
    const Tokens &t = theme.tokens();
    if (!day.day.isValid())
        return;
    const int small = QFontMetrics(theme.font(TextRole::Small)).height();
    const QRect inside = box.adjusted(theme.px(2), theme.px(4), -theme.px(2), -theme.px(5));
    if (day.away)
        paintBox(painter, inside, theme.tone(Tone::Soon).fill, {}, 0, 4);
    else if (day.onDuty)
        paintBox(painter, inside, theme.tone(Tone::Info).fill, {}, 0, 4);
    const int lines = (day.away ? 1 : 0) + (day.onDuty ? 1 : 0);
    int top = box.y() + (box.height() - std::max(lines, 1) * small) / 2;
    if (day.away) {
        line(QRect(box.x(), top, box.width(), small), Qt::AlignHCenter, TextRole::SmallStrong,
             theme.tone(Tone::Soon).text, absenceKindWords(*day.away));
        top += small;
    }
    if (day.onDuty)
        line(QRect(box.x(), top, box.width(), small), Qt::AlignHCenter, TextRole::SmallStrong,
             day.away ? theme.tone(Tone::Soon).text : theme.tone(Tone::Info).text, TeamModel::tr("Duty"));
    if (lines == 0) {
        const int mark = theme.px(12);
        paintIcon(painter, QRect(box.center().x() - mark / 2, box.center().y() - mark / 2, mark, mark), Icon::Check,
                  t.muted);
    }
}

} // namespace

void TeamDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const TeamModel *>(index.model());
    if (!model)
        return;
    const TeamLine &row = model->rowAt(index.row());
    const Theme &theme = themeOf(option.widget);
    const Tokens &t = theme.tokens();
    const QRect box = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const std::function<QRect(const QRect &)> visual = [&](const QRect &logical) {
        return QStyle::visualRect(option.direction, box, logical);
    };
    const Line line = [&](const QRect &logical, Qt::Alignment side, TextRole role, const QColor &colour,
                          const QString &text) {
        painter->setFont(theme.font(role));
        painter->setPen(colour);
        painter->drawText(visual(logical),
                          int(QStyle::visualAlignment(option.direction, side | Qt::AlignVCenter)) | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, logical.width()));
    };
    painter->save();
    painter->fillRect(box, selected ? t.accentSoft : t.raised);
    painter->fillRect(box.x(), box.bottom(), box.width(), 1, t.border);
    if (index.column() == TeamModel::WorkerColumn) {
        if (selected)
            painter->fillRect(visual(QRect(box.x(), box.y(), 3, box.height())), t.accentMark);
        paintWorker(painter, box, row, theme, visual, line);
    } else if (index.column() == TeamModel::LoadColumn) {
        paintLoad(painter, box, row, model->fullBar(), theme, visual, line);
    } else {
        paintDay(painter, box, row.worker.days.value(index.column() - TeamModel::FirstDayColumn), theme, line);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && index.column() == TeamModel::WorkerColumn)
        paintFocusRing(painter, box.adjusted(1, 1, -1, -2), option.widget, 4);
    painter->restore();
}

QSize TeamDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Theme &theme = themeOf(option.widget);
    const int lines = QFontMetrics(theme.font(TextRole::Strong)).height()
                      + QFontMetrics(theme.font(TextRole::Small)).height();
    return {theme.px(dayWidth), lines + theme.px(14)};
}

TeamTable::TeamTable(TeamModel *model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setModel(model);
    setItemDelegate(new TeamDelegate(this));
    setUpRows(*this);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setAcceptDrops(true);
    setDragDropMode(QAbstractItemView::DropOnly);
    setAccessibleName(tr("Workers"));
    setAccessibleDescription(tr("Up and Down choose who takes what is chosen, Enter allocates"));
    connect(this, &QAbstractItemView::doubleClicked, this, &TeamTable::allocateRequested);
    connect(model, &QAbstractItemModel::modelReset, this, &TeamTable::fitColumns);
    connect(model, &QAbstractItemModel::headerDataChanged, this, &TeamTable::fitColumns);
    fitColumns();
}

std::optional<TeamLine> TeamTable::current() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? std::optional(m_model->rowAt(index.row())) : std::nullopt;
}

void TeamTable::choose(int line)
{
    if (line < 0 || line >= m_model->rowCount())
        return;
    setCurrentIndex(m_model->index(line, 0));
    scrollTo(currentIndex());
}

void TeamTable::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const int key = event->key();
    if (plain && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        emit allocateRequested();
        return;
    }
    if (plain && ((key >= Qt::Key_A && key <= Qt::Key_Z) || (key >= Qt::Key_0 && key <= Qt::Key_9))) {
        emit keyPressed(key);
        return;
    }
    if (plain && scrollSideways(*this, *event))
        return;
    QTableView::keyPressEvent(event);
}

void TeamTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    emit workerChosen();
}

void TeamTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid())
        choose(std::max(0, m_model->lineOfSuggested()));
}

void TeamTable::fitColumns()
{
    const Theme &theme = themeOf(this);
    verticalHeader()->setDefaultSectionSize(sizeHintForIndexHeight());
    const int room = viewport()->width();
    const int load = std::max(theme.px(loadWidth), horizontalHeader()->sectionSizeHint(TeamModel::LoadColumn));
    const int days = std::max(0, m_model->columnCount() - int(TeamModel::FirstDayColumn));
    int day = theme.px(dayWidth);
    for (int i = 0; i < days; ++i) {
        setColumnHidden(TeamModel::FirstDayColumn + i, false); // what is hidden asks for nothing
        day = std::max(day, horizontalHeader()->sectionSizeHint(TeamModel::FirstDayColumn + i));
    }
    const int shown = std::clamp((room - load - theme.px(leastWorker)) / day, std::min(1, days), days);
    for (int i = 0; i < days; ++i) {
        setColumnHidden(TeamModel::FirstDayColumn + i, i >= shown);
        setColumnWidth(TeamModel::FirstDayColumn + i, day);
    }
    setColumnWidth(TeamModel::LoadColumn, load);
    setColumnWidth(TeamModel::WorkerColumn, std::max(theme.px(120), room - load - shown * day));
    const bool scrolls = theme.px(120) > room - load - shown * day;
    const int rows = horizontalHeader()->sizeHint().height() + leastRows * verticalHeader()->defaultSectionSize() + 2;
    setMinimumHeight(rows + (scrolls ? horizontalScrollBar()->sizeHint().height() : 0));
}

int TeamTable::sizeHintForIndexHeight() const
{
    QStyleOptionViewItem option;
    option.widget = this;
    return itemDelegate()->sizeHint(option, {}).height();
}

void TeamTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void TeamTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fitColumns();
}

void TeamTable::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(RecordModel::mimeType()))
        event->acceptProposedAction();
}

void TeamTable::dragMoveEvent(QDragMoveEvent *event)
{
    const QModelIndex under = indexAt(event->position().toPoint());
    if (!event->mimeData()->hasFormat(RecordModel::mimeType()) || !under.isValid()) {
        event->ignore();
        return;
    }
    choose(under.row()); // shows before and after
    event->acceptProposedAction();
}

void TeamTable::dropEvent(QDropEvent *event)
{
    const QModelIndex under = indexAt(event->position().toPoint());
    if (!under.isValid() || !event->mimeData()->hasFormat(RecordModel::mimeType()))
        return;
    event->acceptProposedAction();
    emit dropped(m_model->rowAt(under.row()).worker.worker.id);
}

} // namespace frontdoor
