// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/handler.h"
#include "core/casework/setup.h"
#include "core/procedure/library.h"
#include "core/store/database_check.h"
#include "core/store/sqlite_store.h"
#include "tests/app/program.h"
#include "tests/support/must.h"
#include "tests/support/office.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QTimeZone>

#include <cstdio>
#include <cstring>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

const QByteArrayList zones{"UTC", "Europe/London", "America/New_York", "Pacific/Kiritimati"};

// One working day from when it was recorded; 24 hours from when it was received.
const QString workingDay = u"leicester"_s;
const QString twentyFourHours = u"walsall"_s;

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

QString said(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyy-MM-dd'T'HH:mm'Z'"_s);
}

/// Where the library lies that tells a program another time; empty where it is not installed.
QString fakeClock()
{
    const QDir libraries(u"/usr/lib"_s);
    QStringList folders{libraries.path()};
    for (const QString &name : libraries.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (name.contains("linux-gnu"_L1))
            folders << libraries.filePath(name);
    }
    for (const QString &folder : std::as_const(folders)) {
        const QString library = folder + "/faketime/libfaketimeMT.so.1"_L1;
        if (QFile::exists(library))
            return library;
    }
    return {};
}

/// A computer with its own clock and its own time zone.
struct Computer {
    QByteArray zone;
    QDateTime clock; ///< when a program starts on it

    /// For a program that is started on it.
    void sitDown() const
    {
        qputenv("TZ", zone);
        qputenv("LD_PRELOAD", fakeClock().toUtf8());
        qputenv("FAKETIME", '@' + QByteArray::number(clock.toSecsSinceEpoch()));
        qputenv("FAKETIME_FMT", "%s");
        qputenv("NO_FAKE_STAT", "1");
        qputenv("DONT_FAKE_MONOTONIC", "1");
    }
    static void getUp()
    {
        for (const char *variable : {"LD_PRELOAD", "FAKETIME", "FAKETIME_FMT", "NO_FAKE_STAT", "DONT_FAKE_MONOTONIC"})
            qunsetenv(variable);
        qputenv("TZ", "Europe/London");
    }
};

/// An office with somebody who takes calls, and a child.
class FrontOffice {
public:
    explicit FrontOffice(const QString &procedure, qint64 since)
    {
        const auto store = must(createSqliteStore(path()));
        const Procedure adopted = must(adoptProcedure(*store, must(procedureTexts(procedure)), {}, Instant{since}));
        for (const Team &team : adopted.teams) {
            if (team.kind == "front-door"_L1 && m_team.isEmpty())
                m_team = team.id;
        }
        const User user{UserId::make(), 1, u"sw"_s, u"Sam Bell"_s, Role::SocialWorker, m_team, 1.0, true, true};
        Person child;
        child.id = PersonId::make();
        child.givenName = u"Ava"_s;
        child.familyName = u"Sample"_s;
        child.born = QDate(2016, 3, 1);
        m_user = user.id;
        m_child = child.id;
        must(store->write(
            [&](Work &work) -> Expected<bool> {
                FD_TRY(work.add(user));
                FD_TRY(work.add(child));
                return true;
            },
            {}, Instant{since}));
    }

    QString path() const { return m_folder.filePath(u"office.frontdoor"_s); }
    QString team() const { return m_team; }

    /// What the program that records a contact on this computer says: when it is due, and what was told.
    QJsonObject record(const Computer &at) const
    {
        at.sitDown();
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(),
                      {u"--desk"_s, path(), m_user.text(), m_child.text(), m_team});
        const bool ended = process.waitForFinished(60'000);
        Computer::getUp();
        const QJsonObject answer = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        if (!ended || process.exitCode() != 0 || answer.isEmpty())
            qFatal("the desk said: %s", process.readAllStandardError().constData());
        return answer;
    }

