// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <optional>

namespace frontdoor {

/// What a fact is, so that nothing else is compared with it. A list of texts is Texts as well.
enum class FactKind { YesNo, Whole, Texts, Time };

/// std::nullopt for facts of which the procedure decides what they are ("input.amount").
std::optional<FactKind> factKind(const QString &name);

/// What a fact may be wherever the program is used ("phone", "email"); std::nullopt where it may be anything, or where the
/// procedure decides (teams, routes, outcomes).
std::optional<QStringList> factChoices(const QString &name);

} // namespace frontdoor
