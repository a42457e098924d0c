// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/domain/subject.h"

#include <QHash>

namespace frontdoor {

/// Leaves everything open in a team's tray to the next duty manager, with a note where one is needed.
struct HandOver {
    static constexpr auto verb = "hand-over";
    QString team;
    UserId to;
    QHash<Subject, QString> notes;
};

struct AcknowledgeHandover {
    static constexpr auto verb = "acknowledge-handover";
    HandoverId handover;
    Subject subject;
};

/// The tray was looked through.
struct CheckTray {
    static constexpr auto verb = "check-tray";
    QString team;
};

/// `cover` acts for `covered` from `from` until just before `until`.
struct SetCover {
    static constexpr auto verb = "set-cover";
    UserId covered;
    UserId cover;
    Instant from;
    Instant until;
};

/// Cover ends now, or never begins.
struct EndCover {
    static constexpr auto verb = "end-cover";
    RecordId cover;
};

/// A caller was put through to the child's worker or the duty worker; nothing goes on the child's file.
struct ConnectCall {
    static constexpr auto verb = "connect-call";
    PersonId child;
    UserId to;
    QString result;
};

/// Takes back the actor's last command that can be taken back, if nobody has gone on from it.
struct Undo {
    static constexpr auto verb = "undo";
};

} // namespace frontdoor
