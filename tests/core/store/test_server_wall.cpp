// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/access.h"
#include "core/casework/handler.h"
#include "core/casework/setup.h"
#include "core/casework/views/contact_view.h"
#include "core/procedure/library.h"
#include "core/store/database_check.h"
#include "core/store/postgres_connection.h"
#include "core/store/postgres_store.h"
#include "core/store/server_wall.h"
#include "core/store/store_copy.h"
#include "tests/core/store/postgres_server.h"
#include "tests/core/store/store_fixture.h"
#include "tests/support/must.h"
#include "tests/support/office.h"

#include <QTemporaryDir>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;
using test::isDone;
using test::rulesOf;

/// What the server itself keeps from the login of a person, whatever program they use.
class TestServerWall : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void aDayByTheOrdinaryHandlerWorks();
    void aRestrictedRecordGivesNoRows();
    void aRestrictedRecordStaysOnTheTrayAndOpensWithAReason();
    void nobodyOpensARestrictedRecordWithoutANote();
    void nobodyDecidesInAnothersName();
    void nobodyDecidesWhatTheyRecommended();
    void theHistoryOnlyGrows_data();
    void theHistoryOnlyGrows();
    void nobodyWritesTheHistoryOfOthers();
    void nobodyMakesThemselvesAdministrator();
    void theTablesStayAsTheyAre_data();
    void theTablesStayAsTheyAre();
    void whoLeftAndWhoIsNobodyReadNothing();
    void loginsAreListedAndTaken();
    void theOwnerSeesAndCopiesEverything();

private:
    using Outcome = CommandResult;

    QString as(const QString &role) const { return QString(m_url).replace(u"user=keeper"_s, u"user="_s + role); }
    UserId employ(const QString &signIn, Role role);
    std::unique_ptr<Store> storeOf(const QString &role)
    {
        return must(openPostgresStore(as(role), OpenMode::ReadWrite));
    }
    Outcome act(const QString &role, const Command &command);
    ContactId record(const QString &role);
    ContactId recommended();
    /// What one statement of a login comes to.
    QByteArray trying(const QString &role, const QString &statement);
    qint64 counted(const QString &role, const QString &what);

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<Store> m_owner;
    QString m_url; ///< as the owner of the tables, who is no superuser
    Rulebook m_rules{{}, Calendar(BankHolidays::shipped())};
    QHash<QString, UserId> m_users;
    PersonId m_child;
};

void TestServerWall::initTestCase()
{
    auto server = PostgresServer::start();
    FD_VERIFY(server);
    m_server = std::move(*server);
    const auto admin = PostgresConnection::open(*m_server->newDatabase());
    FD_VERIFY(admin);
    FD_VERIFY((*admin)->execute(u"CREATE ROLE keeper LOGIN CREATEROLE"_s));
}

void TestServerWall::init()
{
    m_owner.reset();
    m_users.clear();
    const QString url = *m_server->newDatabase();
    const auto admin = PostgresConnection::open(url);
    FD_VERIFY(admin);
    const QVariant name = *(*admin)->scalar(u"SELECT current_database()"_s);
    FD_VERIFY((*admin)->execute(u"ALTER DATABASE %1 OWNER TO keeper"_s.arg(name.toString())));
    m_url = QString(url).replace(u"user=frontdoor"_s, u"user=keeper"_s);
    auto store = createPostgresStore(m_url);
    FD_VERIFY(store);
    m_owner = std::move(*store);
    const Procedure procedure = must(
        adoptProcedure(*m_owner, must(procedureTexts(u"walsall"_s)), {}, SystemClock().now()));
    m_rules = {std::make_shared<const Procedure>(procedure), Calendar(BankHolidays::shipped())};
    employ(u"worker"_s, Role::SocialWorker);
    employ(u"other"_s, Role::SocialWorker);
    employ(u"manager"_s, Role::TeamManager);
    employ(u"boss"_s, Role::Administrator);
    Person child = samples::bareChild(u"Dee"_s, u"Okafor"_s);
    child.address = u"7 Hidden Lane"_s;
    m_child = child.id;
    FD_VERIFY(commit(*m_owner, [&](Work &work) { return work.add(child); }));
}

