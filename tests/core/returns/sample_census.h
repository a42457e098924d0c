// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/returns/cin_census.h"

namespace frontdoor::samples {

/// A census that every rule agrees with: a referral that came to nothing, a case that was closed, an unborn child whose case
/// is open, and a child with one case after the other.
inline CinReturn census()
{
    using namespace Qt::StringLiterals;
    CinDetails nothing;
    nothing.number = u"R-000001"_s;
    nothing.referred = QDate(2025, 9, 16);
    nothing.source = u"2A"_s;
    nothing.noFurtherAction = true;

    CinDetails closed;
    closed.number = u"R-000002"_s;
    closed.referred = QDate(2025, 6, 2);
    closed.source = u"3B"_s;
    closed.primaryNeed = u"N4"_s;
    closed.closed = QDate(2025, 7, 15);
    closed.closureReason = u"RC7"_s;
    closed.noFurtherAction = false;

    CinDetails open;
    open.number = u"R-000003"_s;
    open.referred = QDate(2026, 1, 12);
    open.source = u"6"_s;
    open.primaryNeed = u"N1"_s;
    open.initialConference = QDate(2026, 2, 2);
    open.assessments = {QDate(2026, 1, 13)};
    open.noFurtherAction = false;

    CinDetails before = closed;
    before.number = u"R-000004"_s;
    CinDetails after = open;
    after.number = u"R-000005"_s;
    after.referred = before.closed;

    CinChild one;
    one.laChildId = u"1000001"_s;
    one.upnUnknown = u"UN7"_s;
    one.born = QDate(2012, 5, 4);
    one.sex = u"F"_s;
    one.ethnicity = u"WBRI"_s;
    one.details = {nothing};

    CinChild two;
    two.laChildId = u"1000002"_s;
    two.upn = u"B801200005001"_s;
    two.born = QDate(2014, 2, 11);
    two.sex = u"M"_s;
    two.ethnicity = u"MWBC"_s;
    two.disabilities = {u"HEAR"_s, u"AUT"_s};
    two.details = {closed};

    CinChild three;
    three.laChildId = u"1000003"_s;
    three.upnUnknown = u"UN1"_s;
    three.expected = QDate(2026, 6, 20);
    three.sex = u"U"_s;
    three.ethnicity = u"NOBT"_s;
    three.details = {open};

    CinChild four = two;
    four.laChildId = u"1000004"_s;
    four.upn.clear();
    four.formerUpn = u"P207000016049"_s;
    four.upnUnknown = u"UN5"_s;
    four.disabilities = {u"NONE"_s};
    four.died = QDate(2026, 3, 30);
    four.details = {before, after};

    CinReturn census;
    census.header = {2026,
                     QDate(2026, 3, 31),
                     u"383"_s,
                     u"Frontdoor"_s,
                     u"1.0"_s,
                     u"001"_s,
                     QDateTime(QDate(2026, 5, 1), QTime(9, 30))};
    census.children = {one, two, three, four};
    return census;
}

} // namespace frontdoor::samples
