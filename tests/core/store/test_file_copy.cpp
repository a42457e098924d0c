// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/database_check.h"
#include "core/store/file_copy.h"
#include "core/store/file_facts.h"
#include "tests/core/store/database_file.h"

#include <QRegularExpression>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// What was made beside the database and its log.
static QStringList copiesIn(const DatabaseFolder &folder)
{
    QStringList names = folder.names();
    names.removeIf(
        [](const QString &name) { return name.startsWith("test.frontdoor"_L1) && !name.contains(".new-"_L1); });
    return names;
}

/// An online copy of the database: the backup that people make while everybody works on.
class TestFileCopy final : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aCopyHoldsWhatTheDatabaseHolds();
    void othersMaySaveMeanwhile();
    void savesThatWereNotInTheFileYetAreCopiedToo();
    void nothingIsEverOverwritten();
    void stoppingLeavesNothing();
    void whatIsNoDatabaseIsNotCopied();
    void damageIsFoundBeforeTheCopyGetsItsName();
    void theCopyIsOpenedLikeAnyOther();

private:
    /// Enough pages that copying takes several steps.
    static void fillWithPeople(Store &store, int count);
};

void TestFileCopy::fillWithPeople(Store &store, int count)
{
    FD_VERIFY(commit(store, [count](Work &work) -> Expected<void> {
        for (int i = 0; i < count; ++i) {
            Person person = samples::bareChild(u"Ann%1"_s.arg(i), u"Bell"_s);
            person.address = QString(400, u'x');
            FD_TRY(work.add(person));
        }
        return {};
    }));
}

void TestFileCopy::aCopyHoldsWhatTheDatabaseHolds()
{
    const DatabaseFolder folder;
    QVERIFY(writeBytes(folder.path(), SmallDatabase::file()));
    QList<std::pair<int, int>> told;
    FD_VERIFY(copyDatabase(folder.path(), folder.path(u"copy.frontdoor"_s), [&](int done, int total) {
        told.append({done, total});
        return true;
    }));
    QCOMPARE(copiesIn(folder), QStringList{u"copy.frontdoor"_s}); // nothing beside it
    QVERIFY(!told.isEmpty());
    QVERIFY(told.last().second > 0);
    QCOMPARE(told.last().first, told.last().second);
    const auto original = checkDatabase(folder.path());
    const auto facts = factsOf(folder.path(u"copy.frontdoor"_s));
    FD_VERIFY(facts);
    QCOMPARE(facts->schemaVersion, original->schemaVersion);
    QCOMPARE(facts->instanceId, original->instanceId);
    QVERIFY(facts->bytes > 0);
    const auto copy = checkDatabase(folder.path(u"copy.frontdoor"_s));
    FD_VERIFY(copy);
    QVERIFY(copy->isSound());
    QCOMPARE(copy->auditHead, original->auditHead);
    QCOMPARE(copy->instanceId, original->instanceId);
    QCOMPARE(copy->summary, original->summary);
}

void TestFileCopy::othersMaySaveMeanwhile()
{
    const DatabaseFolder folder;
    auto store = createSqliteStore(folder.path());
    FD_VERIFY(store);
    fillWithPeople(**store, 4000);
    const auto before = seen(**store, [](Views &views) { return views.summary(); });
    int saves = 0;
    FD_VERIFY(copyDatabase(folder.path(), folder.path(u"copy.frontdoor"_s), [&](int done, int total) {
        if (done < total && saves < 5) {
            fillWithPeople(**store, 1);
            ++saves;
        }
        return true;
    }));
    QVERIFY(saves > 0);
    const auto copy = checkDatabase(folder.path(u"copy.frontdoor"_s));
    FD_VERIFY(copy);
    QVERIFY(copy->isSound());
    // One moment: all of a save or nothing of it.
    QVERIFY(copy->summary.people >= before->people && copy->summary.people <= before->people + saves);
    QCOMPARE(seen(**store, [](Views &views) { return views.summary(); })->people, before->people + saves);
}

