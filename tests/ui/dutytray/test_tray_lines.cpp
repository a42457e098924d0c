// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/dutytray/tray_rows.h"
#include "ui/dutytray/tray_lines.h"

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestTrayLines : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        TrayRow ava = test::row(u"ava"_s, u"Ava Sample"_s, u"2026-05-01T14:40"_s);
        ava.household = HouseholdId(u"sample"_s);
        ava.worker = UserId(u"sam"_s);
        ava.workerName = u"Sam Bell"_s;
        ava.seen = m_now;
        ava.state = idOf(ContactState::AwaitingAuthorisation);
        TrayRow eli = test::row(u"eli"_s, u"Eli Novak"_s, u"2026-05-01T17:00"_s);
        eli.headline = u"Missing overnight."_s;
        TrayRow ben = test::row(u"ben"_s, u"Ben Sample"_s, u"2026-05-05T10:00"_s);
        ben.household = HouseholdId(u"sample"_s);
        ben.seen = m_now;
        const TrayRow waiting = test::row(u"gil"_s, u"Gil Abara"_s);
        m_rows = {waiting, ben, eli, ava};
    }

    void theNearestClockComesFirst()
    {
        QCOMPARE(keys({TrayFilter::All, {}, false}), (QStringList{u"ava"_s, u"eli"_s, u"ben"_s, u"gil"_s}));
    }

    void aFamilyStandsWhereItsNearestClockIs()
    {
        const QList<TrayLine> lines = arrangeTray(m_rows, {}, m_now);
        QCOMPARE(keys({}), (QStringList{u"household:sample"_s, u"ava"_s, u"ben"_s, u"eli"_s, u"gil"_s}));
        QCOMPARE(lines.at(0).kind, TrayLine::Kind::Family);
        QCOMPARE(lines.at(0).title, u"Sample family"_s);
        QCOMPARE(lines.at(0).children, 2);
        QVERIFY(lines.at(1).inFamily && !lines.at(1).endsFamily);
        QVERIFY(lines.at(2).inFamily && lines.at(2).endsFamily);
        QVERIFY(!lines.at(3).inFamily);
    }

    void twoContactsOfOneChildAreNoFamily()
    {
        TrayRow again = m_rows.at(3);
        again.subject.id = u"ava2"_s;
        m_rows = {m_rows.at(3), again};
        QCOMPARE(arrangeTray(m_rows, {}, m_now).first().kind, TrayLine::Kind::Row);
        QVERIFY(familiesIn(m_rows).isEmpty());
    }

    void childrenOfOneCallBelongTogetherEvenWithoutAHousehold()
    {
        TrayRow a = test::row(u"a"_s, u"Una Field"_s);
        TrayRow b = test::row(u"b"_s, u"Max Stone"_s);
        b.call = a.call;
        const QList<TrayLine> lines = arrangeTray({a, b}, {}, m_now);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.first().title, u"Field and Stone family"_s);
    }

    void aFamilyOfWhichOneIsLeftByTheFilterHasNoHeading()
    {
        QCOMPARE(keys({TrayFilter::Overdue, {}, true}), QStringList{u"ava"_s});
    }

    void filtersChoose_data()
    {
        QTest::addColumn<int>("filter");
        QTest::addColumn<QStringList>("left");
        QTest::newRow("all") << int(TrayFilter::All) << QStringList{u"ava"_s, u"eli"_s, u"ben"_s, u"gil"_s};
        QTest::newRow("unallocated") << int(TrayFilter::Unallocated) << QStringList{u"eli"_s, u"ben"_s, u"gil"_s};
        QTest::newRow("awaiting") << int(TrayFilter::AwaitingAuthorisation) << QStringList{u"ava"_s};
        QTest::newRow("overdue") << int(TrayFilter::Overdue) << QStringList{u"ava"_s};
        QTest::newRow("unseen") << int(TrayFilter::Unseen) << QStringList{u"eli"_s, u"gil"_s};
        QTest::newRow("siblings") << int(TrayFilter::Siblings) << QStringList{u"ava"_s, u"ben"_s};
    }

    void filtersChoose()
    {
        QFETCH(int, filter);
        QFETCH(QStringList, left);
        QCOMPARE(keys({TrayFilter(filter), {}, false}), left);
        QCOMPARE(countTray(m_rows, m_now, test::calendar()).filtered[size_t(filter)], int(left.size()));
    }

    void aSiblingCopyCountsAsSiblingWhenTheOtherIsElsewhere()
    {
        TrayRow copy = test::row(u"copy"_s, u"Jo Brandt"_s);
        copy.copied = true;
        QVERIFY(passes(copy, TrayFilter::Siblings, {}, m_now));
    }

    void typedWordsMustEachBeginAWord()
    {
        QCOMPARE(keys({TrayFilter::All, u"sam"_s, false}), (QStringList{u"ava"_s, u"ben"_s})); // Sample, and Sam Bell
        QCOMPARE(keys({TrayFilter::All, u"nov miss"_s, false}), QStringList{u"eli"_s});
        QCOMPARE(keys({TrayFilter::All, u"overnight elsewhere"_s, false}), QStringList());
    }

    void countsAreTold()
    {
        const TrayCounts counts = countTray(m_rows, m_now, test::calendar());
        QCOMPARE(counts.open, 4);
        QCOMPARE(counts.overdue, 1);
        QCOMPARE(counts.dueToday, 1);
        QCOMPARE(counts.unseen, 2);
    }

private:
    QStringList keys(const TrayQuestion &question) const
    {
        QStringList found;
        for (const TrayLine &line : arrangeTray(m_rows, question, m_now))
            found << line.key;
        return found;
    }

    const Instant m_now = test::at(u"2026-05-01T16:50"_s);
    QList<TrayRow> m_rows;
};

QTEST_APPLESS_MAIN(TestTrayLines)
#include "test_tray_lines.moc"
