// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "core/domain/records.h"
#include "core/procedure/procedure.h"
#include "ui/settings/choice_box.h"

namespace frontdoor {

// What several pages of the settings say alike.

/// "Sick", "Leave", "Court", "Training".
QString absenceWords(AbsenceKind kind);
/// "Thu 30 Apr 2026".
QString dayWords(QDate day);
/// "Thu 30 Apr 2026", or "Thu 30 Apr to Mon 4 May 2026".
QString spanWords(QDate from, QDate until);
/// In the words of the procedure, else of the program: a role may be without a name there.
QString roleWords(const Procedure &procedure, Role role);
QString teamWords(const Procedure &procedure, const QString &team);

/// "Jo Ward (social worker)".
QList<ChoiceBox::Choice> peopleChoices(const QList<User> &users, const Procedure &procedure);
QList<ChoiceBox::Choice> teamChoices(const Procedure &procedure);
QList<ChoiceBox::Choice> absenceChoices();

/// "Early May bank holiday", "Saturday"; empty on a working day.
QString dayOffWords(QDate day, const Calendar &calendar);

} // namespace frontdoor
