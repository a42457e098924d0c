// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/library.h"
#include "tests/support/must.h"
#include "tests/support/office.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

/// What is known of people, and how they stand to each other.
class TestPeople : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_office = std::make_unique<Office>(u"walsall"_s, u"2026-05-01T09:00"_s);
        m_worker = m_office->employ(u"worker"_s, Role::SocialWorker, u"mash"_s);
        m_manager = m_office->employ(u"manager"_s, Role::TeamManager, u"mash"_s);
        m_admin = m_office->employ(u"admin"_s, Role::Administrator, u"mash"_s);
        m_dee = m_office->know(u"Dee Okafor"_s, u"2018-03-04"_s, u"okafor"_s, u"WS1 1TP"_s);
        m_ama = m_office->know(u"Ama Okafor"_s, u"1990-01-02"_s);
    }

    void theNamedFieldsChangeAndNoOthers()
    {
        UpdatePerson command{m_dee, 1, {u"phone"_s}, {}, {}};
        command.detail.phone = u" 01922 000111 "_s;
        command.detail.school = u"Not meant"_s;
        QVERIFY(isDone(m_office->act(m_worker, command)));
        const Person dee = person(m_dee);
        QCOMPARE(dee.phone, u"01922 000111"_s);
        QCOMPARE(dee.school, QString());
        QCOMPARE(dee.postcode, u"WS1 1TP"_s);
        QCOMPARE(dee.revision, 2);
    }

    void whoWasFasterIsNotOverwritten()
    {
        UpdatePerson command{m_dee, 1, {u"phone"_s}, {}, {}};
        command.detail.phone = u"1"_s;
        QVERIFY(isDone(m_office->act(m_worker, command)));
        command.detail.phone = u"2"_s;
        const CommandResult second = m_office->act(m_manager, command);
        QVERIFY(std::holds_alternative<Conflict>(second));
        QCOMPARE(std::get<Conflict>(second).revision, 2);
        QCOMPARE(person(m_dee).phone, u"1"_s);
    }

    void aMoveKeepsTheOldAddress()
    {
        UpdatePerson command{m_dee, 0, {u"address"_s, u"postcode"_s}, {}, {}};
        command.detail.address = u"2 New Road"_s;
        command.detail.postcode = u"WS2 2AA"_s;
        m_office->setTime(u"2026-05-02T09:00"_s);
        QVERIFY(isDone(m_office->act(m_worker, command)));
        const QList<PastAddress> all = look<QList<PastAddress>>([&](Views &v) { return v.addresses(m_dee); });
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.first().postcode, u"WS2 2AA"_s);
        QVERIFY(!all.first().until);
        QCOMPARE(all.last().postcode, u"WS1 1TP"_s);
        QCOMPARE(all.last().until, m_office->time(u"2026-05-02T09:00"_s));
    }

    void otherNamesAreReplacedAndFound()
    {
        UpdatePerson command{m_dee, 0, {}, {}, QList<PersonName>{{m_dee, u"Deborah"_s, u"Quashie"_s}}};
        QVERIFY(isDone(m_office->act(m_worker, command)));
        QCOMPARE(found(u"quashie"_s), QList<PersonId>{m_dee});
        command.otherNames = QList<PersonName>{{m_dee, u"Debbie"_s, u"Okafor"_s}};
        QVERIFY(isDone(m_office->act(m_worker, command)));
        QCOMPARE(found(u"quashie"_s), QList<PersonId>());
        QCOMPARE(found(u"debbie"_s), QList<PersonId>{m_dee});
    }

    void nobodyIsLeftWithoutAName()
    {
        const UpdatePerson command{m_dee, 0, {u"given-name"_s, u"family-name"_s}, {}, {}};
        QCOMPARE(rulesOf(m_office->act(m_worker, command)), QStringList{u"GEN-07"_s});
        QCOMPARE(person(m_dee).name(), u"Dee Okafor"_s);
    }

    void joiningIsNoAnswerOfAForm()
    {
        UpdatePerson command{m_dee, 0, {u"merged-into"_s}, {}, {}};
        command.detail.mergedInto = m_ama;
        QVERIFY(isDone(m_office->act(m_worker, command)));
        QVERIFY(!person(m_dee).mergedInto);
    }

    void aRelationshipIsAddedChangedAndRemoved()
    {
        Relationship mother{RecordId::make(), m_ama, m_dee, RelationshipKind::Carer, false};
        QVERIFY(isDone(m_office->act(m_worker, RelatePeople{mother})));
        QCOMPARE(relationships(m_dee), QList<Relationship>{mother});
        mother.kind = RelationshipKind::Mother;
        mother.parentalResponsibility = true;
        QVERIFY(isDone(m_office->act(m_worker, RelatePeople{mother})));
        QCOMPARE(relationships(m_dee), QList<Relationship>{mother});
        QVERIFY(isDone(m_office->act(m_worker, UnrelatePeople{mother.id})));
        QVERIFY(relationships(m_dee).isEmpty());
        QCOMPARE(rulesOf(m_office->act(m_worker, UnrelatePeople{mother.id})), QStringList{u"GEN-02"_s});
    }

    void aRelationshipIsBetweenTwoAndOnce()
    {
        const Relationship one{RecordId::make(), m_ama, m_dee, RelationshipKind::Mother, true};
        QVERIFY(isDone(m_office->act(m_worker, RelatePeople{one})));
        QCOMPARE(rulesOf(m_office->act(
                     m_worker, RelatePeople{{RecordId::make(), m_ama, m_dee, RelationshipKind::Mother, false}})),
                 QStringList{u"GEN-05"_s});
        QCOMPARE(rulesOf(m_office->act(
                     m_worker, RelatePeople{{RecordId::make(), m_dee, m_dee, RelationshipKind::Sibling, false}})),
                 QStringList{u"GEN-02"_s});
        Relationship turned = one;
        turned.to = m_office->know(u"Kofi Okafor"_s);
        QCOMPARE(rulesOf(m_office->act(m_worker, RelatePeople{turned})), QStringList{u"GEN-02"_s});
    }

    void whatIsRestrictedIsNotChangedByOthers()
    {
        QVERIFY(isDone(m_office->act(m_manager, RestrictRecord{m_dee, u"A witness."_s, {m_manager}})));
        UpdatePerson command{m_dee, 0, {u"phone"_s}, {}, {}};
        QCOMPARE(rulesOf(m_office->act(m_worker, command)), QStringList{u"GEN-08"_s});
        QCOMPARE(rulesOf(m_office->act(m_worker,
                                       RelatePeople{{RecordId::make(), m_ama, m_dee, RelationshipKind::Mother, true}})),
                 QStringList{u"GEN-08"_s});
    }

    void anAdministratorKeepsTheAccounts()
    {
        User newcomer;
        newcomer.id = UserId::make();
        newcomer.revision = 0;
        newcomer.signIn = u"jo.lee"_s;
        newcomer.name = u"Jo Lee"_s;
        newcomer.team = u"mash"_s;
        QCOMPARE(rulesOf(m_office->act(m_worker, SetUser{newcomer})), QStringList{u"GEN-01"_s});
        QVERIFY(isDone(m_office->act(m_admin, SetUser{newcomer})));
        newcomer.name = u"Joanna Lee"_s;
        newcomer.active = false;
        QVERIFY(isDone(m_office->act(m_admin, SetUser{newcomer})));
        const QList<User> all = look<QList<User>>([](Views &v) { return v.allUsers(); });
        const auto stored = std::find_if(all.begin(), all.end(), [&](const User &u) { return u.id == newcomer.id; });
        QVERIFY(stored != all.end());
        QCOMPARE(stored->name, u"Joanna Lee"_s);
        QVERIFY(!stored->active);
        User namesake = newcomer;
        namesake.id = UserId::make();
        namesake.signIn = u" JO.LEE "_s;
        namesake.team = u"nowhere"_s;
        QCOMPARE(rulesOf(m_office->act(m_admin, SetUser{namesake})), (QStringList{u"GEN-05"_s, u"GEN-02"_s}));
    }

    void theLastAdministratorStaysOne()
    {
        User admin = *look<std::optional<User>>([&](Views &v) { return v.user(m_admin); });
        admin.role = Role::SocialWorker;
        QCOMPARE(rulesOf(m_office->act(m_admin, SetUser{admin})), QStringList{u"GEN-07"_s});
        m_office->employ(u"second"_s, Role::Administrator, u"mash"_s);
        QVERIFY(isDone(m_office->act(m_admin, SetUser{admin})));
    }

    void aProcedureThatIsNotSoundIsNotAdopted()
    {
        QCOMPARE(rulesOf(m_office->act(m_admin, AdoptProcedure{{{u"ours.toml"_s, u"id = \n"_s}}})),
                 QStringList{u"GEN-02"_s});
        QList<ProcedureFile> files;
        for (const ProcedureText &text : must(procedureTexts(u"leeds"_s)))
            files.append({text.name, text.text});
        QCOMPARE(rulesOf(m_office->act(m_worker, AdoptProcedure{files})), QStringList{u"GEN-01"_s});
        QVERIFY(isDone(m_office->act(m_admin, AdoptProcedure{files})));
        QCOMPARE(look<QList<ProcedureFile>>([](Views &v) { return v.procedureFiles(); }), files);
    }

    void anAbsenceThatWasNoneGoes()
    {
        QVERIFY(isDone(
            m_office->act(m_worker, SetAbsence{m_worker, AbsenceKind::Sick, QDate(2026, 5, 1), QDate(2026, 5, 3)})));
        const auto absences = [&] {
            return look<QList<Absence>>(
                [](Views &v) { return v.absencesBetween(QDate(2026, 5, 3), QDate(2026, 5, 9)); });
        };
        QCOMPARE(absences().size(), 1);
        QVERIFY(isDone(m_office->act(m_worker, RemoveAbsence{absences().first().id})));
        QVERIFY(absences().isEmpty());
    }

    void whatWasReturnedWaitsForItsWorker()
    {
        const ContactId id = m_office->record(m_worker, m_dee);
        QVERIFY(isDone(m_office->insist(m_manager, Allocate{Subject(id), m_worker, {}})));
        const auto returned = [&] { return look<QList<Decision>>([&](Views &v) { return v.returnedTo(m_worker); }); };
        const OutcomeRule outcome = m_office->procedure().outcomes.first();
        const CommandResult recommended = m_office->insist(
            m_worker, Recommend{Subject(id), u"no-further-action"_s, u"Nothing to do."_s, {}});
        QVERIFY2(isDone(recommended), qPrintable(rulesOf(recommended).join(u' ') + outcome.id));
        QVERIFY(returned().isEmpty());
        QVERIFY(isDone(m_office->insist(m_manager, Return{Subject(id), u"What did school say?"_s})));
        QCOMPARE(returned().size(), 1);
        QCOMPARE(returned().first().comment, u"What did school say?"_s);
        QVERIFY(isDone(
            m_office->insist(m_worker, Recommend{Subject(id), u"no-further-action"_s, u"School is content."_s, {}})));
        QVERIFY(returned().isEmpty());
    }

private:
    template<class T>
    T look(const std::function<Expected<T>(Views &)> &question)
    {
        T answer;
        must(m_office->store().read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(answer, question(views));
            return {};
        }));
        return answer;
    }
    Person person(const PersonId &id)
    {
        return *look<std::optional<Person>>([&](Views &v) { return v.person(id); });
    }
    QList<Relationship> relationships(const PersonId &id)
    {
        return look<QList<Relationship>>([&](Views &v) { return v.relationships(id); });
    }
    QList<PersonId> found(const QString &text)
    {
        QList<PersonId> ids;
        for (const PersonHit &hit : look<QList<PersonHit>>([&](Views &v) {
                 return v.findPeople(text, 10, {m_worker, m_office->now()});
             }))
            ids << hit.person.id;
        return ids;
    }

    std::unique_ptr<Office> m_office;
    UserId m_worker, m_manager, m_admin;
    PersonId m_dee, m_ama;
};

QTEST_GUILESS_MAIN(TestPeople)
#include "test_people.moc"
