// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/matching/comparison.h"
#include "core/matching/person_words.h"

#include <QTest>

#include <functional>

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestComparison : public QObject {
    Q_OBJECT

private slots:
    void aSecondEntryOfOnePersonIsLikely_data();
    void aSecondEntryOfOnePersonIsLikely();
    void aChangedEntryIsAtLeastPossible_data();
    void aChangedEntryIsAtLeastPossible();
    void othersAreNeverLikely_data();
    void othersAreNeverLikely();
    void strangersAreNotEvenPossible_data();
    void strangersAreNotEvenPossible();
    void twinsAreNeverLikely_data();
    void twinsAreNeverLikely();
    void twinsAreTold();
    void relativesOfLikeNamesAreNotOnePerson();
    void aChildWithoutANameYetIsNotKnownByIt();
    void aNumberOverrulesTheRest();
    void aNumberThatDiffersSpeaksAgainst();
    void numbersInARowAreOfBrothers();
    void aRareNameSaysMore();
    void theFirstOfJanuarySaysLess();
    void aFieldThatIsMissingSaysNothing();
    void whyIsSaidInWords();
};

namespace {

/// Half a million people, among whom these names are so common.
WordCounts town()
{
    WordCounts counts;
    counts.people = 500'000;
    counts.peopleByWord = {{u"sarah"_s, 5000}, {u"smith"_s, 6000},  {u"mohammed"_s, 8000}, {u"muhammad"_s, 6000},
                           {u"khan"_s, 5000},  {u"jayden"_s, 400},  {u"hayden"_s, 80},     {u"elizabeth"_s, 1500},
                           {u"liz"_s, 40},     {u"owen"_s, 500},    {u"dawson"_s, 300},    {u"kowalczyk"_s, 30},
                           {u"zbigniew"_s, 8}, {u"sn114gj"_s, 15},  {u"hassan"_s, 1500},   {u"hussain"_s, 3000},
                           {u"jones"_s, 5500}, {u"taylor"_s, 4000}, {u"ls62ab"_s, 12}};
    return counts;
}

Likeness someone(const QString &given, const QString &family, QDate born, const QString &address = u"12 Castle Road"_s,
                 const QString &postcode = u"SN11 4GJ"_s)
{
    Likeness like;
    like.person.givenName = given;
    like.person.familyName = family;
    like.person.born = born;
    like.person.address = address;
    like.person.postcode = postcode;
    return like;
}

QDate birthday()
{
    return QDate(2014, 9, 25);
}

Likeness sarah()
{
    Likeness like = someone(u"Sarah"_s, u"Smith"_s, birthday());
    like.person.sex = Sex::Female;
    like.person.phone = u"07700 900123"_s;
    return like;
}

Comparison compared(const Likeness &one, const Likeness &other)
{
    return compare(one, other, town());
}

using Change = std::function<void(Likeness &)>;

} // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(frontdoor::Likeness)

void TestComparison::aSecondEntryOfOnePersonIsLikely_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("the very same", [](Likeness &) {});
    row("in capitals", [](Likeness &like) { like.person.familyName = u"SMITH"_s; });
    row("with a second name", [](Likeness &like) { like.person.givenName = u"Sarah Jane"_s; });
    row("no phone", [](Likeness &like) { like.person.phone.clear(); });
    row("sex not known", [](Likeness &like) { like.person.sex = Sex::Unknown; });
    row("family name by ear", [](Likeness &like) { like.person.familyName = u"Smyth"_s; });
    row("family name mistyped", [](Likeness &like) { like.person.familyName = u"Smiht"_s; });
    row("a figure of the birthday", [](Likeness &like) { like.person.born = QDate(2014, 9, 26); });
    row("moved house", [](Likeness &like) {
        like.person.address = u"4 Mill Lane"_s;
        like.person.postcode = u"LS6 2AB"_s;
    });
    row("moved house, and the old one known", [](Likeness &like) {
        like.addresses = {{like.person.address, like.person.postcode, {}, {}}};
        like.person.address = u"4 Mill Lane"_s;
        like.person.postcode = u"LS6 2AB"_s;
        like.person.phone.clear();
    });
    row("family name of the mother's husband, same home", [](Likeness &like) { like.person.familyName = u"Jones"_s; });
    row("maiden name kept", [](Likeness &like) {
        like.person.familyName = u"Jones"_s;
        like.otherNames = {{{}, u"Sarah"_s, u"Smith"_s}};
    });
    row("first and family name the other way round",
        [](Likeness &like) { std::swap(like.person.givenName, like.person.familyName); });
}

