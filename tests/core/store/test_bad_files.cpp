// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/database_check.h"
#include "core/store/file_creation.h"
#include "tests/core/store/database_file.h"
#include "tests/core/store/ordinary_user.h"

#include <QRandomGenerator>
#include <QRegularExpression>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

// Everything a program would do with the file; whatever comes out, it has to come back.
void useHard(const QString &path)
{
    if (auto store = openSqliteStore(path, OpenMode::ReadWrite); store) {
        static_cast<void>((*store)->read([](Views &views) -> Expected<void> {
            static_cast<void>(views.summary());
            static_cast<void>(views.users());
            TrayQuery query;
            query.team = u"front-door"_s;
            static_cast<void>(views.tray(query));
            static_cast<void>(views.findPeople(u"zoe"_s, 10, {}));
            if (const auto contact = views.contactByNumber(u"C-000001"_s); contact && *contact)
                static_cast<void>(views.contact(**contact));
            return {};
        }));
        static_cast<void>(commit(**store, [](Work &work) -> Expected<void> {
            FD_TRY(work.add(samples::bareChild(u"Jo"_s, u"Bell"_s)));
            return work.append(samples::audit({}, UserId(u"x"_s)));
        }));
    }
    static_cast<void>(checkDatabase(path));
}

} // namespace

class TestBadFiles : public QObject {
    Q_OBJECT

private slots:
    void init();
    void whatIsNoDatabaseIsRefused_data();
    void whatIsNoDatabaseIsRefused();
    void aNewerDatabaseIsRefusedWithItsVersion();
    void aNewerDatabaseThatAllowsItIsOpened();
    void anUnfinishedSchemaIsOlder();
    void truncatedFilesNeverCrash();
    void truncatedFilesAreNeverSound();
    void oneFlippedByteNeverCrashes();
    void damageOfTheStructureIsFound();
    void aReadOnlyFileIsRefusedForWriting();
    void whatIsNoDatabaseIsToldEvenIfItCannotBeWritten();
    void aReadOnlyFolderIsRefusedForWriting();
    void aReadOnlyFolderCanBeChecked();
    void anUnreadableFileIsDenied();
    void nothingIsWrittenWhereAProgramCopiesFilesAway();
    void anInterruptedSaveIsClearedAwayByReaders();
    void aFileWithStrangeCharactersInItsNameIsFound();

    void creatingNeverOverwrites_data();
    void creatingNeverOverwrites();
    void creatingLeavesNothingWhenItFails();
    void creatingDoesNotLeaveTheLogBehind();
    void creatingInAReadOnlyFolderIsRefused();
    void creatingInAMissingFolderIsRefused();
    void aFileThatAppearsMeanwhileIsKept();

private:
    QString path() const { return m_folder->path(); }
    void expectNothingNew(const QStringList &names) { QCOMPARE(m_folder->names(), names); }

    std::unique_ptr<DatabaseFolder> m_folder;
};

void TestBadFiles::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<DatabaseFolder>();
    QVERIFY(QFile::setPermissions(m_folder->folder(), everybody));
}

void TestBadFiles::whatIsNoDatabaseIsRefused_data()
{
    QTest::addColumn<std::function<void(const QString &)>>("make");
    QTest::addColumn<ErrorCode>("code");
    using Make = std::function<void(const QString &)>;
    const auto row = [](const char *name, const Make &make, ErrorCode code) { QTest::newRow(name) << make << code; };
    row(
        "missing", [](const QString &) {}, ErrorCode::NotFound);
    row(
        "missing folder", [](const QString &) {}, ErrorCode::NotFound);
    row(
        "directory", [](const QString &path) { QVERIFY(QDir().mkdir(path)); }, ErrorCode::NotADatabase);
    row(
        "empty", [](const QString &path) { QVERIFY(writeBytes(path, {})); }, ErrorCode::NotADatabase);
    row(
        "text", [](const QString &path) { QVERIFY(writeBytes(path, QByteArray("Dear Sir,\n").repeated(500))); },
        ErrorCode::NotADatabase);
    row(
        "zeros", [](const QString &path) { QVERIFY(writeBytes(path, QByteArray(8192, '\0'))); },
        ErrorCode::NotADatabase);
    row(
        "another program's database",
        [](const QString &path) {
            QVERIFY(writeBytes(path, SmallDatabase::file()));
            QVERIFY(tamper(path, "PRAGMA application_id = 252006673"));
        },
        ErrorCode::NotADatabase);
    row(
        "anybody's database",
        [](const QString &path) {
            QVERIFY(writeBytes(path, {}));
            QVERIFY(tamper(path, "CREATE TABLE contact (id)"));
        },
        ErrorCode::NotADatabase);
}

