// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/people_file.h"

#include <QBuffer>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

struct Read {
    QList<PersonRow> rows;
    QStringList known;
    QStringList unknown;
    std::optional<Error> error;

    const PersonRow &row(qsizetype i = 0) const { return rows.at(i); }
    const Person &person(qsizetype i = 0) const { return rows.at(i).likeness.person; }
};

Read readAll(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    PeopleFile file(buffer, QDate(2026, 11, 22));
    Read read;
    if (const auto heading = file.readHeading(); !heading) {
        read.error = heading.error();
        return read;
    }
    read.known = file.known();
    read.unknown = file.unknown();
    for (auto row = file.next(); row && *row; row = file.next())
        read.rows.append(**row);
    return read;
}

} // namespace

class TestPeopleFile : public QObject {
    Q_OBJECT

private slots:
    void everyColumnIsTaken()
    {
        const Read read = readAll(
            "id,given_name,family_name,date_of_birth,sex,address,postcode,phone,nhs_number,upn,la_child_id,other_names,household\n"
            "p1,Ann,Smith,2016-05-04,F,\"12 High Street\nEly\",LE4 9AB,07700 900123,999 000 0018,A856100315001,77,"
            "\"Annie Jones; Smyth, Ann\",h1\n");
        QVERIFY(read.unknown.isEmpty());
        QCOMPARE(read.known.size(), 13);
        QCOMPARE(read.rows.size(), 1);
        const Person &person = read.person();
        QCOMPARE(person.id, PersonId(u"p1"_s));
        QCOMPARE(person.givenName, u"Ann"_s);
        QCOMPARE(person.familyName, u"Smith"_s);
        QCOMPARE(person.born, QDate(2016, 5, 4));
        QCOMPARE(person.sex, Sex::Female);
        QCOMPARE(person.address, u"12 High Street\nEly"_s);
        QCOMPARE(person.postcode, u"LE4 9AB"_s);
        QCOMPARE(person.phone, u"07700 900123"_s);
        QCOMPARE(person.nhsNumber, u"999 000 0018"_s);
        QCOMPARE(person.upn, u"A856100315001"_s);
        QCOMPARE(person.laChildId, u"77"_s);
        QCOMPARE(person.household, HouseholdId(u"h1"_s));
        QCOMPARE(read.row().likeness.otherNames,
                 (QList<PersonName>{{person.id, u"Annie"_s, u"Jones"_s}, {person.id, u"Ann"_s, u"Smyth"_s}}));
        QVERIFY(read.row().refused.isEmpty());
        QVERIFY(read.row().left.isEmpty());
    }

    void theColumnsMayStandInAnyOrderUnderOtherNames()
    {
        const Read read = readAll("Incident;DOB;Surname;Forename;Middle name;Maiden name;Town;Address line 1\n"
                                  "A/1;4/5/2016;Smith;Ann;Rose;Jones;Ely;12 High Street\n");
        QCOMPARE(read.unknown, QStringList(u"Incident"_s));
        QCOMPARE(read.person().name(), u"Ann Rose Smith"_s);
        QCOMPARE(read.person().born, QDate(2016, 5, 4));
        QCOMPARE(read.person().address, u"Ely, 12 High Street"_s);
        QCOMPARE(read.row().likeness.otherNames, (QList<PersonName>{{{}, u"Ann Rose"_s, u"Jones"_s}}));
        QVERIFY(read.row().id.isEmpty());
    }

    void anAddressMayStandInSeveralColumns()
    {
        const Read read = readAll("name,street_number,address_1,suburb\nAnn,12a,High Street,Ely\nBob,,Mill House,Ely\n"
                                  "Cal,,Flat 3,\n");
        QCOMPARE(read.person(0).address, u"12a High Street, Ely"_s);
        QCOMPARE(read.person(1).address, u"Mill House, Ely"_s);
        QCOMPARE(read.person(2).address, u"Flat 3"_s);
    }

    void oneColumnMayHoldTheWholeName()
    {
        const Read read = readAll("name\nAnn Rose Smith\n\"SMITH, Ann\"\nAnn\n");
        QCOMPARE(read.person(0).givenName, u"Ann Rose"_s);
        QCOMPARE(read.person(0).familyName, u"Smith"_s);
        QCOMPARE(read.person(1).givenName, u"Ann"_s);
        QCOMPARE(read.person(1).familyName, u"SMITH"_s);
        QCOMPARE(read.person(2).givenName, u"Ann"_s);
    }

    void aNameAloneIsEnough()
    {
        const Read read = readAll("id,given_name,family_name,date_of_birth,postcode\n,Ann,,,\n");
        QCOMPARE(read.rows.size(), 1);
        QVERIFY2(read.row().refused.isEmpty(), qPrintable(read.row().refused));
        QVERIFY(read.row().doubt.isEmpty());
        QCOMPARE(read.person().name(), u"Ann"_s);
    }

    void aRowThatSaysNothingIsRefused()
    {
        const Read read = readAll("id,given_name,sex,phone\n1,,F,n/k\n,,,\n2,,,07700 900123\n");
        QVERIFY(!read.row(0).refused.isEmpty());
        QVERIFY(!read.row(1).refused.isEmpty());
        QVERIFY(read.row(2).refused.isEmpty());
    }