UserId TestServerWall::employ(const QString &signIn, Role role)
{
    User user;
    user.id = UserId::make();
    user.signIn = signIn;
    user.name = signIn;
    user.role = role;
    user.team = u"mash"_s;
    user.fte = 1;
    user.qualified = true;
    must(commit(*m_owner, [&](Work &work) { return work.add(user); }));
    must(giveLogin(m_url, signIn, signIn));
    m_users.insert(signIn, user.id);
    return user.id;
}

TestServerWall::Outcome TestServerWall::act(const QString &role, const Command &command)
{
    const auto store = storeOf(role);
    return must(submit(*store, m_rules, Envelope{CommandId::make(), m_users[role], command, {}, u"test"_s},
                       SystemClock().now()));
}

ContactId TestServerWall::record(const QString &role)
{
    const Outcome result = act(role, RecordContact{{{m_child, {}}}, test::Office::professional(), {}});
    const QStringList contacts = test::made(result, Created::Kind::Contact);
    if (contacts.isEmpty())
        qWarning("refused: %s", qPrintable(rulesOf(result).join(u' ')));
    return ContactId(contacts.value(0));
}

ContactId TestServerWall::recommended()
{
    const ContactId id = record(u"worker"_s);
    const Outcome result = act(u"worker"_s, Recommend{Subject(id), u"no-further-action"_s, u"Nothing found."_s, {}});
    if (!isDone(result))
        qWarning("refused: %s", qPrintable(rulesOf(result).join(u' ')));
    return id;
}

QByteArray TestServerWall::trying(const QString &role, const QString &statement)
{
    const auto connection = PostgresConnection::open(as(role));
    const auto done = connection ? (*connection)->execute(statement)
                                 : Expected<void>(tl::unexpected(connection.error()));
    if (done)
        return "done";
    return done.error().detail.contains("42501"_L1) ? QByteArray("42501") : done.error().detail.toUtf8();
}

qint64 TestServerWall::counted(const QString &role, const QString &what)
{
    const auto connection = must(PostgresConnection::open(as(role)));
    return must(connection->scalar(u"SELECT count(*) FROM "_s + what)).toLongLong();
}

void TestServerWall::aDayByTheOrdinaryHandlerWorks()
{
    const ContactId id = recommended();
    QVERIFY(!id.isEmpty());
    QVERIFY(isDone(act(u"manager"_s, Authorise{Subject(id), {}, u"Agreed."_s, {}, {}})));
    QVERIFY(isDone(act(u"worker"_s, UpdatePerson{m_child, 0, {u"phone"_s}, {}, {}})));
    User newcomer;
    newcomer.id = UserId::make();
    newcomer.revision = 0;
    newcomer.signIn = u"jo.lee"_s;
    newcomer.name = u"Jo Lee"_s;
    newcomer.team = u"mash"_s;
    QVERIFY(isDone(act(u"boss"_s, SetUser{newcomer})));
    FD_VERIFY(
        noteAccess(*storeOf(u"other"_s), openedEvent(m_users[u"other"_s], Subject(id), m_child, SystemClock().now())));
    const auto report = checkDatabase(m_url);
    FD_VERIFY(report);
    QVERIFY2(report->isSound(), report->isSound() ? "" : qPrintable(report->findings.first().what));
}

void TestServerWall::aRestrictedRecordGivesNoRows()
{
    const ContactId id = recommended();
    const QString address = u"address WHERE person_id = '%1'"_s.arg(m_child.text());
    const QString detail = u"contact_detail WHERE contact_id = '%1'"_s.arg(id.text());
    const QString decision = u"decision WHERE subject_id = '%1'"_s.arg(id.text());
    const QString history = u"audit_event WHERE subject_id = '%1'"_s.arg(id.text());
    for (const QString &what : {address, detail, decision, history})
        QVERIFY2(counted(u"other"_s, what) > 0, qPrintable(what));
    QVERIFY(isDone(act(u"manager"_s, RestrictRecord{m_child, u"A witness."_s, {m_users[u"manager"_s]}})));
    for (const QString &what : {address, detail, decision, history}) {
        QCOMPARE(counted(u"other"_s, what), 0);
        QVERIFY(counted(u"manager"_s, what) > 0);
    }
    // Whoever took it is not shut out of their own work.
    QCOMPARE(counted(u"worker"_s, detail), 1);
    // What cannot be seen cannot be changed.
    QCOMPARE(trying(u"other"_s, u"UPDATE contact_detail SET concern = ''"_s), QByteArray("done"));
    QCOMPARE(counted(u"manager"_s, detail + u" AND concern <> ''"_s), 1);
}

