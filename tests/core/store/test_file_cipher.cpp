// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/backup.h"
#include "core/store/database_check.h"
#include "core/store/file_cipher.h"
#include "core/store/file_copy.h"
#include "core/store/store_copy.h"
#include "tests/core/store/database_file.h"
#include "tests/core/store/store_fixture.h"
#include "tests/support/must.h"

#include <QDirIterator>
#include <QStandardPaths>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// A database whose file is encrypted. With the system's SQLite nothing is ever made or opened that only seems to be; with one
/// that encrypts (./dev cipher) nothing of a record is in any file.
class TestFileCipher : public QObject {
    Q_OBJECT

private slots:
    void init();

    void aLibraryThatCannotMakesAndOpensNothing();
    void aNoteAloneShutsADatabase();
    void nothingOfARecordIsInAnyFile();
    void onAShareToo();
    void withoutItsKeyItStaysShut();
    void withoutItsNoteItIsNoDatabase();
    void aPlainOneInItsPlaceIsRefused();
    void aPlainOneIsCopiedIntoAnEncryptedOne();
    void backupsAreEncryptedToo_data();
    void backupsAreEncryptedToo();
    void whatPretendsIsFoundOut();

private:
    static bool isPlainLibrary() { return encryptingLibrary().isEmpty(); }
    /// An encrypted database with a child in it, at m_database.
    void make();
    bool isFoundInAnyFile(const QByteArray &words) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_database;
    FileKey m_key = FileKey::random();
};

void TestFileCipher::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_folder->filePath(u"config"_s).toUtf8());
    m_database = m_folder->filePath(u"office.frontdoor"_s);
    m_key = FileKey::random();
}

void TestFileCipher::make()
{
    must(writeFileKey(usualFileKeyPath(m_key.fingerprint), m_key));
    must(noteEncryption(m_database, m_key.fingerprint));
    const auto store = must(createSqliteStore(m_database));
    must(commit(*store, [](Work &work) { return work.add(samples::bareChild(u"Zzyzx"_s, u"Qwortle"_s)); }));
}

bool TestFileCipher::isFoundInAnyFile(const QByteArray &words) const
{
    QDirIterator all(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        if (bytesOf(all.next()).contains(words))
            return true;
    }
    return false;
}

void TestFileCipher::aLibraryThatCannotMakesAndOpensNothing()
{
    if (!isPlainLibrary())
        QSKIP("This library encrypts.");
    must(writeFileKey(usualFileKeyPath(m_key.fingerprint), m_key));
    must(noteEncryption(m_database, m_key.fingerprint));
    const auto made = createSqliteStore(m_database);
    FD_VERIFY_ERROR(made, ErrorCode::AccessDenied);
    QVERIFY2(made.error().detail.contains("SQLite3 Multiple Ciphers"_L1), qPrintable(made.error().detail));
    QVERIFY(!QFile::exists(m_database));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), {u"office.frontdoor.cipher"_s});
}

void TestFileCipher::aNoteAloneShutsADatabase()
{
    if (!isPlainLibrary())
        QSKIP("This library encrypts.");
    must(noteEncryption(m_database, m_key.fingerprint));
    QVERIFY(writeBytes(m_database, SmallDatabase::file()));
    FD_VERIFY_ERROR(openSqliteStore(m_database, OpenMode::ReadWrite), ErrorCode::AccessDenied);
    FD_VERIFY_ERROR(openSqliteStore(m_database, OpenMode::ReadOnly), ErrorCode::AccessDenied);
    FD_VERIFY_ERROR(copyDatabase(m_database, m_folder->filePath(u"copy.frontdoor"_s)), ErrorCode::AccessDenied);
    QVERIFY(!QFile::exists(m_folder->filePath(u"copy.frontdoor.cipher"_s)));
    QCOMPARE(bytesOf(m_database), SmallDatabase::file());
}

void TestFileCipher::nothingOfARecordIsInAnyFile()
{
    if (isPlainLibrary())
        QSKIP("This library does not encrypt; ./dev cipher runs with one that does.");
    make();
    const auto store = must(openSqliteStore(m_database, OpenMode::ReadWrite));
    QCOMPARE(store->place(), u"Encrypted file"_s);
    QVERIFY(!isFoundInAnyFile("Qwortle") && !isFoundInAnyFile("SQLite format 3") && !isFoundInAnyFile("CREATE TABLE"));
    QVERIFY(!isFoundInAnyFile(m_key.key.copy()));
    const auto report = checkDatabase(m_database);
    FD_VERIFY(report);
    QVERIFY(report->isSound());
    QCOMPARE(report->summary.people, 1);
}

