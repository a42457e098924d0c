// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/casefile/case_file.h"

namespace frontdoor {

/// A contact or referral that belongs to a copy: the copy, or what it was copied from.
struct CopyStand {
    Subject subject;
    QString number;
    PersonId child;
    QString childName;
    QString outcome; ///< id; empty while it is not decided
    bool isOpen = false;
    bool withheld = false; ///< restricted to others: only number and child's id are there
    QStringList fields;    ///< in which the two differ; "outcome" among them where both are decided, and differently
    bool waits = false;    ///< the original is decided and the copy is not

    bool drifted() const { return !fields.isEmpty(); }
};

/// How a record stands beside what was copied from it and what it was copied from.
struct Drift {
    std::optional<CopyStand> original; ///< that this one was copied from
    QList<CopyStand> copies;           ///< of this one

    bool isEmpty() const { return !original && copies.isEmpty(); }
};

/// Of a contact in everything that was said of it, of a referral in the outcome alone: the rest stands on its contact.
/// What was made void is left out.
Expected<Drift> driftOf(Records &, const CaseFile &, const Viewer &);

} // namespace frontdoor
