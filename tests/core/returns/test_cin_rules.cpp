// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/identifiers.h"
#include "core/returns/cin_rules.h"
#include "tests/core/returns/sample_census.h"

#include <QTest>

#include <functional>

using namespace frontdoor;
using namespace Qt::StringLiterals;

using Break = std::function<void(CinReturn &)>;
Q_DECLARE_METATYPE(Break)

namespace {

// The children of the sample by what is special about them.
CinChild &ofNothing(CinReturn &census)
{
    return census.children[0];
}
CinChild &closed(CinReturn &census)
{
    return census.children[1];
}
CinChild &unborn(CinReturn &census)
{
    return census.children[2];
}
CinChild &twice(CinReturn &census)
{
    return census.children[3];
}

QList<CinProblem> problems(const CinReturn &census)
{
    return problemsOf(census, Calendar(BankHolidays::shipped()));
}

QStringList rulesOf(const QList<CinProblem> &problems)
{
    QStringList rules;
    for (const CinProblem &problem : problems)
        rules << problem.rule;
    rules.removeDuplicates();
    rules.sort();
    return rules;
}

void setUpn(CinChild &child, const QString &twelve)
{
    const QChar letter = upnCheckLetter(twelve);
    child.upn = (letter.isNull() ? QChar(u'A') : letter) + twelve;
}

} // namespace

/// A return that is broken in one place is told by the number of the rule that it breaks, and by no other.
class TestCinRules : public QObject {
    Q_OBJECT

private slots:
    void aSoundReturnIsSaidNothingOf() { QCOMPARE(problems(samples::census()), QList<CinProblem>()); }

