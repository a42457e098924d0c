// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workload/bulk_allocation.h"

#include <algorithm>

namespace frontdoor {

BulkAllocation::BulkAllocation(Desk &desk, const QList<TrayRow> &rows, const UserId &worker, const QString &workerName,
                               QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_worker(worker)
    , m_workerName(workerName)
{
    for (const TrayRow &row : rows)
        m_entries.append({row, State::Sending, {}, {}, std::nullopt});
}

void BulkAllocation::start()
{
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        send(i, {});
}

void BulkAllocation::goOn(const QHash<QString, QString> &reasons)
{
    QList<qsizetype> again;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (m_entries.at(i).state == State::NeedsReason || m_entries.at(i).state == State::Trouble)
            again << i;
    }
    for (const qsizetype i : again)
        m_entries[i].state = State::Sending;
    for (const qsizetype i : again)
        send(i, reasons);
}

void BulkAllocation::send(qsizetype index, const QHash<QString, QString> &reasons)
{
    Entry &entry = m_entries[index];
    // A save of which nobody knows is repeated as it was, so that it cannot happen twice.
    const Envelope envelope =
        entry.unknown
            ? *entry.unknown
            : Envelope{CommandId::make(), m_desk.user().id, Allocate{entry.row.subject, m_worker, {}}, reasons, {}};
    m_desk.resubmit(this, envelope, [this, index, envelope](const Expected<CommandResult> &result) {
        take(index, envelope, result);
        if (!isBusy())
            emit finished();
    });
}

void BulkAllocation::take(qsizetype index, const Envelope &envelope, const Expected<CommandResult> &result)
{
    Entry &entry = m_entries[index];
    entry.findings.clear();
    entry.trouble.clear();
    entry.unknown.reset();
    if (!result) {
        entry.state = State::Trouble;
        entry.trouble = describe(result.error());
        if (result.error().code == ErrorCode::OutcomeUnknown)
            entry.unknown = envelope;
    } else if (const auto *done = std::get_if<Done>(&*result)) {
        entry.state = State::Allocated;
        m_told += done->told;
    } else if (const auto *rejected = std::get_if<Rejected>(&*result)) {
        entry.state = State::Refused;
        entry.findings = rejected->findings;
    } else if (const auto *needs = std::get_if<NeedsAcknowledgement>(&*result)) {
        entry.state = State::NeedsReason;
        entry.findings = needs->warnings;
    } else {
        entry.state = State::Trouble;
        entry.trouble = tr("Somebody else changed it a moment ago.");
    }
}

int BulkAllocation::count(State state) const
{
    return int(std::count_if(m_entries.begin(), m_entries.end(),
                             [state](const Entry &entry) { return entry.state == state; }));
}

Findings BulkAllocation::warnings() const
{
    Findings each;
    for (const Entry &entry : m_entries) {
        if (entry.state != State::NeedsReason)
            continue;
        for (const Finding &finding : entry.findings) {
            const bool known = std::any_of(each.begin(), each.end(),
                                           [&](const Finding &other) { return other.rule == finding.rule; });
            if (!known)
                each << finding;
        }
    }
    return each;
}

QList<Subject> BulkAllocation::allocated() const
{
    QList<Subject> subjects;
    for (const Entry &entry : m_entries) {
        if (entry.state == State::Allocated)
            subjects << entry.row.subject;
    }
    return subjects;
}

} // namespace frontdoor
