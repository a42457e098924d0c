// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/spell_highlighter.h"
#include "ui/common/spelling.h"
#include "ui/style/apply_theme.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace frontdoor;

/// Spelling in long texts, with a small dictionary of its own.
class TestSpelling : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing))"_s));
        applyTheme(*qApp, ThemeChoice::Light);
        m_folder = std::make_unique<QTemporaryDir>();
        write(u"en_GB.aff"_s, "SET UTF-8\nTRY esianrtolcdugmphbyfvkwzESIANRTOLCDUGMPHBYFVKWZ'\nWORDCHARS '\n");
        write(u"en_GB.dic"_s,
              "14\ncame\nto\nschool\nhungry\nthe\nchild\nwas\nseen\nhome\nat\nmother\nsaid\nshe\nand\n");
        m_checker = checker();
        provideSpelling(*qApp, m_checker.get());
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        m_edit = new GrowingTextEdit;
        m_next = new QLineEdit;
        column->addWidget(m_edit);
        column->addWidget(m_next);
        m_window->resize(500, 300);
        QVERIFY(showActive(*m_window));
        m_edit->setFocus();
    }

    void cleanup()
    {
        m_window.reset();
        provideSpelling(*qApp, nullptr);
        m_checker.reset();
    }

    void numbersNamesAndAddressesAreNoWords()
    {
        const auto words = [](const QString &text) {
            QStringList found;
            for (const SpelledWord &word : wordsToSpell(text, namesIn(text)))
                found << word.word;
            return found.join(u' ');
        };
        QCOMPARE(words(u"The child was seen."_s), u"The child was seen"_s);
        QCOMPARE(words(u"She told Moira and Ben."_s), u"She told and"_s);
        QCOMPARE(words(u"lives at LE4 9AB since 2019, 3rd floor"_s), u"lives at since floor"_s);
        QCOMPARE(words(u"writes to m.sample@example.org or www.example.org"_s), u"writes to or"_s);
        QCOMPARE(words(u"the GP and DSL"_s), u"the and"_s);
        QCOMPARE(words(u"the mother\u2019s home"_s), u"the mother's home"_s);
        // Known as a name from inside another sentence.
        QCOMPARE(words(u"She saw Moira. Moira cried."_s), u"She saw cried"_s);
        QCOMPARE(words(u"Moira's child saw Moira"_s), u"child saw"_s);
        QCOMPARE(words({}), QString());
    }

    void wrongWordsAreUnderlined()
    {
        m_edit->setText(u"The child came to scool hungry"_s);
        QTRY_COMPARE(underlined(), QStringList{u"scool"_s});
        QCOMPARE(m_edit->spelling()->wrongWords(), 1);
    }

    void theWordBeingTypedIsLeftInPeace()
    {
        QTest::keyClicks(m_edit, u"came to scool"_s);
        QTRY_VERIFY(m_checker->isWorking());
        QTRY_VERIFY(m_checker->isRight(u"scool"_s) == false);
        QTRY_COMPARE(underlined(), QStringList());
        QTest::keyClick(m_edit, Qt::Key_Space);
        QTRY_COMPARE(underlined(), QStringList{u"scool"_s});
        QTest::keyClicks(m_edit, u"hungri"_s);
        QTRY_VERIFY(m_checker->isRight(u"hungri"_s) == false);
        QCOMPARE(underlined(), QStringList{u"scool"_s});
        m_next->setFocus(); // done
        QTRY_COMPARE(underlined(), (QStringList{u"scool"_s, u"hungri"_s}));
    }

    void underliningIsNoEdit()
    {
        m_edit->setText(u"came to scool"_s);
        QSignalSpy edited(m_edit, &GrowingTextEdit::edited);
        QTest::keyClick(m_edit, Qt::Key_Home);
        QTRY_COMPARE(underlined(), QStringList{u"scool"_s});
        QCOMPARE(edited.size(), 0);
        QVERIFY(!m_edit->document()->isUndoAvailable());
    }

    void shiftF10OffersOtherWords()
    {
        m_edit->setText(u"came to scool hungry"_s);
        QTRY_COMPARE(underlined(), QStringList{u"scool"_s});
        setCursor(10);
        QSignalSpy edited(m_edit, &GrowingTextEdit::edited);
        QTest::keyClick(m_edit, Qt::Key_F10, Qt::ShiftModifier);
        QMenu *menu = shownMenu();
        QVERIFY(menu);
        QTRY_COMPARE(menu->actions().first()->text(), u"school"_s);
        QTRY_COMPARE(menu->activeAction(), menu->actions().first());
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_COMPARE(m_edit->text(), u"came to school hungry"_s);
        QCOMPARE(edited.size(), 1);
        QTRY_COMPARE(underlined(), QStringList());
        m_edit->undo();
        QCOMPARE(m_edit->text(), u"came to scool hungry"_s);
    }

    void aWordOfOnesOwnIsKept()
    {
        m_edit->setText(u"the radar came"_s);
        QTRY_COMPARE(underlined(), QStringList{u"radar"_s});
        setCursor(6);
        QTest::keyClick(m_edit, Qt::Key_F10, Qt::ShiftModifier);
        QMenu *menu = shownMenu();
        QVERIFY(menu);
        QAction *add = nullptr;
        for (QAction *action : menu->actions()) {
            if (action->text().startsWith(u"Add “radar”"_s))
                add = action;
        }
        QVERIFY(add);
        add->trigger();
        menu->close();
        QTRY_COMPARE(underlined(), QStringList());
        m_checker.reset(); // waits until it is written
        provideSpelling(*qApp, nullptr);
        const std::unique_ptr<SpellChecker> tomorrow = checker();
        tomorrow->wake();
        QTRY_VERIFY(tomorrow->isRight(u"radar"_s) == true);
        QTRY_VERIFY(tomorrow->isRight(u"radaar"_s) == false);
    }

    void aRightWordHasNoSuggestions()
    {
        m_edit->setText(u"the child"_s);
        QTRY_VERIFY(m_checker->isWorking());
        setCursor(5);
        QTest::keyClick(m_edit, Qt::Key_F10, Qt::ShiftModifier);
        QMenu *menu = shownMenu();
        QVERIFY(menu);
        for (const QAction *action : menu->actions())
            QVERIFY2(!action->text().contains(u"dictionary"_s), qPrintable(action->text()));
        menu->close();
    }

    void itCanBeSwitchedOff()
    {
        m_edit->setText(u"came to scool"_s);
        m_next->setFocus();
        QTRY_COMPARE(underlined(), QStringList{u"scool"_s});
        m_checker->setEnabled(false);
        QTRY_COMPARE(underlined(), QStringList());
        m_checker->setEnabled(true);
        QTRY_COMPARE(underlined(), QStringList{u"scool"_s});
    }

    void withoutADictionaryNothingIsWrong()
    {
        SpellChecker none({m_folder->filePath(u"nowhere"_s)}, m_folder->filePath(u"own.txt"_s));
        none.wake();
        QTRY_COMPARE(none.state(), SpellChecker::State::Missing);
        QVERIFY(!none.isWorking());
        QVERIFY(none.isRight(u"scool"_s) == true);
        QVERIFY2(none.stateWords().contains(u"hunspell-en-gb"_s), qPrintable(none.stateWords()));
    }

    void withoutACheckerTheFieldIsAsEver()
    {
        provideSpelling(*qApp, nullptr);
        GrowingTextEdit plain;
        QVERIFY(showActive(plain));
        plain.setFocus();
        QTest::keyClicks(&plain, u"scool"_s);
        QVERIFY(!plain.spelling());
        QCOMPARE(plain.text(), u"scool"_s);
    }

    void aCheckerThatGoesTakesTheUnderliningWithIt()
    {
        m_edit->setText(u"came to scool"_s);
        m_next->setFocus();
        QTRY_COMPARE(underlined(), QStringList{u"scool"_s});
        provideSpelling(*qApp, nullptr);
        m_checker.reset();
        m_edit->setFocus();
        QTest::keyClicks(m_edit, u"x "_s);
        QTest::keyClick(m_edit, Qt::Key_F10, Qt::ShiftModifier);
        if (QMenu *menu = shownMenu())
            menu->close();
    }

private:
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    std::unique_ptr<SpellChecker> checker() const
    {
        return std::make_unique<SpellChecker>(QStringList{m_folder->path()}, m_folder->filePath(u"me/own.txt"_s));
    }

    void setCursor(int at)
    {
        QTextCursor cursor = m_edit->textCursor();
        cursor.setPosition(at);
        m_edit->setTextCursor(cursor);
    }

    QMenu *shownMenu() const { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }

    /// What is drawn with a wave.
    QStringList underlined() const
    {
        QStringList words;
        for (QTextBlock block = m_edit->document()->begin(); block.isValid(); block = block.next()) {
            for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
                if (range.format.underlineStyle() == QTextCharFormat::WaveUnderline)
                    words << block.text().mid(range.start, range.length);
            }
        }
        return words;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SpellChecker> m_checker;
    std::unique_ptr<QWidget> m_window;
    GrowingTextEdit *m_edit = nullptr;
    QLineEdit *m_next = nullptr;
};

QTEST_MAIN(TestSpelling)
#include "test_spelling.moc"