void TestBadFiles::whatIsNoDatabaseIsRefused()
{
    QFETCH(std::function<void(const QString &)>, make);
    QFETCH(ErrorCode, code);
    const QString file = QByteArray(QTest::currentDataTag()) == "missing folder" ? path() + u"/x/y"_s : path();
    make(file);
    const QStringList names = m_folder->names();
    const QByteArray before = bytesOf(file);
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const auto store = openSqliteStore(file, mode);
        FD_VERIFY_ERROR(store, code);
        QCOMPARE(store.error().where, file);
    }
    FD_VERIFY_ERROR(checkDatabase(file), code);
    FD_VERIFY_ERROR(upgradeSqliteStore(file), code);
    expectNothingNew(names);
    QCOMPARE(bytesOf(file), before);
}

void TestBadFiles::aNewerDatabaseIsRefusedWithItsVersion()
{
    QVERIFY(writeBytes(path(), SmallDatabase::file()));
    QVERIFY(tamper(path(), "UPDATE meta SET schema_version = 7, min_compatible = 6"));
    const QByteArray before = bytesOf(path());
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        const auto store = openSqliteStore(path(), mode);
        FD_VERIFY_ERROR(store, ErrorCode::Newer);
        QVERIFY2(store.error().detail.contains(u"version 7"_s), qPrintable(store.error().detail));
    }
    FD_VERIFY_ERROR(checkDatabase(path()), ErrorCode::Newer);
    QCOMPARE(bytesOf(path()), before);
}

void TestBadFiles::aNewerDatabaseThatAllowsItIsOpened()
{
    QVERIFY(writeBytes(path(), SmallDatabase::file()));
    QVERIFY(tamper(path(), "UPDATE meta SET schema_version = 7, min_compatible = 1"));
    const auto store = openSqliteStore(path(), OpenMode::ReadWrite);
    FD_VERIFY(store);
    FD_VERIFY(commit(**store, [](Work &work) { return work.add(samples::bareChild(u"Jo"_s, u"Bell"_s)); }));

    // Somebody else's newer program upgrades the file further while it is open here.
    QVERIFY(tamper(path(), "UPDATE meta SET schema_version = 8, min_compatible = 8"));
    FD_VERIFY_ERROR(commit(**store, [](Work &work) { return work.add(samples::bareChild(u"Al"_s, u"Bell"_s)); }),
                    ErrorCode::Newer);
    FD_VERIFY_ERROR(seen(**store, [](Views &views) { return views.summary(); }), ErrorCode::Newer);
}

void TestBadFiles::anUnfinishedSchemaIsOlder()
{
    QVERIFY(writeBytes(path(), {}));
    QVERIFY(tamper(path(), "PRAGMA application_id = 1178881874; CREATE TABLE something (id)"));
    FD_VERIFY_ERROR(openSqliteStore(path(), OpenMode::ReadWrite), ErrorCode::Older);
    FD_VERIFY(upgradeSqliteStore(path()));
    FD_VERIFY(openSqliteStore(path(), OpenMode::ReadWrite));
}

