// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/handover_sheet.h"
#include "tests/support/must.h"
#include "tests/support/office.h"

#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

/// The handover as it builds itself, in Wiltshire's words: one team, two duty managers.
class TestHandoverSheet : public QObject {
    Q_OBJECT

private slots:
    void init();

    void whatIsOpenIsOnIt();
    void aQuietContactNeedsNoNote();
    void aClockThatRanOutNeedsANoteByItsRule();
    void aClockThatRunsOutOvernightNeedsANote();
    void parentsWhoWereAskedNeedANote();
    void whatCameFromAnotherTrayNeedsANote();
    void aChildToProtectComesFirst();
    void notesOfTheLastHandoverAreOffered();
    void aNoteIsNeverCarriedOverTwice();
    void missingNotesAreCounted();
    void whoTakesOver();
    void whoMayNotHandOverIsToldWhy();
    void theTrayCheckIsOnIt();
    void aSentHandoverTellsWhoTookWhat();
    void itWaitsForWhomItIsForAndWhoCoversThem();
    void nothingOfARestrictedRecordIsTold();

private:
    HandoverSheet sheet(const UserId &viewer);
    HandoverRecord record(const HandoverId &id, const UserId &viewer);
    HandoverRow row(const ContactId &contact);
    /// In the front door's tray, with the route whose clock runs for 24 hours.
    ContactId open(const QString &child);
    HandoverId handOver(const QHash<Subject, QString> &notes = {});

    template<class T>
    T read(const std::function<Expected<T>(Views &)> &look)
    {
        std::optional<T> answer;
        must(m_office->store().read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(answer, look(views));
            return {};
        }));
        return *answer;
    }

    std::unique_ptr<Office> m_office;
    UserId m_officer;
    UserId m_worker;
    UserId m_manager;
    UserId m_first;
    UserId m_next;
};

void TestHandoverSheet::init()
{
    m_office = std::make_unique<Office>(u"wiltshire"_s, u"2026-05-05T09:00"_s);
    m_officer = m_office->employ(u"ivy"_s, Role::InformationOfficer, u"615"_s);
    m_worker = m_office->employ(u"sam"_s, Role::SocialWorker, u"615"_s);
    m_manager = m_office->employ(u"ann"_s, Role::AssistantTeamManager, u"615"_s);
    m_first = m_office->employ(u"kit"_s, Role::DutyManager, u"615"_s);
    m_next = m_office->employ(u"lee"_s, Role::DutyManager, u"615"_s);
}

HandoverSheet TestHandoverSheet::sheet(const UserId &viewer)
{
    return read<HandoverSheet>([&](Views &views) {
        return handoverSheet(views, m_office->rules(), u"615"_s, {viewer, m_office->now()});
    });
}

HandoverRecord TestHandoverSheet::record(const HandoverId &id, const UserId &viewer)
{
    return *read<std::optional<HandoverRecord>>([&](Views &views) {
        return handoverRecord(views, m_office->rules(), id, {viewer, m_office->now()});
    });
}

HandoverRow TestHandoverSheet::row(const ContactId &contact)
{
    for (const HandoverRow &row : sheet(m_first).rows) {
        if (row.row.subject == Subject(contact))
            return row;
    }
    return {};
}

ContactId TestHandoverSheet::open(const QString &child)
{
    const ContactId contact = m_office->record(m_officer, m_office->know(child, u"2015-01-01"_s));
    m_office->insist(m_officer,
                     RecordChecks{contact, {u"impulse"_s, u"carefirst"_s, u"closures"_s}, u"Nothing known."_s});
    m_office->insist(m_officer, SendToTray{contact, u"615"_s});
    return contact;
}

HandoverId TestHandoverSheet::handOver(const QHash<Subject, QString> &notes)
{
    const CommandResult result = m_office->act(m_first, HandOver{u"615"_s, m_next, notes});
    return HandoverId(made(result, Created::Kind::Handover).value(0));
}

