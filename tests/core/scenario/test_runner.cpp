// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/acts.h"
#include "core/scenario/builders.h"
#include "core/scenario/runner.h"
#include "core/store/sqlite_store.h"
#include "tests/core/scenario/desk.h"

#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

/// A store in which something changes with every look.
class RestlessStore final : public Store {
public:
    explicit RestlessStore(std::unique_ptr<Store> store) : m_store(std::move(store)) {}

    Expected<void> write(const Unit &unit, const UserId &actor, Instant now) override
    {
        return m_store->write(unit, actor, now);
    }
    Expected<void> read(const std::function<Expected<void>(Views &)> &look) override { return m_store->read(look); }
    void interrupt() override { m_store->interrupt(); }
    Expected<bool> somethingChanged() override { return m_store->somethingChanged(); }
    Expected<QList<Change>> changesAfter(qint64 sequence) override { return m_store->changesAfter(sequence); }
    Expected<qint64> lastChange() override { return ++m_change; }
    QString place() const override { return m_store->place(); }

private:
    std::unique_ptr<Store> m_store;
    qint64 m_change = 0;
};

Expected<std::unique_ptr<Store>> openRestlessStore()
{
    FD_ASSIGN(std::unique_ptr<Store> store, openMemoryStore());
    return std::make_unique<RestlessStore>(std::move(store));
}

template<std::size_t... I>
QStringList verbsOfCommands(std::index_sequence<I...>)
{
    return {QString::fromLatin1(std::variant_alternative_t<I, Command>::verb)...};
}

} // namespace

class TestRunner : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_desk.isValid()); }

    void vocabularyIsThatOfTheRules();
    void everyCommandHasItsBuilder();
    void wrongExpectationFailsWithItsLine();
    void everyWrongAnswerIsTold();
    void expectations_data();
    void expectations();
    void anUnexpectedRefusalEndsThePlay();
    void aStepThatShouldBeRefusedButIsNotEndsThePlay();
    void refusalForAnotherReasonIsTold();
    void eitherOfTwoRulesWillDo();
    void warningsAreAcknowledgedUnlessTheStepMustBeRefused();
    void aWarningThatDoesNotComeIsTold();
    void ownReasonsGoIntoTheHistory();
    void aRefusedStepThatChangesSomethingIsFound();
    void aLabelForWhatWasNotMadeIsFound();
    void labelsOfOneCallStandForTheirChildren();
    void peopleCanBeAdded();
    void answersThatAnUpdateDoesNotNameStay();
    void verbsWithoutCommandFail();
    void storeThatDoesNotOpenIsAnError();
    void aStoreWithCasesIsLeftAlone();

private:
    QList<StepFailure> play(const QString &steps, const StoreFactory &factory = openMemoryStore) const;
    static int lineOf(const QString &steps, const QString &text);

    Desk m_desk;
};

QList<StepFailure> TestRunner::play(const QString &steps, const StoreFactory &factory) const
{
    const Expected<Scenario> scenario = parseScenario(Desk::head() + steps, m_desk.path(u"try.toml"_s));
    if (!scenario)
        qFatal("%s", qPrintable(scenario.error().detail));
    const Expected<ScenarioResult> result = playScenario(*scenario, factory);
    if (!result)
        qFatal("%s: %s", qPrintable(result.error().where), qPrintable(result.error().detail));
    return result->failures;
}

/// The line of the step that holds this text.
int TestRunner::lineOf(const QString &steps, const QString &text)
{
    const QString whole = Desk::head() + steps;
    const qsizetype step = whole.lastIndexOf("[[step]]"_L1, whole.indexOf(text));
    return int(whole.left(step).count(u'\n')) + 1;
}

/// A scenario names its procedure, and its people as they are: no step corrects them.
const QStringList setBeforehand{u"update-person"_s, u"relate-people"_s, u"unrelate-people"_s, u"set-user"_s,
                                u"adopt-procedure"_s, u"remove-absence"_s, u"end-cover"_s, u"keep-apart"_s,
                                u"import-people"_s,
                                // Who comes in and how is no matter of the rules.
                                u"set-password"_s, u"link-account"_s, u"open-account"_s, u"sign-in"_s,
                                u"fail-sign-in"_s, u"keep-history-with-key"_s, u"note-history-gap"_s};

