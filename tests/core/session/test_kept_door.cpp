// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/secrets/password.h"
#include "core/session/doorkeeper.h"
#include "core/store/sqlite_store.h"
#include "tests/core/session/office.h"
#include "tests/support/must.h"

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

const QString password = u"three brown umbrellas"_s;
constexpr qint64 day = 24LL * 3'600'000;

} // namespace

/// The data are away when the program starts: who came in here before comes in all the same.
class TestKeptDoor : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void isKeptWithEverythingThatItNeeds();
    void isNotReadWhereItIsCutOrNewer();
    void knowsWhomItHasSeenInTheLastWeek();
    void keepsThePeopleOfOneDatabaseTogether();
    void letsInByThePasswordThatCountedThen();
    void countsWrongOnesHere();
    void letsInByTheAccountOfTheComputer();
    void putsTheEntryOnRecordWhenTheDataReturn();
    void whoMayNotBeHereIsToldWhenTheDataReturn();
    void damagedDataLetNobodyIn();
    void theSessionOpensWhenTheDataReturn();

private:
    void setCredentials(const QString &hash);
    void gone(ErrorCode code = ErrorCode::ConnectionLost);
    void back();
    QString path() const { return m_office->folder.filePath(u"office-0.frontdoor"_s); }
    QString answer(Doorkeeper &door, const std::function<void()> &question);
    /// The door of the database as it is, seen by the worker.
    KeptDoor seen();

    std::unique_ptr<Office> m_office;
    std::unique_ptr<Session> m_session;
    User m_worker;
};

void TestKeptDoor::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_office = std::make_unique<Office>();
    SessionTimings timings;
    timings.poll = std::chrono::milliseconds(20);
    timings.rarePoll = timings.rarestPoll = std::chrono::milliseconds(40);
    timings.reopenPause = std::chrono::milliseconds(5);
    m_session = m_office->session(timings);
    setCredentials(*passwordHash(password, PasswordCost::Least));
    const auto store = must(openSqliteStore(path(), OpenMode::ReadWrite));
    must(store->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(const std::optional<User> user, views.user(m_office->worker));
        m_worker = *user;
        return {};
    }));
}

void TestKeptDoor::cleanup()
{
    m_session.reset();
    m_office.reset();
}

void TestKeptDoor::setCredentials(const QString &hash)
{
    const auto store = must(openSqliteStore(path(), OpenMode::ReadWrite));
    Credentials credentials;
    credentials.user = m_office->worker;
    credentials.password = hash;
    credentials.osAccount = u"kim"_s;
    must(store->write(
        [&](Work &work) -> Expected<bool> {
            FD_TRY(work.set(credentials));
            FD_TRY(work.askForProof());
            return true;
        },
        m_office->worker, m_office->clock->now()));
}

void TestKeptDoor::gone(ErrorCode code)
{
    const auto play = [code]() -> Expected<void> { return failure(code, u"the file"_s); };
    for (const Step step : {Step::Open, Step::Write, Step::Read, Step::Poll, Step::Changes, Step::LastChange})
        m_office->script->at(step, play);
}

void TestKeptDoor::back()
{
    for (const Step step : {Step::Open, Step::Write, Step::Read, Step::Poll, Step::Changes, Step::LastChange})
        m_office->script->at(step, {});
}

QString TestKeptDoor::answer(Doorkeeper &door, const std::function<void()> &question)
{
    QString got;
    QObject listener;
    connect(&door, &Doorkeeper::admitted, &listener, [&](const User &user, bool) { got = u"in "_s + user.id.text(); });
    connect(&door, &Doorkeeper::refused, &listener, [&](const SignInRefusal &refusal) { got = refusal.says; });
    connect(&door, &Doorkeeper::troubled, &listener,
            [&](const Error &error) { got = u"trouble: "_s + name(error.code); });
    question();
    if (!QTest::qWaitFor([&] { return !got.isEmpty(); }, 20'000))
        return u"no answer"_s;
    return got;
}

KeptDoor TestKeptDoor::seen()
{
    KeptDoor door;
    const auto store = must(openSqliteStore(path(), OpenMode::ReadOnly));
    must(store->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(door, doorSeenBy(views, m_office->worker, m_office->clock->now()));
        return {};
    }));
    return door;
}

