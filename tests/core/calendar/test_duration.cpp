// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calendar/duration.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestDuration : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void isWrittenInWords_data();
    void isWrittenInWords();
    void isReadLeniently_data();
    void isReadLeniently();
    void everythingElseIsRefused_data();
    void everythingElseIsRefused();
    void aSlipOfThePenIsPointedOut();
};

void TestDuration::isWrittenInWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::addColumn<Within::Unit>("unit");

    QTest::newRow("hours") << u"24 hours"_s << 24 << Within::Unit::Hours;
    QTest::newRow("one hour") << u"1 hour"_s << 1 << Within::Unit::Hours;
    QTest::newRow("at once") << u"0 hours"_s << 0 << Within::Unit::Hours;
    QTest::newRow("one working day") << u"1 working day"_s << 1 << Within::Unit::WorkingDays;
    QTest::newRow("working days") << u"3 working days"_s << 3 << Within::Unit::WorkingDays;
    QTest::newRow("months") << u"3 months"_s << 3 << Within::Unit::Months;
    QTest::newRow("minutes") << u"90 minutes"_s << 90 << Within::Unit::Minutes;
    QTest::newRow("days") << u"30 days"_s << 30 << Within::Unit::Days;
    QTest::newRow("the most") << u"9999 days"_s << 9999 << Within::Unit::Days;
}

void TestDuration::isWrittenInWords()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    QFETCH(Within::Unit, unit);
    const auto within = Within::parse(text);
    QVERIFY(within);
    QCOMPARE(within->count, count);
    QCOMPARE(within->unit, unit);
    QCOMPARE(within->text(), text);
}

void TestDuration::isReadLeniently_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");

    QTest::newRow("capitals and blanks") << u"  3   Working  Days "_s << u"3 working days"_s;
    QTest::newRow("singular") << u"2 hour"_s << u"2 hours"_s;
    QTest::newRow("plural") << u"1 hours"_s << u"1 hour"_s;
    QTest::newRow("leading zeros") << u"007 days"_s << u"7 days"_s;
}

void TestDuration::isReadLeniently()
{
    QFETCH(QString, typed);
    QFETCH(QString, meant);
    const auto within = Within::parse(typed);
    QVERIFY(within);
    QCOMPARE(within->text(), meant);
}

void TestDuration::everythingElseIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", " ", "hours", "24", "24hours", "-1 hours", "1.5 hours", "24 hourses", "10000 days", "one hour",
          "1 working days later", "working day", "99999999999999999999 hours", "٣ days", "1 working"})
        QTest::newRow(*text ? text : "(nothing)") << QString::fromUtf8(text);
}

void TestDuration::everythingElseIsRefused()
{
    QFETCH(QString, text);
    const auto within = Within::parse(text);
    QVERIFY(!within);
    QCOMPARE(within.error().code, ErrorCode::InvalidInput);
    QCOMPARE(within.error().where, u'"' + text + u'"');
    QVERIFY(within.error().detail.contains("1 working day"_L1));
}

void TestDuration::aSlipOfThePenIsPointedOut()
{
    QVERIFY(Within::parse(u"3 workign days").error().detail.endsWith("did you mean \"3 working days\"?"_L1));
}

QTEST_APPLESS_MAIN(TestDuration)
#include "test_duration.moc"
