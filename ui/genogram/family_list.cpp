// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/genogram/family_list.h"

#include "ui/genogram/family_words.h"
#include "ui/style/style_paint.h"
#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

enum Role { PersonRole = Qt::UserRole, StandingRole, RightsRole };

/// Name and age; how they stand to the child; parental responsibility.
class FamilyDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        const int lines = index.data(RightsRole).toString().isEmpty() ? 1 : 2;
        return {0, QFontMetrics(theme.font(TextRole::Strong)).height()
                       + lines * QFontMetrics(theme.font(TextRole::Small)).height() + 2 * theme.px(6)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        const Tokens &t = theme.tokens();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool focused = option.state.testFlag(QStyle::State_HasFocus);
        painter->save();
        painter->fillRect(option.rect, selected                                         ? t.accentSoft
                                       : option.state.testFlag(QStyle::State_MouseOver) ? t.hover
                                                                                        : t.raised);
        const QRect inner = option.rect.adjusted(theme.px(12), theme.px(6), -theme.px(8), -theme.px(6));
        int y = inner.top();
        const auto write = [&](TextRole role, const QColor &colour, const QString &words) {
            painter->setFont(theme.font(role));
            painter->setPen(colour);
            const int height = painter->fontMetrics().height();
            painter->drawText(QRect(inner.left(), y, inner.width(), height),
                              int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
                                  | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(words, Qt::ElideRight, inner.width()));
            y += height;
        };
        write(TextRole::Strong, t.text, index.data().toString());
        write(TextRole::Small, t.muted, index.data(StandingRole).toString());
        if (const QString rights = index.data(RightsRole).toString(); !rights.isEmpty())
            write(TextRole::Small, t.text, rights);
        if (focused)
            paintFocusRing(painter, option.rect.adjusted(1, 1, -1, -1), option.widget, 4);
        painter->restore();
    }
};

QString capital(QString words)
{
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

} // namespace

FamilyList::FamilyList(QWidget *parent) : QListView(parent), m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new FamilyDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setResizeMode(QListView::Adjust);
    setAccessibleName(tr("Family in words"));
    setAccessibleDescription(tr("Enter opens the person"));
    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { emit openRequested(PersonId(index.data(PersonRole).toString())); });
}

void FamilyList::set(const FamilyGraph &family, QDate today)
{
    const QScopedValueRollback silent(m_silent, true);
    const PersonId before = current();
    m_model->clear();
    for (const FamilyMember &member : family.people) {
        const PersonId &id = member.person.id;
        const QString age = ageWords(member, today);
        auto *item = new QStandardItem(age.isEmpty() ? nameWords(member) : u"%1, %2"_s.arg(nameWords(member), age));
        const QString sentence = sentenceOf(family, id, today);
        item->setData(id.text(), PersonRole);
        item->setData(capital(standingWords(family, id)), StandingRole);
        item->setData(capital(responsibilityWords(family, id)), RightsRole);
        item->setData(sentence, Qt::AccessibleTextRole);
        item->setData(sentence, Qt::ToolTipRole);
        m_model->appendRow(item);
    }
    setCurrent(before);
    if (!currentIndex().isValid())
        setCurrentIndex(m_model->index(0, 0));
}

PersonId FamilyList::current() const
{
    return PersonId(currentIndex().data(PersonRole).toString());
}

void FamilyList::setCurrent(const PersonId &person)
{
    const QScopedValueRollback silent(m_silent, true);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->index(row, 0).data(PersonRole).toString() == person.text())
            setCurrentIndex(m_model->index(row, 0));
    }
}

void FamilyList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_silent && current.isValid())
        emit currentChosen(this->current());
}

void FamilyList::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        emit openRequested(current());
        return;
    }
    QListView::keyPressEvent(event);
}

void FamilyList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid())
        setCurrentIndex(m_model->index(0, 0));
}

} // namespace frontdoor