void TestHandoverSheet::whatIsOpenIsOnIt()
{
    const ContactId a = open(u"Ava Sample"_s);
    const ContactId b = open(u"Ben Sample"_s);
    m_office->insist(m_manager, ChooseRoute{a, u"II"_s, {}});
    m_office->insist(m_manager, Authorise{Subject(a), u"no-further-action"_s, u"Nothing more."_s, {}, {}});
    const HandoverSheet sheet = this->sheet(m_first);
    QCOMPARE(sheet.rows.size(), 1);
    QCOMPARE(sheet.rows.first().row.subject, Subject(b));
    QVERIFY(sheet.refused.isEmpty());
}

void TestHandoverSheet::aQuietContactNeedsNoNote()
{
    const ContactId contact = open(u"Ava Sample"_s);
    QVERIFY(row(contact).needs.isEmpty()); // no route, no clock
}

void TestHandoverSheet::aClockThatRanOutNeedsANoteByItsRule()
{
    const ContactId contact = open(u"Ava Sample"_s);
    m_office->insist(m_manager, ChooseRoute{contact, u"IV"_s, {}});
    m_office->setTime(u"2026-05-15T16:30"_s);
    const QList<NoteNeed> needs = row(contact).needs;
    QCOMPARE(needs.size(), 1);
    QCOMPARE(needs.first().reason, NoteReason::Overdue);
    const QList<DeadlineView> deadlines = m_office->view(Subject(contact), m_first).deadlines;
    QCOMPARE(needs.first().rule, deadlines.first().deadline.rule);
}

void TestHandoverSheet::aClockThatRunsOutOvernightNeedsANote()
{
    TrayRow row;
    NoteFacts facts;
    Deadline clock;
    clock.rule = u"WIL-14"_s;
    facts.deadlines = {clock};
    const Instant friday = m_office->time(u"2026-05-08T16:30"_s);
    const auto reasonFor = [&](const QString &due) {
        facts.deadlines.first().due = m_office->time(due);
        const QList<NoteNeed> needs = noteNeeds(row, facts, m_office->rules(), friday);
        return needs.isEmpty() ? std::nullopt : std::optional(needs.first().reason);
    };
    QCOMPARE(reasonFor(u"2026-05-08T16:00"_s), std::optional(NoteReason::Overdue));
    QCOMPARE(reasonFor(u"2026-05-09T10:00"_s), std::optional(NoteReason::RunsOutBefore)); // a Saturday
    QCOMPARE(reasonFor(u"2026-05-11T09:00"_s), std::optional(NoteReason::RunsOutBefore));
    QCOMPARE(reasonFor(u"2026-05-11T09:01"_s), std::nullopt);
    facts.deadlines.first().met = friday;
    QVERIFY(noteNeeds(row, facts, m_office->rules(), friday).isEmpty());
}

void TestHandoverSheet::parentsWhoWereAskedNeedANote()
{
    TrayRow row;
    row.state = idOf(ContactState::AwaitingParent);
    NoteFacts facts;
    QString asking;
    for (const LetterRule &letter : m_office->procedure().letters) {
        if (letter.awaitsReply)
            asking = letter.id;
    }
    QVERIFY(!asking.isEmpty());
    Letter sent;
    sent.letter = asking;
    facts.letters = {sent};
    const QList<NoteNeed> needs = noteNeeds(row, facts, m_office->rules(), m_office->now());
    QCOMPARE(needs.size(), 1);
    QCOMPARE(needs.first().reason, NoteReason::AwaitingParents);
    QCOMPARE(needs.first().rule, m_office->procedure().letter(asking)->rule);
}

