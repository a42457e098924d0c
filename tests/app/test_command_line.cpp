// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/typed_command.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// The program as somebody at a terminal meets it.
class TestCommandLine : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aNewDatabaseIsSoundAndNeverOverwritten()
    {
        const QString file = m_folder.filePath(u"new.frontdoor"_s);
        QCOMPARE(run({u"new"_s, file, u"--procedure"_s, u"leeds"_s}), int(ExitDone));
        QCOMPARE(run({u"check"_s, file}), int(ExitDone));
        QCOMPARE(run({u"new"_s, file, u"--procedure"_s, u"leeds"_s}), int(ExitUsage));
        QVERIFY2(m_typed.err.contains("exists already"_L1), qPrintable(m_typed.err));
    }

    void aWrongProcedureLeavesNoDatabase()
    {
        const QString file = m_folder.filePath(u"wrong.frontdoor"_s);
        QCOMPARE(run({u"new"_s, file, u"--procedure"_s, u"leds"_s}), int(ExitUsage));
        QVERIFY2(m_typed.err.contains("did you mean \"leeds\""_L1), qPrintable(m_typed.err));
        QVERIFY(!QFile::exists(file));
    }

    void theDemoFillsATray()
    {
        const QString file = m_folder.filePath(u"demo.frontdoor"_s);
        QCOMPARE(run({u"demo"_s, file, u"--contacts"_s, u"60"_s, u"--procedure"_s, u"leicester"_s}), int(ExitDone));
        QCOMPARE(run({u"check"_s, file}), int(ExitDone));
        QCOMPARE(run({u"tray"_s, file, u"--team"_s, u"das"_s, u"--json"_s}), int(ExitDone));
        const QJsonArray rows = QJsonDocument::fromJson(m_typed.out.toUtf8()).array();
        QVERIFY(!rows.isEmpty());
        QVERIFY(rows.first().toObject().contains("child"_L1));
        QCOMPARE(run({u"tray"_s, file, u"--team"_s, u"daas"_s}), int(ExitUsage));
        QVERIFY2(m_typed.err.contains("das, "_L1), qPrintable(m_typed.err));
    }

    void aRehearsalListsWhatWouldDifferAndChangesNothing()
    {
        const QString file = m_folder.filePath(u"rehearsed.frontdoor"_s);
        QCOMPARE(run({u"demo"_s, file, u"--contacts"_s, u"60"_s, u"--procedure"_s, u"walsall"_s}), int(ExitDone));
        QFile before(file);
        QVERIFY(before.open(QIODevice::ReadOnly));
        const QByteArray bytes = before.readAll();
        QCOMPARE(run({u"rehearse"_s, file, u"--procedure"_s, u"walsall"_s}), int(ExitDone));
        QVERIFY2(m_typed.out.contains("Nothing would have been different."_L1), qPrintable(m_typed.out));
        QCOMPARE(run({u"rehearse"_s, file, u"--procedure"_s, u"leicester"_s}), int(ExitDone));
        QVERIFY2(m_typed.out.contains("due times"_L1), qPrintable(m_typed.out));
        QVERIFY2(m_typed.out.contains("LEI-36"_L1), qPrintable(m_typed.out));
        const QString page = m_folder.filePath(u"rehearsal.html"_s);
        QCOMPARE(run({u"rehearse"_s, file, u"--procedure"_s, u"leicester"_s, u"--html"_s, page}), int(ExitDone));
        QVERIFY(QFile::exists(page));
        QCOMPARE(run({u"rehearse"_s, file, u"--procedure"_s, u"leicester"_s, u"--from"_s, u"31/5/2026"_s}),
                 int(ExitUsage));
        QVERIFY2(m_typed.err.contains("2026-05-31"_L1), qPrintable(m_typed.err));
        QFile after(file);
        QVERIFY(after.open(QIODevice::ReadOnly));
        QCOMPARE(after.readAll(), bytes);
    }

    void whatIsNoDatabaseIsSaidPlainly_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("said");
        QTest::newRow("text") << QByteArray("Dear all, please find attached") << u"is not a Frontdoor database"_s;
        QTest::newRow("empty") << QByteArray() << u"is not a Frontdoor database"_s;
    }

    void whatIsNoDatabaseIsSaidPlainly()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, said);
        const QString path = m_folder.filePath(u"letter.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.close();
        QCOMPARE(run({u"tray"_s, path, u"--team"_s, u"das"_s}), int(ExitUsage));
        QVERIFY2(m_typed.err.contains(said), qPrintable(m_typed.err));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void aMissingDatabaseIsNotMade()
    {
        const QString path = m_folder.filePath(u"missing.frontdoor"_s);
        QCOMPARE(run({u"tray"_s, path, u"--team"_s, u"das"_s}), int(ExitUsage));
        QVERIFY2(m_typed.err.contains("was not found"_L1), qPrintable(m_typed.err));
        QVERIFY(!QFile::exists(path));
    }

    void aRuleExplainsItself()
    {
        QCOMPARE(run({u"procedure"_s, u"explain"_s, u"wiltshire"_s, u"WIL-11"_s}), int(ExitDone));
        QVERIFY2(m_typed.out.contains("blocks on send-to-tray"_L1), qPrintable(m_typed.out));
        QCOMPARE(run({u"procedure"_s, u"explain"_s, u"wiltshire"_s, u"WIL-111"_s}), int(ExitUsage));
        QVERIFY2(m_typed.err.contains("Did you mean WIL-11?"_L1), qPrintable(m_typed.err));
        QCOMPARE(run({u"procedure"_s, u"list"_s}), int(ExitDone));
        QCOMPARE(m_typed.out.count(u'\n'), 5);
    }

    void theTableOfRulesIsTrue()
    {
        const QString source = QStringLiteral(FRONTDOOR_SOURCE_DIR);
        const QTemporaryDir folder;
        const QString made = folder.filePath(u"rules.md"_s);
        QCOMPARE(run({u"procedure"_s, u"coverage"_s, u"--scenarios"_s, source + "/tests/scenarios"_L1, u"--markdown"_s,
                      made}),
                 int(ExitDone));
        const auto textOf = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(textOf(made).contains("| LEI-20 |"));
        QVERIFY2(
            textOf(made) == textOf(source + "/docs/rules.md"_L1),
            "docs/rules.md is old: frontdoor procedure coverage --scenarios tests/scenarios --markdown docs/rules.md");
        QCOMPARE(run({u"procedure"_s, u"coverage"_s, u"leicster"_s}), int(ExitUsage));
        QVERIFY2(m_typed.err.contains("leicester"_L1), qPrintable(m_typed.err));
    }

    void aFaultyProcedureFileIsAnsweredWithItsPlace()
    {
        const QString path = m_folder.filePath(u"mine.toml"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "[procedure]\nid = \"mine\"\nname = \"Mine\"\nversion = \"1\"\noverlay = true\n[[ruel]]\nid = \"X\"\n");
        file.close();
        QCOMPARE(run({u"procedure"_s, u"check"_s, u"leeds"_s, path}), int(ExitNo));
        QVERIFY2(m_typed.err.contains(path + ":6:3: unknown key \"ruel\"; did you mean \"rule\"?"_L1),
                 qPrintable(m_typed.err));
    }

    void aContradictionIsToldWithItsPlace()
    {
        const QString path = overlay(u"[[clock]]\nid = \"decision\"\nstops = [\"acknowledged\"]\n"_s + ruleWithoutUse);
        QCOMPARE(run({u"procedure"_s, u"check"_s, u"walsall"_s, path}), int(ExitNo));
        QVERIFY2(m_typed.err.contains(path + ":6:1: error: Nothing stops the clock"_L1), qPrintable(m_typed.err));
        QVERIFY2(m_typed.err.contains(path + ":9:1: warning: Rule OUR-01 is cited by nothing"_L1),
                 qPrintable(m_typed.err));
        QVERIFY(m_typed.out.isEmpty());
    }

    void aWarningAloneDoesNotFail()
    {
        QCOMPARE(run({u"procedure"_s, u"check"_s, u"walsall"_s, overlay(ruleWithoutUse)}), int(ExitDone));
        QVERIFY2(m_typed.err.contains("warning: Rule OUR-01"_L1), qPrintable(m_typed.err));
        QVERIFY2(m_typed.out.contains("is sound"_L1), qPrintable(m_typed.out));
    }

    void theShippedProceduresCheckWithoutAWord()
    {
        for (const char *name : {"walsall", "leeds", "wiltshire", "leicester"}) {
            QCOMPARE(run({u"procedure"_s, u"check"_s, QString::fromLatin1(name), u"re-referrals"_s}), int(ExitDone));
            QVERIFY2(m_typed.err.isEmpty(), qPrintable(m_typed.err));
        }
    }

    void proceduresStandSideBySide()
    {
        QCOMPARE(run({u"procedure"_s, u"compare"_s, u"wiltshire"_s, u"leeds+re-referrals"_s}), int(ExitDone));
        for (const char *part : {"C1 ", "C28 ", "Decision: 2 hours from when it was received", "(they differ)",
                                 "  Leeds + Re-referrals and unborn\n", "says nothing on it"})
            QVERIFY2(m_typed.out.contains(QLatin1String(part)), part);
        for (const QString &line : m_typed.out.split(u'\n'))
            QVERIFY2(line.size() <= 100, qPrintable(line));
        QCOMPARE(run({u"procedure"_s, u"compare"_s, u"wiltshire"_s, u"leds"_s}), int(ExitUsage));
        QVERIFY2(m_typed.err.contains("did you mean \"leeds\""_L1), qPrintable(m_typed.err));
        QCOMPARE(run({u"procedure"_s, u"compare"_s, u"wiltshire"_s}), int(ExitUsage));
    }

    void onlyDifferencesIfAskedFor()
    {
        QCOMPARE(run({u"procedure"_s, u"compare"_s, u"walsall"_s, u"leeds"_s, u"--differences"_s}), int(ExitDone));
        QVERIFY(m_typed.out.contains("\nC2 "_L1));
        QVERIFY(!m_typed.out.contains("\nC10 "_L1)); // neither speaks of it
        QCOMPARE(run({u"procedure"_s, u"compare"_s, u"leeds"_s, u"leeds"_s, u"--differences"_s}), int(ExitDone));
        QVERIFY2(!m_typed.out.contains("\nC2 "_L1), qPrintable(m_typed.out)); // they agree
    }

    void theComparisonIsAWebPageToo()
    {
        const QString page = m_folder.filePath(u"compare.html"_s);
        const QString ours = overlay(u"[[outcome]]\nid = \"redirect\"\nstage = \"contact\"\nlabel = \"A <b> & c\"\n"_s);
        QCOMPARE(run({u"procedure"_s, u"compare"_s, u"walsall"_s, u"walsall+"_s + ours, u"--html"_s, page}),
                 int(ExitDone));
        QVERIFY(m_typed.out.isEmpty());
        QFile file(page);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray html = file.readAll();
        QVERIFY(html.contains("<th>Walsall + Ours</th>"));
        QVERIFY(html.contains("A &lt;b&gt; &amp; c"));
        QVERIFY(html.contains("Within 24 hours of receipt")); // the rule's words, under the pointer
        QCOMPARE(html.count("<tr>"), html.count("</tr>"));
        QCOMPARE(html.count("<li>"), html.count("</li>"));
    }

    void nonsenseIsRefused()
    {
        QCOMPARE(run({u"tray"_s}), int(ExitUsage));
        QCOMPARE(run({u"--nonsense"_s}), int(ExitUsage));
        QVERIFY(m_typed.err.contains("--help"_L1));
        QCOMPARE(run({u"tray"_s, u"mysql://server/db"_s, u"--team"_s, u"das"_s}), int(ExitUsage));
        QVERIFY(m_typed.err.contains("postgresql://"_L1));
    }

    void withoutAWindowItSaysSo()
    {
        QCOMPARE(run({u"some.frontdoor"_s}), int(ExitUsage));
        QVERIFY(m_typed.err.contains("without its window"_L1));
    }

private:
    int run(const QStringList &arguments) { return m_typed.run(arguments); }
    int run(std::initializer_list<QString> arguments) { return run(QStringList(arguments)); }

    /// An overlay of one's own; its first entry stands in line 6.
    QString overlay(const QString &entries)
    {
        const QString path = m_folder.filePath(u"ours.toml"_s);
        QFile file(path);
        const QString heading = u"[procedure]\nid = \"ours\"\nname = \"Ours\"\nversion = \"1\"\noverlay = true\n"_s;
        if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            file.write((heading + entries).toUtf8());
        return path;
    }

    const QString ruleWithoutUse =
        u"[[rule]]\nid = \"OUR-01\"\nsays = \"Nobody knows.\"\ndocument = \"walsall-contacts\"\n"_s;
    QTemporaryDir m_folder;
    TypedCommand m_typed;
};

QTEST_APPLESS_MAIN(TestCommandLine)
#include "test_command_line.moc"
