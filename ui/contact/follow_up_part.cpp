// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/follow_up_part.h"

#include "ui/contact/follow_up_row.h"
#include "ui/desk/desk.h"
#include "ui/style/roles.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace frontdoor {

FollowUpPart::FollowUpPart(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_nothing(makeWrappedLabel(tr("Nobody has to be told yet. A decision may ask for it."), TextRole::Small,
                                 ColourRole::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeLabel(tr("Who is to be told or asked"), TextRole::SmallStrong));
    column->addWidget(m_nothing);
    followTheme(this, [=](const Theme &theme) { column->setSpacing(theme.space(12)); });
}

FollowUpRow *FollowUpPart::row(const ObligationId &id) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const FollowUpRow *row) { return row->id() == id; });
    return found == m_rows.cend() ? nullptr : *found;
}

void FollowUpPart::set(const ContactView &view)
{
    const QList<FollowUp> followUps = followUpsOf(view, m_desk.session().rulebook(), m_desk.now());
    auto *column = static_cast<QVBoxLayout *>(layout());
    QList<FollowUpRow *> rows;
    for (const FollowUp &followUp : followUps) {
        FollowUpRow *known = row(followUp.obligation.id);
        if (!known) {
            known = new FollowUpRow(m_desk);
            connect(known, &FollowUpRow::letterWanted, this, &FollowUpPart::letterWanted);
            connect(known, &FollowUpRow::edited, this, &FollowUpPart::edited);
            connect(known, &FollowUpRow::recorded, this, &FollowUpPart::recorded);
        }
        known->set(followUp, view);
        rows.append(known);
    }
    for (FollowUpRow *gone : std::as_const(m_rows)) {
        if (!rows.contains(gone)) {
            gone->hide();
            gone->deleteLater();
        }
    }
    if (rows != m_rows) {
        for (FollowUpRow *one : std::as_const(rows)) // in their order; what has the focus keeps it
            column->addWidget(one);
    }
    m_rows = rows;
    m_nothing->setVisible(rows.isEmpty());
    if (!rows.isEmpty())
        restore(std::exchange(m_waiting, {}));
}

void FollowUpPart::tick()
{
    for (FollowUpRow *row : std::as_const(m_rows))
        row->tick();
}

QJsonObject FollowUpPart::draft() const
{
    QJsonObject draft = m_waiting;
    for (const FollowUpRow *row : m_rows) {
        if (const QJsonObject typed = row->draft(); !typed.isEmpty())
            draft.insert(row->id().text(), typed);
    }
    return draft;
}

void FollowUpPart::restore(const QJsonObject &draft)
{
    if (m_rows.isEmpty())
        m_waiting = draft;
    for (FollowUpRow *row : std::as_const(m_rows)) {
        if (const QJsonObject typed = draft[row->id().text()].toObject(); !typed.isEmpty())
            row->restore(typed);
    }
}

void FollowUpPart::clear()
{
    m_waiting = {};
    for (FollowUpRow *row : std::as_const(m_rows))
        row->clear();
}

} // namespace frontdoor
