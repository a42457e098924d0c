// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/terminal.h"

#include <QString>

namespace frontdoor {

// frontdoor people ...: each returns an ExitCode.

struct ImportArguments {
    QString database;
    QString file;
    QString signIn; ///< who imports; empty: the administrator, the first by name
    QString report; ///< CSV file for what was refused, left out or noted; empty: none
    bool dryRun = false;
};
/// Takes the people of a file in, some hundred at a time: what was taken stays, and a second run goes on.
int runPeopleImport(Terminal &, const ImportArguments &);

struct SearchArguments {
    QString database;
    QString text;
    int limit = 20;
    bool json = false;
};
int runPeopleSearch(Terminal &, const SearchArguments &);

struct MatchArguments {
    QString database;
    QString file;
    QString output; ///< CSV file to write
    int top = 5;    ///< how many hits for each row
    bool flags = false;
};
int runPeopleMatch(Terminal &, const MatchArguments &);

struct DuplicatesArguments {
    QString database;
    int limit = 0; ///< 0: all
    bool json = false;
};
int runPeopleDuplicates(Terminal &, const DuplicatesArguments &);

} // namespace frontdoor