void TestBadFiles::truncatedFilesNeverCrash()
{
    const QByteArray whole = SmallDatabase::file();
    QList<qsizetype> lengths{1, 15, 16, 17, 99, 100, 101, 511, 512, 1024, 4095, 4096, 4097, 8192};
    for (qsizetype length = 3 * 4096; length < whole.size(); length += 11 * 4096 + 77)
        lengths << length;
    for (const qsizetype length : lengths) {
        QVERIFY(writeBytes(path(), whole.left(length)));
        QFile::remove(path() + u"-wal"_s);
        QFile::remove(path() + u"-shm"_s);
        useHard(path());
        // Whatever happened, the file was not thrown away.
        QVERIFY(QFile::exists(path()));
    }
}

void TestBadFiles::truncatedFilesAreNeverSound()
{
    const QByteArray whole = SmallDatabase::file();
    for (const qsizetype pages : {1, 2, 10, 40}) {
        QVERIFY(writeBytes(path(), whole.left(pages * 4096)));
        const auto report = checkDatabase(path());
        QVERIFY(!report || !report->isSound());
        if (!report)
            QVERIFY2(report.error().code == ErrorCode::Corrupt || report.error().code == ErrorCode::NotADatabase,
                     troubleOf(report));
    }
}

void TestBadFiles::oneFlippedByteNeverCrashes()
{
    const QByteArray whole = SmallDatabase::file();
    QRandomGenerator random(20260302);
    for (int i = 0; i < 60; ++i) {
        // The header and the schema first, then anywhere.
        const qsizetype at = i < 30 ? qsizetype(random.bounded(4096)) : qsizetype(random.bounded(int(whole.size())));
        QByteArray bytes = whole;
        bytes[at] = char(bytes[at] ^ (1 << random.bounded(8)));
        QVERIFY(writeBytes(path(), bytes));
        QFile::remove(path() + u"-wal"_s);
        QFile::remove(path() + u"-shm"_s);
        useHard(path());
        QVERIFY(QFile::exists(path()));
    }
}

void TestBadFiles::damageOfTheStructureIsFound()
{
    QByteArray bytes = SmallDatabase::file();
    for (qsizetype page = 5; page < 15; ++page)
        bytes.replace(page * 4096 + 3, 8, QByteArray(8, '\x7f')); // the page's count of cells and where they begin
    QVERIFY(writeBytes(path(), bytes));
    const auto report = checkDatabase(path());
    FD_VERIFY(report);
    QVERIFY(!report->isSound());
    QCOMPARE(report->findings.first().id, u"damaged"_s);
    QVERIFY(report->findings.first().toDo.contains(u"restore"_s));
    QCOMPARE(bytesOf(path()), bytes);
}

void TestBadFiles::aReadOnlyFileIsRefusedForWriting()
{
    QVERIFY(writeBytes(path(), SmallDatabase::file()));
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    const OrdinaryUser user;
    FD_VERIFY_ERROR(openSqliteStore(path(), OpenMode::ReadWrite), ErrorCode::ReadOnly);
    expectNothingNew({u"test.frontdoor"_s});
    auto store = openSqliteStore(path(), OpenMode::ReadOnly);
    FD_VERIFY(store);
    QCOMPARE((*store)->place(), u"Local file, to read only"_s);
    QCOMPARE(seen(**store, [](Views &views) { return views.summary(); })->contacts, 1);
    FD_VERIFY_ERROR(commit(**store, [](Work &work) { return work.add(samples::bareChild(u"Jo"_s, u"Bell"_s)); }),
                    ErrorCode::ReadOnly);
}

void TestBadFiles::whatIsNoDatabaseIsToldEvenIfItCannotBeWritten()
{
    const OrdinaryUser user;
    for (const QByteArray &content : {QByteArray("Dear Sir,\n").repeated(500), QByteArray()}) {
        QVERIFY(writeBytes(path(), content));
        QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        FD_VERIFY_ERROR(openSqliteStore(path(), OpenMode::ReadWrite), ErrorCode::NotADatabase);
        expectNothingNew({u"test.frontdoor"_s});
        QVERIFY(QFile::remove(path()));
    }
}

