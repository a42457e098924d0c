// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "ui/common/segmented_control.h"
#include "ui/style/apply_theme.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace frontdoor;

class TestSegmentedControl : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        applyTheme(*qApp, ThemeChoice::Light);
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        m_before = new QLineEdit;
        m_control = new SegmentedControl({{u"yes"_s, u"Yes"_s, u"The parents have agreed"_s},
                                          {u"no"_s, u"No"_s, {}},
                                          {u"unknown"_s, u"Not known"_s, {}}});
        m_after = new QLineEdit;
        for (QWidget *widget : QList<QWidget *>{m_before, m_control, m_after})
            column->addWidget(widget);
        m_window->resize(400, 200);
        QVERIFY(showActive(*m_window));
        m_control->setFocus();
        m_chosen = std::make_unique<QSignalSpy>(m_control, &SegmentedControl::chosen);
    }

    void nothingIsChosenAtFirst() { QCOMPARE(m_control->chosenId(), QString()); }

    void theFirstArrowChoosesWhatHasTheFocus()
    {
        press(Qt::Key_Right);
        QCOMPARE(m_control->chosenId(), u"yes"_s);
    }

    void arrowsChooseTheNeighbourAndGoRound()
    {
        m_control->choose(u"yes"_s);
        press(Qt::Key_Right);
        QCOMPARE(m_control->chosenId(), u"no"_s);
        press(Qt::Key_Right);
        press(Qt::Key_Right);
        QCOMPARE(m_control->chosenId(), u"yes"_s);
        press(Qt::Key_Left);
        QCOMPARE(m_control->chosenId(), u"unknown"_s);
        QCOMPARE(m_chosen->size(), 4);
    }

    void homeAndEndChooseTheEnds()
    {
        press(Qt::Key_End);
        QCOMPARE(m_control->chosenId(), u"unknown"_s);
        press(Qt::Key_Home);
        QCOMPARE(m_control->chosenId(), u"yes"_s);
    }

    void aLetterChoosesTheAnswerThatBeginsWithIt()
    {
        press(Qt::Key_N);
        QCOMPARE(m_control->chosenId(), u"no"_s);
        press(Qt::Key_N);
        QCOMPARE(m_control->chosenId(), u"unknown"_s);
        press(Qt::Key_N);
        QCOMPARE(m_control->chosenId(), u"no"_s);
        press(Qt::Key_Y);
        QCOMPARE(m_control->chosenId(), u"yes"_s);
        press(Qt::Key_X);
        QCOMPARE(m_control->chosenId(), u"yes"_s);
    }

    void spaceAndPointerChooseAndClearAgain()
    {
        press(Qt::Key_Space);
        QCOMPARE(m_control->chosenId(), u"yes"_s);
        press(Qt::Key_Space);
        QCOMPARE(m_control->chosenId(), QString());
        QTest::mouseClick(segment(1), Qt::LeftButton);
        QCOMPARE(m_control->chosenId(), u"no"_s);
    }

    void deleteClears()
    {
        m_control->choose(u"no"_s);
        m_control->setFocus();
        press(Qt::Key_Delete);
        QCOMPARE(m_control->chosenId(), QString());
        QCOMPARE(m_chosen->takeLast().at(0).toString(), QString());
    }

    void staysChosenWhereItMayNotBeCleared()
    {
        m_control->setClearable(false);
        m_control->choose(u"no"_s);
        m_control->setFocus();
        press(Qt::Key_Delete);
        press(Qt::Key_Space);
        QCOMPARE(m_control->chosenId(), u"no"_s);
        QCOMPARE(m_chosen->size(), 0);
    }

    void programsChooseSilently()
    {
        m_control->choose(u"no"_s);
        m_control->choose(u"nonsense"_s);
        QCOMPARE(m_control->chosenId(), QString());
        QCOMPARE(m_chosen->size(), 0);
    }

    void readOnlyCanBeReadButNotChanged()
    {
        m_control->choose(u"yes"_s);
        m_control->setReadOnly(true);
        m_control->setFocus();
        press(Qt::Key_Right);
        press(Qt::Key_Delete);
        QTest::mouseClick(segment(0), Qt::LeftButton);
        QCOMPARE(m_control->chosenId(), u"yes"_s);
        QCOMPARE(m_chosen->size(), 0);
    }

    void readOnlyOffersNothingToPress()
    {
        m_control->choose(u"yes"_s);
        m_control->setReadOnly(true);
        QVERIFY(segment(0)->isVisible()); // the answer, as words
        QVERIFY(!segment(1)->isVisible());
        QVERIFY(!segment(2)->isVisible());
        m_control->choose({});
        QVERIFY(!segment(0)->isVisible());
        QCOMPARE(accessibleText(m_control, QAccessible::Description), u"not answered"_s);
        m_control->setReadOnly(false);
        for (int i = 0; i < 3; ++i)
            QVERIFY(segment(i)->isVisible());
        QCOMPARE(accessibleText(m_control, QAccessible::Description), QString());
    }

    void isOneTabStop()
    {
        m_control->choose(u"no"_s);
        m_before->setFocus();
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), segment(1)); // the chosen one
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), m_after);
        press(Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget(), segment(1));
    }

    void newOptionsKeepTheChoiceWhereItStillExists()
    {
        m_control->choose(u"no"_s);
        m_control->setOptions({{u"no"_s, u"No"_s, {}}, {u"asked"_s, u"Not asked"_s, {}}});
        QCOMPARE(m_control->chosenId(), u"no"_s);
        m_control->setOptions({{u"asked"_s, u"Not asked"_s, {}}});
        QCOMPARE(m_control->chosenId(), QString());
    }

    void tellsAssistiveTechnologyWhatIsChosen()
    {
        m_control->choose(u"no"_s);
        QCOMPARE(accessibleRole(m_control), QAccessible::Grouping);
        QCOMPARE(accessibleRole(segment(0)), QAccessible::RadioButton);
        QCOMPARE(accessibleText(segment(2), QAccessible::Name), u"Not known"_s);
        QCOMPARE(accessibleText(segment(0), QAccessible::Description), u"The parents have agreed"_s);
        QVERIFY(!QAccessible::queryAccessibleInterface(segment(0))->state().checked);
        QVERIFY(QAccessible::queryAccessibleInterface(segment(1))->state().checked);
    }

    void canBePressedByAssistiveTechnology()
    {
        QAccessibleActionInterface *action = QAccessible::queryAccessibleInterface(segment(2))->actionInterface();
        QVERIFY(action->actionNames().contains(QAccessibleActionInterface::pressAction()));
        action->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(m_control->chosenId(), u"unknown"_s);
    }

    void standsInAColumnWhereTheRowDoesNotFit()
    {
        const QSize row = m_control->sizeHint();
        QCOMPARE(m_control->heightForWidth(row.width()), row.height());
        QCOMPARE(m_control->heightForWidth(row.width() - 1), 3 * row.height());
        m_control->setFixedSize(row.width() - 20, 3 * row.height());
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(segment(i)->y(), i * row.height());
            QVERIFY(segment(i)->width() >= segment(i)->sizeHint().width());
        }
    }

private:
    QWidget *segment(int index) const
    {
        QList<QAbstractButton *> segments = m_control->findChildren<QAbstractButton *>();
        return segments.at(index);
    }

    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_before = nullptr;
    SegmentedControl *m_control = nullptr;
    QLineEdit *m_after = nullptr;
    std::unique_ptr<QSignalSpy> m_chosen;
};

QTEST_MAIN(TestSegmentedControl)
#include "test_segmented_control.moc"