    Ended tray(const Computer &at, bool json = true) const
    {
        at.sitDown();
        Program program(m_home.path());
        QStringList words{u"tray"_s, path(), u"--team"_s, m_team};
        if (json)
            words << u"--json"_s;
        const Ended ended = program.run(words, Program::Display::None);
        Computer::getUp();
        return ended;
    }

private:
    QTemporaryDir m_folder;
    QTemporaryDir m_home;
    QString m_team;
    UserId m_user;
    PersonId m_child;
};

/// What runs on the other computer: records one contact as the program does and says what came of it.
int beDesk(const QStringList &arguments)
{
    const SystemClock clock;
    const auto store = must(openSqliteStore(arguments.at(0), OpenMode::ReadWrite));
    const Rulebook rules = must(rulebookOf(*store, Calendar(BankHolidays::shipped())));
    const UserId user(arguments.at(1));
    ContactDetail detail = test::Office::professional();
    detail.immediateProtection = false;
    const RecordContact command{{{PersonId(arguments.at(2)), {}}}, detail, {}};
    const Instant now = clock.now();
    const CommandResult result = must(submit(*store, rules, {CommandId::make(), user, command, {}, u"test"_s}, now));
    const Done *done = std::get_if<Done>(&result);
    if (!done)
        qFatal("refused: %s", qPrintable(test::rulesOf(result).join(u' ')));
    const Subject contact(ContactId(test::made(result, Created::Kind::Contact).value(0)));
    QJsonObject answer{{u"now"_s, now.ms}};
    QStringList told;
    for (const Finding &finding : done->told)
        told << finding.rule;
    answer.insert(u"told"_s, told.join(u' '));
    must(store->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(const QList<Deadline> deadlines, views.deadlines(contact));
        if (!deadlines.isEmpty())
            answer.insert(u"due"_s, deadlines.first().due.ms);
        FD_ASSIGN(const std::optional<Contact> recorded, views.contact(contact.contact()));
        answer.insert(u"number"_s, recorded->number);
        return {};
    }));
    QTextStream(stdout) << QJsonDocument(answer).toJson(QJsonDocument::Compact) << Qt::endl;
    return 0;
}

} // namespace

/// Programs on computers whose clocks and time zones are what they are. When something is due is a matter of the clock on the
/// wall in England, whatever the computer thinks; the expected times were reckoned by hand, with a calendar on paper.
class TestClocksAndZones : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void deadlinesAreThoseOfLondon_data();
    void deadlinesAreThoseOfLondon();
    void computersFiveMinutesApartSaveInTurn();
    void aClockThatIsFarOffIsTold_data();
    void aClockThatIsFarOffIsTold();
};

void TestClocksAndZones::initTestCase()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("A sanitizer wants to be loaded first.");
#endif
    if (fakeClock().isEmpty())
        QSKIP("libfaketime is not installed.");
}

