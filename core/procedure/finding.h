// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1String>
#include <QList>
#include <QString>

namespace frontdoor {

/// Block refuses; Warn needs to be acknowledged with a reason; Inform only tells.
enum class Severity { Block, Warn, Inform };

QLatin1String name(Severity severity);

/// What a rule says about an act: shown alike by screens, command line and scenarios.
struct Finding {
    QString rule; ///< catalogue or general id: "WAL-13", "GEN-06"
    Severity severity = Severity::Block;
    QString document; ///< title of the document it comes from; empty for general rules
    QString section;
    QString says;            ///< the rule, paraphrased
    QString missing;         ///< what is missing or refused here and now; may be empty
    QString field;           ///< field id it concerns; may be empty
    bool permission = false; ///< about who may, not about what is missing

    friend bool operator==(const Finding &, const Finding &) = default;

    /// "Walsall, Contacts and Referrals, 1.1 (WAL-13)"
    QString source() const;
};

using Findings = QList<Finding>;

bool hasBlock(const Findings &findings);

} // namespace frontdoor
