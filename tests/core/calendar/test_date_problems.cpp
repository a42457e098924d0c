// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calendar/date_problems.h"
#include "core/calendar/typed_dates.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace frontdoor;

/// What is said of a day that does not exist.
class TestDateProblems : public QObject {
    Q_OBJECT

private slots:
    void explainsDaysThatDoNotExist_data();
    void explainsDaysThatDoNotExist();
    void saysNothingOfADayAndOfNoDay_data();
    void saysNothingOfADayAndOfNoDay();
};

namespace {

const QDate today(2026, 4, 30);

} // namespace

void TestDateProblems::explainsDaysThatDoNotExist_data()
{
    QTest::addColumn<QString>("why");
    QTest::newRow("31/02/2026") << u"February 2026 has only 28 days."_s;
    QTest::newRow("31.2.26") << u"February 2026 has only 28 days."_s;
    QTest::newRow("31022026") << u"February 2026 has only 28 days."_s;
    QTest::newRow("30 feb 2024") << u"February 2024 has only 29 days."_s;
    QTest::newRow("29/2/2025") << u"February 2025 has only 28 days."_s;
    QTest::newRow("31st of April") << u"April has only 30 days."_s;
    QTest::newRow("31/04") << u"April has only 30 days."_s;
    QTest::newRow("3/13/2026") << u"There is no month 13. The day comes first, as in 31/12/2026."_s;
    QTest::newRow("0/5/2026") << u"A month begins with day 1."_s;
    QTest::newRow("Mon 1 May 2026") << u"1 May 2026 is a Friday."_s;
    QTest::newRow("Fri 31 Feb 2026") << u"February 2026 has only 28 days."_s;
    QTest::newRow("31/02/2026 14:40") << u"February 2026 has only 28 days."_s;
    QTest::newRow("4pm on 31/2/2026") << u"February 2026 has only 28 days."_s;
}

void TestDateProblems::explainsDaysThatDoNotExist()
{
    QFETCH(QString, why);
    const QString typed = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(!typedDate(typed, today));
    QCOMPARE(impossibleDay(typed, today), why);
}

void TestDateProblems::saysNothingOfADayAndOfNoDay_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed :
         {"3/5", "28/02/2026", "Fri 1 May 2026", "yesterday", "", "14:40", "hello", "40", "mon the 3rd", "////"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
    QTest::newRow("a million digits") << QString(1'000'000, u'3');
}

void TestDateProblems::saysNothingOfADayAndOfNoDay()
{
    QFETCH(QString, typed);
    QCOMPARE(impossibleDay(typed, today), QString());
}

QTEST_APPLESS_MAIN(TestDateProblems)
#include "test_date_problems.moc"
