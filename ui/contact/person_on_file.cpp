// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/person_on_file.h"

namespace frontdoor {

Expected<std::optional<PersonHit>> personOnFile(Views &views, const PersonId &id, const Viewer &viewer)
{
    FD_ASSIGN(const std::optional<Person> person, views.person(id));
    if (!person)
        return std::optional<PersonHit>();
    PersonHit hit;
    FD_ASSIGN(hit.withheld, views.isWithheld(id, viewer));
    hit.person = hit.withheld ? onlyIdentified(*person) : *person;
    return std::optional(hit);
}

} // namespace frontdoor
