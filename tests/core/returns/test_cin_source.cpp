// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/cin_source.h"

#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

/// What a database would hand on.
class Rows final : public ReturnSource {
public:
    QList<ReturnedReferral> made;
    QList<ReturnedCase> opened;

    Expected<void> contacts(Instant, Instant, const EachRow<ReturnedContact> &) override { return {}; }
    Expected<void> earlyHelp(Instant, Instant, const EachRow<ReturnedEarlyHelp> &) override { return {}; }
    Expected<void> cases(QDate first, QDate last, const EachRow<ReturnedCase> &take) override
    {
        for (const ReturnedCase &one : opened) {
            if (one.opened <= last && (!one.closed.isValid() || one.closed >= first))
                FD_TRY(take(one));
        }
        return {};
    }
    Expected<void> referrals(Instant from, Instant until, const EachRow<ReturnedReferral> &take) override
    {
        for (const ReturnedReferral &one : made) {
            if (from <= one.made && one.made < until)
                FD_TRY(take(one));
        }
        return {};
    }
    Expected<void> referralMoments(Instant, Instant, const EachRow<ReferralMoment> &) override { return {}; }
};

ReturnedPerson person(qint64 no)
{
    ReturnedPerson child;
    child.no = no;
    child.laChildId = QString::number(1'000'000 + no);
    child.sex = Sex::Male;
    child.ethnicity = u"WBRI"_s;
    child.born = QDate(2014, 2, 11);
    child.disabilities = QStringList{u"NONE"_s};
    return child;
}

} // namespace

/// Who is returned in the census, with which referrals, and what is known of their cases.
class TestCinSource : public QObject {
    Q_OBJECT

private slots:
    void init() { m_rows = {}; }

    void thoseReferredInTheYearAreReturned()
    {
        refer(1, QDate(2025, 3, 31));
        refer(2, QDate(2025, 4, 1));
        refer(3, QDate(2026, 3, 31));
        refer(4, QDate(2026, 4, 1));
        QCOMPARE(ids(), (QStringList{u"1000002"_s, u"1000003"_s}));
    }

    void theDayIsThatOfTheClockOnTheWall()
    {
        // Half past midnight in summer time is the day before by UTC.
        refer(1, QDate(2025, 4, 1), QTime(0, 30));
        QCOMPARE(collected().census.children.value(0).details.value(0).referred, QDate(2025, 4, 1));
    }

    void anEarlierReferralIsReturnedWhileItsCaseGoesOn()
    {
        refer(1, QDate(2025, 1, 10));
        open(1, QDate(2025, 1, 12), QDate(2025, 5, 2));
        refer(2, QDate(2025, 1, 10));
        open(2, QDate(2025, 1, 12), QDate(2025, 3, 31)); // over before the year
        refer(3, QDate(2025, 1, 10));
        open(3, QDate(2025, 1, 12), {}, u"help"_s); // early help is no case of the census
        QCOMPARE(ids(), QStringList(u"1000001"_s));
        QCOMPARE(first().closed, QDate(2025, 5, 2));
    }

    void aCaseGoesWithTheReferralBeforeIt()
    {
        refer(1, QDate(2025, 5, 1));
        refer(1, QDate(2025, 9, 1));
        open(1, QDate(2025, 5, 3), QDate(2025, 6, 1));
        open(1, QDate(2025, 6, 1), QDate(2025, 8, 8)); // the next team
        open(1, QDate(2025, 9, 1), {});
        const QList<CinDetails> details = collected().census.children.value(0).details;
        QCOMPARE(details.size(), 2);
        QCOMPARE(details.value(0).closed, QDate(2025, 8, 8));
        QVERIFY(details.value(1).isOpenCase());
    }

    void whatIsOverAfterTheYearIsOpenInIt()
    {
        refer(1, QDate(2026, 3, 1));
        open(1, QDate(2026, 3, 2), QDate(2026, 4, 20));
        QVERIFY(first().isOpenCase());
    }

    void whyACaseWasClosedIsNotMadeUp()
    {
        refer(1, QDate(2025, 5, 1));
        open(1, QDate(2025, 5, 3), QDate(2025, 6, 1));
        QCOMPARE(first().closureReason, QString());
        QCOMPARE(first().primaryNeed, QString());
    }

    void thePrimaryNeedIsThatOfTheDecision()
    {
        refer(1, QDate(2025, 5, 1));
        m_rows.made[0].primaryNeed = u"N4"_s;
        QCOMPARE(first().primaryNeed, u"N4"_s);
        m_rows.made[0].state = ReferralState::Closed; // nothing came of it
        QCOMPARE(first().primaryNeed, QString());
    }

