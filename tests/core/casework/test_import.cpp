// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/handling/typed_text.h"
#include "tests/support/must.h"
#include "tests/support/office.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

namespace {

AddPerson somebody(const QString &id, const QString &given, const QString &family = u"Sample"_s)
{
    AddPerson add;
    add.person.id = PersonId(id);
    add.person.givenName = given;
    add.person.familyName = family;
    return add;
}

/// The findings about one person of an import.
Findings about(const CommandResult &result, const QString &id)
{
    Findings findings;
    if (const auto *done = std::get_if<Done>(&result)) {
        for (const Finding &finding : done->told) {
            if (finding.field == id)
                findings.append(finding);
        }
    }
    return findings;
}

} // namespace

/// People of a file are taken together, and each is judged alone.
class TestImport : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_office = std::make_unique<Office>(u"walsall"_s, u"2026-05-01T09:00"_s);
        m_worker = m_office->employ(u"worker"_s, Role::SocialWorker, u"mash"_s);
        m_admin = m_office->employ(u"admin"_s, Role::Administrator, u"mash"_s);
    }

    void peopleAreTakenAsTheyAre()
    {
        AddPerson ann = somebody(u"p1"_s, u" Ann "_s);
        ann.person.born = QDate(2016, 5, 4);
        ann.person.household = HouseholdId(u"h1"_s);
        ann.otherNames = {{{}, u"Annie"_s, u"Jones"_s}};
        const CommandResult result = import({ann, somebody(u"p2"_s, u"Bob"_s)});
        QCOMPARE(made(result, Created::Kind::Person), (QStringList{u"p1"_s, u"p2"_s}));
        const std::optional<Person> found = person(u"p1"_s);
        QVERIFY(found);
        QCOMPARE(found->givenName, u"Ann"_s);
        QCOMPARE(found->household, HouseholdId(u"h1"_s));
        QCOMPARE(namesOf(u"p1"_s), (QList<PersonName>{{PersonId(u"p1"_s), u"Annie"_s, u"Jones"_s}}));
    }

    void onlyAnAdministratorImports()
    {
        for (const QString &procedure : {u"walsall"_s, u"leeds"_s, u"wiltshire"_s, u"leicester"_s}) {
            Office office(procedure);
            const QString team = office.procedure().teams.first().id;
            const ImportPeople command{u"people.csv"_s, {somebody(u"p1"_s, u"Ann"_s)}};
            for (const Role role : {Role::SocialWorker, Role::TeamManager, Role::Auditor})
                QVERIFY(!isDone(office.act(office.employ(u"u%1"_s.arg(int(role)), role, team), command)));
            QVERIFY(isDone(office.act(office.employ(u"admin"_s, Role::Administrator, team), command)));
        }
    }

    void whoIsThereIsLeftAlone()
    {
        QVERIFY(isDone(import({somebody(u"p1"_s, u"Ann"_s)})));
        const CommandResult again = import({somebody(u"p1"_s, u"Another"_s), somebody(u"p2"_s, u"Bob"_s)});
        QCOMPARE(made(again, Created::Kind::Person), QStringList(u"p2"_s));
        QCOMPARE(about(again, u"p1"_s).value(0).rule, u"GEN-05"_s);
        QCOMPARE(person(u"p1"_s)->givenName, u"Ann"_s);
        QCOMPARE(person(u"p1"_s)->revision, 1);
    }

    void oneBadRowStopsNobodyElse_data()
    {
        QTest::addColumn<AddPerson>("bad");
        QTest::addColumn<QString>("rule");
        QTest::newRow("no name") << somebody(u"bad"_s, u" "_s, u""_s) << u"GEN-07"_s;
        AddPerson future = somebody(u"bad"_s, u"Ann"_s);
        future.person.born = QDate(2030, 1, 1);
        QTest::newRow("a birth in the future") << future << u"GEN-09"_s;
        AddPerson both = somebody(u"bad"_s, u"Ann"_s);
        both.person.born = QDate(2020, 1, 1);
        both.person.expected = QDate(2026, 9, 1);
        QTest::newRow("born and expected") << both << u"GEN-09"_s;
        QTest::newRow("a name without end") << somebody(u"bad"_s, QString(TextLimits::name + 1, u'x')) << u"GEN-10"_s;
        AddPerson merged = somebody(u"bad"_s, u"Ann"_s);
        merged.person.mergedInto = PersonId(u"p1"_s);
        QTest::newRow("joined on the way") << merged << u"GEN-02"_s;
    }

    void oneBadRowStopsNobodyElse()
    {
        QFETCH(AddPerson, bad);
        QFETCH(QString, rule);
        const CommandResult result = import({somebody(u"p1"_s, u"Ann"_s), bad, somebody(u"p2"_s, u"Bob"_s)});
        QCOMPARE(made(result, Created::Kind::Person), (QStringList{u"p1"_s, u"p2"_s}));
        const Findings findings = about(result, u"bad"_s);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings[0].rule, rule);
        QCOMPARE(findings[0].severity, Severity::Inform);
        QVERIFY(!person(u"bad"_s));
    }

    void aPersonWithoutAnIdIsNotTaken()
    {
        const CommandResult result = import({somebody({}, u"Ann"_s)});
        QVERIFY(made(result, Created::Kind::Person).isEmpty());
        QCOMPARE(about(result, {}).value(0).rule, u"GEN-07"_s);
    }

    void aMistypedNumberIsKept()
    {
        AddPerson ann = somebody(u"p1"_s, u"Ann"_s);
        ann.person.nhsNumber = u"9990000019"_s;
        ann.person.postcode = u"75008 Paris"_s;
        QVERIFY(isDone(import({ann})));
        QCOMPARE(person(u"p1"_s)->nhsNumber, u"9990000019"_s);
        QCOMPARE(person(u"p1"_s)->postcode, u"75008 Paris"_s);
    }

    void theSameIdTwiceIsTakenOnce()
    {
        const CommandResult result = import({somebody(u"p1"_s, u"Ann"_s), somebody(u"p1"_s, u"Bob"_s)});
        QCOMPARE(made(result, Created::Kind::Person), QStringList(u"p1"_s));
        QCOMPARE(person(u"p1"_s)->givenName, u"Ann"_s);
    }

    void relativesMayStandInAnyOrder()
    {
        AddPerson mother = somebody(u"p1"_s, u"Jo"_s);
        mother.relationships = {
            {RecordId(u"r1"_s), PersonId(u"p1"_s), PersonId(u"p2"_s), RelationshipKind::Mother, true},
            {{}, PersonId(u"p1"_s), PersonId(u"nobody"_s), RelationshipKind::Mother, true},
            {{}, PersonId(u"p1"_s), PersonId(u"p1"_s), RelationshipKind::Sibling, false}};
        QVERIFY(isDone(import({mother, somebody(u"p2"_s, u"Ann"_s)})));
        const QList<Relationship> found = look<QList<Relationship>>(
            [](Views &views) { return views.relationships(PersonId(u"p2"_s)); });
        QCOMPARE(found, QList<Relationship>{mother.relationships.first()});
    }

    void theSameCommandIsCarriedOutOnce()
    {
        const Envelope envelope{
            CommandId::make(), m_admin, ImportPeople{u"people.csv"_s, {somebody(u"p1"_s, u"Ann"_s)}}, {}, {}};
        const CommandResult first = must(submit(m_office->store(), m_office->rules(), envelope, m_office->now()));
        const CommandResult second = must(submit(m_office->store(), m_office->rules(), envelope, m_office->now()));
        QCOMPARE(made(second, Created::Kind::Person), made(first, Created::Kind::Person));
    }

private:
    CommandResult import(const QList<AddPerson> &people)
    {
        return m_office->act(m_admin, ImportPeople{u"people.csv"_s, people});
    }

    template<class T>
    T look(const std::function<Expected<T>(Views &)> &question)
    {
        T answer{};
        must(m_office->store().read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(answer, question(views));
            return {};
        }));
        return answer;
    }
    std::optional<Person> person(const QString &id)
    {
        return look<std::optional<Person>>([&](Views &views) { return views.person(PersonId(id)); });
    }
    QList<PersonName> namesOf(const QString &id)
    {
        return look<QList<PersonName>>([&](Views &views) { return views.otherNames(PersonId(id)); });
    }

    std::unique_ptr<Office> m_office;
    UserId m_worker;
    UserId m_admin;
};

QTEST_GUILESS_MAIN(TestImport)
#include "test_import.moc"
