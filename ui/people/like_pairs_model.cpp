// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/like_pairs_model.h"

#include "core/calendar/phrases.h"
#include "ui/common/chip.h"
#include "ui/desk/likelihood_tone.h"
#include "ui/people/compare_part.h"
#include "ui/people/people_words.h"
#include "ui/style/style_paint.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::LikePairsModel)
};

QString factsOf(const PersonHit &hit, QDate today)
{
    if (hit.withheld)
        return Words::tr("restricted record");
    QStringList facts{hit.person.born.isValid() ? Words::tr("born %1").arg(englishDate(hit.person.born, u"d MMM yyyy"))
                                                : ageAndState(hit.person, today)};
    if (hit.openCase)
        facts << Words::tr("open case");
    else if (hit.contacts > 0)
        facts << Words::tr("%n contacts", nullptr, hit.contacts);
    return facts.join(u" · "_s);
}

int gapOf(const Theme &theme)
{
    return theme.px(2);
}

} // namespace

LikePairsModel::LikePairsModel(QObject *parent) : RowListModel(&LikePairsModel::keyOf, parent) {}

QString LikePairsModel::keyOf(const LikePair &pair)
{
    return pair.one.person.id.text() + u'/' + pair.other.person.id.text();
}

QVariant LikePairsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const LikePair &pair = rowAt(index.row());
    QStringList parts{likelihoodWords(pair.likelihood)};
    for (const PersonHit *hit : {&pair.one, &pair.other})
        parts << personName(hit->person) << factsOf(*hit, m_today);
    parts << pair.why;
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QSize LikePairsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Theme &theme = themeOf(option.widget);
    const int name = QFontMetrics(theme.font(TextRole::Strong)).height();
    const int small = QFontMetrics(theme.font(TextRole::Small)).height();
    const int chip = Chip::sizeFor(Tone::Soon, u"X"_s, theme).height();
    return {0, chip + 2 * name + small + 4 * gapOf(theme) + theme.px(18)};
}

void LikePairsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const Tokens &t = theme.tokens();
    const auto *model = static_cast<const LikePairsModel *>(index.model());
    const LikePair &pair = model->rowAt(index.row());
    painter->save();
    paintViewItem(painter, option, theme);
    painter->fillRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1, t.border);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, option.rect, option.widget, theme.radius());
    const QRect box = option.rect.adjusted(theme.px(16), theme.px(8), -theme.px(12), -theme.px(8));
    int y = box.y();
    const auto write = [&](const QRect &place, TextRole role, const QColor &colour, const QString &words,
                           Qt::Alignment alignment = Qt::AlignLeft) {
        painter->setFont(theme.font(role));
        painter->setPen(colour);
        painter->drawText(QStyle::visualRect(option.direction, option.rect, place),
                          int(QStyle::visualAlignment(option.direction, alignment | Qt::AlignVCenter))
                              | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
    };
    const QString likely = likelihoodWords(pair.likelihood);
    const QSize chip = Chip::sizeFor(likelihoodTone(pair.likelihood), likely, theme);
    const QRect chipPlace(box.x(), y, std::min(chip.width(), box.width()), chip.height());
    Chip::paint(painter, QStyle::visualRect(option.direction, option.rect, chipPlace), likelihoodTone(pair.likelihood),
                likely, theme);
    y += chip.height() + 2 * gapOf(theme);
    const int height = QFontMetrics(theme.font(TextRole::Strong)).height();
    for (const PersonHit *hit : {&pair.one, &pair.other}) {
        const QString name = personName(hit->person);
        const int wanted = QFontMetrics(theme.font(TextRole::Strong)).horizontalAdvance(name) + 1;
        const int width = std::min(wanted, box.width() * 3 / 5);
        write(QRect(box.x(), y, width, height), TextRole::Strong, t.text, name);
        const int after = width + theme.px(8);
        write(QRect(box.x() + after, y, std::max(0, box.width() - after), height), TextRole::Small, t.muted,
              factsOf(*hit, model->today()));
        y += height + gapOf(theme);
    }
    write(QRect(box.x(), y, box.width(), QFontMetrics(theme.font(TextRole::Small)).height()), TextRole::Small, t.muted,
          pair.why);
    painter->restore();
}

} // namespace frontdoor