void TestClocksAndZones::deadlinesAreThoseOfLondon_data()
{
    QTest::addColumn<QString>("at");      // all in UTC
    QTest::addColumn<QString>("nextDay"); // one working day later
    QTest::addColumn<QString>("in24Hours");

    const auto row = [](const char *name, const QString &at, const QString &nextDay, const QString &in24Hours) {
        QTest::newRow(name) << at << nextDay << in24Hours;
    };
    row("a Tuesday in May, 10:00", u"2026-05-12T09:00Z"_s, u"2026-05-13T09:00Z"_s, u"2026-05-13T09:00Z"_s);
    row("the day before 29 February", u"2024-02-28T10:00Z"_s, u"2024-02-29T10:00Z"_s, u"2024-02-29T10:00Z"_s);
    row("29 February, a Thursday", u"2024-02-29T10:00Z"_s, u"2024-03-01T10:00Z"_s, u"2024-03-01T10:00Z"_s);
    // 29 March 2026, a Sunday: 00:59 GMT is followed by 02:00 BST.
    row("Friday before the spring change, 16:00 GMT", u"2026-03-27T16:00Z"_s, u"2026-03-30T15:00Z"_s,
        u"2026-03-28T16:00Z"_s);
    row("Saturday before it, into the hour that is missing", u"2026-03-28T01:30Z"_s, u"2026-03-31T08:00Z"_s,
        u"2026-03-29T01:30Z"_s);
    row("the minute before the hour that is missing", u"2026-03-29T00:59Z"_s, u"2026-03-31T08:00Z"_s,
        u"2026-03-30T00:59Z"_s);
    row("the minute after it", u"2026-03-29T01:00Z"_s, u"2026-03-31T08:00Z"_s, u"2026-03-30T01:00Z"_s);
    // 25 October 2026, a Sunday: 01:30 comes twice.
    row("Friday before the autumn change, 16:00 BST", u"2026-10-23T15:00Z"_s, u"2026-10-26T16:00Z"_s,
        u"2026-10-24T15:00Z"_s);
    row("01:30 for the first time", u"2026-10-25T00:30Z"_s, u"2026-10-27T09:00Z"_s, u"2026-10-26T00:30Z"_s);
    row("01:30 once more", u"2026-10-25T01:30Z"_s, u"2026-10-27T09:00Z"_s, u"2026-10-26T01:30Z"_s);
    row("31 December, a Thursday, late", u"2026-12-31T23:30Z"_s, u"2027-01-04T23:30Z"_s, u"2027-01-01T23:30Z"_s);
    row("Maundy Thursday, 15:00 BST", u"2026-04-02T14:00Z"_s, u"2026-04-07T14:00Z"_s, u"2026-04-03T14:00Z"_s);
    row("Good Friday, 10:00 BST", u"2026-04-03T09:00Z"_s, u"2026-04-08T08:00Z"_s, u"2026-04-04T09:00Z"_s);
    row("Christmas Eve 2026: Boxing Day is made up for on Monday", u"2026-12-24T12:00Z"_s, u"2026-12-29T12:00Z"_s,
        u"2026-12-25T12:00Z"_s);
    row("Christmas Eve 2027: both are made up for", u"2027-12-24T12:00Z"_s, u"2027-12-29T12:00Z"_s,
        u"2027-12-25T12:00Z"_s);
    row("on Monday 27 December 2027, in place of Christmas Day", u"2027-12-27T12:00Z"_s, u"2027-12-30T09:00Z"_s,
        u"2027-12-28T12:00Z"_s);
    // Friday 23:30 in London is Saturday on Kiritimati; Monday 4 May is a bank holiday.
    row("Friday, half an hour before midnight", u"2026-05-01T22:30Z"_s, u"2026-05-05T22:30Z"_s, u"2026-05-02T22:30Z"_s);
    row("Sunday, half an hour before midnight", u"2026-05-03T22:30Z"_s, u"2026-05-06T08:00Z"_s, u"2026-05-04T22:30Z"_s);
    row("Saturday, half an hour after midnight", u"2026-05-01T23:30Z"_s, u"2026-05-06T08:00Z"_s,
        u"2026-05-02T23:30Z"_s);
}

void TestClocksAndZones::deadlinesAreThoseOfLondon()
{
    QFETCH(QString, at);
    const QDateTime clock = utc(at);
    QVERIFY(clock.isValid());
    for (const auto &[procedure, column] :
         {std::pair(workingDay, "nextDay"), std::pair(twentyFourHours, "in24Hours")}) {
        const QString due = *static_cast<const QString *>(QTest::qData(column, qMetaTypeId<QString>()));
        const FrontOffice office(procedure, clock.addDays(-1).toMSecsSinceEpoch());
        for (const QByteArray &zone : zones) {
            const Computer computer{zone, clock};
            const QJsonObject recorded = office.record(computer);
            const qint64 now = recorded["now"_L1].toInteger();
            QCOMPARE(said(now), at); // the clock was believed
            QCOMPARE(zone + ' ' + said(recorded["due"_L1].toInteger()).toUtf8(), zone + ' ' + due.toUtf8());
        }
        // The program shows them by the clock on the wall of London, whichever zone it runs in; each has its turn.
        static qsizetype turn = 0;
        const Ended ended = office.tray({zones.at(++turn % zones.size()), clock.addSecs(60)});
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.err, QString());
        const QJsonArray rows = QJsonDocument::fromJson(ended.out.toUtf8()).array();
        QCOMPARE(rows.size(), zones.size());
        for (const QJsonValue &row : rows) {
            const QDateTime shown = QDateTime::fromString(row["due"_L1].toString().left(19), Qt::ISODate);
            const QDateTime inLondon = utc(due).toTimeZone(QTimeZone("Europe/London"));
            QCOMPARE(shown.toString(u"yyyy-MM-dd HH:mm"_s), inLondon.toString(u"yyyy-MM-dd HH:mm"_s));
        }
    }
}

