// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/backup.h"
#include "core/store/database_check.h"
#include "tests/core/store/database_file.h"

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

BackupFile takenAt(const QString &when)
{
    return {when, QDateTime::fromString(when, Qt::ISODate), false, {}, {}};
}

QStringList pathsOf(const QList<BackupFile> &backups)
{
    QStringList paths;
    for (const BackupFile &each : backups)
        paths << each.path;
    paths.sort();
    return paths;
}

} // namespace

class TestBackup : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aBackupIsAWholeDatabase();
    void aSealedOneNeedsItsPassphrase();
    void whatIsNoLongerKeptGoesAfterTheNewOneIsThere();
    void otherFilesInTheFolderStay();
    void aDamagedDatabaseTakesNothingAway();
    void nothingIsOverwritten();
    void theNewestOfEachDayWeekAndMonthIsKept();
    void theNewestIsKeptWhateverIsSaid();
    void theManifestHasTheEndOfTheHistory();
    void aHistoryThatDoesNotGoOnIsAConcern();

private:
    Instant day(int number) const { return Instant{1'777'600'000'000 + number * 86'400'000LL}; }
    BackupPlan plan() const { return {m_folder->filePath(u"backups"_s), {}, {}}; }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_database;
};

void TestBackup::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = m_folder->filePath(u"office.frontdoor"_s);
    QVERIFY(writeBytes(m_database, SmallDatabase::file()));
}

void TestBackup::aBackupIsAWholeDatabase()
{
    const auto made = backUp(m_database, plan(), day(1));
    FD_VERIFY(made);
    QVERIFY(made->path.endsWith(".frontdoor"_L1));
    QCOMPARE(QFile(made->path).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions());
    const QString restored = m_folder->filePath(u"restored.frontdoor"_s);
    FD_VERIFY(restoreBackup(made->path, restored));
    const auto report = checkDatabase(restored);
    FD_VERIFY(report);
    QVERIFY(report->isSound());
    QCOMPARE(report->summary.people, 2);
    QCOMPARE(*backupsOf(m_database, plan().folder), QList<BackupFile>{*made});
}

void TestBackup::aSealedOneNeedsItsPassphrase()
{
    BackupPlan sealed = plan();
    sealed.passphrase = u"three brown umbrellas"_s;
    const auto made = backUp(m_database, sealed, day(1));
    FD_VERIFY(made);
    QVERIFY(made->sealed);
    QCOMPARE(QDir(sealed.folder).entryList(QDir::Files | QDir::Hidden).size(),
             2); // with its manifest // nothing that anybody could read
    const QString restored = m_folder->filePath(u"restored.frontdoor"_s);
    QCOMPARE(restoreBackup(made->path, restored, u"another"_s).error().code, ErrorCode::Corrupt);
    QVERIFY(!QFile::exists(restored));
    FD_VERIFY(restoreBackup(made->path, restored, sealed.passphrase));
    QCOMPARE(checkDatabase(restored)->summary.people, 2);
}

void TestBackup::whatIsNoLongerKeptGoesAfterTheNewOneIsThere()
{
    BackupPlan few = plan();
    few.keep = {2, 0, 0};
    for (int i = 1; i <= 4; ++i)
        FD_VERIFY(backUp(m_database, few, day(i)));
    const auto left = backupsOf(m_database, few.folder);
    FD_VERIFY(left);
    QCOMPARE(left->size(), 2);
    QCOMPARE(left->first().taken.toMSecsSinceEpoch(), day(4).ms);
}

void TestBackup::otherFilesInTheFolderStay()
{
    QVERIFY(QDir().mkpath(plan().folder));
    const QStringList others{u"office-notes.txt"_s, u"other-2020-01-01T000000Z.frontdoor"_s,
                             u"office-2020-99-99T000000Z.frontdoor"_s};
    for (const QString &name : others)
        QVERIFY(QFile(QDir(plan().folder).filePath(name)).open(QIODevice::WriteOnly));
    BackupPlan one = plan();
    one.keep = {1, 0, 0};
    FD_VERIFY(backUp(m_database, one, day(1)));
    FD_VERIFY(backUp(m_database, one, day(2)));
    QCOMPARE(QDir(one.folder).entryList(QDir::Files).size(), others.size() + 2);
}

void TestBackup::aDamagedDatabaseTakesNothingAway()
{
    BackupPlan one = plan();
    one.keep = {1, 0, 0};
    const auto good = backUp(m_database, one, day(1));
    FD_VERIFY(good);
    QVERIFY(tamper(m_database, "DELETE FROM person_word"));
    const auto bad = backUp(m_database, one, day(2));
    QVERIFY(!bad);
    QCOMPARE(bad.error().code, ErrorCode::Corrupt);
    QVERIFY(QFile::exists(good->path));
    QCOMPARE(QDir(one.folder).entryList({u"*.damaged"_s}, QDir::Files).size(), 1);
    QCOMPARE(backupsOf(m_database, one.folder)->size(), 1);
}

