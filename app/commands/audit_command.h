// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/terminal.h"

#include <QStringList>

namespace frontdoor {

struct AuditKeyArguments {
    QString database;
    QString file;         ///< to make; empty: where this person's program looks for it
    QString signIn;       ///< who does it; empty: the administrator
    bool replace = false; ///< the key before was lost
};

/// Makes a key for the history; from then on nobody saves without it.
int runAuditKey(Terminal &, const AuditKeyArguments &);

struct AuditVerifyArguments {
    QString database;
    QStringList keyFiles;
    QString head; ///< "1234:abcdef": an entry that is known from elsewhere; the beginning of its hash is enough
};

/// Looks through the whole history. ExitDone: nothing is wrong; ExitNo: something is, and the first bad entry was named.
int runAuditVerify(Terminal &, const AuditVerifyArguments &);

} // namespace frontdoor
