// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "ui/common/tab_order.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <memory>

using namespace frontdoor;

class TestTabOrder : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        m_before = new QLineEdit;
        m_form = new QWidget;
        m_after = new QLineEdit;
        column->addWidget(m_before);
        column->addWidget(m_form);
        column->addWidget(m_after);
        m_rows = new QVBoxLayout(m_form);
        m_first = new QLineEdit;
        m_last = new QLineEdit;
        m_rows->addWidget(m_first);
        m_rows->addWidget(m_last);
        new TabOrder(m_form);
        QVERIFY(showActive(*m_window));
    }

    void whatIsAddedLaterComesWhereItStands()
    {
        auto *added = new QLineEdit;
        m_rows->insertWidget(1, added);
        QTest::qWait(20);
        m_before->setFocus();
        for (QLineEdit *expected : {m_first, added, m_last, m_after, m_before}) {
            press(Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget(), expected);
        }
    }

    void whatIsInsideOthersCountsToo()
    {
        auto *group = new QWidget;
        auto *inner = new QVBoxLayout(group);
        auto *one = new QLineEdit;
        auto *two = new QLineEdit;
        inner->addWidget(two);
        inner->insertWidget(0, one);
        m_rows->insertWidget(0, group);
        QTest::qWait(20);
        m_before->setFocus();
        for (QLineEdit *expected : {one, two, m_first, m_last, m_after}) {
            press(Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget(), expected);
        }
    }

    void fieldsThatHandTheFocusToAPartDoNotLeadBack()
    {
        // As a date's field does, added when the page was already there.
        auto *composite = new QWidget;
        auto *part = new QLineEdit;
        (new QVBoxLayout(composite))->addWidget(part);
        composite->setFocusProxy(part);
        m_rows->insertWidget(0, composite);
        QTest::qWait(20);
        m_before->setFocus();
        for (QLineEdit *expected : {part, m_first, m_last, m_after, m_before}) {
            press(Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget(), expected);
        }
        for (QLineEdit *expected : {m_after, m_last, m_first, part, m_before}) {
            press(Qt::Key_Backtab, Qt::ShiftModifier);
            QCOMPARE(QApplication::focusWidget(), expected);
        }
        QCOMPARE(composite->focusProxy(), part);
    }

    void whatIsTakenAwayLeavesNoGap()
    {
        delete m_first;
        QTest::qWait(20);
        m_before->setFocus();
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), m_last);
    }

private:
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_before = nullptr;
    QWidget *m_form = nullptr;
    QVBoxLayout *m_rows = nullptr;
    QLineEdit *m_first = nullptr;
    QLineEdit *m_last = nullptr;
    QLineEdit *m_after = nullptr;
};

QTEST_MAIN(TestTabOrder)
#include "test_tab_order.moc"
