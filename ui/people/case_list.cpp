// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/case_list.h"

#include "core/calendar/phrases.h"
#include "core/domain/referral_source.h"
#include "ui/common/chip.h"
#include "ui/contact/words.h"
#include "ui/desk/desk.h"
#include "ui/style/style_paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLines = 200; // a list as high as its lines has to end somewhere

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

class RecordDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static int rowHeight(const Theme &theme)
    {
        return std::max(QFontMetrics(theme.font(TextRole::Strong)).height(),
                        Chip::sizeFor(Tone::Info, u"x"_s, theme).height())
               + theme.px(10);
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, rowHeight(themeOf(option.widget))};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *model = static_cast<const RecordLinesModel *>(index.model());
        const RecordLine &line = model->rowAt(index.row());
        const Theme &theme = themeOf(option.widget);
        const Tokens &t = theme.tokens();
        const auto visual = [&](const QRect &logical) {
            return QStyle::visualRect(option.direction, option.rect, logical);
        };
        painter->save();
        paintViewItem(painter, option, theme);
        if (index.row() > 0)
            painter->fillRect(option.rect.x(), option.rect.y(), option.rect.width(), 1, t.border);
        QRect rest = option.rect.adjusted(theme.px(10), 0, -theme.px(10), 0);
        const auto word = [&](int width, TextRole role, const QColor &colour, const QString &text) {
            const QRect place(rest.x(), rest.y(), std::min(width, rest.width()), rest.height());
            painter->setFont(theme.font(role));
            painter->setPen(colour);
            painter->drawText(visual(place),
                              int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
                                  | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
            rest.setLeft(rest.left() + place.width() + theme.px(8));
        };
        const QFontMetrics body(theme.font(TextRole::Body));
        word(QFontMetrics(theme.font(TextRole::Strong)).horizontalAdvance(u"C-0000000"_s), TextRole::Strong, t.link,
             line.number);
        word(body.horizontalAdvance(u"30 Nov 20266"_s), TextRole::Body, t.muted, model->day(line));
        if (line.open) {
            const QString open = CaseList::tr("Open");
            const QSize size = Chip::sizeFor(Tone::Info, open, theme);
            Chip::paint(painter, visual(QRect(rest.right() - size.width() + 1, rest.y(), size.width(), rest.height())),
                        Tone::Info, open, theme);
            rest.setRight(rest.right() - size.width() - theme.px(8));
        }
        word(rest.width(), TextRole::Body, t.text, joined({line.what, line.about}));
        painter->restore();
    }
};

} // namespace

QList<RecordLine> recordLines(const PersonView &view, const Procedure &procedure)
{
    QList<RecordLine> lines;
    for (const PastContact &contact : view.contacts) {
        const bool open = contact.state != ContactState::Closed && contact.state != ContactState::Void;
        const QString became = contact.outcome.isEmpty() ? words(contact.state)
                                                         : procedure.outcomeLabel(Stage::Contact, contact.outcome);
        const QString source = contact.source.isEmpty() ? QString() : referralSourceName(contact.source);
        lines.append({Subject(contact.id), contact.number, contact.received, open, CaseList::tr("Contact"),
                      joined({source, became})});
    }
    for (const PastReferral &referral : view.referrals) {
        const bool open = referral.state == ReferralState::AwaitingDecision
                          || referral.state == ReferralState::AwaitingAuthorisation;
        const QString became = referral.outcome.isEmpty() ? words(referral.state)
                                                          : procedure.outcomeLabel(Stage::Referral, referral.outcome);
        lines.append({Subject(referral.id), referral.number, referral.date, open, CaseList::tr("Referral"), became});
    }
    std::ranges::stable_sort(lines, [](const RecordLine &a, const RecordLine &b) { return a.at > b.at; });
    return lines;
}

RecordLinesModel::RecordLinesModel(const Desk &desk, QObject *parent)
    : RowListModel([](const RecordLine &line) { return line.subject.id; }, parent)
    , m_desk(desk)
{
}

QString RecordLinesModel::day(const RecordLine &line) const
{
    return englishDateTime(line.at, m_desk.calendar(), u"d MMM yyyy");
}

QVariant RecordLinesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RecordLine &line = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        QStringList parts{u"%1 %2"_s.arg(line.what, line.number), day(line)};
        parts << line.about << (line.open ? CaseList::tr("open") : QString());
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case Qt::ToolTipRole: return joined({line.what, line.about});
    default: return {};
    }
}

CaseList::CaseList(Desk &desk, QWidget *parent)
    : QListView(parent)
    , m_desk(desk)
    , m_model(new RecordLinesModel(desk, this))
{
    setModel(m_model);
    setItemDelegate(new RecordDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Contacts and referrals"));
    setAccessibleDescription(tr("Arrows move, Enter opens"));
    viewport()->setAutoFillBackground(false);
    connect(this, &QAbstractItemView::clicked, this, &CaseList::open);
}

void CaseList::set(const QList<RecordLine> &lines)
{
    m_model->setRows(lines);
    fit();
}

void CaseList::open(const QModelIndex &index)
{
    if (index.isValid())
        m_desk.askToOpen(m_model->rowAt(index.row()).subject);
}

void CaseList::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        open(currentIndex());
    else
        QListView::keyPressEvent(event);
}

void CaseList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0, 0));
}

void CaseList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!hasFocus() || !currentIndex().isValid())
        return;
    QPainter painter(viewport());
    paintFocusRing(&painter, visualRect(currentIndex()).adjusted(1, 1, -1, -1), this, 4);
}

void CaseList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

void CaseList::fit()
{
    const int rows = std::min(m_model->rowCount(), mostLines);
    setFixedHeight(rows * RecordDelegate::rowHeight(themeOf(this)) + 2 * frameWidth());
    scheduleDelayedItemsLayout();
}

} // namespace frontdoor
