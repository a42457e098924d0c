// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace frontdoor {

// The code sets of the census 2025-26. Referral sources are in core/domain/referral_source.h.

bool isCinEthnicity(const QString &code);
bool isCinDisability(const QString &code);
bool isCinPrimaryNeed(const QString &code);
bool isCinClosureReason(const QString &code);
bool isCinUpnUnknown(const QString &code);
/// Whether a pupil number may carry these three digits: an authority's, also of former ones, or one of the codes that stand
/// for another country.
bool isUpnAuthority(const QString &threeDigits);

} // namespace frontdoor