void TestRunner::vocabularyIsThatOfTheRules()
{
    QStringList verbs;
    for (const StepRule &rule : verbRules())
        verbs << rule.id;
    QVERIFY(verbs.removeOne(QString(openRecord))); // looking is no act
    verbs.sort();
    QStringList acts = actIds();
    for (const QString &act : setBeforehand)
        acts.removeOne(act);
    acts.sort();
    QCOMPARE(verbs, acts);
}

void TestRunner::everyCommandHasItsBuilder()
{
    for (const QString &verb : verbsOfCommands(std::make_index_sequence<std::variant_size_v<Command>>()))
        QVERIFY2(builderOf(verb) || setBeforehand.contains(verb), qPrintable(verb));
}

void TestRunner::wrongExpectationFailsWithItsLine()
{
    const QString steps = Desk::record()
                          + Desk::step(u"09:01"_s, u"expect = \"contact\"\nof = \"c1\"\nstate = \"allocated\""_s);
    const QList<StepFailure> failures = play(steps);
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures[0].line, lineOf(steps, u"allocated"_s));
    QCOMPARE(failures[0].step, u"expect contact of c1"_s);
    QCOMPARE(failures[0].expected, u"state is allocated"_s);
    QCOMPARE(failures[0].found, u"new"_s);
}

void TestRunner::everyWrongAnswerIsTold()
{
    const QList<StepFailure> failures = play(
        Desk::record()
        + Desk::step(u"09:01"_s, u"expect = \"contact\"\nof = \"c1\"\nworker = \"sw\"\ndue = 2026-06-02T10:00:00"_s)
        + Desk::step(u"09:02"_s, u"expect = \"contact\"\nof = \"c1\"\ntray = \"desk\""_s)
        + Desk::step(u"09:03"_s, u"expect = \"contact\"\nof = \"c1\"\noverdue = [\"decision\"]"_s));
    QCOMPARE(failures.size(), 3);
    QCOMPARE(failures[0].found, u"none"_s);
    QCOMPARE(failures[1].expected, u"due is 2026-06-02T10:00:00"_s);
    QCOMPARE(failures[1].found, u"2026-06-02T09:00:00"_s);
    QCOMPARE(failures[2].expected, u"overdue: decision"_s);
}

