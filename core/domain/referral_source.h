// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace frontdoor {

/// Who made contact, by the code of the children in need census ("Referral source").
struct ReferralSource {
    const char *code;
    const char *name; ///< to be translated in the context "frontdoor::ReferralSource"
};

const QList<ReferralSource> &referralSources();
bool isReferralSource(const QString &code);

/// The translated name, or the code itself if unknown.
QString referralSourceName(const QString &code);

} // namespace frontdoor
