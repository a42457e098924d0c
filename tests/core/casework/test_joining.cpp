// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/casefile/restricted.h"
#include "core/casework/views/chronology.h"
#include "core/casework/views/drift.h"
#include "core/casework/views/family_graph.h"
#include "core/casework/views/person_view.h"
#include "core/casework/views/sibling_choices.h"
#include "core/casework/views/subject_row.h"
#include "core/domain/taken_fields.h"
#include "tests/support/must.h"
#include "tests/support/office.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

/// Ava was entered twice. Once that was seen, everything that is recorded under either entry counts for the one that
/// stands; nothing is moved, and the two can be parted.
class TestJoining : public QObject {
    Q_OBJECT

private slots:
    void init();

    // What counts
    void contactsOfBothCountAtTheNextOne();
    void aContactOfTheJoinedEntryIsAboutThePerson();
    void anOpenCaseOfTheJoinedEntryIsTheirs();
    void siblingsOfEitherEntryAreSiblings();
    void aSiblingWhoWasEnteredTwiceIsOne();
    void openCasesOfASiblingsOtherEntryAreTold();
    void aSiblingIsConsideredUnderEitherEntry();
    void theTrayShowsThePersonAndTheirFamily();
    void aRowOfItsOwnShowsThePerson();
    void thePageShowsWhatEitherEntryHas();
    void movesOfBothEntriesAreTold();
    void theGenogramHasTheHouseholdOfBoth();
    void aRestrictionOfEitherShutsOut();
    void whereTheCopyWentIsToldOfThePerson();
    void theFormForSiblingsFindsTheCopy();
    void aDuplicateUnderTheOtherEntryCanBeMadeVoid();

    // What can be done with a joined entry
    void aNewContactGoesToThePerson();
    void aJoinedEntryIsNotChangedByItself();
    void aCaseIsOpenedOnceAndClosedUnderEither();
    void aRelationshipOfTheJoinedEntryCanBePutRight();
    void theRestrictionOfTheJoinedEntryCanBeLifted();

    // Which values are right
    void chosenValuesAreTakenAndGivenBack();
    void theHistoryOfAddressesIsAsItWas();
    void whatWasChangedSinceStaysAndIsTold();
    void partingInAnotherOrderLeadsBackToTheFirstValue();
    void aValueThatIsNoFieldIsRefused();

    // Entries of entries
    void entriesOfTheJoinedOneComeAlongAndGoBack();
    void anEntryInTheMiddleTakesItsOwnWithIt();

    // Two people
    void joiningThoseWhoWereKeptApartAsks();
    void joiningRelativesAsks();
    void onlyThoseWhoMayJoinKeepApart();
    void whoIsJoinedCannotBeKeptApart();

private:
    template<class T>
    T look(const std::function<Expected<T>(Views &)> &question)
    {
        std::optional<T> answer;
        must(m_office->store().read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(answer, question(views));
            return {};
        }));
        return *answer;
    }
    Person person(const PersonId &id)
    {
        return *look<std::optional<Person>>([&](Views &v) { return v.person(id); });
    }
    QList<PastAddress> addresses(const PersonId &id)
    {
        return look<QList<PastAddress>>([&](Views &v) { return v.addresses(id); });
    }
    PersonView page(const PersonId &id, const UserId &viewer)
    {
        return *look<std::optional<PersonView>>(
            [&](Views &v) { return viewPerson(v, m_office->rules(), id, viewer, m_office->now()); });
    }
    void join(const PersonId &keep, const PersonId &merge, const QStringList &fields = {})
    {
        QVERIFY(isDone(m_office->act(m_manager, MergePeople{keep, merge, fields})));
    }
    CommandResult part(const PersonId &keep, const PersonId &merge)
    {
        return m_office->act(m_manager, UnmergePeople{keep, merge});
    }
    void relate(const PersonId &from, RelationshipKind kind, const PersonId &to)
    {
        QVERIFY(isDone(m_office->act(m_worker, RelatePeople{{RecordId::make(), from, to, kind, false}})));
    }
    void change(const PersonId &id, const QString &field, const QString &value)
    {
        UpdatePerson command{id, 0, {field}, {}, {}};
        setPersonField(command.detail, field, value);
        QVERIFY(isDone(m_office->act(m_worker, command)));
    }
    void later() { m_office->setTime(u"2026-05-%1T10:00"_s.arg(++m_day, 2, 10, QLatin1Char('0'))); }
    static QStringList missingOf(const CommandResult &result)
    {
        QStringList all;
        if (const auto *rejected = std::get_if<Rejected>(&result)) {
            for (const Finding &finding : rejected->findings)
                all << finding.missing;
        }
        if (const auto *done = std::get_if<Done>(&result)) {
            for (const Finding &finding : done->told)
                all << finding.missing;
        }
        return all;
    }

    std::unique_ptr<Office> m_office;
    UserId m_worker, m_manager, m_other;
    PersonId m_ava, m_again, m_ben;
    int m_day = 4;
};

