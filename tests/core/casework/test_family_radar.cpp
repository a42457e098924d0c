// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/family_radar.h"

#include "core/casework/views/shared_home.h"
#include "core/procedure/library.h"
#include "tests/support/must.h"
#include "tests/support/office.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

/// What somebody who takes a call about Ava Otter is told, before anything is recorded and when it is decided.
class TestFamilyRadar : public QObject {
    Q_OBJECT

private slots:
    void init() { open(u"walsall"_s); }

    void whereNothingIsOnFileItSaysWhatWasLookedAt();
    void earlierContactsAreThereBeforeAnythingIsRecorded();
    void aRecordIsNoHistoryOfItself();
    void whatCameLaterIsToldAsThat();
    void theFamilyIsFoundByHouseholdAndRelationships();
    void oneCallAboutSeveralChildrenIsOneLine();
    void differentOutcomesOfOneCallStaySeparate();
    void openCasesComeFirstWithTheirWorker();
    void aClosureInsideTheWindowNamesItsRule();
    void theCaseOfASiblingThatClosedInsideTheWindowInforms();
    void closuresToOtherTeamsInformOnly();
    void oldClosuresOfOthersAreLeftOut();
    void joinedEntriesAreOnePerson();
    void whoIsRestrictedIsNotNamed();
    void aRestrictedChildStaysClosed();
    void whoHoldsAContactAboutARestrictedChildSeesItsHistory();
    void aChildWhoIsNotOnFileHasTheFamilyOfThoseChosen();
    void aTypedAddressFindsWhoLivesAndLivedThere();
    void aTypedPhoneFindsWhoHasIt();
    void whoSharesAPlaceWithAChildOnFile();
    void aParentsPhoneCounts();
    void addressAndPhoneNeverCount();
    void theNewestAreShownAndTheRestIsCounted();
    void thousandsAtOneAddressAreNotAllLookedAt();
    void notEverybodyOfEachHostelIsRead();
    void oneHomeInSeveralWaysOfWriting_data();
    void oneHomeInSeveralWaysOfWriting();
    void onePhoneInSeveralWaysOfWriting();

private:
    void open(const QString &procedure)
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        const QStringList parts = procedure.split(u'+');
        const QString team = parts.first() == "wiltshire"_L1 ? u"615"_s : u"mash"_s;
        QList<ProcedureText> files = must(procedureTexts(procedure));
        m_office = std::make_unique<Office>(files, u"2026-05-01T09:00"_s);
        m_worker = m_office->employ(u"sam"_s, Role::SocialWorker, team);
        m_manager = m_office->employ(u"mo"_s, Role::TeamManager, team);
        m_ava = know(u"Ava Otter"_s, u"h1"_s);
    }
    PersonId add(Person person)
    {
        person.id = PersonId::make();
        must(m_office->store().write(
            [&](Work &work) -> Expected<bool> {
                FD_TRY(work.add(person));
                return true;
            },
            {}, m_office->now()));
        return person.id;
    }
    PersonId know(const QString &name, const QString &household = {}, const QString &address = {},
                  const QString &phone = {})
    {
        Person person;
        person.givenName = name.section(u' ', 0, 0);
        person.familyName = name.section(u' ', 1);
        person.born = QDate(2016, 3, 1);
        person.sex = Sex::Female;
        person.household = HouseholdId(household);
        person.address = address.section(u';', 0, 0);
        person.postcode = address.section(u';', 1).trimmed();
        person.phone = phone;
        return add(person);
    }
    Person onFile(const PersonId &id)
    {
        std::optional<Person> person;
        must(m_office->store().read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(person, views.person(id));
            return {};
        }));
        return person.value_or(Person());
    }
    void moveTo(const PersonId &id, const QString &address)
    {
        must(m_office->store().write(
            [&](Work &work) -> Expected<bool> {
                FD_ASSIGN(std::optional<Person> person, work.person(id));
                person->address = address.section(u';', 0, 0);
                person->postcode = address.section(u';', 1).trimmed();
                return work.update(*person);
            },
            {}, m_office->now()));
    }
    void relate(const PersonId &from, const PersonId &to, RelationshipKind kind)
    {
        must(m_office->store().write(
            [&](Work &work) -> Expected<bool> {
                FD_TRY(work.add(Relationship{RecordId::make(), from, to, kind, false}));
                return true;
            },
            {}, m_office->now()));
    }
    void openCase(const PersonId &person, const QString &team, QDate opened, QDate closed = {},
                  const UserId &worker = {})
    {
        must(m_office->store().write(
            [&](Work &work) -> Expected<bool> {
                FD_TRY(work.add(Episode{EpisodeId::make(), 1, person, team, worker, opened, closed}));
                return true;
            },
            {}, m_office->now()));
    }
    ContactId contact(const PersonId &child, const QString &at)
    {
        const Instant now = m_office->now();
        m_office->setTime(at);
        const ContactId id = m_office->record(m_worker, child);
        m_office->setTime(m_office->rules().calendar.local(now).toString(u"yyyy-MM-dd'T'HH:mm"_s));
        return id;
    }
    void close(const ContactId &id)
    {
        m_office->insist(m_manager, AcknowledgeRadar{Subject(id), u"Looked at."_s}); // where it is asked for
        const CommandResult result = m_office->insist(
            m_manager, Authorise{Subject(id), u"no-further-action"_s, u"Nothing more."_s, {}, {}});
        QVERIFY2(isDone(result), qPrintable(rulesOf(result).join(u' ')));
    }
    FamilyRadar ask(const RadarQuestion &question, const UserId &viewer)
    {
        FamilyRadar radar;
        must(m_office->store().read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(radar, familyRadarOf(views, question, m_office->rules(), {viewer, m_office->now()}));
            return {};
        }));
        return radar;
    }
    RadarQuestion about(const PersonId &child) { return {onFile(child), {}, {}, m_office->now(), {}}; }
    FamilyRadar radar() { return ask(about(m_ava), m_worker); }
    FamilyRadar radarOf(const ContactId &id)
    {
        const Contact found = m_office->contact(id);
        return ask({onFile(found.child), {}, Subject(id), found.detail.received, {}}, m_worker);
    }
    /// Each line as "group kind: who, day, state or outcome".
    static QStringList lines(const FamilyRadar &radar)
    {
        static const QStringList groups{u"open"_s, u"child"_s, u"family"_s, u"address"_s, u"phone"_s};
        static const QStringList kinds{u"case"_s, u"closure"_s, u"referral"_s, u"contact"_s, u"restricted"_s};
        QStringList all;
        for (const RadarLine &line : radar.lines) {
            QStringList names;
            for (const qsizetype place : line.people)
                names << radar.people.at(place).name.section(u' ', 0, 0);
            all << u"%1 %2: %3 %4"_s
                       .arg(groups.at(qsizetype(line.group)), kinds.at(qsizetype(line.kind)), names.join(u'+'),
                            line.day.toString(Qt::ISODate))
                       .trimmed();
        }
        return all;
    }
    static QStringList rules(const FamilyRadar &radar)
    {
        QStringList all;
        for (const RadarLine &line : radar.lines)
            all << u"%1 %2"_s.arg(line.window ? line.window->text() : u"-"_s, line.rule).trimmed();
        return all;
    }
    static const RadarPerson *person(const FamilyRadar &radar, const QString &givenName)
    {
        for (const RadarPerson &one : radar.people) {
            if (one.name.section(u' ', 0, 0) == givenName)
                return &one;
        }
        return nullptr;
    }
    static std::optional<RadarTie> tie(const FamilyRadar &radar, const QString &givenName)
    {
        const RadarPerson *found = person(radar, givenName);
        return found ? std::optional(found->tie) : std::nullopt;
    }

    std::unique_ptr<Office> m_office;
    UserId m_worker;
    UserId m_manager;
    PersonId m_ava;
};