void TestComparison::aSecondEntryOfOnePersonIsLikely()
{
    QFETCH(Change, change);
    Likeness other = sarah();
    change(other);
    const Comparison comparison = compared(sarah(), other);
    QVERIFY2(comparison.likely, qPrintable(u"%1: %2"_s.arg(comparison.weight).arg(comparison.why())));
    QVERIFY(!comparison.twins);
}

void TestComparison::aChangedEntryIsAtLeastPossible_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("short form", [](Likeness &like) { like.person.givenName = u"Sally"_s; });
    row("first name mistyped", [](Likeness &like) { like.person.givenName = u"Sarha"_s; });
    row("initial alone", [](Likeness &like) { like.person.givenName = u"S"_s; });
    row("no first name", [](Likeness &like) { like.person.givenName.clear(); });
    row("a figure of the birthday is missing", [](Likeness &like) { like.person.born = QDate(2014, 9, 5); });
    row("no birthday", [](Likeness &like) { like.person.born = QDate(); });
    row("moved, with another phone", [](Likeness &like) {
        like.person.address = u"4 Mill Lane"_s;
        like.person.postcode = u"LS6 2AB"_s;
        like.person.phone = u"07700 900999"_s;
    });
    row("name and birthday alone", [](Likeness &like) {
        like.person.address.clear();
        like.person.postcode.clear();
        like.person.phone.clear();
    });
}

void TestComparison::aChangedEntryIsAtLeastPossible()
{
    QFETCH(Change, change);
    Likeness other = sarah();
    change(other);
    const Comparison comparison = compared(sarah(), other);
    QVERIFY2(comparison.possible, qPrintable(u"%1: %2"_s.arg(comparison.weight).arg(comparison.why())));
}

void TestComparison::othersAreNeverLikely_data()
{
    QTest::addColumn<Likeness>("one");
    QTest::addColumn<Likeness>("other");
    const QDate born = birthday();
    QTest::newRow("brothers") << someone(u"Owen"_s, u"Dawson"_s, born)
                              << someone(u"Luke"_s, u"Dawson"_s, born.addYears(2));
    QTest::newRow("brothers, one without a birthday")
        << someone(u"Owen"_s, u"Dawson"_s, born) << someone(u"Owain"_s, u"Dawson"_s, {});
    QTest::newRow("father and son of one name") << someone(u"Zbigniew"_s, u"Kowalczyk"_s, QDate(1984, 3, 17))
                                                << someone(u"Zbigniew"_s, u"Kowalczyk"_s, QDate(2014, 9, 25));
    QTest::newRow("father and son of one name and day") << someone(u"Zbigniew"_s, u"Kowalczyk"_s, QDate(1994, 9, 25))
                                                        << someone(u"Zbigniew"_s, u"Kowalczyk"_s, QDate(2014, 9, 25));
    Likeness girl = someone(u"Jamie"_s, u"Dawson"_s, born);
    Likeness boy = girl;
    girl.person.sex = Sex::Female;
    boy.person.sex = Sex::Male;
    QTest::newRow("a boy and a girl of one name") << girl << boy;
    QTest::newRow("one first name and birthday, nothing else")
        << someone(u"Sarah"_s, u"Smith"_s, born)
        << someone(u"Sarah"_s, u"Jones"_s, born, u"4 Mill Lane"_s, u"LS6 2AB"_s);
    QTest::newRow("common names and no more")
        << someone(u"Mohammed"_s, u"Khan"_s, {}, {}, {}) << someone(u"Mohammed"_s, u"Khan"_s, {}, {}, {});
    QTest::newRow("nothing at all") << Likeness() << Likeness();
}