void TestJoining::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_day = 4;
    m_office = std::make_unique<Office>(u"walsall"_s, u"2026-05-04T10:00"_s);
    m_worker = m_office->employ(u"worker"_s, Role::SocialWorker, u"mash"_s);
    m_manager = m_office->employ(u"manager"_s, Role::TeamManager, u"mash"_s);
    m_other = m_office->employ(u"other"_s, Role::TeamManager, u"mash"_s);
    m_ava = m_office->know(u"Ava Sample"_s, u"2016-03-01"_s, {}, u"WS1 1TP"_s);
    m_again = m_office->know(u"Eva Sample"_s, u"2016-03-01"_s, u"orchard"_s, u"WS2 2AA"_s);
    m_ben = m_office->know(u"Ben Sample"_s, u"2012-06-09"_s, u"orchard"_s, u"WS2 2AA"_s);
    later();
}

void TestJoining::contactsOfBothCountAtTheNextOne()
{
    m_office->record(m_worker, m_again);
    later();
    join(m_ava, m_again);
    const ContactId next = m_office->record(m_worker, m_ava);
    const ContactView view = m_office->view(Subject(next), m_worker);
    QCOMPARE(view.radar.contacts.size(), 1);
    QCOMPARE(view.radar.contacts.first().child, m_ava);
    QCOMPARE(view.radar.contacts.first().childName, u"Ava Sample"_s);
}

void TestJoining::aContactOfTheJoinedEntryIsAboutThePerson()
{
    const ContactId first = m_office->record(m_worker, m_again);
    later();
    join(m_ava, m_again);
    const ContactView view = m_office->view(Subject(first), m_worker);
    QCOMPARE(view.file.child.id, m_ava);
    QCOMPARE(view.file.child.name(), u"Ava Sample"_s);
    QCOMPARE(view.file.contact.child, m_again); // nothing is moved
}

void TestJoining::anOpenCaseOfTheJoinedEntryIsTheirs()
{
    QVERIFY(isDone(m_office->insist(m_manager, OpenEpisode{m_again, u"mash"_s, m_worker, {}})));
    join(m_ava, m_again);
    const ContactView view = m_office->view(Subject(m_office->record(m_worker, m_ava)), m_worker);
    QVERIFY(view.radar.openCase);
    QCOMPARE(view.radar.openCase->person, m_ava);
}

void TestJoining::siblingsOfEitherEntryAreSiblings()
{
    const PersonId cat = m_office->know(u"Cat Sample"_s, u"2019-01-01"_s);
    relate(cat, RelationshipKind::HalfSibling, m_again);
    join(m_ava, m_again);
    const ContactView view = m_office->view(Subject(m_office->record(m_worker, m_ava)), m_worker);
    QStringList names;
    for (const Person &member : view.file.family)
        names << member.name();
    QCOMPARE(names, (QStringList{u"Ben Sample"_s, u"Cat Sample"_s})); // the household of one, the sibling of one
}

