// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/style/theme.h"

#include <QString>
#include <QStringList>

namespace frontdoor {

struct RuleLines;

// Rules as a text to read and scroll through, the same wherever several are shown.

/// Style sheet of such a document: classes "place", "title" and "small".
QString ruleDocumentStyle(const Theme &theme);
/// A heading, escaped.
QString rulePlaceHtml(const QString &words);
/// One rule: its number and what it does, its words, what the program makes of it, what was assumed, where it stands.
QString ruleHtml(const RuleLines &rule, const QStringList &uses = {});

} // namespace frontdoor
