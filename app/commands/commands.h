// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/terminal.h"
#include "app/commands/typed_password.h"

#include <QStringList>

namespace frontdoor {

// One function for each command of the command line; each returns an ExitCode.

struct NewArguments {
    QString database;
    QString procedure;
    ProofWish proof; ///< of the first administrator
    bool encrypted = false;
};
int runNew(Terminal &, const NewArguments &);

struct DemoArguments {
    QString database;
    qint64 contacts = 2000;
    quint32 seed = 1;
    QString procedure;
};
int runDemo(Terminal &, const DemoArguments &);

int runScenario(Terminal &, const QStringList &files, const QString &database);
int runTray(Terminal &, const QString &database, const QString &team, bool json);
int runCheck(Terminal &, const QString &database);
struct LoginArguments {
    QString database;
    QString signIn; ///< of the account; empty with an empty role: list all
    QString role;   ///< of the server; empty: called like the account
    bool remove = false;
};
int runLogin(Terminal &, const LoginArguments &);

int runCopy(Terminal &, const QString &source, const QString &target, bool encrypted);

struct RehearseArguments {
    QString database;
    QString procedure; ///< the other one
    QString from;      ///< first day of receipt, "2026-05-01"; empty: from the beginning
    QString to;        ///< last day; empty: today
    QString html;      ///< file to write instead of printing
};
int runRehearse(Terminal &, const RehearseArguments &);

int runProcedureList(Terminal &);
int runProcedureCheck(Terminal &, const QStringList &files);

struct CoverageArguments {
    QStringList procedures; ///< empty: all that come with the program
    QString scenarios;      ///< folder of scenario files; empty: none are looked at
    QString html;           ///< file to write
    QString markdown;       ///< file to write
};
int runProcedureCoverage(Terminal &, const CoverageArguments &);

struct CompareArguments {
    QStringList procedures;   ///< two or more
    QString html;             ///< file to write instead of printing
    bool differences = false; ///< leave out what they agree on and what none speaks of
};
int runProcedureCompare(Terminal &, const CompareArguments &);
int runProcedureExplain(Terminal &, const QString &procedure, const QString &rule);

} // namespace frontdoor
