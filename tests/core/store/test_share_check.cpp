// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/share_check.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::optional<frontdoor::ShareTrouble>)

class TestShareCheck : public QObject {
    Q_OBJECT

private slots:
    void theMountOfAFolderIsFound();
    void aNameThatOnlyBeginsAlikeIsAnotherMount();
    void waysOfMountingThatLoseSavesAreKnown_data();
    void waysOfMountingThatLoseSavesAreKnown();
    void syncFoldersAreKnown_data();
    void syncFoldersAreKnown();
    void aLocalDiskPasses();
    void nothingIsLeftBehind();
    void everyTroubleSaysWhatToDo();
};

namespace {

const QByteArray mounts =
    "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
    "40 22 0:50 / /mnt/team\\040files rw,relatime shared:9 - cifs //server/team rw,vers=3.1.1,nobrl,uid=1000\n"
    "41 22 0:51 / /mnt/team rw,relatime - nfs4 server:/team rw,vers=4.2,local_lock=none\n"
    "42 41 0:52 / /mnt/team/inner rw - cifs //server/inner rw,vers=3.1.1,soft\n";

} // namespace

void TestShareCheck::theMountOfAFolderIsFound()
{
    QCOMPARE(mountOf(mounts, u"/home/ada"_s)->fileSystem, "ext4");
    QCOMPARE(mountOf(mounts, u"/mnt/team/office"_s)->fileSystem, "nfs4");
    QCOMPARE(mountOf(mounts, u"/mnt/team/inner"_s)->fileSystem, "cifs");
    const auto withBlank = mountOf(mounts, u"/mnt/team files/office"_s);
    QVERIFY(withBlank && withBlank->options.contains("nobrl"));
    QVERIFY(!mountOf("garbage\n1 2 3\n", u"/home"_s));
}

void TestShareCheck::aNameThatOnlyBeginsAlikeIsAnotherMount()
{
    QCOMPARE(mountOf(mounts, u"/mnt/team2"_s)->fileSystem, "ext4");
}

void TestShareCheck::waysOfMountingThatLoseSavesAreKnown_data()
{
    QTest::addColumn<QByteArray>("fileSystem");
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<bool>("trouble");
    const auto row = [](const char *fileSystem, const char *options, bool trouble) {
        QTest::addRow("%s %s", fileSystem, options) << QByteArray(fileSystem) << QByteArray(options) << trouble;
    };
    row("cifs", "rw,vers=3.1.1,hard", false);
    row("cifs", "rw,vers=3.1.1,nobrl", true);
    row("smb3", "rw,nobrl", true);
    row("nfs4", "rw,vers=4.2,local_lock=none", false);
    row("nfs", "rw,vers=3,nolock", true);
    row("nfs", "rw,vers=3,local_lock=all", true);
    row("nfs", "rw,vers=3,local_lock=flock", false); // databases do not use these
    row("ext4", "rw,nolock", false);
}

void TestShareCheck::waysOfMountingThatLoseSavesAreKnown()
{
    QFETCH(QByteArray, fileSystem);
    QFETCH(QByteArray, options);
    QFETCH(bool, trouble);
    QCOMPARE(troubleOfMount({fileSystem, options.split(',')}).has_value(), trouble);
}

void TestShareCheck::syncFoldersAreKnown_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("mark");
    QTest::addColumn<bool>("sync");
    QTest::newRow("OneDrive") << u"OneDrive - Borough/cases"_s << QString() << true;
    QTest::newRow("Dropbox") << u"Dropbox/cases"_s << u"Dropbox/.dropbox"_s << true;
    QTest::newRow("Nextcloud") << u"Cloud/a/b"_s << u"Cloud/.sync_1a2b3c.db"_s << true;
    QTest::newRow("Syncthing") << u"shared/cases"_s << u"shared/.stfolder"_s << true;
    QTest::newRow("a plain folder") << u"cases/OneDriveway"_s << QString() << false;
}

void TestShareCheck::syncFoldersAreKnown()
{
    QFETCH(QString, folder);
    QFETCH(QString, mark);
    QFETCH(bool, sync);
    const QTemporaryDir root;
    QVERIFY(QDir(root.path()).mkpath(folder));
    if (!mark.isEmpty())
        QVERIFY(QFile(root.filePath(mark)).open(QIODevice::WriteOnly));
    QCOMPARE(isSyncFolder(root.filePath(folder)), sync);
}

void TestShareCheck::aLocalDiskPasses()
{
    const QTemporaryDir folder;
    QVERIFY(!tryLocks(folder.path()));
    QVERIFY(!troubleOfPlace(folder.filePath(u"office.frontdoor"_s), FilePlace::Local));
    QVERIFY(!troubleOfPlace(folder.filePath(u"office.frontdoor"_s), FilePlace::Shared));
}

void TestShareCheck::nothingIsLeftBehind()
{
    const QTemporaryDir folder;
    static_cast<void>(tryLocks(folder.path()));
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
    QVERIFY(!tryLocks(u"/proc"_s)); // nothing can be written: whoever opens the database says so
}

void TestShareCheck::everyTroubleSaysWhatToDo()
{
    for (const ShareTrouble trouble :
         {ShareTrouble::LocksStayHere, ShareTrouble::LocksBroken, ShareTrouble::NoLocks, ShareTrouble::SyncFolder})
        QVERIFY(describe(trouble).count(u'.') >= 2);
}

QTEST_APPLESS_MAIN(TestShareCheck)
#include "test_share_check.moc"
