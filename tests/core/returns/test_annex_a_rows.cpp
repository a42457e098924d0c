// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/annex_a_rows.h"

#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

ReturnedPerson bornOn(QDate day)
{
    ReturnedPerson child;
    child.id = PersonId(u"p1"_s);
    child.laChildId = u"1000123"_s;
    child.sex = Sex::Female;
    child.ethnicity = u"WBRI"_s;
    child.born = day;
    return child;
}

Rulebook rules()
{
    Procedure procedure;
    procedure.teams.append({u"east"_s, u"Area East"_s, u"social-work"_s, {}, {}, {}});
    procedure.index();
    return {std::make_shared<const Procedure>(procedure), Calendar(BankHolidays::shipped())};
}

} // namespace

/// What stands in the cells of Lists 1 to 3.
class TestAnnexARows : public QObject {
    Q_OBJECT

private slots:
    void theSixMonthsEndOnTheDayAndBeginOnTheSame()
    {
        QCOMPARE(AnnexASpan::until(QDate(2026, 3, 31)), (AnnexASpan{QDate(2025, 9, 30), QDate(2026, 3, 31)}));
        QVERIFY(AnnexASpan::until(QDate(2026, 3, 31)).contains(QDate(2025, 9, 30)));
        QVERIFY(!AnnexASpan::until(QDate(2026, 3, 31)).contains(QDate(2025, 9, 29)));
        QVERIFY(!AnnexASpan::until(QDate(2026, 3, 31)).contains(QDate(2026, 4, 1)));
    }

    void ageIsThatOfTheLastBirthday()
    {
        const QDate on(2026, 3, 31);
        QCOMPARE(annexAAge(bornOn(QDate(2016, 3, 31)), on), 10);
        QCOMPARE(annexAAge(bornOn(QDate(2016, 4, 1)), on), 9);
        QCOMPARE(annexAAge(bornOn(on), on), 0);
        QCOMPARE(annexAAge(bornOn(QDate(2008, 2, 29)), QDate(2026, 2, 28)), 17);
        QCOMPARE(annexAAge(bornOn(QDate(2008, 2, 29)), QDate(2026, 3, 1)), 18);
    }

    void theUnbornAreMinusOne()
    {
        ReturnedPerson unborn = bornOn({});
        QCOMPARE(annexAAge(unborn, QDate(2026, 3, 31)), std::nullopt);
        unborn.expected = QDate(2026, 6, 1);
        QCOMPARE(annexAAge(unborn, QDate(2026, 3, 31)), -1);
        unborn.born = QDate(2026, 5, 28);
        QCOMPARE(annexAAge(unborn, QDate(2026, 3, 31)), -1); // not yet, on that day
    }

    void aContactIsSevenCells()
    {
        const Rulebook office = rules();
        const ReturnedContact contact{bornOn(QDate(2016, 5, 4)), midnightIn(office, QDate(2026, 3, 29)), u"6"_s, false};
        QCOMPARE(AnnexARows(office, QDate(2026, 3, 31), EarlyHelpSource::As5B).contact(contact),
                 (QList<Cell>{u"1000123"_s, u"b) Female"_s, u"a) WBRI"_s, QDate(2016, 5, 4), qint64(9),
                              QDate(2026, 3, 29), u"q) 6: Police"_s}));
    }

    void anExpectedBirthStandsWhereTheBirthWould()
    {
        const Rulebook office = rules();
        ReturnedContact contact{bornOn({}), midnightIn(office, QDate(2026, 3, 29)), u"3B"_s, false};
        contact.child.expected = QDate(2026, 6, 20);
        contact.child.laChildId.clear();
        const QList<Cell> cells = AnnexARows(office, QDate(2026, 3, 31), EarlyHelpSource::As5B).contact(contact);
        QCOMPARE(cells.value(0), Cell(u"p1"_s)); // of the program itself
        QCOMPARE(cells.value(3), Cell(QDate(2026, 6, 20)));
        QCOMPARE(cells.value(4), Cell(qint64(-1)));
        contact.child.expected = {};
        const QList<Cell> unknown = AnnexARows(office, QDate(2026, 3, 31), EarlyHelpSource::As5B).contact(contact);
        QCOMPARE(unknown.value(3), Cell());
        QCOMPARE(unknown.value(4), Cell());
    }

    void aReferralSaysWhatCameOfItAndWhoHasIt()
    {
        const Rulebook office = rules();
        const AnnexARows rows(office, QDate(2026, 3, 31), EarlyHelpSource::As5B);
        ReturnedReferral referral;
        referral.child = bornOn(QDate(2016, 5, 4));
        referral.made = midnightIn(office, QDate(2026, 1, 5));
        referral.source = u"2A"_s;
        referral.team = u"east"_s;
        referral.worker = u"Ann Lee"_s;
        QCOMPARE(rows.referral(referral, 3).mid(5), (QList<Cell>{QDate(2026, 1, 5), u"e) 2A: Schools"_s, u"b) No"_s,
                                                                 qint64(3), u"Area East"_s, u"Ann Lee"_s}));
        referral.state = ReferralState::Closed;
        referral.outcome = u"information-advice"_s;
        QCOMPARE(rows.referral(referral, 0).value(7), Cell(u"a) Yes"_s));
    }

    void nothingCameOfWhatWasClosedWithoutAnAssessmentOrAService()
    {
        ReturnedReferral referral;
        QCOMPARE(isNoFurtherAction(referral), std::nullopt);
        referral.state = ReferralState::AwaitingAuthorisation;
        QCOMPARE(isNoFurtherAction(referral), std::nullopt);
        referral.state = ReferralState::Decided;
        QCOMPARE(isNoFurtherAction(referral), false);
        referral.state = ReferralState::Closed;
        QCOMPARE(isNoFurtherAction(referral), true);
        referral.assessment = true;
        QCOMPARE(isNoFurtherAction(referral), false);
        referral.assessment = false;
        referral.outcome = u"section-17-payment"_s;
        QCOMPARE(isNoFurtherAction(referral), false);
    }

    void earlyHelpNamesTheServiceOrTheTeam()
    {
        const Rulebook office = rules();
        const AnnexARows rows(office, QDate(2026, 3, 31), EarlyHelpSource::As5B);
        const ReturnedEarlyHelp contact{
            bornOn(QDate(2016, 5, 4)), {}, midnightIn(office, QDate(2026, 2, 2)), u"Family Hub"_s, false};
        QCOMPARE(rows.earlyHelp(contact).mid(5), (QList<Cell>{QDate(2026, 2, 2), Cell(), u"Family Hub"_s}));
        ReturnedCase involvement{bornOn(QDate(2016, 5, 4)), u"east"_s, QDate(2026, 2, 3), QDate(2026, 3, 1), false};
        QCOMPARE(rows.earlyHelp(involvement).mid(5),
                 (QList<Cell>{QDate(2026, 2, 3), QDate(2026, 3, 1), u"Area East"_s}));
        involvement.closed = QDate(2026, 4, 1); // still going on, on that day
        QCOMPARE(rows.earlyHelp(involvement).value(6), Cell());
    }

private:
    static Instant midnightIn(const Rulebook &office, QDate day) { return office.calendar.at(day, QTime(0, 0)); }
};

QTEST_APPLESS_MAIN(TestAnnexARows)
#include "test_annex_a_rows.moc"
