// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/compare_people.h"
#include "tests/support/must.h"
#include "tests/support/office.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

/// What two entries say in each respect, which had better stay, and what parting them would do.
class TestComparePeople : public QObject {
    Q_OBJECT

private slots:
    void init();

    void whatOnlyLooksDifferentIsTheSame();
    void whatBelongsTogetherIsOneRespect();
    void whatOnlyOneHasIsToldApart();
    void moreHistoryStays();
    void numbersDecideBetweenTwoWithoutHistory();
    void theOlderEntryStaysIfNothingElseDecides();
    void whatTheOtherLacksIsTaken();
    void theAddressOfTheNewerContactIsTaken();
    void aChildWhoWasExpectedHasBeenBorn();
    void aRestrictedEntryIsNotCompared();
    void whoWasKeptApartIsTold();
    void partingTellsWhatGoesBack();

private:
    PeopleCompared compare(const PersonId &one, const PersonId &other, const UserId &viewer)
    {
        std::optional<PeopleCompared> found;
        must(m_office->store().read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(found, comparePeople(views, m_office->rules(), one, other, viewer, m_office->now()));
            return {};
        }));
        return found.value_or(PeopleCompared());
    }
    PeopleCompared compare() { return compare(m_ava, m_again, m_manager); }
    void change(const PersonId &id, const QStringList &fields, const Person &detail)
    {
        QVERIFY(isDone(m_office->act(m_worker, UpdatePerson{id, 0, fields, detail, {}})));
    }
    static ComparedField::Stand standOf(const Person &one, const Person &other, const QString &id)
    {
        for (const ComparedField &field : comparedFields(one, other)) {
            if (field.id == id)
                return field.stand;
        }
        qFatal("nobody has %s", qPrintable(id));
    }

    std::unique_ptr<Office> m_office;
    UserId m_worker, m_manager;
    PersonId m_ava, m_again;
};

void TestComparePeople::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_office = std::make_unique<Office>(u"walsall"_s, u"2026-05-04T10:00"_s);
    m_worker = m_office->employ(u"worker"_s, Role::SocialWorker, u"mash"_s);
    m_manager = m_office->employ(u"manager"_s, Role::TeamManager, u"mash"_s);
    m_ava = m_office->know(u"Ava Sample"_s, u"2016-03-01"_s, {}, u"WS1 1TP"_s);
    m_again = m_office->know(u"Ava Sample"_s, u"2016-03-01"_s, {}, u"WS2 2AA"_s);
}

void TestComparePeople::whatOnlyLooksDifferentIsTheSame()
{
    Person one, other;
    one.givenName = u"Ava"_s;
    other.givenName = u"AVA "_s;
    one.phone = u"07700 900123"_s;
    other.phone = u"07700900123"_s;
    one.disabilities = {u"HAND"_s, u"BEH"_s};
    other.disabilities = {u"BEH"_s, u"HAND"_s};
    for (const ComparedField &field : comparedFields(one, other))
        QCOMPARE(field.stand, ComparedField::Stand::Same);
    other.phone = u"07700 900124"_s;
    QCOMPARE(standOf(one, other, u"phone"_s), ComparedField::Stand::Differ);
}

void TestComparePeople::whatBelongsTogetherIsOneRespect()
{
    Person one, other;
    one.address = other.address = u"1 High Street"_s;
    one.postcode = u"WS1 1TP"_s;
    const QList<ComparedField> fields = comparedFields(one, other);
    QCOMPARE(fields.size(), 1);
    QCOMPARE(fields.first().fields, (QStringList{u"address"_s, u"postcode"_s}));
    QCOMPARE(fields.first().stand, ComparedField::Stand::Differ);
}

void TestComparePeople::whatOnlyOneHasIsToldApart()
{
    Person one, other;
    one.school = u"Oak School"_s;
    other.upn = u"A123"_s;
    QCOMPARE(standOf(one, other, u"school"_s), ComparedField::Stand::OnlyOne);
    QCOMPARE(standOf(one, other, u"upn"_s), ComparedField::Stand::OnlyOther);
    QVERIFY(comparedFields(Person(), Person()).isEmpty());
}

