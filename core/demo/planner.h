// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/journey.h"
#include "core/demo/office_hours.h"
#include "core/procedure/procedure.h"

namespace frontdoor::demo {

/// How far a call has come.
enum class Reached {
    Recorded,     ///< in the tray, not seen
    WithRecorder, ///< not yet sent to the tray, where contacts stay with who recorded them
    Seen,
    Routed,
    Allocated,
    Returned,
    Recommended,
    WaitingForParents,
    Copied,   ///< to siblings, whose contacts are new
    Referred, ///< decided; the referral waits
    Everything,
};

/// Lays out what happens to a call, and when: as the procedure has it, at the pace of an office.
class Planner {
public:
    Planner(const Procedure &procedure, const OfficeHours &hours);

    /// Fills in the steps from journey.received on, up to `until`. `latest` is the last moment for the contact's part:
    /// what would come later is done sooner.
    void plan(Journey &journey, Reached until, std::optional<Instant> latest) const;

    /// When the call is written down.
    Instant recordedAt(Journey &journey) const;

    /// The way a contact like this takes after triage; empty where the procedure knows none.
    QString routeFor(Dice &dice, Threshold threshold) const;

    const QString &letterThatAwaitsReply() const { return m_replyLetter; }

private:
    class Line;
    void planContact(Journey &journey, Line &line, Reached until) const;
    void planWork(Journey &journey, Line &line, Reached until) const;
    void planReferral(Journey &journey, Line &line) const;
    QString outcomeLetter(const Journey &journey) const;
    bool copiesContact(const Journey &journey) const;

    const Procedure &m_procedure;
    const OfficeHours &m_hours;
    QString m_replyLetter;
};

} // namespace frontdoor::demo
