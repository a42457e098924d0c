// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/referral_counts.h"

#include <QTest>

using namespace frontdoor;

/// How many referrals a child had in the twelve months before the latest one.
class TestReferralCounts : public QObject {
    Q_OBJECT

private slots:
    void theLatestItselfIsNotCounted()
    {
        QCOMPARE(counted({QDate(2026, 3, 1)}), 0);
        QCOMPARE(counted({}), 0);
    }

    void thoseOfTheYearBeforeTheLatestAre()
    {
        QCOMPARE(counted({QDate(2025, 3, 1), QDate(2025, 9, 1), QDate(2026, 3, 1)}), 2);
        QCOMPARE(counted({QDate(2025, 2, 28), QDate(2025, 9, 1), QDate(2026, 3, 1)}), 1);
    }

    void orderDoesNotMatter() { QCOMPARE(counted({QDate(2026, 3, 1), QDate(2025, 2, 28), QDate(2025, 9, 1)}), 1); }

    void twoOnTheLatestDayAreTheLatestAndOneBefore() { QCOMPARE(counted({QDate(2026, 3, 1), QDate(2026, 3, 1)}), 1); }

    void theYearBeforeALeapDayBeginsOnTheLastOfFebruary()
    {
        QCOMPARE(counted({QDate(2023, 2, 28), QDate(2024, 2, 29)}), 1);
        QCOMPARE(counted({QDate(2023, 2, 27), QDate(2024, 2, 29)}), 0);
    }

    void childrenAreKeptApart()
    {
        ReferralCounts counts;
        counts.add(2, QDate(2026, 1, 1));
        counts.add(1, QDate(2026, 1, 1));
        counts.add(3, QDate(2026, 2, 1));
        counts.add(2, QDate(2026, 2, 1));
        counts.finish();
        QCOMPARE(counts.beforeLatest(1), 0);
        QCOMPARE(counts.beforeLatest(2), 1);
        QCOMPARE(counts.beforeLatest(3), 0);
        QCOMPARE(counts.beforeLatest(4), 0);
        QCOMPARE(counts.beforeLatest(0), 0);
    }

private:
    static int counted(const QList<QDate> &made)
    {
        ReferralCounts counts;
        for (const QDate day : made)
            counts.add(7, day);
        counts.finish();
        return counts.beforeLatest(7);
    }
};

QTEST_APPLESS_MAIN(TestReferralCounts)
#include "test_referral_counts.moc"
