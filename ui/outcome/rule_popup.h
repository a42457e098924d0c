// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace frontdoor {

struct Procedure;

/// Opens a small window beside `anchor` that says what the rule asks for and where it comes from. Escape closes it.
void showRule(const Procedure &procedure, const QString &ruleId, QWidget *anchor);

} // namespace frontdoor