    void whatIsBrokenIsFound_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<Break>("broken");
        const auto row = [](const char *what, const char *rule, const Break &broken) {
            QTest::newRow(what) << QString::fromLatin1(rule) << broken;
        };
        row("the census ends on another day", "100", [](CinReturn &c) { c.header.referenceDate = QDate(2026, 3, 30); });
        row("no LA child ID", "8500", [](CinReturn &c) { closed(c).laChildId.clear(); });
        row("a long LA child ID", "1570", [](CinReturn &c) { closed(c).laChildId = QString(21, u'1'); });
        row("an LA child ID with a dash", "1580", [](CinReturn &c) { closed(c).laChildId = u"10-02"_s; });
        row("two children of one LA child ID", "8510", [](CinReturn &c) { closed(c).laChildId = twice(c).laChildId; });
        row("a mistyped pupil number", "1510", [](CinReturn &c) { closed(c).upn = u"A801200005001"_s; });
        row("a short pupil number", "1510", [](CinReturn &c) { closed(c).upn = u"B80120000500"_s; });
        row("two children of one pupil number", "1520", [](CinReturn &c) {
            twice(c).upn = closed(c).upn.toLower();
            twice(c).upnUnknown.clear();
        });
        row("a pupil number of no authority", "1530", [](CinReturn &c) { setUpn(closed(c), u"999200005001"_s); });
        row("a pupil number with a letter inside", "1540", [](CinReturn &c) { closed(c).upn = u"B8012000A5001"_s; });
        row("a pupil number that ends with O", "1550", [](CinReturn &c) { closed(c).upn = u"B80120000500O"_s; });
        row("a former pupil number of other shape", "1560Q", [](CinReturn &c) { twice(c).formerUpn = u"P20700"_s; });
        row("no sex", "4180", [](CinReturn &c) { closed(c).sex.clear(); });
        row("the sex of an unborn child", "8750", [](CinReturn &c) { unborn(c).sex = u"F"_s; });
        row("no ethnicity", "4220", [](CinReturn &c) { closed(c).ethnicity.clear(); });
        row("an unknown ethnicity", "4220", [](CinReturn &c) { closed(c).ethnicity = u"White"_s; });
        row("born after the census", "8520", [](CinReturn &c) {
            ofNothing(c).born = QDate(2026, 4, 1);
            ofNothing(c).upnUnknown = u"UN1"_s;
        });
        row("neither birth nor expected birth", "8525Q", [](CinReturn &c) { ofNothing(c).born = {}; });
        row("both birth and expected birth", "8525Q", [](CinReturn &c) { ofNothing(c).expected = QDate(2026, 4, 9); });
        row("expected long after the census", "8530Q", [](CinReturn &c) {
            unborn(c).expected = QDate(2027, 1, 1);
            unborn(c).details.first().referred = QDate(2026, 3, 28); // not too early for it
            unborn(c).details.first().assessments.clear();
            unborn(c).details.first().initialConference = {};
        });
        row("expected long before the end of the census", "8530Q",
            [](CinReturn &c) { unborn(c).expected = QDate(2026, 2, 28); });
        row("died in another year", "8545Q", [](CinReturn &c) { twice(c).died = QDate(2026, 4, 1); });
        row("no word on disability", "8540", [](CinReturn &c) { closed(c).disabilities.clear(); });
        row("an unknown disability", "8540", [](CinReturn &c) { closed(c).disabilities = {u"deaf"_s}; });
        row("a child without a referral", "8590", [](CinReturn &c) { ofNothing(c).details.clear(); });
        row("no date of the referral", "8600", [](CinReturn &c) { ofNothing(c).details.first().referred = {}; });
        row("a referral after the census", "8600",
            [](CinReturn &c) { ofNothing(c).details.first().referred = QDate(2026, 4, 1); });
        row("a referral long before the birth", "8606", [](CinReturn &c) {
            ofNothing(c).born = QDate(2026, 3, 31);
            ofNothing(c).details.first().referred = QDate(2025, 6, 23);
            ofNothing(c).upnUnknown = u"UN1"_s;
        });
        row("no source", "8866", [](CinReturn &c) { closed(c).details.first().source.clear(); });
        row("an unknown source", "8866", [](CinReturn &c) { closed(c).details.first().source = u"5E"_s; });
        row("a referral that is not decided", "8568",
            [](CinReturn &c) { ofNothing(c).details.first().noFurtherAction = std::nullopt; });
        row("nothing came of a referral before the year", "8569Q",
            [](CinReturn &c) { ofNothing(c).details.first().referred = QDate(2025, 3, 28); });
        row("no primary need", "8610", [](CinReturn &c) { closed(c).details.first().primaryNeed.clear(); });
        row("an unknown primary need", "8650", [](CinReturn &c) { closed(c).details.first().primaryNeed = u"NA"_s; });
        row("of school age without a pupil number", "8770Q", [](CinReturn &c) { closed(c).upn.clear(); });
        row("of school age, said to be too young for one", "8770Q",
            [](CinReturn &c) { twice(c).upnUnknown = u"UN1"_s; });
        row("UN7 although something came of it", "8772", [](CinReturn &c) { twice(c).upnUnknown = u"UN7"_s; });
        row("closed before the year", "8620", [](CinReturn &c) {
            closed(c).details.first().referred = QDate(2025, 3, 1);
            closed(c).details.first().closed = QDate(2025, 3, 31);
        });
        row("closed before the referral", "8630",
            [](CinReturn &c) { closed(c).details.first().closed = QDate(2025, 6, 1); });
        row("an unknown reason for closing", "8640",
            [](CinReturn &c) { closed(c).details.first().closureReason = u"RC0"_s; });
        row("closed without a reason", "8805", [](CinReturn &c) { closed(c).details.first().closureReason.clear(); });
        row("a reason without a closure", "8810", [](CinReturn &c) { closed(c).details.first().closed = {}; });
        row("work on what came to nothing", "8831",
            [](CinReturn &c) { ofNothing(c).details.first().assessments = {QDate(2025, 9, 17)}; });
        row("an assessment before the referral", "1103",
            [](CinReturn &c) { unborn(c).details.first().assessments = {QDate(2026, 1, 11)}; });
        row("a conference before the referral", "1104",
            [](CinReturn &c) { unborn(c).details.first().initialConference = QDate(2026, 1, 11); });
        row("a referral while a case was open", "8820",
            [](CinReturn &c) { twice(c).details.last().referred = QDate(2025, 7, 14); });
    }

    void whatIsBrokenIsFound()
    {
        QFETCH(QString, rule);
        QFETCH(Break, broken);
        CinReturn census = samples::census();
        broken(census);
        QCOMPARE(rulesOf(problems(census)), QStringList(rule));
    }

    void aDateOfDeathHasToFitTheOthers()
    {
        CinReturn census = samples::census();
        twice(census).died = QDate(2014, 2, 10);
        QCOMPARE(rulesOf(problems(census)), (QStringList{u"8535Q"_s, u"8545Q"_s, u"8555Q"_s}));
    }

    void onlyTheLatestCaseMayBeOpen()
    {
        CinReturn census = samples::census();
        twice(census).details.first().closed = {};
        twice(census).details.first().closureReason.clear();
        QCOMPARE(rulesOf(problems(census)), (QStringList{u"8815"_s, u"8816"_s, u"8820"_s}));
    }

    void anOpenCaseBeforeAReferralThatCameToNothingIsNotTheLatest()
    {
        CinReturn census = samples::census();
        CinDetails later = ofNothing(census).details.first();
        later.referred = QDate(2026, 3, 1);
        unborn(census).details.append(later);
        QCOMPARE(rulesOf(problems(census)), (QStringList{u"8816"_s, u"8820"_s}));
    }

    void aReferralThatCameToNothingHasNoCaseToOverlap()
    {
        CinReturn census = samples::census();
        CinDetails earlier = ofNothing(census).details.first();
        earlier.referred = QDate(2025, 12, 1);
        unborn(census).details.prepend(earlier);
        QCOMPARE(problems(census), QList<CinProblem>());
    }

    void thePreviousCaseMayEndOnTheDayOfTheReferral()
    {
        CinReturn census = samples::census();
        QCOMPARE(twice(census).details.last().referred, twice(census).details.first().closed);
        QCOMPARE(problems(census), QList<CinProblem>());
    }

    void aWorkingDayBeforeTheYearIsAllowedForWhatCameToNothing()
    {
        CinReturn census = samples::census();
        ofNothing(census).details.first().referred = QDate(2025, 3, 31); // the working day before 1 April
        QCOMPARE(problems(census), QList<CinProblem>());
    }

    void aProblemNamesTheChildByNumberAndTheReferral()
    {
        CinReturn census = samples::census();
        closed(census).details.first().primaryNeed.clear();
        const QList<CinProblem> found = problems(census);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().laChildId, u"1000002"_s);
        QCOMPARE(found.first().referral, u"R-000002"_s);
        QVERIFY(!found.first().isQuery());
        QVERIFY(found.first().says.contains("primary need"_L1));
    }

    void aChildWithoutANumberIsFoundByTheReferral()
    {
        CinReturn census = samples::census();
        closed(census).laChildId.clear();
        QCOMPARE(problems(census).value(0).referral, u"R-000002"_s);
    }

    void queriesEndWithQ()
    {
        CinReturn census = samples::census();
        twice(census).died = QDate(2026, 4, 1);
        QVERIFY(problems(census).value(0).isQuery());
    }
};

QTEST_APPLESS_MAIN(TestCinRules)
#include "test_cin_rules.moc"