/// Order is that of saving, whatever the clocks say, and nobody is bothered about five minutes.
void TestClocksAndZones::computersFiveMinutesApartSaveInTurn()
{
    const QDateTime begin = utc(u"2026-05-12T09:00Z"_s);
    const FrontOffice office(workingDay, begin.addDays(-1).toMSecsSinceEpoch());
    QStringList numbers;
    QList<qint64> clocks;
    for (int turn = 0; turn < 8; ++turn) {
        const bool fast = turn % 2 == 1;
        const QDateTime clock = begin.addSecs(60 * turn + (fast ? 300 : 0));
        const QJsonObject recorded = office.record({zones.at(turn % zones.size()), clock});
        QCOMPARE(recorded["told"_L1].toString(), QString());
        numbers << recorded["number"_L1].toString();
        clocks << recorded["now"_L1].toInteger();
    }
    QVERIFY(!std::is_sorted(clocks.begin(), clocks.end()));
    QVERIFY(std::is_sorted(numbers.begin(), numbers.end()));
    const auto store = must(openSqliteStore(office.path(), OpenMode::ReadOnly));
    QList<Change> changes = must(store->changesAfter(0));
    changes.removeIf([](const Change &change) { return change.entity != "contact"_L1; });
    QCOMPARE(changes.size(), 8);
    for (qsizetype i = 0; i < changes.size(); ++i)
        QCOMPARE(changes.at(i).at.ms, clocks.at(i));
    QVERIFY(must(checkDatabase(office.path())).isSound());
}

void TestClocksAndZones::aClockThatIsFarOffIsTold_data()
{
    QTest::addColumn<int>("days");
    QTest::newRow("a year behind") << -365;
    QTest::newRow("a year ahead") << 365;
}

void TestClocksAndZones::aClockThatIsFarOffIsTold()
{
    QFETCH(int, days);
    const QDateTime right = utc(u"2026-05-12T09:00Z"_s);
    const FrontOffice office(workingDay, right.addDays(-1).toMSecsSinceEpoch());
    QCOMPARE(office.record({"Europe/London", right})["told"_L1].toString(), QString());
    const Computer off{"Europe/London", right.addDays(days).addSecs(60)};
    const Computer good{"Europe/London", right.addSecs(120)};
    const QString toldByTheOneThatIsOff = office.record(off)["told"_L1].toString();
    const QString toldByTheOther = office.record(good)["told"_L1].toString();
    // Whoever is behind the last entry is told; which of the two is wrong nobody can know.
    QCOMPARE(toldByTheOneThatIsOff, days < 0 ? u"GEN-11"_s : QString());
    QCOMPARE(toldByTheOther, days < 0 ? QString() : u"GEN-11"_s);

    // Now the last entry is of the good clock again.
    const Ended behind = office.tray({"Europe/London", right.addDays(-365)}, false);
    QCOMPARE(behind.status, 0);
    QVERIFY2(behind.err.contains("One of the two clocks is wrong"_L1), qPrintable(behind.err));
    QVERIFY2(behind.err.contains("12 May 2025"_L1) && behind.err.contains("12 May 2026"_L1), qPrintable(behind.err));
    const Ended fine = office.tray({"Europe/London", right.addSecs(180)}, false);
    QCOMPARE(fine.err, QString());
    QVERIFY(must(checkDatabase(office.path())).isSound());
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc > 1 && std::strcmp(argv[1], "--desk") == 0)
        return beDesk(QCoreApplication::arguments().mid(2));
    TestClocksAndZones test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}
#include "test_clocks_and_zones.moc"
