// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/no_dumps.h"
#include "app/window/temporary_place.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// What a crash and temporary files leave on the disk.
class TestTraces : public QObject {
    Q_OBJECT

private slots:
    void aCrashLeavesNoImageOfTheMemory()
    {
        const pid_t child = fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            const rlimit some{1 << 20, RLIM_INFINITY};
            setrlimit(RLIMIT_CORE, &some);
            leaveNoDumps();
            rlimit now{1, 1};
            getrlimit(RLIMIT_CORE, &now);
#ifdef NDEBUG
            const bool hidden = prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0;
#else
            const bool hidden = true;
#endif
            if (now.rlim_cur != 0 || now.rlim_max != 0 || !hidden)
                _exit(1);
            signal(SIGABRT, SIG_DFL);
            abort();
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        QVERIFY(!WCOREDUMP(status));
    }

    void temporaryFilesLieInTheProfileAndGoWithTheProgram()
    {
        const QTemporaryDir profile;
        const QString folder = profile.filePath(u"temp"_s);
        const QString before = QDir::tempPath();
        QString place;
        {
            const TemporaryPlace temporary(folder);
            place = temporary.path();
            QVERIFY(place.startsWith(folder));
            QCOMPARE(QDir::tempPath(), place);
            QVERIFY(!(QFile::permissions(place) & (QFile::ReadGroup | QFile::ReadOther)));
            QTemporaryFile file;
            QVERIFY(file.open());
            QVERIFY(file.fileName().startsWith(place));
            file.setAutoRemove(false); // as a library that forgets it
        }
        QVERIFY(!QDir(place).exists());
        QCOMPARE(QDir::tempPath(), before);
    }

    void whatAKilledProgramLeftGoesAtTheNextStart()
    {
        const QTemporaryDir profile;
        const QString folder = profile.filePath(u"temp"_s);
        const pid_t child = fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            const TemporaryPlace temporary(folder);
            QFile file(temporary.path() + "/Ava Sample.pdf"_L1);
            if (!file.open(QIODevice::WriteOnly) || file.write("Ava") != 3)
                _exit(1);
            file.close();
            kill(getpid(), SIGKILL);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
        const TemporaryPlace running(folder);
        QCOMPARE(QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
        // And another that runs is left alone.
        const TemporaryPlace second(folder);
        QVERIFY(QDir(running.path()).exists());
        QVERIFY(running.path() != second.path());
    }
};

QTEST_GUILESS_MAIN(TestTraces)
#include "test_traces.moc"
