// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/terminal.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

int complain(Terminal &terminal, const Error &error)
{
    // Faults of a file stand one per line with their place, as compilers print them, so that editors can jump there.
    if (error.code == ErrorCode::InvalidInput && error.detail.contains(u':')) {
        terminal.err << error.detail << Qt::endl;
    } else {
        terminal.err << "frontdoor: "_L1 << describe(error) << Qt::endl;
    }
    switch (error.code) {
    case ErrorCode::NotFound:
    case ErrorCode::AlreadyExists:
    case ErrorCode::NotADatabase:
    case ErrorCode::InvalidInput: return ExitUsage;
    case ErrorCode::Corrupt:
    case ErrorCode::Newer:
    case ErrorCode::Older:
    case ErrorCode::ReadOnly:
    case ErrorCode::UnsafePlace:
    case ErrorCode::Busy:
    case ErrorCode::DiskFull:
    case ErrorCode::AccessDenied:
    case ErrorCode::KeyMissing:
    case ErrorCode::ConnectionLost:
    case ErrorCode::Conflict:
    case ErrorCode::ConstraintFailed:
    case ErrorCode::OutcomeUnknown:
    case ErrorCode::Cancelled:
    case ErrorCode::Internal: return ExitNo;
    }
    return ExitNo;
}

} // namespace frontdoor