// Each expectation holds as it is written, and does not once the answer is changed.
void TestRunner::expectations_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("wrong");
    const auto row = [](const char *name, const QString &keys, const QString &right, const QString &wrong) {
        QTest::newRow(name) << keys << right << wrong;
    };
    const QString c1 = u"expect = \"contact\"\nof = \"c1\"\n"_s;
    const QString r1 = u"expect = \"referral\"\nof = \"r1\"\n"_s;
    const QString tray = u"expect = \"tray\"\nteam = \"desk\"\n"_s;
    const QString manager = u"by = \"tm\"\nof = \"c2\"\n"_s;
    row("deadlines", c1 + u"deadlines = { decision = %1 }"_s, u"2026-06-02T09:00:00"_s, u"2026-06-02T10:00:00"_s);
    row("met", c1 + u"met = { decision = %1 }"_s, u"2026-06-01T09:10:00"_s, u"2026-06-01T09:11:00"_s);
    row("family", c1 + u"family = %1"_s, u"[\"c2\"]"_s, u"[]"_s);
    row("decisions", c1 + u"decisions = %1"_s, u"1"_s, u"0"_s);
    row("radar", u"expect = \"contact\"\nof = \"c3\"\nradar = %1"_s, u"[\"repeat-referrals\"]"_s,
        u"[\"repeat-referrals\", \"repeat-contacts\"]"_s);
    row("state", r1 + u"state = \"%1\""_s, u"awaiting-decision"_s, u"decided"_s);
    row("date", r1 + u"date = %1"_s, u"2026-06-01T09:10:00"_s, u"2026-06-01T09:00:00"_s);
    row("contains", tray + u"contains = [\"%1\"]"_s, u"c2"_s, u"c1"_s);
    row("lacks", tray + u"lacks = [\"%1\"]"_s, u"c1"_s, u"c2"_s);
    row("order", tray + u"order = %1"_s, u"[\"c2\", \"r1\"]"_s, u"[\"r1\", \"c2\"]"_s);
    row("unseen", tray + u"unseen = %1"_s, u"[\"c4\"]"_s, u"[\"c3\"]"_s);
    row("offers", u"expect = \"offers\"\n"_s + manager + u"outcomes = %1"_s,
        u"[\"redirect\", \"progress-to-referral\"]"_s, u"[\"redirect\"]"_s);
    row("refused offers", u"expect = \"offers\"\nby = \"sw\"\nof = \"c2\"\nrefused = { redirect = \"%1\" }"_s,
        u"TST-01"_s, u"TST-02"_s);
    row("needs", u"expect = \"needs\"\n"_s + manager + u"outcome = \"redirect\"\nrules = %1"_s,
        u"[\"TST-02\", \"GEN-07\"]"_s, u"[\"TST-02\"]"_s);
    row("needs among others", u"expect = \"needs\"\n"_s + manager + u"outcome = \"redirect\"\nincludes = [\"%1\"]"_s,
        u"TST-02"_s, u"TST-01"_s);
    row("worker", u"expect = \"worker\"\nuser = \"sw\"\nopen = %1"_s, u"1"_s, u"2"_s);
    row("available", u"expect = \"worker\"\nuser = \"sw\"\navailable = %1"_s, u"true"_s, u"false"_s);
    row("suggested", u"expect = \"suggested\"\nof = \"c2\"\nfirst = \"%1\""_s, u"sw"_s, u"tm"_s);
    row("not suggested", u"expect = \"suggested\"\nof = \"c2\"\nnot = [\"%1\"]"_s, u"tm"_s, u"sw"_s);
    row("history", u"expect = \"history\"\nof = \"c1\"\nincludes = %1"_s, u"[\"record-contact\", \"authorise\"]"_s,
        u"[\"authorise\", \"record-contact\"]"_s);
    row("follow-ups", u"expect = \"follow-ups\"\nof = \"c1\"\nopen = %1"_s, u"[]"_s, u"[\"inform-parents\"]"_s);
}

void TestRunner::expectations()
{
    QFETCH(QString, keys);
    QFETCH(QString, right);
    QFETCH(QString, wrong);
    const QString before =
        Desk::step(u"09:00"_s,
                   u"by = \"sw\"\ndo = \"record-contact\"\nas = \"c1\"\nchild = \"ava\"\nalso = { ben = \"c2\" }"_s)
        + Desk::step(
            u"09:10"_s,
            u"by = \"tm\"\ndo = \"authorise\"\nof = \"c1\"\noutcome = \"progress-to-referral\"\nrationale = \"x\"\ncreates = \"r1\""_s)
        + Desk::step(u"09:15"_s, u"by = \"tm\"\ndo = \"allocate\"\nof = \"c2\"\nto = \"sw\""_s)
        + Desk::step(u"09:20"_s,
                     u"by = \"sw\"\ndo = \"record-contact\"\nas = \"c3\"\nchild = \"ben\"\nalso = { ava = \"c4\" }"_s)
        + Desk::step(u"09:21"_s, u"by = \"sw\"\ndo = \"mark-seen\"\nof = \"c3\""_s);
    QCOMPARE(play(before + Desk::step(u"10:00"_s, keys.arg(right))), QList<StepFailure>());
    QCOMPARE(play(before + Desk::step(u"10:00"_s, keys.arg(wrong))).size(), 1);
}

void TestRunner::anUnexpectedRefusalEndsThePlay()
{
    const QString steps =
        Desk::record()
        + Desk::step(u"09:10"_s,
                     u"by = \"sw\"\ndo = \"authorise\"\nof = \"c1\"\noutcome = \"redirect\"\nrationale = \"x\""_s)
        + Desk::step(u"09:11"_s, u"expect = \"contact\"\nof = \"c1\"\nstate = \"closed\""_s);
    const QList<StepFailure> failures = play(steps);
    QCOMPARE(failures.size(), 1); // what would follow from it is not looked at
    QCOMPARE(failures[0].line, lineOf(steps, u"redirect"_s));
    QCOMPARE(failures[0].step, u"authorise of c1"_s);
    QCOMPARE(failures[0].expected, u"it goes through"_s);
    QVERIFY2(failures[0].found.startsWith("TST-01 (block): A manager decides."_L1), qPrintable(failures[0].found));
}

