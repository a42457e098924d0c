// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/file_place.h"

#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestFilePlace : public QObject {
    Q_OBJECT

private slots:
    void fileSystemsAreKnown_data();
    void fileSystemsAreKnown();
    void anotherComputersNameIsAShare();
};

void TestFilePlace::fileSystemsAreKnown_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<FilePlace>("place");
    for (const char *type : {"ext4", "xfs", "btrfs", "tmpfs", "overlay", "NTFS", "apfs"})
        QTest::newRow(type) << QByteArray(type) << FilePlace::Local;
    for (const char *type :
         {"cifs", "smb3", "nfs", "nfs4", "9p", "fuse.sshfs", "fuse", "fuseblk", "afs", "vboxsf", "", "unheard-of"})
        QTest::newRow(type[0] ? type : "nothing") << QByteArray(type) << FilePlace::Shared;
}

void TestFilePlace::fileSystemsAreKnown()
{
    QFETCH(QByteArray, type);
    QFETCH(FilePlace, place);
    QCOMPARE(filePlaceOfType(type), place);
}

void TestFilePlace::anotherComputersNameIsAShare()
{
    QCOMPARE(filePlaceOf(u"//server/share/duty.frontdoor"_s), FilePlace::Shared);
}

QTEST_APPLESS_MAIN(TestFilePlace)
#include "test_file_place.moc"
