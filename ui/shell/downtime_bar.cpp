// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/downtime_bar.h"

#include "ui/common/message_bar.h"
#include "ui/downtime/pack_keeper.h"

#include <QAbstractButton>
#include <QVBoxLayout>

namespace frontdoor {

DowntimeBar::DowntimeBar(Desk &desk, DraftWatch &drafts, PackKeeper *packs, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_drafts(drafts)
    , m_packs(packs)
    , m_away(new MessageBar)
    , m_taken(new MessageBar)
    , m_leaving(new MessageBar)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_leaving);
    column->addWidget(m_away);
    column->addWidget(m_taken);
    m_leaving->setDismissible(true);
    m_leaving->hide();
    connect(&drafts, &DraftWatch::changed, this, &DowntimeBar::refresh);
    connect(&desk.session(), &Session::connectionChanged, this, &DowntimeBar::refresh);
    connect(&desk.session(), &Session::connectionChanged, this, &DowntimeBar::showAway);
    if (packs)
        connect(packs, &PackKeeper::changed, this, &DowntimeBar::showAway);
    showAway();
    refresh();
}

void DowntimeBar::refresh()
{
    if (m_drafts.waiting() == 0)
        m_leaving->hide();
    const QList<DraftLine> taken = m_drafts.taken();
    const bool reachable = m_desk.session().connection().health != ConnectionState::Health::Unreachable;
    m_taken->setVisible(reachable && !taken.isEmpty());
    if (!reachable || taken.isEmpty())
        return;
    if (taken == m_told)
        return; // whoever is about to press a button keeps it
    m_told = taken;
    const QString count = DraftWatch::countWords(taken);
    m_taken->clearActions();
    m_taken->setMessage(Tone::Soon,
                        taken.size() == 1 ? tr("%1 was taken while the data could not be reached.").arg(count)
                                          : tr("%1 were taken while the data could not be reached.").arg(count),
                        tr("First %1. %2.").arg(taken.first().title, taken.first().detail));
    QAbstractButton *record = m_taken->addAction(taken.size() == 1 ? tr("Record it…") : tr("Record the first…"));
    connect(record, &QAbstractButton::clicked, this,
            [this, draft = taken.first().draft] { emit recordRequested(draft); });
    if (taken.size() > 1)
        connect(m_taken->addAction(tr("Show them")), &QAbstractButton::clicked, this, &DowntimeBar::draftsRequested);
}

void DowntimeBar::showAway()
{
    const bool away = m_desk.session().connection().health == ConnectionState::Health::Unreachable;
    const QString asOf = m_packs && m_packs->kept() ? m_packs->kept()->asOf : QString();
    if (away && (m_away->headline().isEmpty() || asOf != m_asOf)) {
        m_asOf = asOf;
        m_away->clearActions();
        m_away->setMessage(
            Tone::Soon, tr("You can go on without the data."),
            tr("New contacts and consultations are taken on this computer, each under a provisional number."));
        if (!asOf.isEmpty())
            connect(m_away->addAction(tr("Open contacts as of %1").arg(asOf)), &QAbstractButton::clicked, this,
                    &DowntimeBar::packRequested);
    }
    m_away->setVisible(away);
}

void DowntimeBar::askBeforeLeaving(const QString &leaveWords, std::function<void()> leave)
{
    m_leaving->clearActions();
    m_leaving->setMessage(
        Tone::Soon,
        tr("%n that you took under a provisional number are not recorded yet.", nullptr, m_drafts.waiting()),
        tr("They stay on this computer: only you, signed in here, can record them."));
    QAbstractButton *stay = m_leaving->addAction(tr("Stay"));
    connect(stay, &QAbstractButton::clicked, m_leaving, &QWidget::hide);
    connect(m_leaving->addAction(leaveWords), &QAbstractButton::clicked, this, [leave = std::move(leave)] { leave(); });
    m_leaving->show();
    stay->setFocus(Qt::OtherFocusReason);
}

} // namespace frontdoor
