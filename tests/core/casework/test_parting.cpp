// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/taken_fields.h"
#include "core/procedure/library.h"
#include "core/store/database_check.h"
#include "core/store/sqlite_store.h"
#include "tests/core/calendar/rapid_check.h"
#include "tests/core/casework/random_commands.h"
#include "tests/support/must.h"

#include <QHashSeed>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

namespace {

/// What is written of everything that happens, and is not part of what is known: it grows.
const QStringList growing{u"audit_event"_s, u"change_log"_s, u"undo_point"_s, u"access_event"_s};

/// Every row of every table, in its order. Revisions of people never go back: an edit that was begun before would pass.
class Dump {
public:
    explicit Dump(const QString &path)
    {
        sqlite3 *database = nullptr;
        if (sqlite3_open_v2(path.toUtf8().constData(), &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
            qFatal("the database could not be opened");
        const QStringList names = rows(database,
                                       u"SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"_s);
        for (const QString &name : names) {
            if (growing.contains(name))
                continue;
            const QStringList columns = rows(database, u"SELECT name FROM pragma_table_info('%1')"_s.arg(name));
            QStringList wanted;
            for (const QString &column : columns) {
                if (name != "person"_L1 || column != "revision"_L1)
                    wanted << u"quote(%1)"_s.arg(column);
            }
            m_tables.insert(name, rows(database, u"SELECT %1 FROM %2"_s.arg(wanted.join(u"||','||"_s), name)));
        }
        m_revisions = rows(database, u"SELECT id || ' ' || revision FROM person ORDER BY no"_s);
        sqlite3_close(database);
    }

    /// The first row that differs, or nothing.
    QString differenceTo(const Dump &other) const
    {
        for (auto table = m_tables.cbegin(); table != m_tables.cend(); ++table) {
            const QStringList theirs = other.m_tables.value(table.key());
            if (*table == theirs)
                continue;
            QStringList said{table.key() + u':'};
            for (const QString &row : *table)
                said << (theirs.contains(row) ? QString() : QString(u"- "_s + row));
            for (const QString &row : theirs)
                said << (table->contains(row) ? QString() : QString(u"+ "_s + row));
            said.removeAll(QString());
            return said.join(u'\n');
        }
        return {};
    }
    QStringList peopleOfAnotherRevision(const Dump &other) const
    {
        QStringList people;
        for (const QString &revision : m_revisions) {
            if (!other.m_revisions.contains(revision))
                people << revision.section(u' ', 0, 0);
        }
        return people;
    }

private:
    static QStringList rows(sqlite3 *database, const QString &sql)
    {
        QStringList found;
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(database, sql.toUtf8().constData(), -1, &statement, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(database));
        while (sqlite3_step(statement) == SQLITE_ROW)
            found << QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
        sqlite3_finalize(statement);
        return found;
    }

    QMap<QString, QStringList> m_tables;
    QStringList m_revisions;
};

/// Commands that make people, and something that can be on record about them.
std::vector<size_t> whatLeavesRecords()
{
    const auto index = [](const Command &command) { return command.index(); };
    return {index(RecordContact()), index(RecordContact()),      index(Recommend()),      index(Authorise()),
            index(SendToTray()),    index(AddPerson()),          index(AddPerson()),      index(UpdatePerson()),
            index(RelatePeople()),  index(RelatePeople()),       index(OpenEpisode()),    index(CloseEpisode()),
            index(CopyToSibling()), index(LogConsultation()),    index(RestrictRecord()), index(KeepApart()),
            index(LogActivity()),   index(ConvertConsultation())};
}

} // namespace

/// Joining two entries and parting them again leaves every table as it was.
class TestParting : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QHashSeed::setDeterministicGlobalSeed();
        setRapidCheckDefaults(8);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatWasJoinedIsPartedExactly();

private:
    struct Joining {
        UserId by;
        PersonId keep;
        PersonId merge;
        bool tookFields = false;
    };
    void grow(RandomOffice &office, Dice &dice, int moves);
    std::optional<Joining> join(RandomOffice &office, Dice &dice);

