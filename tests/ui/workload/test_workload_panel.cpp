// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "tests/ui/dutytray/front_desk.h"
#include "tests/ui/dutytray/text_fits.h"
#include "ui/common/message_bar.h"
#include "ui/common/primary_button.h"
#include "ui/common/undo_bar.h"
#include "ui/dutytray/findings_form.h"
#include "ui/style/apply_theme.h"
#include "ui/workload/allocation_strip.h"
#include "ui/workload/band_gauge.h"
#include "ui/workload/reassign_dialog.h"
#include "ui/workload/record_list.h"
#include "ui/workload/workload_panel.h"

#include <QComboBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

/// Everybody's load, read as a colleague would see it.
TrayRow rowOf(RecordList *list, const Subject &subject)
{
    const int row = list->records()->indexOfKey(subject.id);
    return row < 0 ? TrayRow() : list->records()->rowAt(row);
}

} // namespace

/// The workload board as a manager works with it: keys, and a session over a real file.
class TestWorkloadPanel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void init()
    {
        // Popups make the offscreen platform warn of what it cannot do.
        QTest::failOnWarning(
            QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing))"_s));
    }

    void cleanup() { close(); }

    void whatNobodyHoldsIsListedNearestClockFirst()
    {
        openLeicester(u"Morgan Reid"_s);
        QCOMPARE(m_panel->badge(), m_panel->toAllocate()->records()->rowCount());
        QVERIFY(m_panel->toAllocate()->records()->indexOfKey(Subject(m_office->eli).id) >= 0);
        QVERIFY(m_panel->toAllocate()->records()->indexOfKey(Subject(m_office->gil).id) < 0); // Lee Wong has it
        const QString said = m_panel->toAllocate()->records()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(said.contains("outcome"_L1), qPrintable(said));
    }

    void whatALeaverHoldsIsToBeAllocated()
    {
        openLeicester(u"Morgan Reid"_s);
        RecordModel *records = m_panel->toAllocate()->records();
        QVERIFY(records->indexOfKey(Subject(m_office->gil).id) < 0);
        User lee = m_office->user(u"Lee Wong"_s);
        lee.leaves = m_office->rules().calendar.localDate(m_office->now());
        m_office->write([&](Work &work) -> Expected<void> {
            FD_ASSIGN(const bool fresh, work.update(lee));
            return fresh ? Expected<void>() : failure(ErrorCode::Conflict, u"lee"_s);
        });
        QTRY_VERIFY_WITH_TIMEOUT(records->indexOfKey(Subject(m_office->gil).id) >= 0, 10'000);
        const int row = records->indexOfKey(Subject(m_office->gil).id);
        QTRY_VERIFY(records->index(row, 0).data(Qt::AccessibleTextRole).toString().contains(u"Lee Wong has left"_s));
        QCOMPARE(m_panel->workers()->team()->lineOf(lee.id), -1); // and nothing more is given to them
    }

    void workersStandThereWithLoadAndDays()
    {
        openLeicester(u"Morgan Reid"_s);
        const TeamModel *team = m_panel->workers()->team();
        QCOMPARE(team->rowCount(), 4); // three social workers and the information officer
        const int dev = team->lineOf(m_office->user(u"Dev Kaur"_s).id);
        QVERIFY(team->rowAt(dev).worker.isAwayToday());
        QCOMPARE(team->rowAt(dev).worker.open, 2);
        QCOMPARE(team->index(dev, TeamModel::FirstDayColumn).data().toString(), u"Leave"_s);
        const QString said = team->index(dev, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(said.startsWith("Dev Kaur, "_L1) && said.contains("Today: on leave."_L1), qPrintable(said));
        m_panel->workers()->choose(dev);
        QCOMPARE(m_panel->held()->records()->rowCount(), 2);
    }

    void severalAreAllocatedByKeysAndTakenBackAgain()
    {
        openLeicester(u"Morgan Reid"_s);
        const int waiting = m_panel->toAllocate()->records()->rowCount();
        const int lee = m_panel->workers()->team()->lineOf(m_office->user(u"Lee Wong"_s).id);
        const int number = m_panel->workers()->team()->rowAt(lee).number;
        m_panel->toAllocate()->setFocus();
        press(Qt::Key_Space);
        press(Qt::Key_Down);
        press(Qt::Key_Space);
        QCOMPARE(m_panel->toAllocate()->ticked(), 2);
        const QList<TrayRow> chosen = m_panel->toAllocate()->chosen();
        press(Qt::Key(Qt::Key_0 + number));
        QVERIFY(m_panel->workers()->hasFocus());
        QTRY_COMPARE(m_panel->strip()->confirmButton()->text(), u"Allocate 2 to Lee"_s);
        QTRY_COMPARE(m_panel->workers()->team()->rowAt(lee).more, 2);
        QCOMPARE(m_panel->workers()->team()->index(lee, TeamModel::LoadColumn).data().toString(), u"1 → 3"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(m_panel->toAllocate()->records()->rowCount(), waiting - 2);
        QTRY_VERIFY(m_panel->undoBar()->isVisible());
        QCOMPARE(m_panel->undoBar()->accessibleName(), u"2 allocated to Lee Wong"_s);
        QTRY_COMPARE(m_panel->held()->records()->rowCount(), 3);
        for (const TrayRow &row : chosen)
            QCOMPARE(rowOf(m_panel->held(), row.subject).workerName, u"Lee Wong"_s);
        QVERIFY(!m_panel->strip()->showsRound());
        emit m_panel->undoBar()->undone({});
        QTRY_COMPARE(m_panel->toAllocate()->records()->rowCount(), waiting);
    }

    void controlAAndShiftChooseEscapeLetsGo()
    {
        openLeicester(u"Morgan Reid"_s);
        RecordList *list = m_panel->toAllocate();
        const int all = list->records()->rowCount();
        QVERIFY(all >= 3);
        list->setFocus();
        press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(list->ticked(), all);
        press(Qt::Key_Escape);
        QCOMPARE(list->ticked(), 0);
        list->selectionModel()->setCurrentIndex(list->records()->index(0, 0), QItemSelectionModel::NoUpdate);
        press(Qt::Key_Space);
        press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(list->ticked(), 2);
        press(Qt::Key_Down);
        QCOMPARE(list->ticked(), 2); // moving on loses nothing
        press(Qt::Key_Escape);
        QCOMPARE(list->chosen().size(), 1); // the one the keys stand on
    }

    void withTheLastWorkerInCourtTheDutyWorkerIsSuggestedAndTheOtherRefused()
    {
        openReReferral();
        m_panel->toAllocate()->setFocus();
        TeamModel *team = m_panel->workers()->team();
        const int kim = team->lineOf(m_office->user(u"Kim Hale"_s).id);
        const int lou = team->lineOf(m_office->user(u"Lou Beck"_s).id);
        QTRY_VERIFY(team->rowAt(lou).isFirst);
        QVERIFY(team->rowAt(kim).isAdvisedAgainst);
        const QString said = team->index(kim, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(said.contains("worked with this child before"_L1) && said.contains("in court today"_L1)
                     && said.contains("not suggested"_L1),
                 qPrintable(said));

        // To the worker who knows the child all the same: the rule refuses it and says so.
        press(Qt::Key(Qt::Key_0 + team->rowAt(kim).number));
        press(Qt::Key_Return);
        QTRY_COMPARE(m_panel->strip()->summary(), u"1 refused."_s);
        QVERIFY(seen("REU-17"_L1));
        QCOMPARE(m_panel->toAllocate()->records()->rowCount(), 1); // nothing is lost
        press(Qt::Key_Escape);
        QVERIFY(!m_panel->strip()->showsRound());

        // A goes to who is suggested, Enter allocates.
        m_panel->workers()->setCurrentIndex({});
        m_panel->toAllocate()->setFocus();
        press(Qt::Key_A);
        QCOMPARE(m_panel->workers()->current()->worker.worker.name, u"Lou Beck"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(m_panel->toAllocate()->records()->rowCount(), 0);
        QTRY_COMPARE(m_panel->held()->records()->rowCount(), 1);
        QCOMPARE(m_panel->held()->records()->rowAt(0).workerName, u"Lou Beck"_s);
    }

    void whatIsOverTheLimitAsksForOneReasonForAllOfThem()
    {
        openWiltshire();
        // Half a post holds five: four are in hand, three more are chosen.
        RecordList *list = m_panel->toAllocate();
        QCOMPARE(list->records()->rowCount(), 3);
        list->setFocus();
        press(Qt::Key_A, Qt::ControlModifier);
        const int half = m_panel->workers()->team()->lineOf(m_office->user(u"Hal Stone"_s).id);
        m_panel->workers()->choose(half);
        QTRY_VERIFY(m_panel->strip()->summary().contains(u"4 → 7 of 5"_s));
        QVERIFY(m_panel->strip()->summary().contains("over the limit"_L1));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_panel->strip()->summary(), u"1 allocated to Hal Stone. 2 need a reason."_s);
        QVERIFY(seen("WIL-44"_L1));
        QTRY_COMPARE(list->records()->rowCount(), 2); // the one that went through is gone, the others are still there
        const auto fields = m_panel->strip()->findings()->findChildren<QPlainTextEdit *>();
        QCOMPARE(fields.size(), 1); // once for both
        QVERIFY(fields.first()->hasFocus());
        QTest::keyClicks(fields.first(), u"Siblings stay together."_s);
        m_panel->strip()->confirmButton()->click();
        QTRY_COMPARE(list->records()->rowCount(), 0);
        QTRY_VERIFY(!m_panel->strip()->showsRound());
        QTRY_COMPARE(m_panel->workers()->team()->rowAt(half).worker.open, 7);
    }

    void theGaugeSaysHowFullTheTeamIs()
    {
        openWiltshire();
        QVERIFY2(m_panel->gauge()->sentence().startsWith("7 open. Below the target of 50 to 85."_L1),
                 qPrintable(m_panel->gauge()->sentence()));
        QCOMPARE(accessibleText(m_panel->gauge(), QAccessible::Description), m_panel->gauge()->sentence());
    }

    void takenBackItCanBeAllocatedAgain()
    {
        openLeicester(u"Morgan Reid"_s);
        const int lee = m_panel->workers()->team()->lineOf(m_office->user(u"Lee Wong"_s).id);
        m_panel->workers()->choose(lee);
        QCOMPARE(m_panel->held()->records()->rowCount(), 1);
        m_panel->held()->setFocus();
        press(Qt::Key_U);
        QTRY_VERIFY(m_panel->toAllocate()->records()->indexOfKey(Subject(m_office->gil).id) >= 0);
        QTRY_COMPARE(m_panel->held()->records()->rowCount(), 0);
    }

    void aRecordMovesToAnotherTeamWithAReason()
    {
        openLeicester(u"Morgan Reid"_s);
        RecordList *list = m_panel->toAllocate();
        list->setFocus();
        const int row = list->records()->indexOfKey(Subject(m_office->eli).id);
        list->selectionModel()->setCurrentIndex(list->records()->index(row, 0), QItemSelectionModel::NoUpdate);
        press(Qt::Key_M);
        QVERIFY(m_panel->dialog());
        QVERIFY(QTest::qWaitForWindowActive(m_panel->dialog()));
        m_panel->dialog()->findChild<QPlainTextEdit *>()->setFocus();
        QTest::keyClicks(m_panel->dialog()->findChild<QPlainTextEdit *>(), u"Known there."_s);
        m_panel->dialog()->confirm();
        QTRY_VERIFY(list->records()->indexOfKey(Subject(m_office->eli).id) < 0);
    }

    void whatAColleagueDoesKeepsWhatIsTicked()
    {
        openLeicester(u"Morgan Reid"_s);
        RecordList *list = m_panel->toAllocate();
        list->setFocus();
        list->tick({Subject(m_office->ben), Subject(m_office->eli)});
        m_office->act(u"Kit Osei"_s, Allocate{Subject(m_office->eli), m_office->user(u"Sam Bell"_s).id, {}});
        QTRY_VERIFY(list->records()->indexOfKey(Subject(m_office->eli).id) < 0);
        QCOMPARE(list->ticked(), 1);
        QCOMPARE(list->chosen().first().subject, Subject(m_office->ben));
        // The other manager was faster: said with the rule, and nothing happens twice.
    }

    void ifSomebodyIsFasterTheOthersAreAllocatedAllTheSame()
    {
        openLeicester(u"Morgan Reid"_s);
        RecordList *list = m_panel->toAllocate();
        list->tick({Subject(m_office->ben), Subject(m_office->eli)});
        m_panel->workers()->choose(m_panel->workers()->team()->lineOf(m_office->user(u"Lee Wong"_s).id));
        QTRY_VERIFY(m_panel->strip()->confirmButton()->isEnabled());
        m_office->act(u"Kit Osei"_s, Allocate{Subject(m_office->eli), m_office->user(u"Sam Bell"_s).id, {}});
        press(Qt::Key_Return, Qt::ControlModifier); // before the board has heard of it
        QTRY_COMPARE(m_panel->strip()->summary(), u"1 allocated to Lee Wong. 1 refused."_s);
        QVERIFY(seen("GEN-05"_L1));
        QVERIFY(seen("Already allocated to Sam Bell"_L1));
    }

    void whoMayNotAllocateReadsWhy()
    {
        openLeicester(u"Sam Bell"_s);
        QTRY_VERIFY2(m_panel->strip()->summary().contains("Open to"_L1), qPrintable(m_panel->strip()->summary()));
        QVERIFY(!m_panel->strip()->confirmButton()->isVisible());
        QCOMPARE(m_panel->badge(), 0);
        const int waiting = m_panel->toAllocate()->records()->rowCount();
        m_panel->workers()->setFocus();
        press(Qt::Key_Return);
        QTest::qWait(1);
        QCOMPARE(m_panel->toAllocate()->records()->rowCount(), waiting);
    }

    void recordsAreDroppedOnAWorker()
    {
        openLeicester(u"Morgan Reid"_s);
        RecordList *list = m_panel->toAllocate();
        list->tick({Subject(m_office->eli)});
        const std::unique_ptr<QMimeData> data(list->records()->mimeData(list->selectionModel()->selectedIndexes()));
        QVERIFY(data->hasFormat(RecordModel::mimeType()));
        emit m_panel->workers()->dropped(m_office->user(u"Lee Wong"_s).id);
        QTRY_VERIFY(list->records()->indexOfKey(Subject(m_office->eli).id) < 0);
    }

    void nothingIsClippedAtAnySize_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QSize>("size");
        QTest::newRow("100 %") << 100 << QSize(1190, 694);
        QTest::newRow("150 %") << 150 << QSize(1190, 694);
        QTest::newRow("200 %") << 200 << QSize(1300, 694);
    }

    void nothingIsClippedAtAnySize()
    {
        QFETCH(int, percent);
        QFETCH(QSize, size);
        applyTheme(*qApp, ThemeChoice::Light, percent);
        openLeicester(u"Morgan Reid"_s);
        m_panel->resize(size);
        QTest::qWait(50);
        QCOMPARE(m_panel->height(), size.height()); // asks for no more than there is
        const QStringList clipped = test::clippedIn(m_panel.get());
        applyTheme(*qApp, ThemeChoice::Light);
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
    }

private:
    void close()
    {
        m_panel.reset();
        m_desk.reset();
        m_session.reset();
        m_office.reset();
    }

    void work(const QString &who)
    {
        m_session = m_office->session();
        m_desk = std::make_unique<Desk>(*m_session, m_office->user(who));
        m_panel = std::make_unique<WorkloadPanel>(*m_desk);
        m_panel->resize(1190, 694);
        QVERIFY(showActive(*m_panel));
        QTRY_VERIFY(m_panel->workers()->team()->rowCount() > 0);
    }

    void openLeicester(const QString &who)
    {
        m_office = std::make_unique<test::FrontDesk>();
        m_office->fill();
        work(who);
        QTRY_VERIFY(m_panel->toAllocate()->records()->rowCount() > 0);
    }

    /// The child was known to Kim, who is in court today; Lou has the duty.
    void openReReferral()
    {
        m_office = std::make_unique<test::FrontDesk>(u"leicester+re-referrals"_s);
        const QString service = u"children-and-families"_s;
        m_office->employ(u"Sam Bell"_s, Role::SocialWorker, u"das"_s);
        m_office->employ(u"Mo Reid"_s, Role::TeamManager, u"das"_s);
        m_office->employ(u"Kim Hale"_s, Role::SocialWorker, service);
        m_office->employ(u"Abe Moss"_s, Role::SocialWorker, service);
        m_office->employ(u"Lou Beck"_s, Role::SocialWorker, service);
        m_office->employ(u"Cam Ray"_s, Role::TeamManager, service);
        const PersonId ava = m_office->know(u"Ava Sample"_s, u"2016-03-01"_s);
        const UserId kim = m_office->user(u"Kim Hale"_s).id;
        m_office->act(u"Cam Ray"_s, OpenEpisode{ava, service, kim, QDate(2025, 6, 1)}, u"2025-06-01T09:00"_s);
        m_office->act(u"Cam Ray"_s, CloseEpisode{ava, service, QDate(2026, 4, 1)}, u"2026-04-01T09:00"_s);
        m_office->act(u"Cam Ray"_s, SetAbsence{kim, AbsenceKind::Court, QDate(2026, 5, 1), QDate(2026, 5, 5)});
        m_office->act(u"Cam Ray"_s, SetDutyWorker{service, m_office->user(u"Lou Beck"_s).id, QDate(2026, 5, 1)});
        ContactDetail detail;
        detail.concern = u"Came to school hungry again."_s;
        detail.threshold = Threshold::ChildInNeed;
        const CommandResult made = m_office->act(u"Sam Bell"_s, RecordContact{{{ava, {}}}, detail, {}},
                                                 u"2026-05-01T14:00"_s);
        const ContactId contact(std::get<Done>(made).created.first().id);
        m_office->act(u"Mo Reid"_s, Reassign{Subject(contact), service, u"Closed there in April."_s},
                      u"2026-05-01T14:10"_s);
        work(u"Cam Ray"_s);
        QTRY_COMPARE(m_panel->toAllocate()->records()->rowCount(), 1);
    }

    /// Hal works half a post and has four already; three more wait.
    void openWiltshire()
    {
        m_office = std::make_unique<test::FrontDesk>(u"wiltshire"_s);
        m_office->employ(u"Sam Bell"_s, Role::SocialWorker, u"615"_s);
        m_office->employ(u"Hal Stone"_s, Role::SocialWorker, u"615"_s, 0.5);
        m_office->employ(u"Ann Doyle"_s, Role::AssistantTeamManager, u"615"_s);
        for (int i = 0; i < 7; ++i) {
            const PersonId child = m_office->know(u"Child %1"_s.arg(QChar(u'A' + i)), u"2015-01-0%1"_s.arg(i + 1));
            ContactDetail detail;
            detail.concern = u"Hungry."_s;
            const QString minute = u"2026-05-01T09:%1"_s.arg(10 + i);
            const CommandResult made = m_office->act(u"Ann Doyle"_s, RecordContact{{{child, {}}}, detail, {}}, minute);
            const ContactId contact(std::get<Done>(made).created.first().id);
            m_office->act(u"Ann Doyle"_s,
                          RecordChecks{contact, {u"impulse"_s, u"carefirst"_s, u"closures"_s}, u"None."_s}, minute);
            m_office->act(u"Ann Doyle"_s, SendToTray{contact, u"615"_s}, u"2026-05-01T10:%1"_s.arg(10 + i));
            if (i < 4)
                m_office->act(u"Ann Doyle"_s, Allocate{Subject(contact), m_office->user(u"Hal Stone"_s).id, {}},
                              u"2026-05-01T11:%1"_s.arg(10 + i));
        }
        work(u"Ann Doyle"_s);
        QTRY_COMPARE(m_panel->toAllocate()->records()->rowCount(), 3);
    }

    /// Whether these words are to be seen on the strip.
    bool seen(const QString &words) const
    {
        const auto labels = m_panel->strip()->findChildren<QLabel *>();
        const auto buttons = m_panel->strip()->findChildren<QAbstractButton *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); })
               || std::any_of(buttons.begin(), buttons.end(), [&](const QAbstractButton *button) {
                      return button->isVisible() && button->text().contains(words);
                  });
    }

    std::unique_ptr<test::FrontDesk> m_office;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<WorkloadPanel> m_panel;
};

QTEST_MAIN(TestWorkloadPanel)
#include "test_workload_panel.moc"
