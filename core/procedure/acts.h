// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace frontdoor {

/// The verbs of scenario files that change something; rules and permissions speak of them.
QStringList actIds();

/// Moments at which clocks may start or stop, by kind of subject.
QStringList momentIds();

/// Deadline kinds that screens and scenario files know.
QStringList deadlineKinds();

/// Follow-ups that a decision may bring.
QStringList obligationKinds();

QStringList teamKinds();
QStringList letterIds();

/// Systems to be checked that screens and scenario files know; a procedure may name others.
QStringList checkSystemIds();

/// Crimes that may be suspected.
QStringList crimeIds();

/// Why parents were not informed.
QStringList parentsReasonIds();

} // namespace frontdoor
