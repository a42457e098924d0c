// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/database_check.h"
#include "core/store/migrations.h"
#include "core/store/sqlite_connection.h"
#include "tests/core/store/database_file.h"

#include <QRegularExpression>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

// tests/core/store/migrations holds for each version of the schema
//   schema_0001.txt    what its migrations make of nothing: they never change again
//   stored_0001.sql    a database as the program of that version wrote it
//   upgraded_0001.txt  what today's program makes of that database
// A new migration is not complete without its three files; FRONTDOOR_WRITE_DUMPS=1 writes those that are missing.
QString storedFile(const QString &name, int version, const QString &suffix)
{
    return QStringLiteral(FRONTDOOR_SOURCE_DIR "/tests/core/store/migrations/") + name
           + QString::number(version).rightJustified(4, u'0') + suffix;
}

class Raw {
public:
    explicit Raw(const QString &path)
    {
        sqlite3_open_v2(path.toUtf8().constData(), &m_database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    }
    ~Raw() { sqlite3_close(m_database); }
    Q_DISABLE_COPY_MOVE(Raw)

    bool run(const QByteArray &sql)
    {
        return sqlite3_exec(m_database, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    }

    QList<QStringList> rows(const QByteArray &sql)
    {
        QList<QStringList> found;
        sqlite3_exec(
            m_database, sql.constData(),
            [](void *list, int columns, char **values, char **) {
                QStringList row;
                for (int i = 0; i < columns; ++i)
                    row << (values[i] ? QString::fromUtf8(values[i]) : u"NULL"_s);
                static_cast<QList<QStringList> *>(list)->append(row);
                return 0;
            },
            &found, nullptr);
        return found;
    }

private:
    sqlite3 *m_database = nullptr;
};

QString schemaOf(Raw &database)
{
    QString text;
    for (
        const QStringList &row : database.rows(
            "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite%' ORDER BY type, name"))
        text += row.join(u' ').simplified() + u'\n';
    return text;
}

// Every row of every table, except what is made anew each time.
QString contentOf(Raw &database)
{
    QString text;
    for (const QStringList &table : database.rows(
             "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")) {
        text += u"== "_s + table.first() + u'\n';
        QStringList rows;
        for (const QStringList &row : database.rows("SELECT * FROM " + table.first().toLatin1()))
            rows << row.join(u'|').replace(u'\n', u"\\n"_s);
        rows.sort();
        for (const QString &row : rows)
            text += row + u'\n';
    }
    return text;
}

// The same database as statements, with which SQLite alone can make it again.
QByteArray statementsOf(Raw &database)
{
    QByteArray sql =
        "-- SPDX-FileCopyrightText: 2026 The Frontdoor authors\n-- SPDX-License-Identifier: GPL-3.0-or-later\n\n"
        "PRAGMA foreign_keys = OFF;\nPRAGMA application_id = "
        + QByteArray::number(applicationId)
        + ";\nPRAGMA user_version = " + database.rows("PRAGMA user_version").first().first().toLatin1() + ";\n";
    for (const QStringList &row :
         database.rows("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' "
                       "ORDER BY type = 'index', rowid"))
        sql += row.first().toUtf8() + ";\n";
    for (const QStringList &table : database.rows(
             "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")) {
        QStringList quoted;
        for (const QStringList &column : database.rows("PRAGMA table_info(" + table.first().toLatin1() + ")"))
            quoted << u"quote("_s + column.at(1) + u')';
        for (const QStringList &row :
             database.rows(u"SELECT %1 FROM %2"_s.arg(quoted.join(u','), table.first()).toUtf8()))
            sql += u"INSERT INTO %1 VALUES (%2);\n"_s.arg(table.first(), row.join(u", "_s)).toUtf8();
    }
    return sql;
}

void compareWithStored(const QString &file, const QString &text)
{
    if (!QFile::exists(file) && qEnvironmentVariableIsSet("FRONTDOOR_WRITE_DUMPS"))
        QVERIFY(writeBytes(file, text.toUtf8()));
    QVERIFY2(QFile::exists(file), qPrintable(file + u" is missing"_s));
    const QStringList wanted = QString::fromUtf8(bytesOf(file)).split(u'\n');
    const QStringList now = text.split(u'\n');
    for (qsizetype i = 0; i < std::max(wanted.size(), now.size()); ++i)
        QCOMPARE(now.value(i), wanted.value(i));
}

/// The version after the last one there is.
int next()
{
    return *programVersion() + 1;
}

Migration step(int version, int minCompatible, const QStringList &statements)
{
    return Migration{
        .version = version, .minCompatible = minCompatible, .description = u"a test"_s, .statements = statements};
}

} // namespace

class TestMigrations : public QObject {
    Q_OBJECT

private slots:
    void init();
    void theSchemaOfEachVersionIsAsItWasStored_data();
    void theSchemaOfEachVersionIsAsItWasStored();
    void aStoredDatabaseOfEachVersionCanBeUpgraded_data();
    void aStoredDatabaseOfEachVersionCanBeUpgraded();
    void whoWasJoinedBeforeIsOneStepAway();
    void migratingTwiceChangesNothing();
    void oneStepIsAddedToAnother();
    void aFailingStepLeavesTheVersionBefore();
    void aStepThatLosesReferencesIsRefused();
    void aTableCanBeReplaced();
    void whoMayOpenWhat_data();
    void whoMayOpenWhat();
    void migrationFilesAreReadStrictly_data();
    void migrationFilesAreReadStrictly();
};

void TestMigrations::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestMigrations::theSchemaOfEachVersionIsAsItWasStored_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= *programVersion(); ++version)
        QTest::addRow("version %d", version) << version;
}

