// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/identifiers.h"
#include "core/domain/identifiers.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frontdoor;
using namespace frontdoor::demo;

class TestIdentifiers : public QObject {
    Q_OBJECT

private slots:
    void givesNhsNumbersOfTheTestRangeOnly();
    void givesPupilNumbersOfNoSchool();
    void givesPhonesForDrama();
};

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
