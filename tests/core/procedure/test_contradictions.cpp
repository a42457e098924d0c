// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/contradictions.h"
#include "core/procedure/library.h"
#include "core/procedure/places.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;
using Kind = Contradiction::Kind;
using Weight = Contradiction::Weight;

namespace {

/// A small procedure without any contradiction; each test spoils one thing.
const auto sound = uR"(
[procedure]
id = "town"
name = "Town"
version = "1"

[[document]]
id = "town-guide"
title = "Town, Guide"

[re-referral]
window = "3 months"
team-kinds = ["social-work"]
rule = "TWN-02"

[capacity]
per-worker = 10
band-low = 50
band-high = 85

[intake]
with-recorder = true
check-systems = ["closures"]

[[team]]
id = "door"
name = "Door"
kind = "front-door"

[[team]]
id = "north"
name = "North"
kind = "social-work"
areas = ["TN1"]

[[role]]
id = "social-worker"
label = "Social worker"

[[role]]
id = "team-manager"
label = "Team manager"

[[role]]
id = "head-of-service"
label = "Head of service"

[[permission]]
id = "work"
acts = ["record-contact", "send-to-tray", "choose-route", "send-letter", "complete-follow-up", "allocate"]
roles = ["social-worker", "team-manager"]

[[permission]]
id = "decide"
acts = ["authorise"]
roles = ["team-manager"]
rule = "TWN-01"

[[clock]]
id = "decision"
kind = "decision"
starts = "received"
within = "24 hours"
stops = ["decided"]
rule = "TWN-01"

[[clock]]
id = "parent-reply"
kind = "parent-reply"
starts = "letter-sent"
within = "3 working days"
stops = ["decided"]
rule = "TWN-01"

[[outcome]]
id = "progress-to-referral"
stage = "contact"
label = "Progress to referral"
effect = "refer"

[[outcome]]
id = "no-further-action"
stage = "contact"
label = "No further action"

[[outcome]]
id = "single-assessment"
stage = "referral"
label = "Single assessment"
effect = "progress"
[[outcome.field]]
id = "reasons"
label = "Reasons"
kind = "choices"
choices = ["a", "b"]
required = true

[[route]]
id = "I"
label = "Route one"
rule = "TWN-02"

[[route]]
id = "II"
label = "Route two"
rule = "TWN-02"

[[routing]]
id = "area"
by-postcode = true

[[letter]]
id = "parents-reply"
label = "Please get in touch"
to-parents = true
awaits-reply = true
reply-within = "3 working days"

[[letter]]
id = "professional-outcome"
label = "Outcome"

[[obligation]]
id = "letter-to-professional"
kind = "professional-letter"
stage = "contact"
rule = "TWN-02"

[[rule]]
id = "TWN-01"
severity = "block"
says = "A manager decides within a day."

[[rule]]
id = "TWN-02"
says = "Much follows."
help = ["procedure"]

[[rule]]
id = "TWN-03"
severity = "block"
says = "Closures are looked at first."
[[rule.guard]]
on = ["authorise"]
stage = "contact"
when = { "referrer.type" = "professional" }
require = { "checks.systems" = { has = ["closures"] } }
)"_s;

const auto guardHead = u"[[rule]]\nid = \"TWN-04\"\nseverity = \"block\"\nsays = \"Odd.\"\n[[rule.guard]]\n"_s;

Procedure loaded(const QString &text)
{
    const Expected<Procedure> procedure = loadProcedure({{u"town.toml"_s, text}});
    if (!procedure)
        qFatal("%s", qPrintable(procedure.error().detail));
    return *procedure;
}

QString inLines(const Contradictions &found)
{
    QStringList lines;
    for (const Contradiction &each : found)
        lines << each.section + u' ' + each.id + ": "_L1 + each.what;
    return lines.join(u'\n');
}

} // namespace

Q_DECLARE_METATYPE(frontdoor::Contradiction::Kind)
Q_DECLARE_METATYPE(frontdoor::Contradiction::Weight)

