// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dutytray/tray_view.h"

#include "ui/common/chip.h"
#include "ui/common/table_setup.h"
#include "ui/dutytray/tray_delegate.h"
#include "ui/style/style_paint.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 flashMs = 1600;
constexpr int frameMs = 50;

// Widths at 100 % text.
constexpr int childWidth = 136;
constexpr int sourceWidth = 116;
constexpr int stageWidth = 116;
constexpr int withWidth = 112;
constexpr int leastConcern = 150;
constexpr int comfortableConcern = 260;

/// The first heading stands above the text of its column, not above the mark of a family.
class TrayHeader final : public QHeaderView {
public:
    explicit TrayHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {}

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override
    {
        QHeaderView::paintSection(painter, rect, logicalIndex);
        if (logicalIndex != TrayModel::ClockColumn)
            return;
        const Theme &theme = themeOf(this);
        painter->fillRect(rect.adjusted(0, 0, 0, -1), theme.tokens().raised);
        const int left = TrayDelegate::leftPadding(theme);
        const QRect words = QStyle::visualRect(layoutDirection(), rect, rect.adjusted(left, 0, 0, 0));
        painter->setFont(theme.font(TextRole::SmallStrong));
        painter->setPen(theme.tokens().muted);
        painter->drawText(words,
                          int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter))
                              | Qt::TextSingleLine,
                          model()->headerData(logicalIndex, Qt::Horizontal).toString());
    }
};

int clockWidth(const Theme &theme)
{
    int widest = 0;
    for (const QString &sample : {u"overdue by 99 days"_s, u"tomorrow 10:15"_s, u"Wed 25 May 11:40"_s})
        widest = std::max(widest, Chip::sizeFor(Tone::Overdue, sample, theme).width());
    return widest + TrayDelegate::leftPadding(theme) + TrayDelegate::padding(theme);
}

} // namespace

TrayView::TrayView(TrayModel *model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setHorizontalHeader(new TrayHeader(this));
    setModel(model);
    setItemDelegate(new TrayDelegate(this));
    setUpRows(*this);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Duty tray"));
    setAccessibleDescription(tr("Enter opens, A allocates, R routes, Space marks as seen"));
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_flashing.setInterval(frameMs);
    connect(&m_flashing, &QTimer::timeout, this, [this] {
        m_flashes.removeIf([](auto it) { return it.value().elapsed() >= flashMs; });
        if (m_flashes.isEmpty())
            m_flashing.stop();
        viewport()->update();
    });
    connect(this, &QAbstractItemView::activated, this, &TrayView::openRequested);
    m_fitting.setSingleShot(true);
    m_fitting.setInterval(0);
    connect(&m_fitting, &QTimer::timeout, this, &TrayView::fitRows);
    const auto fitSoon = [this] { m_fitting.start(); };
    connect(model, &QAbstractItemModel::rowsInserted, this, fitSoon);
    connect(model, &QAbstractItemModel::rowsRemoved, this, fitSoon);
    connect(model, &QAbstractItemModel::rowsMoved, this, fitSoon);
    fitColumns();
    fitRows();
}

std::optional<TrayRow> TrayView::currentRow() const
{
    return m_model->trayRowAt(currentIndex().row());
}

void TrayView::goTo(const Subject &subject)
{
    if (const int line = m_model->lineOf(subject); line >= 0)
        setCurrentIndex(m_model->index(line, 0));
}

void TrayView::setWorkerShown(bool shown)
{
    m_workerShown = shown;
    fitColumns();
}

void TrayView::goToFirst()
{
    for (int line = 0; line < m_model->rowCount(); ++line) {
        if (m_model->trayRowAt(line)) {
            setCurrentIndex(m_model->index(line, 0));
            return;
        }
    }
}

void TrayView::keepPlace(const std::function<void()> &change)
{
    const int top = verticalScrollBar()->value();
    QPersistentModelIndex anchor(currentIndex());
    if (!anchor.isValid() || !viewport()->rect().intersects(visualRect(anchor)))
        anchor = indexAt(QPoint(1, 1));
    const int offset = anchor.isValid() ? rowViewportPosition(anchor.row()) : 0;
    change();
    fitRows();
    executeDelayedItemsLayout();
    updateGeometries();
    if (top == 0)
        verticalScrollBar()->setValue(0);
    else if (anchor.isValid())
        verticalScrollBar()->setValue(verticalHeader()->sectionPosition(anchor.row()) - offset);
}

void TrayView::flash(const QStringList &keys)
{
    for (const QString &key : keys)
        m_flashes[key].start();
    if (!m_flashes.isEmpty())
        m_flashing.start();
}

double TrayView::flashOf(const QString &key) const
{
    const auto found = m_flashes.constFind(key);
    return found == m_flashes.cend() ? 0 : std::clamp(1.0 - double(found->elapsed()) / double(flashMs), 0.0, 1.0);
}

