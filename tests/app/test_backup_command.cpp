// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/backup_command.h"
#include "app/commands/command_line.h"
#include "tests/core/store/database_file.h"

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// What an administrator types at night, or has typed by a timer.
class TestBackupCommand : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aBackupIsMadeBesideTheDatabaseAndRestored();
    void aSealedBackupWantsItsPassphrase();
    void olderOnesGo();
    void everyMistakeIsExplained_data();
    void everyMistakeIsExplained();

private:
    int backup(const QString &passphraseFile = {}, const QString &database = {})
    {
        m_out.clear();
        m_err.clear();
        QTextStream out(&m_out);
        QTextStream err(&m_err);
        Terminal terminal{out, err};
        return runBackup(terminal, {database.isEmpty() ? m_folder->path() : database, {}, passphraseFile, {}});
    }
    int restore(const QString &from, const QString &to, const QString &passphraseFile = {})
    {
        m_out.clear();
        m_err.clear();
        QTextStream out(&m_out);
        QTextStream err(&m_err);
        Terminal terminal{out, err};
        return runRestore(terminal, {from, to, passphraseFile});
    }
    QString backupsFolder() const { return m_folder->path(u"backups"_s); }
    QString newest() const { return backupsOf(m_folder->path(), backupsFolder())->first().path; }
    QString fileWith(const QString &name, const QByteArray &text) const
    {
        const QString path = m_folder->path(name);
        return writeBytes(path, text) ? path : QString();
    }

    std::unique_ptr<DatabaseFolder> m_folder;
    QString m_out;
    QString m_err;
};

void TestBackupCommand::init()
{
    m_folder = std::make_unique<DatabaseFolder>();
    QVERIFY(writeBytes(m_folder->path(), SmallDatabase::file()));
}

void TestBackupCommand::aBackupIsMadeBesideTheDatabaseAndRestored()
{
    QCOMPARE(backup(), ExitDone);
    QVERIFY2(m_out.contains("sound"_L1), qPrintable(m_out));
    const QString restored = m_folder->path(u"restored.frontdoor"_s);
    QCOMPARE(restore(newest(), restored), ExitDone);
    FD_VERIFY(openSqliteStore(restored, OpenMode::ReadWrite));
}

void TestBackupCommand::aSealedBackupWantsItsPassphrase()
{
    const QString right = fileWith(u"right"_s, "three brown umbrellas\n");
    const QString wrong = fileWith(u"wrong"_s, "three black umbrellas\n");
    QCOMPARE(backup(right), ExitDone);
    QVERIFY(newest().endsWith(".sealed"_L1));
    const QString restored = m_folder->path(u"restored.frontdoor"_s);
    QCOMPARE(restore(newest(), restored, wrong), ExitNo);
    QVERIFY(!QFile::exists(restored));
    QCOMPARE(restore(newest(), restored, right), ExitDone);
}

void TestBackupCommand::olderOnesGo()
{
    QVERIFY(QDir().mkpath(backupsFolder()));
    for (const char *stamp : {"2019-01-01T010000Z", "2019-02-01T010000Z", "2019-03-01T010000Z"})
        QVERIFY(writeBytes(backupsFolder() + u"/test-"_s + QString::fromLatin1(stamp) + u".frontdoor"_s, "old"));
    QTextStream out(&m_out);
    QTextStream err(&m_err);
    Terminal terminal{out, err};
    QCOMPARE(runBackup(terminal, {m_folder->path(), {}, {}, {1, 0, 2}}), ExitDone);
    QCOMPARE(backupsOf(m_folder->path(), backupsFolder())->size(), 2);
}

void TestBackupCommand::everyMistakeIsExplained_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("passphrase");
    QTest::newRow("no such database") << m_folder->path(u"none.frontdoor"_s) << QString();
    QTest::newRow("no such passphrase file") << QString() << u"/nowhere"_s;
    QTest::newRow("an empty passphrase") << QString() << u"empty"_s;
    QTest::newRow("no database at all") << u"text"_s << QString();
}

void TestBackupCommand::everyMistakeIsExplained()
{
    QFETCH(QString, database);
    QFETCH(QString, passphrase);
    if (passphrase == "empty"_L1)
        passphrase = fileWith(u"empty"_s, "\n");
    if (database == "text"_L1)
        database = fileWith(u"text.frontdoor"_s, "not a database at all, but long enough to be one, perhaps");
    QVERIFY(backup(passphrase, database) != ExitDone);
    QVERIFY2(m_err.contains(u'.'), qPrintable(m_err));
}

QTEST_GUILESS_MAIN(TestBackupCommand)
#include "test_backup_command.moc"