void TestComparison::othersAreNeverLikely()
{
    QFETCH(Likeness, one);
    QFETCH(Likeness, other);
    const Comparison comparison = compared(one, other);
    QVERIFY2(!comparison.likely, qPrintable(u"%1: %2"_s.arg(comparison.weight).arg(comparison.why())));
}

void TestComparison::strangersAreNotEvenPossible_data()
{
    QTest::addColumn<Likeness>("other");
    QTest::newRow("another name, day and home")
        << someone(u"Owen"_s, u"Dawson"_s, QDate(2001, 2, 3), u"4 Mill Lane"_s, u"LS6 2AB"_s);
    QTest::newRow("a neighbour") << someone(u"Owen"_s, u"Dawson"_s, QDate(2001, 2, 3), u"14 Castle Road"_s);
    QTest::newRow("her brother") << someone(u"Owen"_s, u"Smith"_s, QDate(2011, 2, 3));
    QTest::newRow("her mother") << someone(u"Elizabeth"_s, u"Smith"_s, QDate(1984, 2, 3));
    QTest::newRow("of her name, elsewhere, of another age")
        << someone(u"Sarah"_s, u"Smith"_s, QDate(1970, 2, 3), u"4 Mill Lane"_s, u"LS6 2AB"_s);
}

void TestComparison::strangersAreNotEvenPossible()
{
    QFETCH(Likeness, other);
    const Comparison comparison = compared(sarah(), other);
    QVERIFY2(!comparison.possible, qPrintable(u"%1: %2"_s.arg(comparison.weight).arg(comparison.why())));
}

void TestComparison::twinsAreNeverLikely_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    for (const auto &[one, other] : QList<std::pair<const char *, const char *>>{{"Emma", "Luke"},
                                                                                 {"Jayden", "Hayden"},
                                                                                 {"Hassan", "Hussain"},
                                                                                 {"Harry", "Henry"},
                                                                                 {"Mia", "Maya"},
                                                                                 {"Ella", "Ellie"},
                                                                                 {"Zara", "Zahra"},
                                                                                 {"Conor", "Connor"},
                                                                                 {"Lily", "Lilian"},
                                                                                 {"Muhammad Ali", "Muhammad Hasan"},
                                                                                 {"Muhammad Ali", "Mohammed Musa"},
                                                                                 {"Anne-Marie", "Anne-Louise"},
                                                                                 {"Jayden Lee", "Hayden Lee"},
                                                                                 {"Taiwo", "Taiye"},
                                                                                 {"J", "James"},
                                                                                 {"Baby A", "Baby B"}})
        QTest::addRow("%s, %s", one, other) << QString::fromUtf8(one) << QString::fromUtf8(other);
}

void TestComparison::twinsAreNeverLikely()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    for (const qint64 people : {2, 100, 500'000}) {
        WordCounts counts;
        counts.people = people;
        Likeness first = someone(one, u"Kowalczyk"_s, birthday());
        Likeness second = someone(other, u"Kowalczyk"_s, birthday());
        first.person.phone = second.person.phone = u"07700 900123"_s;
        first.person.sex = second.person.sex = Sex::Male;
        const Comparison comparison = compare(first, second, counts);
        QVERIFY2(!comparison.likely, qPrintable(u"%1: %2"_s.arg(comparison.weight).arg(comparison.why())));
    }
}

void TestComparison::twinsAreTold()
{
    const Comparison twins = compared(someone(u"Jayden"_s, u"Dawson"_s, birthday()),
                                      someone(u"Luke"_s, u"Dawson"_s, birthday()));
    QVERIFY(twins.twins);
    QVERIFY(!twins.possible); // two names that are nothing alike: two children
    QVERIFY(!compared(sarah(), sarah()).twins);
}