void TestServerWall::aRestrictedRecordStaysOnTheTrayAndOpensWithAReason()
{
    const ContactId id = recommended();
    QVERIFY(isDone(act(u"manager"_s, RestrictRecord{m_child, u"A witness."_s, {m_users[u"manager"_s]}})));
    const Viewer other{m_users[u"other"_s], SystemClock().now()};
    const auto viewed = [&] {
        return must(seen(*storeOf(u"other"_s), [&](Views &views) {
            return viewContact(views, m_rules, Subject(id), other.user, SystemClock().now());
        }));
    };
    QVERIFY(viewed() && viewed()->withheld);
    // A new contact about the child is heard all the same, and the chain goes on from an entry that is shut to its writer.
    QVERIFY(!record(u"other"_s).isEmpty());
    QVERIFY(isDone(act(u"other"_s, OpenRestricted{m_child, u"A call at night."_s})));
    QCOMPARE(counted(u"other"_s, u"contact_detail WHERE contact_id = '%1'"_s.arg(id.text())), 1);
    QVERIFY(!viewed()->withheld);
    QVERIFY(checkDatabase(m_url)->isSound());
}

void TestServerWall::nobodyOpensARestrictedRecordWithoutANote()
{
    QVERIFY(isDone(act(u"manager"_s, RestrictRecord{m_child, u"A witness."_s, {m_users[u"manager"_s]}})));
    const QString open = u"INSERT INTO restriction_reader (restriction_id, user_id, from_at, until_at, reason) "
                         "SELECT id, '%1', 0, %2, 'curious' FROM restriction"_s.arg(m_users[u"other"_s].text());
    const qint64 now = SystemClock().now().ms;
    QCOMPARE(trying(u"other"_s, open.arg(now + 3'600'000)), QByteArray("42501"));
    QCOMPARE(trying(u"other"_s, open.arg(u"NULL"_s)), QByteArray("42501"));
    QCOMPARE(trying(u"other"_s, open.arg(now + 72 * 3'600'000LL)), QByteArray("42501"));
    QCOMPARE(trying(u"other"_s, u"UPDATE restriction SET lifted = 1, lifted_by = by_user"_s), QByteArray("done"));
    QCOMPARE(counted(u"other"_s, u"restriction WHERE lifted IS NULL"_s), 1);
}

namespace {

QString decisionBy(const UserId &user, const ContactId &contact, const QString &recommendation)
{
    return u"INSERT INTO decision (id, subject_kind, subject_id, kind, state, outcome, fields, rationale, by_user, role, at, "
           "recommendation, comment, procedure_id, procedure_version, procedure_hash) VALUES ('%1', 'contact', '%2', "
           "'decision', 'accepted', 'no-further-action', '{}', 'x', '%3', 'team-manager', 1, %4, '', 'x', 'x', 'x')"_s
               .arg(newUuid7(), contact.text(), user.text(), recommendation);
}

} // namespace

void TestServerWall::nobodyDecidesInAnothersName()
{
    const ContactId id = recommended();
    QCOMPARE(trying(u"worker"_s, decisionBy(m_users[u"manager"_s], id, u"NULL"_s)), QByteArray("42501"));
    QCOMPARE(trying(u"manager"_s, decisionBy(m_users[u"manager"_s], id, u"NULL"_s)), QByteArray("done"));
    QCOMPARE(trying(u"worker"_s, u"UPDATE decision SET by_user = '%1'"_s.arg(m_users[u"worker"_s].text())),
             QByteArray("42501"));
    QCOMPARE(trying(u"worker"_s, u"UPDATE decision SET outcome = 'other'"_s), QByteArray("42501"));
    QCOMPARE(trying(u"worker"_s, u"DELETE FROM decision"_s), QByteArray("42501"));
}

