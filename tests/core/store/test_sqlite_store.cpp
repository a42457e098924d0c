// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/migrations.h"
#include "core/store/sqlite_connection.h"
#include "tests/core/store/database_file.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QVariant>

#include <array>
#include <barrier>
#include <future>
#include <thread>

using namespace frontdoor;
using namespace Qt::StringLiterals;
using samples::monday;

namespace {

/// Another program that holds the write lock of a file.
class Holder {
public:
    explicit Holder(const QString &path)
    {
        m_holds = sqlite3_open_v2(path.toUtf8().constData(), &m_database, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK
                  && run("BEGIN IMMEDIATE");
    }
    ~Holder()
    {
        release();
        sqlite3_close(m_database);
    }
    Q_DISABLE_COPY_MOVE(Holder)

    bool holds() const { return m_holds; }
    bool run(const char *sql) { return sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) == SQLITE_OK; }
    void release()
    {
        if (std::exchange(m_holds, false))
            run("ROLLBACK");
    }

private:
    sqlite3 *m_database = nullptr;
    bool m_holds = false;
};

SqliteOptions patient(int ms, FilePlace place)
{
    return SqliteOptions{.patienceMs = ms, .place = place};
}

Expected<void> addSomebody(Store &store, const QString &name = u"Jo"_s)
{
    return commit(store, [&](Work &work) { return work.add(samples::bareChild(name, u"Bell"_s)); });
}

qint64 peopleIn(Store &store)
{
    const auto summary = seen(store, [](Views &views) { return views.summary(); });
    return summary ? summary->people : -1;
}

} // namespace

class TestSqliteStore : public QObject {
    Q_OBJECT

private slots:
    void init();

    void settingsHold_data();
    void settingsHold();
    void theJournalFollowsThePlace();
    void aFileInTheWrongJournalModeIsChanged();
    void placesHaveNames();
    void whoeverClosesLastClearsTheLogAway();

    void aWriterWaitsForTheLock_data();
    void aWriterWaitsForTheLock();
    void aWriterGivesUpAsBusy_data();
    void aWriterGivesUpAsBusy();
    void aReaderGivesUpAsBusy();
    void aReaderInTheWayDelaysTheCommit();
    void aUnitThatWasBusyIsRunAgainFromTheStart();
    void whoSavesAllTheTimeLetsOthersIn_data();
    void whoSavesAllTheTimeLetsOthersIn();
    void aReadSeesOneMoment();

    void anotherConnectionsCommitIsNoticed();
    void anInterruptedReadIsCancelled();
    void anInterruptedStatementIsCancelled();
    void anInterruptBetweenReadsDoesNothing();
    void aWriteCannotBeInterrupted();

    void aReadOnlyStoreRefusesToWrite();
    void errorsHoldNoPersonalData();
    void bulkUnitsAreQuick();

private:
    Expected<std::unique_ptr<Store>> open(int patienceMs = 2000, FilePlace place = FilePlace::Local)
    {
        return openSqliteStore(m_folder->path(), OpenMode::ReadWrite, patient(patienceMs, place));
    }

    std::unique_ptr<DatabaseFolder> m_folder;
};

void TestSqliteStore::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<DatabaseFolder>();
    QVERIFY(writeBytes(m_folder->path(), SmallDatabase::file()));
}

void TestSqliteStore::settingsHold_data()
{
    QTest::addColumn<QString>("pragma");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *pragma, const QString &value) {
        QTest::newRow(pragma) << QString::fromLatin1(pragma) << value;
    };
    row("foreign_keys", u"1"_s);
    row("synchronous", u"2"_s); // FULL
    row("cell_size_check", u"1"_s);
    row("trusted_schema", u"0"_s);
    row("temp_store", u"2"_s); // memory
    row("mmap_size", u"0"_s);
    row("busy_timeout", u"250"_s);
    row("application_id", QString::number(applicationId));
    row("user_version", QString::number(*programVersion()));
    row("encoding", u"UTF-8"_s);
}