void TestKeptDoor::isKeptWithEverythingThatItNeeds()
{
    KeptDoor door = seen();
    QVERIFY(door.identity.asksForProof);
    door.procedure = {{u"leeds.toml"_s, u"[procedure]\n"_s}};
    door.people.first().credentials.closedUntil = Instant{4711};
    door.people.first().user.leaves = QDate(2030, 2, 28);
    const DoorShelf shelf(m_office->folder.filePath(u"kept"_s), std::make_shared<PlainDraftCodec>());
    QVERIFY(!must(shelf.last(path())));
    must(shelf.put(path(), door));
    const KeptDoor read = must(shelf.last(path())).value();
    QCOMPARE(read.identity, door.identity);
    QCOMPARE(read.people, door.people);
    QCOMPARE(read.procedure.size(), 1);
    QCOMPARE(read.procedure.first().text, u"[procedure]\n"_s);
    QVERIFY(!must(shelf.last(u"another"_s)));
}

void TestKeptDoor::isNotReadWhereItIsCutOrNewer()
{
    const SealedShelf bytes(m_office->folder.filePath(u"kept"_s), QLatin1StringView(".door"),
                            std::make_shared<PlainDraftCodec>());
    const DoorShelf shelf(m_office->folder.filePath(u"kept"_s), std::make_shared<PlainDraftCodec>());
    must(bytes.put(path(), "{\"format\":1,\"people\":[{\"id\":\"x\"}]}"));
    FD_FAILS(shelf.last(path()), ErrorCode::Corrupt);
    must(bytes.put(path(), "not even JSON"));
    FD_FAILS(shelf.last(path()), ErrorCode::Corrupt);
    must(bytes.put(path(), "{\"format\":2}"));
    FD_FAILS(shelf.last(path()), ErrorCode::Newer);
}

void TestKeptDoor::knowsWhomItHasSeenInTheLastWeek()
{
    KeptDoor door = seen();
    const Instant then = m_office->clock->now();
    const QDate today(2026, 5, 4);
    QCOMPARE(door.byOsAccount(u" KIM"_s, today, then.plusMs(7 * day)), m_worker);
    QVERIFY(!door.byOsAccount(u"kim"_s, today, then.plusMs(7 * day + 1)));
    QVERIFY(!door.byOsAccount(QString(), today, then));
    QVERIFY(door.signInAccount(m_worker.signIn.toUpper(), today, then).user);
    QVERIFY(!door.signInAccount(m_worker.signIn, today, then.plusMs(8 * day)).user);
    QVERIFY(door.waysIn({}, today, then).people.isEmpty()); // it asks for proof
    door.identity.asksForProof = false;
    QCOMPARE(door.waysIn({}, today, then).people, {m_worker});
    door.people.first().user.leaves = today;
    QVERIFY(door.waysIn(u"kim"_s, today, then).people.isEmpty());
    QVERIFY(!door.waysIn(u"kim"_s, today, then).byAccount);
}

void TestKeptDoor::keepsThePeopleOfOneDatabaseTogether()
{
    KeptDoor before = seen();
    before.people.first().user.id = UserId(u"somebody else"_s);
    const KeptDoor now = seen();
    QCOMPARE(joined(before, now).people.size(), 2);
    QCOMPARE(joined(now, now).people.size(), 1);
    before.identity.instance = u"another database under the same name"_s;
    QCOMPARE(joined(before, now).people, now.people);
}

void TestKeptDoor::letsInByThePasswordThatCountedThen()
{
    Doorkeeper door(*m_session, PasswordCost::Least);
    const KeptDoor kept = seen();
    gone();
    QCOMPARE(answer(door, [&] { door.enter(m_worker.signIn, password); }), u"trouble: connection-lost"_s);
    door.rely(kept);
    QCOMPARE(answer(door, [&] { door.enter(m_worker.signIn, u"wrong"_s); }), wrongPasswordText());
    QCOMPARE(answer(door, [&] { door.enter(u"nobody"_s, password); }), wrongPasswordText());
    QCOMPARE(answer(door, [&] { door.enter(m_worker.signIn, password); }), u"in worker"_s);
    QCOMPARE(answer(door, [&] { door.reenter(m_worker, password); }), u"in worker"_s);
}

