// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "ui/common/form_page.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/common/section_index.h"
#include "ui/style/apply_theme.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace frontdoor;

class TestFormPage : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        applyTheme(*qApp, ThemeChoice::Light);
        m_page = std::make_unique<FormPage>();
        for (const QString &id : {u"call"_s, u"child"_s, u"concern"_s, u"consent"_s}) {
            FormSection *section = m_page->addSection(id, u"Section "_s + id);
            for (const QString &name : {u"first"_s, u"second"_s, u"third"_s}) {
                auto *field = new LabelledField(name, new QLineEdit);
                field->setKey(id + u'.' + name);
                section->addField(field);
            }
            section->addField(new LabelledField(u"words"_s, new GrowingTextEdit));
        }
        m_page->resize(700, 360);
        QVERIFY(showActive(*m_page));
    }

    void hasTwoColumnsWhereThereIsRoomAndOneElse()
    {
        LabelledField *first = m_page->field(u"call.first"_s);
        LabelledField *second = m_page->field(u"call.second"_s);
        QCOMPARE(first->y(), second->y());
        QVERIFY(second->x() > first->x() + first->width());
        m_page->resize(420, 360);
        settle();
        QVERIFY(second->y() > first->y());
        QCOMPARE(second->x(), first->x());
    }

    void hasOneColumnWhenTheTextIsLarge()
    {
        applyTheme(*qApp, ThemeChoice::Light, 200);
        settle();
        QVERIFY(m_page->field(u"call.second"_s)->y() > m_page->field(u"call.first"_s)->y());
    }

    void wideFieldsHaveARowOfTheirOwn()
    {
        m_page->field(u"call.second"_s)->setWide(true);
        settle();
        LabelledField *second = m_page->field(u"call.second"_s);
        QVERIFY(second->y() > m_page->field(u"call.first"_s)->y());
        QVERIFY(second->width() > 2 * m_page->field(u"call.first"_s)->width());
    }

    void nothingIsCutOffAtTheSide()
    {
        for (const int width : {420, 700, 1200}) {
            m_page->resize(width, 360);
            settle();
            QVERIFY(m_page->widget()->width() <= m_page->viewport()->width());
        }
    }

    void thePageEndsWhereItsContentEnds()
    {
        // Messages and long hints wrap; a height reckoned for narrow lines would leave a blank end.
        for (const QString &key : {u"call.first"_s, u"child.second"_s, u"concern.third"_s})
            m_page->field(key)->setMessage(Tone::Soon,
                                           u"Needed before this can be authorised, unless the family moved away."_s);
        settle();
        const QWidget *page = m_page->widget();
        QVERIFY(page->height() > m_page->viewport()->height());
        QCOMPARE(page->height(), page->heightForWidth(page->width()));
    }

    void goesToASectionAndPutsTheFocusThere()
    {
        QSignalSpy changed(m_page.get(), &FormPage::currentSectionChanged);
        m_page->goToSection(u"concern"_s);
        QCOMPARE(m_page->currentSection(), u"concern"_s);
        QCOMPARE(QApplication::focusWidget(), m_page->field(u"concern.first"_s)->field());
        const int top = m_page->section(u"concern"_s)->mapTo(m_page->viewport(), QPoint(0, 0)).y();
        QVERIFY2(top >= 0 && top < 40, qPrintable(QString::number(top)));
        QVERIFY(changed.size() >= 1);
    }

    void goesToAFieldByItsKey()
    {
        QVERIFY(m_page->goToField(u"consent.third"_s));
        QCOMPARE(QApplication::focusWidget(), m_page->field(u"consent.third"_s)->field());
        QVERIFY(isSeen(QApplication::focusWidget()));
        QCOMPARE(m_page->currentSection(), u"consent"_s);
        QVERIFY(!m_page->goToField(u"nonsense"_s));
        QVERIFY(!m_page->goToField({}));
    }

    void whatIsTypedIntoIsAlwaysSeen()
    {
        m_page->field(u"call.first"_s)->focusField();
        for (int i = 0; i < 15; ++i) {
            press(Qt::Key_Tab);
            QVERIFY(isSeen(QApplication::focusWidget()));
        }
        QCOMPARE(m_page->currentSection(), u"consent"_s);
    }

    void scrollingChangesTheCurrentSection()
    {
        QCOMPARE(m_page->currentSection(), u"call"_s);
        m_page->verticalScrollBar()->setValue(m_page->verticalScrollBar()->maximum());
        QVERIFY(m_page->currentSection() == u"consent"_s || m_page->currentSection() == u"concern"_s);
    }

    void theIndexTellsEachSectionsStateInWords()
    {
        SectionIndex index;
        index.setSections({{u"call"_s, u"Call and referrer"_s, SectionIndex::State::Complete, 0},
                           {u"child"_s, u"Child and family"_s, SectionIndex::State::Missing, 2},
                           {u"consent"_s, u"Consent"_s, SectionIndex::State::Optional, 0}});
        const QList<QAbstractButton *> rows = index.findChildren<QAbstractButton *>();
        QCOMPARE(accessibleText(rows.at(0), QAccessible::Name), u"Call and referrer, complete"_s);
        QCOMPARE(accessibleText(rows.at(1), QAccessible::Name), u"Child and family, 2 answers missing"_s);
        QCOMPARE(accessibleText(rows.at(2), QAccessible::Name), u"Consent, nothing needed"_s);
        QCOMPARE(accessibleRole(rows.at(0)), QAccessible::ListItem);
        QCOMPARE(accessibleRole(&index), QAccessible::List);
        index.setState(u"child"_s, SectionIndex::State::Missing, 1);
        QCOMPARE(accessibleText(rows.at(1), QAccessible::Name), u"Child and family, 1 answer missing"_s);
        index.setState(u"child"_s, SectionIndex::State::Complete);
        QCOMPARE(accessibleText(rows.at(1), QAccessible::Name), u"Child and family, complete"_s);
    }

    void theIndexIsUsedByKeys()
    {
        SectionIndex index;
        index.setSections(
            {{u"call"_s, u"Call"_s, {}, 0}, {u"child"_s, u"Child"_s, {}, 0}, {u"concern"_s, u"Concern"_s, {}, 0}});
        index.setCurrent(u"call"_s);
        QVERIFY(showActive(index));
        QSignalSpy activated(&index, &SectionIndex::activated);
        index.setFocus();
        press(Qt::Key_Down);
        QCOMPARE(activated.size(), 0);
        press(Qt::Key_Return);
        QCOMPARE(activated.takeFirst().at(0).toString(), u"child"_s);
        press(Qt::Key_End);
        press(Qt::Key_Space);
        QCOMPARE(activated.takeFirst().at(0).toString(), u"concern"_s);
    }

    void theIndexKeepsItsRowsWhenOnlyStatesChange()
    {
        SectionIndex index;
        index.setSections({{u"call"_s, u"Call"_s, SectionIndex::State::Missing, 1}, {u"child"_s, u"Child"_s, {}, 0}});
        QAbstractButton *row = index.findChild<QAbstractButton *>();
        index.setSections({{u"call"_s, u"Call"_s, SectionIndex::State::Complete, 0}, {u"child"_s, u"Child"_s, {}, 0}});
        QCOMPARE(index.findChild<QAbstractButton *>(), row);
    }

private:
    void settle()
    {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents();
    }

    bool isSeen(QWidget *widget)
    {
        const QRect place(widget->mapTo(m_page->viewport(), QPoint(0, 0)), widget->size());
        return m_page->viewport()->rect().contains(place);
    }

    std::unique_ptr<FormPage> m_page;
};

QTEST_MAIN(TestFormPage)
#include "test_form_page.moc"
