// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/person_view.h"
#include "tests/support/office.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace frontdoor::test {

/// What a person's page shows to whom.
class TestPersonView final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_office.reset(); }

    void parentsStandBeforeTheRestOfTheFamily();
    void whoIsRestrictedIsNamedInTheFamilyAndNoMore();
    void aRestrictedPersonIsWithheld();
    void whatIsRecordedUnderOtherEntriesCounts();
    void managersAndAuditorsReadTheLog();

private:
    std::optional<PersonView> look(const PersonId &person, const UserId &viewer);
    PersonView view(const PersonId &person, const UserId &viewer)
    {
        return look(person, viewer).value_or(PersonView());
    }
    void relate(const PersonId &from, RelationshipKind kind, const PersonId &to);

    std::unique_ptr<Office> m_office;
    UserId m_worker;
    UserId m_manager;
    UserId m_auditor;
    PersonId m_ava;
    PersonId m_ben;
    PersonId m_jo;
};

void TestPersonView::init()
{
    m_office = std::make_unique<Office>(u"leicester"_s);
    QString door;
    for (const Team &team : m_office->procedure().teams) {
        if (team.kind == "front-door"_L1 && door.isEmpty())
            door = team.id;
    }
    m_worker = m_office->employ(u"worker"_s, Role::SocialWorker, door);
    m_manager = m_office->employ(u"manager"_s, Role::TeamManager, door);
    m_auditor = m_office->employ(u"auditor"_s, Role::Auditor, door);
    m_ava = m_office->know(u"Ava Sample"_s, u"2016-03-01"_s, u"orchard"_s, u"LE4 9AB"_s);
    m_ben = m_office->know(u"Ben Sample"_s, u"2012-06-09"_s, u"orchard"_s, u"LE4 9AB"_s);
    m_jo = m_office->know(u"Jo Sample"_s, u"1988-07-14"_s, u"orchard"_s, u"LE4 9AB"_s);
}

std::optional<PersonView> TestPersonView::look(const PersonId &person, const UserId &viewer)
{
    std::optional<PersonView> found;
    const Expected<void> read = m_office->store().read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(found, viewPerson(views, m_office->rules(), person, viewer, m_office->now()));
        return {};
    });
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return found;
}

void TestPersonView::relate(const PersonId &from, RelationshipKind kind, const PersonId &to)
{
    QVERIFY(isDone(m_office->act(m_worker, RelatePeople{{RecordId::make(), from, to, kind, false}})));
}

void TestPersonView::parentsStandBeforeTheRestOfTheFamily()
{
    relate(m_ben, RelationshipKind::Sibling, m_ava);
    relate(m_jo, RelationshipKind::Mother, m_ava);
    const PersonView ava = view(m_ava, m_worker);
    QCOMPARE(ava.relatives.size(), 2);
    QCOMPARE(ava.relatives.at(0).person.id, m_jo);
    QCOMPARE(ava.relatives.at(1).person.id, m_ben);
    QCOMPARE(ava.household.size(), 2); // without herself
    QCOMPARE(view(m_jo, m_worker).relatives.first().relationship.to, m_ava);
    QVERIFY(!look(PersonId::make(), m_worker));
}

void TestPersonView::whoIsRestrictedIsNamedInTheFamilyAndNoMore()
{
    relate(m_jo, RelationshipKind::Mother, m_ava);
    QVERIFY(isDone(m_office->act(m_manager, RestrictRecord{m_jo, u"A witness."_s, {}})));
    const PersonView ava = view(m_ava, m_worker);
    QVERIFY(ava.relatives.first().withheld);
    QCOMPARE(ava.relatives.first().person.name(), u"Jo Sample"_s);
    QVERIFY(ava.relatives.first().person.postcode.isEmpty());
    for (const Person &member : ava.household)
        QVERIFY(member.id != m_jo || member.postcode.isEmpty());
    QVERIFY(!view(m_ava, m_manager).relatives.first().withheld);
}

void TestPersonView::aRestrictedPersonIsWithheld()
{
    m_office->record(m_manager, m_ava);
    QVERIFY(isDone(m_office->act(m_manager, RestrictRecord{m_ava, u"Child of a colleague."_s, {}})));
    const PersonView ava = view(m_ava, m_worker);
    QVERIFY(ava.withheld);
    QCOMPARE(ava.person, onlyIdentified(view(m_ava, m_manager).person));
    QVERIFY(ava.contacts.isEmpty() && ava.household.isEmpty() && !ava.restriction);
    QCOMPARE(view(m_ava, m_manager).restriction->reason, u"Child of a colleague."_s);
}

void TestPersonView::whatIsRecordedUnderOtherEntriesCounts()
{
    const PersonId again = m_office->know(u"Ava Sampel"_s, u"2016-03-01"_s);
    m_office->record(m_worker, again);
    QVERIFY(view(m_ava, m_worker).contacts.isEmpty());
    QVERIFY(isDone(m_office->act(m_manager, MergePeople{m_ava, again, {}})));
    const PersonView ava = view(m_ava, m_worker);
    QCOMPARE(ava.contacts.size(), 1);
    QCOMPARE(ava.entries.size(), 1);
    QCOMPARE(ava.entries.first().id, again);
    QCOMPARE(view(again, m_worker).belongsTo->id, m_ava);
}

void TestPersonView::managersAndAuditorsReadTheLog()
{
    const AccessEvent look{RecordId::make(), m_worker, m_office->now(), AccessAct::Opened, {}, m_ava, {}};
    const Expected<void> noted = m_office->store().write(
        [&](Work &work) -> Expected<bool> {
            FD_TRY(work.add(look));
            return true;
        },
        m_worker, m_office->now());
    QVERIFY(noted);
    QCOMPARE(view(m_ava, m_manager).access.size(), 1);
    QCOMPARE(view(m_ava, m_auditor).access.size(), 1);
    const PersonView worker = view(m_ava, m_worker);
    QVERIFY(worker.access.isEmpty());
    QCOMPARE(worker.accessRefused.first().rule, u"GEN-01"_s);
    QVERIFY(!view(m_ava, m_auditor).may(u"update-person"_s));
}

} // namespace frontdoor::test

QTEST_APPLESS_MAIN(frontdoor::test::TestPersonView)
#include "test_person_view.moc"
