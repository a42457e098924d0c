// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scenario/scenario.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

/// A scenario without faults; each test changes one place of it.
QString faultless()
{
    return uR"(scenario  = "A call about two children"
procedure = "small.toml"
cites     = ["TST-01"]

[settings]
"working-day.semantics" = "end-of-day"

[[user]]
name = "sam"
role = "social-worker"
team = "desk"

[[user]]
name = "mo"
role = "team-manager"
team = "desk"
fte = 0.5

[[person]]
id = "ava"
name = "Ava Ann Sample"
aliases = ["Ava Other"]
born = 2016-03-01
sex = "F"
household = "h1"
mother = "eve"

[[person]]
id = "ben"
name = "Ben Sample"
born = 2018-06-11
household = "h1"

[[person]]
id = "eve"
name = "Eve Sample"

[[relationship]]
from = "eve"
to = "ava"
kind = "mother"
parental-responsibility = true

[[episode]]
person = "ava"
team = "field"
worker = "sam"
opened = 2025-01-10
closed = 2025-11-30

[[step]]
at = 2026-05-01T16:30:00
by = "sam"
do = "record-contact"
as = "c1"
child = "ava"
also = { ben = "c2" }
method = "phone"
referrer = { type = "professional", name = "Pat Jones", consent-to-disclose = false }
source = "2A"
level = 3
concern = "Bruising."
prompts = { domestic-abuse = "none" }
parents-informed = { informed = false, reason = "risk-to-child" }

[[step]]
at = 2026-05-01T16:40:00
by = "mo"
do = "authorise"
of = "c1"
outcome = "payment"
amount = 40
rationale = "Food."
refused = ["TST-01|TST-02", "GEN-01"]
acknowledge = { "TST-03" = "known" }

[[step]]
at = 2026-05-01T16:45:00
by = "mo"
do = "authorise"
of = "c1"
outcome = "refer"
rationale = "Assessment."
creates = "r1"

[[step]]
at = 2026-05-01T16:50:00
by = "mo"
do = "copy-to-sibling"
of = "r1"
siblings = { ben = "r2" }
rationale = "Same household."

[[step]]
at = 2026-05-01T16:55:00
expect = "contact"
of = "c1"
state = "closed"
deadlines = { decision = 2026-05-02T16:30:00 }

[[step]]
at = 2026-05-01T16:55:00
expect = "referral"
of = "r2"
worker = ""
)"_s;
}

QByteArray smallProcedure()
{
    return R"([procedure]
id = "small"
name = "Small"
version = "1"

[[team]]
id = "desk"
name = "Desk"
kind = "front-door"

[[team]]
id = "field"
name = "Field"
kind = "social-work"

[[outcome]]
id = "refer"
stage = "contact"
label = "Refer"
effect = "refer"

[[outcome]]
id = "payment"
stage = "contact"
label = "Payment"
effect = "close"
[[outcome.field]]
id = "voucher"
label = "Voucher"
kind = "text"

[[route]]
id = "I"
label = "Quick"
)";
}

} // namespace

class TestParser : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void readsHead();
    void readsSteps();
    void settingsLieOverTheProcedure();
    void timesAreLocal_data();
    void timesAreLocal();
    void acceptsWhatTheLanguageOffers_data();
    void acceptsWhatTheLanguageOffers();
    void reportsFaults_data();
    void reportsFaults();
    void reportsAllFaultsAtOnce();
    void reportsSyntaxErrors();
    void missingFileIsNotFound();

private:
    QString path() const { return m_folder.filePath(u"x.toml"_s); }
    Expected<Scenario> parse(const QString &text) const { return parseScenario(text, path()); }
    QString changed(const QString &from, const QString &to) const;

    QTemporaryDir m_folder;
};

