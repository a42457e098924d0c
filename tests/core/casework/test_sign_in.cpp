// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/sign_in.h"
#include "core/casework/views/workload_board.h"
#include "tests/support/must.h"
#include "tests/support/office.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

namespace {

const QString one = u"$argon2id$one"_s;
const QString two = u"$argon2id$two"_s;

} // namespace

/// Who may come in, and who not any more.
class TestSignIn : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_office = std::make_unique<Office>(u"walsall"_s, u"2026-05-01T09:00"_s);
        m_worker = m_office->employ(u"worker"_s, Role::SocialWorker, u"mash"_s);
        m_manager = m_office->employ(u"manager"_s, Role::TeamManager, u"mash"_s);
        m_admin = m_office->employ(u"admin"_s, Role::Administrator, u"mash"_s);
    }

    void withoutPasswordsOneChooses()
    {
        const WaysIn ways = waysNow({});
        QVERIFY(!ways.identity.asksForProof);
        QCOMPARE(ways.people.size(), 3);
    }

    void theFirstPasswordOfAnAdministratorShutsTheDoor()
    {
        QVERIFY(isDone(m_office->act(m_admin, SetPassword{m_admin, one, {}})));
        const WaysIn ways = waysNow({});
        QVERIFY(ways.identity.asksForProof);
        QVERIFY(ways.people.isEmpty());
    }

    void nobodyElseShutsItOnTheAdministrator()
    {
        QCOMPARE(rulesOf(m_office->act(m_worker, SetPassword{m_worker, one, {}})), QStringList{u"GEN-01"_s});
        QVERIFY(!waysNow({}).identity.asksForProof);
    }

    void anAdministratorSetsAFirstPasswordThatHasToBeChanged()
    {
        shut();
        QCOMPARE(rulesOf(m_office->act(m_manager, SetPassword{m_worker, two, {}})), QStringList{u"GEN-01"_s});
        QVERIFY(isDone(m_office->act(m_admin, SetPassword{m_worker, two, {}})));
        QVERIFY(kept(m_worker).mustChange);
        QVERIFY(isDone(m_office->act(m_worker, SetPassword{m_worker, one, two})));
        QVERIFY(!kept(m_worker).mustChange);
        QCOMPARE(kept(m_worker).set, m_office->now());
    }

    void onesOwnPasswordIsChangedByWhoKnowsIt()
    {
        shut();
        QCOMPARE(rulesOf(m_office->act(m_admin, SetPassword{m_admin, two, two})), QStringList{u"GEN-01"_s});
        QCOMPARE(rulesOf(m_office->act(m_admin, SetPassword{m_admin, two, {}})), QStringList{u"GEN-01"_s});
        QCOMPARE(kept(m_admin).password, one);
        QVERIFY(isDone(m_office->act(m_admin, SetPassword{m_admin, two, one})));
    }

    void aPlainPasswordIsNeverKept()
    {
        QCOMPARE(rulesOf(m_office->act(m_admin, SetPassword{m_admin, u"three brown umbrellas"_s, {}})),
                 QStringList{u"GEN-07"_s});
        QVERIFY(kept(m_admin).password.isEmpty());
    }

    void theHistoryHoldsNoPassword()
    {
        shut();
        QVERIFY(isDone(m_office->act(m_admin, SetPassword{m_worker, two, {}})));
        QVERIFY(isDone(m_office->act(m_worker, SignIn{SignIn::By::Password, two, one})));
        QVERIFY(isDone(m_office->act(m_worker, FailSignIn())));
        const QList<AuditRecord> all = look<QList<AuditRecord>>([](Views &v) { return v.history(Subject()); });
        QStringList verbs;
        for (const AuditRecord &record : all) {
            verbs << record.verb;
            QVERIFY2(!record.payload.contains(u"argon"_s) && !record.result.contains(u"argon"_s),
                     qPrintable(record.payload));
        }
        QCOMPARE(verbs, (QStringList{u"set-password"_s, u"set-password"_s, u"sign-in"_s, u"fail-sign-in"_s}));
        QCOMPARE(all.last().actor, m_worker);
    }

    void tenWrongTriesCloseForHalfAnHour()
    {
        shut();
        for (int i = 0; i < 9; ++i)
            QVERIFY(isDone(m_office->act(m_admin, FailSignIn())));
        QCOMPARE(kept(m_admin).tries, 9);
        QVERIFY(!kept(m_admin).isClosed(m_office->now()));
        QVERIFY(isDone(m_office->act(m_admin, FailSignIn())));
        QVERIFY(kept(m_admin).isClosed(m_office->now()));
        // The right one is of no use now, and further tries are not written down.
        QCOMPARE(rulesOf(m_office->act(m_admin, SignIn{SignIn::By::Password, one, {}})), QStringList{u"GEN-08"_s});
        QVERIFY(!isDone(m_office->act(m_admin, FailSignIn())));
        QStringList verbs;
        for (const AuditRecord &record : look<QList<AuditRecord>>([](Views &v) { return v.history(Subject()); }))
            verbs << record.verb;
        QCOMPARE(verbs.count(u"fail-sign-in"_s), 10);
        QCOMPARE(verbs.last(), u"close-account"_s);
        m_office->setTime(u"2026-05-01T09:29"_s);
        QVERIFY(!isDone(m_office->act(m_admin, SignIn{SignIn::By::Password, one, {}})));
        m_office->setTime(u"2026-05-01T09:30"_s);
        QVERIFY(isDone(m_office->act(m_admin, SignIn{SignIn::By::Password, one, {}})));
    }

    void anAdministratorOpensAClosedAccount()
    {
        shut();
        QVERIFY(isDone(m_office->act(m_admin, SetPassword{m_worker, two, {}})));
        for (int i = 0; i < 10; ++i)
            QVERIFY(isDone(m_office->act(m_worker, FailSignIn())));
        QCOMPARE(rulesOf(m_office->act(m_manager, OpenAccount{m_worker})), QStringList{u"GEN-01"_s});
        QVERIFY(isDone(m_office->act(m_admin, OpenAccount{m_worker})));
        QVERIFY(isDone(m_office->act(m_worker, SignIn{SignIn::By::Password, two, {}})));
        QCOMPARE(rulesOf(m_office->act(m_admin, OpenAccount{m_worker})), QStringList{u"GEN-02"_s});
    }

    void comingInForgetsTheWrongTriesAndKeepsTheBetterHash()
    {
        shut();
        for (int i = 0; i < 5; ++i)
            QVERIFY(isDone(m_office->act(m_admin, FailSignIn())));
        QVERIFY(isDone(m_office->act(m_admin, SignIn{SignIn::By::Password, one, two})));
        QCOMPARE(kept(m_admin).tries, 0);
        QCOMPARE(kept(m_admin).password, two);
        // Somebody changed it while it was compared.
        QCOMPARE(rulesOf(m_office->act(m_admin, SignIn{SignIn::By::Password, one, {}})), QStringList{u"GEN-01"_s});
    }

    void anAccountOfTheComputerIsAWayIn()
    {
        shut();
        QCOMPARE(rulesOf(m_office->act(m_worker, LinkAccount{m_worker, u"kim"_s})), QStringList{u"GEN-01"_s});
        QVERIFY(isDone(m_office->act(m_admin, LinkAccount{m_worker, u" Kim@Office "_s})));
        QCOMPARE(waysNow(u"kim@OFFICE"_s).byAccount->id, m_worker);
        QVERIFY(!waysNow(u"sam"_s).byAccount);
        QVERIFY(isDone(m_office->act(m_worker, SignIn{SignIn::By::Account, u"kim@office"_s, {}})));
        QVERIFY(!isDone(m_office->act(m_worker, SignIn{SignIn::By::Account, u"sam"_s, {}})));
        QVERIFY(!isDone(m_office->act(m_worker, SignIn{SignIn::By::Password, {}, {}})));
        QCOMPARE(rulesOf(m_office->act(m_admin, LinkAccount{m_manager, u"KIM@office"_s})), QStringList{u"GEN-05"_s});
        QVERIFY(isDone(m_office->act(m_admin, LinkAccount{m_worker, {}})));
        QVERIFY(!waysNow(u"kim@office"_s).byAccount);
    }

    void theLastAdministratorWhoCanComeInStaysOne()
    {
        shut();
        const UserId second = m_office->employ(u"second"_s, Role::Administrator, u"mash"_s); // without a way in
        User admin = user(m_admin);
        admin.leaves = QDate(2026, 6, 1);
        QCOMPARE(rulesOf(m_office->act(m_admin, SetUser{admin})), QStringList{u"GEN-07"_s});
        QVERIFY(isDone(m_office->act(m_admin, SetPassword{second, two, {}})));
        QVERIFY(isDone(m_office->act(m_admin, SetUser{admin})));
    }

    void whoHasLeftDoesNotComeInFromThatDay()
    {
        shut();
        QVERIFY(isDone(m_office->act(m_admin, SetPassword{m_worker, two, {}})));
        leave(m_worker, QDate(2026, 5, 2));
        QVERIFY(isDone(m_office->act(m_worker, SignIn{SignIn::By::Password, two, {}})));
        QVERIFY(account(u"worker"_s).user);
        m_office->setTime(u"2026-05-02T00:00"_s);
        QCOMPARE(rulesOf(m_office->act(m_worker, SignIn{SignIn::By::Password, two, {}})), QStringList{u"GEN-01"_s});
        QVERIFY(!account(u"worker"_s).user);
        QVERIFY(account(u"worker"_s).credentials.password.isEmpty());
    }

    void whatALeaverHoldsIsShownToWhoeverAllocates()
    {
        const PersonId child = m_office->know(u"Dee Okafor"_s);
        const ContactId contact = m_office->record(m_worker, child);
        QVERIFY(isDone(m_office->insist(m_worker, SendToTray{contact, u"mash"_s})));
        QVERIFY(isDone(m_office->insist(m_manager, Allocate{Subject(contact), m_worker, {}})));
        const UserId other = m_office->employ(u"other"_s, Role::SocialWorker, u"mash"_s);
        QCOMPARE(rulesOf(m_office->insist(m_manager, Allocate{Subject(contact), other, {}})), QStringList{u"GEN-05"_s});
        leave(m_worker, QDate(2026, 5, 2));
        QVERIFY(board().toAllocate.isEmpty());
        m_office->setTime(u"2026-05-02T09:00"_s);
        const WorkloadBoard later = board();
        QCOMPARE(later.toAllocate.size(), 1);
        QCOMPARE(later.left.value(m_worker), user(m_worker).name);
        QVERIFY(isDone(m_office->insist(m_manager, Allocate{Subject(contact), other, {}})));
        QVERIFY(board().toAllocate.isEmpty());
        // And nobody gives them more.
        QCOMPARE(rulesOf(m_office->insist(m_manager, Allocate{Subject(contact), m_worker, {}})),
                 QStringList{u"GEN-02"_s});
    }

    void aDemonstrationNeedsNoPassword()
    {
        must(m_office->store().write(
            [](Work &work) -> Expected<bool> {
                FD_TRY(work.markAsDemo());
                return true;
            },
            m_admin, m_office->now()));
        QCOMPARE(rulesOf(m_office->act(m_admin, SetPassword{m_admin, one, {}})), QStringList{u"GEN-08"_s});
        QVERIFY(waysNow({}).identity.isDemo);
    }

