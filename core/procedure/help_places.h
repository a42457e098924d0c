// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/procedure.h"

namespace frontdoor {

/// A place of the screens at which rules are shown as help.
struct HelpPlace {
    QString id;    ///< "contact.parents"
    QString words; ///< what it is about, to follow "What the procedure says about": "the parents"
};

/// The places that exist, in the order of the work; after them each outcome of a procedure is one, "outcome.<id>".
const QList<HelpPlace> &helpPlaces();

/// All places that a rule of this procedure may name.
QStringList helpPlaceIds(const Procedure &);

/// "outcome.early-help".
QString helpPlaceOfOutcome(const QString &outcome);

/// What the place is about; of an outcome in the words of the procedure. Empty if there is no such place.
QString helpPlaceWords(const Procedure &, const QString &place);

/// The rules that are shown there, in the order of the procedure.
QList<const Rule *> helpAt(const Procedure &, const QString &place);
/// Those of several places, each rule once.
QList<const Rule *> helpAt(const Procedure &, const QStringList &places);

} // namespace frontdoor
