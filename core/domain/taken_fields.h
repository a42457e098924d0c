// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/person.h"

#include <QJsonValue>
#include <QMap>

namespace frontdoor {

/// What a field of a kept entry said before and after it took the value of a joined entry.
struct TakenField {
    QJsonValue before;
    QJsonValue after;

    friend bool operator==(const TakenField &, const TakenField &) = default;
};

/// By the ids of Person::fields(). Kept in JoinedEntry::taken as {"school": ["before", "after"]}.
using TakenFields = QMap<QString, TakenField>;

TakenFields takenFields(const JoinedEntry &joined);
QString takenText(const TakenFields &taken);

/// A field of a person as JSON: text, an ISO date or a list of texts. Undefined if there is no such field.
QJsonValue personField(const Person &person, const QString &id);
/// The other way round; what does not fit the field leaves it empty.
void setPersonField(Person &person, const QString &id, const QJsonValue &value);

} // namespace frontdoor