void TestFamilyRadar::whereNothingIsOnFileItSaysWhatWasLookedAt()
{
    know(u"Ben Otter"_s, u"h1"_s);
    moveTo(m_ava, u"12 Castle Road;WS1 1AA"_s);
    const FamilyRadar found = radar();
    QVERIFY(found.childOnFile);
    QVERIFY(found.lines.isEmpty());
    QCOMPARE(found.people.size(), 2);
    QCOMPARE(found.address, u"12 Castle Road"_s);
    QCOMPARE(found.phone, QString());
    QCOMPARE(ask({}, m_worker), FamilyRadar()); // nobody was chosen yet
}

void TestFamilyRadar::earlierContactsAreThereBeforeAnythingIsRecorded()
{
    const ContactId old = contact(m_ava, u"2025-08-01T10:00"_s);
    close(old);
    contact(m_ava, u"2026-03-03T10:00"_s);
    const FamilyRadar found = radar();
    QCOMPARE(lines(found), (QStringList{u"child contact: Ava 2026-03-03"_s, u"child contact: Ava 2025-08-01"_s}));
    const RadarLine open = found.lines.at(0);
    QVERIFY(open.open);
    QCOMPARE(open.number, u"C-000002"_s);
    QCOMPARE(open.team, u"mash"_s);
    QCOMPARE(open.source, u"2A"_s);
    const RadarLine closed = found.lines.at(1);
    QVERIFY(!closed.open);
    QCOMPARE(closed.subject, Subject(old));
    QCOMPARE(closed.contactState, ContactState::Closed);
    QCOMPARE(closed.outcome, u"no-further-action"_s);
    // Six months of the procedure, and the rule that asks the manager to look.
    QCOMPARE(rules(found), (QStringList{u"6 months WAL-16"_s, u"-"_s}));
}

