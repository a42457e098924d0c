// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/people_model.h"

#include "core/base/text.h"
#include "core/calendar/phrases.h"
#include "ui/common/avatar.h"
#include "ui/common/tag.h"
#include "ui/people/people_words.h"
#include "ui/style/icons.h"
#include "ui/style/style_paint.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::PeopleModel)
};

/// The words that matched, dates as people read them; empty where the name itself tells it.
QString whyWords(const PersonHit &hit)
{
    const QStringList name = searchWords(hit.person.name());
    QStringList words = hit.why.split(u", "_s, Qt::SkipEmptyParts);
    if (std::ranges::all_of(words, [&](const QString &word) { return name.contains(word); }))
        return {};
    for (QString &word : words) {
        if (const QDate date = QDate::fromString(word, u"ddMMyyyy"_s); date.isValid())
            word = englishDate(date, u"d MMM yyyy");
    }
    return Words::tr("found by %1").arg(words.join(u", "_s));
}

QString contactWords(int count)
{
    return count == 0 ? Words::tr("no contacts") : Words::tr("%n contacts", nullptr, count);
}

} // namespace

PeopleModel::PeopleModel(QObject *parent)
    : RowListModel([](const PersonHit &hit) { return hit.person.id.text(); }, parent)
{
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PersonHit &hit = rowAt(index.row());
    switch (role) {
    case Name: return personName(hit.person);
    case Age: return bornAndAge(hit.person, m_today);
    case Place: return hit.withheld ? QString() : addressLine(hit.person.address, hit.person.postcode);
    case Aside: return hit.withheld ? QString() : contactWords(hit.contacts);
    case Why: return hit.withheld ? QString() : whyWords(hit);
    case IsWithheld: return hit.withheld;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        QStringList parts{personName(hit.person), alsoWords(hit.otherNames)};
        for (const Part part : {Age, Place, Aside, Why})
            parts << index.data(part).toString();
        parts << (hit.withheld ? Words::tr("restricted record") : QString());
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    default: return {};
    }
}

QSize PeopleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Theme &theme = themeOf(option.widget);
    return {0, QFontMetrics(theme.font(TextRole::Strong)).height() + QFontMetrics(theme.font(TextRole::Small)).height()
                   + theme.px(2) + theme.px(14)};
}

void PeopleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const Tokens &t = theme.tokens();
    const auto *model = static_cast<const PeopleModel *>(index.model());
    const PersonHit &hit = model->rowAt(index.row());
    const auto visual = [&](const QRect &logical) {
        return QStyle::visualRect(option.direction, option.rect, logical);
    };
    painter->save();
    paintViewItem(painter, option, theme);
    painter->fillRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1, t.border);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, option.rect, option.widget, theme.radius());

    const int upper = QFontMetrics(theme.font(TextRole::Strong)).height();
    const int lower = QFontMetrics(theme.font(TextRole::Small)).height();
    const int top = option.rect.y() + (option.rect.height() - upper - lower - theme.px(2)) / 2;
    const int second = top + upper + theme.px(2);
    const int gap = theme.px(8);
    const int side = theme.px(28);
    QRect box = option.rect.adjusted(theme.px(16), 0, -theme.px(16), 0);
    Avatar::paintLarge(painter, visual(QRect(box.x(), box.center().y() - side / 2, side, side)),
                       index.data(PeopleModel::Name).toString(), theme);
    box.setLeft(box.left() + side + theme.px(12));

    const auto text = [&](const QRect &place, Qt::Alignment alignment, TextRole role, const QColor &colour,
                          const QString &words) {
        painter->setFont(theme.font(role));
        painter->setPen(colour);
        painter->drawText(visual(place),
                          int(QStyle::visualAlignment(option.direction, alignment | Qt::AlignVCenter))
                              | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
    };
    const auto widthOf = [&](TextRole role, const QString &words) {
        return QFontMetrics(theme.font(role)).horizontalAdvance(words) + 1;
    };

    // At the right first: what is left over is for the name and the address.
    int right = box.right() + 1;
    int rightOfSecond = right;
    if (hit.withheld) {
        const QString words = Words::tr("Restricted");
        const int width = Tag::sizeFor(words, theme).width();
        Tag::paint(painter, visual(QRect(right - width, option.rect.y(), width, option.rect.height())), words,
                   Tone::Soon, theme);
        right -= width + gap;
        rightOfSecond = right;
    } else {
        const QString aside = index.data(PeopleModel::Aside).toString();
        const QString why = index.data(PeopleModel::Why).toString();
        const int most = box.width() / 2;
        const int asideWidth = std::min(widthOf(TextRole::Small, aside), most);
        text(QRect(right - asideWidth, top, asideWidth, upper), Qt::AlignRight, TextRole::Small,
             hit.contacts > 0 ? t.text : t.muted, aside);
        const int whyWidth = std::min(widthOf(TextRole::Small, why), most);
        text(QRect(right - whyWidth, second, whyWidth, lower), Qt::AlignRight, TextRole::Small, t.muted, why);
        rightOfSecond = right - (why.isEmpty() ? 0 : whyWidth + gap);
        right -= asideWidth + gap;
    }
    int x = box.x();
    const auto next = [&](TextRole role, const QColor &colour, const QString &words) {
        const int width = std::min(widthOf(role, words), right - x);
        if (words.isEmpty() || width <= 0)
            return;
        text(QRect(x, top, width, upper), Qt::AlignLeft, role, colour, words);
        x += width + gap;
    };
    next(TextRole::Strong, t.text, index.data(PeopleModel::Name).toString());
    next(TextRole::Body, t.muted, alsoWords(hit.otherNames));
    QStringList facts{index.data(PeopleModel::Age).toString(), index.data(PeopleModel::Place).toString()};
    facts.removeAll(QString());
    text(QRect(box.x(), second, rightOfSecond - box.x(), lower), Qt::AlignLeft, TextRole::Small, t.muted,
         facts.join(u" · "_s));
    painter->restore();
}

} // namespace frontdoor
