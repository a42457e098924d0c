// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/birth_date.h"

#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestBirthDate : public QObject {
    Q_OBJECT

private slots:
    void datesAreUnderstood_data()
    {
        QTest::addColumn<QDate>("date");
        const auto row = [](const char *text, QDate date) { QTest::newRow(text) << date; };
        const QDate born(2016, 5, 4);
        for (const char *text : {"2016-05-04",
                                 "4/5/2016",
                                 "04/05/2016",
                                 "04.05.2016",
                                 "4-May-16",
                                 "4 May 2016",
                                 "4-May-2016",
                                 "04/05/16",
                                 "20160504",
                                 "04052016",
                                 "2016-05-04T00:00:00",
                                 "2016-05-04 00:00:00.000",
                                 "04/05/2016 00:00",
                                 "4/5/2016 12:00:00 AM",
                                 "2016-05-04T00:00:00Z",
                                 "42494",
                                 "42494.0",
                                 "42494.5",
                                 "20160504.0",
                                 " 4/5/2016 ",
                                 "May 4 2016",
                                 "Wed 4 May 2016",
                                 "2016/05/04"})
            row(text, born);
        row("19190706", QDate(1919, 7, 6));
        row("1-Feb-27", QDate(1927, 2, 1)); // not in the future
        row("010227", QDate(1927, 2, 1));
        row("29/02/2016", QDate(2016, 2, 29));
        row("20112001", QDate(2001, 11, 20));
    }

    void datesAreUnderstood()
    {
        QFETCH(QDate, date);
        QCOMPARE(birthDate(QString::fromLatin1(QTest::currentDataTag()), m_today), (BirthDate{date, {}}));
    }

    void whatIsNoDateSaysWhy_data()
    {
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *text, const char *problem) {
            QTest::newRow(text) << QString::fromLatin1(problem);
        };
        row("31/02/2016", "is no date");
        row("2016-02-30", "is no date");
        row("soon", "is no date");
        row("yesterday", "is no date");
        row("3 weeks ago", "is no date");
        row("12345678901234567890", "is no date");
        row("5-Sep", "has no year: a spreadsheet may have left it out");
        row("Sep-05", "has no year: a spreadsheet may have left it out");
        row("5/9", "has no year: a spreadsheet may have left it out");
        row("Sep-2005", "has no day");
        row("2016-05", "has no day");
        row("2016", "is a year only");
        row("05/25/2016", "has no such month: day and month may be swapped");
        row("01/01/1900", "stands for an empty cell");
        row("1900-01-01", "stands for an empty cell");
        row("00/01/1900", "stands for an empty cell");
        row("0-Jan-00", "stands for an empty cell");
        row("1899-12-30 00:00:00", "stands for an empty cell");
        row("########", "is what a spreadsheet shows where a column is too narrow");
        row("2.01605E+07", "is what a spreadsheet shows where a column is too narrow");
        row("2030-01-01", "is in the future");
        row("99999", "is in the future");
    }

    void whatIsNoDateSaysWhy()
    {
        QFETCH(QString, problem);
        QCOMPARE(birthDate(QString::fromLatin1(QTest::currentDataTag()), m_today), (BirthDate{{}, problem}));
    }

    void notKnownIsNoProblem()
    {
        for (const QString &text : {u""_s, u"  "_s, u"n/k"_s, u"Not known"_s, u"NULL"_s, u"-"_s, u"NaT"_s})
            QCOMPARE(birthDate(text, m_today), BirthDate());
    }

    void aLongTextIsNone() { QCOMPARE(birthDate(QString(1'000'000, u'1'), m_today).problem, u"is no date"_s); }

private:
    const QDate m_today{2026, 11, 22};
};

QTEST_APPLESS_MAIN(TestBirthDate)
#include "test_birth_date.moc"
