// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/people/people_panel.h"
#include "ui/people/person_page.h"

namespace frontdoor {

/// What the shell opens about a person: the record, and beside it whatever else shows one. The desk and the
/// journal must outlive it.
PersonPage *personPage(Desk &desk, DraftJournal &journal, const PersonId &person, QWidget *parent = nullptr);

} // namespace frontdoor
