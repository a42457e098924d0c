// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/opening_words.h"

#include <QCoreApplication>

namespace frontdoor {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::OpeningPage)
};

QString headlineOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound: return Words::tr("The database was not found");
    case ErrorCode::AlreadyExists: return Words::tr("Something else is in its place");
    case ErrorCode::NotADatabase: return Words::tr("This is not a Frontdoor database");
    case ErrorCode::Corrupt: return Words::tr("The database is damaged");
    case ErrorCode::Newer: return Words::tr("The database needs a newer Frontdoor");
    case ErrorCode::Older: return Words::tr("The database has to be upgraded first");
    case ErrorCode::ReadOnly: return Words::tr("The database cannot be written to");
    case ErrorCode::UnsafePlace: return Words::tr("Saving there would not be safe");
    case ErrorCode::Busy: return Words::tr("The database is locked");
    case ErrorCode::DiskFull: return Words::tr("The disk is full");
    case ErrorCode::AccessDenied: return Words::tr("You may not open this database");
    case ErrorCode::KeyMissing: return Words::tr("The key of its history is missing");
    case ErrorCode::ConnectionLost:
    case ErrorCode::OutcomeUnknown: return Words::tr("The database cannot be reached");
    case ErrorCode::InvalidInput: return Words::tr("Something cannot be understood");
    case ErrorCode::Cancelled: return Words::tr("Opening was stopped");
    case ErrorCode::Conflict:
    case ErrorCode::ConstraintFailed:
    case ErrorCode::Internal: return Words::tr("The database could not be opened");
    }
    return {};
}

QList<OpeningHelp> helpsFor(ErrorCode code, bool toReadOnly)
{
    using enum OpeningHelp;
    switch (code) {
    case ErrorCode::ReadOnly:
    case ErrorCode::UnsafePlace:
    case ErrorCode::KeyMissing:
        if (!toReadOnly)
            return {OpeningHelp::ReadOnly, TryAgain, ChooseFile, Demo, Close};
        return {ChooseFile, TryAgain, Demo, Close};
    case ErrorCode::NotFound: // its drive or share may come back
    case ErrorCode::Busy:
    case ErrorCode::DiskFull:
    case ErrorCode::AccessDenied:
    case ErrorCode::ConnectionLost:
    case ErrorCode::OutcomeUnknown:
    case ErrorCode::Cancelled:
    case ErrorCode::Conflict:
    case ErrorCode::ConstraintFailed:
    case ErrorCode::Internal: return {TryAgain, ChooseFile, Demo, Close};
    case ErrorCode::AlreadyExists:
    case ErrorCode::NotADatabase:
    case ErrorCode::Corrupt:
    case ErrorCode::Newer:
    case ErrorCode::Older:
    case ErrorCode::InvalidInput: return {ChooseFile, TryAgain, Demo, Close};
    }
    return {Close};
}

} // namespace

QString words(OpeningHelp help)
{
    switch (help) {
    case OpeningHelp::TryAgain: return Words::tr("Try again");
    case OpeningHelp::ReadOnly: return Words::tr("Open it to read only");
    case OpeningHelp::ChooseFile: return Words::tr("Choose another file…");
    case OpeningHelp::Demo: return Words::tr("Open the demo");
    case OpeningHelp::Close: return Words::tr("Close");
    }
    return {};
}

OpeningTrouble openingTrouble(const Error &error, bool toReadOnly)
{
    OpeningTrouble trouble{headlineOf(error.code), describe({error.code, error.where, {}}), error.detail,
                           helpsFor(error.code, toReadOnly)};
    if (error.code == ErrorCode::ReadOnly && toReadOnly) {
        // In a folder where nothing can be written even reading fails: others may be saving, and readers take part in it.
        trouble.headline = Words::tr("The database cannot be read where it lies");
        trouble.text =
            Words::tr("%1 lies in a folder in which you may not write, which even reading needs while others work. "
                      "Ask for that right, or copy the file to a folder of your own and open the copy.")
                .arg(error.where);
    }
    return trouble;
}

} // namespace frontdoor
