// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/toml/problems.h"

namespace frontdoor {

/// Lays `overlay` over `base`: tables merge key by key, lists of tables merge by their id (an outcome's by id and
/// stage), anything else is replaced. `off = true` takes an entry away; `if-missing = true` adds it only where the
/// base has none; such entries that are not needed go to `unused`, by their section.
void layOver(toml::Table &base, const toml::Table &overlay, toml::Problems &problems, toml::Table &unused);

/// Sets one dotted key ("working-day.semantics") as a scenario's settings do.
void setDotted(toml::Table &base, const QString &dottedKey, const toml::Node &value, toml::Problems &problems);

/// Reports entries of one file that have the same id (and stage, for outcomes).
void findDuplicates(const toml::Table &root, toml::Problems &problems);

} // namespace frontdoor