    void whatCannotBeTakenIsLeftAndSaid()
    {
        const Read read = readAll("given_name,dob,sex,phone\nAnn,5-Sep,perhaps,7.7009E+09\n");
        QCOMPARE(read.row().left,
                 (QStringList{u"date_of_birth “5-Sep” has no year: a spreadsheet may have left it out"_s,
                              u"sex “perhaps” is not understood: F, M or U"_s,
                              u"phone “7.7009E+09” is what a spreadsheet made of a long number"_s}));
        QVERIFY(read.row().refused.isEmpty());
        QCOMPARE(read.person().givenName, u"Ann"_s);
        QVERIFY(!read.person().born.isValid());
        QVERIFY(read.person().phone.isEmpty());
    }

    void whatLooksWrongButMayBeRightIsTaken()
    {
        const Read read = readAll(
            "given_name,nhs_number,upn,postcode\nAnn,9990000019,X1,2600\nBob,9990000018.0,,75008 Paris\n");
        QCOMPARE(read.person(0).nhsNumber, u"9990000019"_s);
        QCOMPARE(read.person(0).upn, u"X1"_s);
        QCOMPARE(read.row(0).notes.size(), 2);
        QCOMPARE(read.person(0).postcode, u"2600"_s); // kept as typed
        QCOMPARE(read.person(1).nhsNumber, u"9990000018"_s);
        QVERIFY(read.row(1).notes.isEmpty());
        QCOMPARE(read.person(1).postcode, u"75008 Paris"_s);
    }

    void sexIsWrittenInManyWays()
    {
        const Read read = readAll("given_name,sex\na,F\nb,female\nc,2\nd,M\ne,Male\nf,1\ng,U\nh,9\ni,\nj,n/a\n");
        const QList<Sex> wanted{Sex::Female, Sex::Female,  Sex::Female,  Sex::Male,    Sex::Male,
                                Sex::Male,   Sex::Unknown, Sex::Unknown, Sex::Unknown, Sex::Unknown};
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            QCOMPARE(read.person(i).sex, wanted[i]);
            QVERIFY(read.row(i).left.isEmpty());
        }
    }

    void anIdStandsOnce()
    {
        const Read read = readAll("id,given_name\np1,Ann\n p1 ,Bob\n" + QByteArray(65, 'x') + ",Cal\n");
        QVERIFY(read.row(0).doubt.isEmpty());
        QCOMPARE(read.row(0).sameIdAs, 0);
        QCOMPARE(read.row(1).sameIdAs, 2);
        QVERIFY(read.row(1).doubt.isEmpty()); // two people of one incident can be looked up
        QVERIFY(read.row(2).doubt.contains("64 characters"_L1));
        QVERIFY(!read.person(2).id);
    }

    void cellsInTheWrongColumnsAreDoubted()
    {
        const Read read = readAll(
            "given_name,address,postcode\nAnn,12 High Street,Ely,LE4 9AB\nBob,1 Low Road,LE4 9AB,,\n"
            "Cal\nDan,\"1 Low Road,LE4 9AB\n");
        QVERIFY2(read.row(0).doubt.contains("4 cells under 3 headings"_L1), qPrintable(read.row(0).doubt));
        QVERIFY(read.row(1).doubt.isEmpty());
        QVERIFY(read.row(2).doubt.isEmpty());
        QCOMPARE(read.row(3).doubt, u"has a quote that is not closed"_s);
        QCOMPARE(read.row(3).line, 5);
    }

    void aTextBeyondMeasureIsLeft()
    {
        const Read read = readAll("given_name,family_name,address\n" + QByteArray(1'000'000, 'x') + ",Smith,"
                                  + QByteArray(1'000'000, 'y') + "\n");
        QCOMPARE(read.person().name(), u"Smith"_s);
        QVERIFY(read.person().address.isEmpty());
        QCOMPARE(read.row().left.size(), 2);
        for (const QString &said : read.row().left)
            QVERIFY2(said.size() < 150, qPrintable(said));
    }

    void controlCharactersAreGone()
    {
        const Read read = readAll("given_name,family_name\nA\x01nn,Sm\x1Bith\n");
        QCOMPARE(read.person().name(), u"Ann Smith"_s);
    }

    void otherNamesAreParted()
    {
        QCOMPARE(severalNames(u"Ann Smith; Annie Jones|Smyth, Ann;; Ann Smith;Nan"_s),
                 (QList<PersonName>{{{}, u"Ann"_s, u"Smith"_s},
                                    {{}, u"Annie"_s, u"Jones"_s},
                                    {{}, u"Ann"_s, u"Smyth"_s},
                                    {{}, u"Nan"_s, u""_s}}));
    }

    void aFileWithoutAHeadingIsRefused()
    {
        for (const QByteArray &bytes :
             {QByteArray(), QByteArray("\n\n"), QByteArray("Ann,Smith,2016\n"), QByteArray(5000, 'x')}) {
            const Read read = readAll(bytes);
            QVERIFY(read.error);
            QCOMPARE(read.error->code, ErrorCode::InvalidInput);
        }
    }

    void unknownColumnsAreNamedOnce()
    {
        const Read read = readAll("given_name,incident,incident,officer,\nAnn,1,2,3,4\n");
        QCOMPARE(read.unknown, (QStringList{u"incident"_s, u"officer"_s}));
    }
};

QTEST_APPLESS_MAIN(TestPeopleFile)
#include "test_people_file.moc"
