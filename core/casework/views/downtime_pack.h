// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/handler.h"

namespace frontdoor {

/// What has to be done next with an open record.
enum class PackStep {
    Allocate,       ///< nobody holds it
    Finish,         ///< somebody is still recording it
    Recommend,      ///< its worker has it in hand
    Authorise,      ///< an outcome waits for a manager
    WaitForParents, ///< they were asked to reply
    Decide,         ///< a referral to be decided
    CarryOut,       ///< decided; what follows is open
};

/// An open contact or referral, as it stands on a paper that lies about: of a record that is restricted for anybody, neither
/// whose it is nor what it says.
struct PackLine {
    TrayRow row;
    PackStep next = PackStep::Allocate;
    QString referrer;      ///< name or agency, where the procedure lets other agencies know it
    QString referrerPhone; ///< the same

    friend bool operator==(const PackLine &, const PackLine &) = default;
};

struct PackTeam {
    QString team;
    QString name;
    QString phone;
    QString duty;          ///< who is on duty today by the rota
    QString dutyNext;      ///< and on the next working day
    QList<PackLine> lines; ///< nearest clock first

    friend bool operator==(const PackTeam &, const PackTeam &) = default;
};

/// What the front door works by while the data cannot be reached.
struct DowntimePack {
    Instant at;
    QList<PackTeam> teams; ///< those that hold something or have somebody on duty; the front door first
    HistoryHead history;   ///< its end when this was read

    int records() const;
};

/// The same for everybody: it is kept and printed, and nobody knows who reads it.
Expected<DowntimePack> downtimePack(Views &, const Rulebook &, Instant now);

} // namespace frontdoor
