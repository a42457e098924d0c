// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/library.h"
#include "core/procedure/loader.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

const auto base = uR"(
[procedure]
id = "town"
name = "Town"
version = "1"

[[document]]
id = "town-guide"
title = "Town, Guide"

[[team]]
id = "door"
name = "Door"
kind = "front-door"

[[permission]]
id = "decide"
acts = ["authorise"]
stage = "contact"
roles = ["team-manager"]
rule = "TWN-01"

[[clock]]
id = "decision"
kind = "decision"
starts = "received"
within = "24 hours"
stops = ["decided"]
rule = "TWN-01"

[[outcome]]
id = "no-further-action"
stage = "contact"
label = "No further action"

[[rule]]
id = "TWN-01"
severity = "block"
section = "1"
says = "A manager decides within a day."

[[rule]]
id = "TWN-02"
severity = "warn"
section = "2"
says = "The concern is recorded."
[[rule.guard]]
on = ["authorise"]
require = { concern = { answered = true } }
field = "concern"
missing = "What is the concern?"
)"_s;

QString faultsOf(const QString &text)
{
    const Expected<Procedure> loaded = loadProcedure({{u"town.toml"_s, text}});
    return loaded ? QString() : loaded.error().detail;
}

Expected<Procedure> withOverlay(const QString &overlay)
{
    return loadProcedure(
        {{u"town.toml"_s, base},
         {u"extra.toml"_s,
          u"[procedure]\nid = \"extra\"\nname = \"Extra\"\nversion = \"2\"\noverlay = true\n"_s + overlay}});
}

} // namespace