void TestBadFiles::aReadOnlyFolderIsRefusedForWriting()
{
    QVERIFY(writeBytes(path(), SmallDatabase::file()));
    QVERIFY(QFile::setPermissions(path(), everybody));
    QVERIFY(QFile::setPermissions(m_folder->folder(), nobodyWrites));
    {
        const OrdinaryUser user;
        FD_VERIFY_ERROR(openSqliteStore(path(), OpenMode::ReadWrite), ErrorCode::ReadOnly);
    }
    QVERIFY(QFile::setPermissions(m_folder->folder(), everybody));
}

void TestBadFiles::aReadOnlyFolderCanBeChecked()
{
    QVERIFY(writeBytes(path(), SmallDatabase::file()));
    QVERIFY(QFile::setPermissions(path(), nobodyWrites));
    QVERIFY(QFile::setPermissions(m_folder->folder(), nobodyWrites));
    {
        const OrdinaryUser user;
        const auto report = checkDatabase(path());
        FD_VERIFY(report);
        QVERIFY(report->isSound());
        // Others may write there while a store is open for long.
        FD_VERIFY_ERROR(openSqliteStore(path(), OpenMode::ReadOnly), ErrorCode::ReadOnly);
    }
    QVERIFY(QFile::setPermissions(m_folder->folder(), everybody));
    expectNothingNew({u"test.frontdoor"_s});
}

void TestBadFiles::anUnreadableFileIsDenied()
{
    QVERIFY(writeBytes(path(), SmallDatabase::file()));
    QVERIFY(QFile::setPermissions(path(), {}));
    const OrdinaryUser user;
    FD_VERIFY_ERROR(openSqliteStore(path(), OpenMode::ReadWrite), ErrorCode::AccessDenied);
    FD_VERIFY_ERROR(openSqliteStore(path(), OpenMode::ReadOnly), ErrorCode::AccessDenied);
    FD_VERIFY_ERROR(checkDatabase(path()), ErrorCode::AccessDenied);
}

void TestBadFiles::nothingIsWrittenWhereAProgramCopiesFilesAway()
{
    const QString inCloud = m_folder->path(u"OneDrive - Borough"_s);
    QVERIFY(QDir().mkpath(inCloud));
    const QString there = inCloud + u"/office.frontdoor"_s;
    const auto made = createSqliteStore(there);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::UnsafePlace);
    const QByteArray before = SmallDatabase::file();
    QVERIFY(writeBytes(there, before));

    const auto opened = openSqliteStore(there, OpenMode::ReadWrite);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::UnsafePlace);
    QVERIFY2(describe(opened.error()).contains(u"copies whole files"_s), qPrintable(describe(opened.error())));
    QCOMPARE(upgradeSqliteStore(there).error().code, ErrorCode::UnsafePlace);
    QVERIFY(openSqliteStore(there, OpenMode::ReadOnly));
    QCOMPARE(bytesOf(there), before);
}

void TestBadFiles::anInterruptedSaveIsClearedAwayByReaders()
{
    // A program dies when half of its pages are in the file: seen from outside, its file and journal at that moment.
    const QString victim = m_folder->path(u"victim"_s);
    QVERIFY(writeBytes(victim, SmallDatabase::file()));
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open_v2(victim.toUtf8().constData(), &database, SQLITE_OPEN_READWRITE, nullptr), SQLITE_OK);
    const auto run = [&](const char *sql) {
        return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    };
    QVERIFY(run("PRAGMA journal_mode = DELETE") && run("PRAGMA cache_size = 1") && run("BEGIN"));
    QVERIFY(run("UPDATE contact_detail SET concern = hex(zeroblob(50000))"));
    QVERIFY(run("UPDATE person SET given_name = 'half' || given_name"));
    QVERIFY(writeBytes(path(), bytesOf(victim)));
    QVERIFY(writeBytes(path() + u"-journal"_s, bytesOf(victim + u"-journal"_s)));
    sqlite3_close(database);
    QVERIFY(bytesOf(path()) != bytesOf(victim));

    // The check changes nothing, and says what to do.
    const auto report = checkDatabase(path());
    FD_VERIFY_ERROR(report, ErrorCode::ReadOnly);
    QVERIFY2(report.error().detail.contains(u"interrupted"_s), troubleOf(report));

    const auto store = openSqliteStore(path(), OpenMode::ReadOnly);
    FD_VERIFY(store);
    QCOMPARE(seen(**store, [](Views &views) { return views.findPeople(u"ann"_s, 9, {}); })->first().person.givenName,
             u"Ann"_s);
    QVERIFY(checkDatabase(path())->isSound());
}