void TestServerWall::nobodyDecidesWhatTheyRecommended()
{
    const ContactId id = recommended();
    const QString named = u"(SELECT id FROM decision WHERE subject_id = '%1')"_s.arg(id.text());
    QCOMPARE(trying(u"worker"_s, decisionBy(m_users[u"worker"_s], id, named)), QByteArray("42501"));
    // Nor by not naming it, nor by saying first that it was answered.
    QCOMPARE(trying(u"worker"_s, decisionBy(m_users[u"worker"_s], id, u"NULL"_s)), QByteArray("42501"));
    QCOMPARE(trying(u"worker"_s, u"UPDATE decision SET state = 'changed'"_s), QByteArray("done"));
    QCOMPARE(trying(u"worker"_s, decisionBy(m_users[u"worker"_s], id, u"NULL"_s)), QByteArray("42501"));
    QCOMPARE(trying(u"manager"_s, decisionBy(m_users[u"manager"_s], id, named)), QByteArray("done"));
}

void TestServerWall::theHistoryOnlyGrows_data()
{
    QTest::addColumn<QString>("statement");
    for (const char *table : {"audit_event", "change_log", "access_event"}) {
        const QString name = QString::fromLatin1(table);
        QTest::addRow("change %s", table) << u"UPDATE %1 SET at = 0"_s.arg(name);
        QTest::addRow("delete %s", table) << u"DELETE FROM "_s + name;
        QTest::addRow("empty %s", table) << u"TRUNCATE "_s + name;
    }
}

void TestServerWall::theHistoryOnlyGrows()
{
    QFETCH(QString, statement);
    record(u"worker"_s);
    for (const QString &role : {u"worker"_s, u"manager"_s, u"boss"_s})
        QCOMPARE(trying(role, statement), QByteArray("42501"));
}

void TestServerWall::nobodyWritesTheHistoryOfOthers()
{
    const QString entry =
        u"INSERT INTO audit_event (sequence, command, verb, subject_kind, subject_id, actor, role, at, payload, "
        "result, previous_hash, hash) VALUES (%1, 'c%1', 'note', 'contact', 'x', '%2', 'social-worker', 1, "
        "'{}', '{}', '', 'h%1')"_s;
    QCOMPARE(trying(u"worker"_s, entry.arg(u"901"_s, m_users[u"manager"_s].text())), QByteArray("42501"));
    QCOMPARE(trying(u"worker"_s, entry.arg(u"902"_s, m_users[u"worker"_s].text())), QByteArray("done"));
    QCOMPARE(trying(u"worker"_s,
                    u"INSERT INTO change_log (entity, entity_id, actor, at) VALUES ('contact', 'x', '%1', 1)"_s.arg(
                        m_users[u"manager"_s].text())),
             QByteArray("42501"));
}

void TestServerWall::nobodyMakesThemselvesAdministrator()
{
    QCOMPARE(
        trying(u"worker"_s,
               u"INSERT INTO role_assignment (user_id, role, team, since) VALUES ('x', 'administrator', 'x', 1)"_s),
        QByteArray("42501"));
    const QString role = u"role_assignment WHERE user_id = '%1' AND role = 'social-worker'"_s.arg(
        m_users[u"worker"_s].text());
    QCOMPARE(trying(u"worker"_s, u"UPDATE role_assignment SET role = 'administrator'"_s), QByteArray("done"));
    QCOMPARE(counted(u"worker"_s, role), 1);
    QCOMPARE(trying(u"worker"_s, u"UPDATE server_login SET user_id = '%1'"_s.arg(m_users[u"boss"_s].text())),
             QByteArray("42501"));
    QCOMPARE(trying(u"worker"_s, u"SET ROLE keeper"_s), QByteArray("42501"));
    // A table of one's own with the name of ours is not looked at.
    const QString ownTable = u"CREATE TEMP TABLE server_login (role_name text, user_id text); "
                             "INSERT INTO server_login VALUES ('worker', '%1'); "
                             "UPDATE role_assignment SET role = 'administrator' WHERE user_id = '%2'"_s;
    QCOMPARE(trying(u"worker"_s, ownTable.arg(m_users[u"boss"_s].text(), m_users[u"worker"_s].text())),
             QByteArray("done"));
    QCOMPARE(counted(u"worker"_s, role), 1);
    QCOMPARE(trying(u"worker"_s, u"UPDATE meta SET schema_version = 99"_s), QByteArray("42501"));
}

