// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/text_window.h"
#include "ui/style/apply_theme.h"

#include <QLabel>
#include <QPointer>
#include <QShortcut>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace frontdoor;

/// A long text, large in a window of its own, and still the field's.
class TestTextWindow : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing))"_s));
        applyTheme(*qApp, ThemeChoice::Light);
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        m_edit = new GrowingTextEdit;
        m_edit->setAccessibleName(u"What is the worry?"_s);
        column->addWidget(m_edit);
        m_window->resize(400, 300);
        QVERIFY(showActive(*m_window));
        m_edit->setFocus();
        m_edit->setText(u"Came to school."_s);
    }
    void cleanup() { m_window.reset(); }

    void ctrlShiftEnterOpensItAndWhatIsTypedIsTheFields()
    {
        QSignalSpy edited(m_edit, &GrowingTextEdit::edited);
        QTextCursor cursor = m_edit->textCursor();
        cursor.setPosition(14);
        m_edit->setTextCursor(cursor);
        open();
        QCOMPARE(large()->windowTitle(), u"What is the worry?"_s);
        QCOMPARE(large()->text()->accessibleName(), u"What is the worry?"_s);
        QVERIFY(!large()->isModal());
        QTest::keyClicks(QApplication::focusWidget(), u" hungry"_s);
        QCOMPARE(m_edit->text(), u"Came to school hungry."_s);
        QCOMPARE(edited.size(), 7);
        QCOMPARE(edited.last().first().toString(), u"Came to school hungry."_s);
    }

    void whatHappensToTheFieldIsSeenThere()
    {
        open();
        m_edit->setText(u"Came to school. Then somebody merged."_s);
        QCOMPARE(large()->text()->text(), u"Came to school. Then somebody merged."_s);
        m_edit->setReadOnly(true);
        m_edit->setText(u"Recorded."_s);
        QVERIFY(large()->text()->isReadOnly());
    }

    void escapeGoesBackToTheFieldAtTheSamePlace()
    {
        open();
        QTest::keyClicks(QApplication::focusWidget(), u"At nine. "_s);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!m_edit->poppedOut());
        QTRY_VERIFY(m_edit->hasFocus());
        QCOMPARE(m_edit->textCursor().position(), 9);
        QCOMPARE(m_edit->text(), u"At nine. Came to school."_s);
    }

    void undoWorksOnBothSides()
    {
        open();
        QTest::keyClicks(QApplication::focusWidget(), u"X"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_edit->text(), u"Came to school."_s);
        QTest::keyClicks(QApplication::focusWidget(), u"Y"_s);
        press(Qt::Key_Escape);
        QTRY_VERIFY(m_edit->hasFocus());
        m_edit->undo();
        QCOMPARE(m_edit->text(), u"Came to school."_s);
    }

    void askedForTwiceItComesToTheFront()
    {
        open();
        TextWindow *first = large();
        m_edit->popOut();
        QCOMPARE(large(), first);
    }

    void itGoesWithItsField()
    {
        open();
        QPointer<TextWindow> window(large());
        delete m_edit;
        QVERIFY(!window);
    }

    void theLimitIsToldThereToo()
    {
        m_edit->setCharacterLimit(16);
        open();
        QTest::keyClicks(QApplication::focusWidget(), u"ABCD"_s);
        bool told = false;
        for (const QLabel *label : large()->findChildren<QLabel *>())
            told |= label->text().contains(u"3 characters too many"_s);
        QVERIFY(told);
    }

    void aShortcutOfThePageDoesNotTakeTheKeys()
    {
        QShortcut shortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Return, m_window.get());
        QSignalSpy taken(&shortcut, &QShortcut::activated);
        open();
        QCOMPARE(taken.size(), 0);
    }

    void onlyWhatDiffersIsChanged()
    {
        QTextCursor cursor(m_edit->document());
        cursor.setPosition(8); // before "school"
        changeText(*m_edit, u"Came early to school."_s);
        QCOMPARE(m_edit->text(), u"Came early to school."_s);
        QCOMPARE(cursor.position(), 14);
        changeText(*m_edit, {});
        QCOMPARE(m_edit->text(), QString());
    }

private:
    void open()
    {
        QTest::keyClick(m_edit, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(large());
        QVERIFY(QTest::qWaitForWindowActive(large()));
        QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(large()->text()));
    }
    TextWindow *large() const { return m_edit->poppedOut(); }

    std::unique_ptr<QWidget> m_window;
    GrowingTextEdit *m_edit = nullptr;
};

QTEST_MAIN(TestTextWindow)
#include "test_text_window.moc"
