// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scenario/runner.h"

#include <QTextStream>

namespace frontdoor {

/// The plan: "1..3".
void printPlan(QTextStream &out, qsizetype count);

/// "ok 3 - title", or "not ok 3 - title" with a block that says for each failed step where it stands, what was expected
/// and what was found.
void printResult(QTextStream &out, qsizetype number, const ScenarioResult &result);

/// Plays each file in a fresh store and prints TAP to `out`; what cannot be read or understood is told on `err`.
/// 0: everything holds; 1: some step failed; 2: a file could not be read or understood, or no store could be opened.
int playFiles(const QStringList &files, const StoreFactory &openStore, QTextStream &out, QTextStream &err);

} // namespace frontdoor
