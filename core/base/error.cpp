// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

#include <QCoreApplication>

namespace frontdoor {

using namespace Qt::StringLiterals;

QLatin1String name(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound: return "not-found"_L1;
    case ErrorCode::AlreadyExists: return "already-exists"_L1;
    case ErrorCode::NotADatabase: return "not-a-database"_L1;
    case ErrorCode::Corrupt: return "corrupt"_L1;
    case ErrorCode::Newer: return "newer"_L1;
    case ErrorCode::Older: return "older"_L1;
    case ErrorCode::ReadOnly: return "read-only"_L1;
    case ErrorCode::UnsafePlace: return "unsafe-place"_L1;
    case ErrorCode::Busy: return "busy"_L1;
    case ErrorCode::DiskFull: return "disk-full"_L1;
    case ErrorCode::AccessDenied: return "access-denied"_L1;
    case ErrorCode::KeyMissing: return "key-missing"_L1;
    case ErrorCode::ConnectionLost: return "connection-lost"_L1;
    case ErrorCode::Conflict: return "conflict"_L1;
    case ErrorCode::ConstraintFailed: return "constraint-failed"_L1;
    case ErrorCode::OutcomeUnknown: return "outcome-unknown"_L1;
    case ErrorCode::InvalidInput: return "invalid-input"_L1;
    case ErrorCode::Cancelled: return "cancelled"_L1;
    case ErrorCode::Internal: return "internal"_L1;
    }
    return "internal"_L1;
}

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::Error)
};

QString sentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return Words::tr(
            "%1 was not found. Check the name, and that the drive or share is connected. Nothing was created.");
    case ErrorCode::AlreadyExists: return Words::tr("%1 exists already and was left as it is. Choose another name.");
    case ErrorCode::NotADatabase:
        return Words::tr("%1 is not a Frontdoor database. It was not changed. Choose another file.");
    case ErrorCode::Corrupt:
        return Words::tr(
            "%1 is damaged and was not changed. Keep the file, and restore the last backup to a new name.");
    case ErrorCode::Newer:
        return Words::tr("%1 was written by a newer Frontdoor. Update this program; nothing was changed.");
    case ErrorCode::Older: return Words::tr("%1 was written by an older Frontdoor and has to be upgraded first.");
    case ErrorCode::ReadOnly:
        return Words::tr(
            "%1 cannot be written to. Ask for the right to change it, or open it to read only. Nothing was saved.");
    case ErrorCode::UnsafePlace:
        return Words::tr(
            "%1 lies where what several people save could be lost, so nothing is written there. It can be opened to "
            "read only.");
    case ErrorCode::Busy:
        return Words::tr(
            "Somebody else is saving to %1 and has not finished. Nothing was lost; try again in a moment.");
    case ErrorCode::DiskFull:
        return Words::tr("The disk that holds %1 is full. Nothing was saved or lost; free some space and try again.");
    case ErrorCode::AccessDenied: return Words::tr("You may not open %1. Ask its administrator for access.");
    case ErrorCode::KeyMissing:
        return Words::tr(
            "The history of %1 is kept with a key that this computer does not have. Nothing was saved. Ask your "
            "administrator for the key file; until then it can be opened to read only.");
    case ErrorCode::ConnectionLost:
        return Words::tr("The connection to %1 is lost. What you typed is kept; saving goes on when it is back.");
    case ErrorCode::Conflict:
        return Words::tr("%1 was changed by somebody else meanwhile. Compare both versions before saving.");
    case ErrorCode::ConstraintFailed: return Words::tr("The database refused to save %1. Nothing was changed.");
    case ErrorCode::OutcomeUnknown:
        return Words::tr("It is not known yet whether %1 was saved. The program checks before it tries again.");
    case ErrorCode::InvalidInput: return Words::tr("%1 cannot be understood.");
    case ErrorCode::Cancelled: return Words::tr("Stopped before %1 was finished.");
    case ErrorCode::Internal:
        return Words::tr("Something went wrong inside the program with %1. Nothing was changed; please report it.");
    }
    return Words::tr("Something went wrong with %1.");
}

} // namespace

QString describe(const Error &error)
{
    QString text = sentence(error.code).arg(error.where.isEmpty() ? Words::tr("the database") : error.where);
    if (!error.detail.isEmpty())
        text += u' ' + Words::tr("(Details: %1)").arg(error.detail);
    return text;
}

} // namespace frontdoor
