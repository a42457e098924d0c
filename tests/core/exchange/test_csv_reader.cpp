// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csv_reader.h"

#include <QBuffer>
#include <QStringEncoder>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

using Fault = CsvRow::Fault;

struct Read {
    QList<CsvRow> rows;
    CsvReader::Encoding encoding = CsvReader::Encoding::Utf8;
    char separator = 0;
};

Read readAll(QIODevice &device)
{
    CsvReader reader(device);
    Read read;
    for (;;) {
        const auto row = reader.next();
        if (!row)
            qFatal("%s", qPrintable(row.error().detail));
        if (!*row)
            break;
        read.rows.append(**row);
    }
    read.encoding = reader.encoding();
    read.separator = reader.separator();
    return read;
}

Read readAll(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readAll(buffer);
}

QList<QStringList> cellsOf(const Read &read)
{
    QList<QStringList> cells;
    for (const CsvRow &row : read.rows)
        cells << row.cells;
    return cells;
}

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder(text);
}

/// A file of any length that takes no room: the heading, then the same row again and again.
class LongFile : public QIODevice {
public:
    LongFile(QByteArray heading, QByteArray row, qint64 rows)
        : m_next(std::move(heading))
        , m_row(std::move(row))
        , m_left(rows)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        while (m_next.size() < size && m_left > 0) {
            const qint64 some = std::min<qint64>(m_left, 1000);
            m_next += m_row.repeated(some);
            m_left -= some;
        }
        const qint64 given = std::min<qint64>(size, m_next.size());
        memcpy(data, m_next.constData(), std::size_t(given));
        m_next.remove(0, given);
        return given;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_next;
    QByteArray m_row;
    qint64 m_left;
};

} // namespace

