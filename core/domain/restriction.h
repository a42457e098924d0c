// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/domain/choices.h"
#include "core/domain/ids.h"
#include "core/domain/subject.h"

#include <QString>

#include <optional>

namespace frontdoor {

/// What is on file about a person is closed to all but a few: a colleague's child, a witness, a family in hiding.
/// At most one stands for a person at a time.
struct Restriction {
    RecordId id;
    qint64 revision = 1;
    PersonId person;
    QString reason;
    UserId by;
    Instant since;
    std::optional<Instant> lifted;
    UserId liftedBy;
    QString liftedReason;

    friend bool operator==(const Restriction &, const Restriction &) = default;
};

/// Somebody who may open the records of a restricted person all the same.
struct RestrictionReader {
    RecordId restriction;
    UserId user;
    Instant from;
    std::optional<Instant> until; ///< until just before then; unset: as long as the restriction stands
    QString reason;               ///< given by who opened it unasked; empty: named by whoever restricted it

    friend bool operator==(const RestrictionReader &, const RestrictionReader &) = default;
};

/// Somebody looked at a record, searched, printed or took something out of the program.
struct AccessEvent {
    RecordId id;
    UserId by;
    Instant at;
    AccessAct act = AccessAct::Opened;
    Subject subject; ///< the contact, referral or consultation; none for a search or a person
    PersonId person; ///< whom it is about; none for a search
    QString detail;  ///< of a search its kind, never what was typed; of an export what and how many rows

    friend bool operator==(const AccessEvent &, const AccessEvent &) = default;
};

/// Who looks, and when. What is restricted to others is withheld; from nobody in particular everything restricted is.
struct Viewer {
    UserId user;
    Instant at;

    friend bool operator==(const Viewer &, const Viewer &) = default;
};

} // namespace frontdoor
