// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/take_down_offer.h"

#include "core/session/store_holder.h"
#include "ui/common/message_bar.h"

#include <QAbstractButton>
#include <QVBoxLayout>

namespace frontdoor {

namespace {

bool isUnreachable(const ConnectionState &state)
{
    return state.health == ConnectionState::Health::Unreachable;
}

} // namespace

TakeDownOffer::TakeDownOffer(Desk &desk, const QString &what, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_what(what)
    , m_bar(new MessageBar)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_bar);
    connect(&desk.session(), &Session::connectionChanged, this, [this](const ConnectionState &state) {
        m_failed = m_failed && state.health != ConnectionState::Health::Good;
        refresh();
    });
    hide();
    // Once it lies in its form: shown before, it would be a window of its own.
    QMetaObject::invokeMethod(this, &TakeDownOffer::refresh, Qt::QueuedConnection);
}

void TakeDownOffer::setNumber(const QString &number)
{
    m_number = number;
    m_made = false;
    refresh();
}

void TakeDownOffer::failed(const Error &error)
{
    m_failed = speaksOfConnection(error.code) || error.code == ErrorCode::Busy;
    refresh();
}

void TakeDownOffer::complain(const Error &error)
{
    m_bar->setMessage(Tone::Overdue, tr("No number could be given."),
                      tr("%1 What is typed stays here and as a draft.").arg(describe(error)));
    m_made = false; // the next time it is the offer again
}

void TakeDownOffer::refresh()
{
    const bool offered = m_failed || isUnreachable(m_desk.session().connection());
    if (offered && !m_made) {
        m_made = true;
        m_bar->clearActions();
        m_bar->setMessage(
            Tone::Soon, tr("The data cannot be reached."),
            m_number.isEmpty()
                ? tr("%1 can be taken on this computer: the caller gets a provisional number, and it is recorded when the data "
                     "can be reached again.")
                      .arg(m_what)
                : tr("%1 keeps its number %2 and goes on waiting.").arg(m_what, m_number));
        QAbstractButton *take = m_bar->addAction(m_number.isEmpty() ? tr("Take it under a provisional number")
                                                                    : tr("Leave it waiting"));
        connect(take, &QAbstractButton::clicked, this, &TakeDownOffer::wanted);
    }
    setVisible(offered);
}

} // namespace frontdoor