void TestHandoverSheet::whatCameFromAnotherTrayNeedsANote()
{
    const ContactId contact = open(u"Ava Sample"_s);
    TrayRow row;
    row.subject = Subject(contact);
    NoteFacts facts;
    facts.since = m_office->time(u"2026-05-05T00:00"_s);
    facts.reassigned = m_office->time(u"2026-05-05T11:00"_s);
    QCOMPARE(noteNeeds(row, facts, m_office->rules(), m_office->now()).value(0).reason, NoteReason::Reassigned);
    QCOMPARE(noteNeeds(row, facts, m_office->rules(), m_office->now()).value(0).rule, u"WIL-41"_s);
    facts.since = m_office->time(u"2026-05-05T12:00"_s); // handed over since
    QVERIFY(noteNeeds(row, facts, m_office->rules(), m_office->now()).isEmpty());
}

void TestHandoverSheet::aChildToProtectComesFirst()
{
    TrayRow row;
    row.immediateProtection = true;
    row.state = idOf(ContactState::AwaitingParent);
    const QList<NoteNeed> needs = noteNeeds(row, {}, m_office->rules(), m_office->now());
    QCOMPARE(needs.size(), 2);
    QCOMPARE(needs.first().reason, NoteReason::ImmediateProtection);
}

void TestHandoverSheet::notesOfTheLastHandoverAreOffered()
{
    const ContactId a = open(u"Ava Sample"_s);
    const ContactId b = open(u"Ben Sample"_s);
    handOver({{Subject(a), u"Waiting for the school."_s}});
    QCOMPARE(row(a).before, u"Waiting for the school."_s);
    QVERIFY(row(b).before.isEmpty());
    const QList<HandoverRow> rows = sheet(m_first).rows;
    QCOMPARE(carriedNotes(rows, {}), (QHash<Subject, QString>{{Subject(a), u"As before: Waiting for the school."_s}}));
    QVERIFY(carriedNotes(rows, {{Subject(a), u"School rang."_s}}).isEmpty());
}

void TestHandoverSheet::aNoteIsNeverCarriedOverTwice()
{
    QCOMPARE(carriedNote(u" No reply. "_s), u"As before: No reply."_s);
    QCOMPARE(carriedNote(u"As before: No reply."_s), u"As before: No reply."_s);
    QVERIFY(carriedNote(u"  "_s).isEmpty());
}

void TestHandoverSheet::missingNotesAreCounted()
{
    HandoverRow quiet;
    quiet.row.subject = Subject(ContactId::make());
    HandoverRow late;
    late.row.subject = Subject(ContactId::make());
    late.needs = {{NoteReason::Overdue, u"WIL-14"_s}};
    QCOMPARE(notesMissing({quiet, late}, {}), 1);
    QCOMPARE(notesMissing({quiet, late}, {{late.row.subject, u"  "_s}}), 1);
    QCOMPARE(notesMissing({quiet, late}, {{late.row.subject, u"Rang twice."_s}}), 0);
}

void TestHandoverSheet::whoTakesOver()
{
    const auto names = [&] {
        QStringList signIns;
        for (const Successor &successor : sheet(m_first).successors)
            signIns << successor.user.signIn;
        return signIns;
    };
    QCOMPARE(names().value(0), u"lee"_s); // a duty manager of this team before the other managers
    QVERIFY(!names().contains(u"kit"_s)); // not oneself
    QVERIFY(!names().contains(u"sam"_s)); // may not acknowledge a handover
    const bool annMay = names().contains(u"ann"_s);
    if (annMay) {
        QVERIFY(isDone(m_office->insist(m_first, SetDutyWorker{u"615"_s, m_manager, QDate(2026, 5, 6)})));
        QCOMPARE(names().value(0), u"ann"_s);
        QVERIFY(isDone(m_office->insist(
            m_manager, SetAbsence{m_manager, AbsenceKind::Leave, QDate(2026, 5, 6), QDate(2026, 5, 7)})));
        QCOMPARE(names().value(0), u"lee"_s);
        QCOMPARE(sheet(m_first).successors.last().away, std::optional(AbsenceKind::Leave));
    }
}

void TestHandoverSheet::whoMayNotHandOverIsToldWhy()
{
    const Findings refused = sheet(m_worker).refused;
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().rule, u"WIL-41"_s);
}

