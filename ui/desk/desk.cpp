// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/desk.h"

#include "core/session/on_result.h"

namespace frontdoor {

Desk::Desk(Session &session, User user, QObject *parent) : QObject(parent), m_session(session), m_user(std::move(user))
{
}

CommandId Desk::submit(QObject *receiver, Command command, Answered answered,
                       const QHash<QString, QString> &acknowledged)
{
    Envelope envelope;
    envelope.key = CommandId::make();
    envelope.actor = m_user.id;
    envelope.command = std::move(command);
    envelope.acknowledged = acknowledged;
    resubmit(receiver, envelope, std::move(answered));
    return envelope.key;
}

void Desk::resubmit(QObject *receiver, const Envelope &envelope, Answered answered)
{
    const QFuture<Expected<CommandResult>> submitted = m_session.submit(envelope);
    onResult(receiver, submitted, std::move(answered));
    onResult(this, submitted, [this, command = envelope.command](const Expected<CommandResult> &result) {
        if (result && std::holds_alternative<Done>(*result))
            emit carriedOut(command);
    });
}

} // namespace frontdoor
