// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/ids.h"

#include <QList>
#include <QString>

namespace frontdoor {

/// Closes what is on file about a person to all but the readers, whoever gives the command, and those who hold or took a
/// contact about the person. Given again it replaces reason and readers.
struct RestrictRecord {
    static constexpr auto verb = "restrict-record";
    PersonId person;
    QString reason;
    QList<UserId> readers;
};

struct LiftRestriction {
    static constexpr auto verb = "lift-restriction";
    PersonId person;
    QString reason;
};

/// Opens a restricted record to the actor for twelve hours, with a reason that stands in the history.
struct OpenRestricted {
    static constexpr auto verb = "open-restricted";
    PersonId person;
    QString reason;
};

} // namespace frontdoor
