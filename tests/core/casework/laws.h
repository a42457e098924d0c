// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/casefile/case_file.h"
#include "tests/core/casework/random_office.h"

namespace frontdoor::test {

/// One command, and how everything stood before and after it.
struct Deed {
    Envelope envelope;
    CommandResult result;
    Snapshot before;
    Snapshot after;
    std::optional<CaseFile> caseBefore; ///< of what is to be decided

    bool isDone() const { return std::holds_alternative<Done>(result); }
    template<class C>
    const C *is() const
    {
        return std::get_if<C>(&envelope.command);
    }
};

/// What has to hold for each record, whatever was done; a sentence for each breach.
QStringList breachesOfRecords(RandomOffice &office, const Snapshot &now);

/// What has to hold of what a command did. `taken` are the deeds that can be taken back, the latest last.
QStringList breachesOfDeed(RandomOffice &office, const Deed &deed, const QList<Deed> &taken);

bool canBeTakenBack(const Command &command);
/// The contact or referral of a command that can be taken back, or is a decision.
Subject subjectOf(const Command &command);

} // namespace frontdoor::test
