// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "tests/ui/desk/help_everywhere.h"
#include "tests/ui/dutytray/front_desk.h"
#include "tests/ui/dutytray/text_fits.h"
#include "ui/common/form_page.h"
#include "ui/common/labelled_field.h"
#include "ui/desk/desk.h"
#include "ui/desk/help_link.h"
#include "ui/style/apply_theme.h"

#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// "Procedure" beside the title of a section.
class TestHelpLink : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing))"_s));
        const QTemporaryDir folder;
        m_office = std::make_unique<test::FrontDesk>(test::helpEverywhere(u"leicester"_s, folder));
        m_office->employ(u"Morgan Reid"_s, Role::TeamManager, m_office->rules().procedure->teams.first().id);
        m_session = m_office->session();
        m_desk = std::make_unique<Desk>(*m_session, m_office->user(u"Morgan Reid"_s));
        m_page = std::make_unique<FormPage>();
        m_page->resize(700, 500);
        m_section = m_page->addSection(u"parents"_s, u"Consent and parents"_s);
        m_section->addField(new LabelledField(u"First"_s, m_first = new QLineEdit));
        m_section->addField(new LabelledField(u"Last"_s, m_last = new QLineEdit));
    }

    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
        m_session.reset();
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void isNamedAfterItsPlaceAndOpensItsRules()
    {
        HelpLink *link = add();
        QCOMPARE(accessibleText(link, QAccessible::Name), u"What the procedure says about the parents"_s);
        QCOMPARE(accessibleRole(link), QAccessible::PushButton);
        QVERIFY(link->toolTip().contains(u"F1"_s));
        QTest::mouseClick(link, Qt::LeftButton);
        const QPointer<RulePopover> popover = test::openHelp();
        QVERIFY(popover);
        const QString told = popover->accessibleName();
        QVERIFY2(told.startsWith(u"What the procedure says about the parents"_s), qPrintable(told));
        const Procedure &procedure = m_desk->procedure();
        for (const QString &id : {u"LEI-07"_s, u"LEI-08"_s, u"LEI-09"_s}) {
            QVERIFY2(told.contains(procedure.rule(id)->says), qPrintable(told));
            QVERIFY2(told.contains(u"(%1)"_s.arg(id)), qPrintable(told));
        }
        QVERIFY(told.contains(u"Assumed: Nothing"_s));
        QStringList words;
        for (const QLabel *label : popover->findChildren<QLabel *>())
            words << label->text();
        QVERIFY2(words.contains(u"LEI-08 · For information"_s) || words.contains(u"LEI-08 · Warns"_s),
                 qPrintable(words.join(u'\n')));
        popover->close();
    }

    void isNotThereWhereTheProcedureSaysNothing()
    {
        QVERIFY(!HelpLink::addTo(*m_section, *m_desk, {u"contact.nowhere"_s}));
        QVERIFY(showActive(*m_page));
        QVERIFY(m_section->findChildren<InfoButton *>().isEmpty());
        m_first->setFocus();
        press(Qt::Key_F1);
        QVERIFY(!test::openHelp());
    }

    void f1OpensItFromEveryFieldAndEscapeGoesBackThere()
    {
        add();
        for (QLineEdit *field : {m_first, m_last}) {
            field->setFocus();
            press(Qt::Key_F1);
            QVERIFY(test::openHelp());
            QTest::keyClick(test::openHelp(), Qt::Key_Escape);
            QTRY_VERIFY(!test::openHelp());
            QVERIFY(field->hasFocus());
            QCOMPARE(field->text(), QString());
        }
    }

    void theInnermostAnswers()
    {
        add();
        auto *inner = m_section->findChild<LabelledField *>();
        HelpLink *own = HelpLink::addTo(*inner, *inner->words(), *m_desk, {u"contact.threshold"_s},
                                        HelpLink::Look::Icon);
        QVERIFY(own);
        m_first->setFocus();
        press(Qt::Key_F1);
        QCOMPARE(test::placesToldByPopup(), QStringList{u"contact.threshold"_s});
        m_last->setFocus();
        press(Qt::Key_F1);
        QCOMPARE(test::placesToldByPopup(), QStringList{u"contact.parents"_s});
    }

    void tabGoesFromFieldToFieldAndThenToTheLink()
    {
        HelpLink *link = add();
        auto *inner = m_section->findChild<LabelledField *>();
        QVERIFY(HelpLink::addTo(*inner, *inner->words(), *m_desk, {u"contact.threshold"_s}, HelpLink::Look::Icon));
        QTest::qWait(20);
        m_first->setFocus();
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), m_last);
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), link);
        press(Qt::Key_Return);
        QVERIFY(test::openHelp());
        test::openHelp()->close();
    }

    void makesNothingHigherAndCoversNothing_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 150, 200})
            QTest::addRow("%d %%", percent) << percent;
    }

    void makesNothingHigherAndCoversNothing()
    {
        QFETCH(int, percent);
        applyTheme(*qApp, ThemeChoice::Light, percent);
        QVERIFY(showActive(*m_page));
        const int before = m_section->heightForWidth(400);
        HelpLink *link = add();
        m_section->setNote(u"and a note beside it"_s);
        QTest::qWait(20);
        QCOMPARE(m_section->heightForWidth(400), before);
        QVERIFY(link->width() >= link->sizeHint().width() && link->height() >= link->sizeHint().height());
        QVERIFY(m_section->rect().contains(link->geometry()));
        for (const QLabel *label : m_section->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly))
            QVERIFY2(!label->geometry().intersects(link->geometry()), qPrintable(label->text()));
        link->click();
        const QPointer<RulePopover> popover = test::openHelp();
        QVERIFY(popover);
        QTest::qWait(20);
        QCOMPARE(test::clippedIn(popover), QStringList());
        popover->close();
    }

    void manyRulesScrollByKeyboard()
    {
        QList<const Rule *> rules;
        for (const Rule &rule : m_desk->procedure().rules)
            rules << &rule;
        QVERIFY(showActive(*m_page));
        const QPointer<RulePopover> popover = RulePopover::open(m_desk->procedure(), rules, u"All"_s, m_first);
        const QRect screen = popover->screen()->availableGeometry();
        const QRect place = popover->geometry();
        QVERIFY2(screen.contains(place), qPrintable(u"%1,%2 %3x%4 on %5x%6"_s.arg(place.x())
                                                        .arg(place.y())
                                                        .arg(place.width())
                                                        .arg(place.height())
                                                        .arg(screen.width())
                                                        .arg(screen.height())));
        const QScrollBar *bar = popover->findChild<QScrollArea *>()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        QTest::keyClick(popover, Qt::Key_Down);
        QVERIFY(bar->value() > 0);
        QTest::keyClick(popover, Qt::Key_End);
        QCOMPARE(bar->value(), bar->maximum());
        QTest::keyClick(popover, Qt::Key_Escape);
        QTRY_VERIFY(popover.isNull());
    }

private:
    HelpLink *add()
    {
        HelpLink *link = HelpLink::addTo(*m_section, *m_desk, {u"contact.parents"_s});
        if (!link || !showActive(*m_page))
            qFatal("there is no link");
        return link;
    }

    std::unique_ptr<test::FrontDesk> m_office;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<FormPage> m_page;
    FormSection *m_section = nullptr;
    QLineEdit *m_first = nullptr;
    QLineEdit *m_last = nullptr;
};

QTEST_MAIN(TestHelpLink)
#include "test_help_link.moc"
