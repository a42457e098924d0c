// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/subject.h"
#include "core/session/sealed_shelf.h"

#include <memory>

namespace frontdoor {

/// What the front door works by while the data cannot be reached, as it was seen last.
struct KeptPack {
    Instant at;
    QString asOf; ///< the same in words: "Thu 30 Apr 2026, 14:40"
    int records = 0;
    QString html; ///< all of it, ready to be read and printed
    /// Whose record is on it, for the access log.
    QList<std::pair<PersonId, Subject>> people = {};

    friend bool operator==(const KeptPack &, const KeptPack &) = default;
};

/// Keeps the newest pack of each database in this person's profile, sealed; from any thread.
class PackShelf {
public:
    /// What is older is not offered any more, and goes.
    static constexpr qint64 keptMs = 7LL * 24 * 3'600'000;

    PackShelf(QString folder, std::shared_ptr<const DraftCodec> codec)
        : m_shelf(std::move(folder), QLatin1StringView(".pack"), std::move(codec))
    {
    }

    /// In the place of the one before. DiskFull, AccessDenied, whatever the codec says.
    Expected<void> put(const QString &database, const KeptPack &pack) const;
    /// std::nullopt if there is none, or only one that is too old. Corrupt, Newer, AccessDenied.
    Expected<std::optional<KeptPack>> last(const QString &database, Instant now) const;

private:
    SealedShelf m_shelf;
};

} // namespace frontdoor
