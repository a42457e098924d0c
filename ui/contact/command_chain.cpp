// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/command_chain.h"

#include "ui/desk/finding_text.h"

namespace frontdoor {

namespace {

/// Why a command was not done, in words; empty if it was.
QString troubleOf(const Expected<CommandResult> &answer)
{
    if (!answer)
        return describe(answer.error());
    if (const auto *rejected = std::get_if<Rejected>(&*answer))
        return findingsText(rejected->findings);
    if (const auto *needs = std::get_if<NeedsAcknowledgement>(&*answer))
        return findingsText(needs->warnings);
    if (std::holds_alternative<Conflict>(*answer))
        return CommandChain::tr("Somebody changed the contact meanwhile.");
    return {};
}

} // namespace

void CommandChain::run(Desk &desk, QObject *receiver, const QList<Command> &commands, Ended ended)
{
    (new CommandChain(desk, receiver, commands, std::move(ended)))->next();
}

CommandChain::CommandChain(Desk &desk, QObject *receiver, const QList<Command> &commands, Ended ended)
    : QObject(receiver)
    , m_desk(desk)
    , m_rest(commands)
    , m_ended(std::move(ended))
{
}

void CommandChain::next()
{
    if (m_rest.isEmpty()) {
        end({});
        return;
    }
    m_desk.submit(this, m_rest.first(), [this](const Expected<CommandResult> &answer) {
        if (const QString trouble = troubleOf(answer); !trouble.isEmpty()) {
            end(trouble);
            return;
        }
        m_rest.removeFirst();
        next();
    });
}

void CommandChain::end(const QString &trouble)
{
    deleteLater();
    m_ended(trouble, m_rest);
}

} // namespace frontdoor
