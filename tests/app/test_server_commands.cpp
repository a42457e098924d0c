// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/backup.h"
#include "core/store/database_check.h"
#include "core/store/postgres_connection.h"
#include "core/store/postgres_store.h"
#include "core/store/store_at.h"
#include "core/store/store_copy.h"
#include "tests/app/program.h"
#include "tests/app/typed_command.h"
#include "tests/core/store/database_file.h"
#include "tests/core/store/postgres_server.h"

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// Everything that the command line does with a file it does with a server too.
class TestServerCommands : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto server = PostgresServer::start();
        FD_VERIFY(server);
        m_server = std::move(*server);
    }

    void anOfficeIsMadeAndFoundSoundAndNeverOverwritten()
    {
        const QString url = *m_server->newDatabase();
        QCOMPARE(run({u"check"_s, url}), int(ExitUsage));
        QVERIFY2(m_typed.err.contains("is not a Frontdoor database"_L1), qPrintable(m_typed.err));
        QVERIFY2(run({u"new"_s, url, u"--procedure"_s, u"leeds"_s}) == ExitDone, qPrintable(m_typed.err));
        QVERIFY2(run({u"check"_s, url}) == ExitDone, qPrintable(m_typed.out + m_typed.err));
        QVERIFY2(m_typed.out.contains("Every record fits the others"_L1), qPrintable(m_typed.out));
        QCOMPARE(run({u"new"_s, url, u"--procedure"_s, u"leeds"_s}), int(ExitUsage));
        QVERIFY2(m_typed.err.contains("exists already"_L1), qPrintable(m_typed.err));
    }

    void aWrongProcedureLeavesNothingOnTheServer()
    {
        const QString url = *m_server->newDatabase();
        QCOMPARE(run({u"new"_s, url, u"--procedure"_s, u"leds"_s}), int(ExitUsage));
        QVERIFY(!*(*PostgresConnection::open(url))->hasSchema());
    }

    void whatCannotBeFilledIsTakenAwayAgain()
    {
        const QString url = *m_server->newDatabase();
        const auto made = makeStoreAt(url,
                                      [](Store &) { return Expected<void>(failure(ErrorCode::Internal, u"x"_s)); });
        FD_VERIFY_ERROR(made, ErrorCode::Internal);
        QVERIFY(!*(*PostgresConnection::open(url))->hasSchema());
        QCOMPARE(run({u"new"_s, url, u"--procedure"_s, u"leeds"_s}), int(ExitDone));
    }

    void theDemoFillsATrayAndPeopleAreFound()
    {
        const QString url = demoOnServer();
        QCOMPARE(run({u"check"_s, url}), int(ExitDone));
        QCOMPARE(run({u"tray"_s, url, u"--team"_s, u"das"_s, u"--json"_s}), int(ExitDone));
        QVERIFY2(m_typed.out.contains("child"_L1), qPrintable(m_typed.out));
        QVERIFY2(run({u"people"_s, u"search"_s, url, u"smith"_s}) == ExitDone, qPrintable(m_typed.err));
        QVERIFY2(run({u"rehearse"_s, url, u"--procedure"_s, u"walsall"_s}) == ExitDone, qPrintable(m_typed.err));
    }

    void anAlteredHistoryIsFound()
    {
        const QString url = demoOnServer();
        FD_VERIFY(
            (*PostgresConnection::open(url))->execute(u"UPDATE audit_event SET payload = '{}' WHERE sequence = 7"_s));
        QCOMPARE(run({u"check"_s, url}), int(ExitNo));
        QVERIFY2(m_typed.out.contains("has the number 7"_L1), qPrintable(m_typed.out));
    }

    void aServerIsBackedUpIntoFilesAndRestoredFromThem()
    {
        const QString url = demoOnServer();
        const QString folder = m_folder.path(u"backups"_s);
        const QString passphrase = m_folder.path(u"passphrase"_s);
        QVERIFY(writeBytes(passphrase, "three brown umbrellas\n"));
        QCOMPARE(run({u"backup"_s, url}), int(ExitUsage)); // where to?
        QVERIFY2(m_typed.err.contains("--to"_L1), qPrintable(m_typed.err));
        QVERIFY2(run({u"backup"_s, url, u"--to"_s, folder, u"--passphrase-file"_s, passphrase}) == ExitDone,
                 qPrintable(m_typed.err));
        const QList<BackupFile> made = *backupsOf(url, folder);
        QCOMPARE(made.size(), 1);
        QVERIFY(made.first().sealed && made.first().history.sequence > 0);
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), 2); // and its manifest
        const QString again = *m_server->newDatabase();
        QVERIFY2(run({u"restore"_s, made.first().path, again, u"--passphrase-file"_s, passphrase}) == ExitDone,
                 qPrintable(m_typed.err));
        const QString file = m_folder.path(u"restored.frontdoor"_s);
        QVERIFY2(run({u"restore"_s, made.first().path, file, u"--passphrase-file"_s, passphrase}) == ExitDone,
                 qPrintable(m_typed.err));
        for (const QString &restored : {again, file}) {
            QVERIFY2(run({u"check"_s, restored}) == ExitDone, qPrintable(m_typed.out + m_typed.err));
            QVERIFY2(m_typed.out.contains("40 contacts"_L1), qPrintable(m_typed.out));
        }
        QCOMPARE(run({u"restore"_s, made.first().path, again, u"--passphrase-file"_s, passphrase}), int(ExitUsage));
    }

    void itsHistoryIsLookedThroughFromItsFirstEntry()
    {
        const QString url = demoOnServer();
        QVERIFY2(run({u"audit"_s, u"verify"_s, url}) == ExitDone, qPrintable(m_typed.err));
        QVERIFY2(m_typed.out.contains("as it was written"_L1), qPrintable(m_typed.out));
        FD_VERIFY(
            (*PostgresConnection::open(url))->execute(u"UPDATE audit_event SET payload = '{}' WHERE sequence = 7"_s));
        QCOMPARE(run({u"audit"_s, u"verify"_s, url}), int(ExitNo));
        QVERIFY2(m_typed.out.contains("First bad entry: 7."_L1), qPrintable(m_typed.out));
    }

    void manyProgramsSaveAtOnceAndSomeAreKilled()
    {
        const QString url = demoOnServer();
        QTemporaryDir home;
        Program program(home.path());
        const Ended refused = program.run({u"load"_s, url});
        QVERIFY2(refused.status == 2 && refused.err.contains("--into-this"_L1), qPrintable(refused.err));
        const Ended ended = program.run({u"load"_s, url, u"--into-this"_s, u"--clients"_s, u"6"_s, u"--seconds"_s,
                                         u"4"_s, u"--rate"_s, u"0"_s, u"--kill"_s, u"8"_s});
        QVERIFY2(ended.status == 0, qPrintable(ended.out + ended.err));
        QVERIFY2(ended.out.contains("lost 0"_L1) && ended.out.contains("killed 8"_L1), qPrintable(ended.out));
        QVERIFY2(ended.out.contains("looked through: sound"_L1), qPrintable(ended.out));
    }

    void aPasswordIsNeverShown_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("before the server") << u"postgresql://anna:Secret1@127.0.0.1:1/office"_s;
        QTest::newRow("as an option") << u"postgresql://anna@127.0.0.1:1/office?password=Secret1&connect_timeout=2"_s;
        QTest::newRow("not understood") << u"postgresql://anna:Secret1@127.0.0.1:1/office?nonsense=1"_s;
        QTest::newRow("a wrong word") << u"postgres-ql://anna:Secret1@127.0.0.1:1/office"_s;
    }
    void aPasswordIsNeverShown()
    {
        QFETCH(QString, address);
        QVERIFY(!nameOfDatabase(address).contains("Secret1"_L1));
        for (const QStringList &command : {QStringList{u"check"_s, address},
                                           {u"tray"_s, address, u"--team"_s, u"x"_s},
                                           {u"new"_s, address, u"--procedure"_s, u"leeds"_s}}) {
            QVERIFY(run(command) != ExitDone);
            QVERIFY2(!m_typed.err.contains("Secret1"_L1) && !m_typed.out.contains("Secret1"_L1),
                     qPrintable(m_typed.err));
            QVERIFY(!m_typed.err.isEmpty());
        }
    }
    void withoutItsPasswordAnAddressIsTheSame()
    {
        QCOMPARE(withoutPassword(u"postgresql://a:p@h/d"_s), u"postgresql://a@h/d"_s);
        QCOMPARE(withoutPassword(u"postgresql:///d?password=p&host=/tmp"_s), u"postgresql:///d?host=/tmp"_s);
        QCOMPARE(withoutPassword(u"postgresql://h/d?user=a&password=p"_s), u"postgresql://h/d?user=a"_s);
        QCOMPARE(withoutPassword(u"postgresql:///d?host=/tmp"_s), u"postgresql:///d?host=/tmp"_s);
        QCOMPARE(withoutPassword(u"/home/a:b@c/x.frontdoor"_s), u"/home/a:b@c/x.frontdoor"_s);
    }

    void aCopyThereAndBackIsTheSame()
    {
        const QString file = m_folder.path(u"source.frontdoor"_s);
        const QString back = m_folder.path(u"back.frontdoor"_s);
        const QString again = m_folder.path(u"again.frontdoor"_s);
        const QString url = *m_server->newDatabase();
        QCOMPARE(run({u"demo"_s, file, u"--contacts"_s, u"60"_s, u"--procedure"_s, u"leicester"_s}), int(ExitDone));
        QVERIFY2(run({u"copy"_s, file, url}) == ExitDone, qPrintable(m_typed.out + m_typed.err));
        const QStringList there = tablesIn(m_typed.out);
        QVERIFY(there.size() > 30);
        QVERIFY2(run({u"copy"_s, url, back}) == ExitDone, qPrintable(m_typed.out + m_typed.err));
        QCOMPARE(tablesIn(m_typed.out), there);
        QVERIFY2(run({u"copy"_s, file, again}) == ExitDone, qPrintable(m_typed.out + m_typed.err));
        QCOMPARE(tablesIn(m_typed.out), there);
        for (const QString &database : {file, url, back, again}) {
            QVERIFY2(run({u"check"_s, database}) == ExitDone, qPrintable(m_typed.out + m_typed.err));
            QVERIFY(m_typed.out.contains("60 contacts"_L1));
        }
        QVERIFY(!m_folder.names().join(u' ').contains("copying"_L1));
    }

    void workGoesOnInACopy()
    {
        const QString file = m_folder.path(u"small.frontdoor"_s);
        QVERIFY(writeBytes(file, SmallDatabase::file()));
        const QString url = *m_server->newDatabase();
        FD_VERIFY(copyStore(file, url));
        const auto store = openPostgresStore(url, OpenMode::ReadWrite);
        FD_VERIFY(store);
        // Numbers that count themselves go on after those that came with the copy, and what refers to nothing is refused.
        User another = samples::user();
        another.signIn = u"somebody.new"_s;
        FD_VERIFY(commit(**store, [&](Work &work) { return work.add(another); }));
        Person orphan = samples::bareChild(u"Zoe"_s, u"Lost"_s);
        orphan.mother = PersonId::make();
        FD_VERIFY_ERROR(commit(**store, [&](Work &work) { return work.add(orphan); }), ErrorCode::ConstraintFailed);
    }

    void anInterruptedCopyGoesOn_data()
    {
        QTest::addColumn<bool>("toServer");
        QTest::newRow("to a server") << true;
        QTest::newRow("to a file") << false;
    }
    void anInterruptedCopyGoesOn()
    {
        QFETCH(bool, toServer);
        const QString file = m_folder.path(u"long-%1.frontdoor"_s.arg(toServer));
        const QString target = toServer ? *m_server->newDatabase() : m_folder.path(u"target.frontdoor"_s);
        QCOMPARE(run({u"demo"_s, file, u"--contacts"_s, u"60"_s, u"--procedure"_s, u"leicester"_s}), int(ExitDone));
        FD_VERIFY_ERROR(copyStore(file, target, [](qint64 done, qint64 total) { return done < total / 4; }),
                        ErrorCode::Cancelled);
        // Nobody works with half of an office.
        const auto half = openStoreAt(target, OpenMode::ReadOnly);
        FD_VERIFY_ERROR(half, toServer ? ErrorCode::NotADatabase : ErrorCode::NotFound);
        QVERIFY(run({u"check"_s, target}) != ExitDone);
        const auto done = copyStore(file, target);
        FD_VERIFY(done);
        QVERIFY(done->isSame());
        QVERIFY(done->wereThere > 0);
        QCOMPARE(run({u"check"_s, target}), int(ExitDone));
        // And what is whole is not copied into.
        FD_VERIFY_ERROR(copyStore(file, target), ErrorCode::AlreadyExists);
    }

    void aSourceThatWentOnIsCopiedFromTheBeginning()
    {
        const QString file = m_folder.path(u"moving.frontdoor"_s);
        const QString url = *m_server->newDatabase();
        QCOMPARE(run({u"demo"_s, file, u"--contacts"_s, u"40"_s, u"--procedure"_s, u"leicester"_s}), int(ExitDone));
        FD_VERIFY_ERROR(copyStore(file, url, [](qint64 done, qint64 total) { return done < total / 4; }),
                        ErrorCode::Cancelled);
        {
            const auto store = openStoreAt(file, OpenMode::ReadWrite);
            FD_VERIFY(store);
            FD_VERIFY(commit(**store, [&](Work &work) { return work.add(samples::user()); }));
        }
        const auto done = copyStore(file, url);
        FD_VERIFY(done);
        QVERIFY(done->isSame());
        QCOMPARE(done->wereThere, 0);
    }

    void whatSomebodyWroteMeanwhileIsNoticed()
    {
        const QString file = m_folder.path(u"watched.frontdoor"_s);
        const QString url = *m_server->newDatabase();
        QCOMPARE(run({u"demo"_s, file, u"--contacts"_s, u"40"_s, u"--procedure"_s, u"leicester"_s}), int(ExitDone));
        FD_VERIFY_ERROR(copyStore(file, url, [](qint64 done, qint64 total) { return done < total * 2 / 3; }),
                        ErrorCode::Cancelled);
        FD_VERIFY((*PostgresConnection::open(url))->execute(u"UPDATE person SET school = 'Elsewhere'"_s));
        QCOMPARE(run({u"copy"_s, file, url}), int(ExitNo));
        QVERIFY2(m_typed.out.contains("NOT THE SAME"_L1) && m_typed.err.contains("copy again"_L1),
                 qPrintable(m_typed.out + m_typed.err));
        FD_VERIFY_ERROR(openStoreAt(url, OpenMode::ReadOnly), ErrorCode::NotADatabase);
        QCOMPARE(run({u"copy"_s, file, url}), int(ExitDone));
    }

    void whatCannotBeCopiedIsSaid()
    {
        const QString nothing = m_folder.path(u"nothing.frontdoor"_s);
        QCOMPARE(run({u"copy"_s, nothing, m_folder.path(u"x.frontdoor"_s)}), int(ExitUsage));
        QVERIFY(writeBytes(nothing, "Dear all"));
        QCOMPARE(run({u"copy"_s, nothing, m_folder.path(u"x.frontdoor"_s)}), int(ExitUsage));
        QVERIFY(!QFile::exists(m_folder.path(u"x.frontdoor.copying"_s)));
        QCOMPARE(run({u"copy"_s, *m_server->newDatabase(), m_folder.path(u"x.frontdoor"_s)}), int(ExitUsage));
        QVERIFY2(m_typed.err.contains("is not a Frontdoor database"_L1), qPrintable(m_typed.err));
    }

private:
    int run(const QStringList &arguments) { return m_typed.run(arguments); }

    QString demoOnServer()
    {
        const QString url = *m_server->newDatabase();
        const int made = run({u"demo"_s, url, u"--contacts"_s, u"40"_s, u"--procedure"_s, u"leicester"_s});
        return made == ExitDone ? url : QString();
    }

    static QStringList tablesIn(const QString &out)
    {
        QStringList lines = out.split(u'\n');
        lines.removeIf([](const QString &line) { return !line.startsWith(u' '); });
        return lines;
    }

    DatabaseFolder m_folder;
    TypedCommand m_typed;
    std::unique_ptr<PostgresServer> m_server;
};

QTEST_GUILESS_MAIN(TestServerCommands)
#include "test_server_commands.moc"
