// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/matching/person_words.h"
#include "tests/core/store/samples.h"

#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestPersonWords : public QObject {
    Q_OBJECT

private slots:
    void aPersonHasTheseWords();
    void anEmptyPersonHasNone();
    void phonesLoseTheirCountryCode_data();
    void phonesLoseTheirCountryCode();
    void namesWrittenInPartsAreOneWordToo();
    void aHomeIsOnePlaceHoweverItIsWritten_data();
    void aHomeIsOnePlaceHoweverItIsWritten();
    void homesOfOnePostcodeAreTold();
    void aDoorIsTheSameWhateverThePostcode();
    void anIdFromElsewhereIsAWord();
    void wordsAreBounded();
};

void TestPersonWords::aPersonHasTheseWords()
{
    const Person person = samples::person();
    QCOMPARE(personWords({person, {PersonName{person.id, u"Zoe"_s, u"Smith"_s}}, {}}),
             QStringList({u"zoe"_s, u"marie"_s, u"zoemarie"_s, u"oneill"_s, u"smith"_s, u"12032015"_s, u"#201503"_s,
                          u"09032015"_s, u"ls62ab"_s, u"2ab"_s, u"/leeds"_s, u"~leeds:1"_s, u"01134960000"_s,
                          u"9434765919"_s, u"a123456789012"_s, u"fd77"_s, u"fd"_s, u"77"_s, u"@ls62ab:1"_s}));
}

void TestPersonWords::anEmptyPersonHasNone()
{
    QCOMPARE(personWords(Likeness()), QStringList());
}

void TestPersonWords::phonesLoseTheirCountryCode_data()
{
    QTest::addColumn<QString>("phone");
    QTest::newRow("plain") << u"0113 496 0000"_s;
    QTest::newRow("+44") << u"+44 113 496 0000"_s;
    QTest::newRow("+44 (0)") << u"+44 (0)113 496 0000"_s;
    QTest::newRow("0044") << u"0044 113 4960000"_s;
    QTest::newRow("brackets") << u"(0113) 496-0000"_s;
}

void TestPersonWords::phonesLoseTheirCountryCode()
{
    QFETCH(QString, phone);
    Person person;
    person.phone = phone;
    QCOMPARE(personWords({person, {}, {}}), QStringList{u"01134960000"_s});
}

void TestPersonWords::namesWrittenInPartsAreOneWordToo()
{
    QCOMPARE(nameWords(u"Anne-Marie"_s, u"van den Berg"_s),
             QStringList({u"anne"_s, u"marie"_s, u"annemarie"_s, u"van"_s, u"den"_s, u"berg"_s, u"vandenberg"_s}));
}

void TestPersonWords::aHomeIsOnePlaceHoweverItIsWritten_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("postcode");
    QTest::newRow("plain") << u"12 Castle Road"_s << u"SN11 4GJ"_s;
    QTest::newRow("short") << u"12 Castle Rd."_s << u"sn114gj"_s;
    QTest::newRow("with the town") << u"12, Castle Road, Calne"_s << u"SN11  4GJ"_s;
    QTest::newRow("in lines") << u"12 Castle Road\nCalne"_s << u"Sn11 4gj"_s;
}

void TestPersonWords::aHomeIsOnePlaceHoweverItIsWritten()
{
    QFETCH(QString, address);
    QFETCH(QString, postcode);
    QCOMPARE(placeWord(address, postcode), u"@sn114gj:12"_s);
}

void TestPersonWords::homesOfOnePostcodeAreTold()
{
    const QString postcode = u"SN11 4GJ"_s;
    QVERIFY(placeWord(u"12 Castle Road"_s, postcode) != placeWord(u"14 Castle Road"_s, postcode));
    QVERIFY(placeWord(u"Flat 1, 12 Castle Road"_s, postcode) != placeWord(u"Flat 2, 12 Castle Road"_s, postcode));
    QVERIFY(placeWord(u"Rose Cottage"_s, postcode) != placeWord(u"The Old Forge"_s, postcode));
    QCOMPARE(placeWord(u"12 Castle Road"_s, {}), u"@castle:12"_s);
    QCOMPARE(placeWord({}, postcode), QString()); // everybody in the street
    QCOMPARE(placeWord(u"Calne"_s, {}), QString());
}

void TestPersonWords::aDoorIsTheSameWhateverThePostcode()
{
    QCOMPARE(doorWord(u"12 Castle Road, Calne"_s), u"~castle:12"_s);
    QCOMPARE(doorWord(u"12 Castle Rd"_s), u"~castle:12"_s);
    QCOMPARE(doorWord(u"Flat 2, 12 Castle Road"_s), u"~castle:2-12"_s);
    QCOMPARE(doorWord(u"Castle Road"_s), QString());
    QCOMPARE(doorWord(u"12"_s), QString());
    QCOMPARE(doorWord({}), QString());
}

void TestPersonWords::anIdFromElsewhereIsAWord()
{
    Person person;
    person.id = PersonId(u"REC-1070"_s);
    QCOMPARE(personWords({person, {}, {}}), QStringList{u"rec1070"_s});
    person.id = PersonId::make();
    QCOMPARE(personWords({person, {}, {}}), QStringList());
}

void TestPersonWords::wordsAreBounded()
{
    const QString endless(100'000, u'a');
    Person person;
    person.givenName = endless;
    QCOMPARE(personWords({person, {}, {}}), QStringList{QString(64, u'a')});
}

QTEST_APPLESS_MAIN(TestPersonWords)
#include "test_person_words.moc"
