// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/person_words.h"
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
    void typedTextBecomesWords_data();
    void typedTextBecomesWords();
    void wordsAreBounded();
};

void TestPersonWords::aPersonHasTheseWords()
{
    const Person person = samples::person();
    QCOMPARE(personWords(person, {PersonName{person.id, u"Zoe"_s, u"Smith"_s}}),
             QStringList({u"zoe"_s, u"marie"_s, u"oneill"_s, u"smith"_s, u"2015"_s, u"12032015"_s, u"09032015"_s,
                          u"ls62ab"_s, u"2ab"_s, u"01134960000"_s, u"9434765919"_s, u"a123456789012"_s, u"fd77"_s,
                          u"fd"_s, u"77"_s}));
}

void TestPersonWords::anEmptyPersonHasNone()
{
    QCOMPARE(personWords(Person(), {}), QStringList());
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
    QCOMPARE(personWords(person, {}), QStringList{u"01134960000"_s});
}

void TestPersonWords::typedTextBecomesWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *typed, const QStringList &words) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << words;
    };
    row("", {});
    row(" - ", {});
    row("Zoë O’Neill", {u"zoe"_s, u"oneill"_s});
    row("zoe zoe", {u"zoe"_s});
    row("12/3/2015", {u"12032015"_s});
    row("1.2.2015 ann", {u"01022015"_s, u"ann"_s});
    row("2015-03-12", {u"12032015"_s});
    row("12/03", {u"1203"_s});
    row("12/03/", {u"1203"_s});
    row("12/03/2", {u"12032"_s});
    row("ann 12/03/2015 ls6", {u"ann"_s, u"12032015"_s, u"ls6"_s});
    row("943 476 5919", {u"9434765919"_s});
    row("ann 943 476 bell", {u"ann"_s, u"943476"_s, u"bell"_s});
    row("+44 (0)113 496 0000", {u"01134960000"_s});
    row("+44 113 496", {u"0113496"_s});
    row("0044113", {u"0113"_s});
    row("LS6 2AB", {u"ls6"_s, u"2ab"_s});
    row("2015", {u"2015"_s});
}

void TestPersonWords::typedTextBecomesWords()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, words);
    QCOMPARE(typedWords(typed), words);
}

void TestPersonWords::wordsAreBounded()
{
    const QString endless(100'000, u'a');
    Person person;
    person.givenName = endless;
    QCOMPARE(personWords(person, {}), QStringList{QString(64, u'a')});
    QCOMPARE(typedWords(endless), QStringList{QString(64, u'a')});
}

QTEST_APPLESS_MAIN(TestPersonWords)
#include "test_person_words.moc"
