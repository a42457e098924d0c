// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/load_command.h"
#include "tests/app/program.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// Many programs save into one database at once, some of them are killed, and nothing that was told as saved is lost.
class TestLoadCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void whatWasToldAsSavedIsThere_data();
    void whatWasToldAsSavedIsThere();
    void everyMistakeIsExplained_data();
    void everyMistakeIsExplained();
    void percentilesAreOfTheWhole();

private:
    QString database() const { return m_home.filePath(u"demo.frontdoor"_s); }
    QStringList copies() const { return QDir(m_home.path()).entryList({u"*load-*"_s}, QDir::Files); }

    QTemporaryDir m_home;
    std::unique_ptr<Program> m_program;
};

void TestLoadCommand::initTestCase()
{
    m_program = std::make_unique<Program>(m_home.path());
    const Ended made = m_program->run({u"demo"_s, database(), u"--contacts"_s, u"200"_s});
    QVERIFY2(made.status == 0, qPrintable(made.err));
}

void TestLoadCommand::whatWasToldAsSavedIsThere_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::newRow("a file on this computer") << QStringList();
    QTest::newRow("a file on a share") << QStringList{u"--shared"_s};
}

void TestLoadCommand::whatWasToldAsSavedIsThere()
{
    QFETCH(QStringList, more);
    const Ended ended = m_program->run(QStringList{u"load"_s, database(), u"--clients"_s, u"4"_s, u"--seconds"_s,
                                                   u"4"_s, u"--rate"_s, u"0"_s, u"--kill"_s, u"3"_s}
                                       + more);
    QVERIFY2(ended.status == 0, qPrintable(ended.out + ended.err));
    static const QRegularExpression told(u"told as saved (\\d+), lost (\\d+)"_s);
    const QRegularExpressionMatch match = told.match(ended.out);
    QVERIFY2(match.hasMatch(), qPrintable(ended.out));
    QVERIFY2(match.captured(1).toInt() > 20, qPrintable(ended.out));
    QCOMPARE(match.captured(2), u"0"_s);
    QVERIFY2(ended.out.contains(u"killed 3"_s), qPrintable(ended.out));
    QVERIFY2(ended.out.contains(u"looked through: sound"_s), qPrintable(ended.out));
    QCOMPARE(copies(), QStringList());
}

void TestLoadCommand::everyMistakeIsExplained_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    QTest::newRow("nobody") << QStringList{u"--clients"_s, u"0"_s} << u"Between 1 and"_s;
    QTest::newRow("a crowd") << QStringList{u"--clients"_s, u"5000"_s} << u"Between 1 and"_s;
    QTest::newRow("no time") << QStringList{u"--seconds"_s, u"0"_s} << u"seconds, please"_s;
    QTest::newRow("backwards") << QStringList{u"--rate"_s, u"-1"_s} << u"saves a second"_s;
}

void TestLoadCommand::everyMistakeIsExplained()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    const Ended ended = m_program->run(QStringList{u"load"_s, database()} + arguments);
    QCOMPARE(ended.status, 2);
    QVERIFY2(ended.err.contains(words), qPrintable(ended.err));
    const Ended missing = m_program->run({u"load"_s, m_home.filePath(u"nothing.frontdoor"_s)});
    QCOMPARE(missing.status, 2);
    QVERIFY2(missing.err.contains(u"was not found"_s), qPrintable(missing.err));
    const Ended server = m_program->run({u"load"_s, u"postgresql://nowhere/office"_s});
    QCOMPARE(server.status, 2);
    QVERIFY2(server.err.contains(u"--into-this"_s), qPrintable(server.err));
}

void TestLoadCommand::percentilesAreOfTheWhole()
{
    QCOMPARE(percentile({}, 99), 0);
    QCOMPARE(percentile({7}, 50), 7);
    QList<qint64> values;
    for (qint64 i = 100; i > 0; --i)
        values << i;
    QCOMPARE(percentile(values, 50), 51);
    QCOMPARE(percentile(values, 99), 100);
    QCOMPARE(percentile(values, 100), 100);
}

QTEST_GUILESS_MAIN(TestLoadCommand)
#include "test_load_command.moc"
