// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/person.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/people_columns.h"

#include <QHash>

namespace frontdoor {

/// One row of a list of people.
struct PersonRow {
    qint64 line = 0;     ///< of the file, from 1
    QString id;          ///< as the file names the row; empty: it does not
    qint64 sameIdAs = 0; ///< the line with this id before it; 0: none
    Likeness likeness;   ///< the person's id is that of the row, or empty
    QStringList left;    ///< "date_of_birth “31/02/2016” is no date": the person is taken without
    QStringList notes;   ///< "nhs_number “123”: ...": taken as it stands
    QString doubt;       ///< why the row should not be put on record, though it can be looked up; mostly empty
    QString refused;     ///< why the row says nothing of anybody; mostly empty

    friend bool operator==(const PersonRow &, const PersonRow &) = default;
};

/// A list of people as other agencies and systems send them: CSV with a heading (people_columns.h) in any order. Streams.
class PeopleFile {
public:
    /// The device is open and outlives this. `today`: no later day is a date of birth.
    PeopleFile(QIODevice &device, QDate today);

    /// Reads the heading, once and before the rows. InvalidInput where no column is known.
    Expected<void> readHeading();
    QStringList known() const { return m_known; }     ///< headings as they stand there
    QStringList unknown() const { return m_unknown; } ///< likewise, each once

    /// Nothing at the end.
    Expected<std::optional<PersonRow>> next();

    const CsvReader &csv() const { return m_csv; }

private:
    using Cells = QHash<PersonColumn, QStringList>; ///< those that are not empty, in the order of the columns
    Cells sorted(const CsvRow &row) const;
    void takeId(const Cells &cells, PersonRow &row);
    void takeNames(const Cells &cells, PersonRow &row) const;
    void takeOtherNames(const Cells &cells, PersonRow &row) const;
    void takeBirth(const Cells &cells, PersonRow &row) const;
    void takeSex(const Cells &cells, PersonRow &row) const;
    void takePlaces(const Cells &cells, PersonRow &row) const;
    void takeNumbers(const Cells &cells, PersonRow &row) const;
    void judge(const CsvRow &csv, PersonRow &row) const;

    CsvReader m_csv;
    QDate m_today;
    QList<std::optional<PersonColumn>> m_columns;
    QStringList m_known;
    QStringList m_unknown;
    QHash<quint64, quint32> m_ids; ///< hash of an id, line where it stood first: a million of them in little room
};

/// Several names in one cell: "Ann Smith; Annie Jones".
QList<PersonName> severalNames(const QString &cell);

} // namespace frontdoor
