// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/views.h"
#include "core/casework/views/family_radar.h"

namespace frontdoor {

/// Where somebody lives or lived; `until` unset: still.
struct Home {
    QString address;
    QString postcode;
    std::optional<Instant> until;
};

/// Whether two ways of writing mean one home. Without a postcode on both sides only the same words with a number in them do.
bool isSameHome(const Home &, const Home &);
/// Ten digits or so, however they are grouped and whichever way the country is written; empty if it is none.
QString phoneKey(const QString &phone);

/// All homes that are on file, those of now first.
Expected<QList<Home>> homesOf(Records &, const Person &);
/// The home that both know, one of now before one of then; empty address if there is none.
RadarHome sharedHome(const QList<Home> &ofChild, const QList<Home> &theirs);

/// Who lives or lived where somebody not on file is said to live, or has their phone, as sharing() tells it of those who are.
Expected<QList<SharedPlace>> sharingTyped(Views &, const Person &typed, const Viewer &);

} // namespace frontdoor
