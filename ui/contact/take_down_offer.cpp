// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/take_down_offer.h"

#include "core/casework/commands/command_json.h"
#include "core/session/on_result.h"
#include "core/session/store_holder.h"
#include "ui/common/message_bar.h"
#include "ui/contact/draft_keeper.h"
#include "ui/outcome/submit_strip.h"

#include <QAbstractButton>
#include <QVBoxLayout>

#include <utility>

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

void TakeDownOffer::serve(const Form &form)
{
    m_form = form;
    connect(form.strip, &SubmitStrip::failed, this, [this](const Error &error) {
        failed(error);
        if (std::exchange(m_wanted, false))
            take();
    });
}

void TakeDownOffer::take()
{
    if (m_form.isFinished())
        return;
    // It is still being tried: once that has come to nothing.
    m_wanted = m_form.strip->isBusy();
    if (m_wanted)
        return;
    m_form.page->setEnabled(false);
    const CommandId sent = m_form.strip->unresolvedKey();
    onResult(this, m_form.drafts->takeDown(sent ? sent : CommandId::make()), [this](const Expected<Draft> &draft) {
        m_form.page->setEnabled(true);
        if (draft)
            emit taken(*draft->taken);
        else
            complain(draft.error());
    });
}

void TakeDownOffer::goOnWith(const TakenDown &taken)
{
    m_form.strip->setKey(taken.key);
    m_number = taken.number;
    m_made = false;
    refresh();
    const auto look = [key = taken.key](Views &views) { return views.auditOf(key); };
    onResult(this, m_desk.session().read<std::optional<AuditRecord>>(ReadSlot(), look),
             [this](const Expected<std::optional<AuditRecord>> &before) {
                 if (before && *before && !m_form.isFinished() && !m_form.strip->isBusy())
                     emit wasRecorded(Done{createdFromJson((*before)->result), {}});
             });
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
        connect(take, &QAbstractButton::clicked, this, &TakeDownOffer::take);
    }
    setVisible(offered);
}

} // namespace frontdoor
