// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csv_reader.h"
#include "tests/app/typed_command.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// Lists of people at the command line: taken in, searched, looked up.
class TestPeopleCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_office = m_folder.filePath(u"office.frontdoor"_s);
        QCOMPARE(run({u"new"_s, m_office, u"--procedure"_s, u"leeds"_s}), int(ExitDone));
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_database = m_folder.filePath(u"work.frontdoor"_s);
        QFile::remove(m_database);
        QVERIFY(QFile::copy(m_office, m_database));
    }

    void aNewOfficeTakesPeopleIn()
    {
        QCOMPARE(import("id,given_name,family_name,date_of_birth,sex,postcode,incident\n"
                        "p1,Ann,Smith,2016-05-04,F,LS1 1AA,A/1\n"
                        "p2,Bob,Smith,5-Sep,M,LS1 1AA,A/1\n"
                        ",Cal,Okafor,,,,\n"),
                 int(ExitDone));
        QVERIFY2(m_typed.out.contains("Taken: 3, of them without a field that could not be read: 1\n"
                                      "There already: 0\nRefused: 0"_L1),
                 qPrintable(m_typed.out));
        QVERIFY2(m_typed.err.contains("not known, and left out: incident"_L1), qPrintable(m_typed.err));
        QVERIFY2(m_typed.err.contains(u"people.csv:3: taken without: date_of_birth “5-Sep” has no year"_s),
                 qPrintable(m_typed.err));
        QCOMPARE(run({u"check"_s, m_database}), int(ExitDone));
        QVERIFY2(m_typed.out.contains("3 people"_L1), qPrintable(m_typed.out));
    }

    void badRowsAreReportedAndSkipped()
    {
        const QString report = m_folder.filePath(u"report.csv"_s);
        QCOMPARE(import("id,given_name,family_name,address\n"
                        "p1,Ann,Smith,\"12 High Street\nLeeds\"\n"
                        "p1,Bob,Smith,\n"
                        "p3,,,\n"
                        "p4,Dan,Smith,12 High Street,Leeds\n"
                        "p5,\"Eve,Smith,\n"
                        "p6,,,1 Low Road\n"
                        "p7,Fay,Smith,\n",
                        {u"--report"_s, report}),
                 int(ExitDone));
        QVERIFY2(m_typed.out.contains("Taken: 2,"_L1) && m_typed.out.contains("Refused: 5"_L1),
                 qPrintable(m_typed.out));
        for (const char *said :
             {"people.csv:4: refused: has the same id as line 2", "people.csv:5: refused: has no name",
              "people.csv:6: refused: has 5 cells under 4 headings",
              "people.csv:7: refused: has a quote that is not closed",
              "people.csv:8: refused: Give at least one name."})
            QVERIFY2(m_typed.err.contains(QLatin1String(said)), qPrintable(m_typed.err));
        const QList<QStringList> rows = read(report);
        QCOMPARE(rows.size(), 6);
        QCOMPARE(rows.value(0), (QStringList{u"line"_s, u"id"_s, u"what"_s, u"why"_s}));
        QCOMPARE(rows.value(1).mid(0, 3), (QStringList{u"4"_s, u"p1"_s, u"refused"_s}));
    }

    void aFileOfBadRowsOnlyFails()
    {
        QCOMPARE(import("id,given_name\np1,\n"), int(ExitNo));
        QCOMPARE(import("given_name\n"), int(ExitDone)); // nobody is no failure
    }

    void aDryRunChangesNothing()
    {
        const QByteArray list = "id,given_name\np1,Ann\np2,Bob\np3,\n";
        QCOMPARE(import(list, {u"--dry-run"_s}), int(ExitDone));
        QVERIFY2(m_typed.out.contains("Would be taken: 2,"_L1), qPrintable(m_typed.out));
        QCOMPARE(run({u"check"_s, m_database}), int(ExitDone));
        QVERIFY2(m_typed.out.contains(" 0 people"_L1), qPrintable(m_typed.out));
    }

    void aSecondRunGoesOn()
    {
        QCOMPARE(import("id,given_name\np1,Ann\n"), int(ExitDone));
        QCOMPARE(import("id,given_name\np1,Another\np2,Bob\n"), int(ExitDone));
        QVERIFY2(m_typed.out.contains("Taken: 1,"_L1) && m_typed.out.contains("There already: 1\n"_L1),
                 qPrintable(m_typed.out));
        QCOMPARE(names(u"ann"_s), QStringList(u"Ann"_s));
    }

    void onlyThoseEntitledImport()
    {
        QCOMPARE(import("given_name\nAnn\n", {u"--as"_s, u"nobody"_s}), int(ExitUsage));
        QCOMPARE(import("given_name\nAnn\n", {u"--as"_s, u"admin"_s}), int(ExitDone));
    }

    void encodingsAreSaid()
    {
        QCOMPARE(import("id;given_name;family_name\r\np1;Zo\xEB;Smith\r\n"), int(ExitDone));
        QVERIFY2(m_typed.out.contains("Read as Windows-1252."_L1), qPrintable(m_typed.out));
        QCOMPARE(names(u"zoe"_s), QStringList(u"Zoë Smith"_s));
    }

    void manyRowsAreTaken()
    {
        QByteArray list = "id,given_name,family_name,date_of_birth\n";
        for (int i = 0; i < 20'000; ++i)
            list += "p" + QByteArray::number(i) + ",Ann" + QByteArray::number(i % 97) + ",Smith,2016-05-0"
                    + QByteArray::number(i % 9 + 1) + "\n";
        QCOMPARE(import(list, {u"--dry-run"_s}), int(ExitDone));
        QVERIFY2(m_typed.out.contains("Would be taken: 20000,"_L1), qPrintable(m_typed.out));
    }

    void whatIsNoListIsSaidPlainly()
    {
        QCOMPARE(import("Dear all,\nplease find attached\n"), int(ExitUsage));
        QVERIFY2(m_typed.err.contains("does not name the columns"_L1), qPrintable(m_typed.err));
        QCOMPARE(import(""), int(ExitUsage));
        QCOMPARE(run({u"people"_s, u"import"_s, m_database, m_folder.filePath(u"missing.csv"_s)}), int(ExitUsage));
        QVERIFY2(m_typed.err.contains("missing.csv"_L1), qPrintable(m_typed.err));
        QCOMPARE(run({u"people"_s, u"import"_s, m_folder.filePath(u"missing.frontdoor"_s), path()}), int(ExitUsage));
        QCOMPARE(run({u"people"_s}), int(ExitUsage));
        QCOMPARE(run({u"people"_s, u"match"_s, m_database, path()}), int(ExitUsage)); // no --output
    }

    void whoIsFoundIsPrintedAsJson()
    {
        QCOMPARE(import("id,given_name,family_name,date_of_birth,sex,address,postcode,nhs_number\n"
                        "p1,Ann,Smith,2016-05-04,F,12 High Street,LS1 1AA,9990000018\n"),
                 int(ExitDone));
        QCOMPARE(run({u"people"_s, u"search"_s, m_database, u"smith ann"_s, u"--json"_s}), int(ExitDone));
        const QJsonObject hit = QJsonDocument::fromJson(m_typed.out.toUtf8()).array().at(0).toObject();
        QCOMPARE(hit.value("id"_L1).toString(), u"p1"_s);
        QCOMPARE(hit.value("name"_L1).toString(), u"Ann Smith"_s);
        QCOMPARE(hit.value("born"_L1).toString(), u"2016-05-04"_s);
        QCOMPARE(hit.value("sex"_L1).toString(), u"F"_s);
        QCOMPARE(hit.value("nhs-number"_L1).toString(), u"9990000018"_s);
        for (const char *key : {"address", "postcode", "weight", "likelihood", "why", "open-case", "contacts"})
            QVERIFY2(hit.contains(QLatin1String(key)), key);
        QCOMPARE(run({u"people"_s, u"search"_s, m_database, u"smith ann"_s}), int(ExitDone));
        QVERIFY2(m_typed.out.contains("Ann Smith, born 2016-05-04, 12 High Street, LS1 1AA"_L1),
                 qPrintable(m_typed.out));
        QCOMPARE(run({u"people"_s, u"search"_s, m_database, u"nobody at all"_s, u"--json"_s}), int(ExitDone));
        QVERIFY(QJsonDocument::fromJson(m_typed.out.toUtf8()).array().isEmpty());
    }

    void aSearchForNonsenseIsNoError()
    {
        for (const QString &text : {u"\""_s, u"a\" OR 1=1 --"_s, u"%"_s, u"AND OR NOT NEAR("_s, u"*"_s, u"'; drop"_s,
                                    u" "_s, QString(10'000, u'x'), u"\u0000x"_s})
            QCOMPARE(run({u"people"_s, u"search"_s, m_database, text}), int(ExitDone));
    }

    void aListIsLookedUp()
    {
        QCOMPARE(import("id,given_name,family_name,date_of_birth,postcode\n"
                        "p1,Ann,Smith,2016-05-04,LS1 1AA\np2,Bob,Okafor,2012-01-02,LS9 7AB\n"),
                 int(ExitDone));
        const QString list = write(u"list.csv"_s,
                                   "Surname;Forename;DOB;ID\nSmith;Ann;4/5/2016;A/1\nOkafor;Bob;2/1/2012;\n;;;\n");
        const QString found = m_folder.filePath(u"found.csv"_s);
        QCOMPARE(run({u"people"_s, u"match"_s, m_database, list, u"--top"_s, u"3"_s, u"--output"_s, found}),
                 int(ExitDone));
        const QList<QStringList> rows = read(found);
        QCOMPARE(rows.value(0), (QStringList{u"query"_s, u"rank"_s, u"id"_s, u"score"_s, u"why"_s}));
        QCOMPARE(rows.value(1).mid(0, 3), (QStringList{u"A/1"_s, u"1"_s, u"p1"_s}));
        bool isNumber = false;
        rows.value(1).value(3).toDouble(&isNumber);
        QVERIFY(isNumber);
        QVERIFY(std::any_of(rows.begin(), rows.end(), [](const QStringList &row) {
            return row.mid(0, 3) == QStringList{u"3"_s, u"1"_s, u"p2"_s};
        }));
        QCOMPARE(run({u"people"_s, u"match"_s, m_database, list, u"--output"_s, found, u"--flags"_s}), int(ExitDone));
        QCOMPARE(read(found).value(0).mid(5), (QStringList{u"open_case"_s, u"last_contact"_s}));
    }

    void aResultThatCannotBeWrittenIsTold()
    {
        const QString list = write(u"list.csv"_s, "given_name\nAnn\n");
        QCOMPARE(
            run({u"people"_s, u"match"_s, m_database, list, u"--output"_s, m_folder.filePath(u"none/found.csv"_s)}),
            int(ExitNo));
        QVERIFY(!m_typed.err.isEmpty());
    }

    void duplicatesAreListed()
    {
        QCOMPARE(run({u"people"_s, u"duplicates"_s, m_database, u"--json"_s}), int(ExitDone));
        QVERIFY(QJsonDocument::fromJson(m_typed.out.toUtf8()).isArray());
    }

private:
    int run(const QStringList &arguments) { return m_typed.run(arguments); }

    QString path() const { return m_folder.filePath(u"people.csv"_s); }

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the list");
        return file.fileName();
    }

    int import(const QByteArray &bytes, const QStringList &more = {})
    {
        return run(QStringList{u"people"_s, u"import"_s, m_database, write(u"people.csv"_s, bytes)} + more);
    }

    QStringList names(const QString &text)
    {
        if (run({u"people"_s, u"search"_s, m_database, text, u"--json"_s}) != ExitDone)
            return {};
        QStringList found;
        for (const QJsonValue &hit : QJsonDocument::fromJson(m_typed.out.toUtf8()).array())
            found << hit["name"_L1].toString();
        return found;
    }

    static QList<QStringList> read(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        CsvReader reader(file);
        QList<QStringList> rows;
        for (auto row = reader.next(); row && *row; row = reader.next())
            rows << (*row)->cells;
        return rows;
    }

    QTemporaryDir m_folder;
    QString m_office;
    QString m_database;
    TypedCommand m_typed;
};

QTEST_APPLESS_MAIN(TestPeopleCommand)
#include "test_people_command.moc"
