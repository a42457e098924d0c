// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

namespace frontdoor {

using PersonId = Id<struct PersonTag>;
using HouseholdId = Id<struct HouseholdTag>;
using EpisodeId = Id<struct EpisodeTag>;
using UserId = Id<struct UserTag>;
using ContactId = Id<struct ContactTag>;
using ReferralId = Id<struct ReferralTag>;
using DecisionId = Id<struct DecisionTag>;
using DeadlineId = Id<struct DeadlineTag>;
using ObligationId = Id<struct ObligationTag>;
using LetterId = Id<struct LetterTag>;
using ConsultationId = Id<struct ConsultationTag>;
using HandoverId = Id<struct HandoverTag>;
using RecordId = Id<struct RecordTag>;
using CommandId = Id<struct CommandTag>;

} // namespace frontdoor
