// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/setup.h"
#include "core/procedure/library.h"
#include "core/session/session.h"
#include "core/store/postgres_connection.h"
#include "core/store/postgres_store.h"
#include "tests/core/store/postgres_server.h"
#include "tests/core/store/store_fixture.h"
#include "tests/support/must.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <array>
#include <thread>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// What a server can do to somebody who works, and what they are told.
class TestServerTrouble : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void aConnectionThatIsCutInTheMiddleLosesNothing();
    void whoeverHasTheLockIsWaitedFor();
    void whoeverWaitsIsToldWhomFor();
    void aUnitThatMetAnotherIsRunAgain();
    void whatEachStateMeans_data();
    void whatEachStateMeans();
    void aSessionComesBackAfterARestart();
    void aDoorThatIsShutIsSaidPlainly_data();
    void aDoorThatIsShutIsSaidPlainly();
    void aLineWithoutTlsIsRefused();
    void anotherProgramsTablesAreLeftAlone();
    void whatTheProgramCannotWorkWithIsSaid();

private:
    static User somebody()
    {
        User user = samples::user();
        user.signIn = user.id.text();
        return user;
    }
    Expected<void> addSomebody(Store &store)
    {
        return commit(store, [](Work &work) { return work.add(somebody()); });
    }
    int users(Store &store)
    {
        return int(must(seen(store, [](Views &views) { return views.allUsers(); })).size());
    }
    /// As the server's administrator.
    void administer(const QString &statement)
    {
        const auto connection = PostgresConnection::open(m_url);
        FD_VERIFY(connection);
        FD_VERIFY((*connection)->execute(statement));
    }
    QString otherDatabase(const QString &name) const
    {
        return QString(m_url).replace(QRegularExpression(u"///\\w+"_s), u"///"_s + name);
    }

    std::unique_ptr<PostgresServer> m_server;
    QString m_url;
};

void TestServerTrouble::initTestCase()
{
    auto server = PostgresServer::start();
    FD_VERIFY(server);
    m_server = std::move(*server);
}

void TestServerTrouble::init()
{
    m_url = *m_server->newDatabase();
    FD_VERIFY(createPostgresStore(m_url));
}

void TestServerTrouble::aConnectionThatIsCutInTheMiddleLosesNothing()
{
    const auto store = must(openPostgresStore(m_url, OpenMode::ReadWrite));
    const auto cut = store->write(
        [&](Work &work) -> Expected<bool> {
            FD_TRY(work.add(somebody()));
            administer(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                       "WHERE datname = current_database() AND pid <> pg_backend_pid()"_s);
            FD_TRY(work.add(somebody()));
            return true;
        },
        UserId(u"tester"_s), samples::monday);
    FD_VERIFY_ERROR(cut, ErrorCode::ConnectionLost);
    // The next call finds a new connection by itself, knows that it was away, and nothing is half there.
    QVERIFY(*store->somethingChanged());
    QCOMPARE(users(*store), 0);
    FD_VERIFY(addSomebody(*store));
    QCOMPARE(users(*store), 1);
}

void TestServerTrouble::whoeverHasTheLockIsWaitedFor()
{
    const auto store = must(openPostgresStore(m_url, OpenMode::ReadWrite));
    const auto impatient = must(openPostgresStore(m_url, OpenMode::ReadWrite, {50}));
    std::atomic<bool> isHeld = false;
    std::thread other([&] {
        const auto slow = must(openPostgresStore(m_url, OpenMode::ReadWrite));
        must(slow->write(
            [&](Work &work) -> Expected<bool> {
                isHeld = true;
                QThread::msleep(600);
                FD_TRY(work.add(somebody()));
                return true;
            },
            UserId(u"slow"_s), samples::monday));
    });
    QTRY_VERIFY(isHeld);
    const auto busy = addSomebody(*impatient);
    const auto waited = addSomebody(*store);
    other.join();
    FD_VERIFY_ERROR(busy, ErrorCode::Busy);
    FD_VERIFY(waited);
    QCOMPARE(users(*store), 2);
}

void TestServerTrouble::whoeverWaitsIsToldWhomFor()
{
    const auto store = must(openPostgresStore(m_url, OpenMode::ReadWrite));
    QList<LockHolder> told;
    store->onWaiting([&](const LockHolder &holder) { told << holder; });
    std::atomic<bool> isHeld = false;
    std::thread other([&] {
        const auto slow = must(openPostgresStore(m_url, OpenMode::ReadWrite));
        must(slow->write(
            [&](Work &work) -> Expected<bool> {
                isHeld = true;
                QThread::msleep(4500);
                FD_TRY(work.add(somebody()));
                return true;
            },
            UserId(u"slow"_s), samples::monday));
    });
    QTRY_VERIFY(isHeld);
    const auto waited = addSomebody(*store);
    other.join();
    FD_VERIFY(waited);
    QVERIFY(told.size() >= 2);
    QCOMPARE(told.first().computer, QSysInfo::machineHostName());
    QVERIFY(!told.first().person.isEmpty());
    QCOMPARE(told.last().since, told.first().since); // the same one all the time
}

