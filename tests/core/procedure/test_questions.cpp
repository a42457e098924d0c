// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/questions.h"

#include "core/procedure/library.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

Procedure shipped(const QString &name)
{
    const auto loaded = loadProcedure(*procedureTexts(name));
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().detail));
    return *loaded;
}

QStringList ids(const Findings &findings)
{
    QStringList rules;
    for (const Finding &finding : findings)
        rules << finding.rule;
    return rules;
}

Facts actor(const char *role, const char *team, const char *kind)
{
    Facts facts;
    facts.set(u"actor.role"_s, QString::fromLatin1(role));
    facts.set(u"actor.team"_s, QString::fromLatin1(team));
    facts.set(u"actor.team-kind"_s, QString::fromLatin1(kind));
    return facts;
}

} // namespace

class TestQuestions : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void unknownIsNotNo()
    {
        Facts facts;
        QVERIFY(!(Condition{u"significant-harm"_s, Condition::Test::Is, false}.holds(facts)));
        QVERIFY((Condition{u"significant-harm"_s, Condition::Test::IsNot, true}.holds(facts)));
        facts.set(u"significant-harm"_s, false);
        QVERIFY((Condition{u"significant-harm"_s, Condition::Test::Is, false}.holds(facts)));
    }

    void notKnownBecauseIsAnAnswer()
    {
        Facts facts;
        const Condition asked{u"threshold"_s, Condition::Test::Answered, true};
        QVERIFY(!asked.holds(facts));
        facts.set(u"not-known.threshold"_s, u"caller rang off"_s);
        QVERIFY(asked.holds(facts));
    }

    void aListHasAllOrAny()
    {
        Facts facts;
        facts.set(u"checks.systems"_s, QStringList{u"impulse"_s, u"closures"_s});
        QVERIFY((Condition{u"checks.systems"_s, Condition::Test::Has, QStringList{u"impulse"_s, u"closures"_s}}.holds(
            facts)));
        QVERIFY(!(Condition{u"checks.systems"_s, Condition::Test::Has, QStringList{u"impulse"_s, u"carefirst"_s}}.holds(
            facts)));
        QVERIFY((Condition{u"checks.systems"_s, Condition::Test::Is, QStringList{u"impulse"_s, u"carefirst"_s}}.holds(
            facts)));
    }

    void whoMayDecideIsCited()
    {
        const Procedure walsall = shipped(u"walsall"_s);
        const Act act{u"authorise"_s, Stage::Contact, u"redirect"_s};
        QVERIFY(permissionFindings(walsall, act, actor("team-manager", "mash", "front-door")).isEmpty());
        const Findings refused = permissionFindings(walsall, act, actor("social-worker", "mash", "front-door"));
        QCOMPARE(ids(refused), QStringList{u"WAL-27"_s});
        QVERIFY(refused.first().permission);
        QVERIFY(refused.first().missing.contains("Team manager"_L1));
        QCOMPARE(refused.first().section, u"2"_s);
    }

    void whatNobodyMayIsGeneral()
    {
        const Procedure leicester = shipped(u"leicester"_s);
        QCOMPARE(ids(permissionFindings(leicester, {u"choose-route"_s, Stage::Contact, {}},
                                        actor("team-manager", "das", "front-door"))),
                 QStringList{u"GEN-01"_s});
    }

    void publicContactsAreTheManagers()
    {
        const Procedure leeds = shipped(u"leeds"_s);
        const Act act{u"authorise"_s, Stage::Contact, u"progress-to-referral"_s};
        Facts worker = actor("social-worker", "duty-and-advice", "front-door");
        QVERIFY(permissionFindings(leeds, act, worker).isEmpty());
        worker.set(u"referrer.type"_s, u"public"_s);
        QCOMPARE(ids(permissionFindings(leeds, act, worker)), QStringList{u"LEE-20"_s});
    }

    void aReferralGoesToTheTeamOfTheArea_data()
    {
        QTest::addColumn<QString>("postcode");
        QTest::addColumn<QString>("team");
        QTest::newRow("east") << u"LS9 7AB"_s << u"area-east"_s;
        QTest::newRow("lower case") << u"ls97ab"_s << u"area-east"_s;
        QTest::newRow("west, not LS1") << u"LS16 5AA"_s << u"area-west"_s;
        QTest::newRow("outward only") << u"LS10"_s << u"area-south"_s;
        QTest::newRow("elsewhere") << u"SW1A 1AA"_s << QString();
        QTest::newRow("not a postcode") << u"near the park"_s << QString();
    }

    void aReferralGoesToTheTeamOfTheArea()
    {
        QFETCH(QString, postcode);
        QFETCH(QString, team);
        QCOMPARE(referralDestination(shipped(u"leeds"_s), {}, postcode).team, team);
    }

    void aConditionComesBeforeTheGeneralWay()
    {
        const Procedure both = shipped(u"walsall+re-referrals"_s);
        Facts facts;
        QCOMPARE(referralDestination(both, facts, {}).team, u"initial-response"_s);
        facts.set(u"child.unborn"_s, true);
        facts.set(u"straight-to-assessment"_s, true);
        QCOMPARE(referralDestination(both, facts, {}).team, u"children-and-families"_s);
    }

    void aRequiredFieldBlocksCitingItsRule()
    {
        const Procedure leeds = shipped(u"leeds"_s);
        Facts facts;
        const Findings missing = fieldFindings(leeds, *leeds.outcome(Stage::Contact, u"progress-to-referral"_s), facts);
        QCOMPARE(ids(missing), QStringList{u"LEE-23"_s});
        QCOMPARE(missing.first().severity, Severity::Block);
        facts.set(u"input.early-help-considered"_s, u"Not enough."_s);
        QVERIFY(fieldFindings(leeds, *leeds.outcome(Stage::Contact, u"progress-to-referral"_s), facts).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestQuestions)
#include "test_questions.moc"
