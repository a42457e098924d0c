// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/families.h"
#include "core/demo/identifiers.h"
#include "core/domain/identifiers.h"
#include "core/procedure/questions.h"
#include "tests/core/demo/demo_office.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace frontdoor;
using namespace frontdoor::demo;

namespace {

const QDate seenOn(2026, 5, 13);

QList<Family> made(int count, const QString &procedure = u"wiltshire"_s)
{
    Families families(library(), authority(procedure), 3);
    QList<Family> list;
    for (int i = 0; i < count; ++i)
        list << families.make(families.next(seenOn));
    return list;
}

int ageOf(const Person &person)
{
    const int years = seenOn.year() - person.born.year();
    return seenOn < person.born.addYears(years) ? years - 1 : years;
}

QList<Person> everybody(const Family &family)
{
    QList<Person> people;
    for (const Member &member : family.children + family.adults)
        people << member.person;
    return people;
}

} // namespace

class TestFamilies : public QObject {
    Q_OBJECT

private slots:
    void theSameKeyMakesTheSameFamily();
    void childrenFitTheirParents();
    void siblingsMayHaveOtherNames();
    void nobodySharesNameAndBirth();
    void someAreUnborn();
    void agesAndSexesFollowTheStatistics();
    void ethnicityFollowsTheStatistics();
    void oneInSevenIsDisabled();
    void everyPostcodeBelongsToATeam_data();
    void everyPostcodeBelongsToATeam();
    void numbersAreValidAndTheChildsOwn();
};

void TestFamilies::theSameKeyMakesTheSameFamily()
{
    Families families(library(), authority(u"leeds"_s), 3);
    const FamilyKey key = families.next(seenOn);
    const Family first = families.make(key);
    const Family again = Families(library(), authority(u"leeds"_s), 3).make(key);
    QCOMPARE(everybody(first), everybody(again));
    const Family other = Families(library(), authority(u"leeds"_s), 4).make(key);
    QVERIFY(everybody(first) != everybody(other));
}

void TestFamilies::childrenFitTheirParents()
{
    for (const Family &family : made(400)) {
        QVERIFY(!family.children.isEmpty() && family.children.size() <= 5);
        for (const Member &adult : family.adults) {
            for (const Relationship &relationship : adult.relationships) {
                QCOMPARE(relationship.from, adult.person.id);
                const auto child = std::find_if(family.children.begin(), family.children.end(),
                                                [&](const Member &m) { return m.person.id == relationship.to; });
                QVERIFY(child != family.children.end());
                const QDate born = child->person.isUnborn() ? child->person.expected : child->person.born;
                const int years = int(adult.person.born.daysTo(born) / 365);
                if (relationship.kind == RelationshipKind::Mother)
                    QVERIFY2(years >= 16 && years <= 56, qPrintable(u"%1 years"_s.arg(years)));
                if (relationship.kind == RelationshipKind::Grandparent)
                    QVERIFY(years >= 30);
            }
        }
        for (const Member &child : family.children) {
            QVERIFY(child.person.isUnborn() || (ageOf(child.person) >= 0 && ageOf(child.person) < 18));
            QCOMPARE(child.person.household, family.child(0).household);
        }
    }
}

void TestFamilies::siblingsMayHaveOtherNames()
{
    int half = 0;
    int large = 0;
    int atHomeWithGrandparents = 0;
    for (const Family &family : made(600)) {
        large += family.children.size() >= 4 ? 1 : 0;
        for (const Member &child : family.children) {
            for (const Relationship &relationship : child.relationships)
                half += relationship.kind == RelationshipKind::HalfSibling ? 1 : 0;
        }
        for (const Member &adult : family.adults) {
            const bool grandparent = !adult.relationships.isEmpty()
                                     && adult.relationships.first().kind == RelationshipKind::Grandparent;
            atHomeWithGrandparents += grandparent && adult.person.household == family.child(0).household ? 1 : 0;
        }
    }
    QVERIFY2(half > 20, qPrintable(QString::number(half)));
    QVERIFY2(large > 20, qPrintable(QString::number(large)));
    QVERIFY2(atHomeWithGrandparents > 10, qPrintable(QString::number(atHomeWithGrandparents)));
}

