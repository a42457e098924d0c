// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/office.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

namespace {

const QString before = u"2026-05-01T10:00"_s;

QStringList toldBy(const CommandResult &result)
{
    QStringList rules;
    if (const auto *done = std::get_if<Done>(&result)) {
        for (const Finding &finding : done->told)
            rules << finding.rule;
    }
    return rules;
}

} // namespace

/// The computer's clock is set back between two saves, or another computer's clock is ahead: nothing is refused over it,
/// whoever saves is told once, and what is recorded keeps its order.
class TestClockSetBack : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void itIsToldWithBothTimes_data() { howFar(); }
    void itIsToldWithBothTimes()
    {
        QFETCH(QString, after);
        Office office(u"walsall"_s, before);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        const PersonId child = office.know(u"Dee Okafor"_s);
        office.record(worker, child);
        office.setTime(after);
        const CommandResult result = office.insist(worker, RecordContact{{{child, {}}}, Office::professional(), {}});
        QVERIFY(isDone(result));
        QVERIFY(toldBy(result).contains("GEN-11"_L1));
        const Findings told = std::get<Done>(result).told;
        const auto clock = std::find_if(told.begin(), told.end(),
                                        [](const Finding &f) { return f.rule == "GEN-11"_L1; });
        QCOMPARE(clock->severity, Severity::Inform);
        QVERIFY2(clock->missing.contains("Fri 1 May 2026 10:00"_L1), qPrintable(clock->missing));
        QVERIFY2(clock->missing.contains("Have the clock set right"_L1), qPrintable(clock->missing));
        // The next entry follows one of this clock: nobody is nagged.
        QVERIFY(!toldBy(office.insist(worker, RecordContact{{{child, {}}}, Office::professional(), {}}))
                     .contains("GEN-11"_L1));
    }

    void clocksThatDifferByMinutesAreOrdinary()
    {
        Office office(u"walsall"_s, before);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        const PersonId child = office.know(u"Dee Okafor"_s);
        office.record(worker, child);
        office.setTime(u"2026-05-01T09:55"_s);
        QVERIFY(!toldBy(office.insist(worker, RecordContact{{{child, {}}}, Office::professional(), {}}))
                     .contains("GEN-11"_L1));
    }

    void everythingCanStillBeDone_data() { howFar(); }
    void everythingCanStillBeDone()
    {
        // From the call to the decision, each step with the clock further back than the one before.
        QFETCH(QString, after);
        Office office(u"walsall"_s, before);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        const UserId manager = office.employ(u"mo"_s, Role::TeamManager, u"mash"_s);
        const ContactId id = office.record(worker, office.know(u"Dee Okafor"_s));
        QVERIFY(office.contact(id).nextDue);
        office.setTime(after);
        ContactDetail detail;
        detail.concern = u"Came to school hungry and cold."_s;
        const auto stepBack = [&] { office.setTime(after.left(14) + u"%1"_s.arg(--m_minute, 2, 10, QChar(u'0'))); };
        m_minute = 50;
        const QList<std::pair<UserId, Command>> steps{
            {worker, UpdateContact{id, office.contact(id).revision, {u"concern"_s}, detail}},
            {worker, RecordChecks{id, {u"mosaic"_s}, u"Nothing known."_s}},
            {manager, MarkSeen{id}},
            {worker, LogActivity{Subject(id), ActivityKind::CallFamily, u"Rang."_s, ActivityResult::Answered}},
            {worker, Recommend{Subject(id), u"no-further-action"_s, u"First thought."_s, {}}},
            {worker, Recommend{Subject(id), u"no-further-action"_s, u"Second thought."_s, {}}},
            {manager, Return{Subject(id), u"Third thought, please."_s}},
            {worker, Recommend{Subject(id), u"no-further-action"_s, u"Third thought."_s, {}}},
            {manager, Authorise{Subject(id), {}, u"Agreed."_s, {}, {}}},
        };
        qint64 revision = office.contact(id).revision;
        for (const auto &[by, command] : steps) {
            stepBack();
            const CommandResult result = office.insist(by, command);
            QVERIFY2(isDone(result), qPrintable(verbOf(command) + u": "_s + rulesOf(result).join(u' ')));
            QVERIFY(office.contact(id).revision >= revision);
            revision = office.contact(id).revision;
        }
        const Contact closed = office.contact(id);
        QCOMPARE(closed.state, ContactState::Closed);
        QVERIFY(!closed.nextDue);

        // The decisions stand in the order in which they were made.
        QStringList rationales;
        for (const Decision &decision : office.decisions(Subject(id)))
            rationales << decision.rationale;
        QCOMPARE(rationales,
                 QStringList({u"First thought."_s, u"Second thought."_s, u"Third thought."_s, u"Agreed."_s}));

        // So does the history, with the times that the clocks said.
        QList<AuditRecord> history;
        QVERIFY(office.store().read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(history, views.history(Subject(id)));
            return {};
        }));
        QCOMPARE(history.size(), steps.size() + 1);
        for (qsizetype i = 0; i < steps.size(); ++i) {
            QCOMPARE(history[i + 1].verb, verbOf(steps[i].second));
            QVERIFY(history[i + 1].sequence > history[i].sequence);
            QVERIFY(history[i + 1].at < history[i].at);
        }
    }

    void aClockThatWasAheadDoesNotKeepADeadlineRunning_data() { howFar(); }
    void aClockThatWasAheadDoesNotKeepADeadlineRunning()
    {
        QFETCH(QString, after);
        Office office(u"walsall"_s, before);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        const UserId manager = office.employ(u"mo"_s, Role::TeamManager, u"mash"_s);
        const ContactId id = office.record(worker, office.know(u"Dee Okafor"_s));
        const Instant due = *office.contact(id).nextDue;
        office.setTime(after);
        QVERIFY(isDone(office.insist(
            worker, LogActivity{Subject(id), ActivityKind::CallFamily, u"Rang."_s, ActivityResult::Answered})));
        QCOMPARE(*office.contact(id).nextDue, due); // nobody's clock moves a due time
        QVERIFY(
            isDone(office.insist(manager, Authorise{Subject(id), u"no-further-action"_s, u"Not needed."_s, {}, {}})));
        for (const DeadlineView &deadline : office.view(Subject(id), manager).deadlines) {
            QVERIFY2(!deadline.deadline.isRunning(), qPrintable(deadline.deadline.clock));
            if (deadline.deadline.met)
                QVERIFY(*deadline.deadline.met >= deadline.deadline.starts);
        }
    }

    void aTimeAfterTheClockIsRefusedWithWhatTheClockSays()
    {
        Office office(u"walsall"_s, before);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        const PersonId child = office.know(u"Dee Okafor"_s);
        office.record(worker, child);
        office.setTime(u"2026-05-01T09:00"_s);
        ContactDetail detail = Office::professional();
        detail.received = office.time(u"2026-05-01T10:02"_s); // as the clock on the wall says
        const CommandResult result = office.act(worker, RecordContact{{{child, {}}}, detail, {}});
        QCOMPARE(rulesOf(result), QStringList({u"GEN-04"_s, u"GEN-11"_s}));
        const Findings findings = std::get<Rejected>(result).findings;
        QVERIFY2(findings.first().missing.contains("this computer's clock says Fri 1 May 2026 09:00"_L1),
                 qPrintable(findings.first().missing));
        // The call itself is taken all the same, at the time that the clock says.
        detail.received = {};
        QVERIFY(isDone(office.insist(worker, RecordContact{{{child, {}}}, detail, {}})));
    }

    void aReasonIsAskedForAsEver()
    {
        Office office(u"walsall"_s, before);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        const PersonId child = office.know(u"Dee Okafor"_s);
        const ContactId first = office.record(worker, child);
        office.setTime(u"2025-05-01T10:00"_s);
        ContactDetail detail = Office::professional();
        detail.received = office.time(u"2025-05-01T09:30"_s);
        QVERIFY(rulesOf(office.act(worker, RecordContact{{{child, {}}}, detail, {}})).contains("GEN-04"_L1));
        detail.receivedReason = u"Left on the answering machine"_s;
        QVERIFY(isDone(office.insist(worker, RecordContact{{{child, {}}}, detail, {}})));
        // What was recorded with the other clock can be put right, with a reason.
        detail.receivedReason = u"The clock was a year ahead"_s;
        QVERIFY(isDone(office.insist(worker, UpdateContact{first, 0, {u"received"_s, u"received-reason"_s}, detail})));
        QCOMPARE(office.contact(first).detail.received, detail.received);
        QVERIFY(*office.contact(first).nextDue < office.time(u"2025-05-03T09:30"_s));
    }

    void numbersAndIdsGoOn()
    {
        Office office(u"walsall"_s, before);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        const PersonId child = office.know(u"Dee Okafor"_s);
        QSet<QString> ids;
        QStringList numbers;
        for (const char16_t *time :
             {u"2026-05-01T10:00", u"2025-05-01T10:00", u"1999-12-31T23:59", u"2026-05-01T10:00"}) {
            office.setTime(QString::fromUtf16(time));
            const ContactId id = office.record(worker, child);
            ids << id.text();
            numbers << office.contact(id).number;
        }
        QCOMPARE(ids.size(), 4);
        QCOMPARE(numbers, QStringList({u"C-000001"_s, u"C-000002"_s, u"C-000003"_s, u"C-000004"_s}));
    }

    void aStaleChangeIsStillAConflict()
    {
        Office office(u"walsall"_s, before);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        const ContactId id = office.record(worker, office.know(u"Dee Okafor"_s));
        const qint64 read = office.contact(id).revision;
        ContactDetail detail;
        detail.concern = u"Mine."_s;
        QVERIFY(isDone(office.insist(worker, UpdateContact{id, read, {u"concern"_s}, detail})));
        office.setTime(u"2025-05-01T10:00"_s);
        detail.concern = u"Later by sequence, earlier by clock."_s;
        QVERIFY(
            std::holds_alternative<Conflict>(office.insist(worker, UpdateContact{id, read, {u"concern"_s}, detail})));
        QCOMPARE(office.contact(id).detail.concern, u"Mine."_s);
    }

    void peopleAreFoundToHaveMovedInTheOrderOfTheirMoves()
    {
        // The histories of household and role hold moments too; none of them refuses an end before its beginning.
        Office office(u"walsall"_s, before);
        const PersonId id = office.know(u"Dee Okafor"_s, {}, u"first"_s, u"WS1 1AA"_s);
        office.setTime(u"2025-05-01T10:00"_s);
        QVERIFY(office.store().write(
            [&](Work &work) -> Expected<bool> {
                FD_ASSIGN(std::optional<Person> person, work.person(id));
                person->household = HouseholdId(u"second"_s);
                person->postcode = u"WS2 2BB"_s;
                return work.update(*person);
            },
            {}, office.now()));
        QVERIFY(office.store().read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(const QList<Person> members, views.householdMembers(HouseholdId(u"second"_s)));
            if (members.size() != 1 || members.first().postcode != "WS2 2BB"_L1)
                return failure(ErrorCode::Internal, u"household"_s);
            return {};
        }));
    }

private:
    static void howFar()
    {
        QTest::addColumn<QString>("after");
        QTest::newRow("an hour") << u"2026-05-01T09:00"_s;
        QTest::newRow("a year") << u"2025-05-01T10:00"_s;
        QTest::newRow("to the beginning of time") << u"1970-01-02T10:00"_s;
    }

    int m_minute = 0;
};

QTEST_APPLESS_MAIN(TestClockSetBack)
#include "test_clock_set_back.moc"