void TestSqliteStore::settingsHold()
{
    QFETCH(QString, pragma);
    QFETCH(QString, value);
    const auto connection = SqliteConnection::open(m_folder->path(), SqliteConnection::Access::ReadWrite);
    FD_VERIFY(connection);
    const auto now = (*connection)->scalar(u"PRAGMA "_s + pragma);
    FD_VERIFY(now);
    QCOMPARE(now->toString(), value);
    // Double quotes are for names: an unknown name is an error, not a text.
    QVERIFY(!(*connection)->scalar(u"SELECT \"no such column\""_s));
}

void TestSqliteStore::theJournalFollowsThePlace()
{
    for (const auto &[place, mode] :
         {std::pair(FilePlace::Local, u"wal"_s), std::pair(FilePlace::Shared, u"truncate"_s)}) {
        const auto connection = SqliteConnection::open(m_folder->path(), SqliteConnection::Access::ReadWrite, place);
        FD_VERIFY(connection);
        QCOMPARE((*connection)->scalar(u"PRAGMA journal_mode"_s)->toString(), mode);
    }
}

void TestSqliteStore::aFileInTheWrongJournalModeIsChanged()
{
    // Somebody used the file on this computer, in WAL mode, and still has it open: on a share that must not go on.
    QProcess somebody;
    somebody.start(u"sqlite3"_s, {m_folder->path()});
    somebody.write("PRAGMA journal_mode = WAL; SELECT count(*) FROM person;\n");
    QByteArray said;
    while (!said.contains("2\n") && somebody.waitForReadyRead(10'000))
        said += somebody.readAll();
    QCOMPARE(said, "wal\n2\n");
    FD_VERIFY_ERROR(open(500, FilePlace::Shared), ErrorCode::Busy);
    somebody.closeWriteChannel();
    QVERIFY(somebody.waitForFinished(10'000));
    const auto share = open(500, FilePlace::Shared);
    FD_VERIFY(share);
    QCOMPARE(peopleIn(**share), 2);
}

void TestSqliteStore::placesHaveNames()
{
    QCOMPARE((*open(500, FilePlace::Local))->place(), u"Local file"_s);
    QCOMPARE((*open(500, FilePlace::Shared))->place(), u"Shared file"_s);
    QCOMPARE((*openMemoryStore())->place(), u"In memory"_s);
}

void TestSqliteStore::whoeverClosesLastClearsTheLogAway()
{
    // A program closes its connections from several threads at once. The file must then hold all there is: whoever
    // copies it to take it along copies that file alone.
    for (int times = 0; times < 25; ++times) {
        std::barrier bothAreOpen(3);
        const auto openAndClose = [&] {
            const auto store = open();
            const bool wrote = store && addSomebody(**store);
            bothAreOpen.arrive_and_wait();
            return wrote;
        };
        std::array<std::future<bool>, 3> programs;
        for (std::future<bool> &program : programs)
            program = std::async(std::launch::async, openAndClose);
        for (std::future<bool> &program : programs)
            QVERIFY(program.get());
        QCOMPARE(m_folder->names(), QStringList(u"test.frontdoor"_s));
    }
}

void TestSqliteStore::aWriterWaitsForTheLock_data()
{
    QTest::addColumn<FilePlace>("place");
    QTest::newRow("write-ahead log") << FilePlace::Local;
    QTest::newRow("rollback journal") << FilePlace::Shared;
}

void TestSqliteStore::aWriterWaitsForTheLock()
{
    QFETCH(FilePlace, place);
    const auto store = open(5000, place);
    FD_VERIFY(store);
    Holder holder(m_folder->path());
    QVERIFY(holder.holds());
    std::thread later([&] {
        QThread::msleep(600); // longer than one statement waits
        holder.release();
    });
    const auto written = addSomebody(**store);
    later.join();
    FD_VERIFY(written);
    QCOMPARE(peopleIn(**store), 3);
}

void TestSqliteStore::aWriterGivesUpAsBusy_data()
{
    aWriterWaitsForTheLock_data();
}

void TestSqliteStore::aWriterGivesUpAsBusy()
{
    QFETCH(FilePlace, place);
    const auto store = open(700, place);
    FD_VERIFY(store);
    {
        const Holder holder(m_folder->path());
        QVERIFY(holder.holds());
        QElapsedTimer timer;
        timer.start();
        FD_VERIFY_ERROR(addSomebody(**store), ErrorCode::Busy);
        QVERIFY2(timer.elapsed() >= 600 && timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }
    FD_VERIFY(addSomebody(**store));
    QCOMPARE(peopleIn(**store), 3);
}

void TestSqliteStore::aReaderGivesUpAsBusy()
{
    const auto store = open(500, FilePlace::Shared);
    FD_VERIFY(store);
    Holder holder(m_folder->path());
    QVERIFY(holder.run("COMMIT") && holder.run("BEGIN EXCLUSIVE"));
    FD_VERIFY_ERROR(seen(**store, [](Views &views) { return views.summary(); }), ErrorCode::Busy);
    QVERIFY(holder.run("ROLLBACK"));
    QCOMPARE(peopleIn(**store), 2);
}

void TestSqliteStore::aReaderInTheWayDelaysTheCommit()
{
    const auto store = open(5000, FilePlace::Shared);
    FD_VERIFY(store);
    Holder reader(m_folder->path());
    QVERIFY(reader.run("COMMIT") && reader.run("BEGIN") && reader.run("SELECT count(*) FROM person"));
    int runs = 0;
    std::thread later([&] {
        QThread::msleep(700);
        reader.run("COMMIT");
    });
    const auto written = commit(**store, [&](Work &work) {
        ++runs;
        return work.add(samples::bareChild(u"Jo"_s, u"Bell"_s));
    });
    later.join();
    FD_VERIFY(written);
    QCOMPARE(runs, 1); // only the last step was repeated
    QCOMPARE(peopleIn(**store), 3);
}

void TestSqliteStore::aUnitThatWasBusyIsRunAgainFromTheStart()
{
    const auto store = open();
    FD_VERIFY(store);
    int runs = 0;
    FD_VERIFY(commit(**store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(samples::bareChild(u"Jo"_s, u"Bell"_s)));
        return ++runs < 4 ? failure(ErrorCode::Busy, {}) : Expected<void>();
    }));
    QCOMPARE(runs, 4);
    QCOMPARE(peopleIn(**store), 3);
    QCOMPARE((*store)->changesAfter(*(*store)->lastChange() - 1)->size(), 1);
}

void TestSqliteStore::whoSavesAllTheTimeLetsOthersIn_data()
{
    aWriterWaitsForTheLock_data();
}

void TestSqliteStore::whoSavesAllTheTimeLetsOthersIn()
{
    QFETCH(FilePlace, place);
    const auto store = open(10'000, place);
    FD_VERIFY(store);
    std::atomic<bool> isEnough = false;
    std::atomic<int> greedySaves = 0;
    std::thread greedy([&] {
        const auto other = open(10'000, place);
        while (other && !isEnough && addSomebody(**other))
            ++greedySaves;
    });
    while (greedySaves == 0)
        QThread::msleep(1);
    int saved = 0;
    for (; saved < 5 && addSomebody(**store); ++saved)
        QThread::msleep(10); // a person thinks now and then
    isEnough = true;
    greedy.join();
    QCOMPARE(saved, 5);
    QCOMPARE(peopleIn(**store), 2 + saved + greedySaves);
}

void TestSqliteStore::aReadSeesOneMoment()
{
    const auto reader = open();
    const auto writer = open();
    FD_VERIFY((*reader)->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(const DatabaseSummary before, views.summary());
        FD_TRY(addSomebody(**writer));
        FD_ASSIGN(const DatabaseSummary after, views.summary());
        return before == after ? Expected<void>() : failure(ErrorCode::Internal, {}, u"the read saw a later write"_s);
    }));
    QCOMPARE(peopleIn(**reader), 3);
}

void TestSqliteStore::anotherConnectionsCommitIsNoticed()
{
    const auto feed = open();
    const auto writer = open();
    QCOMPARE(*(*feed)->somethingChanged(), false);
    const qint64 last = *(*feed)->lastChange();
    FD_VERIFY(addSomebody(**writer));
    QCOMPARE(*(*feed)->somethingChanged(), true);
    QCOMPARE(*(*feed)->somethingChanged(), false);
    QCOMPARE((*feed)->changesAfter(last)->size(), 1);
    QCOMPARE(*(*writer)->somethingChanged(), false); // one's own commits are no news
}

void TestSqliteStore::anInterruptedReadIsCancelled()
{
    const auto store = open();
    FD_VERIFY(store);
    std::atomic<bool> isLooking = false;
    std::thread impatient([&] {
        while (!isLooking)
            QThread::msleep(1);
        (*store)->interrupt();
    });
    const auto read = (*store)->read([&](Views &views) -> Expected<void> {
        isLooking = true;
        for (int i = 0; i < 1'000'000; ++i)
            FD_TRY(views.summary());
        return {};
    });
    impatient.join();
    FD_VERIFY_ERROR(read, ErrorCode::Cancelled);
    QCOMPARE(peopleIn(**store), 2);  // the next one is not
    FD_VERIFY(addSomebody(**store)); // and nothing is left open
}

void TestSqliteStore::anInterruptedStatementIsCancelled()
{
    const auto connection = SqliteConnection::inMemory();
    FD_VERIFY(connection);
    (*connection)->startReading();
    std::thread impatient([&] {
        QThread::msleep(50);
        (*connection)->interrupt();
    });
    const auto counted =
        (*connection)
            ->scalar(
                u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000) SELECT count(*) FROM n"_s);
    impatient.join();
    (*connection)->stopReading();
    FD_VERIFY_ERROR(counted, ErrorCode::Cancelled);
}

void TestSqliteStore::anInterruptBetweenReadsDoesNothing()
{
    const auto store = open();
    (*store)->interrupt();
    QCOMPARE(peopleIn(**store), 2);
}

void TestSqliteStore::aWriteCannotBeInterrupted()
{
    const auto store = open();
    FD_VERIFY(commit(**store, [&](Work &work) -> Expected<void> {
        std::thread([&] { (*store)->interrupt(); }).join();
        return work.add(samples::bareChild(u"Jo"_s, u"Bell"_s));
    }));
    QCOMPARE(peopleIn(**store), 3);
}

void TestSqliteStore::aReadOnlyStoreRefusesToWrite()
{
    const auto store = openSqliteStore(m_folder->path(), OpenMode::ReadOnly);
    FD_VERIFY(store);
    FD_VERIFY_ERROR(addSomebody(**store), ErrorCode::ReadOnly);
    QCOMPARE(peopleIn(**store), 2);
}

void TestSqliteStore::errorsHoldNoPersonalData()
{
    const auto store = open();
    Person person = samples::bareChild(u"Zzyzx"_s, u"Qwortle"_s);
    person.sex = Sex::Female;
    FD_VERIFY(commit(**store, [&](Work &work) { return work.add(person); }));
    const auto twice = commit(**store, [&](Work &work) { return work.add(person); });
    FD_VERIFY_ERROR(twice, ErrorCode::ConstraintFailed);
    QVERIFY2(twice.error().detail.contains(u"person.id"_s), qPrintable(twice.error().detail));
    person.id = PersonId::make();
    person.mother = person.id;
    const auto impossible = commit(**store, [&](Work &work) { return work.add(person); });
    for (const auto &failed : {twice, impossible}) {
        const QString told = describe(failed.error());
        QVERIFY2(!told.contains(u"Zzyzx"_s) && !told.contains(u"Qwortle"_s) && !told.contains(person.id.text()),
                 qPrintable(told));
    }
}

void TestSqliteStore::bulkUnitsAreQuick()
{
    const auto store = openMemoryStore();
    QElapsedTimer timer;
    timer.start();
    FD_VERIFY(commit(**store, [&](Work &work) -> Expected<void> {
        for (int i = 0; i < 1000; ++i) {
            const Person child = samples::bareChild(u"Jo"_s, u"Bell%1"_s.arg(i));
            FD_TRY(work.add(child));
            FD_ASSIGN(const QString number, work.issueContactNumber());
            const Contact contact = samples::bareContact(child.id, number);
            FD_TRY(work.add(contact));
            FD_TRY(work.add(samples::deadline(contact.id, monday.plusHours(24))));
            FD_TRY(work.append(samples::audit(contact.id, UserId(u"x"_s))));
        }
        return {};
    }));
    QCOMPARE(seen(**store, [](Views &views) { return views.summary(); })->contacts, 1000);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(u"1000 contacts took %1 ms"_s.arg(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestSqliteStore)
#include "test_sqlite_store.moc"