void TestServerTrouble::aUnitThatMetAnotherIsRunAgain()
{
    const auto store = must(openPostgresStore(m_url, OpenMode::ReadWrite));
    // A trigger that fails once as a deadlock does: a sequence goes on although its transaction is rolled back.
    administer(u"CREATE SEQUENCE tries"_s);
    administer(u"CREATE FUNCTION meet() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
               "IF nextval('tries') < 3 THEN RAISE EXCEPTION 'deadlock detected' USING ERRCODE = '40P01'; END IF; "
               "RETURN NEW; END $$"_s);
    administer(u"CREATE TRIGGER meet BEFORE INSERT ON user_account FOR EACH ROW EXECUTE FUNCTION meet()"_s);
    int runs = 0;
    FD_VERIFY(commit(*store, [&](Work &work) {
        ++runs;
        return work.add(somebody());
    }));
    QCOMPARE(runs, 3);
    QCOMPARE(users(*store), 1);
}

void TestServerTrouble::whatEachStateMeans_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *state, const char *code) {
        QTest::newRow(state) << QByteArray(state) << QString::fromLatin1(code);
    };
    row("", "connection-lost");
    row("08006", "connection-lost");
    row("57P01", "connection-lost");
    row("57P03", "connection-lost");
    row("40001", "busy");
    row("40P01", "busy");
    row("55P03", "busy");
    row("53300", "busy");
    row("53100", "disk-full");
    row("25006", "read-only");
    row("28P01", "access-denied");
    row("42501", "access-denied");
    row("3D000", "not-found");
    row("23505", "constraint-failed");
    row("XX001", "corrupt");
}

void TestServerTrouble::whatEachStateMeans()
{
    QFETCH(QByteArray, state);
    QFETCH(QString, code);
    QCOMPARE(QString(name(errorCodeOfState(state))), code);
}

