// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/workbook.h"
#include "tests/core/returns/workbook_reader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <functional>

#include <sys/resource.h>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// A workbook as another program reads it.
class TestWorkbook : public QObject {
    Q_OBJECT

private slots:
    void textsDaysAndNumbersKeepTheirKind()
    {
        write({u"a) Male"_s, QDate(2026, 3, 29), qint64(-1), Cell(), QString()});
        const QHash<QString, QString> row = rowsOf(path(), 1).value(1);
        QCOMPARE(row.value(u"A"_s), u"a) Male"_s);
        QCOMPARE(row.value(u"B"_s), u"46110"_s); // days since the end of 1899
        QCOMPARE(row.value(u"C"_s), u"-1"_s);
        QVERIFY(!row.contains(u"D"_s));
        QVERIFY(!row.contains(u"E"_s));
        const QByteArray styles = partOfWorkbook(path(), u"xl/styles.xml"_s);
        QVERIFY2(styles.contains("formatCode=\"dd/mm/yyyy\""), styles.constData());
    }

    void nothingIsAFormula()
    {
        const QStringList texts{u"=1+1"_s, u"+44 113"_s, u"-x"_s, u"@SUM(A1)"_s, u"=HYPERLINK(\"http://x\")"_s};
        QList<Cell> cells;
        for (const QString &text : texts)
            cells << Cell(text);
        write(cells);
        const QByteArray sheet = partOfWorkbook(path(), u"xl/worksheets/sheet1.xml"_s);
        QVERIFY2(!sheet.contains("<f>"), sheet.constData());
        const QHash<QString, QString> row = rowsOf(path(), 1).value(1);
        for (qsizetype i = 0; i < texts.size(); ++i)
            QCOMPARE(row.value(QString(QChar(u'A' + ushort(i)))), texts[i]);
    }

    void namesOfEveryScriptStandAsTheyAre()
    {
        write({u"Zoë <Ó Briain> & Łucja"_s, u"张伟"_s});
        QCOMPARE(rowsOf(path(), 1).value(1).value(u"A"_s), u"Zoë <Ó Briain> & Łucja"_s);
        QCOMPARE(rowsOf(path(), 1).value(1).value(u"B"_s), u"张伟"_s);
    }

    void aDayThatNoSpreadsheetKnowsIsWrittenInWords()
    {
        write({QDate(1899, 5, 4)});
        QCOMPARE(rowsOf(path(), 1).value(1).value(u"A"_s), u"04/05/1899"_s);
    }

    void aTitleStandsAboveTheHeadings()
    {
        NewFile file(path(), NewFile::IfThere::Replace);
        QVERIFY(file.begin());
        Workbook book(file);
        QVERIFY(book.addSheet(u"List_1"_s));
        QVERIFY(book.addTitle(0, u"List 1: Contacts"_s, 2));
        QVERIFY(book.addHeadings(0, {u"One"_s, u"Two"_s}));
        QVERIFY(book.addRow(0, {u"x"_s, qint64(2)}));
        QVERIFY(book.finish());
        QVERIFY(file.appear());
        QCOMPARE(sheetsOf(path()), QStringList(u"List_1"_s));
        const auto rows = rowsOf(path(), 1);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.value(0).value(u"A"_s), u"List 1: Contacts"_s);
        QCOMPARE(rows.value(1).value(u"B"_s), u"Two"_s);
        QVERIFY(partOfWorkbook(path(), u"xl/worksheets/sheet1.xml"_s).contains("<mergeCell ref=\"A1:B1\"/>"));
    }

    void nothingLiesAroundWhenItIsBrokenOff()
    {
        QTemporaryDir folder;
        {
            NewFile file(folder.filePath(u"half.xlsx"_s), NewFile::IfThere::Refuse);
            QVERIFY(file.begin());
            Workbook book(file);
            QVERIFY(book.addSheet(u"List 1"_s));
            for (int i = 0; i < 1000; ++i)
                QVERIFY(book.addRow(0, {u"a child"_s}));
            QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }

    void rowsAreNeverMissingWithoutAWord_data()
    {
        QTest::addColumn<rlim_t>("room");
        for (const rlim_t room : {1'000, 50'000, 400'000, 800'000, 850'000, 900'000, 1'000'000, 8'000'000})
            QTest::newRow(qPrintable(QString::number(room))) << room;
    }

    void rowsAreNeverMissingWithoutAWord()
    {
        // As on a disk that is full: no file grows beyond this.
        QFETCH(rlim_t, room);
        constexpr int rows = 10'000;
        NewFile file(path(), NewFile::IfThere::Replace);
        QVERIFY(file.begin());
        const Expected<void> done = withRoom(room, [&]() -> Expected<void> {
            Workbook book(file);
            FD_TRY(book.addSheet(u"List 1"_s));
            for (int i = 0; i < rows; ++i)
                FD_TRY(book.addRow(0, {u"a child and a half"_s}));
            return book.finish();
        });
        if (!done) {
            QCOMPARE(done.error().code, ErrorCode::DiskFull);
            QVERIFY(room < 8'000'000);
            return;
        }
        QVERIFY(file.appear());
        QCOMPARE(rowsOf(path(), 1).size(), rows);
    }

private:
    static Expected<void> withRoom(rlim_t room, const std::function<Expected<void>()> &what)
    {
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{room, before.rlim_max};
        const auto handler = signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &small);
        const Expected<void> done = what();
        setrlimit(RLIMIT_FSIZE, &before);
        signal(SIGXFSZ, handler);
        return done;
    }

    QString path() const { return m_folder.filePath(u"book.xlsx"_s); }

    void write(const QList<Cell> &cells)
    {
        NewFile file(path(), NewFile::IfThere::Replace);
        QVERIFY(file.begin());
        Workbook book(file);
        QVERIFY(book.addSheet(u"List 1"_s));
        QVERIFY(book.addHeadings(0, {u"Heading"_s}));
        QVERIFY(book.addRow(0, cells));
        QVERIFY(book.finish());
        QVERIFY(file.appear());
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestWorkbook)
#include "test_workbook.moc"