void TestKeptDoor::countsWrongOnesHere()
{
    Doorkeeper door(*m_session, PasswordCost::Least);
    door.rely(seen());
    gone();
    for (int i = 0; i < FailSignIn::mostTries; ++i)
        answer(door, [&] { door.enter(m_worker.signIn, u"wrong"_s); });
    QVERIFY(answer(door, [&] { door.enter(m_worker.signIn, password); }).startsWith("Closed until"_L1));
}

void TestKeptDoor::letsInByTheAccountOfTheComputer()
{
    Doorkeeper door(*m_session, PasswordCost::Least);
    door.rely(seen());
    gone();
    QCOMPARE(answer(door, [&] { door.enterByAccount(m_worker, u"Kim"_s); }), u"in worker"_s);
    QCOMPARE(answer(door, [&] { door.enterByAccount(m_worker, u"robin"_s); }), u"trouble: connection-lost"_s);
}

void TestKeptDoor::putsTheEntryOnRecordWhenTheDataReturn()
{
    Doorkeeper door(*m_session, PasswordCost::Least);
    door.rely(seen());
    FD_OK(settled(m_session->open()));
    QSignalSpy revoked(&door, &Doorkeeper::revoked);
    gone();
    QTRY_COMPARE(m_session->connection().health, ConnectionState::Health::Unreachable);
    QCOMPARE(answer(door, [&] { door.enter(m_worker.signIn, password); }), u"in worker"_s);
    back();
    const auto entries = [&] {
        const auto store = must(openSqliteStore(path(), OpenMode::ReadOnly));
        qint64 last = 0;
        must(store->read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(const HistoryHead head, views.historyHead());
            last = head.sequence;
            return {};
        }));
        return last;
    };
    const qint64 before = entries();
    QTRY_VERIFY(entries() > before || m_session->connection().health != ConnectionState::Health::Good);
    QTRY_COMPARE(m_session->connection().health, ConnectionState::Health::Good);
    QTRY_VERIFY(entries() > before);
    QCOMPARE(revoked.size(), 0);
}

void TestKeptDoor::whoMayNotBeHereIsToldWhenTheDataReturn()
{
    Doorkeeper door(*m_session, PasswordCost::Least);
    door.rely(seen());
    FD_OK(settled(m_session->open()));
    gone();
    QTRY_COMPARE(m_session->connection().health, ConnectionState::Health::Unreachable);
    QCOMPARE(answer(door, [&] { door.enter(m_worker.signIn, password); }), u"in worker"_s);
    setCredentials(*passwordHash(u"another password altogether"_s, PasswordCost::Least));
    QSignalSpy revoked(&door, &Doorkeeper::revoked);
    back();
    QTRY_COMPARE(revoked.size(), 1);
    QCOMPARE(revoked.first().first().value<User>().id, m_worker.id);
    QVERIFY(!revoked.first().at(1).toString().isEmpty());
}

void TestKeptDoor::damagedDataLetNobodyIn()
{
    Doorkeeper door(*m_session, PasswordCost::Least);
    door.rely(seen());
    for (const ErrorCode code : {ErrorCode::AccessDenied, ErrorCode::Corrupt, ErrorCode::Newer}) {
        gone(code);
        QVERIFY(answer(door, [&] { door.enter(m_worker.signIn, password); }).startsWith("trouble"_L1));
    }
}

void TestKeptDoor::theSessionOpensWhenTheDataReturn()
{
    gone();
    QSignalSpy everything(m_session.get(), &Session::everythingChanged);
    m_session->openWhenThere();
    QTRY_COMPARE(m_session->connection().health, ConnectionState::Health::Unreachable);
    FD_FAILS(settled(m_session->submit(m_office->addPerson(u"Lark"_s))), ErrorCode::ConnectionLost);
    QCOMPARE(everything.size(), 0);
    back();
    QTRY_COMPARE(everything.size(), 1);
    QCOMPARE(m_session->connection().health, ConnectionState::Health::Good);
    QVERIFY(isDone(settled(m_session->submit(m_office->addPerson(u"Lark"_s)))));
    QSignalSpy changed(m_session.get(), &Session::changed);
    QVERIFY(isDone(must(m_office->submitElsewhere(m_office->addPerson(u"Wren"_s)))));
    QTRY_VERIFY(!changed.isEmpty()); // the feed has started too
}

QTEST_GUILESS_MAIN(TestKeptDoor)
#include "test_kept_door.moc"
