// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/loader.h"

#include <QHash>

namespace frontdoor {

/// Where the entries of procedure files stand; of an entry that an overlay changes, where the overlay does.
class Places {
public:
    explicit Places(const QList<ProcedureText> &files);

    /// "town.toml:12:1" of [[section]] with this id (outcomes: of this stage), or of [section]; empty if it is not there.
    QString of(const QString &section, const QString &id, std::optional<Stage> stage = {}) const;

private:
    QHash<QString, QString> m_places;
};

} // namespace frontdoor