void TestBadFiles::aFileWithStrangeCharactersInItsNameIsFound()
{
    const QString strange = m_folder->path(u"ä b?mode=memory&x=%41#c.frontdoor"_s);
    FD_VERIFY(createSqliteStore(strange));
    expectNothingNew({QFileInfo(strange).fileName()});
    FD_VERIFY(openSqliteStore(strange, OpenMode::ReadOnly));
}

void TestBadFiles::creatingNeverOverwrites_data()
{
    QTest::addColumn<QString>("obstacle");
    QTest::newRow("file") << u""_s;
    QTest::newRow("journal") << u"-journal"_s;
    QTest::newRow("write-ahead log") << u"-wal"_s;
}

void TestBadFiles::creatingNeverOverwrites()
{
    QFETCH(QString, obstacle);
    QVERIFY(writeBytes(path() + obstacle, "precious"));
    FD_VERIFY_ERROR(createSqliteStore(path()), ErrorCode::AlreadyExists);
    QCOMPARE(bytesOf(path() + obstacle), "precious");
    expectNothingNew({QFileInfo(path() + obstacle).fileName()});
}

void TestBadFiles::creatingLeavesNothingWhenItFails()
{
    const auto made = createFile(path(), [](const QString &temporary) -> Expected<void> {
        if (!writeBytes(temporary, "half") || !writeBytes(temporary + u"-journal"_s, "half"))
            return failure(ErrorCode::Internal, {});
        return failure(ErrorCode::DiskFull, temporary);
    });
    FD_VERIFY_ERROR(made, ErrorCode::DiskFull);
    QCOMPARE(made.error().where, path());
    expectNothingNew({});
}

void TestBadFiles::creatingDoesNotLeaveTheLogBehind()
{
    // A program closed its database, but the last changes are still in the log: the file alone would lack them.
    const auto made = createFile(path(), [](const QString &temporary) -> Expected<void> {
        if (!writeBytes(temporary, "database") || !writeBytes(temporary + u"-wal"_s, "changes"))
            return failure(ErrorCode::Internal, {});
        return {};
    });
    FD_VERIFY_ERROR(made, ErrorCode::DiskFull);
    expectNothingNew({});
}

void TestBadFiles::creatingInAReadOnlyFolderIsRefused()
{
    QVERIFY(QFile::setPermissions(m_folder->folder(), nobodyWrites));
    {
        const OrdinaryUser user;
        FD_VERIFY_ERROR(createSqliteStore(path()), ErrorCode::ReadOnly);
    }
    QVERIFY(QFile::setPermissions(m_folder->folder(), everybody));
    expectNothingNew({});
}

void TestBadFiles::creatingInAMissingFolderIsRefused()
{
    FD_VERIFY_ERROR(createSqliteStore(m_folder->path(u"none/test.frontdoor"_s)), ErrorCode::NotFound);
    expectNothingNew({});
}

void TestBadFiles::aFileThatAppearsMeanwhileIsKept()
{
    const auto made = createFile(path(), [this](const QString &temporary) -> Expected<void> {
        const bool written = writeBytes(temporary, "mine") && writeBytes(path(), "theirs");
        return written ? Expected<void>() : failure(ErrorCode::Internal, {});
    });
    FD_VERIFY_ERROR(made, ErrorCode::AlreadyExists);
    QCOMPARE(bytesOf(path()), "theirs");
    expectNothingNew({u"test.frontdoor"_s});
}

QTEST_GUILESS_MAIN(TestBadFiles)
#include "test_bad_files.moc"
