// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/domain/choices.h"
#include "core/domain/ids.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace frontdoor {

/// Whom a row of a return is about: the entry that stands for them, where others were joined to it.
struct ReturnedPerson {
    qint64 no = 0; ///< the store's own number, the same on every row about them
    PersonId id;
    QString laChildId;
    Sex sex = Sex::Unknown;
    QString ethnicity;
    QDate born;
    QDate expected;
    QString upn;
    QStringList disabilities;

    friend bool operator==(const ReturnedPerson &, const ReturnedPerson &) = default;
};

// Of a row that is withheld only the person's number and the moments are there: it is counted, and left out.

struct ReturnedContact {
    ReturnedPerson child;
    Instant received;
    QString source; ///< census code, 1A..10
    bool withheld = false;

    friend bool operator==(const ReturnedContact &, const ReturnedContact &) = default;
};

/// A contact that was decided with an outcome of early help.
struct ReturnedEarlyHelp {
    ReturnedPerson child;
    Instant received;
    Instant decided;
    QString service; ///< as whoever decided named it; may be empty
    bool withheld = false;

    friend bool operator==(const ReturnedEarlyHelp &, const ReturnedEarlyHelp &) = default;
};

/// A team's involvement with a child; open while `closed` is invalid.
struct ReturnedCase {
    ReturnedPerson child;
    QString team; ///< team id
    QDate opened;
    QDate closed;
    bool withheld = false;

    friend bool operator==(const ReturnedCase &, const ReturnedCase &) = default;
};

struct ReturnedReferral {
    ReturnedPerson child;
    QString number; ///< R-000045
    Instant made;
    ReferralState state = ReferralState::AwaitingDecision;
    QString outcome;
    std::optional<bool> assessment;
    std::optional<Instant> closed;
    QString team;        ///< team id
    QString worker;      ///< their name
    QString source;      ///< census code of the contact that it was made from
    QString primaryNeed; ///< N0..N9, where the procedure asks for it with the outcome, as a field "primary-need"
    bool withheld = false;

    friend bool operator==(const ReturnedReferral &, const ReturnedReferral &) = default;
};

/// Whether the referral came to nothing after it was looked at: no assessment, no service, no payment. Nothing before it is
/// decided.
std::optional<bool> isNoFurtherAction(const ReturnedReferral &);

} // namespace frontdoor