void TestHandoverSheet::theTrayCheckIsOnIt()
{
    QVERIFY(!sheet(m_first).check);
    QVERIFY(isDone(m_office->act(m_next, CheckTray{u"615"_s})));
    const HandoverSheet sheet = this->sheet(m_first);
    QCOMPARE(sheet.check->at, m_office->now());
    QCOMPARE(sheet.nameOf(sheet.check->by), u"Lee Tester"_s);
}

void TestHandoverSheet::aSentHandoverTellsWhoTookWhat()
{
    const ContactId a = open(u"Ava Sample"_s);
    const ContactId b = open(u"Ben Sample"_s);
    const HandoverId id = handOver({{Subject(a), u"Rang twice."_s}});
    QVERIFY(record(id, m_next).refused.isEmpty());
    QCOMPARE(record(id, m_first).refused.value(0).rule, u"GEN-01"_s);
    m_office->setTime(u"2026-05-06T08:30"_s);
    QVERIFY(isDone(m_office->act(m_next, AcknowledgeHandover{id, Subject(a)})));
    m_office->insist(m_manager, ChooseRoute{b, u"II"_s, {}});
    m_office->insist(m_manager, Authorise{Subject(b), u"no-further-action"_s, u"Nothing more."_s, {}, {}});
    const HandoverRecord record = this->record(id, m_first);
    QCOMPARE(record.by, u"Kit Tester"_s);
    QCOMPARE(record.to, u"Lee Tester"_s);
    QCOMPARE(record.acknowledged(), 1);
    QCOMPARE(record.lines.size(), 2);
    for (const HandoverLine &line : record.lines) {
        const bool isA = line.row.subject == Subject(a);
        QCOMPARE(line.open, isA); // b was closed since
        QCOMPARE(line.row.childName(), isA ? u"Ava Sample"_s : u"Ben Sample"_s);
        QCOMPARE(line.item.note, isA ? u"Rang twice."_s : QString());
        QCOMPARE(line.acknowledgedBy, isA ? u"Lee Tester"_s : QString());
    }
}

void TestHandoverSheet::itWaitsForWhomItIsForAndWhoCoversThem()
{
    open(u"Ava Sample"_s);
    const HandoverId id = handOver();
    const auto waiting = [&](const UserId &viewer) {
        return read<QList<HandoverEntry>>([&](Views &views) {
            return waitingHandovers(views, {viewer, m_office->now()});
        });
    };
    QCOMPARE(waiting(m_next).size(), 1);
    QCOMPARE(waiting(m_next).first().items, 1);
    QVERIFY(waiting(m_first).isEmpty());
    QVERIFY(
        isDone(m_office->insist(m_first, SetCover{m_next, m_first, m_office->now(), m_office->now().plusHours(8)})));
    QCOMPARE(waiting(m_first).value(0).handover.id, id);
    const auto past = read<QList<HandoverEntry>>([&](Views &views) { return pastHandovers(views, u"615"_s, 5); });
    QCOMPARE(past, waiting(m_next));
}

void TestHandoverSheet::nothingOfARestrictedRecordIsTold()
{
    const ContactId contact = open(u"Ava Sample"_s);
    m_office->insist(m_manager, ChooseRoute{contact, u"IV"_s, {}});
    const PersonId child = m_office->contact(contact).child;
    const HandoverId id = handOver({{Subject(contact), u"Ava's aunt works here."_s}});
    QVERIFY(isDone(m_office->insist(m_manager, RestrictRecord{child, u"A colleague's niece."_s, {}})));
    const HandoverLine line = record(id, m_next).lines.value(0);
    QVERIFY(line.row.withheld);
    QVERIFY(line.row.childName().isEmpty());
    QVERIFY(line.item.note.isEmpty());
    QVERIFY(row(contact).before.isEmpty());
    QVERIFY(row(contact).row.withheld);
}

QTEST_APPLESS_MAIN(TestHandoverSheet)
#include "test_handover_sheet.moc"
