// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/views.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/people_file.h"

#include <functional>

namespace frontdoor {

/// A row of a list, and who on file may be meant.
struct MatchedRow {
    PersonRow row;
    QList<PersonHit> hits; ///< likeliest first

    friend bool operator==(const MatchedRow &, const MatchedRow &) = default;
    /// What names the row in a result: its id, or its line.
    QString query() const { return row.id.isEmpty() ? QString::number(row.line) : row.id; }
};

/// "likely", "possible", "unlikely": how sure it is, in a file.
QLatin1String idOf(Likelihood likelihood);

/// Looks these rows up, in the caller's transaction. A row that says nothing of anybody has no hits.
Expected<QList<MatchedRow>> matched(Views &views, const QList<PersonRow> &rows, int most, const Viewer &viewer);

/// "query,rank,id,score,why", and a line for each hit. With flags also whether a case is open, and the day of the last contact.
class MatchWriter {
public:
    /// `dayOf`: the local day of a contact, for the flags; null: without them.
    MatchWriter(QIODevice &device, std::function<QDate(Instant)> dayOf, CsvWriter::Mark mark = CsvWriter::Mark::None);

    Expected<void> writeHeading();
    Expected<void> write(const MatchedRow &matched);

private:
    CsvWriter m_csv;
    std::function<QDate(Instant)> m_dayOf;
};

} // namespace frontdoor