void TestParser::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QFile file(m_folder.filePath(u"small.toml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(smallProcedure()), smallProcedure().size());
}

/// The faultless text with one place changed, which must be there once.
QString TestParser::changed(const QString &from, const QString &to) const
{
    QString text = faultless();
    if (text.count(from) != 1)
        qFatal("\"%s\" stands %lld times in the text", qPrintable(from), qlonglong(text.count(from)));
    return text.replace(from, to);
}

void TestParser::readsHead()
{
    const Expected<Scenario> scenario = parse(faultless());
    QVERIFY2(scenario, scenario ? "" : qPrintable(scenario.error().detail));
    QCOMPARE(scenario->title, u"A call about two children"_s);
    QCOMPARE(scenario->cites, QStringList{u"TST-01"_s});
    QCOMPARE(scenario->procedure->id, u"small"_s);

    QCOMPARE(scenario->users.size(), 2);
    QCOMPARE(scenario->users[0].role, Role::SocialWorker);
    QVERIFY(scenario->users[0].qualified);
    QCOMPARE(scenario->users[1].fte, 0.5);

    QCOMPARE(scenario->people.size(), 3);
    const ScenarioPerson &ava = scenario->people[0];
    QCOMPARE(ava.person.givenName, u"Ava Ann"_s);
    QCOMPARE(ava.person.familyName, u"Sample"_s);
    QCOMPARE(ava.person.born, QDate(2016, 3, 1));
    QCOMPARE(ava.person.sex, Sex::Female);
    QCOMPARE(ava.aliases, QStringList{u"Ava Other"_s});
    QCOMPARE(ava.household, u"h1"_s);
    QCOMPARE(ava.mother, u"eve"_s); // who stands further down
    QCOMPARE(scenario->people[1].person.sex, Sex::Unknown);

    QCOMPARE(scenario->relationships.size(), 1);
    QCOMPARE(scenario->relationships[0].kind, RelationshipKind::Mother);
    QVERIFY(scenario->relationships[0].parentalResponsibility);
    QCOMPARE(scenario->episodes.size(), 1);
    QCOMPARE(scenario->episodes[0].closed, QDate(2025, 11, 30));
}

void TestParser::readsSteps()
{
    const Expected<Scenario> scenario = parse(faultless());
    QVERIFY(scenario);
    QCOMPARE(scenario->steps.size(), 6);

    const ScenarioStep &record = scenario->steps[0];
    QCOMPARE(record.verb, u"record-contact"_s);
    QCOMPARE(record.line, int(faultless().left(faultless().indexOf("[[step]]"_L1)).count(u'\n')) + 1);
    QCOMPARE(record.by, u"sam"_s);
    QCOMPARE(record.text(u"referrer.name"), u"Pat Jones"_s);
    QCOMPARE(record.yesNo(u"referrer.consent-to-disclose"), std::optional(false));
    QCOMPARE(record.yesNo(u"significant-harm"), std::nullopt); // not mentioned is unknown
    QCOMPARE(record.whole(u"level"), std::optional<qint64>(3));
    QCOMPARE(record.below(u"also"_s).first().id, u"ben"_s);
    QCOMPARE(record.text(u"prompts.domestic-abuse"), u"none"_s);

    const ScenarioStep &payment = scenario->steps[1];
    QCOMPARE(payment.refused, (QStringList{u"TST-01|TST-02"_s, u"GEN-01"_s}));
    QCOMPARE(payment.acknowledge.value(u"TST-03"_s), u"known"_s);
    QCOMPARE(payment.whole(u"amount"), std::optional<qint64>(40));

    const ScenarioStep &expectation = scenario->steps[4];
    QCOMPARE(expectation.expect, u"contact"_s);
    QVERIFY(expectation.verb.isEmpty());
    QCOMPARE(expectation.summary(), u"expect contact of c1"_s);
    QVERIFY(scenario->steps[5].has(u"worker"_s)); // "" is an answer: nobody
}

void TestParser::settingsLieOverTheProcedure()
{
    const Expected<Scenario> with = parse(faultless());
    const Expected<Scenario> without = parse(changed(u"\"working-day.semantics\" = \"end-of-day\"\n"_s, {}));
    QVERIFY(with && without);
    QCOMPARE(with->procedure->workingDay.semantics, WorkingDaySemantics::EndOfDay);
    QCOMPARE(without->procedure->workingDay.semantics, WorkingDaySemantics::SameTime);
}

void TestParser::timesAreLocal_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("utc");
    QTest::newRow("winter") << u"2026-01-15T16:30:00"_s << u"2026-01-15T16:30:00Z"_s;
    QTest::newRow("summer") << u"2026-05-01T16:30:00"_s << u"2026-05-01T15:30:00Z"_s;
    QTest::newRow("an hour that other zones leave out") << u"2026-03-08T02:30:00"_s << u"2026-03-08T02:30:00Z"_s;
    QTest::newRow("the hour that is left out moves forward") << u"2026-03-29T01:30:00"_s << u"2026-03-29T01:30:00Z"_s;
    QTest::newRow("of the hour that comes twice the first") << u"2025-10-26T01:30:00"_s << u"2025-10-26T00:30:00Z"_s;
}

