// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/typed_command.h"
#include "tests/core/store/database_file.h"
#include "tests/core/store/fault_vfs.h"

#include <QRegularExpression>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// The disk is full, from the first write or from a later one on, while somebody at a terminal makes a database.
class TestFullDisk : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { faults::install(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup() { faults::disarm(); }

    void aNewDatabaseIsWholeOrNotThere_data() { from({0, 1, 5, 20, 60, 90, 110, 125, 140, 160}); }
    void aNewDatabaseIsWholeOrNotThere()
    {
        QFETCH(int, from);
        fill(from, {u"new"_s, m_folder.path(), u"--procedure"_s, u"leeds"_s});
    }

    void aDemoIsWholeOrNotThere_data() { from({0, 20, 100, 200, 400, 800}); }
    void aDemoIsWholeOrNotThere()
    {
        QFETCH(int, from);
        fill(from, {u"demo"_s, m_folder.path(), u"--contacts"_s, u"20"_s});
    }

private:
    static void from(std::initializer_list<int> points)
    {
        QTest::addColumn<int>("from");
        for (const int point : points)
            QTest::addRow("from write %d on", point) << point;
    }

    void fill(int from, const QStringList &arguments)
    {
        for (const QString &name : m_folder.names())
            QVERIFY(QFile::remove(m_folder.path(name)));
        faults::arm(from, SQLITE_FULL, true);
        const int status = run(arguments);
        faults::disarm();
        const bool wasFull = faults::hasFired();
        if (QFile::exists(m_folder.path())) {
            QCOMPARE(run({u"check"_s, m_folder.path()}), int(ExitDone));
            QCOMPARE(m_folder.names().first(), u"test.frontdoor"_s);
            QVERIFY(m_typed.out.contains("The file is whole"_L1));
            QCOMPARE(run({u"tray"_s, m_folder.path(), u"--team"_s, u"no such team"_s}), int(ExitUsage));
            QVERIFY2(m_typed.err.contains("The teams are:"_L1), qPrintable(m_typed.err)); // its procedure is there
            QCOMPARE(status, int(ExitDone));
            return;
        }
        QVERIFY(wasFull);
        QCOMPARE(status, int(ExitNo));
        // A disk that is full only when it is asked to sync looks like one that is broken.
        const bool told = m_typed.err.contains(describe({ErrorCode::DiskFull, m_folder.path(), {}}))
                          || m_typed.err.contains(describe({ErrorCode::ConnectionLost, m_folder.path(), {}}))
                          || m_typed.err.contains(describe({ErrorCode::OutcomeUnknown, m_folder.path(), {}}));
        QVERIFY2(told, qPrintable(m_typed.err));
        QCOMPARE(m_folder.names(), QStringList());
    }

    int run(const QStringList &arguments) { return m_typed.run(arguments); }

    DatabaseFolder m_folder;
    TypedCommand m_typed;
};

QTEST_APPLESS_MAIN(TestFullDisk)
#include "test_full_disk.moc"
