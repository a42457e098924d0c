// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/database_check.h"
#include "tests/core/store/database_file.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QThread>

#include <cstdio>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

SqliteOptions optionsFor(const QString &place)
{
    return SqliteOptions{.patienceMs = 20'000, .place = place == "local"_L1 ? FilePlace::Local : FilePlace::Shared};
}

// Another program: makes `units` saves and says of each, once it is done, which number it has.
int work(const QString &path, const QString &place, const PersonId &child, int units)
{
    const auto store = openSqliteStore(path, OpenMode::ReadWrite, optionsFor(place));
    if (!store) {
        std::fprintf(stderr, "opening: %s\n", troubleOf(store).constData());
        return 2;
    }
    for (int i = 0; i < units; ++i) {
        QString number;
        const auto saved = commit(**store, [&](Work &work) -> Expected<void> {
            FD_ASSIGN(number, work.issueContactNumber());
            Contact contact = samples::bareContact(child, number);
            contact.tray = u"front-door"_s;
            FD_TRY(work.add(contact));
            return work.append(samples::audit(contact.id, UserId(u"x"_s)));
        });
        if (!saved) {
            std::fprintf(stderr, "saving: %s\n", troubleOf(saved).constData());
            return 3;
        }
        std::printf("%s\n", qPrintable(number));
        std::fflush(stdout);
    }
    return 0;
}

QStringList numbersFrom(QProcess &process)
{
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

class TestProcesses : public QObject {
    Q_OBJECT

private slots:
    void init();
    void fourProgramsWriteAtOnce_data();
    void fourProgramsWriteAtOnce();
    void killedProgramsLoseNothingThatWasToldAsSaved_data();
    void killedProgramsLoseNothingThatWasToldAsSaved();

private:
    std::unique_ptr<QProcess> start(const QString &place, int units);
    void expectAllThere(const QStringList &told, int placesToSpare);

    std::unique_ptr<DatabaseFolder> m_folder;
    PersonId m_child;
};

void TestProcesses::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<DatabaseFolder>();
    QVERIFY(writeBytes(m_folder->path(), SmallDatabase::file()));
    const auto store = openSqliteStore(m_folder->path(), OpenMode::ReadOnly);
    m_child = seen(**store, [](Views &views) { return views.findPeople(u"zoe"_s, 1, {}); })->first().person.id;
}

std::unique_ptr<QProcess> TestProcesses::start(const QString &place, int units)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    if (place == "smb"_L1) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LD_PRELOAD"_s, u"" FRONTDOOR_FAKE_SHARE ""_s);
        environment.insert(u"FAKE_SHARE"_s, u"both"_s);
        process->setProcessEnvironment(environment);
    }
    process->start(QCoreApplication::applicationFilePath(),
                   {u"--work"_s, m_folder->path(), place, m_child.text(), QString::number(units)});
    return process;
}

// A save that was killed between commit and telling is there too, so that there may be a few more than were told.
void TestProcesses::expectAllThere(const QStringList &told, int placesToSpare)
{
    QCOMPARE(QSet<QString>(told.begin(), told.end()).size(), told.size());
    const auto store = openSqliteStore(m_folder->path(), OpenMode::ReadOnly);
    FD_VERIFY(store);
    for (const QString &number : told)
        QVERIFY2(*seen(**store, [&](Views &views) { return views.contactByNumber(number); }),
                 qPrintable(number + u" is lost"_s));
    const auto report = checkDatabase(m_folder->path());
    FD_VERIFY(report);
    QVERIFY2(report->isSound(), report->isSound() ? "" : qPrintable(report->findings.first().what));
    const qint64 unTold = report->summary.contacts - 1 - told.size();
    QVERIFY2(unTold >= 0 && unTold <= placesToSpare, qPrintable(QString::number(unTold)));
}

void TestProcesses::fourProgramsWriteAtOnce_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("write-ahead log") << u"local"_s;
    QTest::newRow("rollback journal") << u"shared"_s;
    QTest::newRow("a share of the SMB kind") << u"smb"_s;
}

void TestProcesses::fourProgramsWriteAtOnce()
{
    QFETCH(QString, place);
    // The file gets its journal mode before they meet.
    FD_VERIFY(openSqliteStore(m_folder->path(), OpenMode::ReadWrite, optionsFor(place)));
    constexpr int units = 25;
    std::vector<std::unique_ptr<QProcess>> programs;
    for (int i = 0; i < 4; ++i)
        programs.push_back(start(place, units));
    QStringList told;
    for (auto &program : programs) {
        QVERIFY(program->waitForFinished(60'000));
        QCOMPARE(program->exitStatus(), QProcess::NormalExit);
        QCOMPARE(program->exitCode(), 0);
        const QStringList numbers = numbersFrom(*program);
        QCOMPARE(numbers.size(), units);
        told += numbers;
    }
    expectAllThere(told, 0);
}

void TestProcesses::killedProgramsLoseNothingThatWasToldAsSaved_data()
{
    fourProgramsWriteAtOnce_data();
}

void TestProcesses::killedProgramsLoseNothingThatWasToldAsSaved()
{
    QFETCH(QString, place);
    FD_VERIFY(openSqliteStore(m_folder->path(), OpenMode::ReadWrite, optionsFor(place)));
    constexpr int kills = 5;
    QStringList told;
    for (int i = 0; i < kills; ++i) {
        const auto victim = start(place, 1'000'000);
        const auto other = start(place, 1'000'000);
        QVERIFY(victim->waitForReadyRead(30'000));
        QThread::msleep(20 + 13 * i);
        for (const auto &program : {victim.get(), other.get()}) {
            program->kill();
            QVERIFY(program->waitForFinished(30'000));
            QStringList numbers = numbersFrom(*program);
            if (!numbers.isEmpty() && numbers.last().size() != 8)
                numbers.removeLast(); // cut off in the middle
            told += numbers;
        }
    }
    QVERIFY(told.size() >= kills);
    expectAllThere(told, 2 * kills);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == "--work"_L1)
        return work(arguments.at(2), arguments.at(3), PersonId(arguments.at(4)), arguments.at(5).toInt());
    TestProcesses test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_processes.moc"
