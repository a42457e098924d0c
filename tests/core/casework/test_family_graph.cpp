// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/family_graph.h"

#include "tests/support/must.h"
#include "tests/support/office.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

class TestFamilyGraph : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_office = std::make_unique<Office>(u"leicester"_s, u"2026-05-01T09:00"_s);
        m_worker = m_office->employ(u"sam"_s, Role::SocialWorker, u"das"_s);
        m_manager = m_office->employ(u"mo"_s, Role::TeamManager, u"das"_s);
        m_ava = m_office->know(u"Ava"_s, u"2016-03-01"_s, u"h1"_s);
        m_jo = m_office->know(u"Jo"_s, u"1988-07-14"_s, u"h1"_s);
    }

    void twoGenerationsUpAndDown();
    void halfSiblingsComeWithTheirOtherParent();
    void theMotherOfTheEntryIsATieToo();
    void theHouseholdBelongsToIt();
    void whoGoesRoundInCirclesIsMetOnce();
    void whoIsRestrictedToOthersIsThereWithoutAName();
    void joinedEntriesAreOnePerson();
    void aTieIsToldOnce();
    void thereIsAnEndToIt();

private:
    PersonId know(const char *name, const char *born = "", const char *household = "")
    {
        return m_office->know(QString::fromLatin1(name), QString::fromLatin1(born), QString::fromLatin1(household));
    }
    void relate(const PersonId &from, const PersonId &to, RelationshipKind kind, bool responsible = false)
    {
        must(m_office->store().write(
            [&](Work &work) -> Expected<bool> {
                FD_TRY(work.add(Relationship{RecordId::make(), from, to, kind, responsible}));
                return true;
            },
            {}, m_office->now()));
    }
    FamilyGraph graphOf(const PersonId &person, const UserId &viewer)
    {
        std::optional<FamilyGraph> graph;
        must(m_office->store().read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(graph, familyGraphOf(views, person, QDate(2026, 5, 1), {viewer, m_office->now()}));
            return {};
        }));
        return graph.value_or(FamilyGraph());
    }
    FamilyGraph graph() { return graphOf(m_ava, m_worker); }
    /// "Ava 0, Jo -1"
    static QString generations(const FamilyGraph &graph)
    {
        QStringList words;
        for (const FamilyMember &member : graph.people)
            words << u"%1 %2"_s.arg(member.withheld ? u"?"_s : member.person.givenName).arg(member.generation);
        words.sort();
        return words.join(u", "_s);
    }

    std::unique_ptr<Office> m_office;
    UserId m_worker;
    UserId m_manager;
    PersonId m_ava;
    PersonId m_jo;
};

void TestFamilyGraph::twoGenerationsUpAndDown()
{
    const PersonId gran = know("Gran");
    const PersonId greatGran = know("Greatgran");
    const PersonId aunt = know("Aunt");
    relate(m_jo, m_ava, RelationshipKind::Mother, true);
    relate(gran, m_jo, RelationshipKind::Mother);
    relate(gran, aunt, RelationshipKind::Mother);
    relate(greatGran, gran, RelationshipKind::Mother);
    QCOMPARE(generations(graph()), u"Ava 0, Gran -2, Jo -1"_s);
    QCOMPARE(graph().people.first().person.id, m_ava);
    QCOMPARE(generations(graphOf(gran, m_worker)), u"Aunt 1, Ava 2, Gran 0, Greatgran -1, Jo 1"_s);
}

void TestFamilyGraph::halfSiblingsComeWithTheirOtherParent()
{
    const PersonId father = know("Father");
    const PersonId half = know("Half");
    const PersonId halfsFather = know("Halfsfather");
    const PersonId hisMother = know("Hismother");
    relate(m_jo, m_ava, RelationshipKind::Mother);
    relate(father, m_ava, RelationshipKind::Father);
    relate(m_jo, half, RelationshipKind::Mother);
    relate(halfsFather, half, RelationshipKind::Father);
    relate(hisMother, halfsFather, RelationshipKind::Mother); // another family
    QCOMPARE(generations(graph()), u"Ava 0, Father -1, Half 0, Halfsfather -1, Jo -1"_s);
    QCOMPARE(graph().ties.size(), 4);
}

