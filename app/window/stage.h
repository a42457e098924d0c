// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/office.h"

namespace frontdoor {

/// Records of a demo database that are worth a look; those that its procedure does not have are empty.
struct Cast {
    QString team;        ///< the front door
    Subject toDecide;    ///< waits for a manager's decision
    Subject returned;    ///< was returned to its worker
    Subject unallocated; ///< nobody holds it
    Subject restricted;  ///< closed to the managers of the front door but one
    Subject closed;      ///< a contact that was decided
    Subject copied;      ///< a sibling's copy
    Subject referral;    ///< waits for its decision
    QString area;        ///< the team that holds the referral
    PersonId child;      ///< with more contacts than most
    QString familyName;  ///< of the child to decide about: something to search for
};

/// An invented authority whose clock stands still, with something to see on every screen. The same procedure and number of
/// contacts give the same pictures at any time.
struct DemoStage {
    Premises premises;
    std::shared_ptr<const Clock> clock;
    Cast cast;
    QStringList refused; ///< what could not be put on the stage, in words: a fault of the stage
};

/// Enough for a full tray and a history; golden pictures are of this many.
inline constexpr qint64 stageContacts = 800;

/// Makes the database in that folder. Takes seconds; blocks.
Expected<DemoStage> setStage(const QString &folder, const QString &procedure, qint64 contacts);

} // namespace frontdoor
