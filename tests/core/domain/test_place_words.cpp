// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/place_words.h"

#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// Two ways of writing one thing are one word.
class TestPlaceWords : public QObject {
    Q_OBJECT

private slots:
    void aPhoneIsItsDigits();
    void aHomeIsOnePlaceHoweverItIsWritten_data();
    void aHomeIsOnePlaceHoweverItIsWritten();
    void homesOfOnePostcodeAreTold();
    void aDoorIsTheSameWhateverThePostcode();
    void aPostcodeIsOneWord();
};

void TestPlaceWords::aPhoneIsItsDigits()
{
    for (const QString &phone : {u"0113 496 0000"_s, u"+44 113 496 0000"_s, u"+44 (0)113 496 0000"_s,
                                 u"0044 113 4960000"_s, u"(0113) 496-0000"_s})
        QCOMPARE(phoneWord(phone), u"01134960000"_s);
    QCOMPARE(phoneWord(u"none"_s), QString());
}

void TestPlaceWords::aHomeIsOnePlaceHoweverItIsWritten_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("postcode");
    QTest::newRow("plain") << u"12 Castle Road"_s << u"SN11 4GJ"_s;
    QTest::newRow("short") << u"12 Castle Rd."_s << u"sn114gj"_s;
    QTest::newRow("with the town") << u"12, Castle Road, Calne"_s << u"SN11  4GJ"_s;
    QTest::newRow("in lines") << u"12 Castle Road\nCalne"_s << u"Sn11 4gj"_s;
}

void TestPlaceWords::aHomeIsOnePlaceHoweverItIsWritten()
{
    QFETCH(QString, address);
    QFETCH(QString, postcode);
    QCOMPARE(placeWord(address, postcode), u"@sn114gj:12"_s);
}

void TestPlaceWords::homesOfOnePostcodeAreTold()
{
    const QString postcode = u"SN11 4GJ"_s;
    QVERIFY(placeWord(u"12 Castle Road"_s, postcode) != placeWord(u"14 Castle Road"_s, postcode));
    QVERIFY(placeWord(u"Flat 1, 12 Castle Road"_s, postcode) != placeWord(u"Flat 2, 12 Castle Road"_s, postcode));
    QVERIFY(placeWord(u"Rose Cottage"_s, postcode) != placeWord(u"The Old Forge"_s, postcode));
    QCOMPARE(placeWord(u"12 Castle Road"_s, {}), u"@castle:12"_s);
    QCOMPARE(placeWord({}, postcode), QString()); // everybody in the street
    QCOMPARE(placeWord(u"Calne"_s, {}), QString());
}

void TestPlaceWords::aDoorIsTheSameWhateverThePostcode()
{
    QCOMPARE(doorWord(u"12 Castle Road, Calne"_s), u"~castle:12"_s);
    QCOMPARE(doorWord(u"12 Castle Rd"_s), u"~castle:12"_s);
    QCOMPARE(doorWord(u"Flat 2, 12 Castle Road"_s), u"~castle:2-12"_s);
    QCOMPARE(doorWord(u"Castle Road"_s), QString());
    QCOMPARE(doorWord(u"12"_s), QString());
    QCOMPARE(doorWord({}), QString());
}

void TestPlaceWords::aPostcodeIsOneWord()
{
    QCOMPARE(joinedWord(u"SN12 2FG"_s), u"sn122fg"_s);
    QCOMPARE(joinedWord(u" sn122fg "_s), u"sn122fg"_s);
}

QTEST_APPLESS_MAIN(TestPlaceWords)
#include "test_place_words.moc"
