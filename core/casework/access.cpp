// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/access.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

AccessEvent openedEvent(const UserId &by, const Subject &subject, const PersonId &child, Instant at)
{
    return {RecordId::make(), by, at, AccessAct::Opened, subject, child, {}};
}

AccessEvent searchedEvent(const UserId &by, const QString &typed, Instant at)
{
    const bool hasDigits = std::any_of(typed.begin(), typed.end(), [](QChar c) { return c.isDigit(); });
    const bool hasLetters = std::any_of(typed.begin(), typed.end(), [](QChar c) { return c.isLetter(); });
    const QString kind = hasDigits && hasLetters ? u"words and numbers"_s : hasDigits ? u"numbers"_s : u"words"_s;
    return {RecordId::make(), by, at, AccessAct::Searched, {}, {}, kind};
}

Expected<void> noteAccess(Store &store, const AccessEvent &event)
{
    return store.write(
        [&](Work &work) -> Expected<bool> {
            FD_TRY(work.add(event));
            return true;
        },
        event.by, event.at);
}

} // namespace frontdoor