void TestServerWall::theTablesStayAsTheyAre_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("drop a table") << u"DROP TABLE contact"_s;
    QTest::newRow("add a column") << u"ALTER TABLE contact ADD COLUMN x text"_s;
    QTest::newRow("take the rules off") << u"ALTER TABLE contact_detail DISABLE ROW LEVEL SECURITY"_s;
    QTest::newRow("drop a rule") << u"DROP POLICY open_case ON contact_detail"_s;
    QTest::newRow("make a table") << u"CREATE TABLE mine (x text)"_s;
    QTest::newRow("another function")
        << u"CREATE OR REPLACE FUNCTION frontdoor_user() RETURNS text LANGUAGE sql AS 'SELECT 1'"_s;
    QTest::newRow("empty a table") << u"TRUNCATE contact"_s;
}

void TestServerWall::theTablesStayAsTheyAre()
{
    QFETCH(QString, statement);
    QCOMPARE(trying(u"boss"_s, statement), QByteArray("42501"));
}

void TestServerWall::whoLeftAndWhoIsNobodyReadNothing()
{
    record(u"worker"_s);
    QVERIFY(counted(u"other"_s, u"contact"_s) > 0);
    FD_VERIFY(
        (*PostgresConnection::open(m_url))->execute(u"UPDATE user_account SET active = 0 WHERE sign_in = 'other'"_s));
    QCOMPARE(counted(u"other"_s, u"contact"_s), 0);
    QCOMPARE(counted(u"other"_s, u"person"_s), 0);
    FD_VERIFY(takeLogin(m_url, u"worker"_s));
    QCOMPARE(counted(u"worker"_s, u"contact"_s), 0);
    FD_VERIFY_ERROR(openPostgresStore(as(u"worker"_s), OpenMode::ReadWrite), ErrorCode::AccessDenied);
    FD_VERIFY_ERROR(giveLogin(m_url, u"no.body"_s, u"nobody"_s), ErrorCode::NotFound);
}

void TestServerWall::loginsAreListedAndTaken()
{
    const auto logins = serverLogins(m_url);
    FD_VERIFY(logins);
    QCOMPARE(logins->size(), 4);
    QCOMPARE(logins->first().role, u"boss"_s);
    FD_VERIFY(takeLogin(m_url, u"boss"_s));
    QCOMPARE(serverLogins(m_url)->size(), 3);
    FD_VERIFY_ERROR(takeLogin(m_url, u"boss"_s), ErrorCode::NotFound);
    FD_VERIFY_ERROR(giveLogin(as(u"worker"_s), u"boss"_s, u"worker"_s), ErrorCode::AccessDenied);
}

void TestServerWall::theOwnerSeesAndCopiesEverything()
{
    recommended();
    QVERIFY(isDone(act(u"manager"_s, RestrictRecord{m_child, u"A witness."_s, {m_users[u"manager"_s]}})));
    QTemporaryDir folder;
    const auto copied = copyStore(m_url, folder.filePath(u"copy.frontdoor"_s));
    FD_VERIFY(copied);
    QVERIFY(copied->isSame());
    QVERIFY(checkDatabase(folder.filePath(u"copy.frontdoor"_s))->isSound());
    // An upgrade builds the wall anew, with the same rules.
    FD_VERIFY(upgradePostgresStore(m_url));
    QCOMPARE(trying(u"worker"_s, u"DELETE FROM audit_event"_s), QByteArray("42501"));
}

QTEST_GUILESS_MAIN(TestServerWall)
#include "test_server_wall.moc"
