// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/chronology/chronology_words.h"

namespace frontdoor {

/// What stands above a chronology on paper.
struct ChronologyHead {
    QString title;      ///< "Chronology of Ava Sample"
    QStringList facts;  ///< born when, child or family, what it was narrowed to
    QString made;       ///< "Printed 30 Apr 2026 15:12 by Sam Bell"
    bool named = false; ///< several people are told of
};

// What leaves the program. A text that could tell family or agencies who made contact stays inside: in its place stands
// where it can be read.

/// One HTML page of its own for A4; everything in it is escaped.
QString toHtml(const ChronologyHead &head, const QList<ChronologyLinePtr> &lines);
/// As plain text: a line for what happened, and beneath it what was recorded.
QString toText(const ChronologyHead &head, const QList<ChronologyLinePtr> &lines);
QString toText(const ChronologyLine &line, bool named);

} // namespace frontdoor
