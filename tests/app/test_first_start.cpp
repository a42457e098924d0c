// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/program.h"
#include "tests/core/store/database_file.h"

#include <QDirIterator>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// The program started with nothing: no argument, no settings, no database of anybody's.
class TestFirstStart : public QObject {
    Q_OBJECT

private slots:
    void itOpensTheDemoAndSaysSo()
    {
        const QTemporaryDir home;
        Program program(home.path());
        // Ends by itself when a manager's tray is on the screen.
        const Ended first = program.run({u"--first-paint"_s});
        QVERIFY(!first.crashed);
        QVERIFY2(first.status == 0, qPrintable(first.err));
        QVERIFY2(first.err.contains("No database was named; opening the demo with invented people."_L1),
                 qPrintable(first.err));
        QVERIFY2(first.out.contains("resident "_L1), qPrintable(first.out));
        const QStringList made = databasesIn(home.path());
        QCOMPARE(made.size(), 1);
        QCOMPARE(QFileInfo(made.first()).fileName(), u"demo.frontdoor"_s);
        const Ended check = program.run({u"check"_s, made.first()});
        QVERIFY2(check.status == 0, qPrintable(check.out));

        // The second start opens the same one and makes nothing.
        const QDateTime before = QFileInfo(made.first()).birthTime();
        const Ended second = program.run({u"--first-paint"_s});
        QVERIFY2(second.status == 0, qPrintable(second.err));
        QCOMPARE(databasesIn(home.path()), made);
        QCOMPARE(QFileInfo(made.first()).birthTime(), before);

        // Asked for by name, it is the same, without the remark.
        const Ended asked = program.run({u"--demo"_s, u"--first-paint"_s});
        QVERIFY2(asked.status == 0, qPrintable(asked.err));
        QVERIFY(!asked.err.contains("No database was named"_L1));
    }

    void aDemoThatCannotBeMadeIsToldAndLeavesNothing()
    {
        // Where its folder should be lies a file.
        const QTemporaryDir home;
        QVERIFY(writeBytes(home.filePath(u"xdg_data_home"_s), "in the way"));
        const Ended ended = Program(home.path()).run({});
        QVERIFY(!ended.crashed);
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.err.contains("demo.frontdoor cannot be written to"_L1), qPrintable(ended.err));
        QVERIFY(databasesIn(home.path()).isEmpty());
    }

private:
    static QStringList databasesIn(const QString &folder)
    {
        QStringList found;
        QDirIterator files(folder, {u"*.frontdoor*"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            found << files.next();
        return found;
    }
};

QTEST_GUILESS_MAIN(TestFirstStart)
#include "test_first_start.moc"
