// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/new_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// A file that is there only once it is whole.
class TestNewFile : public QObject {
    Q_OBJECT

private slots:
    void init() { QVERIFY(QDir(m_folder.path()).entryList(visible()).isEmpty()); }
    void cleanup()
    {
        for (const QString &name : QDir(m_folder.path()).entryList(visible()))
            QFile::remove(m_folder.filePath(name));
    }

    void itAppearsWhole()
    {
        NewFile file(path(), NewFile::IfThere::Refuse);
        QVERIFY(file.begin());
        put(file.temporaryPath(), "all of it");
        QVERIFY(!QFile::exists(path()));
        QVERIFY(file.appear());
        QCOMPARE(contents(), QByteArray("all of it"));
        QCOMPARE(QFile::permissions(path()) & (QFile::ReadOther | QFile::ReadGroup), QFile::Permissions());
    }

    void whatIsBrokenOffLeavesNothing()
    {
        {
            NewFile file(path(), NewFile::IfThere::Refuse);
            QVERIFY(file.begin());
            put(file.temporaryPath(), "half of");
            QVERIFY(!QFile::exists(path()));
        }
        QVERIFY(QDir(m_folder.path()).entryList(visible()).isEmpty());
    }

    void anotherIsLeftAsItIs()
    {
        put(path(), "before");
        NewFile file(path(), NewFile::IfThere::Refuse);
        const Expected<void> begun = file.begin();
        QVERIFY(!begun);
        QCOMPARE(begun.error().code, ErrorCode::AlreadyExists);
        QCOMPARE(contents(), QByteArray("before"));
    }

    void whoWasQuickerIsLeftAsTheyAre()
    {
        NewFile file(path(), NewFile::IfThere::Refuse);
        QVERIFY(file.begin());
        put(path(), "quicker");
        const Expected<void> done = file.appear();
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::AlreadyExists);
        QCOMPARE(contents(), QByteArray("quicker"));
        QCOMPARE(QDir(m_folder.path()).entryList(visible()), QStringList(u"return.xml"_s));
    }

    void anotherIsReplacedWhenThatIsAsked()
    {
        put(path(), "before");
        NewFile file(path(), NewFile::IfThere::Replace);
        QVERIFY(file.begin());
        put(file.temporaryPath(), "after");
        QCOMPARE(contents(), QByteArray("before"));
        QVERIFY(file.appear());
        QCOMPARE(contents(), QByteArray("after"));
    }

    void aFolderThatIsNotThereIsSaid()
    {
        NewFile file(m_folder.filePath(u"none/return.xml"_s), NewFile::IfThere::Refuse);
        const Expected<void> begun = file.begin();
        QVERIFY(!begun);
        QCOMPARE(begun.error().code, ErrorCode::NotFound);
    }

private:
    static QDir::Filters visible() { return QDir::Files | QDir::Hidden; }
    QString path() const { return m_folder.filePath(u"return.xml"_s); }
    QByteArray contents() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void put(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestNewFile)
#include "test_new_file.moc"