void TestMigrations::theSchemaOfEachVersionIsAsItWasStored()
{
    QFETCH(int, version);
    const DatabaseFolder folder;
    {
        const auto connection = SqliteConnection::create(folder.path());
        FD_VERIFY(connection);
        FD_VERIFY(migrate(**connection, Instant(), migrations()->first(version)));
    }
    Raw raw(folder.path());
    compareWithStored(storedFile(u"schema_"_s, version, u".txt"_s), schemaOf(raw));
}

void TestMigrations::aStoredDatabaseOfEachVersionCanBeUpgraded_data()
{
    theSchemaOfEachVersionIsAsItWasStored_data();
}

void TestMigrations::aStoredDatabaseOfEachVersionCanBeUpgraded()
{
    QFETCH(int, version);
    const QString stored = storedFile(u"stored_"_s, version, u".sql"_s);
    if (!QFile::exists(stored) && version == *programVersion() && qEnvironmentVariableIsSet("FRONTDOOR_WRITE_DUMPS")) {
        const DatabaseFolder folder;
        QVERIFY(writeBytes(folder.path(), SmallDatabase::file()));
        Raw raw(folder.path());
        QVERIFY(writeBytes(stored, statementsOf(raw)));
    }
    QVERIFY2(QFile::exists(stored), qPrintable(stored + u" is missing"_s));

    const DatabaseFolder folder;
    {
        Raw raw(folder.path());
        QVERIFY(raw.run(bytesOf(stored)));
        QCOMPARE(raw.rows("PRAGMA user_version").first().first().toInt(), version);
    }
    if (version < *programVersion())
        FD_VERIFY_ERROR(openSqliteStore(folder.path(), OpenMode::ReadWrite), ErrorCode::Older);
    FD_VERIFY(upgradeSqliteStore(folder.path()));
    const auto report = checkDatabase(folder.path());
    FD_VERIFY(report);
    QVERIFY2(report->isSound(), report->isSound() ? "" : qPrintable(report->findings.first().what));
    QCOMPARE(report->schemaVersion, *programVersion());
    FD_VERIFY(openSqliteStore(folder.path(), OpenMode::ReadWrite));
    Raw raw(folder.path());
    compareWithStored(storedFile(u"upgraded_"_s, version, u".txt"_s), contentOf(raw));
}

