// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace frontdoor {

/// The names that a word of a name may be a form of, by their first spelling: "liz" of "elizabeth", "muhammad" of
/// "mohammed", "siobhan" of itself. From resources/matching/name-forms.txt. Empty for names that have one form only.
QStringList formsOf(const QString &word);

/// All words that are forms of one name.
QStringList allFormsOf(const QString &name);

/// Liz and Beth, Mohammed and Muhammad: forms of one name.
bool areFormsOfOneName(const QString &one, const QString &other);

} // namespace frontdoor