void TestServerTrouble::aSessionComesBackAfterARestart()
{
    Procedure procedure;
    User administrator;
    {
        const auto store = must(openPostgresStore(m_url, OpenMode::ReadWrite));
        procedure = must(adoptProcedure(*store, must(procedureTexts(u"leeds"_s)), {}, SystemClock().now()));
        administrator = must(addFirstAdministrator(*store, procedure, SystemClock().now()));
    }
    const Rulebook rules{std::make_shared<const Procedure>(procedure), Calendar(BankHolidays::shipped())};
    const StoreFactory factory = [this] { return openPostgresStore(m_url, OpenMode::ReadWrite); };
    Session session(factory, rules, std::make_shared<SystemClock>());
    QSignalSpy changes(&session, &Session::changed);
    const auto opened = session.open();
    QTRY_VERIFY_WITH_TIMEOUT(opened.isFinished(), 20'000);
    FD_VERIFY(opened.result());

    FD_VERIFY(m_server->restart());
    QElapsedTimer sinceReturn;
    sinceReturn.start();
    // Somebody else is quicker, and is seen; a save by this session is done once.
    const auto elsewhere = must(factory());
    FD_VERIFY(addSomebody(*elsewhere));
    User newcomer = somebody();
    newcomer.id = UserId::make();
    newcomer.revision = 0;
    newcomer.signIn = u"jo.lee"_s;
    newcomer.team = procedure.teams.first().id;
    const auto saved = session.submit({CommandId::make(), administrator.id, SetUser{newcomer}, {}, u"test"_s});
    QTRY_VERIFY_WITH_TIMEOUT(saved.isFinished(), 20'000);
    FD_VERIFY(saved.result());
    QVERIFY(std::holds_alternative<Done>(*saved.result()));
    const auto seenIds = [&] {
        QStringList ids;
        for (const QList<QVariant> &signal : changes) {
            for (const Change &change : signal.first().value<QList<Change>>())
                ids << change.id;
        }
        return ids;
    };
    QTRY_VERIFY_WITH_TIMEOUT(seenIds().size() == 2 && seenIds().contains(newcomer.id.text()), 20'000);
    QVERIFY2(sinceReturn.elapsed() < 5000, qPrintable(QString::number(sinceReturn.elapsed())));
    QTRY_COMPARE(session.connection().health, ConnectionState::Health::Good);
    QCOMPARE(users(*elsewhere), 3);
}

void TestServerTrouble::aDoorThatIsShutIsSaidPlainly_data()
{
    QTest::addColumn<QString>("preparation");
    QTest::addColumn<QString>("replacement"); ///< of "user=frontdoor"; empty: another address
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("nobody of that name") << QString() << u"user=stranger"_s << u"access-denied"_s << u"stranger"_s;
    QTest::newRow("no rights") << u"CREATE ROLE outsider LOGIN"_s << u"user=outsider"_s << u"access-denied"_s
                               << u"permission denied"_s;
    QTest::newRow("no room") << u"CREATE ROLE crowded LOGIN CONNECTION LIMIT 0"_s << u"user=crowded"_s << u"busy"_s
                             << u"too many connections"_s;
    QTest::newRow("no such option") << QString() << u"user=frontdoor&nonsense=1"_s << u"invalid-input"_s
                                    << u"address"_s;
    QTest::newRow("nobody listens") << QString() << u"user=frontdoor&port=1"_s << u"connection-lost"_s << u"failed"_s;
    QTest::newRow("another order of letters")
        << u"CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'"_s
        << u"user=frontdoor&dbname=latin"_s << u"not-a-database"_s << u"LATIN1"_s;
    QTest::newRow("no such database") << QString() << u"user=frontdoor&dbname=nothing"_s << u"not-found"_s
                                      << u"nothing"_s;
}

void TestServerTrouble::aDoorThatIsShutIsSaidPlainly()
{
    QFETCH(QString, preparation);
    QFETCH(QString, replacement);
    QFETCH(QString, code);
    QFETCH(QString, words);
    if (!preparation.isEmpty())
        administer(preparation);
    const auto store = openPostgresStore(QString(m_url).replace(u"user=frontdoor"_s, replacement), OpenMode::ReadWrite);
    QVERIFY(!store);
    QCOMPARE(QString(name(store.error().code)), code);
    QVERIFY2(describe(store.error()).contains(words), qPrintable(describe(store.error())));
}

namespace {

/// Something that listens and says no to TLS, as a server does that has none. What it is told then is kept.
class PlainServer {
public:
    PlainServer()
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        m_listening = ::socket(AF_INET, SOCK_STREAM, 0);
        ::bind(m_listening, reinterpret_cast<const sockaddr *>(&address), size);
        ::listen(m_listening, 1);
        ::getsockname(m_listening, reinterpret_cast<sockaddr *>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { answer(); });
    }
    ~PlainServer()
    {
        static_cast<void>(toldAfterwards());
        ::close(m_listening);
    }
    Q_DISABLE_COPY_MOVE(PlainServer)

    int port() const { return m_port; }
    /// Once, after the caller has hung up.
    QByteArray toldAfterwards()
    {
        if (m_thread.joinable())
            m_thread.join();
        return m_told;
    }

private:
    void answer()
    {
        const int caller = ::accept(m_listening, nullptr, nullptr);
        std::array<char, 512> bytes{};
        if (::read(caller, bytes.data(), 8) == 8 && ::write(caller, "N", 1) == 1) {
            const auto more = ::read(caller, bytes.data(), bytes.size());
            m_told = QByteArray(bytes.data(), std::max(qsizetype(0), qsizetype(more)));
        }
        ::close(caller);
    }

    int m_listening = -1;
    int m_port = 0;
    QByteArray m_told;
    std::thread m_thread;
};

} // namespace

void TestServerTrouble::aLineWithoutTlsIsRefused()
{
    PlainServer plain;
    const auto opened = PostgresConnection::open(u"postgresql://anna:Secret1@127.0.0.1:%1/office"_s.arg(plain.port()));
    FD_VERIFY_ERROR(opened, ErrorCode::ConnectionLost);
    QVERIFY2(opened.error().detail.contains("SSL"_L1), qPrintable(opened.error().detail));
    QVERIFY(!plain.toldAfterwards().contains("anna"));
}

void TestServerTrouble::anotherProgramsTablesAreLeftAlone()
{
    const QString url = *m_server->newDatabase();
    const auto connection = must(PostgresConnection::open(url));
    FD_VERIFY(connection->execute(u"CREATE TABLE meta (key text, value text)"_s));
    FD_VERIFY(connection->execute(u"INSERT INTO meta VALUES ('a', 'b')"_s));
    FD_VERIFY_ERROR(openPostgresStore(url, OpenMode::ReadWrite), ErrorCode::NotADatabase);
    FD_VERIFY_ERROR(createPostgresStore(url), ErrorCode::AlreadyExists);
    QCOMPARE(connection->scalar(u"SELECT count(*) FROM meta"_s)->toInt(), 1);
    QVERIFY(!*connection->holdsTable(u"contact"_s));
}

void TestServerTrouble::whatTheProgramCannotWorkWithIsSaid()
{
    QVERIFY(troubleOfServer(130'000, u"UTF8"_s).isEmpty());
    QVERIFY(troubleOfServer(120'022, u"UTF8"_s).contains("PostgreSQL 12; 13 or newer"_L1));
    QVERIFY(troubleOfServer(150'000, u"SQL_ASCII"_s).contains("SQL_ASCII"_L1));
}

QTEST_GUILESS_MAIN(TestServerTrouble)
#include "test_server_trouble.moc"
