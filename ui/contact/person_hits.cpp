// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/person_hits.h"

#include "core/base/text.h"
#include "core/calendar/phrases.h"
#include "ui/common/key_hint.h"
#include "ui/style/style_paint.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::PersonHits)
};

/// Words that matched, dates as people read them.
QString inWords(const QString &why)
{
    QStringList words = why.split(", "_L1, Qt::SkipEmptyParts);
    for (QString &word : words) {
        if (const QDate date = QDate::fromString(word, u"ddMMyyyy"_s); date.isValid())
            word = englishDate(date, u"d MMM yyyy");
    }
    return words.join(", "_L1);
}

/// Nobody needs to be told that somebody was found by the name that is shown.
bool isInName(const PersonHit &hit)
{
    const QStringList name = searchWords(hit.person.name());
    const QStringList why = hit.why.split(", "_L1, Qt::SkipEmptyParts);
    return std::all_of(why.begin(), why.end(), [&](const QString &word) { return name.contains(word); });
}

bool isNarrow(const Theme &theme, int width)
{
    return width < theme.px(560);
}

} // namespace

QString ageWords(const Person &person, QDate today)
{
    if (person.isUnborn())
        return Words::tr("unborn, due %1").arg(englishDate(person.expected, u"d MMM yyyy"));
    return age(person.born, today);
}

PersonHitsModel::PersonHitsModel(QObject *parent)
    : RowListModel([](const PersonHitRow &row) { return row.isOffer() ? u"new"_s : row.hit.person.id.text(); }, parent)
{
}

QVariant PersonHitsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PersonHitRow &row = rowAt(index.row());
    if (role == IsOffer)
        return row.isOffer();
    if (row.isOffer()) {
        if (role != Qt::DisplayRole && role != Name && role != Qt::AccessibleTextRole)
            return {};
        return row.newPerson.isEmpty() ? Words::tr("Record a new person")
                                       : Words::tr("Record a new person “%1”").arg(row.newPerson);
    }
    switch (role) {
    case Name: return row.hit.person.name();
    case Facts: return facts(row.hit);
    case Why: return why(row.hit);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        QStringList parts{row.hit.person.name(), facts(row.hit), why(row.hit)};
        parts.removeAll(QString());
        return parts.join(", "_L1);
    }
    default: return {};
    }
}

QString PersonHitsModel::facts(const PersonHit &hit) const
{
    QStringList parts;
    if (const QString age = ageWords(hit.person, m_today); !age.isEmpty())
        parts << age;
    QString place = hit.person.address;
    if (!hit.person.postcode.isEmpty() && !place.contains(hit.person.postcode))
        place = QString(place + u' ' + hit.person.postcode).trimmed();
    if (!place.isEmpty())
        parts << place;
    if (hit.withheld)
        parts << Words::tr("restricted record");
    return parts.join(u" · "_s);
}

QString PersonHitsModel::why(const PersonHit &hit) const
{
    QStringList parts;
    if (!hit.otherNames.isEmpty())
        parts << Words::tr("also %1").arg(hit.otherNames.join(", "_L1));
    else if (!hit.withheld && !isInName(hit))
        parts << Words::tr("found by %1").arg(inWords(hit.why));
    if (hit.contacts > 0)
        parts << Words::tr("%n contacts", nullptr, hit.contacts);
    return parts.join(u" · "_s);
}

int PersonHitsDelegate::rowHeight(const QWidget *widget, int width)
{
    const Theme &theme = themeOf(widget);
    const int line = QFontMetrics(theme.font(TextRole::Body)).height();
    return isNarrow(theme, width) ? 2 * line + theme.px(12) : line + theme.px(13);
}

QSize PersonHitsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int width = option.widget ? option.widget->width() : option.rect.width();
    return {0, rowHeight(option.widget, width)};
}

void PersonHitsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const Tokens &t = theme.tokens();
    painter->save();
    paintViewItem(painter, option, theme);
    if (index.row() > 0)
        painter->fillRect(option.rect.x(), option.rect.y(), option.rect.width(), 1, t.border);

    const bool narrow = isNarrow(theme, option.rect.width());
    const int line = QFontMetrics(theme.font(TextRole::Body)).height();
    const QRect inner = option.rect.adjusted(theme.px(10), 0, -theme.px(10), 0);
    QRect first = inner;
    if (narrow)
        first.setHeight(line + theme.px(12));
    const bool offer = index.data(PersonHitsModel::IsOffer).toBool();
    if (offer)
        first = inner;

    QRect right;
    if (offer) {
        const QString keys = KeyHint::textFor(QKeySequence(Qt::CTRL | Qt::Key_Enter));
        const QSize size = KeyHint::sizeFor(keys, theme);
        right = QRect(inner.right() - size.width() + 1, inner.center().y() - size.height() / 2, size.width(),
                      size.height());
        KeyHint::paint(painter, right, keys, t.muted, theme);
        first.setRight(right.left() - theme.px(8));
    } else {
        const QString why = index.data(PersonHitsModel::Why).toString();
        painter->setFont(theme.font(TextRole::Small));
        painter->setPen(t.muted);
        const int wanted = painter->fontMetrics().horizontalAdvance(why) + theme.px(2);
        const QRect place = narrow ? QRect(inner.x(), inner.y() + line + theme.px(4), inner.width(), line)
                                   : inner.adjusted(inner.width() - std::min(wanted, inner.width() / 2), 0, 0, 0);
        painter->drawText(place, int(narrow ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(why, Qt::ElideRight, place.width()));
        if (!narrow)
            first.setRight(place.left() - theme.px(12));
    }

    painter->setFont(theme.font(TextRole::Strong));
    painter->setPen(offer ? t.link : t.text);
    const QString name = painter->fontMetrics().elidedText(index.data(PersonHitsModel::Name).toString(), Qt::ElideRight,
                                                           first.width());
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
    const QString facts = index.data(PersonHitsModel::Facts).toString();
    if (!facts.isEmpty()) {
        first.setLeft(first.left() + painter->fontMetrics().horizontalAdvance(name));
        painter->setFont(theme.font(TextRole::Body));
        painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(QString(u" · "_s + facts), Qt::ElideRight, first.width()));
    }
    painter->restore();
}

} // namespace frontdoor