void TestRunner::aStepThatShouldBeRefusedButIsNotEndsThePlay()
{
    const QList<StepFailure> failures = play(
        Desk::step(u"09:00"_s,
                   u"by = \"sw\"\ndo = \"record-contact\"\nas = \"c1\"\nchild = \"ava\"\nrefused = \"TST-01\""_s)
        + Desk::step(u"09:10"_s, u"by = \"sw\"\ndo = \"undo\""_s));
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures[0].expected, u"refused by TST-01"_s);
    QCOMPARE(failures[0].found, u"it went through"_s);
}

void TestRunner::refusalForAnotherReasonIsTold()
{
    const QList<StepFailure> failures = play(
        Desk::record()
        + Desk::step(
            u"09:10"_s,
            u"by = \"sw\"\ndo = \"authorise\"\nof = \"c1\"\noutcome = \"redirect\"\nrationale = \"x\"\nrefused = [\"TST-01\", \"TST-02\", \"TST-99\"]"_s));
    QCOMPARE(failures.size(), 1); // the first two are among the findings, a block and a warning
    QCOMPARE(failures[0].expected, u"refused by TST-99"_s);
    QVERIFY(failures[0].found.contains("TST-02 (warn): The threshold is considered. Which threshold is it?"_L1));
}

void TestRunner::eitherOfTwoRulesWillDo()
{
    const QString step =
        u"by = \"sw\"\ndo = \"authorise\"\nof = \"c1\"\noutcome = \"redirect\"\nrationale = \"x\"\nrefused = \"%1\""_s;
    QCOMPARE(play(Desk::record() + Desk::step(u"09:10"_s, step.arg(u"TST-99|TST-01"_s))), QList<StepFailure>());
    const QList<StepFailure> failures = play(Desk::record() + Desk::step(u"09:10"_s, step.arg(u"TST-98|TST-99"_s)));
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures[0].expected, u"refused by TST-98 or TST-99"_s);
}

void TestRunner::warningsAreAcknowledgedUnlessTheStepMustBeRefused()
{
    const QString decide =
        u"by = \"tm\"\ndo = \"authorise\"\nof = \"c1\"\noutcome = \"redirect\"\nrationale = \"x\"\n"_s;
    QCOMPARE(play(Desk::record() + Desk::step(u"09:10"_s, decide + u"refused = \"TST-02\""_s)
                  + Desk::step(u"09:11"_s, decide)),
             QList<StepFailure>());
    QCOMPARE(play(Desk::record() + Desk::step(u"09:10"_s, decide + u"warned = \"TST-02\""_s)), QList<StepFailure>());
    // A warning that somebody acknowledged refuses nothing.
    const QList<StepFailure> failures = play(
        Desk::record()
        + Desk::step(u"09:10"_s, decide + u"refused = \"TST-02\"\nacknowledge = { \"TST-02\" = \"known\" }"_s));
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures[0].found, u"it went through"_s);
}

void TestRunner::aWarningThatDoesNotComeIsTold()
{
    const QList<StepFailure> failures = play(
        Desk::step(u"09:00"_s,
                   u"by = \"sw\"\ndo = \"record-contact\"\nas = \"c1\"\nchild = \"ava\"\nwarned = \"TST-02\""_s)
        + Desk::step(u"09:01"_s, u"expect = \"contact\"\nof = \"c1\"\nstate = \"new\""_s));
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures[0].expected, u"a warning by TST-02"_s);
    QCOMPARE(failures[0].found, u"nothing"_s);
}

