// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"
#include "core/returns/return_rows.h"

#include <functional>

namespace frontdoor {

/// Is handed one row after the other; an error stops the reading.
template<class Row>
using EachRow = std::function<Expected<void>(const Row &)>;

/// What statutory returns are made of, of a whole database. A million contacts do not fit into the memory at once: rows are
/// handed on one by one, in the order in which they were recorded. Whatever the viewer may not read comes withheld.
class ReturnSource {
public:
    virtual ~ReturnSource() = default;

    /// Not void, received from `from` until just before `until`.
    virtual Expected<void> contacts(Instant from, Instant until, const EachRow<ReturnedContact> &) = 0;
    /// Contacts decided with early help from `from` until just before `until`, at most a year after they were received.
    virtual Expected<void> earlyHelp(Instant from, Instant until, const EachRow<ReturnedEarlyHelp> &) = 0;
    /// Involvements of which at least one day lies from `first` to `last`.
    virtual Expected<void> cases(QDate first, QDate last, const EachRow<ReturnedCase> &) = 0;
    /// Made from `from` until just before `until`.
    virtual Expected<void> referrals(Instant from, Instant until, const EachRow<ReturnedReferral> &) = 0;

    /// When one was made, and about whom (ReturnedPerson::no).
    struct ReferralMoment {
        qint64 child = 0;
        Instant made;
    };
    /// The same referrals, of every child, with nothing but that: for counting.
    virtual Expected<void> referralMoments(Instant from, Instant until, const EachRow<ReferralMoment> &) = 0;
};

} // namespace frontdoor
