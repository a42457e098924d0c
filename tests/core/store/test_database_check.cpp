// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/database_check.h"
#include "tests/core/store/database_file.h"

#include <QRegularExpression>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

QStringList idsOf(const CheckReport &report)
{
    QStringList ids;
    for (const CheckFinding &finding : report.findings)
        ids << finding.id;
    ids.removeDuplicates();
    return ids;
}

} // namespace

/// Each invariant is broken on purpose, as another program could, and has to be found by its name.
class TestDatabaseCheck : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aSoundDatabaseHasNoFindings();
    void anEmptyDatabaseHasNoFindings();
    void theCheckChangesNothing();
    void whatIsBrokenIsFound_data();
    void whatIsBrokenIsFound();
    void findingsNameNoPerson();
    void manyFindingsAreCounted();
    void theFirstBadAuditEntryIsNamed();
    void aDatabaseInUseCanBeChecked();

private:
    std::unique_ptr<DatabaseFolder> m_folder;
};

void TestDatabaseCheck::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<DatabaseFolder>();
    QVERIFY(writeBytes(m_folder->path(), SmallDatabase::file()));
}

void TestDatabaseCheck::aSoundDatabaseHasNoFindings()
{
    const auto report = checkDatabase(m_folder->path());
    FD_VERIFY(report);
    QCOMPARE(idsOf(*report), QStringList());
    QVERIFY(report->isSound());
    QCOMPARE(report->schemaVersion, 5);
    QCOMPARE(report->instanceId.size(), 36);
    QCOMPARE(report->auditEntries, 2);
    QCOMPARE(report->auditHead.size(), 64);
    QCOMPARE(report->summary, (DatabaseSummary{.people = 2, .contacts = 1, .openContacts = 1, .referrals = 1}));
}

void TestDatabaseCheck::anEmptyDatabaseHasNoFindings()
{
    FD_VERIFY(createSqliteStore(m_folder->path(u"empty"_s)));
    const auto report = checkDatabase(m_folder->path(u"empty"_s));
    FD_VERIFY(report);
    QVERIFY(report->isSound());
}

void TestDatabaseCheck::theCheckChangesNothing()
{
    const QByteArray before = bytesOf(m_folder->path());
    FD_VERIFY(checkDatabase(m_folder->path()));
    QCOMPARE(bytesOf(m_folder->path()), before);
}

void TestDatabaseCheck::whatIsBrokenIsFound_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const char *sql, const QStringList &found) {
        QTest::newRow(name) << QByteArray(sql) << found;
    };
    row("tray clock", "UPDATE contact SET next_due = next_due + 1", {u"contact-next-due"_s});
    row("missing tray clock", "UPDATE contact SET next_due = NULL", {u"contact-next-due"_s});
    row("clock of nothing", "UPDATE deadline SET cancelled = 1 WHERE subject_kind = 'contact'",
        {u"contact-next-due"_s});
    row("referral's clock", "UPDATE referral SET next_due = 5", {u"referral-next-due"_s});
    row("no outcome", "UPDATE contact SET outcome = ''", {u"decided-without-outcome"_s});
    row("audit entry gone", "DELETE FROM audit_event WHERE sequence = 1",
        {u"audit-chain"_s, u"contact-without-audit"_s});
    row("audit entry changed", "UPDATE audit_event SET payload = '{}' WHERE sequence = 2", {u"audit-chain"_s});
    row("narrative gone", "DELETE FROM contact_detail", {u"contact-without-detail"_s});
    row("number gone", "UPDATE number_counter SET next = next + 2 WHERE kind = 'contact'", {u"number-gaps"_s});
    row("number to be repeated", "UPDATE number_counter SET next = 1 WHERE kind = 'referral'", {u"number-repeats"_s});
    row("counter gone", "DELETE FROM number_counter", {u"counters"_s});
    row("revision", "UPDATE person SET revision = 0", {u"bad-revision"_s});
    row("role gone", "DELETE FROM role_assignment", {u"user-without-role"_s});
    row("household", "UPDATE person SET household = 'elsewhere' WHERE household IS NOT NULL", {u"household-history"_s});
    row("address", "UPDATE person SET postcode = 'LS7 1AA' WHERE postcode <> ''",
        {u"address-history"_s, u"person-words"_s});
    row("search word gone", "DELETE FROM person_word WHERE word = 'zoe'", {u"person-words"_s});
    row("search word too many", "INSERT INTO person_word VALUES ('stranger', 1)", {u"person-words"_s});
    row("letter about nothing", "UPDATE letter SET subject_id = 'nothing'", {u"orphans"_s});
    row("child that is not there", "UPDATE contact SET child = 'nobody'", {u"references"_s});
    row("unknown state", "UPDATE contact SET state = 'lost'", {u"impossible-values"_s});
    row("unknown sex", "UPDATE person SET sex = 'Q' WHERE family_name = 'Bell'",
        {u"impossible-values"_s, u"damaged"_s});
    row("level 7", "UPDATE contact_detail SET level = 7", {u"impossible-values"_s});
    row("decision of nothing", "UPDATE decision SET outcome = ''", {u"impossible-values"_s});
    row("joined and not written down",
        "UPDATE person SET merged_into = (SELECT min(id) FROM person) WHERE id = (SELECT max(id) FROM person)",
        {u"joined-entries"_s});
    row("written down and not joined",
        "INSERT INTO joined_entry SELECT max(id), min(id), NULL, 1, (SELECT id FROM user_account), '{}' FROM person",
        {u"joined-entries"_s});
    row("kept apart the wrong way round",
        "INSERT INTO kept_apart SELECT max(id), min(id), (SELECT id FROM user_account), 1, '' FROM person",
        {u"impossible-values"_s});
    row("layout version", "PRAGMA user_version = 9", {u"schema-version"_s});
}