void TestBackup::nothingIsOverwritten()
{
    const auto made = backUp(m_database, plan(), day(1));
    FD_VERIFY(made);
    QCOMPARE(backUp(m_database, plan(), day(1)).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(restoreBackup(made->path, m_database).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(restoreBackup(u"/nowhere"_s, m_folder->filePath(u"new"_s)).error().code, ErrorCode::NotFound);
}

void TestBackup::theNewestOfEachDayWeekAndMonthIsKept()
{
    const QList<BackupFile> backups{
        takenAt(u"2026-05-20T01:00:00Z"_s), takenAt(u"2026-05-20T00:30:00Z"_s), takenAt(u"2026-05-19T01:00:00Z"_s),
        takenAt(u"2026-05-18T01:00:00Z"_s), takenAt(u"2026-05-15T01:00:00Z"_s), takenAt(u"2026-05-12T01:00:00Z"_s),
        takenAt(u"2026-04-30T01:00:00Z"_s), takenAt(u"2026-04-02T01:00:00Z"_s), takenAt(u"2026-03-01T01:00:00Z"_s)};
    QCOMPARE(pathsOf(notKept(backups, {2, 2, 2})),
             pathsOf({takenAt(u"2026-05-20T00:30:00Z"_s), takenAt(u"2026-05-18T01:00:00Z"_s),
                      takenAt(u"2026-05-12T01:00:00Z"_s), takenAt(u"2026-04-02T01:00:00Z"_s),
                      takenAt(u"2026-03-01T01:00:00Z"_s)}));
}

void TestBackup::theNewestIsKeptWhateverIsSaid()
{
    QCOMPARE(notKept({takenAt(u"2026-05-20T01:00:00Z"_s)}, {0, 0, 0}).size(), 0);
    QCOMPARE(notKept({}, {0, 0, 0}).size(), 0);
}

void TestBackup::theManifestHasTheEndOfTheHistory()
{
    const auto report = checkDatabase(m_database);
    FD_VERIFY(report);
    const auto made = backUp(m_database, plan(), day(1));
    FD_VERIFY(made);
    QCOMPARE(made->history, (HistoryHead{report->auditEntries, report->auditHead}));
    const QByteArray manifest = bytesOf(made->path + ".manifest"_L1);
    const QByteArray end = "history " + QByteArray::number(report->auditEntries) + ':' + report->auditHead.toLatin1();
    QVERIFY2(manifest.contains(end), manifest.constData());
    // Another file under the name of the backup is not taken for it.
    QByteArray other = manifest;
    other.replace(report->auditHead.toLatin1(), QByteArray(64, 'a'));
    QVERIFY(writeBytes(made->path + ".manifest"_L1, other));
    FD_VERIFY_ERROR(restoreBackup(made->path, m_folder->filePath(u"restored.frontdoor"_s)), ErrorCode::Corrupt);
    QVERIFY(!QFile::exists(m_folder->filePath(u"restored.frontdoor"_s)));
}

void TestBackup::aHistoryThatDoesNotGoOnIsAConcern()
{
    BackupPlan keepOne = plan();
    keepOne.keep = {1, 0, 0};
    const auto first = backUp(m_database, keepOne, day(1));
    FD_VERIFY(first);
    QVERIFY(first->concern.isEmpty());
    // As if more had been recorded before that backup than the database has now.
    QByteArray manifest = bytesOf(first->path + ".manifest"_L1);
    const QByteArray end = "history " + QByteArray::number(first->history.sequence);
    manifest.replace(end, "history 4711");
    QVERIFY(writeBytes(first->path + ".manifest"_L1, manifest));
    const auto second = backUp(m_database, keepOne, day(2));
    FD_VERIFY(second);
    QVERIFY(second->concern.contains(u"4711"_s));
    QVERIFY(QFile::exists(first->path));                                       // it may be all that is left
    QVERIFY(backUp(m_database, keepOne, day(3))->concern.contains(u"4711"_s)); // until somebody looks after it
    QVERIFY(QFile::rename(first->path, m_folder->filePath(u"elsewhere"_s)));
    const auto fourth = backUp(m_database, keepOne, day(4));
    FD_VERIFY(fourth);
    QVERIFY(fourth->concern.isEmpty());
    QVERIFY(!QFile::exists(second->path));
    QVERIFY(!QFile::exists(second->path + ".manifest"_L1));
}

QTEST_GUILESS_MAIN(TestBackup)
#include "test_backup.moc"
