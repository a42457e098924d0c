// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/commands/administration.h"
#include "core/store/audit_chain.h"
#include "core/store/migrations.h"
#include "core/store/sql_work.h"
#include "core/store/sqlite_connection.h"
#include "tests/core/store/store_fixture.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <rapidcheck.h>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

const HistoryKey &key()
{
    static const HistoryKey made = newHistoryKey(u"office"_s, 1);
    return made;
}

AuditRecord keyEntry(const QString &fingerprint)
{
    AuditRecord record = samples::audit(ContactId(), UserId(u"admin"_s));
    record.verb = QString::fromLatin1(KeepHistoryWithKey::verb);
    record.payload = u"{\"key\":\"%1\"}"_s.arg(fingerprint);
    return record;
}

// A connection with `entries` audit entries, made as the store makes them; with a key from entry `keyed` on.
std::unique_ptr<SqliteConnection> chainOf(int entries, int keyed = 0)
{
    auto connection = SqliteConnection::inMemory();
    if (!connection || !migrate(**connection, Instant()))
        return nullptr;
    SqlWork work(**connection, UserId(u"tester"_s), samples::monday,
                 [](const QString &, const QString &) { return std::make_shared<const HistoryKey>(key()); });
    for (int i = 0; i < entries; ++i) {
        if (i + 1 == keyed) {
            if (!work.keepHistoryWith(key().fingerprint) || !work.append(keyEntry(key().fingerprint)))
                return nullptr;
            continue;
        }
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

ChainReport lookedAt(Connection &connection, const ChainProof &proof = {})
{
    return verifyAuditChain(connection, proof).value_or(ChainReport{{}, -1, ChainFault::None, {}, 0, 0});
}

// Somebody who knows how the chain is made, and has no key, mends it from this entry on.
bool mendWithoutKey(SqliteConnection &connection, qint64 from)
{
    auto read = connection.statement(u"audit/chain"_s);
    if (!read)
        return false;
    read->bind(u":after"_s, qint64(0)).bind(u":most"_s, qint64(100'000));
    if (!read->run())
        return false;
    QList<AuditRow> rows;
    while (*read->next()) {
        Row row(*read);
        AuditRow r;
        row.read(r.sequence).read(r.command).read(r.verb).read(r.subjectKind).read(r.subjectId).read(r.actor);
        row.read(r.role).read(r.actingFor).read(r.at).read(r.payload).read(r.result).read(r.previousHash);
        row.read(r.hash).read(r.mark);
        rows << r;
    }
    QString previous;
    for (AuditRow &row : rows) {
        if (row.sequence >= from) {
            row.previousHash = previous;
            row.hash = auditHash(row);
            if (!connection.execute(
                    u"UPDATE audit_event SET previous_hash = '%1', hash = '%2' WHERE sequence = %3"_s.arg(
                        row.previousHash, row.hash, QString::number(row.sequence))))
                return false;
        }
        previous = row.hash;
    }
    return true;
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
    {"payload", "payload || ' '"},
    {"result", "''"},
    {"previous_hash", "previous_hash || '0'"},
    {"hash", "'0' || hash"},
    {"sequence", "sequence + 1000"},
    {"mark", "mark || 'ab'"},
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
    void anyMutationIsFoundAndItsFirstEntryNamed_data();
    void anyMutationIsFoundAndItsFirstEntryNamed();
    void whoHasNoKeyCannotMendTheChain();
    void anEntryWithoutItsMarkIsBad();
    void nobodyGoesBackToNoKey();
    void theEndThatIsKnownHasToBeThere();
    void anOldCopyThatIsWorkedWithIsFound();
    void withoutItsKeyMarksAreOnlyCounted();
    void aComputerWithoutTheKeyDoesNotSave();
    void aKeyIsKeptInAFile();
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
    const AuditRow row{1, u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s, 8, u"i"_s, u"j"_s, u"k"_s, {}, {}};
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

void TestAuditChain::anyMutationIsFoundAndItsFirstEntryNamed_data()
{
    QTest::addColumn<int>("keyed");
    QTest::newRow("without a key") << 0;
    QTest::newRow("with a key from the third entry") << 3;
}

void TestAuditChain::anyMutationIsFoundAndItsFirstEntryNamed()
{
    QFETCH(int, keyed);
    constexpr int entries = 9;
    enum Mutation { Alter, Remove, Swap, CutOff, MutationCount };
    const bool holds = rc::check("the first entry that is not as it was is named", [&] {
        const auto connection = chainOf(entries, keyed);
        RC_ASSERT(connection);
        ChainProof proof{{}, *readAuditHead(*connection)};
        if (keyed > 0)
            proof.keys = {key()};
        RC_ASSERT(lookedAt(*connection, proof).firstBad == 0);
        const auto mutation = *rc::gen::inRange<int>(Alter, MutationCount);
        const auto one = *rc::gen::inRange(1, entries + 1);
        const auto other = *rc::gen::inRange(1, entries + 1);
        const auto run = [&](const QString &sql) { RC_ASSERT(connection->execute(sql)); };
        const auto moved = [&](int from, int to) {
            run(u"UPDATE audit_event SET sequence = %2 WHERE sequence = %1"_s.arg(from).arg(to));
        };
        int bad = one;
        switch (mutation) {
        case Alter: {
            const Column column = *rc::gen::elementOf(std::vector<Column>(std::begin(columns), std::end(columns)));
            run(u"UPDATE audit_event SET %1 = %2 WHERE sequence = %3"_s.arg(
                QString::fromLatin1(column.name), QString::fromLatin1(column.otherValue), QString::number(one)));
            break;
        }
        case Remove: run(u"DELETE FROM audit_event WHERE sequence = %1"_s.arg(one)); break;
        case Swap:
            RC_PRE(one != other);
            moved(one, 1000);
            moved(other, one);
            moved(1000, other);
            bad = std::min(one, other);
            break;
        case CutOff: run(u"DELETE FROM audit_event WHERE sequence >= %1"_s.arg(one)); break;
        default: RC_FAIL();
        }
        const ChainReport report = lookedAt(*connection, proof);
        RC_ASSERT(report.firstBad == bad);
        RC_ASSERT(!faultWords(report).isEmpty());
        if (mutation == Swap)
            RC_ASSERT(report.fault == ChainFault::Reordered);
        if (mutation == CutOff)
            RC_ASSERT(report.fault == ChainFault::Cut);
    });
    QVERIFY(holds);
}

void TestAuditChain::whoHasNoKeyCannotMendTheChain()
{
    for (const int bad : {3, 5, 8}) {
        const auto connection = chainOf(8, 3);
        FD_VERIFY(connection->execute(u"UPDATE audit_event SET at = at + 1 WHERE sequence = %1"_s.arg(bad)));
        QVERIFY(mendWithoutKey(*connection, bad));
        QCOMPARE(lookedAt(*connection).firstBad, 0); // the plain chain is deceived
        const ChainReport report = lookedAt(*connection, {{key()}, {}});
        QCOMPARE(report.firstBad, bad);
        QCOMPARE(report.fault, ChainFault::WrongMark);
    }
    // Before there was a key nothing protects it but the entry that put the key in force.
    const auto connection = chainOf(8, 3);
    FD_VERIFY(connection->execute(u"UPDATE audit_event SET at = at + 1 WHERE sequence = 2"_s));
    QVERIFY(mendWithoutKey(*connection, 2));
    QCOMPARE(lookedAt(*connection, {{key()}, {}}).firstBad, 3);
}

void TestAuditChain::anEntryWithoutItsMarkIsBad()
{
    const auto connection = chainOf(8, 3);
    FD_VERIFY(connection->execute(u"UPDATE audit_event SET mark = '' WHERE sequence >= 6"_s));
    for (const ChainProof &proof : {ChainProof{}, ChainProof{{key()}, {}}}) { // whoever looks, with the key or without
        const ChainReport report = lookedAt(*connection, proof);
        QCOMPARE(report.firstBad, 6);
        QCOMPARE(report.fault, ChainFault::NoMark);
    }
}

void TestAuditChain::nobodyGoesBackToNoKey()
{
    auto connection = chainOf(8, 3);
    FD_VERIFY(connection->execute(u"UPDATE meta SET history_key = ''"_s));
    QCOMPARE(lookedAt(*connection).fault, ChainFault::KeyDropped);
    // Nor by making the entry that says so something else and mending all after it.
    connection = chainOf(8, 3);
    FD_VERIFY(connection->execute(u"UPDATE meta SET history_key = ''"_s));
    FD_VERIFY(connection->execute(u"UPDATE audit_event SET mark = ''"_s));
    FD_VERIFY(connection->execute(u"UPDATE audit_event SET verb = 'mark-seen' WHERE sequence = 3"_s));
    QVERIFY(mendWithoutKey(*connection, 3));
    QCOMPARE(lookedAt(*connection).firstBad, 0); // who has no key is deceived
    HistoryKey known = key();
    known.since = 3;
    const ChainReport report = lookedAt(*connection, {{known}, {}});
    QCOMPARE(report.firstBad, 3);
    QCOMPARE(report.fault, ChainFault::NoMark);
}

void TestAuditChain::theEndThatIsKnownHasToBeThere()
{
    const auto connection = chainOf(8);
    const HistoryHead head = *readAuditHead(*connection);
    QCOMPARE(lookedAt(*connection, {{}, head}).firstBad, 0);
    QCOMPARE(lookedAt(*connection, {{}, HistoryHead{8, head.hash.left(8)}}).firstBad, 0); // as it is printed
    FD_VERIFY(connection->execute(u"DELETE FROM audit_event WHERE sequence > 6"_s));
    const ChainReport report = lookedAt(*connection, {{}, head});
    QCOMPARE(report.firstBad, 7);
    QCOMPARE(report.fault, ChainFault::Cut);
    QCOMPARE(report.head.sequence, 6);
}

void TestAuditChain::anOldCopyThatIsWorkedWithIsFound()
{
    // The end is known, an old copy is put back, and others go on from there.
    const auto original = chainOf(8, 2);
    const HistoryHead head = *readAuditHead(*original);
    const auto copy = chainOf(5, 2);
    SqlWork work(*copy, UserId(u"tester"_s), samples::monday,
                 [](const QString &, const QString &) { return std::make_shared<const HistoryKey>(key()); });
    for (int i = 0; i < 6; ++i) {
        AuditRecord record = samples::audit(ContactId(u"another"_s), UserId(u"sam"_s));
        FD_VERIFY(work.append(record));
    }
    QCOMPARE(lookedAt(*copy, {{key()}, {}}).firstBad, 0); // each entry is genuine
    const ChainReport report = lookedAt(*copy, {{key()}, head});
    QCOMPARE(report.firstBad, 8);
    QCOMPARE(report.fault, ChainFault::Replaced);
}

void TestAuditChain::withoutItsKeyMarksAreOnlyCounted()
{
    const auto connection = chainOf(8, 3);
    const ChainReport blind = lookedAt(*connection);
    QCOMPARE(blind.firstBad, 0);
    QCOMPARE(blind.unproved, 6);
    QCOMPARE(blind.historyKey, key().fingerprint);
    QCOMPARE(lookedAt(*connection, {{key()}, {}}).proved, 6);
    const ChainReport other = lookedAt(*connection, {{newHistoryKey(u"office"_s, 1)}, {}});
    QCOMPARE(other.firstBad, 3);
    QCOMPARE(other.fault, ChainFault::OtherKey);
}

void TestAuditChain::aComputerWithoutTheKeyDoesNotSave()
{
    const auto connection = chainOf(4, 3);
    SqlWork without(*connection, UserId(u"tester"_s), samples::monday);
    FD_VERIFY_ERROR(without.append(samples::audit(ContactId(u"c"_s), UserId(u"kim"_s))), ErrorCode::KeyMissing);
    SqlWork other(*connection, UserId(u"tester"_s), samples::monday, [](const QString &, const QString &) {
        return std::make_shared<const HistoryKey>(newHistoryKey(u"office"_s, 1));
    });
    FD_VERIFY_ERROR(other.append(samples::audit(ContactId(u"c"_s), UserId(u"kim"_s))), ErrorCode::KeyMissing);
    QCOMPARE(readAuditHead(*connection)->sequence, 4);
}

void TestAuditChain::aKeyIsKeptInAFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.key"_s);
    FD_VERIFY(writeHistoryKey(path, key()));
    const auto read = readHistoryKey(path);
    FD_VERIFY(read);
    QVERIFY(read->key == key().key);
    QCOMPARE(read->fingerprint, key().fingerprint);
    QCOMPARE(read->instance, u"office"_s);
    QCOMPARE(read->since, 1);
    FD_VERIFY_ERROR(writeHistoryKey(path, key()), ErrorCode::AlreadyExists); // never another over it
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    FD_VERIFY(readHistoryKey(path)); // as it is put on a computer for everybody
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::WriteOther));
    FD_VERIFY_ERROR(readHistoryKey(path), ErrorCode::AccessDenied);
    const QString nonsense = folder.filePath(u"nonsense"_s);
    QFile file(nonsense);
    QVERIFY(file.open(QFile::WriteOnly) && file.write("key 00\n") > 0);
    file.close();
    QVERIFY(QFile::setPermissions(nonsense, QFile::ReadOwner));
    FD_VERIFY_ERROR(readHistoryKey(nonsense), ErrorCode::Corrupt);
    FD_VERIFY_ERROR(readHistoryKey(folder.filePath(u"nothing"_s)), ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestAuditChain)
#include "test_audit_chain.moc"
