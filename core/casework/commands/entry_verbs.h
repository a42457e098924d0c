// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/commands/talks.h"

namespace frontdoor {

/// The command that makes an entry of this kind.
inline const char *verbOf(EntryKind kind)
{
    switch (kind) {
    case EntryKind::RadarAcknowledged: return AcknowledgeRadar::verb;
    case EntryKind::EnquiryRequested: return RequestEnquiryWithoutParents::verb;
    case EntryKind::EnquiryAuthorised: return AuthoriseEnquiryWithoutParents::verb;
    case EntryKind::Discussion: return RecordDiscussion::verb;
    case EntryKind::StrategyDiscussion: return RecordStrategyDiscussion::verb;
    case EntryKind::Disagreement: return RaiseDisagreement::verb;
    case EntryKind::SiblingConsidered: return ConsiderSibling::verb;
    case EntryKind::SteppedUp: return StepUp::verb;
    case EntryKind::SteppedDown: return StepDown::verb;
    }
    return "";
}

} // namespace frontdoor
