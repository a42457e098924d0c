// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "core/casework/ports/views.h"

#include <QSet>

#include <array>

namespace frontdoor {

/// What the tray shows of what is in it.
enum class TrayFilter { All, Unallocated, AwaitingAuthorisation, Overdue, Unseen, Siblings };
inline constexpr int TrayFilterCount = int(TrayFilter::Siblings) + 1;

struct TrayQuestion {
    TrayFilter filter = TrayFilter::All;
    QString text; ///< each word must begin a word of the row: name, number, concern, source, worker
    bool byFamily = true;

    friend bool operator==(const TrayQuestion &, const TrayQuestion &) = default;
};

struct TrayCounts {
    int open = 0;
    int overdue = 0;
    int dueToday = 0; ///< later today
    int unseen = 0;
    std::array<int, TrayFilterCount> filtered{};

    friend bool operator==(const TrayCounts &, const TrayCounts &) = default;
};

/// A line of the table: a row, or the heading of a family.
struct TrayLine {
    enum class Kind { Row, Family };
    Kind kind = Kind::Row;
    QString key;   ///< unique: the record's id, or the family's
    TrayRow row;   ///< of Kind::Row
    QString title; ///< of Kind::Family: "Sample family"
    int children = 0;
    bool inFamily = false; ///< stands under a heading
    bool endsFamily = false;

    friend bool operator==(const TrayLine &, const TrayLine &) = default;
};

/// Household, or the call for people without one; the same for children who belong together.
QString familyOf(const TrayRow &row);
/// Families with two or more children in the tray.
QSet<QString> familiesIn(const QList<TrayRow> &rows);

bool passes(const TrayRow &row, TrayFilter filter, const QSet<QString> &families, Instant now);
TrayCounts countTray(const QList<TrayRow> &rows, Instant now, const Calendar &calendar);

/// The lines in the order shown: nearest clock first, without a clock last; a family stands where its nearest clock is.
QList<TrayLine> arrangeTray(const QList<TrayRow> &rows, const TrayQuestion &question, Instant now);

} // namespace frontdoor