void TestFamilyGraph::theMotherOfTheEntryIsATieToo()
{
    must(m_office->store().write(
        [&](Work &work) -> Expected<bool> {
            FD_ASSIGN(std::optional<Person> ava, work.person(m_ava));
            ava->mother = m_jo;
            return work.update(*ava);
        },
        {}, m_office->now()));
    QCOMPARE(generations(graph()), u"Ava 0, Jo -1"_s);
    QCOMPARE(graph().ties, (QList{Relationship{{}, m_jo, m_ava, RelationshipKind::Mother, false}}));
    relate(m_jo, m_ava, RelationshipKind::Mother, true); // recorded as well: that one counts
    QCOMPARE(graph().ties.size(), 1);
    QVERIFY(graph().ties.first().parentalResponsibility);
}

void TestFamilyGraph::theHouseholdBelongsToIt()
{
    const PersonId ben = know("Ben", "2019-06-09", "h1");
    know("Nell", "1950-01-01", "h1");
    QCOMPARE(generations(graph()), u"Ava 0, Ben 0, Jo -1, Nell -2"_s); // by their ages
    QVERIFY(!graph().member(ben)->related);
    relate(m_jo, ben, RelationshipKind::Mother);
    relate(m_jo, m_ava, RelationshipKind::Mother);
    QVERIFY(graph().member(ben)->related);
}

void TestFamilyGraph::whoGoesRoundInCirclesIsMetOnce()
{
    relate(m_jo, m_ava, RelationshipKind::Mother);
    relate(m_ava, m_jo, RelationshipKind::Mother); // somebody mistook the direction
    const PersonId ben = know("Ben");
    relate(m_ava, ben, RelationshipKind::Sibling);
    relate(ben, m_ava, RelationshipKind::Mother);
    const FamilyGraph found = graph();
    QCOMPARE(found.people.size(), 3);
    for (const FamilyMember &member : found.people)
        QVERIFY(member.generation >= -2 && member.generation <= 2);
}

void TestFamilyGraph::whoIsRestrictedToOthersIsThereWithoutAName()
{
    const PersonId ben = know("Ben", "2019-06-09", "h1");
    const PersonId bensFather = know("Bensfather");
    relate(m_jo, m_ava, RelationshipKind::Mother);
    relate(m_jo, ben, RelationshipKind::Mother);
    relate(bensFather, ben, RelationshipKind::Father);
    QVERIFY(isDone(m_office->insist(m_manager, RestrictRecord{ben, u"A witness."_s, {}})));
    const FamilyGraph theirs = graph();
    QCOMPARE(generations(theirs), u"? 0, Ava 0, Jo -1"_s); // and nobody whom only he leads to
    const FamilyMember *restricted = theirs.member(ben);
    QVERIFY(restricted && restricted->withheld);
    Person nobody;
    nobody.id = ben;
    QCOMPARE(restricted->person, nobody);
    QCOMPARE(graphOf(ben, m_worker).people.size(), 1);
    QVERIFY(graphOf(ben, m_worker).people.first().withheld);
    QCOMPARE(generations(graphOf(m_ava, m_manager)), u"Ava 0, Ben 0, Bensfather -1, Jo -1"_s);
}

void TestFamilyGraph::joinedEntriesAreOnePerson()
{
    const PersonId joAgain = know("Joanna");
    const PersonId avaAgain = know("Eva");
    relate(joAgain, m_ava, RelationshipKind::Mother, true);
    const PersonId ben = know("Ben");
    relate(ben, avaAgain, RelationshipKind::Sibling);
    QVERIFY(isDone(m_office->insist(m_manager, MergePeople{m_jo, joAgain, {}})));
    QVERIFY(isDone(m_office->insist(m_manager, MergePeople{m_ava, avaAgain, {}})));
    QCOMPARE(generations(graph()), u"Ava 0, Ben 0, Jo -1"_s);
    QCOMPARE(graphOf(avaAgain, m_worker), graph());
    for (const Relationship &tie : graph().ties)
        QVERIFY(tie.from != joAgain && tie.to != avaAgain);
}

void TestFamilyGraph::aTieIsToldOnce()
{
    const PersonId ben = know("Ben");
    relate(ben, m_ava, RelationshipKind::Sibling);
    relate(m_ava, ben, RelationshipKind::Sibling);
    QCOMPARE(graph().ties.size(), 1);
}

void TestFamilyGraph::thereIsAnEndToIt()
{
    for (int i = 0; i < 100; ++i)
        relate(know("Sib"), m_ava, RelationshipKind::Sibling);
    const FamilyGraph found = graph();
    QVERIFY(found.isCut);
    QCOMPARE(found.people.size(), FamilyGraph::mostPeople);
    for (const Relationship &tie : found.ties)
        QVERIFY(found.member(tie.from) && found.member(tie.to));
}

QTEST_GUILESS_MAIN(TestFamilyGraph)
#include "test_family_graph.moc"
