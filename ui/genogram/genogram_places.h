// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/genogram/genogram_layout.h"
#include "ui/genogram/genogram_unions.h"

namespace frontdoor {

/// The middle of each symbol across the drawing, by person: children beneath their parents and parents above their children
/// as far as everybody's neighbours leave room. The leftmost symbol begins at 0.
QList<qreal> placesAcross(const FamilyGraph &family, const GenogramUnions &found, const GenogramMetrics &metrics);

/// Where the line to the children leaves: between a couple, beneath a single parent.
qreal dropOf(const GenogramUnions::Union &of, const QList<qreal> &places, qreal pitch);

} // namespace frontdoor
