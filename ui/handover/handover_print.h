// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/handover_sheet.h"
#include "ui/paper/paper.h"

namespace frontdoor {

class Desk;

// A handover on paper.

/// The whole as a page: whose, from whom to whom, and each record with its note and who acknowledged it.
QString handoverHtml(const HandoverRecord &record, const Desk &desk);
/// The same to print or to save, with whom it names for the access log.
PaperWork handoverPaper(const HandoverRecord &record, const Desk &desk);

} // namespace frontdoor
