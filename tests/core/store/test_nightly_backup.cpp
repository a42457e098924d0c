// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/database_check.h"
#include "core/store/nightly_backup.h"
#include "tests/core/store/database_file.h"
#include "tests/support/must.h"

#include <QFileInfo>

#include <atomic>
#include <thread>
#include <vector>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// Of many clients that run at night one makes the backup; if that comes to nothing another one does.
class TestNightlyBackup : public QObject {
    Q_OBJECT

private slots:
    void init();
    void nothingHappensUntilSomebodySetsItUp();
    void whatIsSetUpIsReadByEveryClient();
    void aSpoiltPlanIsTold();
    void theNightBeginsAtItsTime();
    void itIsMadeAtTheFirstMomentAfterItsTime();
    void oneOfManyMakesIt();
    void aTurnThatFailedIsTakenAgainLater();
    void aTurnOfWhichNothingIsHeardIsTakenAgain();
    void whoIsClosedGivesTheTurnBack();
    void oldTurnsAreClearedAway();
    void sealedWithThePassphraseOfTheFile();
    void tellsWhenTheNewestIsTooOld();

private:
    Instant at(int day, int hour, int minute = 0) const
    {
        return m_calendar.at(QDate(2026, 5, day), QTime(hour, minute));
    }
    void plan(const QString &passphraseFile = {})
    {
        NightlyPlan plan;
        plan.enabled = true;
        plan.passphraseFile = passphraseFile;
        must(setNightlyPlan(m_database, plan));
    }
    Expected<std::optional<BackupFile>> look(Instant now, const QString &computer = u"DUTY3"_s)
    {
        return backUpIfDue(
            m_database, m_calendar, computer, [this](const QString &file) { return m_passphrase(file); }, now);
    }
    QString folder() const { return m_folder->filePath(u"backups"_s); }
    qsizetype backups() const
    {
        return QDir(folder()).entryList({u"*.frontdoor"_s, u"*.frontdoor.sealed"_s}, QDir::Files).size();
    }

    Calendar m_calendar{BankHolidays::shipped()};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_database;
    std::function<Expected<QString>(const QString &)> m_passphrase;
};

void TestNightlyBackup::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = m_folder->filePath(u"office.frontdoor"_s);
    QVERIFY(writeBytes(m_database, SmallDatabase::file()));
    m_passphrase = [](const QString &) -> Expected<QString> { return u"three brown umbrellas"_s; };
}

void TestNightlyBackup::nothingHappensUntilSomebodySetsItUp()
{
    QVERIFY(!must(nightlyPlanOf(m_database)).enabled);
    QVERIFY(!must(look(at(4, 12))));
    QVERIFY(!QFileInfo::exists(folder()));
}

void TestNightlyBackup::whatIsSetUpIsReadByEveryClient()
{
    const NightlyPlan wanted{true, u"/srv/backups"_s, QTime(23, 30), {3, 2, 1}, u"/etc/frontdoor/passphrase"_s};
    must(setNightlyPlan(m_database, wanted));
    QCOMPARE(must(nightlyPlanOf(m_database)), wanted);
    QCOMPARE(nightlyFolder(m_database, wanted), u"/srv/backups"_s);
    QCOMPARE(nightlyFolder(m_database, NightlyPlan()), folder());
}

void TestNightlyBackup::aSpoiltPlanIsTold()
{
    QVERIFY(writeBytes(m_database + u".nightly"_s, "{ half"));
    QCOMPARE(nightlyPlanOf(m_database).error().code, ErrorCode::Corrupt);
    QCOMPARE(look(at(4, 12)).error().code, ErrorCode::Corrupt);
}

void TestNightlyBackup::theNightBeginsAtItsTime()
{
    const NightlyPlan two{true, {}, QTime(2, 0)};
    QCOMPARE(lastNight(two, m_calendar, at(4, 1, 59)), at(3, 2));
    QCOMPARE(lastNight(two, m_calendar, at(4, 2)), at(4, 2));
    QCOMPARE(lastNight(two, m_calendar, at(4, 23)), at(4, 2));
}

