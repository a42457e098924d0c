// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contact/field_maker.h"
#include "ui/desk/desk.h"

#include <QSet>

namespace frontdoor {

class FormPage;

/// What the sections of the form are built with.
struct FormParts {
    Desk &desk;
    DetailForm &form;
    FormPage &page;
    QSet<QString> asked; ///< factsAskedFor() the procedure
};

// The ids of the sections, in the order of the page.
inline constexpr auto sectionChild = QLatin1String("child");
inline constexpr auto sectionCall = QLatin1String("call");
inline constexpr auto sectionConcern = QLatin1String("concern");
inline constexpr auto sectionParents = QLatin1String("parents");
inline constexpr auto sectionChecks = QLatin1String("checks");
inline constexpr auto sectionSiblings = QLatin1String("siblings");
inline constexpr auto sectionOutcome = QLatin1String("outcome");
inline constexpr auto sectionGlance = QLatin1String("glance");

/// "Concern" and what was asked about the home.
void buildConcernSection(const FormParts &parts);
/// Consent of the parents, and why they were not told.
void buildParentsSection(const FormParts &parts);

} // namespace frontdoor