    int m_joined = 0, m_withFields = 0, m_chains = 0;
};

void TestParting::grow(RandomOffice &office, Dice &dice, int moves)
{
    const std::vector<size_t> kinds = whatLeavesRecords();
    for (int i = 0; i < moves; ++i) {
        office.wait(dice.below(3 * 3600) * 1000);
        const size_t kind = kinds.at(size_t(dice.below(int(kinds.size()))));
        office.send(RandomCommands(office, office.look(), dice).make(kind));
    }
}

std::optional<TestParting::Joining> TestParting::join(RandomOffice &office, Dice &dice)
{
    const Snapshot now = office.look();
    QList<PersonId> standing;
    for (const PersonRows &each : now.people) {
        if (!each.person.mergedInto)
            standing << each.person.id;
    }
    QList<UserId> managers;
    for (const User &user : office.users()) {
        if (user.active && user.role == Role::TeamManager)
            managers << user.id;
    }
    Joining joining{dice.oneOf(managers), dice.oneOf(standing), dice.oneOf(standing)};
    QStringList fields;
    const Person nobody;
    Person::fields(nobody, [&](const char *id, const auto &) {
        if (qstrcmp(id, "merged-into") != 0 && dice.chance(35))
            fields << QString::fromLatin1(id);
    });
    const bool chain = std::any_of(now.people.begin(), now.people.end(),
                                   [&](const PersonRows &each) { return each.person.mergedInto == joining.merge; });
    for (const QStringList &taken : {fields, QStringList()}) {
        const Envelope envelope{
            CommandId::make(), joining.by, MergePeople{joining.keep, joining.merge, taken}, {}, u"They are one."_s};
        if (!std::holds_alternative<Done>(office.send(envelope)))
            continue;
        ++m_joined;
        m_withFields += taken.isEmpty() ? 0 : 1;
        m_chains += chain ? 1 : 0;
        joining.tookFields = !taken.isEmpty();
        return joining;
    }
    return std::nullopt;
}

void TestParting::whatWasJoinedIsPartedExactly()
{
    const auto procedure = std::make_shared<const Procedure>(must(loadProcedure(must(procedureTexts(u"walsall"_s)))));
    QVERIFY(rc::check("parting restores", [&] {
        const auto seed = *rc::gen::noShrink(rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<quint64>()));
        const int moves = *evenly(10, 45);
        const int joinings = *evenly(1, 7);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"office.frontdoor"_s);
        RandomOffice office(procedure, must(createSqliteStore(path)));
        Dice dice(seed);
        grow(office, dice, moves);
        QList<std::pair<Dump, Joining>> done;
        QStringList takers;
        for (int i = 0; i < joinings; ++i) {
            office.wait(dice.chance(30) ? 0 : 1 + dice.below(1'000'000)); // also within the same millisecond
            Dump before(path);
            if (const std::optional<Joining> joining = join(office, dice))
                done.append({before, *joining});
            if (!done.isEmpty() && done.last().second.tookFields)
                takers << done.last().second.keep.text();
        }
        const CheckReport sound = must(checkDatabase(path));
        for (const CheckFinding &finding : sound.findings)
            RC_FAIL(finding.what.toStdString());
        while (!done.isEmpty()) {
            const auto [before, joining] = done.takeLast();
            office.wait(dice.chance(30) ? 0 : 1 + dice.below(1'000'000));
            const CommandResult parted = office.send(
                {CommandId::make(), joining.by, UnmergePeople{joining.keep, joining.merge}, {}, u"They are two."_s});
            const auto *result = std::get_if<Done>(&parted);
            RC_ASSERT(result);
            RC_ASSERT(result->told.isEmpty());
            const Dump after(path);
            const QString difference = before.differenceTo(after);
            if (!difference.isEmpty())
                RC_FAIL(difference.toStdString());
            for (const QString &person : before.peopleOfAnotherRevision(after))
                RC_ASSERT(takers.contains(person));
        }
    }));
    // Otherwise it would hold of nothing.
    QVERIFY2(m_joined > 15, qPrintable(QString::number(m_joined)));
    QVERIFY2(m_withFields > 5, qPrintable(QString::number(m_withFields)));
    QVERIFY2(m_chains > 2, qPrintable(QString::number(m_chains)));
}

QTEST_GUILESS_MAIN(TestParting)
#include "test_parting.moc"