void TestComparison::relativesOfLikeNamesAreNotOnePerson()
{
    const Likeness jayden = someone(u"Jayden"_s, u"Dawson"_s, QDate(2016, 1, 5));
    QVERIFY(!compare(jayden, someone(u"Hayden"_s, u"Dawson"_s, QDate(2019, 6, 2)), town()).possible);  // his brother
    QVERIFY(!compare(jayden, someone(u"Jaden"_s, u"Dawson"_s, QDate(1988, 11, 27)), town()).possible); // his father
    QVERIFY(compare(jayden, someone(u"Jadyen"_s, u"Dawson"_s, QDate(2016, 1, 5)), town()).possible);
}

void TestComparison::aChildWithoutANameYetIsNotKnownByIt()
{
    Likeness one = someone(u"Unborn"_s, u"Dawson"_s, {}, {}, {});
    Likeness other = someone(u"Unborn"_s, u"Kowalczyk"_s, {}, {}, {});
    one.person.expected = QDate(2026, 7, 14);
    other.person.expected = QDate(2026, 7, 20);
    const Comparison comparison = compare(one, other, town());
    QVERIFY(!comparison.possible);
    QVERIFY(!comparison.why().contains("first name"_L1));
}

void TestComparison::aNumberOverrulesTheRest()
{
    Likeness one = sarah();
    Likeness other = someone(u"Sally"_s, u"Jones"_s, QDate(2014, 9, 26), u"4 Mill Lane"_s, u"LS6 2AB"_s);
    one.person.nhsNumber = u"943 476 5919"_s;
    other.person.nhsNumber = u"9434765919"_s;
    QVERIFY(compared(one, other).likely);
    other.person.nhsNumber.clear();
    QVERIFY(!compared(one, other).likely);
}

void TestComparison::aNumberThatDiffersSpeaksAgainst()
{
    Likeness one = sarah();
    Likeness other = sarah();
    const double before = compared(one, other).weight;
    one.person.nhsNumber = u"9434765919"_s;
    other.person.nhsNumber = u"9991213465"_s;
    QVERIFY(compared(one, other).weight < before);
}

void TestComparison::numbersInARowAreOfBrothers()
{
    Likeness one = someone(u"Owen"_s, u"Dawson"_s, birthday());
    Likeness other = someone(u"Luke"_s, u"Dawson"_s, QDate(2016, 2, 3));
    one.person.laChildId = u"1001341"_s;
    other.person.laChildId = u"1001342"_s;
    QVERIFY(!compared(one, other).possible);
}

void TestComparison::aRareNameSaysMore()
{
    const auto weight = [](const QString &given, const QString &family) {
        return compared(someone(given, family, {}, {}, {}), someone(given, family, {}, {}, {})).weight;
    };
    QVERIFY(weight(u"Zbigniew"_s, u"Kowalczyk"_s) > weight(u"Owen"_s, u"Dawson"_s));
    QVERIFY(weight(u"Owen"_s, u"Dawson"_s) > weight(u"Sarah"_s, u"Smith"_s));
}

void TestComparison::theFirstOfJanuarySaysLess()
{
    const auto weight = [](QDate born) {
        return compared(someone(u"Sarah"_s, u"Smith"_s, born), someone(u"Sarah"_s, u"Smith"_s, born)).weight;
    };
    QVERIFY(weight(QDate(2014, 1, 1)) < weight(QDate(2014, 1, 2)) - 2);
}

void TestComparison::aFieldThatIsMissingSaysNothing()
{
    QCOMPARE(compared(Likeness(), Likeness()).weight, 0.0);
    QCOMPARE(compared(sarah(), Likeness()).weight, 0.0);
    QCOMPARE(compared(sarah(), Likeness()).why(), QString());
}

void TestComparison::whyIsSaidInWords()
{
    Likeness liz = sarah();
    liz.person.givenName = u"Liz"_s;
    Likeness elizabeth = sarah();
    elizabeth.person.givenName = u"Elizabeth"_s;
    elizabeth.person.address = u"4 Mill Lane"_s;
    elizabeth.person.postcode = u"LS6 2AB"_s;
    QCOMPARE(compared(liz, elizabeth).why(),
             u"Liz is a form of Elizabeth, same family name, same date of birth, same phone; other address"_s);
}

QTEST_APPLESS_MAIN(TestComparison)
#include "test_comparison.moc"