class TestLoader : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aSoundFileLoads()
    {
        const Expected<Procedure> town = loadProcedure({{u"town.toml"_s, base}});
        QVERIFY2(town.has_value(), town ? "" : qPrintable(town.error().detail));
        QCOMPARE(town->id, u"town"_s);
        QCOMPARE(town->rules.size(), 2);
        QCOMPARE(town->rule(u"TWN-02"_s)->guards.size(), 1);
        QCOMPARE(town->rule(u"TWN-01"_s)->document, u"town-guide"_s);
        QCOMPARE(town->clocks.first().within.text(), u"24 hours"_s);
        QCOMPARE(town->hash.size(), 64);
    }

    void aFaultSaysWhereAndWhatWasMeant_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("fault");

        QTest::newRow("unknown key") << u"severity = \"warn\""_s << u"severty = \"warn\""_s
                                     << u"town.toml:44:1: unknown key \"severty\"; did you mean \"severity\"?"_s;
        QTest::newRow("unknown section") << u"[[clock]]"_s << u"[[clocks]]"_s
                                         << u"unknown key \"clocks\"; did you mean \"clock\"?"_s;
        QTest::newRow("wrong type") << u"acts = [\"authorise\"]"_s << u"acts = 3"_s
                                    << u"town.toml:18:8: \"acts\" must be a list of texts, not a whole number"_s;
        QTest::newRow("unknown act") << u"acts = [\"authorise\"]"_s << u"acts = [\"authorize\"]"_s
                                     << u"did you mean \"authorise\"?"_s;
        QTest::newRow("unknown role") << u"roles = [\"team-manager\"]"_s << u"roles = [\"team-manger\"]"_s
                                      << u"did you mean \"team-manager\"?"_s;
        QTest::newRow("unknown help place")
            << u"says = \"The concern is recorded.\"\n"_s
            << u"says = \"The concern is recorded.\"\nhelp = [\"contact.child\", \"contact.concerns\"]\n"_s
            << u"town.toml:47:26: there is no help place \"contact.concerns\"; did you mean \"contact.concern\"?"_s;
        QTest::newRow("help on no outcome")
            << u"says = \"The concern is recorded.\"\n"_s
            << u"says = \"The concern is recorded.\"\nhelp = \"outcome.no-further-acton\"\n"_s
            << u"there is no help place \"outcome.no-further-acton\"; did you mean \"outcome.no-further-action\"?"_s;
        QTest::newRow("unknown team kind")
            << u"kind = \"front-door\""_s << u"kind = \"frontdoor\""_s << u"did you mean \"front-door\"?"_s;
        QTest::newRow("dangling rule") << u"stops = [\"decided\"]\nrule = \"TWN-01\""_s
                                       << u"stops = [\"decided\"]\nrule = \"TWN-10\""_s
                                       << u"there is no rule \"TWN-10\""_s;
        QTest::newRow("no such fact") << u"{ concern = {"_s << u"{ concerns = {"_s
                                      << u"there is no fact \"concerns\"; did you mean \"concern\"?"_s;
        QTest::newRow("no such test") << u"{ answered = true }"_s << u"{ answerd = true }"_s
                                      << u"unknown test \"answerd\"; did you mean \"answered\"?"_s;
        QTest::newRow("compared with another kind") << u"{ concern = {"_s << u"{ level = \"3\", concern = {"_s
                                                    << u"\"level\" is compared with a whole number"_s;
        QTest::newRow("neither answered nor not")
            << u"{ answered = true }"_s << u"{ answered = \"yes\" }"_s << u"\"answered\" must be true or false"_s;
        QTest::newRow("compared with what it never is")
            << u"{ concern = {"_s << u"{ threshold = [\"early-help\", \"child-in-ned\"], concern = {"_s
            << u"there is no threshold \"child-in-ned\"; did you mean \"child-in-need\"?"_s;
        QTest::newRow("a route that is not there")
            << u"{ concern = {"_s << u"{ route = { not = \"IX\" }, concern = {"_s << u"there is no route \"IX\""_s;
        QTest::newRow("no such duration")
            << u"\"24 hours\""_s << u"\"24 hour days\""_s << u"\"within\" cannot be \"24 hour days\""_s;
        QTest::newRow("no such moment") << u"starts = \"received\""_s << u"starts = \"receive\""_s
                                        << u"did you mean \"received\"?"_s;
        QTest::newRow("nothing stops the clock")
            << u"stops = [\"decided\"]"_s << u"stops = []"_s << u"nothing stops this clock"_s;
        QTest::newRow("no stage") << u"stage = \"contact\"\nlabel"_s << u"label"_s << u"an outcome needs \"stage\""_s;
        QTest::newRow("guard without demand") << u"require = { concern = { answered = true } }\n"_s << QString()
                                              << u"a guard needs either \"require\" or \"forbid = true\""_s;
        QTest::newRow("no heading") << u"[procedure]\nid = \"town\"\nname = \"Town\"\nversion = \"1\"\n"_s << QString()
                                    << u"[procedure] with id, name and version is missing"_s;
        QTest::newRow("twice") << u"id = \"TWN-02\""_s << u"id = \"TWN-01\""_s
                               << u"a second [[rule]] with the id \"TWN-01\""_s;
        QTest::newRow("no such disclosure")
            << u"[[outcome]]\n"_s << u"[disclosure]\nmode = \"never-without-consnt\"\n\n[[outcome]]\n"_s
            << u"\"mode\" cannot be \"never-without-consnt\"; did you mean \"never-without-consent\"?"_s;
        QTest::newRow("disclosure by no rule")
            << u"[[outcome]]\n"_s << u"[disclosure]\nrule = \"TWN-10\"\n\n[[outcome]]\n"_s
            << u"town.toml:32:8: there is no rule \"TWN-10\""_s;
        QTest::newRow("disclosure with another key")
            << u"[[outcome]]\n"_s << u"[disclosure]\nmod = \"never-without-consent\"\n\n[[outcome]]\n"_s
            << u"town.toml:32:1: unknown key \"mod\"; did you mean \"mode\"?"_s;
        QTest::newRow("syntax") << u"id = \"door\""_s << u"id = \"door"_s << u"town.toml:1"_s;
    }

    void aFaultSaysWhereAndWhatWasMeant()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, fault);
        QVERIFY(base.contains(from));
        QString text = base;
        text.replace(text.indexOf(from), from.size(), to);
        const QString faults = faultsOf(text);
        QVERIFY2(faults.contains(fault), qPrintable(faults));
        static const QRegularExpression place(u"^town.toml:\\d+:\\d+: "_s);
        for (const QString &line : faults.split(u'\n'))
            QVERIFY2(place.match(line).hasMatch(), qPrintable(line));
    }

    void allFaultsAreToldAtOnce()
    {
        QString text = base;
        text.replace("severity = \"warn\""_L1, "severity = \"wram\""_L1)
            .replace("kind = \"front-door\""_L1, "kind = \"back-door\""_L1);
        QCOMPARE(faultsOf(text).split(u'\n').size(), 2);
    }

    void theLastFileWins()
    {
        const Expected<Procedure> both = withOverlay(u"[[clock]]\nid = \"decision\"\nwithin = \"1 working day\"\n"_s);
        QVERIFY2(both.has_value(), both ? "" : qPrintable(both.error().detail));
        QCOMPARE(both->id, u"town+extra"_s);
        QCOMPARE(both->clocks.size(), 1);
        QCOMPARE(both->clocks.first().within.text(), u"1 working day"_s);
        QCOMPARE(both->clocks.first().starts, u"received"_s);
    }

    void anOverlayTakesAway()
    {
        const Expected<Procedure> both = withOverlay(u"[[rule]]\nid = \"TWN-02\"\noff = true\n"_s);
        QVERIFY2(both.has_value(), both ? "" : qPrintable(both.error().detail));
        QVERIFY(!both->rule(u"TWN-02"_s));
    }

    void whatIsNotThereCannotBeSwitchedOff()
    {
        const Expected<Procedure> both = withOverlay(u"[[rule]]\nid = \"TWN-99\"\noff = true\n"_s);
        QVERIFY(!both);
        QVERIFY(both.error().detail.contains("extra.toml:6:1: there is no \"TWN-99\" to switch off"_L1));
    }

    void anOutcomeIsAddedOnlyWhereItIsMissing()
    {
        const Expected<Procedure> both = withOverlay(uR"(
[[outcome]]
id = "no-further-action"
stage = "contact"
label = "Nothing"
if-missing = true
[[outcome]]
id = "early-help"
stage = "contact"
label = "Early help"
if-missing = true
)"_s);
        QVERIFY2(both.has_value(), both ? "" : qPrintable(both.error().detail));
        QCOMPARE(both->outcomeLabel(Stage::Contact, u"no-further-action"_s), u"No further action"_s);
        QCOMPARE(both->outcomeLabel(Stage::Contact, u"early-help"_s), u"Early help"_s);
    }

    void anOverlayAloneIsNoProcedure()
    {
        const Expected<QList<ProcedureText>> texts = procedureTexts(u"re-referrals"_s);
        QVERIFY(texts.has_value());
        const Expected<Procedure> loaded = loadProcedure(*texts);
        QVERIFY(!loaded);
        QVERIFY(loaded.error().detail.contains("a base procedure must come first"_L1));
    }

    void anUnknownNameIsAnsweredWithTheKnownOnes()
    {
        const Expected<QList<ProcedureText>> texts = procedureTexts(u"wiltshir"_s);
        QVERIFY(!texts);
        QCOMPARE(texts.error().code, ErrorCode::NotFound);
        QVERIFY(texts.error().detail.contains("did you mean \"wiltshire\"?"_L1));
    }

    void differentTextHasAnotherHash()
    {
        const QString changed = QString(base).replace("within = \"24 hours\""_L1, "within = \"25 hours\""_L1);
        QVERIFY(loadProcedure({{u"a"_s, base}})->hash != loadProcedure({{u"a"_s, changed}})->hash);
        QCOMPARE(loadProcedure({{u"a"_s, base}})->hash, loadProcedure({{u"b"_s, base}})->hash);
    }
};

QTEST_APPLESS_MAIN(TestLoader)
#include "test_loader.moc"
