// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"
#include "core/calendar/calendar.h"
#include "core/domain/records.h"
#include "core/procedure/library.h"

#include <QString>

namespace frontdoor {

/// A database for an office that has none yet.
struct NewOffice {
    QString database;           ///< file to make, or the address of an empty database on a server
    QString procedure;          ///< with overlays after a +
    QString administrator = {}; ///< name of the first account; empty: "Administrator"
    Credentials proof = {};     ///< how they prove who they are; without, nobody is asked
};

/// Makes the file or the tables, with a procedure and a first account; answers with the procedure's name. AlreadyExists if
/// something is there. On failure nothing is left.
Expected<QString> makeOffice(const NewOffice &office);

/// A procedure that can be chosen, with a line about it.
struct ProcedureOffer {
    QString id;
    QString name;
    QString line; ///< "Follows Leicester, Contacts and Referrals · 48 rules · version 2026-1"
    bool overlay = false;
};

/// All that come with the program, overlays last. Loads each of them: not on a thread that somebody waits for.
QList<ProcedureOffer> procedureOffers();

/// What lies in a database that somebody may want to open.
struct DatabaseLook {
    QString procedure; ///< "Leicester 2026-1"
    QString place;     ///< "Shared file"
    qint64 contacts = 0;
    qint64 openContacts = 0;
    int accounts = 0;
    bool toReadOnly = false; ///< it cannot be written to
};

/// Looks without changing anything.
Expected<DatabaseLook> lookAtDatabase(const QString &database);

} // namespace frontdoor