void TestFamilyRadar::aRecordIsNoHistoryOfItself()
{
    const PersonId ben = know(u"Ben Otter"_s, u"h1"_s);
    const CommandResult call = m_office->insist(m_worker,
                                                RecordContact{{{m_ava, {}}, {ben, {}}}, Office::professional(), {}});
    const ContactId first(made(call, Created::Kind::Contact).first());
    QVERIFY(radarOf(first).lines.isEmpty()); // nor are the brother's of the same call
    const CommandResult made1 = m_office->insist(
        m_manager, Authorise{Subject(first), u"progress-to-referral"_s, u"In need."_s, {}, {}});
    QVERIFY2(isDone(made1), qPrintable(rulesOf(made1).join(u' ')));
    QVERIFY(radarOf(first).lines.isEmpty());
    const ReferralId referral = m_office->contact(first).referral;
    QVERIFY(ask({onFile(m_ava), {}, Subject(referral), m_office->now(), {}}, m_worker).lines.isEmpty());
    // For the next call they are one line each.
    QCOMPARE(lines(radar()), (QStringList{u"child referral: Ava 2026-05-01"_s, u"child contact: Ava 2026-05-01"_s,
                                          u"family contact: Ben 2026-05-01"_s}));
    QCOMPARE(radar().lines.first().rule, u"WAL-43"_s);
}

void TestFamilyRadar::whatCameLaterIsToldAsThat()
{
    const ContactId first = contact(m_ava, u"2026-04-01T10:00"_s);
    contact(m_ava, u"2026-04-03T10:00"_s);
    const FamilyRadar found = radarOf(first);
    QCOMPARE(found.lines.size(), 1);
    QVERIFY(found.lines.first().later);
    QVERIFY(!found.lines.first().window); // windows look back
    QCOMPARE(found.lines.first().rule, QString());
}

