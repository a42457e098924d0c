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
    void namesWrittenInPartsAreOneWordToo();
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

void TestPersonWords::namesWrittenInPartsAreOneWordToo()
{
    QCOMPARE(nameWords(u"Anne-Marie"_s, u"van den Berg"_s),
             QStringList({u"anne"_s, u"marie"_s, u"annemarie"_s, u"van"_s, u"den"_s, u"berg"_s, u"vandenberg"_s}));
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
