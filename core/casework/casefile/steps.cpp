// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/casefile/steps.h"

#include "core/procedure/general_rules.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

void requireDecided(const CaseFile &file, Findings &findings)
{
    if (file.isOpen())
        findings.append(generalFinding(u"GEN-05"_s, u"It is still open. What comes next is decided there."_s));
}

} // namespace

Findings stepUpFindings(const CaseFile &file)
{
    Findings findings;
    if (file.referral)
        findings.append(generalFinding(u"GEN-02"_s, u"Only a contact steps up."_s));
    else if (file.contact.referral)
        findings.append(generalFinding(u"GEN-05"_s, u"A referral was made from this contact already."_s));
    requireDecided(file, findings);
    return findings;
}

Findings stepDownFindings(const CaseFile &file)
{
    Findings findings;
    if (!file.referral)
        findings.append(generalFinding(u"GEN-02"_s, u"Only a referral steps down."_s));
    requireDecided(file, findings);
    return findings;
}

} // namespace frontdoor