void TestFamilyRadar::theFamilyIsFoundByHouseholdAndRelationships()
{
    const PersonId jo = know(u"Jo Otter"_s, u"h1"_s);
    const PersonId father = know(u"Max Reed"_s);
    const PersonId half = know(u"Hal Reed"_s);
    const PersonId full = know(u"Fay Otter"_s);
    const PersonId brother = know(u"Ben Otter"_s);
    const PersonId gran = know(u"Gran Otter"_s);
    const PersonId stepfather = know(u"Sid Lamb"_s);
    const PersonId stepchild = know(u"Lil Lamb"_s);
    know(u"Nye Otter"_s, u"h1"_s);
    know(u"Zed Stone"_s);
    relate(jo, m_ava, RelationshipKind::Mother);
    relate(father, m_ava, RelationshipKind::Father);
    relate(stepfather, m_ava, RelationshipKind::StepParent);
    relate(father, half, RelationshipKind::Father);
    relate(father, full, RelationshipKind::Father);
    relate(jo, full, RelationshipKind::Mother);
    relate(stepfather, stepchild, RelationshipKind::Father);
    relate(gran, m_ava, RelationshipKind::Grandparent);
    relate(m_ava, brother, RelationshipKind::Sibling);
    const FamilyRadar found = radar();
    QCOMPARE(found.people.first().tie, RadarTie::Child);
    QCOMPARE(tie(found, u"Jo"_s), RadarTie::Mother);
    QCOMPARE(tie(found, u"Max"_s), RadarTie::Father);
    QCOMPARE(tie(found, u"Ben"_s), RadarTie::Sibling);
    QCOMPARE(tie(found, u"Fay"_s), RadarTie::Sibling); // of both parents
    QCOMPARE(tie(found, u"Hal"_s), RadarTie::ParentsChild);
    QCOMPARE(person(found, u"Hal"_s)->through, u"Max Reed"_s);
    QCOMPARE(tie(found, u"Lil"_s), RadarTie::StepSibling);
    QCOMPARE(tie(found, u"Gran"_s), RadarTie::Grandparent);
    QCOMPARE(tie(found, u"Nye"_s), RadarTie::Household);
    QVERIFY(!person(found, u"Zed"_s));
    // The rules count the child, the household, brothers and sisters; the others inform.
    QVERIFY(person(found, u"Ben"_s)->counts && person(found, u"Nye"_s)->counts && person(found, u"Jo"_s)->counts);
    QVERIFY(!person(found, u"Hal"_s)->counts && !person(found, u"Max"_s)->counts);
    contact(half, u"2026-04-01T10:00"_s);
    contact(brother, u"2026-04-02T10:00"_s);
    QCOMPARE(lines(radar()), (QStringList{u"family contact: Ben 2026-04-02"_s, u"family contact: Hal 2026-04-01"_s}));
    QCOMPARE(rules(radar()), (QStringList{u"6 months WAL-16"_s, u"6 months"_s}));
}

void TestFamilyRadar::oneCallAboutSeveralChildrenIsOneLine()
{
    const PersonId ben = know(u"Ben Otter"_s, u"h1"_s);
    const PersonId cora = know(u"Cora Otter"_s, u"h1"_s);
    m_office->setTime(u"2026-03-03T10:00"_s);
    m_office->insist(m_worker, RecordContact{{{ben, {}}, {m_ava, {}}, {cora, {}}}, Office::professional(), {}});
    m_office->setTime(u"2026-05-01T09:00"_s);
    QCOMPARE(lines(radar()), (QStringList{u"child contact: Ava+Ben+Cora 2026-03-03"_s}));
    // For a child of the family whom that call was not about it is the family's.
    const PersonId dan = know(u"Dan Otter"_s, u"h1"_s);
    QCOMPARE(ask(about(dan), m_worker).lines.size(), 1);
    QCOMPARE(ask(about(dan), m_worker).lines.first().group, RadarGroup::Family);
}

void TestFamilyRadar::differentOutcomesOfOneCallStaySeparate()
{
    const PersonId ben = know(u"Ben Otter"_s, u"h1"_s);
    m_office->setTime(u"2026-03-03T10:00"_s);
    const CommandResult call = m_office->insist(m_worker,
                                                RecordContact{{{m_ava, {}}, {ben, {}}}, Office::professional(), {}});
    close(ContactId(made(call, Created::Kind::Contact).first()));
    m_office->setTime(u"2026-05-01T09:00"_s);
    QCOMPARE(lines(radar()), (QStringList{u"child contact: Ava 2026-03-03"_s, u"family contact: Ben 2026-03-03"_s}));
}

void TestFamilyRadar::openCasesComeFirstWithTheirWorker()
{
    const PersonId ben = know(u"Ben Otter"_s, u"h1"_s);
    openCase(ben, u"initial-response"_s, QDate(2024, 1, 5), {}, m_worker);
    openCase(m_ava, u"initial-response"_s, QDate(2023, 1, 5));
    contact(m_ava, u"2026-04-30T10:00"_s);
    const FamilyRadar found = radar();
    QCOMPARE(lines(found), (QStringList{u"open case: Ava 2023-01-05"_s, u"open case: Ben 2024-01-05"_s,
                                        u"child contact: Ava 2026-04-30"_s}));
    QCOMPARE(found.lines.at(1).workerName, u"Sam Tester"_s);
    QCOMPARE(found.lines.at(1).team, u"initial-response"_s);
    QVERIFY(found.lines.at(0).open);
}