void TestFileCipher::onAShareToo()
{
    if (isPlainLibrary())
        QSKIP("This library does not encrypt; ./dev cipher runs with one that does.");
    make();
    const SqliteOptions shared{.patienceMs = 2000, .place = FilePlace::Shared};
    const auto one = must(openSqliteStore(m_database, OpenMode::ReadWrite, shared));
    const auto other = must(openSqliteStore(m_database, OpenMode::ReadWrite, shared));
    for (Store *store : {one.get(), other.get()})
        FD_VERIFY(commit(*store, [](Work &work) { return work.add(samples::bareChild(u"Nobody"_s, u"Qwortle"_s)); }));
    QVERIFY(!isFoundInAnyFile("Qwortle"));
    FD_VERIFY(requireEncrypted(m_database));
}

void TestFileCipher::withoutItsKeyItStaysShut()
{
    if (isPlainLibrary())
        QSKIP("This library does not encrypt; ./dev cipher runs with one that does.");
    make();
    const QString path = usualFileKeyPath(m_key.fingerprint);
    QVERIFY(QFile::remove(path));
    FD_VERIFY_ERROR(openSqliteStore(m_database, OpenMode::ReadOnly), ErrorCode::KeyMissing);
    must(writeFileKey(path, FileKey::random())); // another one under its name
    FD_VERIFY_ERROR(openSqliteStore(m_database, OpenMode::ReadOnly), ErrorCode::KeyMissing);
}

void TestFileCipher::withoutItsNoteItIsNoDatabase()
{
    if (isPlainLibrary())
        QSKIP("This library does not encrypt; ./dev cipher runs with one that does.");
    make();
    const QByteArray before = bytesOf(m_database);
    removeEncryptionNote(m_database);
    FD_VERIFY_ERROR(openSqliteStore(m_database, OpenMode::ReadWrite), ErrorCode::NotADatabase);
    QCOMPARE(bytesOf(m_database), before);
}

void TestFileCipher::aPlainOneInItsPlaceIsRefused()
{
    if (isPlainLibrary())
        QSKIP("This library does not encrypt; ./dev cipher runs with one that does.");
    make();
    QVERIFY(QFile::remove(m_database) && writeBytes(m_database, SmallDatabase::file()));
    FD_VERIFY_ERROR(openSqliteStore(m_database, OpenMode::ReadWrite), ErrorCode::NotADatabase);
}

void TestFileCipher::aPlainOneIsCopiedIntoAnEncryptedOne()
{
    if (isPlainLibrary())
        QSKIP("This library does not encrypt; ./dev cipher runs with one that does.");
    const QString plain = m_folder->filePath(u"plain"_s);
    QVERIFY(writeBytes(plain, SmallDatabase::file()));
    must(writeFileKey(usualFileKeyPath(m_key.fingerprint), m_key));
    must(noteEncryption(m_database, m_key.fingerprint));
    QVERIFY(must(copyStore(plain, m_database)).isSame());
    FD_VERIFY(requireEncrypted(m_database));
    QVERIFY(must(checkDatabase(m_database)).isSound());
    QCOMPARE(QDir(m_folder->path()).entryList({u"*copying*"_s, u"*.new-*"_s}, QDir::Files | QDir::Hidden),
             QStringList());
}

void TestFileCipher::backupsAreEncryptedToo_data()
{
    QTest::addColumn<QString>("passphrase");
    QTest::newRow("encrypted") << QString();
    QTest::newRow("encrypted and sealed") << u"three brown umbrellas"_s;
}

void TestFileCipher::backupsAreEncryptedToo()
{
    if (isPlainLibrary())
        QSKIP("This library does not encrypt; ./dev cipher runs with one that does.");
    QFETCH(QString, passphrase);
    make();
    const BackupPlan plan{m_folder->filePath(u"backups"_s), passphrase, {}};
    const BackupFile made = must(backUp(m_database, plan, samples::monday));
    QVERIFY(!isFoundInAnyFile("Qwortle") && !isFoundInAnyFile("SQLite format 3"));
    const QString restored = m_folder->filePath(u"restored.frontdoor"_s);
    FD_VERIFY(restoreBackup(made.path, restored, passphrase));
    QCOMPARE(must(checkDatabase(restored)).summary.people, 1);
    QVERIFY(!isFoundInAnyFile("Qwortle"));
    QCOMPARE(must(backupsOf(m_database, plan.folder)).size(), 1);
}

void TestFileCipher::whatPretendsIsFoundOut()
{
    QVERIFY(writeBytes(m_database, SmallDatabase::file()));
    FD_VERIFY_ERROR(requireEncrypted(m_database), ErrorCode::Internal);
}

QTEST_GUILESS_MAIN(TestFileCipher)
#include "test_file_cipher.moc"