void TrayView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter: emit openRequested(); return;
        case Qt::Key_A: emit allocateRequested(); return;
        case Qt::Key_R: emit routeRequested(); return;
        case Qt::Key_Space: emit seenRequested(); return;
        case Qt::Key_Slash: emit filterRequested(); return;
        case Qt::Key_Home: goToFirst(); return;
        default: break;
        }
    }
    QTableView::keyPressEvent(event);
}

void TrayView::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    hover(indexAt(event->pos()).row());
}

void TrayView::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    hover(-1);
}

void TrayView::hover(int line)
{
    if (m_hovered == line)
        return;
    m_hovered = line;
    viewport()->update();
}

void TrayView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    const Theme &theme = themeOf(this);
    const Tokens &t = theme.tokens();
    const int width = viewport()->width();
    // Headings run over all columns.
    for (int y = 0; y < viewport()->height();) {
        const int line = rowAt(y);
        if (line < 0)
            break;
        const QRect band(0, rowViewportPosition(line), width, rowHeight(line));
        if (m_model->rowAt(line).kind == TrayLine::Kind::Family) {
            painter.setFont(theme.font(TextRole::SmallStrong));
            painter.setPen(t.text);
            const QRect words = band.adjusted(TrayDelegate::leftPadding(theme), 0, -TrayDelegate::padding(theme), 0);
            painter.drawText(words,
                             int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter))
                                 | Qt::TextSingleLine,
                             painter.fontMetrics().elidedText(m_model->index(line, 0).data().toString(), Qt::ElideRight,
                                                              words.width()));
        }
        y = band.bottom() + 1;
    }
    if (hasFocus() && currentIndex().isValid()) {
        const int line = currentIndex().row();
        paintFocusRing(&painter, QRect(0, rowViewportPosition(line), width, rowHeight(line)).adjusted(1, 1, -1, -1),
                       this, 4);
    }
}

void TrayView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    // What comes up beneath the table must not hide the row it is about.
    const QRect row = visualRect(currentIndex());
    if (row.isValid() && row.bottom() < event->oldSize().height() && row.bottom() >= viewport()->height())
        scrollTo(currentIndex());
}

void TrayView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        fitColumns();
        fitRows();
    }
}

void TrayView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!m_model->trayRowAt(currentIndex().row()))
        goToFirst();
}

void TrayView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!m_model->trayRowAt(index.row()))
        return;
    setCurrentIndex(index);
    emit menuRequested(event->reason() == QContextMenuEvent::Mouse
                           ? event->globalPos()
                           : viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

void TrayView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    const std::optional<TrayRow> row = m_model->trayRowAt(current.row());
    const QString key = row ? row->subject.id : QString();
    if (key == m_currentKey)
        return;
    m_currentKey = key;
    viewport()->update();
    emit currentRowChanged();
}

void TrayView::fitColumns()
{
    const Theme &theme = themeOf(this);
    const int room = viewport()->width();
    const int clock = clockWidth(theme);
    int child = theme.px(childWidth);
    int source = theme.px(sourceWidth);
    int with = theme.px(withWidth);
    const int stage = theme.px(stageWidth);
    int rest = room - clock - child;
    const bool showsConcern = rest >= theme.px(leastConcern);
    const bool showsStage = rest - stage >= theme.px(leastConcern);
    rest -= showsStage ? stage : 0;
    const bool showsWith = m_workerShown && showsStage && rest - with >= theme.px(leastConcern);
    rest -= showsWith ? with : 0;
    const bool showsSource = (showsWith || !m_workerShown) && showsStage && rest - source >= theme.px(leastConcern);
    rest -= showsSource ? source : 0;
    // What a wide window has to spare goes to the long names too.
    if (const int spare = rest - theme.px(comfortableConcern); spare > 0 && showsSource) {
        const int toChild = std::min(spare / 5, theme.px(60));
        const int toSource = std::min(spare / 3, theme.px(120));
        const int toWith = std::min(spare / 6, theme.px(50));
        child += toChild;
        source += toSource;
        with += toWith;
        rest -= toChild + toSource + toWith;
    }
    const auto put = [this](int column, bool shown, int width) {
        setColumnHidden(column, !shown);
        if (shown)
            setColumnWidth(column, width);
    };
    put(TrayModel::ClockColumn, true, clock);
    put(TrayModel::ChildColumn, true, showsConcern ? child : std::max(room - clock, 1));
    put(TrayModel::ConcernColumn, showsConcern, rest);
    put(TrayModel::SourceColumn, showsSource, source);
    put(TrayModel::StageColumn, showsStage, stage);
    put(TrayModel::WithColumn, showsWith, with);
}

void TrayView::fitRows()
{
    m_fitting.stop();
    const Theme &theme = themeOf(this);
    const int height = TrayDelegate::rowHeight(theme);
    const int heading = TrayDelegate::headingHeight(theme);
    verticalHeader()->setDefaultSectionSize(height);
    for (int line = 0; line < m_model->rowCount(); ++line) {
        const int wanted = m_model->rowAt(line).kind == TrayLine::Kind::Family ? heading : height;
        if (verticalHeader()->sectionSize(line) != wanted)
            verticalHeader()->resizeSection(line, wanted);
    }
}

} // namespace frontdoor