void TestFamilyRadar::aClosureInsideTheWindowNamesItsRule()
{
    open(u"wiltshire"_s);
    openCase(m_ava, u"safeguarding-assessment-north"_s, QDate(2025, 1, 5), QDate(2026, 2, 1));
    QCOMPARE(lines(radar()), (QStringList{u"child closure: Ava 2026-02-01"_s}));
    QCOMPARE(rules(radar()), (QStringList{u"3 months WIL-29"_s}));
    // The last day is inside, the next one is not.
    m_office->setTime(u"2026-05-02T00:01"_s);
    QCOMPARE(rules(radar()), (QStringList{u"-"_s}));
    QCOMPARE(lines(radar()).size(), 1); // it was the child's all the same
}

void TestFamilyRadar::theCaseOfASiblingThatClosedInsideTheWindowInforms()
{
    open(u"wiltshire"_s);
    const PersonId ben = know(u"Ben Otter"_s, u"h1"_s);
    openCase(ben, u"safeguarding-assessment-north"_s, QDate(2025, 1, 5), QDate(2026, 3, 1));
    QCOMPARE(lines(radar()), (QStringList{u"family closure: Ben 2026-03-01"_s}));
    QCOMPARE(rules(radar()), (QStringList{u"3 months"_s}));
}

void TestFamilyRadar::closuresToOtherTeamsInformOnly()
{
    open(u"walsall+re-referrals"_s);
    openCase(m_ava, u"assessment-intervention"_s, QDate(2025, 1, 5), QDate(2026, 3, 1));
    QCOMPARE(rules(radar()), (QStringList{u"3 months"_s}));
    openCase(m_ava, u"children-and-families"_s, QDate(2025, 1, 5), QDate(2026, 2, 20));
    QCOMPARE(rules(radar()), (QStringList{u"3 months REU-02"_s, u"3 months"_s})); // what counts comes first
}

void TestFamilyRadar::oldClosuresOfOthersAreLeftOut()
{
    const PersonId ben = know(u"Ben Otter"_s, u"h1"_s);
    openCase(ben, u"initial-response"_s, QDate(2020, 1, 5), QDate(2022, 2, 1));
    openCase(m_ava, u"initial-response"_s, QDate(2020, 1, 5), QDate(2022, 2, 1));
    QCOMPARE(lines(radar()), (QStringList{u"child closure: Ava 2022-02-01"_s}));
}

void TestFamilyRadar::joinedEntriesAreOnePerson()
{
    const PersonId again = know(u"Eva Otter"_s);
    const PersonId ben = know(u"Ben Otter"_s, u"h1"_s);
    const PersonId benAgain = know(u"Benny Otter"_s);
    relate(benAgain, again, RelationshipKind::Sibling);
    contact(again, u"2026-03-03T10:00"_s);
    contact(benAgain, u"2026-03-04T10:00"_s);
    QVERIFY(isDone(m_office->insist(m_manager, MergePeople{m_ava, again, {}})));
    QVERIFY(isDone(m_office->insist(m_manager, MergePeople{ben, benAgain, {}})));
    const FamilyRadar found = radar();
    QCOMPARE(found.people.size(), 2);
    QCOMPARE(tie(found, u"Ben"_s), RadarTie::Sibling);
    QCOMPARE(lines(found), (QStringList{u"child contact: Ava 2026-03-03"_s, u"family contact: Ben 2026-03-04"_s}));
    QCOMPARE(ask(about(again), m_worker), found); // whichever entry is asked about
}

void TestFamilyRadar::whoIsRestrictedIsNotNamed()
{
    const PersonId ben = know(u"Ben Otter"_s, u"h1"_s);
    QVERIFY(isDone(m_office->insist(m_manager, RestrictRecord{ben, u"A witness."_s, {}})));
    QVERIFY(radar().lines.isEmpty()); // there is nothing about him
    contact(ben, u"2026-03-03T10:00"_s);
    openCase(ben, u"initial-response"_s, QDate(2025, 1, 5));
    const FamilyRadar found = radar();
    // The worker who took it: what is restricted stays so beside another child.
    QCOMPARE(lines(found), (QStringList{u"family restricted:"_s}));
    QCOMPARE(found.people.size(), 1);
    const RadarLine line = found.lines.first();
    QVERIFY(line.people.isEmpty() && line.number.isEmpty() && line.subject.id.isEmpty() && !line.day.isValid());
    QCOMPARE(lines(ask(about(m_ava), m_manager)),
             (QStringList{u"open case: Ben 2025-01-05"_s, u"family contact: Ben 2026-03-03"_s}));
}

