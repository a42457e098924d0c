// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/records.h"
#include "core/store/connection.h"
#include "core/store/history_key.h"

#include <QList>
#include <QString>

#include <optional>

namespace frontdoor {

/// A row of audit_event exactly as stored: the chain is over texts, so that a value that nobody knows is still checked.
struct AuditRow {
    qint64 sequence = 0;
    QString command;
    QString verb;
    QString subjectKind;
    QString subjectId;
    QString actor;
    QString role;
    QString actingFor;
    qint64 at = 0;
    QString payload;
    QString result;
    QString previousHash; ///< of the first row: empty
    QString hash;
    QString mark; ///< made of the hash with the history's key; not part of the hash

    friend bool operator==(const AuditRow &, const AuditRow &) = default;
};

/// The hash that belongs to a row: BLAKE2b-256 in hex over all its other columns, the previous hash among them.
QString auditHash(const AuditRow &row);

/// The end of the chain.
using AuditHead = HistoryHead;

/// What is wrong with an entry.
enum class ChainFault {
    None,
    Missing,    ///< entries are not there, and later ones are
    Reordered,  ///< it stood elsewhere
    Altered,    ///< it was changed, or put there, by somebody who did not mend what follows
    NoMark,     ///< there is a key by then, and it was written without
    WrongMark,  ///< not made with the key, or of before there was one
    OtherKey,   ///< from here on it is kept with a key that was not given
    KeyDropped, ///< what the database says of its key is not what its history says
    Cut,        ///< the end that is known is not there any more
    Replaced,   ///< it is not the entry that is known: an old copy was put back and worked with, or all was made anew
};

/// What a history is compared with besides itself.
struct ChainProof {
    QList<HistoryKey> keys = {};          ///< those that it is kept with; without any, marks are only looked for
    std::optional<HistoryHead> head = {}; ///< an entry that is known, from another place; its hash or the beginning
};

struct ChainReport {
    AuditHead head;      ///< the last entry that is right
    qint64 firstBad = 0; ///< sequence of the first entry that is not as it has to be; 0: none
    ChainFault fault = ChainFault::None;
    QString historyKey;  ///< fingerprint of the key in force at the end; empty: none
    qint64 proved = 0;   ///< entries whose mark was made with a key that was given
    qint64 unproved = 0; ///< entries with a mark that nobody could look at
};

/// What was found, in words: which entry, what is wrong with it. Empty if nothing is.
QString faultWords(const ChainReport &report);

Expected<AuditHead> readAuditHead(Connection &connection);

/// Recomputes every hash, one row in memory at a time.
Expected<ChainReport> verifyAuditChain(Connection &connection, const ChainProof &proof = {});

/// The same for a database that nobody has opened: a file, or the address of a server. Nothing is changed.
Expected<ChainReport> verifyHistory(const QString &database, const ChainProof &proof);

} // namespace frontdoor
