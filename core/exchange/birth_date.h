// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

namespace frontdoor {

/// What stands in a list where a date of birth belongs. Neither date nor problem: the cell says that it is not known.
struct BirthDate {
    QDate date;
    QString problem; ///< why it is no date: "is in the future"; goes on from the words themselves

    friend bool operator==(const BirthDate &, const BirthDate &) = default;
};

/// "2016-05-04", "4/5/2016", "4 May 2016", "4-May-16", "20160504", each with a time of day behind it or not, and the number
/// that a spreadsheet keeps for a day (42494). Two digits of a year are never in the future. What a spreadsheet made of it is
/// seen through: "5-Sep" has lost its year, 1 January 1900 is an empty cell.
BirthDate birthDate(const QString &text, QDate today);

} // namespace frontdoor
