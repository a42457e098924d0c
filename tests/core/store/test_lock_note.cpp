// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/lock_note.h"
#include "tests/core/store/database_file.h"

#include <QSysInfo>

#include <atomic>
#include <thread>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// Whoever waits for a file that is shared is told for whom.
class TestLockNote : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<DatabaseFolder>(); }
    void whatIsWrittenIsRead();
    void whatIsCutShortOrStrangeSaysNothing_data();
    void whatIsCutShortOrStrangeSaysNothing();
    void whatSomebodyElseWroteStays();
    void whoeverWaitsIsToldWhoSaves();
    void nothingStaysWhenNobodySaves();
    void aFileOfThisComputerHasNone();

private:
    QString path() const { return m_folder->path(); }
    QString note() const { return path() + u"-holder"_s; }

    std::unique_ptr<DatabaseFolder> m_folder;
};

namespace {

const LockHolder sam{u"Sam Okafor"_s, u"DUTY-PC-3"_s, Instant{1'772'442'000'000}};

} // namespace

void TestLockNote::whatIsWrittenIsRead()
{
    LockNote note(path());
    note.write(sam);
    QCOMPARE(*LockNote::read(path()), sam);
    QCOMPARE(nameOf(sam), u"Sam Okafor (DUTY-PC-3)"_s);
    note.write({u"Two\nlines"_s, u"PC"_s, {}});
    QCOMPARE(LockNote::read(path())->person, u"Two lines"_s);
    note.clear();
    QVERIFY(!LockNote::read(path()));
}

void TestLockNote::whatIsCutShortOrStrangeSaysNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("half") << QByteArray("1772442000000\nDUTY-PC");
    QTest::newRow("no time") << QByteArray("soon\nDUTY-PC-3\nSam\n");
    QTest::newRow("binary") << QByteArray(5000, '\xff');
}

void TestLockNote::whatIsCutShortOrStrangeSaysNothing()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(writeBytes(note(), bytes));
    QVERIFY(!LockNote::read(path()));
}

void TestLockNote::whatSomebodyElseWroteStays()
{
    LockNote ours(path());
    LockNote theirs(path());
    ours.write({u"Ada"_s, u"PC-1"_s, {}});
    theirs.write(sam);
    ours.clear();
    QCOMPARE(*LockNote::read(path()), sam);
}

void TestLockNote::whoeverWaitsIsToldWhoSaves()
{
    QVERIFY(writeBytes(path(), SmallDatabase::file()));
    const SqliteOptions shared{.patienceMs = 20'000, .place = FilePlace::Shared};
    User sam;
    sam.id = UserId(u"sam"_s);
    sam.signIn = u"sam"_s;
    sam.name = u"Sam Okafor"_s;
    std::atomic<bool> hasLock = false;
    std::atomic<bool> told = false;
    std::thread saver([&] {
        const auto store = openSqliteStore(path(), OpenMode::ReadWrite, shared);
        QVERIFY(store);
        QVERIFY(commit(**store, [&](Work &work) { return work.add(sam); }));
        const Expected<void> saved = (*store)->write(
            [&](Work &) -> Expected<bool> {
                hasLock = true;
                for (QDeadlineTimer most(15'000); !told && !most.hasExpired();)
                    QThread::msleep(5);
                return true;
            },
            sam.id, Instant{1'772'442'000'000});
        QVERIFY(saved);
    });
    const auto join = qScopeGuard([&] { saver.join(); });
    QTRY_VERIFY_WITH_TIMEOUT(hasLock, 15'000);
    const auto store = openSqliteStore(path(), OpenMode::ReadWrite, shared);
    QVERIFY(store);
    std::optional<LockHolder> holder;
    (*store)->onWaiting([&](const LockHolder &who) {
        holder = who;
        told = true;
    });
    QVERIFY(commit(**store, [](Work &work) { return work.add(samples::bareChild(u"Jo"_s, u"Bell"_s)); }));
    QVERIFY(holder);
    QCOMPARE(*holder, (LockHolder{u"Sam Okafor"_s, QSysInfo::machineHostName(), Instant{1'772'442'000'000}}));
    QVERIFY((*store)->times().lockWait > 0);
}

void TestLockNote::nothingStaysWhenNobodySaves()
{
    QVERIFY(writeBytes(path(), SmallDatabase::file()));
    const auto store = openSqliteStore(path(), OpenMode::ReadWrite, {.place = FilePlace::Shared});
    QVERIFY(store);
    QVERIFY(commit(**store, [&](Work &work) {
        const auto now = LockNote::read(path());
        if (!now || now->computer != QSysInfo::machineHostName())
            return Expected<void>(failure(ErrorCode::Internal, u"no note"_s));
        return work.add(samples::bareChild(u"Jo"_s, u"Bell"_s));
    }));
    QVERIFY(!LockNote::read(path()));
    QVERIFY((*store)->somethingChanged());
    QVERIFY((*store)->times().roundTrip > 0);
}

void TestLockNote::aFileOfThisComputerHasNone()
{
    QVERIFY(writeBytes(path(), SmallDatabase::file()));
    const auto store = openSqliteStore(path(), OpenMode::ReadWrite, {.place = FilePlace::Local});
    QVERIFY(store);
    QVERIFY(commit(**store, [](Work &work) { return work.add(samples::bareChild(u"Jo"_s, u"Bell"_s)); }));
    QVERIFY(!QFile::exists(note()));
    QVERIFY((*store)->somethingChanged());
    QCOMPARE((*store)->times().roundTrip, 0);
}

QTEST_GUILESS_MAIN(TestLockNote)
#include "test_lock_note.moc"