void TestParser::timesAreLocal()
{
    QFETCH(QString, written);
    QFETCH(QString, utc);
    const Expected<Scenario> scenario = parse(changed(u"2026-05-01T16:30:00"_s, written));
    QVERIFY2(scenario, scenario ? "" : qPrintable(scenario.error().detail));
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(scenario->steps[0].at.ms, Qt::UTC).toString(Qt::ISODate), utc);
}

void TestParser::acceptsWhatTheLanguageOffers_data()
{
    QTest::addColumn<QString>("steps");
    const auto row = [](const char *name, const QString &keys) {
        QTest::newRow(name) << u"\n[[step]]\nat = 2026-05-01T17:00:00\nby = \"mo\"\n"_s + keys;
    };
    row("decision parts", u"do = \"authorise\"\nof = \"c2\"\nparts = { nature = \"x\", significant-harm = true }"_s);
    row("a field of the procedure", u"do = \"recommend\"\nof = \"c2\"\noutcome = \"payment\"\nvoucher = \"V1\""_s);
    row("an amount with pence", u"do = \"recommend\"\nof = \"c2\"\noutcome = \"payment\"\namount = 40.5"_s);
    row("a new person",
        u"do = \"record-contact\"\nas = \"c3\"\nnew-person = { id = \"cal\", name = \"Cal\" }\n"
        "[[step]]\nat = 2026-05-01T17:00:00\nby = \"mo\"\ndo = \"record-contact\"\nas = \"c4\"\nchild = \"cal\""_s);
    row("a person to add", u"do = \"add-person\"\nid = \"dee\"\nname = \"Dee Sample\"\nexpected = 2026-09-20"_s);
    row("a label of a refused step again",
        u"do = \"record-contact\"\nas = \"c3\"\nchild = \"ava\"\nrefused = \"GEN-01\"\n"
        "[[step]]\nat = 2026-05-01T17:00:00\nby = \"mo\"\ndo = \"record-contact\"\nas = \"c3\"\nchild = \"ava\""_s);
    row("verbs of later chapters",
        u"do = \"log-consultation\"\nas = \"k1\"\nprofessional = { name = \"R. Nurse\" }\nconsent = false\n"
        "[[step]]\nat = 2026-05-01T17:00:00\nby = \"mo\"\ndo = \"convert-consultation\"\nof = \"k1\"\nchild = \"ava\"\nas = \"c3\""_s);
    row("hand-over with notes",
        u"do = \"hand-over\"\nteam = \"desk\"\nto = \"sam\"\nnotes = { c2 = \"Ring back.\" }\nas = \"h1\"\n"
        "[[step]]\nat = 2026-05-01T17:00:00\nexpect = \"handover\"\nof = \"h1\"\nitems = [\"c2\"]"_s);
    row("undo", u"do = \"undo\""_s);
    row("offers", u"expect = \"offers\"\nof = \"c2\"\noutcomes = [\"refer\"]\nrefused = { payment = \"TST-01\" }"_s);
    row("a tray", u"expect = \"tray\"\nteam = \"desk\"\norder = [\"c2\", \"r1\"]"_s);
    row("the audit", u"expect = \"audit\"\nvalid = true"_s);
}