void TestRunner::ownReasonsGoIntoTheHistory()
{
    const QString file = m_desk.path(u"reasons.frontdoor"_s);
    const QString decide = u"by = \"tm\"\ndo = \"authorise\"\nof = \"c1\"\noutcome = \"redirect\"\nrationale = \"x\"\n"
                           "acknowledge = { \"TST-02\" = \"The caller hung up.\" }"_s;
    QCOMPARE(play(Desk::record() + Desk::step(u"09:10"_s, decide), [&] { return createSqliteStore(file); }),
             QList<StepFailure>());
    const auto store = openSqliteStore(file, OpenMode::ReadOnly);
    QVERIFY(store);
    QString payload;
    const auto looked = (*store)->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(const std::optional<ContactId> id, views.contactByNumber(u"C-000001"_s));
        FD_ASSIGN(const QList<AuditRecord> history, views.history(Subject(*id)));
        payload = history.last().payload;
        return {};
    });
    QVERIFY(looked);
    QVERIFY2(payload.contains("The caller hung up."_L1), qPrintable(payload));
}

void TestRunner::aRefusedStepThatChangesSomethingIsFound()
{
    const QString steps = Desk::step(u"09:00"_s, u"by = \"sw\"\ndo = \"record-contact\"\nas = \"c1\"\nchild = \"ava\"\n"
                                                 "received = 2026-06-02T09:00:00\nrefused = \"GEN-04\""_s);
    QCOMPARE(play(steps), QList<StepFailure>());
    const QList<StepFailure> failures = play(steps, openRestlessStore);
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures[0].expected, u"a refused step changes nothing"_s);
}

void TestRunner::aLabelForWhatWasNotMadeIsFound()
{
    const QList<StepFailure> failures = play(
        Desk::record()
        + Desk::step(
            u"09:10"_s,
            u"by = \"tm\"\ndo = \"authorise\"\nof = \"c1\"\noutcome = \"redirect\"\nrationale = \"x\"\ncreates = \"r1\""_s));
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures[0].expected, u"it makes a referral, \"r1\""_s);
}

void TestRunner::labelsOfOneCallStandForTheirChildren()
{
    const QString call =
        u"by = \"tm\"\ndo = \"record-contact\"\nas = \"c1\"\nchild = \"ben\"\nalso = { ava = \"c2\" }"_s;
    const QString refer =
        u"by = \"tm\"\ndo = \"authorise\"\nof = \"c1\"\noutcome = \"progress-to-referral\"\nrationale = \"x\"\ncreates = \"r1\""_s;
    const QString third =
        u"by = \"tm\"\ndo = \"copy-to-sibling\"\nof = \"r1\"\nsiblings = { cal = \"r3\" }\ncontacts = { cal = \"c3\" }\nrationale = \"x\""_s;
    QCOMPARE(
        play(
            Desk::step(u"09:00"_s, call) + Desk::step(u"09:01"_s, refer)
            + Desk::step(u"09:02"_s,
                         u"by = \"tm\"\ndo = \"add-person\"\nid = \"cal\"\nname = \"Cal Sample\"\nhousehold = \"h1\""_s)
            + Desk::step(u"09:03"_s, third)
            + Desk::step(u"09:04"_s, u"expect = \"contact\"\nof = \"c2\"\nstate = \"new\""_s)
            + Desk::step(u"09:05"_s,
                         u"expect = \"referral\"\nof = \"r3\"\ncopied-from = \"r1\"\ndate = 2026-06-01T09:03:00"_s)
            + Desk::step(
                u"09:06"_s,
                u"expect = \"contact\"\nof = \"c3\"\ncopied-from = \"c1\"\noutcome = \"progress-to-referral\""_s)),
        QList<StepFailure>());
}

