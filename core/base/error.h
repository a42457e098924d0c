// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace frontdoor {

/// What kind of thing went wrong below the rules: the file, the network, the input. Business refusals are Findings.
enum class ErrorCode {
    NotFound,         ///< a file or a record that should exist does not
    AlreadyExists,    ///< something would be overwritten
    NotADatabase,     ///< the file is something else
    Corrupt,          ///< the file is damaged
    Newer,            ///< written by a newer program than this one may touch
    Older,            ///< must be migrated first
    ReadOnly,         ///< nothing can be written there
    UnsafePlace,      ///< saves of several people would be lost or damaged where the file lies
    Busy,             ///< somebody else holds the lock, and waiting did not help
    DiskFull,         ///< no room left
    AccessDenied,     ///< the operating system or the server refuses
    KeyMissing,       ///< its history is kept with a key that this computer does not have
    ConnectionLost,   ///< the share or server is gone
    Conflict,         ///< the record changed since it was read
    ConstraintFailed, ///< the database refused a row
    OutcomeUnknown,   ///< the save may or may not have happened: look its key up before repeating it
    InvalidInput,     ///< a file or an argument that cannot be understood
    Cancelled,        ///< the reader asked to stop
    Internal,         ///< a fault of this program
};

/// Stable name for logs and tests.
QLatin1String name(ErrorCode code);

/// An infrastructure error. `where` names the file, statement or record (never a person);
/// `detail` is for the log and for administrators; what a person reads is made by describe().
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString where;
    QString detail;

    friend bool operator==(const Error &, const Error &) = default;
};

/// One or two sentences in plain English: what happened, what to do.
QString describe(const Error &error);

} // namespace frontdoor
