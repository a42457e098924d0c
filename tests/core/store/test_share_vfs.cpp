// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/share_vfs.h"
#include "tests/core/store/database_file.h"

#include <memory>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

struct Close {
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
};
using Database = std::unique_ptr<sqlite3, Close>;

} // namespace

/// Locks between connections of one process, which the system does not keep apart by itself; between processes:
/// test_processes, on a share as CI can have one.
class TestShareVfs : public QObject {
    Q_OBJECT

private slots:
    void init();
    void oneWritesWhileOthersRead();
    void nobodyWritesWhileAnotherWrites();
    void nobodyReadsWhatIsBeingWritten();
    void closingOneConnectionKeepsTheLocksOfAnother();
    void thereIsNoWriteAheadLog();
    void anInterruptedSaveIsTakenBack();
    void theFileIsAsLongAsItIs();

private:
    Database open() const;
    static int run(const Database &database, const char *text)
    {
        return sqlite3_exec(database.get(), text, nullptr, nullptr, nullptr);
    }
    static int count(const Database &database)
    {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(database.get(), "SELECT count(*) FROM t", -1, &statement, nullptr);
        const int rows = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int(statement, 0) : -1;
        sqlite3_finalize(statement);
        return rows;
    }

    std::unique_ptr<DatabaseFolder> m_folder;
};

Database TestShareVfs::open() const
{
    sqlite3 *raw = nullptr;
    if (sqlite3_open_v2(m_folder->path().toUtf8().constData(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                        share_vfs::name)
        != SQLITE_OK)
        qFatal("the database could not be opened");
    return Database(raw);
}

void TestShareVfs::init()
{
    QCOMPARE(share_vfs::install(), SQLITE_OK);
    m_folder = std::make_unique<DatabaseFolder>();
    const Database database = open();
    QCOMPARE(run(database, "PRAGMA journal_mode = TRUNCATE"), SQLITE_OK);
    QCOMPARE(run(database, "CREATE TABLE t (x TEXT); INSERT INTO t VALUES ('one')"), SQLITE_OK);
}

void TestShareVfs::oneWritesWhileOthersRead()
{
    const Database reader = open();
    const Database writer = open();
    QCOMPARE(run(reader, "BEGIN; SELECT * FROM t"), SQLITE_OK);
    QCOMPARE(run(writer, "BEGIN IMMEDIATE; INSERT INTO t VALUES ('two')"), SQLITE_OK);
    QCOMPARE(count(reader), 1);
    QCOMPARE(run(writer, "COMMIT"), SQLITE_BUSY); // until the reader is done
    QCOMPARE(run(reader, "COMMIT"), SQLITE_OK);
    QCOMPARE(run(writer, "COMMIT"), SQLITE_OK);
    QCOMPARE(count(reader), 2);
}

void TestShareVfs::nobodyWritesWhileAnotherWrites()
{
    const Database one = open();
    const Database other = open();
    QCOMPARE(run(one, "BEGIN IMMEDIATE"), SQLITE_OK);
    QCOMPARE(run(other, "BEGIN IMMEDIATE"), SQLITE_BUSY);
    QCOMPARE(run(one, "ROLLBACK"), SQLITE_OK);
    QCOMPARE(run(other, "BEGIN IMMEDIATE"), SQLITE_OK);
}

void TestShareVfs::nobodyReadsWhatIsBeingWritten()
{
    const Database writer = open();
    const Database reader = open();
    QCOMPARE(run(writer, "BEGIN EXCLUSIVE"), SQLITE_OK);
    QCOMPARE(count(reader), -1);
    QCOMPARE(run(writer, "COMMIT"), SQLITE_OK);
    QCOMPARE(count(reader), 1);
}

void TestShareVfs::closingOneConnectionKeepsTheLocksOfAnother()
{
    const Database writer = open();
    QCOMPARE(run(writer, "BEGIN IMMEDIATE"), SQLITE_OK);
    {
        const Database passing = open();
        QCOMPARE(count(passing), 1);
    }
    const Database other = open();
    QCOMPARE(run(other, "BEGIN IMMEDIATE"), SQLITE_BUSY);
}

void TestShareVfs::thereIsNoWriteAheadLog()
{
    const Database database = open();
    sqlite3_stmt *statement = nullptr;
    QCOMPARE(sqlite3_prepare_v2(database.get(), "PRAGMA journal_mode = WAL", -1, &statement, nullptr), SQLITE_OK);
    QCOMPARE(sqlite3_step(statement), SQLITE_ROW);
    QVERIFY(QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0))) != "wal");
    sqlite3_finalize(statement);
}

void TestShareVfs::anInterruptedSaveIsTakenBack()
{
    const QString copy = m_folder->path(u"copy.frontdoor"_s);
    {
        const Database writer = open();
        QCOMPARE(run(writer,
                     "PRAGMA cache_size = 1; BEGIN IMMEDIATE; WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 "
                     "FROM n WHERE i < 2000) INSERT INTO t SELECT hex(randomblob(200)) FROM n"),
                 SQLITE_OK);
        // As the power going leaves it: half of it in the file, and the journal beside it.
        QVERIFY(writeBytes(copy, bytesOf(m_folder->path())));
        QVERIFY(writeBytes(copy + u"-journal"_s, bytesOf(m_folder->path() + u"-journal"_s)));
    }
    QVERIFY(QFile(copy).size() > 100'000);
    sqlite3 *raw = nullptr;
    QCOMPARE(sqlite3_open_v2(copy.toUtf8().constData(), &raw, SQLITE_OPEN_READWRITE, share_vfs::name), SQLITE_OK);
    const Database database(raw);
    QCOMPARE(count(database), 1);
}

void TestShareVfs::theFileIsAsLongAsItIs()
{
    const Database one = open();
    const Database other = open();
    for (int i = 0; i < 50; ++i) {
        QCOMPARE(run(i % 2 ? one : other, "INSERT INTO t SELECT hex(randomblob(2000))"), SQLITE_OK);
        QCOMPARE(count(i % 2 ? other : one), i + 2);
    }
    QCOMPARE(run(one, "PRAGMA integrity_check"), SQLITE_OK);
}

QTEST_GUILESS_MAIN(TestShareVfs)
#include "test_share_vfs.moc"