void TestRunner::peopleCanBeAdded()
{
    const QString unknown =
        u"by = \"sw\"\ndo = \"record-contact\"\nas = \"c1\"\nnew-person = { id = \"cal\", name = \"Cal Sample\" }"_s;
    const QString again = u"by = \"sw\"\ndo = \"record-contact\"\nas = \"c2\"\nchild = \"cal\""_s;
    const QString twice =
        u"by = \"sw\"\ndo = \"add-person\"\nid = \"dee\"\nname = \"Dee\"\nborn = 2027-01-01\nrefused = \"GEN-09\""_s;
    const QString right =
        u"by = \"sw\"\ndo = \"add-person\"\nid = \"dee\"\nname = \"Dee\"\nborn = 2020-01-01\naliases = [\"Dora Sample\"]"_s;
    QCOMPARE(
        play(Desk::step(u"09:00"_s, unknown) + Desk::step(u"09:01"_s, again) + Desk::step(u"09:02"_s, twice)
             + Desk::step(u"09:03"_s, right)
             + Desk::step(u"09:04"_s, u"by = \"sw\"\ndo = \"record-contact\"\nas = \"c3\"\nchild = \"dee\""_s)
             + Desk::step(u"09:05"_s, u"expect = \"tray\"\nteam = \"desk\"\ncontains = [\"c1\", \"c2\", \"c3\"]"_s)),
        QList<StepFailure>());
}

void TestRunner::answersThatAnUpdateDoesNotNameStay()
{
    const QString file = m_desk.path(u"answers.frontdoor"_s);
    const QString call =
        u"by = \"sw\"\ndo = \"record-contact\"\nas = \"c1\"\nchild = \"ava\"\nconcern = \"Bruises.\"\n"
        "referrer = { name = \"Pat\", agency = \"School\" }\nprompts = { domestic-abuse = \"none\" }"_s;
    const QString update = u"by = \"sw\"\ndo = \"update-contact\"\nof = \"c1\"\nreferrer = { agency = \"Nursery\" }\n"
                           "prompts = { mental-illness = \"none\" }"_s;
    QCOMPARE(
        play(Desk::step(u"09:00"_s, call) + Desk::step(u"09:01"_s, update), [&] { return createSqliteStore(file); }),
        QList<StepFailure>());
    const auto store = openSqliteStore(file, OpenMode::ReadOnly);
    QVERIFY(store);
    ContactDetail detail;
    const auto looked = (*store)->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(const std::optional<ContactId> id, views.contactByNumber(u"C-000001"_s));
        FD_ASSIGN(const std::optional<Contact> contact, views.contact(*id));
        detail = contact->detail;
        return {};
    });
    QVERIFY(looked);
    QCOMPARE(detail.concern, u"Bruises."_s);
    QCOMPARE(detail.referrer.name, u"Pat"_s);
    QCOMPARE(detail.referrer.agency, u"Nursery"_s);
    QCOMPARE(detail.prompts.keys(), (QStringList{u"domestic-abuse"_s, u"mental-illness"_s}));
}

void TestRunner::verbsWithoutCommandFail()
{
    QString verb;
    for (const StepRule &rule : verbRules()) {
        if (!builderOf(rule.id) && rule.fields.isEmpty())
            verb = rule.id;
    }
    if (verb.isEmpty())
        QSKIP("Every verb has its command.");
    const QList<StepFailure> failures = play(Desk::step(u"09:00"_s, u"by = \"sw\"\ndo = \"%1\""_s.arg(verb)));
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures[0].found, u"this verb is not supported yet"_s);
}

void TestRunner::storeThatDoesNotOpenIsAnError()
{
    const Expected<Scenario> scenario = parseScenario(Desk::head() + Desk::record(), m_desk.path(u"try.toml"_s));
    QVERIFY(scenario);
    const Expected<ScenarioResult> result = playScenario(
        *scenario, []() -> Expected<std::unique_ptr<Store>> { return failure(ErrorCode::DiskFull, u"store"_s); });
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::DiskFull);
}

void TestRunner::aStoreWithCasesIsLeftAlone()
{
    const QString file = m_desk.path(u"full.frontdoor"_s);
    QCOMPARE(play(Desk::record(), [&] { return createSqliteStore(file); }), QList<StepFailure>());
    const Expected<Scenario> scenario = parseScenario(Desk::head() + Desk::record(), m_desk.path(u"try.toml"_s));
    QVERIFY(scenario);
    const Expected<ScenarioResult> again = playScenario(*scenario,
                                                        [&] { return openSqliteStore(file, OpenMode::ReadWrite); });
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
}

QTEST_GUILESS_MAIN(TestRunner)
#include "test_runner.moc"
