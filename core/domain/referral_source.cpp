// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/referral_source.h"

#include <QCoreApplication>

#include <algorithm>

namespace frontdoor {

const QList<ReferralSource> &referralSources()
{
    static const QList<ReferralSource> sources{
        {"1A", QT_TRANSLATE_NOOP("frontdoor::ReferralSource", "Family member or carer")},
        {"1B", QT_TRANSLATE_NOOP("frontdoor::ReferralSource", "Acquaintance, neighbour or child minder")},
        {"1C", QT_TRANSLATE_NOOP("frontdoor::ReferralSource", "The child")},
        {"1D", QT_TRANSLATE_NOOP("frontdoor::ReferralSource", "Other individual")},
        {"2A", QT_TRANSLATE_NOOP("frontdoor::ReferralSource", "School")},
        {"2B", QT_TRANSLATE_NOOP("frontdoor::ReferralSource", "Education service")},
        {"3A", QT_TRANSLATE_NOOP("frontdoor::ReferralSource", "GP")},
        {"3B", QT_TRANSLATE_NOOP("frontdoor::ReferralSource", "Health visitor")},
        {"3C", QT_TRANSLATE_NOOP("frontdoor::ReferralSource", "School nurse")},
        {"3D", QT_TRANSLATE_NOOP("frontdoor::ReferralSource", "Other primary health service")},
        {"3E", QT_TRANSLATE_NOOP("frontdoor::ReferralSource", "Hospital emergency department")},
        {"3F", QT_TRANSLATE_NOOP("frontdoor::ReferralSource", "Other health service")},
        {"4", QT_TRANSLATE_NOOP("frontdoor::ReferralSource", "Housing")},
        {"5A", QT_TRANSLATE_NOOP("frontdoor::ReferralSource", "Social care, such as adults' services")},
        {"5B", QT_TRANSLATE_NOOP("frontdoor::ReferralSource", "Other service of this authority")},
        {"5C", QT_TRANSLATE_NOOP("frontdoor::ReferralSource", "External service or authority")},
        {"5D", QT_TRANSLATE_NOOP("frontdoor::ReferralSource", "Early help")},
        {"6", QT_TRANSLATE_NOOP("frontdoor::ReferralSource", "Police")},
        {"7", QT_TRANSLATE_NOOP("frontdoor::ReferralSource", "Court, probation or other legal agency")},
        {"8", QT_TRANSLATE_NOOP("frontdoor::ReferralSource", "Voluntary or other agency")},
        {"9", QT_TRANSLATE_NOOP("frontdoor::ReferralSource", "Anonymous")},
        {"10", QT_TRANSLATE_NOOP("frontdoor::ReferralSource", "Not known")},
    };
    return sources;
}

bool isReferralSource(const QString &code)
{
    const auto &all = referralSources();
    return std::any_of(all.begin(), all.end(), [&](const ReferralSource &s) { return code == QLatin1String(s.code); });
}

QString referralSourceName(const QString &code)
{
    for (const ReferralSource &source : referralSources()) {
        if (code == QLatin1String(source.code))
            return QCoreApplication::translate("frontdoor::ReferralSource", source.name);
    }
    return code;
}

} // namespace frontdoor
