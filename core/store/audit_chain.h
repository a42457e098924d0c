// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/connection.h"

#include <QString>

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

    friend bool operator==(const AuditRow &, const AuditRow &) = default;
};

/// The hash that belongs to a row: BLAKE2b-256 in hex over all its other columns, the previous hash among them.
QString auditHash(const AuditRow &row);

/// The end of the chain.
struct AuditHead {
    qint64 sequence = 0; ///< 0: nothing yet
    QString hash;

    friend bool operator==(const AuditHead &, const AuditHead &) = default;
};

struct ChainReport {
    AuditHead head;      ///< the last entry that is right
    qint64 firstBad = 0; ///< sequence of the first entry that is changed, out of order or after a gap; 0: none
};

Expected<AuditHead> readAuditHead(Connection &connection);

/// Recomputes every hash, one row in memory at a time.
Expected<ChainReport> verifyAuditChain(Connection &connection);

} // namespace frontdoor
