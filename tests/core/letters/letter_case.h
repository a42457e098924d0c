// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/letters/compose.h"
#include "core/letters/page.h"
#include "core/procedure/library.h"
#include "core/procedure/loader.h"
#include "tests/support/must.h"

#include <QTest>

namespace frontdoor::test {

using namespace Qt::StringLiterals;

inline Rulebook rulebook(const QString &procedures, const QList<ProcedureText> &more = {})
{
    return {std::make_shared<const Procedure>(must(loadProcedure(must(procedureTexts(procedures)) + more))),
            Calendar(BankHolidays::shipped())};
}

inline ProcedureText overlay(const QString &text)
{
    return {u"ours.toml"_s, u"[procedure]\nid = \"ours\"\nname = \"Ours\"\nversion = \"1\"\noverlay = true\n"_s + text};
}

/// Everybody here is invented.
inline Referrer neighbour()
{
    Referrer referrer;
    referrer.type = ReferrerType::Public;
    referrer.name = u"Zelda Quickly"_s;
    referrer.agency = u"Corner Shop"_s;
    referrer.role = u"shopkeeper"_s;
    referrer.phone = u"01632 960123"_s;
    referrer.email = u"zelda@example.org"_s;
    referrer.relationship = u"neighbour"_s;
    return referrer;
}

inline Referrer teacher()
{
    Referrer referrer;
    referrer.type = ReferrerType::Professional;
    referrer.name = u"Pat Jones"_s;
    referrer.agency = u"Oak School"_s;
    referrer.role = u"head teacher"_s;
    referrer.phone = u"01632 960456"_s;
    referrer.email = u"pat@example.org"_s;
    return referrer;
}

/// A contact that was received on Friday 1 May 2026, decided and closed.
inline CaseFile caseOf(const Referrer &referrer, const Rulebook &rules)
{
    CaseFile file;
    file.contact.id = ContactId::make();
    file.subject = Subject(file.contact.id);
    file.contact.number = u"C-000042"_s;
    file.contact.detail.received = must(rules.calendar.parseLocal(u"2026-05-01T10:00"_s));
    file.contact.detail.referrer = referrer;
    file.contact.detail.concern = u"Zelda Quickly heard shouting at night."_s;
    file.contact.state = ContactState::Closed;
    file.contact.outcome = u"no-further-action"_s;
    file.child.givenName = u"Ava"_s;
    file.child.familyName = u"Sample"_s;
    file.child.address = u"7 High Street, Sampleton"_s;
    file.child.postcode = u"ZZ1 1ZZ"_s;
    Person mother;
    mother.givenName = u"Mia"_s;
    mother.familyName = u"Sample-Stone"_s;
    file.family = {mother};
    return file;
}

inline User theWriter()
{
    User user;
    user.name = u"Sam Sender"_s;
    return user;
}

inline Team doorTeam(const QString &phone = u"01632 960000"_s)
{
    return {u"door"_s, u"Front Door"_s, u"front-door"_s, {}, phone, {}};
}

/// The rule for a letter as the procedure has it, or as an overlay would add it.
inline LetterRule letterRule(const Rulebook &rules, const QString &id)
{
    if (const LetterRule *rule = rules.procedure->letter(id))
        return *rule;
    LetterRule rule;
    rule.id = id;
    rule.label = id;
    rule.toParents = id.startsWith("parents-"_L1);
    rule.replyWithin = Within{3, Within::Unit::WorkingDays};
    return rule;
}

inline LetterResult written(const CaseFile &file, const QString &letter, const Rulebook &rules,
                            const LetterInput &input = {}, const QString &at = u"2026-05-05T11:00"_s)
{
    return must(composeLetter(file, letterRule(rules, letter), rules, theWriter(), doorTeam(),
                              must(rules.calendar.parseLocal(at)), input));
}

/// The rules that stand against a letter; empty if it was written.
inline QStringList refusals(const LetterResult &result)
{
    QStringList rules;
    for (const Finding &finding : result.findings) {
        if (finding.severity == Severity::Block)
            rules << finding.rule;
    }
    return rules;
}

} // namespace frontdoor::test
