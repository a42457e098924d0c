// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/audit_chain.h"
#include "core/store/migrations.h"
#include "core/store/sql_work.h"
#include "core/store/sqlite_connection.h"
#include "tests/core/store/store_fixture.h"

#include <QRegularExpression>

#include <rapidcheck.h>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

// A connection with `entries` audit entries, made as the store makes them.
std::unique_ptr<SqliteConnection> chainOf(int entries)
{
    auto connection = SqliteConnection::inMemory();
    if (!connection || !migrate(**connection, Instant()))
        return nullptr;
    SqlWork work(**connection, UserId(u"tester"_s), samples::monday);
    for (int i = 0; i < entries; ++i) {
        AuditRecord record = samples::audit(ContactId(u"contact-%1"_s.arg(i % 3)), UserId(u"kim"_s));
        record.at = samples::monday.plusHours(i);
        if (i % 2 == 0)
            record.actingFor = UserId();
        if (!work.append(record))
            return nullptr;
    }
    return std::move(*connection);
}

qint64 firstBad(Connection &connection)
{
    const auto report = verifyAuditChain(connection);
    return report ? report->firstBad : -1;
}

struct Column {
    const char *name;
    const char *otherValue; // SQL
};

// Every column of the table, and how somebody might change it.
constexpr Column columns[] = {
    {"command", "'another-key-' || sequence"},
    {"verb", "verb || 'x'"},
    {"subject_kind", "'referral'"},
    {"subject_id", "subject_id || ' '"},
    {"actor", "NULL"},
    {"actor", "'somebody else'"},
    {"role", "'auditor'"},
    {"role", "'nobody knows this role'"},
    {"acting_for", "coalesce(acting_for, '') || 'x'"},
    {"at", "at + 1"},
    {"payload", "replace(payload, 'c', 'k')"},
    {"result", "''"},
    {"previous_hash", "previous_hash || '0'"},
    {"hash", "'0' || hash"},
    {"sequence", "sequence + 1000"},
};

} // namespace

class TestAuditChain : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void anEmptyChainIsRight();
    void anUntouchedChainIsRight();
    void theHashCoversEveryColumn();
    void neighbouringTextsDoNotRunTogether();
    void anyChangeOfAnyColumnIsFoundAtItsPlace();
    void aRemovedEntryIsFound();
    void swappedEntriesAreFound();
    void aChainThatWasCutOffIsShorterThanItsHeadSays();
    void textThatIsNoTextDoesNotBreakTheChain();
};

void TestAuditChain::anEmptyChainIsRight()
{
    const auto connection = chainOf(0);
    const auto report = verifyAuditChain(*connection);
    FD_VERIFY(report);
    QCOMPARE(report->firstBad, 0);
    QCOMPARE(report->head, AuditHead());
}

void TestAuditChain::anUntouchedChainIsRight()
{
    const auto connection = chainOf(20);
    const auto report = verifyAuditChain(*connection);
    FD_VERIFY(report);
    QCOMPARE(report->firstBad, 0);
    QCOMPARE(report->head.sequence, 20);
    QCOMPARE(report->head, *readAuditHead(*connection));
    QCOMPARE(report->head.hash.size(), 64);
}

void TestAuditChain::theHashCoversEveryColumn()
{
    const AuditRow row{1, u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s, 8, u"i"_s, u"j"_s, u"k"_s, {}};
    QSet<QString> hashes{auditHash(row)};
    const auto other = [&](auto change) {
        AuditRow changed = row;
        change(changed);
        hashes.insert(auditHash(changed));
    };
    other([](AuditRow &r) { r.sequence = 2; });
    other([](AuditRow &r) { r.command = u"x"_s; });
    other([](AuditRow &r) { r.verb = u"x"_s; });
    other([](AuditRow &r) { r.subjectKind = u"x"_s; });
    other([](AuditRow &r) { r.subjectId = u"x"_s; });
    other([](AuditRow &r) { r.actor = u"x"_s; });
    other([](AuditRow &r) { r.role = u"x"_s; });
    other([](AuditRow &r) { r.actingFor = u"x"_s; });
    other([](AuditRow &r) { r.at = 9; });
    other([](AuditRow &r) { r.payload = u"x"_s; });
    other([](AuditRow &r) { r.result = u"x"_s; });
    other([](AuditRow &r) { r.previousHash = u"x"_s; });
    QCOMPARE(hashes.size(), 13);
    // Stored chains have to stay valid: the way of hashing cannot change without a new mark in front.
    QCOMPARE(auditHash(row), u"4a536b7eb5a3b5c52839d70513c2d68921e2e9db491818681662f423dd32afe8"_s);
}