void TestJoining::aSiblingWhoWasEnteredTwiceIsOne()
{
    relate(m_ava, RelationshipKind::Sibling, m_ben);
    join(m_ava, m_again); // who lives with Ben
    const ContactView view = m_office->view(Subject(m_office->record(m_worker, m_ben)), m_worker);
    QCOMPARE(view.file.family.size(), 1);
    QCOMPARE(view.file.family.first().id, m_ava);
}

void TestJoining::openCasesOfASiblingsOtherEntryAreTold()
{
    QVERIFY(isDone(m_office->insist(m_manager, OpenEpisode{m_again, u"mash"_s, m_worker, {}})));
    join(m_ava, m_again);
    const ContactView view = m_office->view(Subject(m_office->record(m_worker, m_ben)), m_worker);
    QCOMPARE(view.radar.siblingsOpen.size(), 1);
    QCOMPARE(view.radar.siblingsOpen.first().person, m_ava);
    const auto choices = look<std::optional<SiblingChoices>>(
        [&](Views &v) { return siblingChoices(v, m_office->rules(), view.file.subject, m_worker, m_office->now()); });
    QVERIFY(choices->children.first().openCase);
}

void TestJoining::aSiblingIsConsideredUnderEitherEntry()
{
    const ContactId contact = m_office->record(m_worker, m_ben);
    QVERIFY(isDone(m_office->insist(
        m_worker, ConsiderSibling{Subject(contact), m_again, SiblingDecision::NotRefer, u"Safe with her aunt."_s})));
    join(m_ava, m_again);
    const auto choices = look<std::optional<SiblingChoices>>(
        [&](Views &v) { return siblingChoices(v, m_office->rules(), Subject(contact), m_worker, m_office->now()); });
    QCOMPARE(choices->children.size(), 1);
    QCOMPARE(choices->children.first().child.id, m_ava);
    QVERIFY(choices->children.first().considered);
}

void TestJoining::theTrayShowsThePersonAndTheirFamily()
{
    m_office->record(m_worker, m_again);
    join(m_ava, m_again);
    const QString tray = m_office->procedure().intakeTeam;
    const QList<TrayRow> rows = look<QList<TrayRow>>([&](Views &v) {
        return v.tray({tray.isEmpty() ? u"mash"_s : tray, {}, 100, {m_worker, m_office->now()}});
    });
    const QList<TrayRow> own = look<QList<TrayRow>>([&](Views &v) {
        return v.tray({{}, m_worker, 100, {m_worker, m_office->now()}});
    });
    const QList<TrayRow> all = rows + own;
    QVERIFY(!all.isEmpty());
    for (const TrayRow &row : all) {
        QCOMPARE(row.child, m_ava);
        QCOMPARE(row.childName(), u"Ava Sample"_s);
        QCOMPARE(row.household, HouseholdId(u"orchard"_s)); // beside her brother's, although only the other entry knows
    }
}

void TestJoining::aRowOfItsOwnShowsThePerson()
{
    const ContactId contact = m_office->record(m_worker, m_again);
    join(m_ava, m_again);
    const auto row = look<std::optional<TrayRow>>([&](Views &v) {
        return subjectRow(v, Subject(contact), {m_worker, m_office->now()});
    });
    QCOMPARE(row->child, m_ava);
    QCOMPARE(row->childName(), u"Ava Sample"_s);
    QCOMPARE(row->household, HouseholdId(u"orchard"_s));
}

