// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/handler.h"
#include "core/returns/annex_a_codes.h"
#include "core/returns/return_rows.h"
#include "core/returns/workbook.h"

namespace frontdoor {

/// The six months before an inspection: both days are inside.
struct AnnexASpan {
    QDate first;
    QDate last;

    static AnnexASpan until(QDate day) { return {Calendar::addMonths(day, -6), day}; }
    bool contains(QDate day) const { return first <= day && day <= last; }
    friend bool operator==(const AnnexASpan &, const AnnexASpan &) = default;
};

/// Age at the last birthday on that day; -1 for a child who was not born then; nothing where no date is known.
std::optional<int> annexAAge(const ReturnedPerson &child, QDate on);

/// What the cells of Lists 1 to 3 hold. Who made a contact is in none of them.
class AnnexARows {
public:
    /// `on`: the day of which ages are told.
    AnnexARows(const Rulebook &rules, QDate on, EarlyHelpSource earlyHelp)
        : m_rules(rules)
        , m_on(on)
        , m_earlyHelp(earlyHelp)
    {
    }

    QList<Cell> contact(const ReturnedContact &) const;
    QList<Cell> earlyHelp(const ReturnedEarlyHelp &) const;
    QList<Cell> earlyHelp(const ReturnedCase &) const;
    QList<Cell> referral(const ReturnedReferral &, int before) const;

    /// What stands for the child: the authority's number, or where there is none the one of this program.
    static QString idOf(const ReturnedPerson &child);

private:
    QList<Cell> child(const ReturnedPerson &) const;
    QDate day(Instant at) const { return m_rules.calendar.localDate(at); }
    QString teamName(const QString &id) const;

    const Rulebook &m_rules;
    QDate m_on;
    EarlyHelpSource m_earlyHelp;
};

} // namespace frontdoor