/// Until version 3 an entry could belong to one that belonged to another in turn.
void TestMigrations::whoWasJoinedBeforeIsOneStepAway()
{
    const DatabaseFolder folder;
    {
        Raw raw(folder.path());
        QVERIFY(raw.run(bytesOf(storedFile(u"stored_"_s, 3, u".sql"_s))));
        QVERIFY(raw.run("CREATE TEMP TABLE third AS SELECT * FROM person ORDER BY id LIMIT 1;"
                        "UPDATE third SET no = 99, id = 'third', household = NULL, address = '', postcode = '';"
                        "INSERT INTO person SELECT * FROM third;"
                        "UPDATE person SET merged_into = (SELECT max(id) FROM person WHERE id <> 'third')"
                        " WHERE id = (SELECT min(id) FROM person);"
                        "UPDATE person SET merged_into = (SELECT min(id) FROM person) WHERE id = 'third'"));
    }
    FD_VERIFY(upgradeSqliteStore(folder.path()));
    const auto report = checkDatabase(folder.path());
    FD_VERIFY(report);
    QVERIFY2(report->isSound(), report->isSound() ? "" : qPrintable(report->findings.first().what));
    Raw raw(folder.path());
    const QList<QStringList> joined = raw.rows(
        "SELECT j.keep_id = (SELECT max(id) FROM person WHERE id <> 'third'), coalesce(j.through_id, 'directly') ="
        " (SELECT min(id) FROM person), p.merged_into = j.keep_id FROM joined_entry j JOIN person p ON p.id = j.merged_id"
        " ORDER BY j.merged_id");
    QCOMPARE(joined, (QList<QStringList>{{u"1"_s, u"0"_s, u"1"_s}, {u"1"_s, u"1"_s, u"1"_s}}));
}

void TestMigrations::migratingTwiceChangesNothing()
{
    const auto connection = SqliteConnection::inMemory();
    FD_VERIFY(migrate(**connection, Instant{5}));
    const SchemaInfo before = *readSchema(**connection);
    QCOMPARE(before.version, *programVersion());
    QCOMPARE(before.created.ms, 5);
    FD_VERIFY(migrate(**connection, Instant{6}));
    QCOMPARE(*readSchema(**connection), before);
}

void TestMigrations::oneStepIsAddedToAnother()
{
    const auto connection = SqliteConnection::inMemory();
    FD_VERIFY(migrate(**connection, Instant(), migrations()->first(1)));
    const QString instance = readSchema(**connection)->instanceId;
    FD_VERIFY(migrate(**connection, Instant(),
                      *migrations() + QList{step(next(), 1, {u"CREATE TABLE extra (id TEXT) STRICT"_s})}));
    const SchemaInfo after = *readSchema(**connection);
    QCOMPARE(after.version, next());
    QCOMPARE(after.minCompatible, 1);
    QCOMPARE(after.instanceId, instance);
    FD_VERIFY((*connection)->scalar(u"SELECT count(*) FROM extra"_s));
    QCOMPARE((*connection)->scalar(u"PRAGMA user_version"_s)->toInt(), next());
    QCOMPARE((*connection)->scalar(u"PRAGMA foreign_keys"_s)->toInt(), 1);
}

void TestMigrations::aFailingStepLeavesTheVersionBefore()
{
    const auto connection = SqliteConnection::inMemory();
    const auto migrated = migrate(
        **connection, Instant(),
        *migrations() + QList{step(next(), next(), {u"CREATE TABLE extra (id TEXT) STRICT"_s, u"nonsense"_s})});
    QVERIFY(!migrated);
    QCOMPARE(readSchema(**connection)->version, *programVersion());
    QVERIFY(!(*connection)->scalar(u"SELECT count(*) FROM extra"_s));
    FD_VERIFY(migrate(**connection, Instant())); // nothing is left open
}

void TestMigrations::aStepThatLosesReferencesIsRefused()
{
    const DatabaseFolder folder;
    QVERIFY(writeBytes(folder.path(), SmallDatabase::file()));
    const auto connection = SqliteConnection::open(folder.path(), SqliteConnection::Access::ReadWrite);
    FD_VERIFY(connection);
    FD_VERIFY_ERROR(
        migrate(**connection, Instant(), *migrations() + QList{step(next(), next(), {u"DELETE FROM user_account"_s})}),
        ErrorCode::Corrupt);
    QCOMPARE((*connection)->scalar(u"SELECT count(*) FROM user_account"_s)->toInt(), 1);
}

