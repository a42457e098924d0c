// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/contact_view.h"
#include "ui/common/checklist.h"

namespace frontdoor {

/// The outcome that the answers point to, for telling early what it will need. Empty if the procedure has none.
QString likelyOutcome(const CaseFile &file, const Procedure &procedure);

/// What authorising the outcome needs of the contact's own fields (not of the decision's), with the answers typed so far.
Findings contactNeeds(const ContactView &view, const Rulebook &rules, Instant now, const QString &outcome);

/// The same as rows: what is missing, what is answered already, what is only good practice. The id is "field|rule".
QList<Checklist::Row> needRows(const ContactView &view, const Rulebook &rules, Instant now, const QString &outcome);

} // namespace frontdoor