private:
    template<class T>
    T look(const std::function<Expected<T>(Views &)> &question)
    {
        T found{};
        must(m_office->store().read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(found, question(views));
            return {};
        }));
        return found;
    }
    QDate today() const { return m_office->rules().calendar.localDate(m_office->now()); }
    WaysIn waysNow(const QString &account)
    {
        return look<WaysIn>([&](Views &v) { return waysIn(v, account, today()); });
    }
    SignInAccount account(const QString &name)
    {
        return look<SignInAccount>([&](Views &v) { return signInAccount(v, name, today()); });
    }
    Credentials kept(const UserId &id)
    {
        return look<std::optional<Credentials>>([&](Views &v) { return v.credentials(id); }).value_or(Credentials());
    }
    User user(const UserId &id)
    {
        return *look<std::optional<User>>([&](Views &v) { return v.user(id); });
    }
    WorkloadBoard board()
    {
        return look<WorkloadBoard>([&](Views &v) {
            return workloadBoard(v, m_office->rules(), u"mash"_s, {m_manager, m_office->now()});
        });
    }
    void leave(const UserId &id, QDate day)
    {
        User leaver = user(id);
        leaver.leaves = day;
        QVERIFY(isDone(m_office->act(m_admin, SetUser{leaver})));
    }
    void shut() { QVERIFY(isDone(m_office->act(m_admin, SetPassword{m_admin, one, {}}))); }

    std::unique_ptr<Office> m_office;
    UserId m_worker;
    UserId m_manager;
    UserId m_admin;
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "test_sign_in.moc"
