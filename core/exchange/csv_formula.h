// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace frontdoor {

/// A spreadsheet takes a cell that begins with = + - @ or a tab for a formula. Such a cell is written with an apostrophe in
/// front of it; numbers are not. Reading what was written gives what was to be written, whatever it was.
QString withFormulaGuard(const QString &cell);
QString withoutFormulaGuard(const QString &cell);

} // namespace frontdoor
