// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dutytray/worker_list.h"

#include "core/base/text.h"
#include "core/procedure/procedure.h"
#include "ui/common/avatar.h"
#include "ui/common/tag.h"
#include "ui/style/style_paint.h"

#include <QPainter>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString awayWords(const std::optional<AbsenceKind> &away)
{
    if (!away)
        return {};
    switch (*away) {
    case AbsenceKind::Sick: return WorkerModel::tr("off sick");
    case AbsenceKind::Leave: return WorkerModel::tr("on leave");
    case AbsenceKind::Court: return WorkerModel::tr("in court");
    case AbsenceKind::Training: return WorkerModel::tr("on training");
    }
    return {};
}

QString loadWords(const WorkerRow &row)
{
    return row.cap ? WorkerModel::tr("%1 → %2 of %3").arg(row.load).arg(row.load + 1).arg(*row.cap)
                   : WorkerModel::tr("%1 → %2").arg(row.load).arg(row.load + 1);
}

} // namespace

WorkerRow workerRow(const Suggestion &suggestion, const Procedure &procedure)
{
    WorkerRow row;
    row.id = suggestion.worker.id;
    row.name = suggestion.worker.name;
    row.role = procedure.roleNames.value(suggestion.worker.role, idOf(suggestion.worker.role));
    row.load = suggestion.load;
    row.cap = suggestion.cap;
    row.away = awayWords(suggestion.away);
    row.reasons = suggestion.reasons;
    row.suggested = suggestion.suggested;
    return row;
}

QString workerSentence(const WorkerRow &row)
{
    QStringList parts{row.name, row.role};
    parts << row.reasons;
    parts << (row.cap ? WorkerModel::tr("%1 of %2 afterwards").arg(row.load + 1).arg(*row.cap)
                      : WorkerModel::tr("%1 afterwards").arg(row.load + 1));
    if (row.isOverCap())
        parts << WorkerModel::tr("over the limit");
    if (!row.suggested)
        parts << WorkerModel::tr("not suggested");
    return parts.join(u", "_s);
}

WorkerModel::WorkerModel(QObject *parent) : RowListModel([](const WorkerRow &row) { return row.id.text(); }, parent) {}

void WorkerModel::setWorkers(const QList<WorkerRow> &workers)
{
    m_all = workers;
    apply();
}

void WorkerModel::setFilter(const QString &text)
{
    m_filter = text;
    apply();
}

void WorkerModel::apply()
{
    const QStringList typed = searchWords(m_filter);
    QList<WorkerRow> left;
    for (const WorkerRow &row : std::as_const(m_all)) {
        const QStringList words = searchWords(row.name + u' ' + row.role);
        const bool fits = std::all_of(typed.begin(), typed.end(), [&](const QString &part) {
            return std::any_of(words.begin(), words.end(), [&](const QString &word) { return word.startsWith(part); });
        });
        if (fits)
            left.append(row);
    }
    setRows(left);
}

int WorkerModel::fullBar() const
{
    int full = 1;
    for (const WorkerRow &row : m_all)
        full = std::max({full, row.cap.value_or(0), row.load + 1});
    return full;
}

QVariant WorkerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WorkerRow &row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.name;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return workerSentence(row);
    case WorkerRole: return row.id.text();
    case LoadRole: return row.load;
    case AvailableRole: return row.away.isEmpty();
    default: return {};
    }
}

void WorkerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const WorkerModel *>(index.model());
    if (!model)
        return;
    const WorkerRow &row = model->rowAt(index.row());
    const Theme &theme = themeOf(option.widget);
    const Tokens &t = theme.tokens();
    const QRect box = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto visual = [&](const QRect &logical) { return QStyle::visualRect(option.direction, box, logical); };
    painter->save();
    painter->fillRect(box, selected                                         ? t.accentSoft
                           : option.state.testFlag(QStyle::State_MouseOver) ? t.hover
                                                                            : t.raised);
    painter->fillRect(box.x(), box.bottom(), box.width(), 1, t.border);
    if (selected)
        painter->fillRect(visual(QRect(box.x(), box.y(), 3, box.height())), t.accent);

    const auto line = [&](const QRect &logical, Qt::Alignment side, TextRole role, const QColor &colour,
                          const QString &text) {
        painter->setFont(theme.font(role));
        painter->setPen(colour);
        painter->drawText(visual(logical),
                          int(QStyle::visualAlignment(option.direction, side | Qt::AlignVCenter)) | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, logical.width()));
    };
    const int strong = QFontMetrics(theme.font(TextRole::Strong)).height();
    const int small = QFontMetrics(theme.font(TextRole::Small)).height();
    const int top = box.y() + (box.height() - strong - small - theme.px(2)) / 2;
    const int face = Avatar::sizeFor(theme);
    const int left = box.x() + theme.px(12);
    Avatar::paint(painter, visual(QRect(left, top, face, strong)), row.name, theme);

    const int barWidth = theme.px(130);
    const int textLeft = left + face + theme.px(8);
    const int textRight = box.right() - theme.px(12) - barWidth - theme.px(12);
    const bool possible = row.suggested;
    int nameRoom = textRight - textLeft;
    if (!row.away.isEmpty()) {
        const QSize tag = Tag::sizeFor(row.away, theme);
        const int nameWidth = std::min(QFontMetrics(theme.font(TextRole::Strong)).horizontalAdvance(row.name),
                                       nameRoom - tag.width() - theme.px(8));
        Tag::paint(painter, visual(QRect(textLeft + nameWidth + theme.px(8), top, tag.width(), strong)), row.away,
                   Tone::Soon, theme);
        nameRoom = nameWidth;
    }
    line(QRect(textLeft, top, nameRoom + 1, strong), Qt::AlignLeft, TextRole::Strong, possible ? t.text : t.muted,
         row.name);
    line(QRect(textLeft, top + strong + theme.px(2), textRight - textLeft, small), Qt::AlignLeft, TextRole::Small,
         t.muted, QStringList(QStringList{row.role} + row.reasons).join(u", "_s));

    // The load before, and the one more that this allocation would make it.
    const int barLeft = box.right() - theme.px(12) - barWidth;
    const QColor words = row.isOverCap() ? t.overdue.text : t.text;
    line(QRect(barLeft, top, barWidth, strong), Qt::AlignRight, TextRole::Small, words, loadWords(row));
    const int thick = theme.px(6);
    const QRect bar(barLeft, top + strong + theme.px(2) + (small - thick) / 2, barWidth, thick);
    const int full = model->fullBar();
    const int before = barWidth * row.load / full;
    const int after = barWidth * (row.load + 1) / full;
    paintBox(painter, visual(bar), t.sunken, t.border, 1, thick / 2.0);
    const QColor more = row.isOverCap() ? t.alert : t.accent;
    paintBox(painter, visual(QRect(bar.x(), bar.y(), std::max(after, thick), thick)), more, {}, 0, thick / 2.0);
    if (before > 0)
        paintBox(painter, visual(QRect(bar.x(), bar.y(), std::max(before, thick), thick)), t.muted, {}, 0, thick / 2.0);
    if (row.cap && *row.cap < full)
        painter->fillRect(visual(QRect(bar.x() + barWidth * *row.cap / full, bar.y() - 2, 1, thick + 4)), t.text);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, box.adjusted(1, 1, -1, -1), option.widget, 4);
    painter->restore();
}

QSize WorkerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Theme &theme = themeOf(option.widget);
    const int lines = QFontMetrics(theme.font(TextRole::Strong)).height()
                      + QFontMetrics(theme.font(TextRole::Small)).height();
    return {theme.px(320), lines + theme.px(16)};
}

} // namespace frontdoor
