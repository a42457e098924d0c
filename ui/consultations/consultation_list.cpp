// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/consultations/consultation_list.h"

#include "core/calendar/phrases.h"
#include "ui/common/chip.h"
#include "ui/common/table_setup.h"
#include "ui/consultations/consultation_words.h"
#include "ui/style/style_paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

bool beginsSome(const QString &word, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const QString &w) { return w.startsWith(word, Qt::CaseInsensitive); });
}

bool fits(const ConsultationEntry &entry, const QString &search)
{
    const Consultation &c = entry.consultation;
    QStringList words;
    for (const QString &text : {c.number, c.professionalName, c.professionalRole, c.professionalAgency, c.childName,
                                c.summary, c.advice, entry.contactNumber}) {
        words += text.split(u' ', Qt::SkipEmptyParts);
        if (text.contains(u'-'))
            words << text.section(u'-', 1); // "7" alone would find too much, "000007" is what was read out
    }
    const QStringList wanted = search.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(), [&](const QString &word) { return beginsSome(word, words); });
}

int rowHeight(const Theme &theme)
{
    return QFontMetrics(theme.font(TextRole::Strong)).height() + 2 * QFontMetrics(theme.font(TextRole::Small)).height()
           + 2 * theme.px(8) + 2 * theme.px(2) + 1;
}

} // namespace

ConsultationListModel::ConsultationListModel(Calendar calendar, QObject *parent)
    : RowListModel([](const ConsultationEntry &entry) { return entry.consultation.id.text(); }, parent)
    , m_calendar(std::move(calendar))
{
}

void ConsultationListModel::setEntries(const QList<ConsultationEntry> &entries, Instant now)
{
    m_entries = entries;
    arrange();
    setNow(now);
}

void ConsultationListModel::setSearch(const QString &text)
{
    m_search = text;
    arrange();
}

void ConsultationListModel::arrange()
{
    QList<ConsultationEntry> shown;
    for (const ConsultationEntry &entry : std::as_const(m_entries)) {
        if (fits(entry, m_search))
            shown.append(entry);
    }
    setRows(shown);
}

void ConsultationListModel::setNow(Instant now)
{
    if (m_now == now)
        return;
    m_now = now;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

QVariant ConsultationListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return consultationSentence(rowAt(index.row()), m_now, m_calendar);
    return {};
}

QSize ConsultationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, rowHeight(themeOf(option.widget))};
}

void ConsultationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const ConsultationListModel *>(index.model());
    if (!model)
        return;
    const ConsultationEntry &entry = model->rowAt(index.row());
    const Consultation &consultation = entry.consultation;
    const Theme &theme = themeOf(option.widget);
    const Tokens &t = theme.tokens();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const QRect &box = option.rect;
    const auto visual = [&](const QRect &logical) { return QStyle::visualRect(option.direction, box, logical); };
    painter->save();
    painter->setClipRect(box);
    painter->fillRect(box, selected ? t.accentSoft : hovered ? t.hover : t.raised);
    painter->fillRect(box.x(), box.bottom(), box.width(), 1, t.border);
    if (selected)
        painter->fillRect(visual(QRect(box.x(), box.y(), 3, box.height())), t.accent);

    const int left = box.x() + theme.px(16);
    const int width = box.right() - theme.px(12) - left;
    const int strong = QFontMetrics(theme.font(TextRole::Strong)).height();
    const int small = QFontMetrics(theme.font(TextRole::Small)).height();
    const auto text = [&](const QRect &place, TextRole role, const QColor &colour, const QString &words) {
        painter->setFont(theme.font(role));
        painter->setPen(colour);
        const Qt::Alignment side = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
        painter->drawText(visual(place), int(side) | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
    };
    const ClockWords standing = standingWords(entry, model->now(), model->calendar());
    const QSize chip = Chip::sizeFor(standing.tone, standing.text, theme);
    const int chipWidth = std::min(chip.width(), width * 6 / 10);
    const QRect first(left, box.y() + theme.px(8), width, strong);
    const QRect chipPlace(first.right() - chipWidth + 1, first.center().y() - chip.height() / 2, chipWidth,
                          chip.height());
    Chip::paint(painter, visual(chipPlace), standing.tone, standing.text, theme);
    text(first.adjusted(0, 0, -chipWidth - theme.px(8), 0), TextRole::Strong, t.text, callerWords(consultation));
    const QRect second(left, first.bottom() + 1 + theme.px(2), width, small);
    QStringList facts{consultation.number, moment(consultation.created, model->now(), model->calendar()),
                      agencyWords(consultation)};
    facts.removeAll(QString());
    text(second, TextRole::Small, t.muted, facts.join(u" · "_s));
    const QRect third(left, second.bottom() + 1 + theme.px(2), width, small);
    const QString summary = consultation.summary.simplified();
    text(third, TextRole::Small, summary.isEmpty() ? t.muted : t.text,
         summary.isEmpty() ? ConsultationListView::tr("No summary yet") : summary);
    painter->restore();
}

ConsultationListView::ConsultationListView(ConsultationListModel *model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
{
    setModel(model);
    setItemDelegate(new ConsultationDelegate(this));
    setUpRows(*this);
    viewport()->setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("Consultations"));
    setAccessibleDescription(tr("Up and Down choose, Enter goes to the consultation"));
}

ConsultationId ConsultationListView::current() const
{
    const int line = currentIndex().row();
    return line >= 0 && line < m_model->rowCount() ? m_model->rowAt(line).consultation.id : ConsultationId();
}

void ConsultationListView::goTo(const ConsultationId &id)
{
    const int line = m_model->lineOf(id);
    setCurrentIndex(line < 0 ? QModelIndex() : m_model->index(line, 0));
    if (line >= 0)
        scrollTo(currentIndex());
}

void ConsultationListView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter: emit enterPressed(); return;
        case Qt::Key_Slash: emit searchRequested(); return;
        default: break;
        }
    }
    QListView::keyPressEvent(event);
}

void ConsultationListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_arriving)
        emit currentRowChanged();
}

void ConsultationListView::focusInEvent(QFocusEvent *event)
{
    // Whoever comes by has chosen nothing yet; Qt's own list takes the first row as well.
    const bool fresh = !currentIndex().isValid();
    {
        const QScopedValueRollback arriving(m_arriving, true);
        QListView::focusInEvent(event);
        if (!currentIndex().isValid() && m_model->rowCount() > 0)
            setCurrentIndex(m_model->index(0, 0));
    }
    if (fresh && currentIndex().isValid())
        emit arrived();
}

void ConsultationListView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        doItemsLayout();
}

void ConsultationListView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!hasFocus() || !currentIndex().isValid())
        return;
    QPainter painter(viewport());
    paintFocusRing(&painter, visualRect(currentIndex()).adjusted(1, 1, -1, -1), this, 4);
}

} // namespace frontdoor
