// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/secrets/password.h"
#include "core/session/doorkeeper.h"
#include "core/store/sqlite_store.h"
#include "tests/core/session/office.h"

#include <QRegularExpression>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

const QString password = u"three brown umbrellas"_s;

} // namespace

/// Passwords at the door: two computers, one database.
class TestDoorkeeper : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theRightPasswordLetsIn();
    void wrongAndUnknownAreAnsweredAlike();
    void triesAreCountedAcrossComputers();
    void aNameThatNobodyHasIsClosedAlike();
    void whatCannotBeNotedIsCountedHere();
    void aWeakHashIsKeptAnew();
    void theLockOpensWithoutTheData();
    void theOldPasswordIsNeededForANewOne();
    void aPasswordThatSomebodyElseChoseHasToBeChanged();
    void theAccountOfTheComputerLetsIn();
    void nothingTypedIsInTheDatabase();

private:
    struct Pc {
        explicit Pc(Office &office) : session(office.session()), door(*session, PasswordCost::Least) {}
        /// The one signal that answers.
        QString answer(const std::function<void()> &question);
        std::unique_ptr<Session> session;
        Doorkeeper door;
        QStringList answers;
    };
    void give(const QString &hash, bool mustChange = false);
    Credentials kept();

    std::unique_ptr<Office> m_office;
    std::unique_ptr<Pc> m_pc;
    User m_user;
};