void TestFamilyRadar::aRestrictedChildStaysClosed()
{
    know(u"Ben Otter"_s, u"h1"_s);
    QVERIFY(isDone(m_office->insist(m_manager, RestrictRecord{m_ava, u"A witness."_s, {}})));
    FamilyRadar found = radar();
    QVERIFY(found.withheld && found.lines.isEmpty() && found.people.isEmpty() && found.address.isEmpty());
    contact(m_ava, u"2026-03-03T10:00"_s);
    found = radar();
    QCOMPARE(lines(found), (QStringList{u"child restricted:"_s}));
    QVERIFY(found.people.isEmpty());
}

void TestFamilyRadar::whoHoldsAContactAboutARestrictedChildSeesItsHistory()
{
    contact(m_ava, u"2026-03-03T10:00"_s);
    const ContactId mine = contact(m_ava, u"2026-04-03T10:00"_s);
    QVERIFY(isDone(m_office->insist(m_manager, RestrictRecord{m_ava, u"A witness."_s, {}})));
    QCOMPARE(lines(radarOf(mine)), (QStringList{u"child contact: Ava 2026-03-03"_s}));
}

void TestFamilyRadar::aChildWhoIsNotOnFileHasTheFamilyOfThoseChosen()
{
    const PersonId jo = know(u"Jo Otter"_s, u"h1"_s);
    const PersonId hal = know(u"Hal Otter"_s, u"h9"_s);
    relate(jo, hal, RelationshipKind::Mother);
    contact(m_ava, u"2026-03-03T10:00"_s);
    contact(hal, u"2026-03-04T10:00"_s);
    Person baby;
    baby.id = PersonId::make();
    baby.familyName = u"Otter"_s;
    baby.expected = QDate(2026, 8, 1);
    baby.mother = jo;
    const FamilyRadar found = ask({baby, {}, {}, m_office->now(), {}}, m_worker);
    QVERIFY(!found.childOnFile);
    QCOMPARE(tie(found, u"Jo"_s), RadarTie::Mother);
    QCOMPARE(tie(found, u"Hal"_s), RadarTie::ParentsChild);
    QCOMPARE(tie(found, u"Ava"_s), RadarTie::KinOf); // lives with the mother
    QCOMPARE(lines(found), (QStringList{u"family contact: Hal 2026-03-04"_s, u"family contact: Ava 2026-03-03"_s}));
    // Or as an adult of the family, told while the call is taken.
    baby.mother = {};
    const Relationship told{RecordId::make(), jo, baby.id, RelationshipKind::Mother, true};
    QCOMPARE(lines(ask({baby, {}, {}, m_office->now(), {told}}, m_worker)), lines(found));
    // Or a brother whom the call names too.
    const FamilyRadar named = ask({baby, {m_ava}, {}, m_office->now(), {}}, m_worker);
    QCOMPARE(tie(named, u"Ava"_s), RadarTie::Named);
    QCOMPARE(tie(named, u"Jo"_s), RadarTie::KinOf);
    QCOMPARE(person(named, u"Jo"_s)->through, u"Ava Otter"_s);
}

void TestFamilyRadar::aTypedAddressFindsWhoLivesAndLivedThere()
{
    const PersonId ted = know(u"Ted Stone"_s, {}, u"12 Castle Road;WS1 1AA"_s);
    know(u"Una Stone"_s, {}, u"14 Castle Road;WS1 1AA"_s);
    const PersonId vic = know(u"Vic Stone"_s, {}, u"12 Castle Road;WS1 1AA"_s);
    contact(ted, u"2026-03-03T10:00"_s);
    contact(vic, u"2026-03-04T10:00"_s);
    moveTo(vic, u"12 Castle Road, Walsall;WS1 1AA"_s); // the same home, written anew
    Person typed;
    typed.id = PersonId::make();
    typed.givenName = u"New"_s;
    typed.address = u"12 castle road"_s;
    typed.postcode = u"ws1 1aa"_s;
    const FamilyRadar found = ask({typed, {}, {}, m_office->now(), {}}, m_worker);
    QCOMPARE(lines(found), (QStringList{u"address contact: Vic 2026-03-04"_s, u"address contact: Ted 2026-03-03"_s}));
    QCOMPARE(tie(found, u"Ted"_s), RadarTie::Address);
    QVERIFY(!person(found, u"Ted"_s)->home.theirsUntil);
    QCOMPARE(found.address, u"12 castle road"_s);
}