void TestJoining::thePageShowsWhatEitherEntryHas()
{
    const PersonId jo = m_office->know(u"Jo Sample"_s, u"1990-01-01"_s);
    relate(jo, RelationshipKind::Mother, m_again);
    UpdatePerson names{m_again, 0, {}, {}, QList<PersonName>{{m_again, u"Evie"_s, u"Hill"_s}}};
    QVERIFY(isDone(m_office->act(m_worker, names)));
    QVERIFY(isDone(m_office->insist(m_manager, OpenEpisode{m_again, u"mash"_s, m_worker, {}})));
    join(m_ava, m_again);
    const PersonView ava = page(m_ava, m_manager);
    QCOMPARE(ava.relatives.size(), 1);
    QCOMPARE(ava.relatives.first().relationship.to, m_ava);
    QCOMPARE(ava.household.size(), 1);
    QCOMPARE(ava.household.first().id, m_ben);
    QCOMPARE(ava.addresses.size(), 2);
    QCOMPARE(ava.episodes.size(), 1);
    QCOMPARE(ava.entryNames.size(), 1);
    QCOMPARE(ava.joinings.size(), 1);
    QCOMPARE(ava.nameOf(ava.joinings.first().by), u"Manager Tester"_s);
    QCOMPARE(page(jo, m_manager).relatives.first().person.id, m_ava); // and from the other side
    QCOMPARE(page(m_ben, m_manager).household.first().id, m_ava);
}

void TestJoining::movesOfBothEntriesAreTold()
{
    change(m_again, u"postcode"_s, u"WS3 3AA"_s);
    join(m_ava, m_again);
    const auto told = look<std::optional<Chronology>>([&](Views &v) {
        return chronologyOf(v, m_office->rules(), m_ava, ChronologyScope::Child, {m_worker, m_office->now()});
    });
    int moves = 0;
    for (const ChronologyEntry &entry : told->entries)
        moves += entry.kind == ChronologyKind::Moved ? 1 : 0;
    QCOMPARE(moves, 1);
}

void TestJoining::theGenogramHasTheHouseholdOfBoth()
{
    join(m_ava, m_again);
    const auto graph = look<std::optional<FamilyGraph>>([&](Views &v) {
        return familyGraphOf(v, m_ava, {2026, 5, 6}, {m_worker, m_office->now()});
    });
    QVERIFY(graph->member(m_ben));
}

void TestJoining::aRestrictionOfEitherShutsOut()
{
    const ContactId contact = m_office->record(m_manager, m_ava);
    QVERIFY(isDone(m_office->act(m_manager, RestrictRecord{m_again, u"A witness."_s, {}})));
    QVERIFY(!m_office->view(Subject(contact), m_worker).withheld);
    join(m_ava, m_again);
    QVERIFY(m_office->view(Subject(contact), m_worker).withheld);
    QVERIFY(page(m_ava, m_worker).withheld);
    QVERIFY(page(m_ava, m_manager).restriction);
    UpdatePerson command{m_ava, 0, {u"phone"_s}, {}, {}};
    QCOMPARE(rulesOf(m_office->act(m_worker, command)), QStringList{u"GEN-08"_s});
}

void TestJoining::whereTheCopyWentIsToldOfThePerson()
{
    const ContactId contact = m_office->record(m_worker, m_ben);
    QVERIFY(isDone(m_office->insist(m_manager, CopyToSibling{Subject(contact), {m_again}, u"The same matter."_s})));
    join(m_ava, m_again);
    const CaseFile file = m_office->view(Subject(contact), m_worker).file;
    const Drift drift = look<Drift>([&](Views &v) { return driftOf(v, file, {m_worker, m_office->now()}); });
    QCOMPARE(drift.copies.first().child, m_ava);
    QCOMPARE(drift.copies.first().childName, u"Ava Sample"_s);
    // And it is not copied to her a second time.
    QVERIFY(rulesOf(m_office->insist(m_manager, CopyToSibling{Subject(contact), {m_ava}, u"Again."_s}))
                .contains(u"GEN-05"_s));
}

void TestJoining::theFormForSiblingsFindsTheCopy()
{
    const ContactId contact = m_office->record(m_worker, m_ben);
    QVERIFY(isDone(m_office->insist(m_manager, CopyToSibling{Subject(contact), {m_again}, u"The same matter."_s})));
    join(m_ava, m_again);
    const auto choices = look<std::optional<SiblingChoices>>(
        [&](Views &v) { return siblingChoices(v, m_office->rules(), Subject(contact), m_worker, m_office->now()); });
    QVERIFY(choices->children.first().isCopy);
}