void TestNightlyBackup::itIsMadeAtTheFirstMomentAfterItsTime()
{
    plan();
    const auto first = must(look(at(4, 8, 50))); // the first client of the day
    QVERIFY(first);
    QVERIFY(must(checkDatabase(first->path)).isSound());
    QVERIFY(!must(look(at(4, 8, 55))));
    QVERIFY(!must(look(at(5, 1, 55))));
    QVERIFY(must(look(at(5, 2, 3))));
    QCOMPARE(backups(), 2);
    const NightlyState state = must(nightlyState(m_database));
    QCOMPARE(state.newest->taken.toMSecsSinceEpoch(), at(5, 2, 3).ms);
    QVERIFY(state.bytes > 0);
    QCOMPARE(state.kept, 2);
    QVERIFY(state.trouble.isEmpty() && !state.began);
}

void TestNightlyBackup::oneOfManyMakesIt()
{
    plan();
    std::atomic<int> made = 0;
    std::atomic<int> failed = 0;
    std::vector<std::thread> clients;
    for (int i = 0; i < 8; ++i) {
        clients.emplace_back([&, i] {
            const auto result = look(at(4, 2, 1), u"DUTY%1"_s.arg(i));
            made += result && *result ? 1 : 0;
            failed += result ? 0 : 1;
        });
    }
    for (std::thread &client : clients)
        client.join();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(made.load(), 1);
    QCOMPARE(backups(), 1);
}

void TestNightlyBackup::aTurnThatFailedIsTakenAgainLater()
{
    plan(u"/nowhere"_s);
    m_passphrase = [](const QString &file) -> Expected<QString> { return failure(ErrorCode::NotFound, file); };
    QCOMPARE(look(at(4, 2, 1)).error().code, ErrorCode::NotFound);
    NightlyState state = must(nightlyState(m_database));
    QVERIFY2(state.trouble.contains("/nowhere"_L1), qPrintable(state.trouble));
    QCOMPARE(state.computer, u"DUTY3"_s);
    QCOMPARE(state.troubled, at(4, 2, 1));
    m_passphrase = [](const QString &) -> Expected<QString> { return u"three brown umbrellas"_s; };
    QVERIFY(!must(look(at(4, 2, 20), u"DUTY4"_s))); // not at once, and not by everybody
    QVERIFY(must(look(at(4, 2, 40), u"DUTY4"_s)));
    state = must(nightlyState(m_database));
    QVERIFY(state.trouble.isEmpty());
    QCOMPARE(backups(), 1);
}

void TestNightlyBackup::aTurnOfWhichNothingIsHeardIsTakenAgain()
{
    plan();
    const auto turn = must(takeTurn(folder(), at(4, 2), u"DUTY1"_s, at(4, 2, 1), m_calendar));
    QVERIFY(turn); // and its computer is switched off
    QVERIFY(must(nightlyState(m_database)).began);
    QVERIFY(!must(look(at(4, 4, 50))));
    QVERIFY(must(look(at(4, 5, 10))));
    QVERIFY(!must(nightlyState(m_database)).began);
}

void TestNightlyBackup::whoIsClosedGivesTheTurnBack()
{
    plan();
    const auto stopped = backUpIfDue(m_database, m_calendar, u"DUTY1"_s, m_passphrase, at(4, 2, 1),
                                     [](int, int) { return false; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QVERIFY(QDir(folder()).isEmpty());
    QVERIFY(must(look(at(4, 2, 2), u"DUTY2"_s)));
}

void TestNightlyBackup::oldTurnsAreClearedAway()
{
    plan();
    for (int day = 4; day <= 20; ++day)
        QVERIFY(must(look(at(day, 2, 1))));
    const QStringList turns = QDir(folder()).entryList({u"*.turn"_s}, QDir::Files);
    QVERIFY2(turns.size() <= 8, qPrintable(turns.join(u' ')));
    QVERIFY(turns.contains(u"2026-05-20.turn"_s));
}

void TestNightlyBackup::sealedWithThePassphraseOfTheFile()
{
    plan(u"/etc/frontdoor/passphrase"_s);
    const auto made = must(look(at(4, 2, 1)));
    QVERIFY(made && made->sealed);
    const QString restored = m_folder->filePath(u"restored.frontdoor"_s);
    FD_VERIFY(restoreBackup(made->path, restored, u"three brown umbrellas"_s));
}

void TestNightlyBackup::tellsWhenTheNewestIsTooOld()
{
    plan();
    QVERIFY(must(nightlyState(m_database)).isLate(at(4, 12)));
    QVERIFY(must(look(at(4, 12))));
    QVERIFY(!must(nightlyState(m_database)).isLate(at(6, 11)));
    QVERIFY(must(nightlyState(m_database)).isLate(at(6, 13)));
}

QTEST_GUILESS_MAIN(TestNightlyBackup)
#include "test_nightly_backup.moc"
