// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scenario/tap.h"
#include "core/store/sqlite_store.h"

#include <QCoreApplication>

/// Plays the scenario files named on the command line, each in a store in memory.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QTextStream err(stderr);
    return frontdoor::playFiles(application.arguments().mid(1), frontdoor::openMemoryStore, out, err);
}
