// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/contact_aside.h"

#include "ui/common/accessible.h"
#include "ui/common/message_bar.h"
#include "ui/contact/clock_card.h"
#include "ui/contact/radar_part.h"
#include "ui/contact/radar_words.h"
#include "ui/desk/clock_words.h"
#include "ui/desk/desk.h"
#include "ui/desk/help_link.h"
#include "ui/desk/rule_popover.h"
#include "ui/style/roles.h"

#include <QLabel>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QLabel *heading(const QString &text)
{
    QLabel *label = makeLabel(text, TextRole::SmallStrong, ColourRole::Muted);
    setAccessibleRole(label, QAccessible::Heading);
    return label;
}

} // namespace

ContactAside::ContactAside(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_clocksTitle(heading(tr("Clocks")))
    , m_noClocks(makeWrappedLabel(tr("No clock is running."), TextRole::Small, ColourRole::Muted))
    , m_clocks(new QVBoxLayout)
    , m_radar(new QVBoxLayout)
    , m_family(new RadarPart(desk))
    , m_needsTitle(heading({}))
    , m_nothing(makeWrappedLabel(tr("Nothing is missing."), TextRole::Small, ColourRole::Muted))
    , m_needs(new Checklist)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_clocksTitle);
    column->addWidget(m_noClocks);
    column->addLayout(m_clocks);
    QLabel *radarTitle = heading(tr("Radar"));
    column->addWidget(radarTitle);
    column->addLayout(m_radar);
    column->addWidget(m_family);
    column->addWidget(m_needsTitle);
    column->addWidget(m_nothing);
    column->addWidget(m_needs);
    column->addStretch(1);
    m_needs->setAccessibleName(tr("Needed before authorising"));
    addHelp(*m_clocksTitle, {u"contact.clocks"_s, u"service.hours"_s});
    addHelp(*radarTitle, {u"contact.radar"_s, u"referral.re-referral"_s, u"contact.open-case"_s});
    followTheme(this, [=, this](const Theme &theme) {
        column->setSpacing(theme.space(8));
        m_clocks->setSpacing(theme.space(8));
        m_radar->setSpacing(theme.space(8));
    });
    connect(m_needs, &Checklist::rowActivated, this,
            [this](const QString &id) { emit needActivated(id.section(u'|', 0, 0)); });
    connect(m_needs, &Checklist::ruleActivated, this,
            [this](const QString &rule) { RulePopover::open(m_desk.procedure(), rule, m_needs); });
    setNeeds(tr("Needed before authorising"), {});
}

/// Two titles share the aside: their links stand beside the words, and F1 needs a part of its own.
void ContactAside::addHelp(QLabel &title, const QStringList &places)
{
    if (HelpLink *link = HelpLink::make(m_desk, places))
        new CornerPlace(this, &title, link);
}

void ContactAside::setClocks(const ContactView &view, bool willRun)
{
    const QList<DeadlineView> &deadlines = view.deadlines;
    m_clocksTitle->setText(willRun ? tr("Clocks that will run") : tr("Clocks"));
    while (m_cards.size() > deadlines.size()) {
        ClockCard *gone = m_cards.takeLast();
        gone->hide();
        gone->deleteLater();
    }
    while (m_cards.size() < deadlines.size()) {
        auto *card = new ClockCard(m_desk);
        m_clocks->addWidget(card);
        m_cards.append(card);
    }
    for (qsizetype i = 0; i < deadlines.size(); ++i)
        m_cards.at(i)->set(deadlines.at(i));
    const QString starts = view.file.isOpen()
                               ? clockStartsWith(m_desk.procedure(), view.file.subject.kind, view.file.contact.route)
                               : QString();
    m_noClocks->setText(!starts.isEmpty() ? starts
                        : willRun         ? tr("The procedure starts no clock for this contact.")
                                          : tr("No clock is running."));
    m_noClocks->setVisible(deadlines.isEmpty());
}

void ContactAside::setRadar(const ContactView &view)
{
    const auto words = radarWords(view, m_desk.procedure());
    while (m_bars.size() > words.size()) {
        MessageBar *gone = m_bars.takeLast();
        gone->hide();
        gone->deleteLater();
    }
    while (m_bars.size() < words.size()) {
        auto *bar = new MessageBar;
        m_radar->addWidget(bar);
        m_bars.append(bar);
    }
    for (qsizetype i = 0; i < words.size(); ++i)
        m_bars.at(i)->setMessage(Tone::Soon, words.at(i).first, words.at(i).second);
}

void ContactAside::setNeeds(const QString &title, const QList<Checklist::Row> &rows)
{
    m_needsTitle->setText(title);
    m_needsTitle->setVisible(!title.isEmpty());
    m_needs->setRows(rows);
    m_needs->setVisible(!rows.isEmpty());
    m_nothing->setVisible(rows.isEmpty() && !title.isEmpty());
}

void ContactAside::tick()
{
    for (ClockCard *card : std::as_const(m_cards))
        card->tick();
}

} // namespace frontdoor
