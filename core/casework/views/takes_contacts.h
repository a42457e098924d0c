// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/choices.h"

namespace frontdoor {

/// Whether somebody in this role is there to take contacts and referrals on.
constexpr bool takesContacts(Role role)
{
    switch (role) {
    case Role::SocialWorker:
    case Role::InformationOfficer: return true;
    case Role::CustomerServiceOfficer:
    case Role::AssistantTeamManager:
    case Role::TeamManager:
    case Role::ScreeningManager:
    case Role::DutyManager:
    case Role::GroupManager:
    case Role::HeadOfService:
    case Role::Administrator:
    case Role::Auditor: return false;
    }
    return false;
}

} // namespace frontdoor
