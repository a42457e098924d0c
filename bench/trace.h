// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

namespace frontdoor::bench {

/// From now on every connection of this process notes the statements it runs, with their values.
void traceAllConnections();

/// What was run since the last call.
QList<QByteArray> takeStatements();

/// Notes nothing while it stands.
void pauseTrace(bool paused);

} // namespace frontdoor::bench