class TestContradictions : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aSoundProcedureHasNone()
    {
        const Contradictions found = findContradictions(loaded(sound), [](const QString &) { return true; });
        QVERIFY2(found.isEmpty(), qPrintable(inLines(found)));
    }

    void theShippedOnesHaveNone_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"walsall", "leeds", "wiltshire", "leicester", "walsall+re-referrals",
                                 "leeds+re-referrals", "wiltshire+re-referrals", "leicester+re-referrals"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void theShippedOnesHaveNone()
    {
        QFETCH(QString, name);
        const Contradictions found = findContradictions(*loadProcedure(*procedureTexts(name)));
        QVERIFY2(found.isEmpty(), qPrintable(inLines(found)));
    }

    void oneSpoiltThingIsFound_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<Weight>("weight");
        QTest::addColumn<QString>("at");

        const auto spoil = [](const char *name, const QString &from, const QString &to, Kind kind, Weight weight,
                              const QString &at) { QTest::newRow(name) << from << to << kind << weight << at; };
        const auto add = [&](const char *name, const QString &more, Kind kind, Weight weight, const QString &at) {
            spoil(name, {}, more, kind, weight, at);
        };

        // Who may
        spoil("an outcome nobody may authorise", u"acts = [\"authorise\"]\n"_s,
              u"acts = [\"authorise\"]\noutcomes = [\"progress-to-referral\", \"single-assessment\"]\n"_s,
              Kind::NobodyMayAuthorise, Weight::Error, u"outcome no-further-action"_s);
        add("a guard that refuses every outcome of a stage",
            guardHead + u"on = [\"authorise\"]\nstage = \"contact\"\nforbid = true\n"_s, Kind::StageAlwaysRefused,
            Weight::Error, u"rule TWN-04"_s);
        add("a guard whose role may not authorise",
            guardHead
                + u"on = [\"authorise\"]\nstage = \"referral\"\nrequire = { \"actor.role\" = \"social-worker\" }\n"_s,
            Kind::StageAlwaysRefused, Weight::Error, u"rule TWN-04"_s);
        add("an outcome that two guards refuse between them",
            guardHead
                + u"on = [\"authorise\"]\noutcomes = [\"no-further-action\"]\nrequire = { route = \"I\" }\n"
                  "[[rule.guard]]\non = [\"authorise\"]\noutcomes = [\"no-further-action\"]\nrequire = { route = \"II\" }\n"_s,
            Kind::OutcomeAlwaysRefused, Weight::Error, u"outcome no-further-action"_s);
        spoil("nobody may complete follow-ups", u"\"complete-follow-up\", "_s, QString(), Kind::NobodyMay,
              Weight::Error, u"permission "_s);
        add("a guard over what nobody may do",
            guardHead + u"on = [\"merge-people\"]\nrequire = { concern = { answered = true } }\n"_s, Kind::NobodyMay,
            Weight::Warning, u"rule TWN-04"_s);
        add("a permission for teams that are not there",
            u"[[permission]]\nid = \"odd\"\nacts = [\"recommend\"]\nroles = [\"team-manager\"]\nteam-kinds = [\"early-help\"]\n"_s,
            Kind::PermissionNeverFits, Weight::Error, u"permission odd"_s);
        add("a permission whose conditions hold for nobody it is for",
            u"[[permission]]\nid = \"odd\"\nacts = [\"recommend\"]\nroles = [\"team-manager\"]\n"
            "when = { \"actor.role\" = \"social-worker\" }\n"_s,
            Kind::PermissionNeverFits, Weight::Error, u"permission odd"_s);
        add("a team kind without a team",
            u"[[permission]]\nid = \"odd\"\nacts = [\"recommend\"]\nroles = [\"team-manager\"]\n"
            "team-kinds = [\"front-door\", \"early-help\"]\n"_s,
            Kind::TeamKindWithoutTeam, Weight::Warning, u"permission odd"_s);
        spoil("closures to teams that are not there", u"team-kinds = [\"social-work\"]"_s,
              u"team-kinds = [\"looked-after\"]"_s, Kind::TeamKindWithoutTeam, Weight::Warning, u"re-referral "_s);
        spoil("a permission for a role without name", u"roles = [\"team-manager\"]\nrule"_s,
              u"roles = [\"team-manager\", \"group-manager\"]\nrule"_s, Kind::RoleNotNamed, Weight::Warning,
              u"permission decide"_s);
        add("a role without duties", u"[[role]]\nid = \"duty-manager\"\nlabel = \"Duty manager\"\n"_s,
            Kind::RoleWithoutPermission, Weight::Warning, u"role duty-manager"_s);
        spoil("may authorise its own, but nothing", u"label = \"Social worker\""_s,
              u"label = \"Social worker\"\nmay-authorise-own = true"_s, Kind::MayNotAuthorise, Weight::Warning,
              u"role social-worker"_s);

        // Clocks
        spoil("a clock that never starts", u"starts = \"received\""_s, u"starts = \"referral-created\""_s,
              Kind::ClockNeverStarts, Weight::Error, u"clock decision"_s);
        spoil("a clock that waits for what nobody may do", u"starts = \"received\""_s,
              u"starts = \"police-notified\""_s, Kind::ClockNeverStarts, Weight::Error, u"clock decision"_s);
        spoil("a clock that nothing stops", u"within = \"24 hours\"\nstops = [\"decided\"]"_s,
              u"within = \"24 hours\"\nstops = [\"acknowledged\"]"_s, Kind::ClockNeverStops, Weight::Error,
              u"clock decision"_s);
        spoil("a clock that stops at once", u"within = \"24 hours\"\nstops = [\"decided\"]"_s,
              u"within = \"24 hours\"\nstops = [\"decided\", \"received\"]"_s, Kind::ClockStopsAtOnce, Weight::Error,
              u"clock decision"_s);
        add("two clocks of a kind at once",
            u"[[clock]]\nid = \"late\"\nkind = \"decision\"\nstarts = \"received\"\nwithin = \"48 hours\"\n"
            "stops = [\"decided\"]\nwhen = { route = \"I\" }\nrule = \"TWN-01\"\n"_s,
            Kind::ClocksOverlap, Weight::Warning, u"clock late"_s);
        spoil("letter and clock give another time", u"reply-within = \"3 working days\""_s,
              u"reply-within = \"5 working days\""_s, Kind::ReplyPeriodsDiffer, Weight::Error,
              u"letter parents-reply"_s);

        // Conditions
        spoil("a check of a system that cannot be ticked", u"has = [\"closures\"]"_s,
              u"has = [\"closures\", \"impulse\"]"_s, Kind::ConditionNeverHolds, Weight::Error, u"rule TWN-03"_s);
        spoil("soon after closure, without a window", u"[re-referral]\nwindow = \"3 months\"\n"_s,
              u"[[routing]]\nid = \"back\"\nteam = \"north\"\nwhen = { \"closed-within-window\" = true }\n"
              "[re-referral]\n"_s,
              Kind::ConditionNeverHolds, Weight::Error, u"routing back"_s);
        add("a guard that requires what cannot be",
            guardHead
                + u"on = [\"authorise\"]\nwhen = { \"referrer.type\" = \"public\" }\n"
                  "require = { \"referrer.type\" = \"professional\" }\n"_s,
            Kind::GuardNeverSatisfied, Weight::Error, u"rule TWN-04"_s);
        add("a guard for an outcome of another stage",
            guardHead
                + u"on = [\"authorise\"]\nstage = \"contact\"\noutcomes = [\"single-assessment\"]\n"
                  "require = { concern = { answered = true } }\n"_s,
            Kind::OutcomeNotAtStage, Weight::Error, u"rule TWN-04"_s);

        // What follows
        spoil("a follow-up that never arises", u"kind = \"professional-letter\"\nstage = \"contact\""_s,
              u"kind = \"professional-letter\"\nstage = \"contact\"\noutcomes = [\"single-assessment\"]"_s,
              Kind::ObligationNeverArises, Weight::Error, u"obligation letter-to-professional"_s);
        add("a follow-up of an act with outcomes",
            u"[[obligation]]\nid = \"odd\"\nkind = \"inform-child\"\non = \"record-contact\"\n"
            "outcomes = [\"no-further-action\"]\nrule = \"TWN-02\"\n"_s,
            Kind::ObligationNeverArises, Weight::Error, u"obligation odd"_s);
        spoil("a follow-up without its letter", u"[[letter]]\nid = \"professional-outcome\"\nlabel = \"Outcome\"\n"_s,
              QString(), Kind::ObligationWithoutLetter, Weight::Error, u"obligation letter-to-professional"_s);
        spoil("a route of which nothing speaks", u"label = \"Route two\"\nrule = \"TWN-02\""_s,
              u"label = \"Route two\""_s, Kind::RouteWithoutUse, Weight::Warning, u"route II"_s);
        spoil("a routing that is never reached", u"by-postcode = true"_s,
              u"team = \"north\"\n[[routing]]\nid = \"rest\"\nteam = \"door\""_s, Kind::RoutingNeverReached,
              Weight::Error, u"routing rest"_s);
        spoil("by postcode, without areas", u"areas = [\"TN1\"]\n"_s, QString(), Kind::RoutingNeverReached,
              Weight::Error, u"routing area"_s);
        spoil("referrals without an outcome", u"id = \"single-assessment\"\nstage = \"referral\""_s,
              u"id = \"single-assessment\"\nstage = \"contact\""_s, Kind::ReferralGoesNowhere, Weight::Error,
              u"outcome progress-to-referral"_s);
        spoil("nothing to choose from", u"choices = [\"a\", \"b\"]\n"_s, QString(), Kind::ChoicesMissing, Weight::Error,
              u"outcome single-assessment"_s);
        spoil("a band upside down", u"band-low = 50"_s, u"band-low = 90"_s, Kind::SettingsDisagree, Weight::Error,
              u"capacity "_s);
        spoil("two places to land", u"with-recorder = true"_s, u"with-recorder = true\nteam = \"door\""_s,
              Kind::SettingsDisagree, Weight::Error, u"intake "_s);
        add("a rule without use", u"[[rule]]\nid = \"TWN-04\"\nsays = \"Nobody knows.\"\n"_s, Kind::RuleWithoutUse,
            Weight::Warning, u"rule TWN-04"_s);
    }

    void oneSpoiltThingIsFound()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(Kind, kind);
        QFETCH(Weight, weight);
        QFETCH(QString, at);
        QString text = sound;
        if (from.isEmpty()) {
            text += to;
        } else {
            QVERIFY(text.contains(from));
            text.replace(text.indexOf(from), from.size(), to);
        }
        const Contradictions found = findContradictions(loaded(text));
        QVERIFY2(found.size() == 1, qPrintable(inLines(found)));
        QCOMPARE(found.first().kind, kind);
        QCOMPARE(found.first().weight, weight);
        QCOMPARE(found.first().section + u' ' + found.first().id, at);
        QVERIFY(!found.first().what.isEmpty());
        QVERIFY(!found.first().advice.isEmpty());
        QCOMPARE(hasError(found), weight == Weight::Error);
        // The entry can be found in the file.
        if (kind != Kind::NobodyMay)
            QVERIFY(Places({{u"town.toml"_s, text}})
                        .of(found.first().section, found.first().id, found.first().stage)
                        .startsWith("town.toml:"_L1));
    }

    void aLetterNeedsATemplate()
    {
        const auto onlyToParents = [](const QString &letter) { return letter == "parents-reply"_L1; };
        const Contradictions found = findContradictions(loaded(sound), onlyToParents);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().kind, Kind::LetterWithoutTemplate);
        QCOMPARE(found.first().id, u"professional-outcome"_s);
    }

    void headsOfServiceHaveOtherDuties()
    {
        QVERIFY(loaded(sound).roleNames.contains(Role::HeadOfService)); // and no permission is for them
        QVERIFY(findContradictions(loaded(sound)).isEmpty());
    }

    void aFieldMayBeCalledLikeThatOfAnotherAct()
    {
        QString text = sound + guardHead
                       + u"on = [\"authorise\"]\nwhen = { \"input.decision\" = true }\n"
                         "require = { concern = { answered = true } }\n"_s;
        text.replace("[[outcome.field]]\n"_L1,
                     "[[outcome.field]]\nid = \"decision\"\nlabel = \"Decided\"\nkind = \"yes-no\"\n"
                     "[[outcome.field]]\n"_L1);
        const Contradictions found = findContradictions(loaded(text));
        QVERIFY2(found.isEmpty(), qPrintable(inLines(found)));
    }

    void errorsComeFirst()
    {
        QString text = sound + u"[[rule]]\nid = \"TWN-04\"\nsays = \"Nobody knows.\"\n"_s;
        text.replace("label = \"Route two\"\nrule = \"TWN-02\""_L1, "label = \"Route two\""_L1)
            .replace("band-low = 50"_L1, "band-low = 90"_L1);
        const Contradictions found = findContradictions(loaded(text));
        QCOMPARE(found.size(), 3);
        QCOMPARE(found.first().kind, Kind::SettingsDisagree);
    }

    void anOverlayIsWhereItStands()
    {
        const Places places({{u"town.toml"_s, sound}, {u"ours.toml"_s, u"\n[[clock]]\nid = \"decision\"\n"_s}});
        QCOMPARE(places.of(u"clock"_s, u"decision"_s), u"ours.toml:2:1"_s);
        QVERIFY(places.of(u"clock"_s, u"parent-reply"_s).startsWith("town.toml:"_L1));
        QVERIFY(places.of(u"outcome"_s, u"single-assessment"_s, Stage::Referral).startsWith("town.toml:"_L1));
        QVERIFY(places.of(u"outcome"_s, u"single-assessment"_s, Stage::Contact).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestContradictions)
#include "test_contradictions.moc"