void TestMigrations::aTableCanBeReplaced()
{
    const DatabaseFolder folder;
    QVERIFY(writeBytes(folder.path(), SmallDatabase::file()));
    const auto connection = SqliteConnection::open(folder.path(), SqliteConnection::Access::ReadWrite);
    FD_VERIFY(connection);
    FD_VERIFY(
        migrate(**connection, Instant(),
                *migrations()
                    + QList{step(next(), next(),
                                 {u"CREATE TABLE duty_new (team TEXT NOT NULL, on_date TEXT NOT NULL, user_id TEXT NOT "
                                  "NULL REFERENCES user_account (id), note TEXT, PRIMARY KEY (team, on_date)) STRICT"_s,
                                  u"INSERT INTO duty_new (team, on_date, user_id) SELECT team, on_date, user_id FROM "
                                  "duty_worker"_s,
                                  u"DROP TABLE duty_worker"_s, u"ALTER TABLE duty_new RENAME TO duty_worker"_s})}));
    QCOMPARE((*connection)->scalar(u"PRAGMA foreign_keys"_s)->toInt(), 1);
}

void TestMigrations::whoMayOpenWhat_data()
{
    QTest::addColumn<int>("schema");
    QTest::addColumn<int>("minCompatible");
    QTest::addColumn<int>("program");
    QTest::addColumn<int>("code"); // -1: may
    QTest::newRow("the same") << 3 << 3 << 3 << -1;
    QTest::newRow("newer, but it does not matter") << 5 << 3 << 3 << -1;
    QTest::newRow("newer") << 5 << 4 << 3 << int(ErrorCode::Newer);
    QTest::newRow("older") << 2 << 1 << 3 << int(ErrorCode::Older);
    QTest::newRow("none") << 0 << 0 << 3 << int(ErrorCode::Older);
}

void TestMigrations::whoMayOpenWhat()
{
    QFETCH(int, schema);
    QFETCH(int, minCompatible);
    QFETCH(int, program);
    QFETCH(int, code);
    const auto connection = SqliteConnection::inMemory();
    const auto allowed = requireCompatible(**connection, SchemaInfo{schema, minCompatible, {}, {}}, program);
    QCOMPARE(allowed ? -1 : int(allowed.error().code), code);
}

void TestMigrations::migrationFilesAreReadStrictly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("statements");
    const QString head = u"-- description: a; b\n-- min_compatible: 1\n"_s;
    QTest::newRow("two") << QString(head + u"-- statement\nA;\n-- why\nB\n-- statement\n  C ';' -- d\n"_s)
                         << QStringList({u"A;\nB"_s, u"C ';' -- d"_s});
    QTest::newRow("ends") << QString(head + u"-- statement\nA;\n;\n\n"_s) << QStringList({u"A"_s});
    QTest::newRow("no description") << u"-- min_compatible: 1\n-- statement\nA"_s << QStringList();
    QTest::newRow("no min_compatible") << u"-- description: a\n-- statement\nA"_s << QStringList();
    QTest::newRow("min_compatible ahead")
        << u"-- description: a\n-- min_compatible: 2\n-- statement\nA"_s << QStringList();
    QTest::newRow("no statement") << head << QStringList();
    QTest::newRow("empty statement") << QString(head + u"-- statement\nA\n-- statement\n-- nothing\n"_s)
                                     << QStringList();
    QTest::newRow("text before") << QString(head + u"A\n-- statement\nB"_s) << QStringList();
    QTest::newRow("nothing") << QString() << QStringList();
}

void TestMigrations::migrationFilesAreReadStrictly()
{
    QFETCH(QString, text);
    QFETCH(QStringList, statements);
    const auto migration = parseMigration(1, text);
    QCOMPARE(bool(migration), !statements.isEmpty());
    if (migration)
        QCOMPARE(migration->statements, statements);
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "test_migrations.moc"
