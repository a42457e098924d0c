// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/terminal.h"
#include "core/returns/annex_a.h"

#include <QString>

namespace frontdoor {

// frontdoor export ...: each returns an ExitCode. What somebody takes out is on record before they have it.

/// What every export is told.
struct ExportArguments {
    QString database;
    QString output;
    QString signIn; ///< who exports; empty: the administrator, the first by name
    bool overwrite = false;
};

struct AnnexAArguments {
    ExportArguments what;
    QString until; ///< 2026-03-31
    AnnexALayout layout = AnnexALayout::Flat;
    EarlyHelpSource earlyHelp = EarlyHelpSource::As5B;
};
int runExportAnnexA(Terminal &, const AnnexAArguments &);

struct CensusArguments {
    ExportArguments what;
    int year = 0;
    QString laCode; ///< three digits; empty: that of the authority whose procedure the database has, where it is known
    QString serialNo = QStringLiteral("001");
    bool force = false; ///< write it although rules are broken
};
/// ExitNo, and no file, when rules are broken.
int runExportCensus(Terminal &, const CensusArguments &);

} // namespace frontdoor
