// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/loader.h"

namespace frontdoor {

/// A procedure that comes with the program.
struct ShippedProcedure {
    QString id;
    QString name;
    QString version;
    bool overlay = false;
};

QList<ShippedProcedure> shippedProcedures();

/// The files of "leeds" or "walsall+re-referrals": each part the id of a shipped procedure or the path of a file.
/// Unknown names are NotFound with what was probably meant.
Expected<QList<ProcedureText>> procedureTexts(const QString &name);
Expected<QList<ProcedureText>> procedureTexts(const QStringList &parts);

/// The procedure that these files make, for who needs nothing of their text.
Expected<Procedure> procedureNamed(const QString &name);

} // namespace frontdoor