void TestFamilyRadar::aTypedPhoneFindsWhoHasIt()
{
    const PersonId ted = know(u"Ted Stone"_s, {}, {}, u"01632 960 123"_s);
    contact(ted, u"2026-03-03T10:00"_s);
    Person typed;
    typed.id = PersonId::make();
    typed.phone = u"+44 1632 960123"_s;
    QCOMPARE(lines(ask({typed, {}, {}, m_office->now(), {}}, m_worker)),
             (QStringList{u"phone contact: Ted 2026-03-03"_s}));
}

void TestFamilyRadar::whoSharesAPlaceWithAChildOnFile()
{
    moveTo(m_ava, u"12 Castle Road;WS1 1AA"_s);
    const PersonId ted = know(u"Ted Stone"_s, {}, u"12 Castle Road;WS1 1AA"_s);
    const PersonId vic = know(u"Vic Stone"_s, {}, u"12 Castle Road;WS1 1AA"_s);
    contact(ted, u"2026-03-03T10:00"_s);
    contact(vic, u"2026-03-04T10:00"_s);
    moveTo(vic, u"3 Hill Close;WS2 2BB"_s);
    const FamilyRadar found = radar();
    QCOMPARE(lines(found), (QStringList{u"address contact: Vic 2026-03-04"_s, u"address contact: Ted 2026-03-03"_s}));
    QVERIFY(!person(found, u"Ted"_s)->home.theirsUntil);
    QCOMPARE(person(found, u"Vic"_s)->home.address, u"12 Castle Road"_s);
    QCOMPARE(person(found, u"Vic"_s)->home.theirsUntil, std::optional(m_office->now()));
}

void TestFamilyRadar::aParentsPhoneCounts()
{
    const PersonId jo = know(u"Jo Otter"_s, {}, {}, u"01632 960123"_s);
    relate(jo, m_ava, RelationshipKind::Mother);
    const PersonId ted = know(u"Ted Stone"_s, {}, {}, u"01632960123"_s);
    contact(ted, u"2026-03-03T10:00"_s);
    const FamilyRadar found = radar();
    QCOMPARE(lines(found), (QStringList{u"phone contact: Ted 2026-03-03"_s}));
    QCOMPARE(person(found, u"Ted"_s)->through, u"Jo Otter"_s);
}

void TestFamilyRadar::addressAndPhoneNeverCount()
{
    moveTo(m_ava, u"12 Castle Road;WS1 1AA"_s);
    const PersonId ted = know(u"Ted Stone"_s, {}, u"12 Castle Road;WS1 1AA"_s);
    contact(ted, u"2026-03-03T10:00"_s);
    contact(ted, u"2026-03-04T10:00"_s);
    openCase(ted, u"initial-response"_s, QDate(2025, 1, 5));
    const FamilyRadar found = radar();
    QCOMPARE(found.lines.size(), 3);
    for (const RadarLine &line : found.lines)
        QCOMPARE(line.rule, QString());
    const ContactId mine = m_office->record(m_worker, m_ava);
    QCOMPARE(m_office->view(Subject(mine), m_worker).radar.flags(), QStringList());
}

void TestFamilyRadar::theNewestAreShownAndTheRestIsCounted()
{
    const PersonId ben = know(u"Ben Otter"_s, u"h1"_s);
    for (int month = 1; month <= 12; ++month) {
        const QString day = u"2024-%1-10T10:00"_s.arg(month, 2, 10, QChar(u'0'));
        close(contact(m_ava, day));
        close(contact(ben, day));
    }
    const ContactId open = contact(ben, u"2023-01-10T10:00"_s); // old and open: it stays
    const FamilyRadar found = radar();
    QCOMPARE(found.lines.size(), FamilyRadar::mostOfChild + FamilyRadar::mostOfPerson + 1);
    QCOMPARE(found.rests, (QList{RadarRest{0, 2}, RadarRest{1, 7}}));
    QCOMPARE(found.count(), 25);
    QCOMPARE(found.lines.first().day, QDate(2024, 12, 10));
    QVERIFY(std::ranges::count(found.lines, Subject(open), &RadarLine::subject) == 1);
}

