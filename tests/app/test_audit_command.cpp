// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/sign_in.h"
#include "core/secrets/password.h"
#include "core/session/doorkeeper.h"
#include "core/store/audit_chain.h"
#include "core/store/sqlite_store.h"
#include "tests/app/typed_command.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// The history and the accounts from the command line.
class TestAuditCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true); // no key of whoever runs the tests
        QTest::failOnWarning(QRegularExpression(u".*"_s));
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(says({u"new"_s, file(), u"--procedure"_s, u"leeds"_s}, ExitDone, u"asks nobody for a password"_s));
    }
    void cleanup() { m_folder.reset(); }

    void theFirstAdministratorHasAWayIn()
    {
        QVERIFY(!identity(file()).asksForProof);
        const QString other = m_folder->filePath(u"other.frontdoor"_s);
        const QString secret = put(u"secret"_s, "three brown umbrellas\n");
        QVERIFY(says({u"new"_s, other, u"--procedure"_s, u"leeds"_s, u"--password-file"_s, secret}, ExitDone,
                     u"Sign in as \"admin\""_s));
        QVERIFY(identity(other).asksForProof);
        QCOMPARE(checkPassword(u"three brown umbrellas"_s, kept(other).password), PasswordAnswer::Right);
        QVERIFY(!kept(other).mustChange);
        const QString linked = m_folder->filePath(u"linked.frontdoor"_s);
        QVERIFY(says({u"new"_s, linked, u"--procedure"_s, u"leeds"_s, u"--os-account"_s}, ExitDone, osAccountHere()));
        QCOMPARE(kept(linked).osAccount, osAccountKey(osAccountHere()));
    }

    void aWeakPasswordMakesNoDatabase()
    {
        const QString other = m_folder->filePath(u"weak.frontdoor"_s);
        const QString secret = put(u"secret"_s, "Password1\n");
        QVERIFY(says({u"new"_s, other, u"--procedure"_s, u"leeds"_s, u"--password-file"_s, secret}, ExitUsage,
                     u"first that anybody would try"_s));
        QVERIFY(!QFile::exists(other));
        QVERIFY(!m_typed.err.contains(u"Password1"_s));
    }

    void anAdministratorWhoForgotIsLetInAgain()
    {
        const QString secret = put(u"secret"_s, "three brown umbrellas\n");
        QVERIFY(says({u"account"_s, file(), u"admin"_s, u"--password-file"_s, secret}, ExitDone, u"password"_s));
        QVERIFY(identity(file()).asksForProof);
        const QString next = put(u"next"_s, "four green kettles\n");
        QVERIFY(says({u"account"_s, file(), u"admin"_s, u"--password-file"_s, next}, ExitDone, u"password"_s));
        QCOMPARE(checkPassword(u"four green kettles"_s, kept(file()).password), PasswordAnswer::Right);
        QVERIFY(says({u"account"_s, file(), u"admin"_s, u"--os-account"_s, u"Kim"_s}, ExitDone, u"kim"_s));
        QVERIFY(says({u"account"_s, file(), u"nobody"_s, u"--open"_s}, ExitUsage, u"Nobody signs in"_s));
        QVERIFY(says({u"account"_s, file(), u"admin"_s, u"--open"_s}, ExitUsage, u"not closed"_s));
        QVERIFY(says({u"account"_s, file(), u"admin"_s}, ExitUsage, u"--password-file"_s)); // nobody can be asked here
        QVERIFY(says({u"check"_s, file()}, ExitDone, u"without a key"_s));
    }

    void theFirstBadEntryIsNamed()
    {
        for (const char *account : {"one", "two", "three", "four"})
            QVERIFY(
                says({u"account"_s, file(), u"admin"_s, u"--os-account"_s, QString::fromLatin1(account)}, ExitDone));
        QVERIFY(says({u"audit"_s, u"verify"_s, file()}, ExitDone, u"up to its end: 4:"_s));
        const QString head = entry(4);
        QVERIFY(says({u"audit"_s, u"verify"_s, file(), u"--head"_s, head.left(12)}, ExitDone));
        QVERIFY(says({u"audit"_s, u"verify"_s, file(), u"--head"_s, u"four"_s}, ExitUsage, u"a colon"_s));
        raw("DELETE FROM audit_event WHERE sequence = 4");
        QVERIFY(says({u"audit"_s, u"verify"_s, file()}, ExitDone)); // the chain alone cannot know
        QVERIFY(says({u"audit"_s, u"verify"_s, file(), u"--head"_s, head}, ExitNo, u"First bad entry: 4."_s));
        raw("UPDATE audit_event SET payload = '{}' WHERE sequence = 2");
        QVERIFY(says({u"audit"_s, u"verify"_s, file()}, ExitNo, u"First bad entry: 2. Entry 2 was changed"_s));
        QVERIFY(says({u"check"_s, file()}, ExitNo, u"number 2"_s));
        QVERIFY(says({u"audit"_s, u"verify"_s, m_folder->filePath(u"nothing"_s)}, ExitUsage));
    }

    void nobodySavesWithoutTheKey()
    {
        const QString key = m_folder->filePath(u"elsewhere.key"_s);
        QVERIFY(says({u"account"_s, file(), u"admin"_s, u"--os-account"_s, u"one"_s}, ExitDone));
        QVERIFY(says({u"audit"_s, u"key"_s, file(), u"--to"_s, key}, ExitDone, u"Every computer that saves"_s));
        // This computer does not look for it there.
        QVERIFY(says({u"account"_s, file(), u"admin"_s, u"--os-account"_s, u"two"_s}, ExitNo, u"kept with a key"_s));
        QVERIFY(says({u"tray"_s, file(), u"--team"_s, u"nobody"_s}, ExitUsage)); // reading needs none
        const QString usual = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
                              + u"/frontdoor/history-%1.key"_s.arg(identity(file()).instance);
        QVERIFY(QDir().mkpath(QFileInfo(usual).absolutePath()));
        QVERIFY(QFile::copy(key, usual));
        QVERIFY(
            QFile::setPermissions(usual, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
        QVERIFY(says({u"account"_s, file(), u"admin"_s, u"--os-account"_s, u"two"_s}, ExitDone));
        QVERIFY(says({u"audit"_s, u"verify"_s, file(), u"--key-file"_s, key}, ExitDone, u"2 entries carry the mark"_s));
        QVERIFY(says({u"audit"_s, u"verify"_s, file()}, ExitDone, u"name its file"_s));
        QVERIFY(says({u"audit"_s, u"key"_s, file(), u"--to"_s, m_folder->filePath(u"again.key"_s)}, ExitUsage,
                     u"kept with the key"_s));
        QVERIFY(!QFile::exists(m_folder->filePath(u"again.key"_s)));
        raw("UPDATE audit_event SET mark = '' WHERE sequence = 3");
        QVERIFY(says({u"audit"_s, u"verify"_s, file()}, ExitNo,
                     u"First bad entry: 3. Entry 3 was written without the key"_s));
        QVERIFY(QFile::remove(usual));
    }

    void aLostKeyIsReplacedAndTheHistorySaysSo()
    {
        const QString lost = m_folder->filePath(u"lost.key"_s);
        const QString next = m_folder->filePath(u"next.key"_s);
        QVERIFY(says({u"audit"_s, u"key"_s, file(), u"--to"_s, lost}, ExitDone));
        QVERIFY(says({u"audit"_s, u"key"_s, file(), u"--to"_s, next}, ExitNo)); // not by the way
        QVERIFY(says({u"audit"_s, u"key"_s, file(), u"--to"_s, next, u"--replace"_s}, ExitDone));
        QVERIFY(says({u"audit"_s, u"verify"_s, file(), u"--key-file"_s, lost, u"--key-file"_s, next}, ExitDone,
                     u"2 entries carry the mark"_s));
        QVERIFY(says({u"audit"_s, u"verify"_s, file(), u"--key-file"_s, lost}, ExitNo, u"First bad entry: 2."_s));
    }

private:
    QString file() const { return m_folder->filePath(u"office.frontdoor"_s); }
    QString put(const QString &name, const QByteArray &text)
    {
        QFile made(m_folder->filePath(name));
        if (!made.open(QIODevice::WriteOnly | QIODevice::Truncate) || made.write(text) != text.size())
            qFatal("cannot be written");
        return made.fileName();
    }
    bool says(const QStringList &arguments, int status, const QString &words = {})
    {
        const int got = m_typed.run(arguments);
        const QString said = m_typed.out + m_typed.err;
        if (got == status && said.contains(words))
            return true;
        qInfo("%d, %s\n%s", got, qPrintable(arguments.join(u' ')), qPrintable(said));
        return false;
    }
    template<class T>
    static T look(const QString &database, const std::function<Expected<T>(Views &)> &question)
    {
        const auto store = openSqliteStore(database, OpenMode::ReadOnly);
        T found{};
        if (!store)
            qFatal("%s", qPrintable(describe(store.error())));
        (void)(*store)->read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(found, question(views));
            return {};
        });
        return found;
    }
    static DatabaseIdentity identity(const QString &database)
    {
        return look<DatabaseIdentity>(database, [](Views &views) { return views.identity(); });
    }
    static Credentials kept(const QString &database)
    {
        return look<QList<Credentials>>(database, [](Views &views) { return views.allCredentials(); }).value(0);
    }
    QString entry(qint64 sequence) const
    {
        return QString::number(sequence) + u':'
               + look<QString>(file(), [&](Views &views) { return views.historyHash(sequence); });
    }
    void raw(const char *sql) const
    {
        sqlite3 *database = nullptr;
        sqlite3_open(file().toUtf8().constData(), &database);
        QCOMPARE(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(database);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    TypedCommand m_typed;
};

QTEST_APPLESS_MAIN(TestAuditCommand)
#include "test_audit_command.moc"