void TestAuditChain::neighbouringTextsDoNotRunTogether()
{
    AuditRow first;
    first.payload = u"ab"_s;
    first.result = u"c"_s;
    AuditRow second;
    second.payload = u"a"_s;
    second.result = u"bc"_s;
    QVERIFY(auditHash(first) != auditHash(second));
}

void TestAuditChain::anyChangeOfAnyColumnIsFoundAtItsPlace()
{
    constexpr int entries = 8;
    const bool holds = rc::check("a change of one column of one entry is found at that entry", [&] {
        const auto sequence = *rc::gen::inRange(1, entries + 1);
        const Column column = *rc::gen::elementOf(std::vector<Column>(std::begin(columns), std::end(columns)));
        const auto connection = chainOf(entries);
        RC_ASSERT(connection);
        RC_ASSERT(connection->execute(u"UPDATE audit_event SET %1 = %2 WHERE sequence = %3"_s.arg(
            QString::fromLatin1(column.name), QString::fromLatin1(column.otherValue), QString::number(sequence))));
        RC_ASSERT(firstBad(*connection) == sequence);
    });
    QVERIFY(holds);
    // Every column once at a fixed place, so that none depends on the dice.
    for (const Column &column : columns) {
        const auto connection = chainOf(entries);
        FD_VERIFY(connection->execute(u"UPDATE audit_event SET %1 = %2 WHERE sequence = 5"_s.arg(
            QString::fromLatin1(column.name), QString::fromLatin1(column.otherValue))));
        QVERIFY2(firstBad(*connection) == 5, column.name);
    }
}

void TestAuditChain::aRemovedEntryIsFound()
{
    for (const int sequence : {1, 4}) {
        const auto connection = chainOf(6);
        FD_VERIFY(connection->execute(u"DELETE FROM audit_event WHERE sequence = %1"_s.arg(sequence)));
        QCOMPARE(firstBad(*connection), sequence);
    }
}

void TestAuditChain::swappedEntriesAreFound()
{
    const auto connection = chainOf(6);
    FD_VERIFY(connection->execute(u"UPDATE audit_event SET sequence = 100 WHERE sequence = 3"_s));
    FD_VERIFY(connection->execute(u"UPDATE audit_event SET sequence = 3 WHERE sequence = 4"_s));
    FD_VERIFY(connection->execute(u"UPDATE audit_event SET sequence = 4 WHERE sequence = 100"_s));
    QCOMPARE(firstBad(*connection), 3);
}

void TestAuditChain::aChainThatWasCutOffIsShorterThanItsHeadSays()
{
    // The chain alone cannot know; that is why its head is told to people and kept elsewhere.
    const auto connection = chainOf(6);
    const AuditHead kept = *readAuditHead(*connection);
    FD_VERIFY(connection->execute(u"DELETE FROM audit_event WHERE sequence > 4"_s));
    const auto report = verifyAuditChain(*connection);
    QCOMPARE(report->firstBad, 0);
    QVERIFY(!(report->head == kept));
}

void TestAuditChain::textThatIsNoTextDoesNotBreakTheChain()
{
    const auto connection = chainOf(1);
    SqlWork work(*connection, UserId(u"tester"_s), samples::monday);
    AuditRecord record = samples::audit(ContactId(u"c"_s), UserId(u"kim"_s));
    record.payload = u"half a pair: "_s + QChar(0xd83d);
    FD_VERIFY(work.append(record));
    QCOMPARE(firstBad(*connection), 0);
}

QTEST_GUILESS_MAIN(TestAuditChain)
#include "test_audit_chain.moc"
