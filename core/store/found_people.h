// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/views.h"
#include "core/store/sql_records.h"

namespace frontdoor {

/// An entry that was found, before it is told whom it belongs to.
struct FoundEntry {
    qint64 no = 0; ///< the store's number of the entry
    Person entry;
    double weight = 0; ///< bits
    QString why;
    Likelihood likelihood = Likelihood::Unlikely;
};

/// Tells of entries that were found what a viewer may see: the person they belong to, and what is on file about them.
class FoundPeople {
public:
    FoundPeople(Connection &connection, SqlRecords &records) : m_connection(connection), m_records(records) {}

    /// Of an entry that was not joined to another.
    Expected<PersonHit> hitOf(const FoundEntry &found, const Viewer &viewer);
    /// Each person once, the likeliest first.
    Expected<QList<PersonHit>> hitsOf(const QList<FoundEntry> &found, int limit, const Viewer &viewer);

private:
    struct Shown {
        const FoundEntry *found = nullptr;
        Person person; ///< the entry's own, or whom it belongs to
        double halfBits = 0;
        QString family;
        QString given;
    };

    Expected<Shown> shown(const FoundEntry &found);
    Expected<PersonHit> hitOf(const Shown &shown, const Viewer &viewer);
    Expected<void> addHistory(PersonHit &hit);

    Connection &m_connection;
    SqlRecords &m_records;
};

} // namespace frontdoor
