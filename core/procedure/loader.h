// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"
#include "core/procedure/procedure.h"
#include "core/toml/document.h"

namespace frontdoor {

/// A procedure file as text; `name` is what messages call it.
struct ProcedureText {
    QString name;
    QString text;
};

/// A setting laid over the files, by dotted key ("working-day.semantics"); scenario files have them.
struct SettingOverride {
    QString key;
    toml::Node value;
};

/// Loads a base file and its overlays, last wins. Everything that is wrong is told at once: InvalidInput with a line
/// "file:line:column: what; did you mean ...?" for each fault. Nothing is ever half loaded.
Expected<Procedure> loadProcedure(const QList<ProcedureText> &files, const QList<SettingOverride> &settings = {});

} // namespace frontdoor
