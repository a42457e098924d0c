// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/help_places.h"
#include "core/procedure/library.h"
#include "tests/support/must.h"
#include "tests/ui/common/widget_test.h"
#include "tests/ui/dutytray/text_fits.h"
#include "ui/common/search_field.h"
#include "ui/shell/procedure_dialog.h"
#include "ui/style/apply_theme.h"

#include <QPointer>
#include <QScrollBar>
#include <QTextBrowser>

#include <memory>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// Every help text can be found, whether or not its screen exists.
class TestProcedureDialog : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init() { failOnWarnings(); }
    void cleanup()
    {
        m_dialog.reset();
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void tellsEveryHelpRuleUnderItsPlaces_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"walsall", "leeds", "wiltshire", "leicester", "walsall+re-referrals"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void tellsEveryHelpRuleUnderItsPlaces()
    {
        QFETCH(QString, name);
        load(name);
        const QString told = u'\n' + text();
        qsizetype after = -1;
        int rules = 0;
        for (const Rule &rule : m_procedure.rules) {
            if (rule.help.isEmpty())
                continue;
            ++rules;
            QCOMPARE(told.count(rule.id + u" · "_s), rule.help.size());
            QVERIFY2(told.contains(rule.says), qPrintable(rule.id));
            QVERIFY2(told.contains(rule.assumption), qPrintable(rule.id));
        }
        QCOMPARE(m_dialog->found(), u"%1 rules"_s.arg(rules));
        for (const QString &place : helpPlaceIds(m_procedure)) {
            const QString words = helpPlaceWords(m_procedure, place);
            const QString heading = u'\n' + words.left(1).toUpper() + words.mid(1) + u'\n';
            const qsizetype at = told.indexOf(heading);
            QCOMPARE(at >= 0, !helpAt(m_procedure, place).isEmpty());
            if (at < 0)
                continue;
            QVERIFY2(at > after, qPrintable(place)); // in the order of the work
            after = at;
        }
    }

    void typingFindsByWordsInAnyOrder()
    {
        load(u"leicester"_s);
        type(u"parents told"_s);
        QTRY_VERIFY(m_dialog->found() != everything());
        QVERIFY(text().contains(u"LEI-21"_s));
        for (const QString &paragraph : text().split(u'\n'))
            QVERIFY2(!paragraph.contains(u"LEI-12 "_s), qPrintable(paragraph));
        clear();
        type(u"TOLD Parents"_s);
        QTRY_VERIFY(text().contains(u"LEI-21"_s) && m_dialog->found() != everything());
    }

    void typingFindsARuleByItsNumber()
    {
        load(u"wiltshire"_s);
        type(u"wil-03"_s);
        QTRY_COMPARE(m_dialog->found(), u"1 rule"_s);
        QVERIFY(text().contains(m_procedure.rule(u"WIL-03"_s)->says));
        QVERIFY(text().startsWith(u"The threshold"_s));
        clear();
        QTRY_COMPARE(m_dialog->found(), everything());
    }

    void whatIsNotThereIsSaid()
    {
        load(u"wiltshire"_s);
        type(u"<b>zebra"_s);
        QTRY_COMPARE(m_dialog->found(), u"0 rules"_s);
        QVERIFY2(text().startsWith(u"Nothing holds “<b>zebra”."_s), qPrintable(text()));
    }

    void isWorkedByKeyboard()
    {
        load(u"leeds"_s);
        QVERIFY(m_dialog->filter()->hasFocus());
        press(Qt::Key_Return);
        QVERIFY(m_dialog->isVisible());
        press(Qt::Key_Down);
        QVERIFY(m_dialog->text()->hasFocus());
        press(Qt::Key_PageDown);
        QVERIFY(m_dialog->text()->verticalScrollBar()->value() > 0);
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        QVERIFY(m_dialog->filter()->hasFocus()); // over the one button
        type(u"duty"_s);
        press(Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(m_dialog->filter()->text(), QString());
        press(Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        (void)m_dialog.release(); // it deletes itself
    }

    void nothingIsClipped_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 150, 200})
            QTest::addRow("%d %%", percent) << percent;
    }

    void nothingIsClipped()
    {
        QFETCH(int, percent);
        applyTheme(*qApp, ThemeChoice::Dark, percent);
        load(u"walsall"_s);
        QTest::qWait(20);
        QCOMPARE(test::clippedIn(m_dialog.get()), QStringList());
        QCOMPARE(m_dialog->text()->horizontalScrollBar()->maximum(), 0);
        QVERIFY(m_dialog->height() <= 768 && m_dialog->width() <= 1366);
    }

    void followsTheTextSize()
    {
        load(u"walsall"_s);
        const int before = m_dialog->text()->verticalScrollBar()->maximum();
        applyTheme(*qApp, ThemeChoice::Light, 200);
        QTRY_VERIFY(m_dialog->text()->verticalScrollBar()->maximum() > before);
    }

private:
    void load(const QString &name)
    {
        m_procedure = must(loadProcedure(must(procedureTexts(name))));
        m_dialog = std::make_unique<ProcedureDialog>(m_procedure, nullptr);
        QVERIFY(showActive(*m_dialog));
        m_all = m_dialog->found();
    }

    QString text() const { return m_dialog->text()->toPlainText().replace(QChar::LineSeparator, u'\n'); }
    QString everything() const { return m_all; }
    void type(const QString &words) { QTest::keyClicks(m_dialog->filter(), words); }
    void clear() { m_dialog->filter()->clear(); }

    Procedure m_procedure;
    std::unique_ptr<ProcedureDialog> m_dialog;
    QString m_all;
};

QTEST_MAIN(TestProcedureDialog)
#include "test_procedure_dialog.moc"