class TestCsvReader : public QObject {
    Q_OBJECT

private slots:
    void rowsAreRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<QStringList>>("cells");
        const QList<QStringList> two{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
        QTest::newRow("line feeds") << QByteArray("a,b\n1,2\n") << two;
        QTest::newRow("Windows") << QByteArray("a,b\r\n1,2\r\n") << two;
        QTest::newRow("old Macs") << QByteArray("a,b\r1,2\r") << two;
        QTest::newRow("the last line without its end") << QByteArray("a,b\n1,2") << two;
        QTest::newRow("empty lines between") << QByteArray("\n\na,b\n\n  \r\n1,2\n\n") << two;
        QTest::newRow("semicolons") << QByteArray("a;b\n1;2\n") << two;
        QTest::newRow("tabs") << QByteArray("a\tb\n1\t2\n") << two;
        QTest::newRow("said for Excel") << QByteArray("sep=;\na;b\n1;2\n") << two;
        QTest::newRow("quoted") << QByteArray("\"a\",\"b\"\n\"1\",\"2\"\n") << two;
        QTest::newRow("blanks around") << QByteArray(" a , \"b\" \n1 ,\t2\n") << two;
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "a,b\n1,2\n")
                                         << two;
        QTest::newRow("byte order mark and quotes") << QByteArray("\xEF\xBB\xBF\"a\",b\n1,2\n") << two;
        QTest::newRow("NUL bytes") << QByteArray("a,b\n1\0,\0"
                                                 "2\n",
                                                 11)
                                   << two;
        QTest::newRow("nothing") << QByteArray() << QList<QStringList>();
        QTest::newRow("only empty lines") << QByteArray("\n\r\n  \n") << QList<QStringList>();
        QTest::newRow("quotes in quotes") << QByteArray("a,b\n\"say \"\"no\"\"\",2\n")
                                          << QList<QStringList>{{u"a"_s, u"b"_s}, {u"say \"no\""_s, u"2"_s}};
        QTest::newRow("stray quotes") << QByteArray("a,b\nflat 2\" tall,\"Bob \"the\" Smith\"\n")
                                      << QList<QStringList>{{u"a"_s, u"b"_s},
                                                            {u"flat 2\" tall"_s, u"Bob \"the\" Smith"_s}};
        QTest::newRow("the separator in quotes")
            << QByteArray("a,\"b;c;d\"\n\"1,5\",2\n") << QList<QStringList>{{u"a"_s, u"b;c;d"_s}, {u"1,5"_s, u"2"_s}};
        QTest::newRow("ragged") << QByteArray("a,b\n1\n1,2,3\n,\n")
                                << QList<QStringList>{
                                       {u"a"_s, u"b"_s}, {u"1"_s}, {u"1"_s, u"2"_s, u"3"_s}, {u""_s, u""_s}};
        QTest::newRow("tabs with nothing between")
            << QByteArray("a\tb\n\t\n") << QList<QStringList>{{u"a"_s, u"b"_s}, {u""_s, u""_s}};
        QTest::newRow("formulas made harmless")
            << QByteArray("a,b\n'=1+1,'+44 20\n'Tis,'5\n")
            << QList<QStringList>{{u"a"_s, u"b"_s}, {u"=1+1"_s, u"+44 20"_s}, {u"'Tis"_s, u"'5"_s}};
    }

    void rowsAreRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<QStringList>, cells);
        const Read read = readAll(bytes);
        QCOMPARE(cellsOf(read), cells);
        for (const CsvRow &row : read.rows)
            QCOMPARE(row.fault, Fault::None);
    }

    void aRowKnowsWhereItBegins()
    {
        const Read read = readAll("a,b\r\n\r\n\"one\r\ntwo\nthree\",2\r\n3,4\r\n");
        QCOMPARE(read.rows.size(), 3);
        QCOMPARE(read.rows[0].line, 1);
        QCOMPARE(read.rows[1].line, 3);
        QCOMPARE(read.rows[1].cells, (QStringList{u"one\r\ntwo\nthree"_s, u"2"_s}));
        QCOMPARE(read.rows[2].line, 6);
    }

    void theHeadingMayGoOverSeveralLines()
    {
        const Read read = readAll("\"date;\nof birth\";name\n3/5/2016;Ann\n");
        QCOMPARE(read.separator, ';');
        QCOMPARE(read.rows.value(1).cells, (QStringList{u"3/5/2016"_s, u"Ann"_s}));
    }

    void encodingsAreFound_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<CsvReader::Encoding>("encoding");
        const QString text = u"name,town\nZoë Żak,“Łódź”\n"_s;
        QTest::newRow("UTF-8") << text.toUtf8() << CsvReader::Encoding::Utf8;
        QTest::newRow("UTF-8 with its mark") << "\xEF\xBB\xBF" + text.toUtf8() << CsvReader::Encoding::Utf8;
        QTest::newRow("UTF-16 LE") << utf16(text, QStringConverter::Utf16LE) << CsvReader::Encoding::Utf16;
        QTest::newRow("UTF-16 BE") << utf16(text, QStringConverter::Utf16BE) << CsvReader::Encoding::Utf16;
        QTest::newRow("UTF-16 without its mark")
            << utf16(text, QStringConverter::Utf16LE).mid(2) << CsvReader::Encoding::Utf16;
    }

    void encodingsAreFound()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(CsvReader::Encoding, encoding);
        const Read read = readAll(bytes);
        QCOMPARE(cellsOf(read), (QList<QStringList>{{u"name"_s, u"town"_s}, {u"Zoë Żak"_s, u"“Łódź”"_s}}));
        QCOMPARE(read.encoding, encoding);
    }

    void whatIsNotUtf8IsOfWindows()
    {
        const Read read = readAll("name,town\nZo\xEB,\x93"
                                  "Ely\x94 \x96 \x80\n");
        QCOMPARE(read.rows.value(1).cells, (QStringList{u"Zoë"_s, u"“Ely” – €"_s}));
        QCOMPARE(read.encoding, CsvReader::Encoding::Windows1252);
        // Two lists, one behind the other, each from another program.
        const Read both = readAll("name\nZo\xEB\nZo\xC3\xAB\n");
        QCOMPARE(both.rows.value(1).cells, both.rows.value(2).cells);
        QCOMPARE(both.encoding, CsvReader::Encoding::Mixed);
    }

    void aQuoteThatIsNotClosedTakesItsLineOnly()
    {
        QByteArray bytes = "id,name,town\n";
        for (int i = 2; i <= 3000; ++i)
            bytes += QByteArray::number(i) + (i == 7 ? ",\"Ann,Ely\n" : ",Ann,Ely\n");
        const Read read = readAll(bytes);
        QCOMPARE(read.rows.size(), 3000);
        for (const CsvRow &row : read.rows)
            QCOMPARE(row.fault, row.line == 7 ? Fault::UnclosedQuote : Fault::None);
        QCOMPARE(read.rows[6].cells, (QStringList{u"7"_s, u"Ann,Ely"_s}));
        QCOMPARE(read.rows.last().cells.value(0), u"3000"_s);
    }

    void norInTheLastLine()
    {
        const Read read = readAll("id,name\n1,Ann\n2,\"Bob\n");
        QCOMPARE(read.rows.size(), 3);
        QCOMPARE(read.rows[2].fault, Fault::UnclosedQuote);
        QCOMPARE(read.rows[2].line, 3);
    }

    void theQuoteOfTheNextRowDoesNotEndIt()
    {
        const Read read = readAll("id,name,town\n1,\"Ann,Ely\n2,Bob,\"Ely, Cambs\"\n3,Cal,Ely\n");
        QCOMPARE(read.rows.size(), 4);
        QCOMPARE(read.rows[1].fault, Fault::UnclosedQuote);
        QCOMPARE(read.rows[2].cells, (QStringList{u"2"_s, u"Bob"_s, u"Ely, Cambs"_s}));
        QCOMPARE(read.rows[2].line, 3);
        QCOMPARE(read.rows[3].fault, Fault::None);
    }

    void norDoesOneThatLeavesAsManyCells()
    {
        const Read read = readAll("id,name,town\n1,\"Ann,Ely\n2,\"Bob\",Ely\n3,Cal,Ely\n");
        QCOMPARE(read.rows.size(), 4);
        QCOMPARE(read.rows[1].fault, Fault::UnclosedQuote);
        QCOMPARE(read.rows[2].cells, (QStringList{u"2"_s, u"Bob"_s, u"Ely"_s}));
    }

    void aCellOverSeveralLinesStaysWhole()
    {
        const Read read = readAll(
            "id,address,town\n1,\"12 High Street,\nLeeds, West Yorkshire,\nEngland\",x\n2,\"a\nb\"\n");
        QCOMPARE(read.rows.size(), 3);
        QCOMPARE(read.rows[1].cells.value(1), u"12 High Street,\nLeeds, West Yorkshire,\nEngland"_s);
        QCOMPARE(read.rows[2].cells, (QStringList{u"2"_s, u"a\nb"_s}));
    }

    void aFileInWhichNoQuoteIsClosedIsReadToItsEnd()
    {
        LongFile file("id,name,town\n", "1,\"Ann Smith of the long road,Ely\n", 20'000);
        const Read read = readAll(file);
        QCOMPARE(read.rows.size(), 20'001);
        QCOMPARE(read.rows[1].fault, Fault::UnclosedQuote);
        QCOMPARE(read.rows.last().line, 20'001);
    }

    void aCellMayHaveAMegabyte()
    {
        const QByteArray large(1'000'000, 'x');
        const Read read = readAll("id,note\n1,\"" + large + "\"\n2,b\n");
        QCOMPARE(read.rows.size(), 3);
        QCOMPARE(read.rows[1].cells.value(1).size(), large.size());
        QCOMPARE(read.rows[2].cells.value(1), u"b"_s);
    }

    void aRowBeyondAllMeasureIsLeftOut()
    {
        const QByteArray large(CsvReader::longestRow + 10, 'x');
        const Read read = readAll("id,note\n1," + large + "\n2,b\n");
        QCOMPARE(read.rows.size(), 3);
        QCOMPARE(read.rows[1].fault, Fault::TooLong);
        QCOMPARE(read.rows[1].line, 2);
        QCOMPARE(read.rows[2].cells, (QStringList{u"2"_s, u"b"_s}));
        QCOMPARE(read.rows[2].line, 3);
        const Read wide = readAll("a\n" + QByteArray(100'000, ',') + "\nb\n");
        QCOMPARE(wide.rows[1].fault, Fault::TooManyCells);
        QCOMPARE(wide.rows[1].cells.size(), CsvReader::mostCells);
        QCOMPARE(wide.rows[2].cells, QStringList(u"b"_s));
    }

    void aLongFileIsNotHeldInMemory()
    {
        // It has no size and cannot be asked again: what is not kept by the reader is gone.
        LongFile file("id,name,town\n", "12345,\"Ann Maria Smith\",\"12 The Long Road\nEly\"\n", 20'000);
        CsvReader reader(file);
        qint64 rows = 0;
        qint64 line = 0;
        for (;;) {
            const auto row = reader.next();
            QVERIFY(row);
            if (!*row)
                break;
            ++rows;
            line = (*row)->line;
        }
        QCOMPARE(rows, 20'001);
        QCOMPARE(line, 2 * 20'000);
    }
};

QTEST_APPLESS_MAIN(TestCsvReader)
#include "test_csv_reader.moc"
