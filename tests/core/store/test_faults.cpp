// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/database_check.h"
#include "tests/core/store/database_file.h"
#include "tests/core/store/fault_vfs.h"

#include <QRegularExpression>

using namespace frontdoor;
using namespace Qt::StringLiterals;
using samples::monday;

namespace {

constexpr int mostPoints = 500;

// One save as the handler makes it: a contact with its narrative, clocks, history and change.
Expected<void> save(Store &store, const AuditRecord &audit, const PersonId &child)
{
    return commit(store, [&](Work &work) -> Expected<void> {
        FD_ASSIGN(const QString number, work.issueContactNumber());
        Contact contact = samples::bareContact(child, number);
        contact.id = audit.subject.contact();
        contact.tray = u"front-door"_s;
        contact.nextDue = monday.plusHours(24);
        contact.detail.concern = u"A long story. "_s.repeated(2000); // several pages
        FD_TRY(work.add(contact));
        FD_TRY(work.add(samples::deadline(contact.id, monday.plusHours(24))));
        FD_TRY(work.add(samples::deadline(contact.id, monday.plusHours(48))));
        return work.append(audit);
    });
}

} // namespace

/// The save is made to fail at every point at which the file system is asked for something. What the store then says has
/// to be true: saved means saved, not saved means not saved, and only what nobody can know is called unknown.
class TestFaults : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { faults::install(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup() { faults::disarm(); }
    void everySaveIsDoneOrNotDone_data();
    void everySaveIsDoneOrNotDone();
    void aNewFileIsCompleteOrAbsent_data();
    void aNewFileIsCompleteOrAbsent();
    void aFullDatabaseIsSaidToBeFull();
};

void TestFaults::everySaveIsDoneOrNotDone_data()
{
    QTest::addColumn<FilePlace>("place");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("forEver");
    for (const auto &[placeName, place] :
         {std::pair("log", FilePlace::Local), std::pair("journal", FilePlace::Shared)}) {
        for (const auto &[codeName, code] : {std::pair("error", SQLITE_IOERR), std::pair("disk full", SQLITE_FULL)}) {
            for (const bool forEver : {false, true})
                QTest::addRow("%s, %s, %s", placeName, codeName, forEver ? "for ever" : "once")
                    << place << code << forEver;
        }
    }
}

void TestFaults::everySaveIsDoneOrNotDone()
{
    QFETCH(FilePlace, place);
    QFETCH(int, code);
    QFETCH(bool, forEver);
    const SqliteOptions options{.patienceMs = 300, .place = place};
    int points = 0;
    int failed = 0;
    for (; points < mostPoints; ++points) {
        const DatabaseFolder folder;
        QVERIFY(writeBytes(folder.path(), SmallDatabase::file()));
        const AuditRecord audit = samples::audit(ContactId::make(), UserId(u"x"_s));
        Expected<void> saved;
        {
            const auto store = openSqliteStore(folder.path(), OpenMode::ReadWrite, options);
            FD_VERIFY(store);
            const auto people = seen(**store, [](Views &views) { return views.findPeople(u"zoe"_s, 1, {}); });
            FD_VERIFY(people);
            faults::arm(points, code, forEver);
            saved = save(**store, audit, people->first().person.id);
            faults::disarm();
        }
        const bool wasReached = faults::hasFired();
        const auto store = openSqliteStore(folder.path(), OpenMode::ReadWrite, options);
        FD_VERIFY(store);
        const auto found = seen(**store, [&](Views &views) { return views.auditOf(audit.key); });
        FD_VERIFY(found);
        const bool isThere = found->has_value();
        if (saved)
            QVERIFY2(isThere, "told as saved, and lost");
        else if (saved.error().code != ErrorCode::OutcomeUnknown)
            QVERIFY2(!isThere, QByteArray(QByteArray("told as not saved, and saved: ") + troubleOf(saved)));
        failed += saved ? 0 : 1;

        const auto report = checkDatabase(folder.path());
        FD_VERIFY(report);
        QVERIFY2(report->isSound(), report->isSound() ? "" : qPrintable(report->findings.first().what));
        QCOMPARE(report->summary.contacts, isThere ? 2 : 1);
        if (!wasReached)
            break;
        if (!saved)
            QVERIFY2(saved.error().code == ErrorCode::OutcomeUnknown || saved.error().code == ErrorCode::ConnectionLost
                         || saved.error().code == ErrorCode::DiskFull,
                     troubleOf(saved));
    }
    QVERIFY(points < mostPoints);
    QVERIFY2(failed >= 5, qPrintable(u"only %1 of %2 points failed"_s.arg(failed).arg(points)));
}

void TestFaults::aNewFileIsCompleteOrAbsent_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("error") << SQLITE_IOERR;
    QTest::newRow("disk full") << SQLITE_FULL;
}

void TestFaults::aNewFileIsCompleteOrAbsent()
{
    QFETCH(int, code);
    int points = 0;
    // Every fourth point: making a database has many of them, all alike.
    for (; points < 4 * mostPoints; points += 4) {
        const DatabaseFolder folder;
        faults::arm(points, code, true);
        const auto made = createSqliteStore(folder.path());
        faults::disarm();
        if (!faults::hasFired()) {
            FD_VERIFY(made);
            break;
        }
        if (QFile::exists(folder.path())) {
            // Complete; only opening it failed, and whoever opens it next clears that away.
            FD_VERIFY(openSqliteStore(folder.path(), OpenMode::ReadOnly));
            const auto report = checkDatabase(folder.path());
            FD_VERIFY(report);
            QVERIFY(report->isSound());
        } else {
            QVERIFY(!made);
            QCOMPARE(folder.names(), QStringList());
        }
    }
    QVERIFY(points > 20 && points < 4 * mostPoints);
}

void TestFaults::aFullDatabaseIsSaidToBeFull()
{
    const DatabaseFolder folder;
    QVERIFY(writeBytes(folder.path(), SmallDatabase::file()));
    const auto store = openSqliteStore(folder.path(), OpenMode::ReadWrite);
    FD_VERIFY(store);
    faults::arm(0, SQLITE_FULL, true);
    const auto written = commit(**store, [](Work &work) { return work.add(samples::bareChild(u"Jo"_s, u"Bell"_s)); });
    faults::disarm();
    FD_VERIFY_ERROR(written, ErrorCode::DiskFull);
    QCOMPARE(seen(**store, [](Views &views) { return views.summary(); })->people, 2);
    FD_VERIFY(commit(**store, [](Work &work) { return work.add(samples::bareChild(u"Jo"_s, u"Bell"_s)); }));
}

QTEST_GUILESS_MAIN(TestFaults)
#include "test_faults.moc"
