// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/handover_sheet.h"

namespace frontdoor {

/// A recommendation of this person that came back.
struct ReturnedItem {
    DecisionId recommendation;
    TrayRow row;
    QString outcome; ///< id of what was recommended
    QString comment; ///< why it came back
    QString by;      ///< who returned it; empty where the history does not say
    Instant at;

    friend bool operator==(const ReturnedItem &, const ReturnedItem &) = default;
};

/// Somebody for whom this person stands in now.
struct CoverItem {
    RecordId cover;
    User covered;
    Instant until;

    friend bool operator==(const CoverItem &, const CoverItem &) = default;
};

/// What waits for one person besides the work they hold.
struct Inbox {
    QList<ReturnedItem> returned;   ///< newest first
    QList<HandoverEntry> handovers; ///< oldest first
    QList<CoverItem> covers;

    friend bool operator==(const Inbox &, const Inbox &) = default;
    bool isEmpty() const { return returned.isEmpty() && handovers.isEmpty() && covers.isEmpty(); }
};

Expected<Inbox> inboxOf(Views &, const Viewer &);

} // namespace frontdoor
