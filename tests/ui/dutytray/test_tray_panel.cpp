// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "tests/ui/dutytray/front_desk.h"
#include "ui/common/message_bar.h"
#include "ui/common/search_field.h"
#include "ui/common/undo_bar.h"
#include "ui/desk/desk.h"
#include "ui/desk/rule_popover.h"
#include "ui/dutytray/allocate_dialog.h"
#include "ui/dutytray/findings_form.h"
#include "ui/dutytray/tray_panel.h"
#include "ui/dutytray/tray_preview.h"
#include "ui/dutytray/tray_view.h"
#include "ui/style/apply_theme.h"

#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// The tray as a person works with it: keys, and a session over a real file.
class TestTrayPanel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void init()
    {
        // Popups make the offscreen platform warn of what it cannot do.
        QTest::failOnWarning(
            QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing))"_s));
        m_office = std::make_unique<test::FrontDesk>();
        m_office->fill();
        m_session = m_office->session();
        work(u"Morgan Reid"_s);
    }

    void cleanup()
    {
        m_panel.reset();
        m_desk.reset();
        m_session.reset();
    }

    void itSaysWhatIsOpen()
    {
        QCOMPARE(m_panel->badge(), 7);
        QVERIFY(m_panel->badgeAlert());
        QCOMPARE(m_panel->badgeText(), u"7 open, 1 overdue, 2 due today, 2 unseen"_s);
    }

    void theNearestClockIsChosenAtFirst()
    {
        QCOMPARE(m_panel->view()->currentRow()->subject, Subject(m_office->ava));
        QTRY_COMPARE(m_panel->preview()->text().name, u"Ava Sample"_s);
    }

    void everyRowIsOneSentenceForAssistiveTechnology()
    {
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m_panel->view());
        QVERIFY(table && table->tableInterface());
        int rows = 0;
        for (int line = 0; line < m_panel->model()->rowCount(); ++line) {
            const std::optional<TrayRow> row = m_panel->model()->trayRowAt(line);
            QAccessibleInterface *cell = table->tableInterface()->cellAt(line, 0);
            QVERIFY(cell);
            const QString sentence = cell->text(QAccessible::Name);
            if (!row) {
                QCOMPARE(sentence, u"Sample family · 2 children"_s);
                continue;
            }
            ++rows;
            QVERIFY2(sentence.contains(row->childName()), qPrintable(sentence));
            if (row->subject == Subject(m_office->ava))
                QCOMPARE(
                    sentence,
                    u"Ava Sample, 10 years, outcome overdue by 2 h, bruising to the upper arm seen by the class teacher at "
                    "registration. Ava says an adult at home did it on Wednesday. Mother not yet told, from school, received "
                    "yesterday 14:40, immediate protection, recommended: Progress to referral, awaiting authorisation, with "
                    "Sam Bell"_s);
        }
        QCOMPARE(rows, 7);
    }

    void enterOpens()
    {
        QSignalSpy opened(m_desk.get(), &Desk::openRequested);
        m_panel->view()->goTo(m_office->gil);
        press(Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<Subject>(), Subject(m_office->gil));
    }

    void aAllocatesAndTheUndoBarTakesItBack()
    {
        m_panel->view()->goTo(m_office->eli);
        press(Qt::Key_A);
        auto *dialog = m_panel->findChild<AllocateDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->chosen());
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClicks(dialog->filter(), u"lee"_s);
        QCOMPARE(dialog->chosen()->name, u"Lee Wong"_s);
        QTest::keyClick(dialog->filter(), Qt::Key_Return);
        auto *undo = m_panel->findChild<UndoBar *>();
        QTRY_VERIFY(undo->isVisible());
        QCOMPARE(undo->accessibleName(), u"Eli Novak allocated to Lee Wong"_s);
        QTRY_COMPARE(row(m_office->eli)->workerName, u"Lee Wong"_s);
        QVERIFY(m_panel->view()->currentRow()->subject == Subject(m_office->eli));
        QTRY_VERIFY(!placeOf(undo).intersects(placeOf(m_panel->view())));
        const QRect current = m_panel->view()->visualRect(m_panel->view()->currentIndex());
        QVERIFY(m_panel->view()->viewport()->rect().contains(current));
        QVERIFY(!placeOf(undo).intersects(placeOf(m_panel->preview())));

        QTest::mouseClick(undo->findChild<QAbstractButton *>(), Qt::LeftButton);
        QTRY_COMPARE(row(m_office->eli)->workerName, QString());
        QVERIFY(!undo->parentWidget()->isVisible()); // its room goes back to the table
    }

    void theKeysStayWithTheTrayWhileItIsRead()
    {
        m_panel->setTeam(u"locality-1"_s);
        QTRY_COMPARE(m_panel->badge(), 0);
        QTRY_VERIFY(!m_panel->view()->isVisible());
        QVERIFY(m_panel->isAncestorOf(QApplication::focusWidget()));
        m_panel->setTeam(u"das"_s);
        QTRY_VERIFY(m_panel->view()->isVisible());
        QVERIFY(m_panel->view()->hasFocus());
    }

    void refusedEntriesOfTheMenuSayWhyWhenPressed()
    {
        work(u"Sam Bell"_s);
        m_panel->view()->goTo(m_office->eli);
        QTRY_COMPARE(m_panel->preview()->text().subject, Subject(m_office->eli));
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(m_panel->view()->viewport(), &asked);
        auto *menu = m_panel->findChild<QMenu *>();
        QVERIFY(menu);
        QAction *refused = nullptr;
        for (QAction *action : menu->actions()) {
            if (action->text().contains(u"why not?"_s))
                refused = action;
        }
        QVERIFY(refused && refused->isEnabled());
        QVERIFY(refused->text().startsWith(u"Allocate"_s));
        refused->trigger();
        QVERIFY(m_panel->message()->isVisible());
        QVERIFY(m_panel->message()->text().contains(u"GEN-01"_s));
    }

    void theButtonsOfThePreviewAreThereWithItsWords()
    {
        m_panel->view()->goTo(m_office->eli);
        QTRY_COMPARE(m_panel->preview()->text().subject, Subject(m_office->eli));
        for (const PreviewText::Step &step : m_panel->preview()->text().steps) {
            const auto *button = m_panel->preview()->findChild<QPushButton *>(QString::number(int(step.action)));
            QVERIFY(button && button->isVisible() && button->width() > 10);
            QVERIFY(m_panel->preview()->rect().contains(
                placeOf(button).translated(-placeOf(m_panel->preview()).topLeft())));
        }
    }

    void oneOwnsWorkNeedsNoColumnOfWorkers()
    {
        work(u"Dev Kaur"_s, TrayPanel::Scope::Mine);
        QVERIFY(m_panel->view()->isColumnHidden(TrayModel::WithColumn));
        QVERIFY(!m_panel->view()->isColumnHidden(TrayModel::StageColumn));
    }

    void whoHoldsItAlreadyIsSaidInWords()
    {
        m_panel->view()->goTo(m_office->gil);
        QTRY_COMPARE(m_panel->preview()->text().subject, Subject(m_office->gil));
        press(Qt::Key_A);
        QVERIFY(m_panel->message()->isVisible());
        QCOMPARE(m_panel->message()->headline(), u"Already allocated to Lee Wong at 10:40."_s);
        QVERIFY(m_panel->message()->text().contains(u"GEN-05"_s));
        QVERIFY(!m_panel->findChild<AllocateDialog *>());
    }

    void whoWasFasterIsSaidInTheDialog()
    {
        m_panel->view()->goTo(m_office->eli);
        press(Qt::Key_A);
        auto *dialog = m_panel->findChild<AllocateDialog *>();
        QTRY_VERIFY(dialog->chosen());
        m_office->act(u"Kit Osei"_s, Allocate{Subject(m_office->eli), m_office->user(u"Sam Bell"_s).id, {}});
        dialog->confirm();
        QTRY_VERIFY(dialog->findings()->isVisible());
        QVERIFY2(dialog->findings()->spoken().contains(u"Already allocated to Sam Bell at 16:50."_s),
                 qPrintable(dialog->findings()->spoken()));
        QVERIFY(dialog->isVisible());
        dialog->reject();
    }

    void whatTheRoleMayNotDoIsRefusedWithItsRule()
    {
        work(u"Sam Bell"_s);
        m_panel->view()->goTo(m_office->eli);
        QTRY_COMPARE(m_panel->preview()->text().subject, Subject(m_office->eli));
        press(Qt::Key_A);
        QVERIFY(m_panel->message()->isVisible());
        QCOMPARE(m_panel->message()->headline(), u"This is not possible."_s);
        QVERIFY2(m_panel->message()->text().contains(u"GEN-01"_s), qPrintable(m_panel->message()->text()));
        QVERIFY(!m_panel->findChild<AllocateDialog *>());
    }

    void refusedStepsAreOfferedGreyWithTheirReason()
    {
        work(u"Sam Bell"_s);
        QTRY_COMPARE(m_panel->preview()->text().subject, Subject(m_office->ava));
        const auto *authorise = m_panel->preview()->findChild<QPushButton *>(
            QString::number(int(TrayAction::Authorise)));
        QVERIFY(authorise);
        QVERIFY(!authorise->isEnabled());
        QVERIFY2(authorise->accessibleDescription().contains(u"LEI-26"_s),
                 qPrintable(authorise->accessibleDescription()));
    }

    void rSaysThatThisProcedureHasNoRoutes()
    {
        press(Qt::Key_R);
        QVERIFY(m_panel->message()->isVisible());
        QVERIFY(m_panel->message()->text().contains(u"Leicester procedure has no routes"_s));
    }

    void spaceMarksAsSeen()
    {
        m_panel->view()->goTo(m_office->eli);
        QVERIFY(!row(m_office->eli)->seen);
        press(Qt::Key_Space);
        QTRY_VERIFY(row(m_office->eli)->seen);
        QCOMPARE(m_panel->view()->currentRow()->subject, Subject(m_office->eli));
    }

    void theSlashGoesToTheFilterAndDownComesBack()
    {
        press(Qt::Key_Slash);
        auto *filter = m_panel->findChild<SearchField *>();
        QVERIFY(filter->hasFocus());
        QTest::keyClicks(filter, u"novak"_s);
        QTRY_COMPARE(m_panel->model()->rowCount(), 1);
        press(Qt::Key_Down);
        QVERIFY(m_panel->view()->hasFocus());
        QCOMPARE(m_panel->view()->currentRow()->subject, Subject(m_office->eli));
        filter->setFocus();
        press(Qt::Key_Escape);
        QTRY_COMPARE(m_panel->model()->rowCount(), 8);
        QCOMPARE(m_panel->view()->currentRow()->subject, Subject(m_office->eli));
    }

    void aFilterThatLeavesNothingSaysSoAndCanBeLifted()
    {
        auto *filter = m_panel->findChild<SearchField *>();
        filter->setText(u"zzz"_s);
        QTRY_VERIFY(!m_panel->view()->isVisible());
        QPushButton *all = nullptr;
        for (QPushButton *button : m_panel->findChildren<QPushButton *>()) {
            if (button->text() == u"Show all open"_s)
                all = button;
        }
        QVERIFY(all && all->isVisible());
        all->click();
        QVERIFY(m_panel->view()->isVisible());
        QCOMPARE(m_panel->model()->rowCount(), 8);
    }

    void whatOthersDoAppearsWithoutLosingThePlace()
    {
        m_panel->view()->goTo(m_office->gil);
        const QString before = m_panel->view()->currentRow()->subject.id;
        QElapsedTimer elapsed;
        elapsed.start();
        m_office->act(u"Kit Osei"_s, Allocate{Subject(m_office->ben), m_office->user(u"Sam Bell"_s).id, {}});
        const PersonId jo = m_office->know(u"Jo Brandt"_s, u"2013-01-01"_s);
        const ContactId fresh = m_office->record(jo, u"Shouting heard at night."_s, u"1B"_s, u"2026-05-01T16:49"_s);
        QTRY_VERIFY_WITH_TIMEOUT(row(fresh).has_value(), 2000);
        QTRY_COMPARE_WITH_TIMEOUT(row(m_office->ben)->workerName, u"Sam Bell"_s, 2000);
        QVERIFY(elapsed.elapsed() < 4000);
        QCOMPARE(m_panel->view()->currentRow()->subject.id, before);
        QVERIFY(m_panel->view()->hasFocus());
        QVERIFY(m_panel->view()->flashOf(fresh.text()) > 0);
        QCOMPARE(m_panel->badge(), 8);
    }

    void theClocksGoOnByThemselves()
    {
        m_office->setNow(m_office->at(u"2026-05-01T17:40"_s));
        m_panel->refresh();
        QTRY_COMPARE(m_panel->model()->index(m_panel->model()->lineOf(Subject(m_office->ben)), 0).data().toString(),
                     u"overdue by 2 min"_s);
        QCOMPARE(m_panel->model()->counts().overdue, 2);
    }

    void thePreviewExplainsTheClockAndCitesItsRule()
    {
        QTRY_COMPARE(m_panel->preview()->text().clocks.size(), 1);
        const PreviewText &text = m_panel->preview()->text();
        QCOMPARE(text.clocks.first().kind, u"Outcome"_s);
        QCOMPARE(text.clocks.first().explanation,
                 u"From Thu 30 Apr 2026 14:40. 1 working day later: Fri 1 May 14:40."_s);
        QCOMPARE(text.clocks.first().rule.rule, u"LEI-36"_s);
        QCOMPARE(text.recommendedBy, u"Recommended by Sam Bell, today 15:05"_s);
        QCOMPARE(text.recommendation, u"Progress to referral"_s);
        QStringList needs;
        for (const Finding &need : text.needs)
            needs << need.rule;
        QVERIFY2(needs.contains(u"LEI-11"_s), qPrintable(needs.join(u' ')));
        QCOMPARE(text.history.size(), 1);
        QVERIFY2(text.history.first().startsWith(u"1 earlier contact: 12 Feb 2026"_s),
                 qPrintable(text.history.first()));
    }

    void aRuleIsShownWhenItsLinkIsPressed()
    {
        QTRY_COMPARE(m_panel->preview()->text().clocks.size(), 1);
        QAbstractButton *link = nullptr;
        for (QAbstractButton *button : m_panel->preview()->findChildren<QAbstractButton *>()) {
            if (button->text() == u"LEI-36"_s)
                link = button;
        }
        QVERIFY(link);
        link->click();
        auto *popover = m_panel->window()->findChild<RulePopover *>();
        QVERIFY(popover && popover->isVisible());
        QVERIFY(popover->accessibleName().contains(u"Every contact has an outcome within one working day"_s));
        QVERIFY(popover->accessibleName().contains(u"Leicester, Contacts and Referrals"_s));
        QTest::keyClick(popover, Qt::Key_Escape);
        QVERIFY(!popover->isVisible());
    }

    void tabGoesThroughHeaderFiltersTableAndPreview()
    {
        m_panel->view()->setFocus();
        QStringList visited;
        for (int i = 0; i < 30; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QWidget *now = QApplication::focusWidget();
            QVERIFY(now);
            if (now == m_panel->view())
                break;
            visited << QString::fromLatin1(now->metaObject()->className());
        }
        QCOMPARE(QApplication::focusWidget(), m_panel->view());
        QVERIFY2(visited.size() >= 6 && visited.size() <= 14, qPrintable(visited.join(u' ')));
    }

    void myWorkShowsOnlyWhatIsMine()
    {
        work(u"Dev Kaur"_s, TrayPanel::Scope::Mine);
        QCOMPARE(m_panel->badge(), 2);
        for (const TrayRow &held : m_panel->model()->tray())
            QCOMPARE(held.workerName, u"Dev Kaur"_s);
    }

    void managersLookIntoOtherTraysWorkersDoNot()
    {
        QVERIFY(m_panel->teams().size() > 1);
        QCOMPARE(m_panel->teams().first(), u"das"_s);
        m_panel->setTeam(u"locality-1"_s);
        QTRY_VERIFY(!m_panel->view()->isVisible());
        QTRY_COMPARE(m_panel->badge(), 0);
        m_panel->setTeam(u"das"_s);
        QTRY_COMPARE(m_panel->badge(), 7);
        work(u"Sam Bell"_s);
        QCOMPARE(m_panel->teams(), QStringList{u"das"_s});
    }

private:
    void work(const QString &name, TrayPanel::Scope scope = TrayPanel::Scope::Team)
    {
        m_panel.reset();
        m_desk = std::make_unique<Desk>(*m_session, m_office->user(name));
        m_panel = std::make_unique<TrayPanel>(*m_desk, scope);
        m_panel->resize(1190, 680);
        QVERIFY(showActive(*m_panel));
        QTRY_VERIFY(m_panel->view()->currentRow());
        m_panel->view()->setFocus();
        QTRY_COMPARE(m_panel->preview()->text().subject, m_panel->view()->currentRow()->subject);
    }

    QRect placeOf(const QWidget *widget) const { return {widget->mapTo(m_panel.get(), QPoint(0, 0)), widget->size()}; }

    std::optional<TrayRow> row(const ContactId &contact) const
    {
        return m_panel->model()->trayRowAt(m_panel->model()->lineOf(Subject(contact)));
    }

    std::unique_ptr<test::FrontDesk> m_office;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<TrayPanel> m_panel;
};

QTEST_MAIN(TestTrayPanel)
#include "test_tray_panel.moc"
