// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/compare.h"
#include "core/procedure/library.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

Procedure shipped(const QString &name, const QString &overlay = {})
{
    QList<ProcedureText> texts = *procedureTexts(name);
    if (!overlay.isEmpty())
        texts.append({u"ours.toml"_s,
                      u"[procedure]\nid = \"ours\"\nname = \"Ours\"\nversion = \"1\"\noverlay = true\n"_s + overlay});
    const Expected<Procedure> loaded = loadProcedure(texts);
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().detail));
    return *loaded;
}

/// "text (rules)" for what is computed, "rules: text" for the words of rules.
QStringList linesOn(const Procedure &procedure, const QString &topic)
{
    QStringList lines;
    for (const Position &position : positionsOn(procedure, topic)) {
        const QString rules = position.rules.join(", "_L1);
        lines << (!position.computed ? u"%1: %2"_s.arg(rules, position.text)
                  : rules.isEmpty()  ? position.text
                                     : u"%1 (%2)"_s.arg(position.text, rules));
    }
    return lines;
}

/// All words of one side, to look for a part.
QString wordsOn(const Procedure &procedure, const QString &topic)
{
    return linesOn(procedure, topic).join(u'\n');
}

Agreement agreementOn(const QString &topic, const QList<Procedure> &procedures)
{
    for (const ComparedTopic &compared : compareProcedures(procedures)) {
        if (compared.id == topic)
            return compared.agreement;
    }
    qFatal("no topic %s", qPrintable(topic));
}

} // namespace