void TestFamilyRadar::thousandsAtOneAddressAreNotAllLookedAt()
{
    Person typed;
    typed.id = PersonId::make();
    typed.address = u"1 The Hostel"_s;
    typed.postcode = u"WS1 1AA"_s;
    for (int i = 0; i < FamilyRadar::mostAtPlace + 12; ++i)
        know(u"Guest%1 Stone"_s.arg(i), {}, u"1 The Hostel;WS1 1AA"_s);
    const FamilyRadar found = ask({typed, {}, {}, m_office->now(), {}}, m_worker);
    QCOMPARE(found.people.size(), FamilyRadar::mostAtPlace + 1);
    QCOMPARE(found.notLooked, 12);
}

void TestFamilyRadar::notEverybodyOfEachHostelIsRead()
{
    const QString first = u"1 The Hostel;WS1 1AA"_s;
    const QString second = u"2 The Hostel;WS1 1AB"_s;
    moveTo(m_ava, first);
    moveTo(m_ava, second);
    for (int i = 0; i < 210; ++i) {
        know(u"Early%1 Stone"_s.arg(i), {}, first);
        know(u"Late%1 Stone"_s.arg(i), {}, second);
    }
    QList<SharedPlace> shared;
    must(m_office->store().read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(shared, views.sharing(m_ava));
        return {};
    }));
    QCOMPARE(std::ranges::count(shared, true, &SharedPlace::address), 199); // and herself
    QCOMPARE(std::ranges::count(shared, true, &SharedPlace::formerAddress), 99);
}

void TestFamilyRadar::oneHomeInSeveralWaysOfWriting_data()
{
    QTest::addColumn<Home>("one");
    QTest::addColumn<Home>("other");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *name, const QString &one, const QString &other, bool same) {
        QTest::newRow(name) << Home{one.section(u';', 0, 0), one.section(u';', 1), {}}
                            << Home{other.section(u';', 0, 0), other.section(u';', 1), {}} << same;
    };
    row("punctuation and case", u"12 Castle Road;WS1 1AA"_s, u"12, CASTLE ROAD;ws11aa"_s, true);
    row("with the town", u"12 Castle Road;WS1 1AA"_s, u"12 Castle Road, Walsall;WS1 1AA"_s, true);
    row("the street's kind in short", u"12 Castle Road;WS1 1AA"_s, u"12 Castle Rd, Walsall;WS1 1AA"_s, true);
    row("next door", u"12 Castle Road;WS1 1AA"_s, u"14 Castle Road;WS1 1AA"_s, false);
    row("another flat", u"Flat 1, 12 Castle Road;WS1 1AA"_s, u"Flat 2, 12 Castle Road;WS1 1AA"_s, false);
    row("another town", u"12 Castle Road;WS1 1AA"_s, u"12 Castle Road;LE4 9AB"_s, false);
    row("no postcode", u"12 Castle Road;"_s, u"12 Castle Road;WS1 1AA"_s, true);
    row("no postcode and no number", u"Rose Cottage;"_s, u"Rose Cottage;WS1 1AA"_s, false);
    row("no address", u";WS1 1AA"_s, u";WS1 1AA"_s, false);
}

void TestFamilyRadar::oneHomeInSeveralWaysOfWriting()
{
    QFETCH(Home, one);
    QFETCH(Home, other);
    QFETCH(bool, same);
    QCOMPARE(isSameHome(one, other), same);
    QCOMPARE(isSameHome(other, one), same);
}

void TestFamilyRadar::onePhoneInSeveralWaysOfWriting()
{
    for (const QString &phone : {u"01632 960123"_s, u"+44 1632 960123"_s, u"0044 1632 960 123"_s,
                                 u"+44 (0)1632 960123"_s, u"(01632) 960-123"_s, u"0044 (0)1632 960123"_s})
        QCOMPARE(phoneKey(phone), u"01632960123"_s);
    QCOMPARE(phoneKey(u"ext. 12"_s), QString());
}

QTEST_GUILESS_MAIN(TestFamilyRadar)
#include "test_family_radar.moc"
