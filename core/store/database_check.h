// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"
#include "core/casework/ports/views.h"

#include <QList>

namespace frontdoor {

/// Something that is not as it has to be, in plain sentences. Records are named by their number or key, never by a name.
struct CheckFinding {
    QString id; ///< "audit-chain": stable, for logs and tests
    QString what;
    QString toDo;

    friend bool operator==(const CheckFinding &, const CheckFinding &) = default;
};

struct CheckReport {
    int schemaVersion = 0;
    QString instanceId;
    DatabaseSummary summary;
    qint64 auditEntries = 0;
    QString auditHead;  ///< the hash to compare with one that was kept elsewhere
    QString historyKey; ///< fingerprint of the key that the history is kept with; empty: none
    QList<CheckFinding> findings;

    bool isSound() const { return findings.isEmpty(); }
};

/// Looks through a whole database without changing it: a file's structure, references between tables (a server keeps both
/// itself), the audit chain, and what has to hold between records. Damage is a finding; an Error means that there is no database of ours to look at.
Expected<CheckReport> checkDatabase(const QString &path);

} // namespace frontdoor
