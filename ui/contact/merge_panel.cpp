// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/merge_panel.h"

#include "core/calendar/phrases.h"
#include "core/domain/referral_source.h"
#include "ui/common/message_bar.h"
#include "ui/common/radio_cards.h"
#include "ui/contact/words.h"
#include "ui/style/roles.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

template<class E>
QString wordsFor(const QString &id)
{
    const std::optional<E> choice = choiceOf<E>(id);
    return choice ? words(*choice) : id;
}

} // namespace

QString shownValue(const QString &id, const Value &value, const Calendar &calendar)
{
    if (!isKnown(value))
        return MergePanel::tr("Nothing");
    if (const bool *yes = std::get_if<bool>(&value))
        return *yes ? MergePanel::tr("Yes") : MergePanel::tr("No");
    if (const auto *instant = std::get_if<Instant>(&value))
        return fullMoment(*instant, calendar);
    const auto *text = std::get_if<QString>(&value);
    if (!text)
        return displayed(value);
    if (id == "threshold"_L1)
        return wordsFor<Threshold>(*text);
    if (id == "method"_L1)
        return wordsFor<ContactMethod>(*text);
    if (id == "kind"_L1)
        return wordsFor<ContactKind>(*text);
    if (id == "referrer.type"_L1)
        return wordsFor<ReferrerType>(*text);
    if (id == "source"_L1)
        return referralSourceName(*text);
    if (id.startsWith("prompts."_L1) && *text == "none"_L1)
        return MergePanel::tr("None known");
    return *text;
}

MergePanel::MergePanel(const Calendar &calendar, QWidget *parent)
    : QWidget(parent)
    , m_calendar(calendar)
    , m_bar(new MessageBar)
    , m_list(new QVBoxLayout)
    , m_use(makeButton(tr("Use these"), ButtonKind::Primary))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_bar);
    column->addLayout(m_list);
    column->addWidget(m_use, 0, Qt::AlignLeft);
    followTheme(this, [=, this](const Theme &theme) {
        column->setSpacing(theme.space(12));
        m_list->setSpacing(theme.space(12));
    });
    connect(m_use, &QPushButton::clicked, this, &MergePanel::finish);
    hide();
}

void MergePanel::setOverlaps(const QList<DetailForm::Overlap> &overlaps, const QString &who, const QString &when)
{
    QHash<QString, QString> chosen;
    for (const Row &row : std::as_const(m_rows)) {
        chosen.insert(row.overlap.id, row.cards->chosenId());
        row.widget->hide();
        row.widget->deleteLater();
    }
    m_rows.clear();
    m_bar->setMessage(Tone::Soon, tr("Changed by %1 at %2.").arg(who, when),
                      tr("You changed the same. Yours still stands in the form; choose which is kept."));
    for (const DetailForm::Overlap &overlap : overlaps) {
        auto *whole = new QWidget;
        auto *column = new QVBoxLayout(whole);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(themeOf(this).space(4));
        auto *cards = new RadioCards;
        cards->setAccessibleName(overlap.name);
        cards->setCards({{u"mine"_s, tr("Keep yours"), shownValue(overlap.id, overlap.mine, m_calendar), false, {}, {}},
                         {u"theirs"_s,
                          tr("Take %1's").arg(who),
                          shownValue(overlap.id, overlap.theirs, m_calendar),
                          false,
                          {},
                          {}}});
        cards->choose(chosen.value(overlap.id));
        column->addWidget(makeLabel(overlap.name, TextRole::SmallStrong));
        column->addWidget(cards);
        m_list->addWidget(whole);
        m_rows.append({overlap, whole, cards});
        connect(cards, &RadioCards::chosen, this, &MergePanel::refresh);
    }
    setVisible(isOpen());
    refresh();
}

void MergePanel::refresh()
{
    m_use->setEnabled(std::ranges::all_of(m_rows, [](const Row &row) { return !row.cards->chosenId().isEmpty(); }));
}

void MergePanel::finish()
{
    QStringList theirs;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.cards->chosenId() == "theirs"_L1)
            theirs << row.overlap.id;
        row.widget->hide();
        row.widget->deleteLater();
    }
    m_rows.clear();
    hide();
    emit resolved(theirs);
}

} // namespace frontdoor