void TestParser::acceptsWhatTheLanguageOffers()
{
    QFETCH(QString, steps);
    const Expected<Scenario> scenario = parse(faultless() + steps);
    QVERIFY2(scenario, scenario ? "" : qPrintable(scenario.error().detail));
}

// The sign ¶ stands where the fault must be reported.
void TestParser::reportsFaults_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QString &from, const QString &to, const QString &message) {
        QTest::newRow(name) << from << to << message;
    };
    row("unknown key at the top", u"cites     ="_s, u"¶cite ="_s, u"unknown key \"cite\"; did you mean \"cites\"?"_s);
    row("no procedure", u"\"small.toml\""_s, u"¶\"smal.toml\""_s, u"there is no procedure \"smal.toml\""_s);
    row("unknown setting", u"\"working-day.semantics\" = \"end-of-day\""_s,
        u"\"working-day.semantic\" = ¶\"end-of-day\""_s, u"unknown key \"semantic\"; did you mean \"semantics\"?"_s);
    row("unknown role", u"role = \"team-manager\""_s, u"¶role = \"team-manger\""_s,
        u"did you mean \"team-manager\"?"_s);
    row("unknown team", u"team = \"desk\"\nfte"_s, u"¶team = \"dexk\"\nfte"_s,
        u"there is no team \"dexk\" in this procedure; did you mean \"desk\"?"_s);
    row("second user", u"name = \"mo\""_s, u"¶name = \"sam\""_s, u"a second user with the name \"sam\""_s);
    row("part-time of nothing", u"fte = 0.5"_s, u"¶fte = 0"_s, u"\"fte\" must be above 0"_s);
    row("unknown sex", u"sex = \"F\""_s, u"¶sex = \"X\""_s, u"\"sex\" cannot be \"X\""_s);
    row("a date as a text", u"born = 2018-06-11"_s, u"born = ¶\"2018-06-11\""_s,
        u"must be a date such as 2026-05-01, not a text"_s);
    row("a year that cannot be", u"born = 2018-06-11"_s, u"¶born = 0218-06-11"_s, u"cannot be in the year 218"_s);
    row("unknown mother", u"mother = \"eve\""_s, u"¶mother = \"eva\""_s, u"there is no person \"eva\"; did you mean"_s);
    row("unknown kind of relative", u"kind = \"mother\""_s, u"¶kind = \"mothr\""_s, u"did you mean \"mother\"?"_s);
    row("closed before opened", u"closed = 2025-11-30"_s, u"¶closed = 2024-11-30"_s, u"closed before it was opened"_s);
    row("unknown key of a person", u"household = \"h1\"\nmother"_s, u"¶houshold = \"h1\"\nmother"_s,
        u"did you mean \"household\"?"_s);

    row("unknown user", u"by = \"sam\""_s, u"¶by = \"san\""_s, u"there is no user \"san\"; did you mean \"sam\"?"_s);
    row("nobody does it", u"[[step]]\nat = 2026-05-01T16:30:00\nby = \"sam\"\n"_s,
        u"¶[[step]]\nat = 2026-05-01T16:30:00\n"_s, u"\"by\" is missing"_s);
    row("unknown verb", u"do = \"record-contact\""_s, u"¶do = \"record-contract\""_s,
        u"unknown verb \"record-contract\"; did you mean \"record-contact\"?"_s);
    row("unknown expectation", u"expect = \"referral\""_s, u"¶expect = \"referal\""_s, u"did you mean \"referral\"?"_s);
    row("neither do nor expect", u"[[step]]\nat = 2026-05-01T16:30:00\nby = \"sam\"\ndo = \"record-contact\"\n"_s,
        u"¶[[step]]\nat = 2026-05-01T16:30:00\nby = \"sam\"\n"_s, u"a step needs \"do\" or \"expect\""_s);
    row("out of time order", u"2026-05-01T16:45:00"_s, u"2026-05-01T16:35:00"_s, u"steps must stand in time order"_s);
    row("a text for a moment", u"at = 2026-05-01T16:30:00"_s, u"at = ¶\"2026-05-01T16:30\""_s,
        u"must be a date and time"_s);
    row("a date for a moment", u"at = 2026-05-01T16:30:00"_s, u"at = ¶2026-05-01"_s, u"not a date"_s);
    row("an offset", u"at = 2026-05-01T16:30:00"_s, u"at = ¶2026-05-01T16:30:00Z"_s, u"without Z or an offset"_s);
    row("unknown key of a verb", u"concern = \"Bruising.\""_s, u"¶concerns = \"Bruising.\""_s,
        u"did you mean \"concern\"?"_s);
    row("unknown key of a table", u"name = \"Pat Jones\""_s, u"¶nam = \"Pat Jones\""_s,
        u"unknown key \"nam\"; did you mean \"name\"?"_s);
    row("unknown choice", u"method = \"phone\""_s, u"¶method = \"fone\""_s, u"did you mean \"phone\"?"_s);
    row("unknown census code", u"source = \"2A\""_s, u"¶source = \"2C\""_s, u"\"source\" cannot be \"2C\""_s);
    row("a number for a text", u"source = \"2A\""_s, u"source = ¶6"_s,
        u"\"source\" must be a text, not a whole number"_s);
    row("level out of range", u"level = 3"_s, u"¶level = 5"_s, u"must be one of 1, 2, 3, 4"_s);
    row("unknown prompt", u"{ domestic-abuse = \"none\" }"_s, u"{ ¶domestic-abus = \"none\" }"_s,
        u"did you mean \"domestic-abuse\"?"_s);
    row("unknown child", u"child = \"ava\""_s, u"¶child = \"ave\""_s, u"there is no person \"ave\""_s);
    row("unknown sibling", u"also = { ben = \"c2\" }"_s, u"also = { ¶bean = \"c2\" }"_s,
        u"there is no person \"bean\"; did you mean \"ben\"?"_s);
    row("one label for two", u"also = { ben = \"c2\" }"_s, u"also = { ben = ¶\"c1\" }"_s,
        u"cannot stand for two things"_s);
    row("unknown outcome", u"outcome = \"refer\""_s, u"¶outcome = \"reffer\""_s,
        u"there is no outcome \"reffer\" in this procedure; did you mean \"refer\"?"_s);
    row("a negative amount", u"amount = 40"_s, u"¶amount = -40"_s, u"cannot be negative"_s);
    row("refused by nothing", u"refused = [\"TST-01|TST-02\", \"GEN-01\"]"_s, u"¶refused = []"_s,
        u"must name a rule"_s);
    row("refused and warned", u"acknowledge = { \"TST-03\" = \"known\" }"_s, u"¶warned = \"TST-03\""_s,
        u"a step that is refused does not go through"_s);
    row("acknowledged without a reason", u"\"TST-03\" = \"known\""_s, u"¶\"TST-03\" = true"_s,
        u"the reason for acknowledging"_s);
    row("label that nothing made", u"expect = \"contact\"\nof = \"c1\""_s, u"expect = \"contact\"\n¶of = \"c9\""_s,
        u"nothing is called \"c9\"; did you mean \"c1\"?"_s);
    row("label of another kind", u"expect = \"contact\"\nof = \"c1\""_s, u"expect = \"contact\"\n¶of = \"r1\""_s,
        u"\"r1\" is a referral; a contact is wanted here"_s);
    row("label used before it is made", u"at = 2026-05-01T16:40:00\nby = \"mo\"\ndo = \"authorise\"\nof = \"c1\""_s,
        u"at = 2026-05-01T16:40:00\nby = \"mo\"\ndo = \"authorise\"\n¶of = \"r1\""_s, u"\"r1\" is used before line"_s);
    row("label made again", u"creates = \"r1\""_s, u"¶creates = \"c2\""_s, u"\"c2\" already stands for what line"_s);
    row("label of a refused step", u"acknowledge = { \"TST-03\" = \"known\" }"_s,
        u"creates = \"r0\"\n[[step]]\nat = 2026-05-01T16:41:00\nexpect = \"referral\"\n¶of = \"r0\"\nstate = \"decided\""_s,
        u"nothing is called \"r0\"; the step in line"_s);
    row("unknown deadline", u"deadlines = { decision ="_s, u"deadlines = { ¶decisoin ="_s,
        u"did you mean \"decision\"?"_s);
    row("unknown state", u"state = \"closed\""_s, u"¶state = \"close\""_s, u"did you mean \"closed\"?"_s);
    row("expects nothing", u"[[step]]\nat = 2026-05-01T16:55:00\nexpect = \"referral\"\nof = \"r2\"\nworker = \"\"\n"_s,
        u"¶[[step]]\nat = 2026-05-01T16:55:00\nexpect = \"referral\"\nof = \"r2\"\n"_s, u"this step expects nothing"_s);
    row("of is missing", u"[[step]]\nat = 2026-05-01T16:55:00\nexpect = \"referral\"\nof = \"r2\"\n"_s,
        u"¶[[step]]\nat = 2026-05-01T16:55:00\nexpect = \"referral\"\n"_s, u"\"of\" is missing"_s);
}