void TestJoining::aDuplicateUnderTheOtherEntryCanBeMadeVoid()
{
    const ContactId one = m_office->record(m_worker, m_ava);
    const ContactId two = m_office->record(m_worker, m_again);
    QVERIFY(rulesOf(m_office->insist(m_manager, VoidDuplicate{two, one})).contains(u"GEN-02"_s));
    join(m_ava, m_again);
    QVERIFY(!rulesOf(m_office->insist(m_manager, VoidDuplicate{two, one})).contains(u"GEN-02"_s));
}

void TestJoining::aNewContactGoesToThePerson()
{
    join(m_ava, m_again);
    const CommandResult result = m_office->insist(m_worker, RecordContact{{{m_again, {}}}, Office::professional(), {}});
    QVERIFY(isDone(result));
    const Contact contact = m_office->contact(ContactId(made(result, Created::Kind::Contact).first()));
    QCOMPARE(contact.child, m_ava);
    QVERIFY(missingOf(result).contains(u"It is recorded for Ava Sample."_s));
}

void TestJoining::aJoinedEntryIsNotChangedByItself()
{
    join(m_ava, m_again);
    const QString whose = u"This entry was joined to Ava Sample. Go on there, or part the two first."_s;
    UpdatePerson command{m_again, 0, {u"phone"_s}, {}, {}};
    QCOMPARE(missingOf(m_office->act(m_worker, command)), QStringList{whose});
    QCOMPARE(missingOf(m_office->act(
                 m_worker, RelatePeople{{RecordId::make(), m_ben, m_again, RelationshipKind::Sibling, false}})),
             QStringList{whose});
    QCOMPARE(missingOf(m_office->insist(m_manager, OpenEpisode{m_again, u"mash"_s, {}, {}})), QStringList{whose});
    QCOMPARE(missingOf(m_office->act(m_manager, RestrictRecord{m_again, u"Why."_s, {}})), QStringList{whose});
}

void TestJoining::aCaseIsOpenedOnceAndClosedUnderEither()
{
    QVERIFY(isDone(m_office->insist(m_manager, OpenEpisode{m_again, u"mash"_s, m_worker, {}})));
    join(m_ava, m_again);
    QCOMPARE(rulesOf(m_office->insist(m_manager, OpenEpisode{m_ava, u"mash"_s, m_worker, {}})),
             QStringList{u"GEN-05"_s});
    QVERIFY(isDone(m_office->insist(m_manager, CloseEpisode{m_ava, u"mash"_s, {}})));
    QVERIFY(!page(m_ava, m_manager).openCase());
}

void TestJoining::aRelationshipOfTheJoinedEntryCanBePutRight()
{
    relate(m_ben, RelationshipKind::Sibling, m_again);
    join(m_ava, m_again);
    QCOMPARE(rulesOf(m_office->act(m_worker,
                                   RelatePeople{{RecordId::make(), m_ben, m_ava, RelationshipKind::Sibling, false}})),
             QStringList{u"GEN-05"_s}); // it is recorded already
    Relationship shown = page(m_ava, m_worker).relatives.first().relationship;
    shown.kind = RelationshipKind::HalfSibling;
    QVERIFY(isDone(m_office->act(m_worker, RelatePeople{shown})));
    QCOMPARE(page(m_ben, m_worker).relatives.first().relationship.kind, RelationshipKind::HalfSibling);
}

void TestJoining::theRestrictionOfTheJoinedEntryCanBeLifted()
{
    QVERIFY(isDone(m_office->act(m_manager, RestrictRecord{m_again, u"A witness."_s, {}})));
    join(m_ava, m_again);
    QVERIFY(isDone(m_office->act(m_manager, LiftRestriction{m_ava, u"The trial is over."_s})));
    QVERIFY(!page(m_ava, m_worker).withheld);
}

