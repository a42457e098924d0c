// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/rota_grid.h"

#include "core/calendar/phrases.h"
#include "ui/dutytray/tray_words.h"
#include "ui/settings/settings_words.h"
#include "ui/style/icons.h"
#include "ui/style/style_paint.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace frontdoor {

using namespace Qt::StringLiterals;

RotaModel::RotaModel(Calendar calendar, QObject *parent) : QAbstractTableModel(parent), m_calendar(std::move(calendar))
{
}

void RotaModel::set(QDate monday, QDate today, const QHash<QDate, QString> &names, const QHash<QDate, QString> &away)
{
    m_monday = monday;
    m_today = today;
    m_names = names;
    m_away = away;
    emit dataChanged(index(0, 0), index(weeks - 1, 6));
    emit headerDataChanged(Qt::Vertical, 0, weeks - 1);
}

QDate RotaModel::dayAt(const QModelIndex &index) const
{
    return index.isValid() && m_monday.isValid() ? m_monday.addDays(7 * index.row() + index.column()) : QDate();
}

QModelIndex RotaModel::indexOf(QDate day) const
{
    const qint64 days = m_monday.isValid() ? m_monday.daysTo(day) : -1;
    return days < 0 || days >= 7 * weeks ? QModelIndex() : index(int(days / 7), int(days % 7));
}

QString RotaModel::dayOff(QDate day) const
{
    return dayOffWords(day, m_calendar);
}

QVariant RotaModel::data(const QModelIndex &index, int role) const
{
    const QDate day = dayAt(index);
    if (!day.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return nameOn(day);
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    QStringList parts{dayWords(day)};
    if (const QString off = dayOff(day); !off.isEmpty() && off != englishDate(day, u"dddd"))
        parts << off;
    parts << (nameOn(day).isEmpty() ? tr("nobody on duty") : tr("%1 on duty").arg(nameOn(day)));
    if (!awayOn(day).isEmpty())
        parts << tr("but away: %1").arg(awayOn(day).toLower());
    return parts.join(u", "_s);
}

QVariant RotaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (orientation == Qt::Horizontal)
        return englishDate(QDate(2026, 5, 4).addDays(section), u"ddd");
    return m_monday.isValid() ? englishDate(m_monday.addDays(7 * section), u"d MMM") : QString();
}

void RotaDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const RotaModel *>(index.model());
    if (!model)
        return;
    const QDate day = model->dayAt(index);
    const Theme &theme = themeOf(option.widget);
    const Tokens &t = theme.tokens();
    const QRect box = option.rect;
    const bool off = !model->dayOff(day).isEmpty();
    const bool past = day < model->today();
    painter->save();
    painter->fillRect(box, option.state.testFlag(QStyle::State_Selected) ? t.accentSoft : off ? t.sunken : t.raised);
    painter->fillRect(box.x(), box.bottom(), box.width(), 1, t.border);
    painter->fillRect(option.direction == Qt::RightToLeft ? box.x() : box.right(), box.y(), 1, box.height(), t.border);
    const QRect inside = box.adjusted(theme.px(6), theme.px(5), -theme.px(6), -theme.px(5));
    const auto line = [&](int top, TextRole role, const QColor &colour, const QString &text) {
        painter->setFont(theme.font(role));
        painter->setPen(colour);
        const int height = painter->fontMetrics().height();
        painter->drawText(QRect(inside.x(), top, inside.width(), height),
                          int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
                              | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, inside.width()));
        return top + height;
    };
    const bool today = day == model->today();
    QString date = today            ? RotaGrid::tr("Today")
                   : day.day() == 1 ? englishDate(day, u"d MMM")
                                    : QString::number(day.day());
    int top = line(inside.y(), today ? TextRole::SmallStrong : TextRole::Small, today ? t.link : t.muted, date);
    const QString name = model->nameOn(day);
    const auto fits = [&](TextRole role, const QString &text) {
        return QFontMetrics(theme.font(role)).horizontalAdvance(text) <= inside.width();
    };
    if (!name.isEmpty())
        top = line(top, TextRole::Strong, past ? t.muted : t.text,
                   fits(TextRole::Strong, name) ? name : shortName(name));
    if (const QString away = model->awayOn(day); !away.isEmpty())
        line(top, TextRole::SmallStrong, theme.tone(Tone::Soon).text, RotaGrid::tr("● %1").arg(away));
    else if (const QString words = model->dayOff(day); !words.isEmpty() && words != englishDate(day, u"dddd"))
        line(top, TextRole::Small, t.muted, words);
    else if (name.isEmpty() && !off && !past)
        line(top, TextRole::Small, t.muted,
             fits(TextRole::Small, RotaGrid::tr("nobody yet")) ? RotaGrid::tr("nobody yet") : u"—"_s);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, box.adjusted(1, 1, -2, -2), option.widget, 4);
    painter->restore();
}

RotaGrid::RotaGrid(RotaModel *model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setModel(model);
    setItemDelegate(new RotaDelegate(this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Rota"));
    setAccessibleDescription(tr("Arrows move from day to day, Enter or a name chooses who is on duty"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex &index) { emit choiceRequested(m_model->dayAt(index), {}); });
    fit();
}

void RotaGrid::goTo(QDate day)
{
    if (const QModelIndex index = m_model->indexOf(day); index.isValid())
        setCurrentIndex(index);
}

void RotaGrid::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_F2) {
        emit choiceRequested(day(), {});
        return;
    }
    if (const QString text = event->text();
        !text.isEmpty() && text.at(0).isLetter() && !event->modifiers().testFlag(Qt::ControlModifier)) {
        emit choiceRequested(day(), text);
        return;
    }
    QTableView::keyPressEvent(event);
}

void RotaGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    emit dayChanged(day());
}

void RotaGrid::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid())
        goTo(m_model->indexOf(m_model->today()).isValid() ? m_model->today() : m_model->monday());
}

void RotaGrid::fit()
{
    const Theme &theme = themeOf(this);
    const int row = 2 * QFontMetrics(theme.font(TextRole::Small)).height()
                    + QFontMetrics(theme.font(TextRole::Strong)).height() + theme.px(12);
    setMinimumHeight(horizontalHeader()->sizeHint().height() + RotaModel::weeks * row + 2);
}

void RotaGrid::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void RotaGrid::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

} // namespace frontdoor
