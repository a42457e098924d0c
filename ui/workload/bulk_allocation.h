// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/desk.h"

namespace frontdoor {

/// Several records to one worker: one command for each, so that what one rule refuses does not hold up the others.
class BulkAllocation final : public QObject {
    Q_OBJECT

public:
    enum class State {
        Sending,
        Allocated,
        NeedsReason, ///< possible, but its warnings want a reason
        Refused,     ///< by a rule, or somebody was faster
        Trouble      ///< the database could not do it, or nobody knows whether it did
    };

    struct Entry {
        TrayRow row;
        State state = State::Sending;
        Findings findings;               ///< what refuses it, or warns
        QString trouble;                 ///< in words
        std::optional<Envelope> unknown; ///< sent, and nobody knows whether it was saved
    };

    BulkAllocation(Desk &desk, const QList<TrayRow> &rows, const UserId &worker, const QString &workerName,
                   QObject *parent);

    void start();
    /// Once more, what wants a reason and what met with trouble.
    void goOn(const QHash<QString, QString> &reasons);

    const QList<Entry> &entries() const { return m_entries; }
    QString workerName() const { return m_workerName; }
    int count(State state) const;
    bool isBusy() const { return count(State::Sending) > 0; }
    /// Those that can be tried again.
    int left() const { return count(State::NeedsReason) + count(State::Trouble); }
    /// Each warning once, whatever number of records it is about.
    Findings warnings() const;
    QList<Subject> allocated() const; ///< in this round and those before it
    Findings told() const { return m_told; }

signals:
    void finished(); ///< all of a round are answered

private:
    void send(qsizetype index, const QHash<QString, QString> &reasons);
    void take(qsizetype index, const Envelope &envelope, const Expected<CommandResult> &result);

    Desk &m_desk;
    UserId m_worker;
    QString m_workerName;
    QList<Entry> m_entries;
    Findings m_told;
};

} // namespace frontdoor