QString TestDoorkeeper::Pc::answer(const std::function<void()> &question)
{
    QStringList got;
    QObject listener;
    QObject::connect(&door, &Doorkeeper::admitted, &listener, [&](const User &user, bool mustChange) {
        got << (mustChange ? u"change "_s : u"in "_s) + user.id.text();
    });
    QObject::connect(&door, &Doorkeeper::refused, &listener, [&](const SignInRefusal &refusal) {
        got << refusal.says + (refusal.triesLeft ? u" %1 left"_s.arg(refusal.triesLeft) : QString());
    });
    QObject::connect(&door, &Doorkeeper::changed, &listener, [&] { got << u"changed"_s; });
    QObject::connect(&door, &Doorkeeper::troubled, &listener,
                     [&](const Error &error) { got << u"trouble: "_s + name(error.code); });
    question();
    if (!QTest::qWaitFor([&] { return !got.isEmpty(); }, 20'000))
        return u"no answer"_s;
    return got.join(u" | "_s);
}

void TestDoorkeeper::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_office = std::make_unique<Office>();
    m_pc = std::make_unique<Pc>(*m_office);
    give(*passwordHash(password, PasswordCost::Least));
    const auto found = settled(m_pc->session->read<std::optional<User>>(
        ReadSlot(), [id = m_office->worker](Views &views) { return views.user(id); }));
    FD_OK(found);
    QVERIFY(*found);
    m_user = **found;
}

void TestDoorkeeper::cleanup()
{
    m_pc.reset();
    m_office.reset();
}

void TestDoorkeeper::give(const QString &hash, bool mustChange)
{
    // As if it had been there always.
    const auto store = openSqliteStore(m_office->folder.filePath(u"office-0.frontdoor"_s), OpenMode::ReadWrite);
    QVERIFY2(store, trouble(store));
    Credentials credentials;
    credentials.user = m_office->worker;
    credentials.password = hash;
    credentials.mustChange = mustChange;
    credentials.osAccount = u"kim"_s;
    FD_OK((*store)->write(
        [&](Work &work) -> Expected<bool> {
            FD_TRY(work.set(credentials));
            FD_TRY(work.askForProof());
            return true;
        },
        m_office->worker, m_office->clock->now()));
}

Credentials TestDoorkeeper::kept()
{
    const auto found = settled(m_pc->session->read<std::optional<Credentials>>(
        ReadSlot(), [id = m_office->worker](Views &views) { return views.credentials(id); }));
    return found ? found->value_or(Credentials()) : Credentials();
}

void TestDoorkeeper::theRightPasswordLetsIn()
{
    QCOMPARE(m_pc->answer([&] { m_pc->door.enter(m_user.signIn.toUpper(), password); }), u"in worker"_s);
}

void TestDoorkeeper::wrongAndUnknownAreAnsweredAlike()
{
    for (const QString &who : {m_user.signIn, u"nobody at all"_s}) {
        QCOMPARE(m_pc->answer([&] { m_pc->door.enter(who, u"wrong"_s); }), wrongPasswordText());
        QCOMPARE(m_pc->answer([&] { m_pc->door.enter(who, {}); }), wrongPasswordText());
        QCOMPARE(m_pc->answer([&] { m_pc->door.enter(who, u"wrong"_s); }), QString(wrongPasswordText() + u" 7 left"_s));
    }
}

void TestDoorkeeper::triesAreCountedAcrossComputers()
{
    Pc other(*m_office);
    for (int i = 0; i < 4; ++i)
        m_pc->answer([&] { m_pc->door.enter(m_user.signIn, u"wrong"_s); });
    QCOMPARE(other.answer([&] { other.door.enter(m_user.signIn, u"wrong"_s); }),
             QString(wrongPasswordText() + u" 5 left"_s));
    for (int i = 0; i < 4; ++i)
        other.answer([&] { other.door.enter(m_user.signIn, u"wrong"_s); });
    QVERIFY(m_pc->answer([&] { m_pc->door.enter(m_user.signIn, u"wrong"_s); }).contains(u"Closed until"_s));
    QVERIFY(other.answer([&] { other.door.enter(m_user.signIn, password); }).contains(u"Closed until"_s));
    m_office->clock->set(m_office->clock->now().plusMs(30 * 60'000));
    QCOMPARE(other.answer([&] { other.door.enter(m_user.signIn, password); }), u"in worker"_s);
}

void TestDoorkeeper::aNameThatNobodyHasIsClosedAlike()
{
    for (int i = 0; i < 9; ++i)
        m_pc->answer([&] { m_pc->door.enter(u"nobody"_s, u"wrong"_s); });
    QVERIFY(m_pc->answer([&] { m_pc->door.enter(u"nobody"_s, u"wrong"_s); }).contains(u"Closed until"_s));
    QVERIFY(m_pc->answer([&] { m_pc->door.enter(u"Nobody"_s, u"wrong"_s); }).contains(u"Closed until"_s));
}

void TestDoorkeeper::whatCannotBeNotedIsCountedHere()
{
    // Opened to read only: the right password lets in, and nobody tries without end.
    m_office->script->at(Step::Write, [] { return Expected<void>(failure(ErrorCode::ReadOnly, u"file"_s)); });
    for (int i = 0; i < 9; ++i)
        m_pc->answer([&] { m_pc->door.enter(m_user.signIn, u"wrong"_s); });
    QCOMPARE(m_pc->answer([&] { m_pc->door.enter(m_user.signIn, password); }), u"in worker"_s);
    QVERIFY(m_pc->answer([&] { m_pc->door.enter(m_user.signIn, u"wrong"_s); }).contains(u"Closed until"_s));
    QVERIFY(m_pc->answer([&] { m_pc->door.enter(m_user.signIn, password); }).contains(u"Closed until"_s));
}

void TestDoorkeeper::aWeakHashIsKeptAnew()
{
    Doorkeeper usual(*m_pc->session);
    QSignalSpy admitted(&usual, &Doorkeeper::admitted);
    const QString before = kept().password;
    usual.enter(m_user.signIn, password);
    QTRY_COMPARE_WITH_TIMEOUT(admitted.size(), 1, 20'000);
    QVERIFY(kept().password != before);
    QCOMPARE(checkPassword(password, kept().password), PasswordAnswer::Right);
}

void TestDoorkeeper::theLockOpensWithoutTheData()
{
    QCOMPARE(m_pc->answer([&] { m_pc->door.enter(m_user.signIn, password); }), u"in worker"_s);
    m_office->script->at(Step::Read, [] { return Expected<void>(failure(ErrorCode::ConnectionLost, u"share"_s)); });
    QCOMPARE(m_pc->answer([&] { m_pc->door.reenter(m_user, password); }), u"in worker"_s);
    QVERIFY(m_pc->answer([&] { m_pc->door.reenter(m_user, u"wrong"_s); }) != u"in worker"_s);
}

void TestDoorkeeper::theOldPasswordIsNeededForANewOne()
{
    const QString fresh = u"four green kettles"_s;
    QCOMPARE(m_pc->answer([&] { m_pc->door.changeOwn(m_user, u"wrong"_s, fresh); }), wrongPasswordText());
    QCOMPARE(kept().tries, 1);
    QCOMPARE(m_pc->answer([&] { m_pc->door.changeOwn(m_user, password, fresh); }), u"changed"_s);
    QCOMPARE(m_pc->answer([&] { m_pc->door.enter(m_user.signIn, password); }), wrongPasswordText());
    QCOMPARE(m_pc->answer([&] { m_pc->door.enter(m_user.signIn, fresh); }), u"in worker"_s);
}

void TestDoorkeeper::aPasswordThatSomebodyElseChoseHasToBeChanged()
{
    give(*passwordHash(password, PasswordCost::Least), true);
    QCOMPARE(m_pc->answer([&] { m_pc->door.enter(m_user.signIn, password); }), u"change worker"_s);
}

void TestDoorkeeper::theAccountOfTheComputerLetsIn()
{
    QCOMPARE(m_pc->answer([&] { m_pc->door.enterByAccount(m_user, u"KIM"_s); }), u"in worker"_s);
    QVERIFY(m_pc->answer([&] { m_pc->door.enterByAccount(m_user, u"sam"_s); }) != u"in worker"_s);
}

void TestDoorkeeper::nothingTypedIsInTheDatabase()
{
    const QString fresh = u"four green kettles"_s;
    m_pc->answer([&] { m_pc->door.enter(m_user.signIn, u"a wrong password typed"_s); });
    m_pc->answer([&] { m_pc->door.changeOwn(m_user, password, fresh); });
    m_pc.reset();
    for (const QFileInfo &file : QDir(m_office->folder.path()).entryInfoList(QDir::Files)) {
        QFile opened(file.filePath());
        QVERIFY(opened.open(QIODevice::ReadOnly));
        const QByteArray bytes = opened.readAll();
        for (const char *typed : {"three brown", "four green", "a wrong password"})
            QVERIFY2(!bytes.contains(typed), qPrintable(file.fileName() + u' ' + QString::fromLatin1(typed)));
    }
}

QTEST_GUILESS_MAIN(TestDoorkeeper)
#include "test_doorkeeper.moc"
