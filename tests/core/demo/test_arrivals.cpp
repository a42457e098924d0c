// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/arrivals.h"
#include "core/demo/office_hours.h"
#include "tests/core/demo/demo_office.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace frontdoor;
using namespace frontdoor::demo;

namespace {

const Calendar calendar(BankHolidays::shipped());
const QDate today(2026, 5, 13);

} // namespace

class TestArrivals : public QObject {
    Q_OBJECT

private slots:
    void addUpToWhatIsWanted();
    void todaysTrayCounts();
    void historyGrowsBackwards();
    void monthsFollowTheStatistics();
    void daysOffAreQuiet();
    void nightsAreQuiet();
    void workWaitsForTheOffice();
};

void TestArrivals::addUpToWhatIsWanted()
{
    for (const qint64 wanted : {1, 17, 300, 5000}) {
        const Arrivals arrivals(library(), calendar, 1, today, wanted, 0.5, {});
        qint64 sum = 0;
        for (QDate day = arrivals.firstDay(); day <= today; day = day.addDays(1))
            sum += arrivals.on(day);
        QCOMPARE(sum, wanted);
        QVERIFY(arrivals.on(arrivals.firstDay()) > 0);
    }
}

void TestArrivals::todaysTrayCounts()
{
    const QMap<QDate, int> onTray{{today, 12}, {today.addDays(-1), 20}};
    const Arrivals arrivals(library(), calendar, 1, today, 300, 1.0, onTray);
    qint64 sum = 32;
    for (QDate day = arrivals.firstDay(); day <= today; day = day.addDays(1))
        sum += arrivals.on(day);
    QCOMPARE(sum, 300);
}

void TestArrivals::historyGrowsBackwards()
{
    const Arrivals few(library(), calendar, 1, today, 500, 0.5, {});
    const Arrivals many(library(), calendar, 1, today, 20'000, 0.5, {});
    QVERIFY(many.firstDay() < few.firstDay().addYears(-1));
    for (QDate day = few.firstDay().addDays(1); day <= today; day = day.addDays(1))
        QCOMPARE(many.on(day), few.on(day));
    const Arrivals huge(library(), calendar, 1, today, 1'000'000, 0.5, {});
    QVERIFY(huge.firstDay() > today.addYears(-14));
}

void TestArrivals::monthsFollowTheStatistics()
{
    const Arrivals arrivals(library(), calendar, 1, today, 100'000, 0.5, {});
    QList<double> months(12, 0);
    QList<double> days(12, 0);
    for (QDate day(2018, 1, 1); day < QDate(2026, 1, 1); day = day.addDays(1)) {
        months[day.month() - 1] += arrivals.on(day);
        days[day.month() - 1] += calendar.isWorkingDay(day) ? 1 : 0.12;
    }
    const double wantedMean = std::accumulate(library().months.begin(), library().months.end(), 0.0);
    double foundMean = 0;
    for (int m = 0; m < 12; ++m)
        foundMean += months[m] / days[m];
    for (int m = 0; m < 12; ++m) {
        // By working day, because the calendar's own share of bank holidays is not in the table.
        const double found = months[m] / days[m] / foundMean;
        const double wanted = library().months[m] / wantedMean;
        QVERIFY2(std::abs(found - wanted) < 0.006,
                 qPrintable(u"month %1: %2, not %3"_s.arg(m + 1).arg(found).arg(wanted)));
    }
}

void TestArrivals::daysOffAreQuiet()
{
    const Arrivals arrivals(library(), calendar, 1, today, 10'000, 0.5, {});
    double off = 0;
    double working = 0;
    int offDays = 0;
    int workingDays = 0;
    for (QDate day = arrivals.firstDay().addDays(1); day < today; day = day.addDays(1)) {
        const bool isWorking = calendar.isWorkingDay(day);
        (isWorking ? working : off) += arrivals.on(day);
        (isWorking ? workingDays : offDays) += 1;
    }
    QVERIFY(off > 0);
    QVERIFY(off / offDays < 0.2 * working / workingDays);
}

void TestArrivals::nightsAreQuiet()
{
    const OfficeHours hours(calendar);
    Dice dice(4);
    int night = 0;
    int office = 0;
    for (int i = 0; i < 4000; ++i) {
        const QTime time = calendar.local(hours.somewhenOn(today, dice)).time();
        night += time < QTime(6, 0) || time >= QTime(22, 0) ? 1 : 0;
        office += time >= QTime(8, 30) && time < QTime(17, 45) ? 1 : 0;
    }
    QVERIFY2(night > 20 && night < 200, qPrintable(QString::number(night)));
    QVERIFY2(office > 3000, qPrintable(QString::number(office)));
}

void TestArrivals::workWaitsForTheOffice()
{
    const OfficeHours hours(calendar);
    const auto at = [](const QString &text) { return *calendar.parseLocal(text); };
    QCOMPARE(hours.after(at(u"2026-05-13T10:00"_s), 30), at(u"2026-05-13T10:30"_s));
    QCOMPARE(hours.after(at(u"2026-05-13T17:30"_s), 30), at(u"2026-05-14T08:45"_s));
    QCOMPARE(hours.after(at(u"2026-05-22T17:30"_s), 30), at(u"2026-05-26T08:45"_s)); // a bank holiday on Monday
    QCOMPARE(hours.nextOpening(at(u"2026-05-16T11:00"_s)), at(u"2026-05-18T08:30"_s));
}

QTEST_APPLESS_MAIN(TestArrivals)
#include "test_arrivals.moc"
