// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/identifiers.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frontdoor::demo;

class TestIdentifiers : public QObject {
    Q_OBJECT

private slots:
    void knowsPublishedNhsNumbers();
    void givesNhsNumbersOfTheTestRangeOnly();
    void knowsPublishedPupilNumbers();
    void givesPupilNumbersOfNoSchool();
    void givesPhonesForDrama();
};

void TestIdentifiers::knowsPublishedNhsNumbers()
{
    for (const QString &valid : {u"9434765919"_s, u"9434765870"_s, u"9990000018"_s, u"9990000069"_s})
        QVERIFY2(isNhsNumber(valid), qPrintable(valid));
    QVERIFY(!isNhsNumber(u"9434765918"_s));
    QVERIFY(!isNhsNumber(u"943476591"_s));
    QVERIFY(!isNhsNumber(u"94347659X9"_s));
}

void TestIdentifiers::givesNhsNumbersOfTheTestRangeOnly()
{
    QSet<QString> given;
    for (qint64 n = 0; n < 20'000; ++n) {
        const QString number = nhsNumber(n);
        QVERIFY2(number.startsWith("999"_L1) && isNhsNumber(number), qPrintable(number));
        QVERIFY2(!given.contains(number), qPrintable(number));
        given.insert(number);
    }
    QCOMPARE(nhsNumber(600'000), QString()); // used up
    QCOMPARE(nhsNumber(-1), QString());
}

void TestIdentifiers::knowsPublishedPupilNumbers()
{
    // Worked by hand: 8*2 + 2*3 + 3*4 + 1*5 + 2*6 + 3*7 + 4*8 + 1*9 + 0*10 + 0*11 + 0*12 + 1*13 = 126; 126 mod 23 = 11 = M.
    QVERIFY(isUpn(u"M823123410001"_s));
    QVERIFY(!isUpn(u"N823123410001"_s));
    QVERIFY(!isUpn(u"M82312341000"_s));
}

void TestIdentifiers::givesPupilNumbersOfNoSchool()
{
    QSet<QString> given;
    for (qint64 n = 0; n < 20'000; ++n) {
        const QString number = upn(u"865"_s, 2019, n);
        QVERIFY2(isUpn(number), qPrintable(number));
        QCOMPARE(number.mid(1, 3), u"865"_s);
        QVERIFY2(number.mid(4, 4).toInt() < 1000, "establishments begin at 1000");
        QCOMPARE(number.mid(8, 2), u"19"_s);
        given.insert(number);
    }
    QCOMPARE(given.size(), 20'000);
    QCOMPARE(upn(u"865"_s, 2019, 2'000'000), QString());
}

void TestIdentifiers::givesPhonesForDrama()
{
    static const QRegularExpression mobile(u"^07700 900\\d{3}$"_s);
    static const QRegularExpression desk(u"^0116 496 0\\d{3}$"_s);
    Dice dice(1);
    for (int i = 0; i < 200; ++i) {
        QVERIFY(mobile.match(mobileNumber(dice)).hasMatch());
        QVERIFY(desk.match(deskNumber(u"0116 496 0"_s, dice)).hasMatch());
    }
}

QTEST_APPLESS_MAIN(TestIdentifiers)
#include "test_identifiers.moc"