    void aReferralThatCameToNothingHasNoClosure()
    {
        refer(1, QDate(2025, 5, 1), QTime(9, 0), ReferralState::Closed);
        QCOMPARE(first().noFurtherAction, true);
        QVERIFY(!first().closed.isValid());
    }

    void whatIsNotDecidedIsNotKnown()
    {
        refer(1, QDate(2025, 5, 1), QTime(9, 0), ReferralState::AwaitingDecision);
        QCOMPARE(first().noFurtherAction, std::nullopt);
    }

    void restrictedChildrenAreLeftOutAndCountedOnce()
    {
        refer(1, QDate(2025, 5, 1));
        refer(2, QDate(2025, 5, 1));
        refer(2, QDate(2025, 6, 1));
        m_rows.made[1].withheld = true;
        m_rows.made[2].withheld = true;
        QCOMPARE(ids(), QStringList(u"1000001"_s));
        QCOMPARE(collected().withheld, 1);
    }

    void oneRestrictedReferralLeavesTheWholeChildOut()
    {
        refer(1, QDate(2025, 5, 1));
        refer(1, QDate(2025, 6, 1));
        m_rows.made[1].withheld = true;
        QCOMPARE(ids(), QStringList());
        QCOMPARE(collected().withheld, 1);
    }

    void casesWithoutAReferralAreCounted()
    {
        open(1, QDate(2025, 5, 3), {});
        open(1, QDate(2025, 6, 3), {});
        open(2, QDate(2025, 5, 3), {}, u"help"_s);
        QCOMPARE(collected().casesWithoutReferral, 1);
    }

    void whyThereIsNoPupilNumberIsSaidWhereTheFactsSayIt()
    {
        refer(1, QDate(2025, 5, 1), QTime(9, 0), ReferralState::Closed);
        QCOMPARE(child().upnUnknown, u"UN7"_s);
        refer(1, QDate(2025, 6, 1));
        QCOMPARE(child().upnUnknown, QString()); // nobody knows
        m_rows.made[0].child.born = QDate(2022, 4, 1);
        m_rows.made[1].child.born = QDate(2022, 4, 1);
        QCOMPARE(child().upnUnknown, u"UN1"_s);
        m_rows.made[0].child.upn = u"B801200005001"_s;
        m_rows.made[1].child.upn = u"B801200005001"_s;
        QCOMPARE(child().upnUnknown, QString());
    }

    void whoWasBornAfterTheYearWasUnbornInIt()
    {
        refer(1, QDate(2026, 3, 1));
        m_rows.made[0].child.born = QDate(2026, 4, 2);
        m_rows.made[0].child.expected = QDate(2026, 4, 5);
        QVERIFY(child().isUnborn());
        QCOMPARE(child().sex, u"U"_s);
        QCOMPARE(child().disabilities, QStringList());
        m_rows.made[0].child.born = QDate(2026, 3, 30);
        QVERIFY(!child().isUnborn());
        QVERIFY(!child().expected.isValid());
        QCOMPARE(child().sex, u"M"_s);
    }

private:
    void refer(qint64 no, QDate day, QTime at = QTime(9, 0), ReferralState state = ReferralState::Decided)
    {
        ReturnedReferral referral;
        referral.child = person(no);
        referral.number = u"R-%1"_s.arg(m_rows.made.size() + 1);
        referral.made = m_rules.calendar.at(day, at);
        referral.state = state;
        referral.source = u"6"_s;
        if (state == ReferralState::Closed)
            referral.closed = referral.made;
        m_rows.made.append(referral);
    }

    void open(qint64 no, QDate from, QDate until, const QString &team = u"east"_s)
    {
        m_rows.opened.append({person(no), team, from, until, false});
    }

    CollectedCensus collected()
    {
        CinHeader header;
        header.year = 2026;
        header.referenceDate = QDate(2026, 3, 31);
        return *collectCensus(m_rows, m_rules, header);
    }
    CinChild child() { return collected().census.children.value(0); }
    CinDetails first() { return child().details.value(0); }
    QStringList ids()
    {
        QStringList all;
        for (const CinChild &one : collected().census.children)
            all << one.laChildId;
        return all;
    }

    static Rulebook rules()
    {
        Procedure procedure;
        procedure.teams = {{u"east"_s, u"Area East"_s, u"social-work"_s, {}, {}, {}},
                           {u"help"_s, u"Early Help"_s, u"early-help"_s, {}, {}, {}}};
        procedure.index();
        return {std::make_shared<const Procedure>(procedure), Calendar(BankHolidays::shipped())};
    }

    Rulebook m_rules = rules();
    Rows m_rows;
};

QTEST_APPLESS_MAIN(TestCinSource)
#include "test_cin_source.moc"