void TestParser::reportsFaults()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, message);
    QString text = changed(from, to);
    const qsizetype mark = text.indexOf(u'¶');
    QString where = path() + u':';
    if (mark >= 0) {
        const QString before = text.left(mark);
        where += u"%1:%2: "_s.arg(before.count(u'\n') + 1).arg(before.size() - before.lastIndexOf(u'\n'));
        text.remove(mark, 1);
    }
    const Expected<Scenario> scenario = parse(text);
    QVERIFY(!scenario);
    QCOMPARE(scenario.error().code, ErrorCode::InvalidInput);
    const QStringList lines = scenario.error().detail.split(u'\n');
    const bool found = std::any_of(lines.begin(), lines.end(), [&](const QString &line) {
        return line.startsWith(where) && line.contains(message);
    });
    QVERIFY2(found, qPrintable(u"wanted %1 ... %2\nfound\n%3"_s.arg(where, message, scenario.error().detail)));
}

void TestParser::reportsAllFaultsAtOnce()
{
    QString text = faultless();
    text.replace("role = \"team-manager\""_L1, "role = \"team-manger\""_L1);
    text.replace("kind = \"mother\""_L1, "kind = \"mothr\""_L1);
    text.replace("method = \"phone\""_L1, "method = \"fone\""_L1);
    text.replace("outcome = \"refer\""_L1, "outcome = \"reffer\""_L1);
    text.replace("state = \"closed\""_L1, "state = \"close\""_L1);
    const Expected<Scenario> scenario = parse(text);
    QVERIFY(!scenario);
    const QStringList lines = scenario.error().detail.split(u'\n');
    QCOMPARE(lines.size(), 5);
    const auto lineOf = [](const QString &line) { return line.section(u':', 1, 1).toInt(); };
    QVERIFY(std::is_sorted(lines.begin(), lines.end(),
                           [&](const QString &a, const QString &b) { return lineOf(a) < lineOf(b); }));
}

void TestParser::reportsSyntaxErrors()
{
    for (const QString &broken :
         {changed(u"name = \"mo\""_s, u"name = mo"_s), changed(u"born = 2018-06-11"_s, u"born = 2018-02-30"_s)}) {
        const Expected<Scenario> scenario = parse(broken);
        QVERIFY(!scenario);
        QCOMPARE(scenario.error().code, ErrorCode::InvalidInput);
        static const QRegularExpression place(u"^.*x\\.toml:[1-9][0-9]*:[1-9][0-9]*: "_s);
        QVERIFY2(place.match(scenario.error().detail).hasMatch(), qPrintable(scenario.error().detail));
    }
}

void TestParser::missingFileIsNotFound()
{
    const Expected<Scenario> scenario = readScenario(m_folder.filePath(u"nowhere.toml"_s));
    QVERIFY(!scenario);
    QCOMPARE(scenario.error().code, ErrorCode::NotFound);
}

QTEST_APPLESS_MAIN(TestParser)
#include "test_parser.moc"