void TestComparePeople::moreHistoryStays()
{
    m_office->record(m_worker, m_again);
    const PeopleCompared compared = compare();
    QVERIFY(!compared.keepOne);
    QCOMPARE(compared.one.older, m_ava < m_again);
    QCOMPARE(compared.other.openContacts, 1);
    QCOMPARE(compared.other.lastContact, m_office->now());
    QVERIFY(!compared.one.lastContact);
}

void TestComparePeople::numbersDecideBetweenTwoWithoutHistory()
{
    Person detail;
    detail.nhsNumber = u"9434765919"_s;
    change(m_again, {u"nhs-number"_s}, detail);
    QVERIFY(!compare().keepOne);
}

void TestComparePeople::theOlderEntryStaysIfNothingElseDecides()
{
    const bool firstIsOlder = m_ava < m_again; // by the millisecond, which may be the same
    QCOMPARE(compare().keepOne, firstIsOlder);
    QCOMPARE(compare(m_again, m_ava, m_manager).keepOne, !firstIsOlder); // whichever is asked for first
}

void TestComparePeople::whatTheOtherLacksIsTaken()
{
    m_office->record(m_worker, m_ava);
    Person detail;
    detail.school = u"Oak School"_s;
    change(m_again, {u"school"_s}, detail);
    QCOMPARE(compare().fromOther, QStringList{u"school"_s}); // and not the other address
}

void TestComparePeople::theAddressOfTheNewerContactIsTaken()
{
    m_office->record(m_worker, m_ava);
    m_office->setTime(u"2026-05-06T10:00"_s);
    m_office->record(m_worker, m_ava);
    m_office->setTime(u"2026-05-07T10:00"_s);
    m_office->record(m_worker, m_again);
    const PeopleCompared compared = compare();
    QVERIFY(compared.keepOne);
    QCOMPARE(compared.fromOther, QStringList{u"address"_s});
}

void TestComparePeople::aChildWhoWasExpectedHasBeenBorn()
{
    Person detail;
    detail.expected = QDate(2026, 6, 1);
    detail.givenName = u"Ava"_s;
    Person unborn = detail;
    change(m_ava, {u"born"_s, u"expected"_s, u"sex"_s}, unborn);
    m_office->record(m_worker, m_ava);
    const PeopleCompared compared = compare();
    QVERIFY(compared.keepOne);
    QVERIFY(compared.fromOther.contains(u"birth"_s));
}

void TestComparePeople::aRestrictedEntryIsNotCompared()
{
    QVERIFY(isDone(m_office->act(m_manager, RestrictRecord{m_again, u"A witness."_s, {}})));
    const PeopleCompared compared = compare(m_ava, m_again, m_worker);
    QVERIFY(compared.withheld);
    QVERIFY(compared.fields.isEmpty());
    QVERIFY(!compare().withheld);
}

void TestComparePeople::whoWasKeptApartIsTold()
{
    QVERIFY(isDone(m_office->act(m_manager, KeepApart{m_again, m_ava, u"Twins."_s})));
    QCOMPARE(compare().apart->reason, u"Twins."_s);
}

void TestComparePeople::partingTellsWhatGoesBack()
{
    m_office->record(m_worker, m_again);
    Person detail;
    detail.school = u"Oak School"_s;
    change(m_again, {u"school"_s}, detail);
    QVERIFY(isDone(m_office->act(m_manager, MergePeople{m_ava, m_again, {u"postcode"_s, u"school"_s}})));
    detail.school = u"Elm School"_s;
    change(m_ava, {u"school"_s}, detail);
    std::optional<Parting> parting;
    must(m_office->store().read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(parting, partingOf(views, m_again));
        return {};
    }));
    QVERIFY(parting);
    QCOMPARE(parting->by, u"Manager Tester"_s);
    QCOMPARE(parting->contacts, 1);
    QCOMPARE(parting->fields.size(), 2);
    QCOMPARE(parting->fields.at(0).id, u"postcode"_s);
    QVERIFY(parting->fields.at(0).goesBack);
    QCOMPARE(parting->fields.at(0).before.postcode, u"WS1 1TP"_s);
    QVERIFY(!parting->fields.at(1).goesBack);
}

QTEST_APPLESS_MAIN(TestComparePeople)
#include "test_compare_people.moc"
