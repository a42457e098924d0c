// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/subject.h"

namespace frontdoor {

class Desk;
class FormSection;
class PageFrame;

// What the procedure says about the parts that the page of a new contact and that of a recorded one have in common.
// Nothing is added where it says nothing.

void addHeadingHelp(PageFrame &frame, Desk &desk, SubjectKind kind);
void addChildHelp(FormSection &section, Desk &desk);
void addChecksHelp(FormSection &section, Desk &desk);
void addSiblingsHelp(FormSection &section, Desk &desk);
/// With what is told about follow-ups, where they have no section of their own.
void addOutcomeHelp(FormSection &section, Desk &desk, SubjectKind kind, bool withFollowUps = true);

} // namespace frontdoor
