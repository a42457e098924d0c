// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/identifiers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace frontdoor;

/// Numbers that check themselves, and postcodes: what is accepted as people type it, what is complained about, and how.
class TestIdentifiers : public QObject {
    Q_OBJECT

private slots:
    void knowsPublishedNhsNumbers();
    void findsEveryMistypedAndSwappedDigit();
    void knowsPupilNumbers();
    void knowsTemporaryPupilNumbers();
    void knowsPostcodes_data();
    void knowsPostcodes();
    void saysNothingOfNothing();
    void isNotConfusedByLongOrStrangeText();
};

void TestIdentifiers::knowsPublishedNhsNumbers()
{
    for (const QString &valid : {u"9434765919"_s, u"943 476 5870"_s, u" 9990000018"_s, u"999-000-0069"_s}) {
        QVERIFY2(isNhsNumber(valid), qPrintable(valid));
        QCOMPARE(nhsNumberProblem(valid), QString());
    }
    QVERIFY(!isNhsNumber(u"9434765918"_s));
    QVERIFY(nhsNumberProblem(u"9434765918"_s).contains(u"does not fit"_s));
    for (const QString &short_ : {u"943476591"_s, u"94347659X9"_s, u"94347659190"_s})
        QVERIFY2(nhsNumberProblem(short_).contains(u"ten digits"_s), qPrintable(short_));
}

void TestIdentifiers::findsEveryMistypedAndSwappedDigit()
{
    // What the check digit is for; the modulus 11 finds all of them.
    const QString right = u"9434765919"_s;
    for (qsizetype i = 0; i < right.size(); ++i) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            QString wrong = right;
            wrong[i] = QChar(digit);
            QCOMPARE(isNhsNumber(wrong), wrong == right);
        }
        if (i > 0 && right[i] != right[i - 1]) {
            QString swapped = right;
            std::swap(swapped[i], swapped[i - 1]);
            QVERIFY2(!isNhsNumber(swapped), qPrintable(swapped));
        }
    }
}

void TestIdentifiers::knowsPupilNumbers()
{
    // Worked by hand: 8*2 + 2*3 + 3*4 + 1*5 + 2*6 + 3*7 + 4*8 + 1*9 + 0*10 + 0*11 + 0*12 + 1*13 = 126; 126 mod 23 = 11 = M.
    QVERIFY(isUpn(u"M823123410001"_s));
    QVERIFY(isUpn(u"m8231 2341 0001"_s));
    QVERIFY(!isUpn(u"N823123410001"_s));
    QVERIFY(upnProblem(u"N823123410001"_s).contains(u"first letter"_s));
    QVERIFY(upnProblem(u"M82312341000"_s).contains(u"twelve digits"_s));
    QVERIFY(upnProblem(u"I823123410001"_s).contains(u"twelve digits"_s)); // a letter that is never used
}

void TestIdentifiers::knowsTemporaryPupilNumbers()
{
    // The last place holds B, the second letter, which counts 1: the same sum as above.
    QVERIFY(isUpn(u"M82312341000B"_s));
    QVERIFY(!isUpn(u"M82312341000C"_s));
    QVERIFY(!isUpn(u"M8231234100B1"_s)); // a letter only at the end
}

void TestIdentifiers::knowsPostcodes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("valid");
    for (const char *valid : {"LE4 9AB", "le49ab", " LS1 4DY ", "W1A 1AA", "EC1A 1BB", "M1 1AE", "B33 8TH", "CR2 6XH",
                              "DN55 1PT", "GIR0AA", "WS1", "SN15"})
        QTest::newRow(valid) << QString::fromLatin1(valid) << true;
    for (const char *wrong :
         {"LE4 9A", "LE4 9AC1", "12345", "LEICESTER", "QE4 9AB", "LE4 AB9", "L£4 9AB", "near the park", "LE4 9CI"})
        QTest::newRow(wrong) << QString::fromUtf8(wrong) << false;
}

void TestIdentifiers::knowsPostcodes()
{
    QFETCH(QString, typed);
    QFETCH(bool, valid);
    QCOMPARE(isPostcode(typed), valid);
    QCOMPARE(postcodeProblem(typed).isEmpty(), valid);
}

void TestIdentifiers::saysNothingOfNothing()
{
    for (const QString &nothing : {QString(), u"   "_s}) {
        QCOMPARE(nhsNumberProblem(nothing), QString());
        QCOMPARE(upnProblem(nothing), QString());
        QCOMPARE(postcodeProblem(nothing), QString());
        QVERIFY(!isNhsNumber(nothing) && !isUpn(nothing) && !isPostcode(nothing));
    }
}

void TestIdentifiers::isNotConfusedByLongOrStrangeText()
{
    for (const QString &strange :
         {QString(1'000'000, u'9'), u"\u0665\u0665\u0665\u0665\u0665\u0665\u0665\u0665\u0665\u0665"_s, u"😀"_s,
          QString(13, QChar(0)), u"M82312341000\u00df"_s}) {
        QVERIFY(!isNhsNumber(strange) && !isUpn(strange) && !isPostcode(strange));
        QVERIFY(!nhsNumberProblem(strange).isEmpty() && !upnProblem(strange).isEmpty());
    }
}

QTEST_APPLESS_MAIN(TestIdentifiers)
#include "test_identifiers.moc"
