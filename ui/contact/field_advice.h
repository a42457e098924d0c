// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace frontdoor {

class LabelledField;

/// Says at a field that what is typed there is probably wrong, by which rule. It stops nobody: what is typed can be recorded.
/// Empty text: nothing is wrong. Stays when the form says anew what is missing.
void setAdvice(LabelledField &field, const QString &text, const QString &rule = {});

/// What was last said; empty: nothing.
QString adviceText(const LabelledField &field);
QString adviceRule(const LabelledField &field);

} // namespace frontdoor
