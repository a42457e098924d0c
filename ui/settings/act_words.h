// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace frontdoor {

/// What somebody does who gives a command, in plain words: "change what is on file about a person" for "update-person".
QString actWords(const QString &act);
/// Several, with a capital letter first: "Allocate, take back from a worker".
QString actWords(const QStringList &acts);

} // namespace frontdoor
