// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "ui/common/growing_text_edit.h"
#include "ui/style/apply_theme.h"

#include <QClipboard>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace frontdoor;

class TestGrowingTextEdit : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        applyTheme(*qApp, ThemeChoice::Light);
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        m_edit = new GrowingTextEdit;
        m_edit->setLines(2, 5);
        m_next = new QLineEdit;
        column->addWidget(m_edit);
        column->addWidget(m_next);
        column->addStretch(1);
        m_window->resize(300, 400);
        QVERIFY(showActive(*m_window));
        m_edit->setFocus();
    }

    void growsWithTheTextUpToItsGreatestHeight()
    {
        const int two = settledHeight();
        m_edit->setText(lines(2));
        QCOMPARE(settledHeight(), two);
        m_edit->setText(lines(4));
        const int four = settledHeight();
        QVERIFY(std::abs(four - two - 2 * m_edit->fontMetrics().lineSpacing()) <= 2);
        QVERIFY(!m_edit->verticalScrollBar()->isVisible());
        m_edit->setText(lines(40));
        QVERIFY(std::abs(settledHeight() - four - m_edit->fontMetrics().lineSpacing()) <= 2);
        QVERIFY(m_edit->verticalScrollBar()->isVisible());
        m_edit->setText({});
        QCOMPARE(settledHeight(), two);
    }

    void countsWrappedLines()
    {
        const int two = settledHeight();
        m_edit->setText(
            u"Bruising to the upper arm seen by the class teacher at registration, and she says so to her mother "
            "who comes to school every day and says nothing at all"_s);
        QVERIFY(settledHeight() > two);
    }

    void showsAllItsLinesAtEveryTextSize()
    {
        for (const int percent : {100, 150, 200}) {
            applyTheme(*qApp, ThemeChoice::Light, percent);
            m_edit->setText(lines(5));
            settledHeight();
            QVERIFY2(m_edit->viewport()->height() >= 5 * m_edit->fontMetrics().lineSpacing(),
                     qPrintable(QString::number(percent)));
            QCOMPARE(m_edit->verticalScrollBar()->maximum(), 0);
        }
    }

    void tabMovesOn()
    {
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), m_next);
        QCOMPARE(m_edit->text(), QString());
    }

    void tooLongTextIsKeptAndComplainedAbout()
    {
        QSignalSpy problem(m_edit, &GrowingTextEdit::problemChanged);
        m_edit->setCharacterLimit(10);
        QTest::keyClicks(m_edit, u"1234567890"_s);
        QCOMPARE(m_edit->problem(), QString());
        QTest::keyClicks(m_edit, u"1"_s);
        QCOMPARE(m_edit->text(), u"12345678901"_s);
        QCOMPARE(m_edit->problem(), u"1 character too many: at most 10 can be kept."_s);
        QTest::keyClicks(m_edit, u"2"_s);
        QCOMPARE(m_edit->problem(), u"2 characters too many: at most 10 can be kept."_s);
        press(Qt::Key_Backspace);
        press(Qt::Key_Backspace);
        QCOMPARE(m_edit->problem(), QString());
        QCOMPARE(problem.size(), 4);
    }

    void aCharacterOutsideTheBasicPlaneCountsOnce()
    {
        m_edit->setCharacterLimit(2);
        m_edit->setText(u"😀😀"_s);
        QCOMPARE(m_edit->problem(), QString());
    }

    void controlCharactersAreDroppedFromPastedText()
    {
        QGuiApplication::clipboard()->setText(u"one\u0000\u0007\ttwo\r\nthree\u2028four\u001b[0m"_s);
        m_edit->paste();
        QCOMPARE(m_edit->text(), u"one two\nthree\nfour[0m"_s);
    }

    void tellsWhatThePersonWroteOnly()
    {
        QSignalSpy edited(m_edit, &GrowingTextEdit::edited);
        m_edit->setText(u"from the draft"_s);
        QCOMPARE(edited.size(), 0);
        QTest::keyClicks(m_edit, u"!"_s);
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited.at(0).at(0).toString(), m_edit->text());
    }

    void settingTheSameTextKeepsTheCursor()
    {
        m_edit->setText(u"Bruising"_s);
        m_edit->moveCursor(QTextCursor::End);
        m_edit->setText(u"Bruising"_s);
        QCOMPARE(m_edit->textCursor().position(), 8);
    }

private:
    static QString lines(int count) { return QStringList(count, u"line"_s).join(u'\n'); }

    int settledHeight()
    {
        QCoreApplication::sendPostedEvents();
        m_window->layout()->activate();
        return m_edit->height();
    }

    std::unique_ptr<QWidget> m_window;
    GrowingTextEdit *m_edit = nullptr;
    QLineEdit *m_next = nullptr;
};

QTEST_MAIN(TestGrowingTextEdit)
#include "test_growing_text_edit.moc"
