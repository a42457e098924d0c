// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/terminal.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace frontdoor {

struct LoadArguments {
    QString database;
    int clients = 10;
    int seconds = 30;
    double rate = 1; ///< saves a second by each client; 0: one after the other
    int kills = 0;   ///< clients killed on the way, each replaced by another
    quint32 seed = 1;
    QStringList environment; ///< "NAME=VALUE", which the clients find in theirs
    bool shared = false;     ///< as if the file lay on a share
    bool intoThis = false;   ///< a server's database cannot be copied beside itself: its own is written to
};

/// `frontdoor load`: many programs save at once into a copy of the database that lies beside it, and everything they were
/// told is saved is looked for afterwards. ExitNo if anything was lost, somebody was told "busy", or the copy is not sound.
int runLoad(Terminal &, const LoadArguments &);

/// The value below which `percent` of all are; 0 of none.
qint64 percentile(QList<qint64> values, int percent);

} // namespace frontdoor
