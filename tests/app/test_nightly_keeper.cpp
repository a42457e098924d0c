// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/nightly_keeper.h"
#include "tests/core/store/database_file.h"
#include "tests/support/must.h"

#include <QSignalSpy>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// Programs that run at night look after the backups of their database, one of them at a time.
class TestNightlyKeeper : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = m_folder->filePath(u"office.frontdoor"_s);
        QVERIFY(writeBytes(m_database, SmallDatabase::file()));
        m_clock = std::make_shared<ManualClock>(m_calendar.at(QDate(2026, 5, 4), QTime(2, 5)));
    }

    void makesTheBackupBesideTheWindowsThread()
    {
        setUp();
        NightlyKeeper keeper(m_database, m_calendar, m_clock);
        QVERIFY(look(keeper));
        QCOMPARE(backups().size(), 1);
        QVERIFY(keeper.concern().text().isEmpty());
        QVERIFY(!look(keeper)); // once in a night
        m_clock->set(m_clock->now().plusMs(24 * 3'600'000));
        QVERIFY(look(keeper));
        QCOMPARE(backups().size(), 2);
    }

    void oneOfTwoMakesIt()
    {
        setUp();
        NightlyKeeper one(m_database, m_calendar, m_clock);
        NightlyKeeper other(m_database, m_calendar, m_clock);
        QSignalSpy first(&one, &NightlyKeeper::looked);
        QSignalSpy second(&other, &NightlyKeeper::looked);
        one.look();
        other.look();
        QTRY_VERIFY(first.size() == 1 && second.size() == 1);
        QVERIFY(first.last().first().toBool() != second.last().first().toBool());
        QCOMPARE(backups().size(), 1);
    }

    void theFootSaysWhenTheNewestIsTooOld()
    {
        setUp();
        NightlyKeeper keeper(m_database, m_calendar, m_clock);
        QVERIFY(look(keeper));
        NightlyPlan broken = must(nightlyPlanOf(m_database));
        broken.passphraseFile = m_folder->filePath(u"missing"_s);
        must(setNightlyPlan(m_database, broken));
        m_clock->set(m_calendar.at(QDate(2026, 5, 7), QTime(9, 0)));
        QVERIFY(!look(keeper));
        QCOMPARE(keeper.concern().text(), u"No backup since Mon 4 May"_s);
        QVERIFY(keeper.concern().advice().contains(u"settings"_s));
    }

    void theFootSaysAtOnceThatOneFailed()
    {
        setUp();
        NightlyKeeper keeper(m_database, m_calendar, m_clock);
        QVERIFY(look(keeper));
        NightlyPlan broken = must(nightlyPlanOf(m_database));
        broken.passphraseFile = m_folder->filePath(u"missing"_s);
        must(setNightlyPlan(m_database, broken));
        m_clock->set(m_clock->now().plusMs(24 * 3'600'000));
        QVERIFY(!look(keeper));
        QCOMPARE(keeper.concern().text(), u"The nightly backup failed"_s);
        // Another computer, which has not tried, says so as well.
        NightlyKeeper other(m_database, m_calendar, m_clock);
        QVERIFY(!look(other));
        QCOMPARE(other.concern().text(), u"The nightly backup failed"_s);
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        setUp();
        NightlyPlan plan = must(nightlyPlanOf(m_database));
        plan.folder = m_database + u"/backups"_s;
        must(setNightlyPlan(m_database, plan));
        NightlyKeeper keeper(m_database, m_calendar, m_clock);
        QVERIFY(!look(keeper));
        QCOMPARE(keeper.concern().text(), u"No backup yet"_s);
        QVERIFY(keeper.concern().advice().contains(plan.folder));
    }

    void whereNobodySetItUpNothingIsSaid()
    {
        NightlyKeeper keeper(m_database, m_calendar, m_clock);
        QVERIFY(!look(keeper));
        QVERIFY(keeper.concern().text().isEmpty());
        QVERIFY(backups().isEmpty());
    }

private:
    void setUp()
    {
        NightlyPlan plan;
        plan.enabled = true;
        must(setNightlyPlan(m_database, plan));
    }
    static bool look(NightlyKeeper &keeper)
    {
        QSignalSpy looked(&keeper, &NightlyKeeper::looked);
        keeper.look();
        return (looked.size() == 1 || looked.wait(20'000)) && looked.last().first().toBool();
    }
    QStringList backups() const
    {
        return QDir(m_folder->filePath(u"backups"_s)).entryList({u"*.frontdoor"_s}, QDir::Files);
    }

    Calendar m_calendar{BankHolidays::shipped()};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_database;
    std::shared_ptr<ManualClock> m_clock;
};

QTEST_GUILESS_MAIN(TestNightlyKeeper)
#include "test_nightly_keeper.moc"