class TestCompare : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void allTwentyEightAreThereInOrder()
    {
        const QList<ComparedTopic> topics = compareProcedures({shipped(u"leeds"_s), shipped(u"walsall"_s)});
        QVERIFY(topics.size() >= 28);
        for (int i = 0; i < 28; ++i) {
            QCOMPARE(topics[i].id, u"C%1"_s.arg(i + 1));
            QVERIFY(!topics[i].title.isEmpty());
            QCOMPARE(topics[i].sides.size(), 2);
        }
    }

    void eachTopicIsSpokenOfBySomebody()
    {
        const QList<Procedure> all{shipped(u"walsall"_s), shipped(u"leeds"_s), shipped(u"wiltshire"_s),
                                   shipped(u"leicester+re-referrals"_s)};
        for (const ComparedTopic &topic : compareProcedures(all))
            QVERIFY2(topic.agreement != Agreement::Silent, qPrintable(topic.id));
    }

    void everyRuleCitedIsThere()
    {
        for (const char *name : {"walsall", "leeds", "wiltshire", "leicester", "wiltshire+re-referrals"}) {
            const Procedure procedure = shipped(QString::fromLatin1(name));
            for (const ComparedTopic &topic : compareProcedures({procedure})) {
                for (const Position &position : topic.sides.first()) {
                    for (const QString &rule : position.rules)
                        QVERIFY2(procedure.rule(rule), qPrintable(rule));
                }
            }
        }
    }

    void goldenPositions_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("topic");
        QTest::addColumn<QStringList>("lines");
        const auto row = [](const char *name, const char *topic, const QStringList &lines) {
            QTest::addRow("%s %s", topic, name) << QString::fromLatin1(name) << QString::fromLatin1(topic) << lines;
        };
        row("walsall", "C2",
            {u"Decision: 24 hours from when it was received, when the kind of contact is not open case information (WAL-27)"_s});
        row("leeds", "C2",
            {u"Transfer: 24 hours from when it was received (LEE-43)"_s,
             u"Decision: 1 working day from when the referral was made (LEE-44)"_s});
        row("wiltshire", "C2",
            {u"Decision: 2 hours from when it was received, when the route is I (WIL-14)"_s,
             u"Completion: 24 hours from when it was received, when the route is I or II (WIL-18)"_s,
             u"Completion: 48 hours from when it was received, when the route is III (WIL-19)"_s,
             u"Completion: 48 hours from when it was received, when the route is IV (WIL-22)"_s,
             u"WIL-32: A re-referral at the child protection threshold is decided within two hours."_s,
             u"WIL-39: A re-referral with a social worker is decided within 48 hours."_s});
        row("leicester", "C2", {u"Outcome: 1 working day from when it was recorded (LEI-36)"_s});
        row("walsall", "C4",
            {u"Elapsed time, also at night and on days off: decision and open case response (WAL-27, WAL-28)"_s});
        row("leicester", "C4",
            {u"Working days, to the same time of day: outcome, sibling and consultation (LEI-36, LEI-31, LEI-22)"_s,
             u"A working day is from 09:00 to 17:00"_s,
             u"What comes on a day off counts from the next working day's start"_s,
             u"LEI-02: The Duty and Advice Service takes referrals at any hour of any day."_s});
        row("walsall", "C5",
            {u"Decided by: team manager or group manager, in a front door or early help team (WAL-27)"_s});
        row("leeds", "C5",
            {u"Decided by: social worker, assistant team manager, team manager, group manager or duty manager, in a front door team, when the referrer is not public (LEE-42)"_s,
             u"Decided by: team manager, group manager or duty manager, in a front door team, when the referrer is public (LEE-20)"_s});
        row("leeds", "C6",
            {u"Every outcome: team manager, in a social work or looked after team, for what lies in their own team (LEE-61)"_s});
        row("wiltshire", "C7", {u"A case was closed within 3 months (WIL-29)"_s});
        row("wiltshire+re-referrals", "C7", {u"A case was closed to a social work team within 3 months (REU-02)"_s});
        row("leeds", "C7", {});
        row("wiltshire", "C9",
            {u"They are suggested first (WIL-34)"_s, u"While they are away the duty worker is suggested"_s,
             u"Allocate, when the worker had the child before, and the worker is away: only with a reason (WIL-34)"_s});
        row("leeds", "C10", {});
        row("leeds", "C15", {});
        row("leicester", "C15",
            {u"LEI-32: A sibling's referral carries the date it was created, never the original's."_s});
        row("leeds", "C17",
            {u"LEE-08: Professionals who make a contact can talk their concerns over with a qualified social worker."_s});
        row("leeds", "C20", {u"Who a member of the public is stays with the service unless they consent (LEE-60)"_s});
        row("leicester", "C20",
            {u"The family learns who referred, but for a member of the public who asked not to be named (LEI-10)"_s});
        row("walsall", "C22", {});
        row("wiltshire", "C24",
            {u"Looked at: impulse, carefirst and closures"_s,
             u"Send to tray, when the tray it goes to is 615: refused, unless what was looked at has impulse, carefirst and closures (WIL-11)"_s,
             u"Send to tray, when the tray it goes to is 615: refused, unless earlier involvement was summarised (WIL-11)"_s});
        row("walsall", "C27", {});
    }

    void goldenPositions()
    {
        QFETCH(QString, name);
        QFETCH(QString, topic);
        QFETCH(QStringList, lines);
        QCOMPARE(linesOn(shipped(name), topic), lines);
    }

    void goldenParts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("topic");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *name, const char *topic, const QString &part) {
            QTest::addRow("%s %s", topic, name) << QString::fromLatin1(name) << QString::fromLatin1(topic) << part;
        };
        row("walsall", "C1", u"when threshold is child in need or significant harm: refused (WAL-09)"_s);
        row("leicester", "C3", u"A contact counts from when it was recorded: outcome (LEI-36)"_s);
        row("leicester", "C6", u"Closure at Referral: team manager, duty manager or group manager"_s);
        row("leeds+re-referrals", "C8", u"and their team is front door: refused (REU-03)"_s);
        row("leeds+re-referrals", "C9", u"the worker's absence is sick, leave or court: refused (REU-17)"_s);
        row("wiltshire", "C10", u"A contact stays open for the parents' reply: 3 working days (WIL-26)"_s);
        row("leeds+re-referrals", "C10", u"REU-22: A contact is not held open"_s);
        row("walsall", "C12", u"Open case response: 24 hours from when it was received"_s);
        row("leicester", "C12", u"the child has an open case: refused (LEI-25)"_s);
        row("leicester", "C13", u"A copy receives the outcome of the contact it was copied from (LEI-33)"_s);
        row("leicester", "C14", u"is made by: screening manager (LEI-30)"_s);
        row("leicester", "C17", u"refused, unless consultation child name is not answered (LEI-14)"_s);
        row("leeds", "C19", u"risk to child or risk to vulnerable adult (LEE-09)"_s);
        row("leeds", "C21", u"Acknowledge referrer: when a referral is made (LEE-44)"_s);
        row("leeds", "C22",
            u"Written follow up: when a contact is recorded, when the referrer is professional (LEE-16)"_s);
        row("leeds", "C23", u"Recorded by: customer service officer, when the referrer is public (LEE-19)"_s);
        row("walsall", "C25", u"At contact stage: One-off Section 17 payment (WAL-13)"_s);
        row("leicester", "C25", u"At referral stage: Closure at Referral (LEI-40)"_s);
        row("wiltshire", "C25", u"At contact stage: CAF (early help assessment) (WIL-25)"_s);
        row("wiltshire", "C27", u"Each worker holds 10 contacts (WIL-44)"_s);
        row("wiltshire", "C27", u"Between 50 and 85 open contacts in all (WIL-48)"_s);
        row("wiltshire+re-referrals", "S1",
            u"A referral goes to Children and Families Service, when the child is unborn"_s);
    }

    void goldenParts()
    {
        QFETCH(QString, name);
        QFETCH(QString, topic);
        QFETCH(QString, part);
        const QString words = wordsOn(shipped(name), topic);
        QVERIFY2(words.contains(part), qPrintable(words));
    }

    void strengthCountsTheRules()
    {
        const Procedure walsall = shipped(u"walsall"_s);
        int block = 0;
        for (const Rule &rule : walsall.rules)
            block += rule.severity == Severity::Block ? 1 : 0;
        QVERIFY2(
            wordsOn(walsall, u"C28"_s).startsWith(u"Of %1 rules %2 refuse, "_s.arg(walsall.rules.size()).arg(block)),
            qPrintable(wordsOn(walsall, u"C28"_s)));
    }

    void anOverlayChangesTheComparison_data()
    {
        QTest::addColumn<QString>("topic");
        QTest::addColumn<QString>("overlay");
        QTest::addColumn<QString>("line");
        QTest::newRow("C2") << u"C2"_s << u"[[clock]]\nid = \"decision-route-1\"\nwithin = \"4 hours\"\n"_s
                            << u"Decision: 4 hours from when it was received, when the route is I (WIL-14)"_s;
        QTest::newRow("C3") << u"C3"_s << u"[[clock]]\nid = \"decision-route-1\"\nstarts = \"created\"\n"_s
                            << u"A contact counts from when it was recorded: decision (WIL-14)"_s;
        QTest::newRow("C4") << u"C4"_s << u"[working-day]\nsemantics = \"end-of-day\"\nstart = \"08:30\"\n"_s
                            << u"A working day is from 08:30 to 17:00"_s;
        QTest::newRow("C5") << u"C5"_s << u"[[permission]]\nid = \"decide-contact\"\nroles = [\"social-worker\"]\n"_s
                            << u"Decided by: social worker, in a front door team (WIL-13)"_s;
        QTest::newRow("C7") << u"C7"_s << u"[re-referral]\nwindow = \"6 months\"\n"_s
                            << u"A case was closed within 6 months (WIL-29)"_s;
        QTest::newRow("C10") << u"C10"_s << u"[[letter]]\nid = \"parents-reply\"\nreply-within = \"5 working days\"\n"_s
                             << u"A contact stays open for the parents' reply: 5 working days (WIL-26)"_s;
        QTest::newRow("C13") << u"C13"_s << u"[siblings]\ncopy-outcome = true\n"_s
                             << u"A copy receives the outcome of the contact it was copied from"_s;
        QTest::newRow("C20")
            << u"C20"_s
            << u"[[rule]]\nid = \"OUR-01\"\nsays = \"Nobody is told.\"\ndocument = \"wiltshire-protocol\"\n"
               "help = [\"referrer.disclosure\"]\n"_s
            << u"OUR-01: Nobody is told."_s;
        QTest::newRow("C22")
            << u"C22"_s
            << u"[[obligation]]\nid = \"write\"\nkind = \"written-follow-up\"\non = \"record-contact\"\n"
               "rule = \"WIL-10\"\n"_s
            << u"Written follow up: when a contact is recorded (WIL-10)"_s;
        QTest::newRow("C25") << u"C25"_s
                             << u"[[outcome]]\nid = \"redirect\"\nstage = \"contact\"\nlabel = \"Sent elsewhere\"\n"_s
                             << u"At contact stage: Sent elsewhere (WIL-25)"_s;
        QTest::newRow("C27") << u"C27"_s << u"[capacity]\nper-worker = 12\n"_s
                             << u"Each worker holds 12 contacts (WIL-44)"_s;
    }

    void anOverlayChangesTheComparison()
    {
        QFETCH(QString, topic);
        QFETCH(QString, overlay);
        QFETCH(QString, line);
        const Procedure base = shipped(u"wiltshire"_s);
        const Procedure ours = shipped(u"wiltshire"_s, overlay);
        QVERIFY(!linesOn(base, topic).contains(line));
        QVERIFY2(linesOn(ours, topic).contains(line), qPrintable(wordsOn(ours, topic)));
        QVERIFY(agreementOn(topic, {base, ours}) != Agreement::Same);
    }

    void agreement()
    {
        const Procedure walsall = shipped(u"walsall"_s);
        const Procedure leeds = shipped(u"leeds"_s);
        QCOMPARE(agreementOn(u"C2"_s, {walsall, leeds}), Agreement::Differ);
        QCOMPARE(agreementOn(u"C2"_s, {walsall, walsall}), Agreement::Same);
        QCOMPARE(agreementOn(u"C10"_s, {walsall, leeds}), Agreement::Silent);
        QCOMPARE(agreementOn(u"C22"_s, {walsall, leeds}), Agreement::OneSided);
        QCOMPARE(agreementOn(u"C17"_s, {walsall, leeds}), Agreement::ToRead);
        QCOMPARE(agreementOn(u"C2"_s, {walsall, walsall, leeds}), Agreement::Differ);
    }
};

QTEST_APPLESS_MAIN(TestCompare)
#include "test_compare.moc"
