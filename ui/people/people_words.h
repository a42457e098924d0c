// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/value.h"
#include "core/casework/views/person_view.h"

namespace frontdoor {

// How people and what is on file about them are put into words, the same in the list, beside it and on the page.

/// "Ava Sample", "Unborn Sample", "Name not known"; never empty.
QString personName(const Person &person);
/// "Ava"; the family name where there is no other; never empty.
QString shortName(const Person &person);
/// "10 years", "Unborn, EDD 20 Sep 2026", "age not known".
QString ageAndState(const Person &person, QDate today);
/// "10 years, born 1 Mar 2016"; as ageAndState() where there is no more to say.
QString bornAndAge(const Person &person, QDate today);
/// "12 Orchard Row, LE4 9AB"; may be empty.
QString addressLine(const QString &address, const QString &postcode);
/// "Ben, Cora and Dan"; may be empty.
QString shortNames(const QList<Person> &people);
/// "also Ava Sorel"; may be empty.
QString alsoWords(const QStringList &otherNames);
/// "Area East, with Lee Ward, since 3 Mar 2026": an open case.
QString caseWords(const Episode &episode, const PersonView &view, const Procedure &procedure);

/// "mother", "half-sister": what somebody of that sex is.
QString kindWords(RelationshipKind kind, Sex sex);
/// How the other one stands to `person`, either way round: "Mother of Ava", "Jo is mother of Ava".
QString standingWords(const Person &person, const RelativeView &relative);
/// Who has parental responsibility for whom: "holds parental responsibility"; empty where nobody has by this.
QString responsibilityWords(const Person &person, const RelativeView &relative);

/// The fields of a person by their ids, and "other-names".
QString fieldName(const QString &id);
/// What is in such a field, as people read it; empty where nothing is.
QString shownField(const QString &id, const Value &value);
/// "Autism or Asperger syndrome"; a code that is not known stays as it is.
QString disabilityName(const QString &code);
QStringList disabilityCodes();

/// "opened the page", "opened contact C-000012", "printed".
QString accessWords(const AccessEvent &event, const PersonView &view);

} // namespace frontdoor