void TestFamilies::nobodySharesNameAndBirth()
{
    QSet<QString> known;
    for (const Family &family : made(12'000)) {
        for (const Person &person : everybody(family)) {
            if (!person.born.isValid())
                continue;
            const QString key = person.name() + person.born.toString(Qt::ISODate);
            QVERIFY2(!known.contains(key), qPrintable(key));
            known.insert(key);
        }
    }
}

void TestFamilies::someAreUnborn()
{
    int unborn = 0;
    for (const Family &family : made(3000)) {
        for (const Member &child : family.children) {
            if (!child.person.isUnborn())
                continue;
            ++unborn;
            QVERIFY(!child.person.born.isValid());
            QVERIFY(child.person.expected > seenOn && seenOn.daysTo(child.person.expected) < 280);
            QCOMPARE(child.person.sex, Sex::Unknown);
        }
    }
    QVERIFY2(unborn > 25 && unborn < 85, qPrintable(QString::number(unborn))); // 1.7 per cent
}

void TestFamilies::agesAndSexesFollowTheStatistics()
{
    double total = 0;
    for (const AgeWeight &band : library().ages)
        total += band.female + band.male;
    QHash<QString, double> counted;
    const QList<Family> families = made(3000);
    for (const Family &family : families) {
        const Person &subject = family.child(family.subject);
        for (const AgeWeight &band : library().ages) {
            if (!subject.isUnborn() && ageOf(subject) >= band.from && ageOf(subject) <= band.until)
                ++counted[QString::number(band.from) + idOf(subject.sex)];
        }
    }
    for (const AgeWeight &band : library().ages) {
        for (const auto &[sex, weight] : {std::pair(u"F"_s, band.female), std::pair(u"M"_s, band.male)}) {
            const double wanted = weight / total;
            const double found = counted.value(QString::number(band.from) + sex) / double(families.size());
            QVERIFY2(std::abs(found - wanted) < 0.02,
                     qPrintable(u"from %1 %2: %3, not %4"_s.arg(band.from).arg(sex).arg(found).arg(wanted)));
        }
    }
}

void TestFamilies::ethnicityFollowsTheStatistics()
{
    // The broad groups of the national table, in per cent of all children.
    const QList<std::pair<QStringList, double>> groups{
        {{u"WBRI"_s, u"WIRI"_s, u"WIRT"_s, u"WROM"_s, u"WOTH"_s}, 66.5},
        {{u"MWBC"_s, u"MWBA"_s, u"MWAS"_s, u"MOTH"_s}, 9.2},
        {{u"AIND"_s, u"APKN"_s, u"ABAN"_s, u"AOTH"_s}, 8.0},
        {{u"BAFR"_s, u"BCRB"_s, u"BOTH"_s}, 9.0},
        {{u"OOTH"_s, u"CHNE"_s}, 4.3},
    };
    QHash<QString, int> counted;
    int children = 0;
    for (const Family &family : made(3000)) {
        const Person &subject = family.child(family.subject);
        if (subject.isUnborn())
            continue;
        ++children;
        ++counted[subject.ethnicity];
    }
    for (const auto &[codes, percent] : groups) {
        int found = 0;
        for (const QString &code : codes)
            found += counted.value(code);
        const double share = 100.0 * found / children;
        QVERIFY2(std::abs(share - percent) < 2.0,
                 qPrintable(u"%1: %2, not %3"_s.arg(codes.first()).arg(share).arg(percent)));
    }
}

void TestFamilies::oneInSevenIsDisabled()
{
    int disabled = 0;
    int autistic = 0;
    int children = 0;
    for (const Family &family : made(3000)) {
        for (const Member &child : family.children) {
            ++children;
            disabled += child.person.disabilities.isEmpty() ? 0 : 1;
            autistic += child.person.disabilities.contains("AUT"_L1) ? 1 : 0;
        }
    }
    QVERIFY2(std::abs(double(disabled) / children - 0.136) < 0.015,
             qPrintable(QString::number(double(disabled) / children)));
    QVERIFY2(std::abs(double(autistic) / disabled - 0.442) < 0.06,
             qPrintable(QString::number(double(autistic) / disabled)));
}

void TestFamilies::everyPostcodeBelongsToATeam_data()
{
    QTest::addColumn<QString>("procedure");
    QTest::newRow("wiltshire") << u"wiltshire"_s;
    QTest::newRow("leeds") << u"leeds"_s;
    QTest::newRow("leicester") << u"leicester"_s;
    QTest::newRow("walsall") << u"walsall"_s;
}

void TestFamilies::everyPostcodeBelongsToATeam()
{
    QFETCH(QString, procedure);
    const Rulebook rules = rulebook(procedure);
    for (const Family &family : made(300, procedure)) {
        for (const Person &person : everybody(family)) {
            QVERIFY2(!postcodeDistrict(person.postcode).isEmpty(), qPrintable(person.postcode));
            QVERIFY2(!referralDestination(*rules.procedure, {}, person.postcode).team.isEmpty(),
                     qPrintable(person.postcode));
        }
    }
}

void TestFamilies::numbersAreValidAndTheChildsOwn()
{
    QSet<QString> known;
    int withNhsNumber = 0;
    for (const Family &family : made(3000)) {
        for (const Person &person : everybody(family)) {
            for (const QString &number : {person.nhsNumber, person.upn, person.laChildId}) {
                QVERIFY2(number.isEmpty() || !known.contains(number), qPrintable(number));
                known.insert(number);
            }
            QVERIFY(person.nhsNumber.isEmpty() || isNhsNumber(person.nhsNumber));
            QVERIFY(person.upn.isEmpty() || isUpn(person.upn));
            withNhsNumber += person.nhsNumber.isEmpty() ? 0 : 1;
        }
    }
    QVERIFY(withNhsNumber > 2000);
}

QTEST_GUILESS_MAIN(TestFamilies)
#include "test_families.moc"