void TestFileCopy::savesThatWereNotInTheFileYetAreCopiedToo()
{
    const DatabaseFolder folder;
    auto store = createSqliteStore(folder.path());
    FD_VERIFY(store);
    fillWithPeople(**store, 3); // in the log beside the file, as long as the store is open
    FD_VERIFY(copyDatabase(folder.path(), folder.path(u"copy.frontdoor"_s)));
    const auto copy = checkDatabase(folder.path(u"copy.frontdoor"_s));
    FD_VERIFY(copy);
    QCOMPARE(copy->summary.people, 3);
}

void TestFileCopy::nothingIsEverOverwritten()
{
    const DatabaseFolder folder;
    QVERIFY(writeBytes(folder.path(), SmallDatabase::file()));
    QVERIFY(writeBytes(folder.path(u"letter.txt"_s), "Dear all"));
    FD_VERIFY_ERROR(copyDatabase(folder.path(), folder.path(u"letter.txt"_s)), ErrorCode::AlreadyExists);
    QCOMPARE(bytesOf(folder.path(u"letter.txt"_s)), QByteArray("Dear all"));
    FD_VERIFY_ERROR(copyDatabase(folder.path(), folder.path()), ErrorCode::AlreadyExists);
    FD_VERIFY_ERROR(copyDatabase(folder.path(), folder.path(u"nowhere/copy.frontdoor"_s)), ErrorCode::NotFound);
}

void TestFileCopy::stoppingLeavesNothing()
{
    const DatabaseFolder folder;
    QVERIFY(writeBytes(folder.path(), SmallDatabase::file()));
    FD_VERIFY_ERROR(copyDatabase(folder.path(), folder.path(u"copy.frontdoor"_s), [](int, int) { return false; }),
                    ErrorCode::Cancelled);
    QCOMPARE(copiesIn(folder), QStringList());
}

void TestFileCopy::whatIsNoDatabaseIsNotCopied()
{
    const DatabaseFolder folder;
    const QString copy = folder.path(u"copy.frontdoor"_s);
    FD_VERIFY_ERROR(copyDatabase(folder.path(), copy), ErrorCode::NotFound);
    QVERIFY(writeBytes(folder.path(), "not a database at all, but longer than its header would be"));
    FD_VERIFY_ERROR(copyDatabase(folder.path(), copy), ErrorCode::NotADatabase);
    QCOMPARE(copiesIn(folder), QStringList());
}

void TestFileCopy::damageIsFoundBeforeTheCopyGetsItsName()
{
    const DatabaseFolder folder;
    QByteArray bytes = SmallDatabase::file();
    QVERIFY(bytes.size() > 60'000);
    bytes.replace(8192, 40'000, QByteArray(40'000, '\x55'));
    QVERIFY(writeBytes(folder.path(), bytes));
    FD_VERIFY_ERROR(copyDatabase(folder.path(), folder.path(u"copy.frontdoor"_s)), ErrorCode::Corrupt);
    QCOMPARE(copiesIn(folder), QStringList());
}

void TestFileCopy::theCopyIsOpenedLikeAnyOther()
{
    const DatabaseFolder folder;
    {
        auto store = createSqliteStore(folder.path());
        FD_VERIFY(store);
        fillWithPeople(**store, 2);
        FD_VERIFY(copyDatabase(folder.path(), folder.path(u"copy.frontdoor"_s)));
    }
    auto copy = openSqliteStore(folder.path(u"copy.frontdoor"_s), OpenMode::ReadWrite);
    FD_VERIFY(copy);
    fillWithPeople(**copy, 1);
    QCOMPARE(seen(**copy, [](Views &views) { return views.summary(); })->people, 3);
}

QTEST_GUILESS_MAIN(TestFileCopy)
#include "test_file_copy.moc"