void TestJoining::chosenValuesAreTakenAndGivenBack()
{
    change(m_again, u"school"_s, u"Oak School"_s);
    const Person before = person(m_ava);
    join(m_ava, m_again, {u"school"_s, u"given-name"_s, u"phone"_s});
    QCOMPARE(person(m_ava).school, u"Oak School"_s);
    QCOMPARE(person(m_ava).name(), u"Eva Sample"_s);
    const auto joined = look<std::optional<JoinedEntry>>([&](Views &v) { return v.joinedEntry(m_again); });
    QCOMPARE(joined->keep, m_ava);
    QCOMPARE(takenFields(*joined).keys(), (QStringList{u"given-name"_s, u"school"_s})); // the phones were alike
    QCOMPARE(joined->taken, uR"({"given-name":["Ava","Eva"],"school":["","Oak School"]})"_s);
    later();
    QVERIFY(isDone(part(m_ava, m_again)));
    Person after = person(m_ava);
    QCOMPARE(after.revision, before.revision + 2); // a revision never goes back
    after.revision = before.revision;
    QCOMPARE(after, before);
    QVERIFY(!person(m_again).mergedInto);
    QVERIFY(!look<std::optional<JoinedEntry>>([&](Views &v) { return v.joinedEntry(m_again); }));
}

void TestJoining::theHistoryOfAddressesIsAsItWas()
{
    const QList<PastAddress> before = addresses(m_ava);
    join(m_ava, m_again, {u"postcode"_s, u"household"_s});
    QCOMPARE(addresses(m_ava).size(), 2);
    later();
    QVERIFY(isDone(part(m_ava, m_again)));
    QCOMPARE(addresses(m_ava), before);
    QVERIFY(!person(m_ava).household);
}

void TestJoining::whatWasChangedSinceStaysAndIsTold()
{
    change(m_again, u"school"_s, u"Oak School"_s);
    join(m_ava, m_again, {u"school"_s, u"postcode"_s});
    later();
    change(m_ava, u"school"_s, u"Elm School"_s);
    const CommandResult parted = part(m_ava, m_again);
    QVERIFY(isDone(parted));
    QCOMPARE(missingOf(parted), QStringList{u"The school of Ava Sample stays as it is now."_s});
    QCOMPARE(std::get<Done>(parted).told.first().severity, Severity::Inform);
    QCOMPARE(person(m_ava).school, u"Elm School"_s);
    QCOMPARE(person(m_ava).postcode, u"WS1 1TP"_s);
}

void TestJoining::partingInAnotherOrderLeadsBackToTheFirstValue()
{
    const PersonId third = m_office->know(u"Ava Sampel"_s, u"2016-03-01"_s, {}, u"WS9 9AA"_s);
    const QList<PastAddress> before = addresses(m_ava);
    join(m_ava, m_again, {u"postcode"_s});
    later();
    join(m_ava, third, {u"postcode"_s});
    later();
    const CommandResult first = part(m_ava, m_again);
    QVERIFY(isDone(first));
    QVERIFY(missingOf(first).isEmpty());
    QCOMPARE(person(m_ava).postcode, u"WS9 9AA"_s);
    later();
    QVERIFY(isDone(part(m_ava, third)));
    QCOMPARE(person(m_ava).postcode, u"WS1 1TP"_s);
    QCOMPARE(addresses(m_ava), before);
}

void TestJoining::aValueThatIsNoFieldIsRefused()
{
    QCOMPARE(rulesOf(m_office->act(m_manager, MergePeople{m_ava, m_again, {u"favourite-colour"_s}})),
             QStringList{u"GEN-02"_s});
    QCOMPARE(rulesOf(m_office->act(m_manager, MergePeople{m_ava, m_again, {u"merged-into"_s}})),
             QStringList{u"GEN-02"_s});
    QVERIFY(!person(m_again).mergedInto);
}