void TestDatabaseCheck::whatIsBrokenIsFound()
{
    QFETCH(QByteArray, sql);
    QFETCH(QStringList, found);
    QVERIFY(tamper(m_folder->path(), sql));
    const auto report = checkDatabase(m_folder->path());
    FD_VERIFY(report);
    QCOMPARE(idsOf(*report), found);
    for (const CheckFinding &finding : report->findings) {
        QVERIFY(finding.what.endsWith(u'.'));
        QVERIFY(!finding.what.contains(u'%'));
        QVERIFY(finding.toDo.endsWith(u'.'));
    }
}

void TestDatabaseCheck::findingsNameNoPerson()
{
    QVERIFY(
        tamper(m_folder->path(),
               "DELETE FROM person_word; UPDATE person SET household = 'x', address = 'x', revision = 0, sex = 'x'"));
    const auto report = checkDatabase(m_folder->path());
    FD_VERIFY(report);
    QVERIFY(report->findings.size() >= 4);
    for (const CheckFinding &finding : report->findings) {
        for (const QString &name : {u"Zo"_s, u"Neill"_s, u"Bell"_s, u"Ann"_s})
            QVERIFY2(!finding.what.contains(name), qPrintable(finding.what));
    }
}

void TestDatabaseCheck::manyFindingsAreCounted()
{
    QVERIFY(tamper(m_folder->path(), "UPDATE number_counter SET next = 2000 WHERE kind = 'contact'; DELETE FROM letter;"
                                     "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12) "
                                     "INSERT INTO letter (id, subject_kind, subject_id, letter, sent) "
                                     "SELECT 'letter-' || i, 'contact', 'gone', '', 0 FROM n"));
    const auto report = checkDatabase(m_folder->path());
    FD_VERIFY(report);
    QCOMPARE(idsOf(*report), QStringList({u"number-gaps"_s, u"orphans"_s}));
    QVERIFY2(report->findings.last().what.contains(u"and 7 more"_s), qPrintable(report->findings.last().what));
    QVERIFY2(report->findings.first().what.contains(u"C-000002"_s), qPrintable(report->findings.first().what));
}

void TestDatabaseCheck::theFirstBadAuditEntryIsNamed()
{
    QVERIFY(tamper(m_folder->path(), "UPDATE audit_event SET actor = 'x' WHERE sequence = 2"));
    const auto report = checkDatabase(m_folder->path());
    FD_VERIFY(report);
    QVERIFY(report->findings.first().what.contains(u"has the number 2."_s));
    QCOMPARE(report->auditEntries, 1);
}

void TestDatabaseCheck::aDatabaseInUseCanBeChecked()
{
    auto store = openSqliteStore(m_folder->path(), OpenMode::ReadWrite);
    FD_VERIFY(store);
    FD_VERIFY(commit(**store, [&](Work &work) -> Expected<void> {
        const auto report = checkDatabase(m_folder->path());
        if (!report || !report->isSound())
            return failure(ErrorCode::Internal, {}, QString::fromUtf8(troubleOf(report)));
        return work.add(samples::bareChild(u"Jo"_s, u"Bell"_s));
    }));
}

QTEST_GUILESS_MAIN(TestDatabaseCheck)
#include "test_database_check.moc"
