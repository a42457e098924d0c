// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contact/contact_page.h"

namespace frontdoor {

// What the shell opens. The pages have a title (property, titleChanged) and say when they are finished with a subject.
// The desk and the journal must outlive them.
// `about`: the child, if somebody was chosen already.
ContactPage *newContactPage(Desk &desk, DraftJournal &journal, const PersonId &about = {}, QWidget *parent = nullptr);
ContactPage *contactPage(Desk &desk, DraftJournal &journal, const Subject &subject, QWidget *parent = nullptr);

} // namespace frontdoor