void TestJoining::entriesOfTheJoinedOneComeAlongAndGoBack()
{
    const PersonId third = m_office->know(u"Evie Sample"_s, u"2016-03-01"_s);
    m_office->record(m_worker, third);
    join(m_again, third);
    later();
    join(m_ava, m_again);
    QCOMPARE(person(third).mergedInto, m_ava);
    QCOMPARE(look<QList<PersonId>>([&](Views &v) { return v.mergedInto(m_ava); }), (QList<PersonId>{m_again, third}));
    QCOMPARE(page(m_ava, m_worker).contacts.size(), 1);
    later();
    QVERIFY(isDone(part(m_ava, m_again)));
    QCOMPARE(person(third).mergedInto, m_again);
    QVERIFY(page(m_ava, m_worker).contacts.isEmpty());
    QCOMPARE(page(m_again, m_worker).contacts.size(), 1);
    QVERIFY(isDone(part(m_again, third)));
    QVERIFY(!person(third).mergedInto);
}

void TestJoining::anEntryInTheMiddleTakesItsOwnWithIt()
{
    const PersonId third = m_office->know(u"Evie Sample"_s, u"2016-03-01"_s);
    const PersonId whole = m_office->know(u"Ava Jane Sample"_s, u"2016-03-01"_s);
    join(m_again, third);
    join(m_ava, m_again);
    join(whole, m_ava);
    QCOMPARE(look<QList<PersonId>>([&](Views &v) { return v.mergedInto(whole); }).size(), 3);
    QVERIFY(isDone(part(whole, m_again)));
    QCOMPARE(person(third).mergedInto, m_again);
    QVERIFY(!person(m_again).mergedInto);
    QCOMPARE(person(m_ava).mergedInto, whole);
}

void TestJoining::joiningThoseWhoWereKeptApartAsks()
{
    QVERIFY(isDone(m_office->act(m_manager, KeepApart{m_again, m_ava, u"Twins."_s})));
    const auto apart = look<QList<KeptApart>>([&](Views &v) { return v.keptApart(m_ava); });
    QCOMPARE(apart.size(), 1);
    QVERIFY(apart.first().one < apart.first().other);
    const CommandResult asked = m_office->act(m_manager, MergePeople{m_ava, m_again, {}});
    QVERIFY(std::holds_alternative<NeedsAcknowledgement>(asked));
    const Finding warning = std::get<NeedsAcknowledgement>(asked).warnings.first();
    QCOMPARE(warning.missing, u"Manager Tester looked at them on 5 May 2026: Twins."_s);
    QVERIFY(isDone(m_office->act(m_manager, MergePeople{m_ava, m_again, {}}, {{warning.rule, u"Seen them."_s}})));
    QVERIFY(isDone(part(m_ava, m_again)));
    QCOMPARE(look<QList<KeptApart>>([&](Views &v) { return v.keptApart(m_ava); }), apart); // as it was
}

void TestJoining::joiningRelativesAsks()
{
    relate(m_ben, RelationshipKind::Sibling, m_ava);
    QVERIFY(std::holds_alternative<NeedsAcknowledgement>(m_office->act(m_manager, MergePeople{m_ava, m_ben, {}})));
}

void TestJoining::onlyThoseWhoMayJoinKeepApart()
{
    QCOMPARE(rulesOf(m_office->act(m_worker, KeepApart{m_ava, m_again, {}})),
             rulesOf(m_office->act(m_worker, MergePeople{m_ava, m_again, {}})));
    QVERIFY(!isDone(m_office->act(m_worker, KeepApart{m_ava, m_again, {}})));
    QVERIFY(isDone(m_office->act(m_manager, KeepApart{m_ava, m_again, {}})));
}

void TestJoining::whoIsJoinedCannotBeKeptApart()
{
    join(m_ava, m_again);
    QCOMPARE(rulesOf(m_office->act(m_manager, KeepApart{m_ava, m_again, {}})), QStringList{u"GEN-02"_s});
}

QTEST_APPLESS_MAIN(TestJoining)
#include "test_joining.moc"
