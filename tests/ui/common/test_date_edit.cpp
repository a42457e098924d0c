// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "ui/common/date_edit.h"
#include "ui/common/moment_edit.h"
#include "ui/common/typed_line_edit.h"
#include "ui/style/apply_theme.h"

#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace frontdoor;

/// DateEdit and MomentEdit; what can be typed is tested with typedDate() and typedMoment().
class TestDateEdit : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        applyTheme(*qApp, ThemeChoice::Light);
        m_clock.set(m_calendar.at(QDate(2026, 4, 30), QTime(14, 40)));
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        m_date = new DateEdit(m_clock, m_calendar);
        m_moment = new MomentEdit(m_clock, m_calendar);
        column->addWidget(m_date);
        column->addWidget(m_moment);
        m_window->resize(400, 120);
        QVERIFY(showActive(*m_window));
        m_date->setFocus();
    }

    void saysWhatItUnderstandsWhileSomebodyTypes()
    {
        QSignalSpy changed(m_date, &DateEdit::dateChanged);
        QTest::keyClicks(m_date->lineEdit(), u"4/5"_s);
        QCOMPARE(m_date->date(), QDate(2026, 5, 4));
        QCOMPARE(m_date->lineEdit()->understood(), u"Mon 4 May 2026"_s);
        QVERIFY(m_date->lineEdit()->showsUnderstood());
        QCOMPARE(changed.last().at(0).value<std::optional<QDate>>(), QDate(2026, 5, 4));
    }

    void writesTheDateOutWhenItIsLeft()
    {
        QTest::keyClicks(m_date->lineEdit(), u"yesterday"_s);
        press(Qt::Key_Tab);
        QCOMPARE(m_date->typedText(), u"Wed 29 Apr 2026"_s);
        QVERIFY(!m_date->lineEdit()->showsUnderstood());
        QCOMPARE(m_date->date(), QDate(2026, 4, 29));
    }

    void complainsAboutWhatIsNoDateOnlyWhenItIsLeft()
    {
        QSignalSpy problem(m_date, &DateEdit::problemChanged);
        QTest::keyClicks(m_date->lineEdit(), u"31/02"_s);
        QCOMPARE(m_date->problem(), QString());
        QCOMPARE(m_date->date(), std::nullopt);
        press(Qt::Key_Tab);
        QCOMPARE(m_date->problem(), u"February 2026 has only 28 days."_s);
        QCOMPARE(m_date->typedText(), u"31/02"_s); // what was typed stays
        m_date->setFocus();
        press(Qt::Key_End);
        for (int i = 0; i < 5; ++i)
            press(Qt::Key_Backspace);
        QCOMPARE(m_date->problem(), QString()); // and is forgiven at once
        QCOMPARE(problem.size(), 2);
    }

    void datesOutOfRangeAreExplained()
    {
        m_date->setRange(QDate(2026, 1, 1), QDate(2026, 4, 30));
        m_date->setTypedText(u"1 may 2026"_s);
        QCOMPARE(m_date->date(), std::nullopt);
        QCOMPARE(m_date->problem(), u"Fri 1 May 2026 is too late: it must be Thu 30 Apr 2026 or earlier."_s);
        m_date->setTypedText(u"1 may 2025"_s);
        QVERIFY(m_date->problem().startsWith(u"Thu 1 May 2025 is too early"_s));
    }

    void arrowsMoveByADay()
    {
        m_date->setDate(QDate(2026, 4, 30));
        QSignalSpy changed(m_date, &DateEdit::dateChanged);
        press(Qt::Key_Up);
        QCOMPARE(m_date->date(), QDate(2026, 5, 1));
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        QCOMPARE(m_date->date(), QDate(2026, 4, 29));
        QCOMPARE(changed.size(), 3);
    }

    void programsSetSilently()
    {
        QSignalSpy changed(m_date, &DateEdit::dateChanged);
        m_date->setDate(QDate(2016, 3, 1));
        QCOMPARE(m_date->typedText(), u"Tue 1 Mar 2016"_s);
        m_date->setDate(std::nullopt);
        QVERIFY(m_date->isEmpty());
        QCOMPARE(m_date->problem(), QString());
        QCOMPARE(changed.size(), 0);
    }

    void readOnlyStaysAsItIs()
    {
        m_date->setDate(QDate(2026, 4, 30));
        m_date->setReadOnly(true);
        press(Qt::Key_Up);
        QTest::keyClicks(m_date->lineEdit(), u"1"_s);
        QCOMPARE(m_date->date(), QDate(2026, 4, 30));
    }

    void momentsAreUnderstoodWithTheirTime()
    {
        m_moment->setFocus();
        QTest::keyClicks(m_moment->lineEdit(), u"yesterday 4pm"_s);
        QCOMPARE(m_moment->moment(), m_calendar.at(QDate(2026, 4, 29), QTime(16, 0)));
        QCOMPARE(m_moment->lineEdit()->understood(), u"Wed 29 Apr 2026 16:00"_s);
        press(Qt::Key_Up);
        QCOMPARE(m_moment->moment(), m_calendar.at(QDate(2026, 4, 30), QTime(16, 0)));
    }

    void nowMeansWhenItWasTyped()
    {
        m_moment->setFocus();
        QTest::keyClicks(m_moment->lineEdit(), u"now"_s);
        const std::optional<Instant> typed = m_moment->moment();
        QVERIFY(typed);
        m_clock.set(m_clock.now().plusHours(1));
        press(Qt::Key_Backtab);
        QCOMPARE(m_moment->moment(), typed);
        QCOMPARE(m_moment->typedText(), u"Thu 30 Apr 2026 14:40"_s);
    }

    void aDayWithoutATimeIsAskedForIt()
    {
        m_moment->setTypedText(u"yesterday"_s);
        QCOMPARE(m_moment->moment(), std::nullopt);
        QCOMPARE(m_moment->problem(), u"The time is missing. Add it, for example 14:40 or 4pm."_s);
        m_moment->setTypedText(u"soonish"_s);
        QVERIFY(m_moment->problem().startsWith(u"This is not a date and time"_s));
    }

    void theFutureIsRefusedWhereItCannotBe()
    {
        m_moment->setPastOnly(true);
        m_moment->setTypedText(u"30 apr 2026 14:41"_s);
        QCOMPARE(m_moment->moment(), std::nullopt);
        QCOMPARE(m_moment->problem(), u"Thu 30 Apr 2026 14:41 has not come yet: give a time up to now."_s);
        m_moment->setTypedText(u"30 apr 2026 14:40"_s);
        QCOMPARE(m_moment->problem(), QString());
    }

private:
    ManualClock m_clock;
    Calendar m_calendar{BankHolidays{}};
    std::unique_ptr<QWidget> m_window;
    DateEdit *m_date = nullptr;
    MomentEdit *m_moment = nullptr;
};

QTEST_MAIN(TestDateEdit)
#include "test_date_edit.moc"
