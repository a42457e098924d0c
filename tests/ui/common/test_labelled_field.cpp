// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/common/link_button.h"
#include "ui/common/segmented_control.h"
#include "ui/style/apply_theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace frontdoor;

class TestLabelledField : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void theFieldHasTheLabelsName()
    {
        auto *edit = new QLineEdit;
        LabelledField field(u"School or nursery"_s, edit);
        QCOMPARE(accessibleText(edit, QAccessible::Name), u"School or nursery"_s);
        field.setLabel(u"School"_s);
        QCOMPARE(accessibleText(edit, QAccessible::Name), u"School"_s);
        QCOMPARE(field.label(), u"School"_s);
    }

    void aGroupOfAnswersHasTheLabelsNameAndItsPartsKeepTheirs()
    {
        auto *control = new SegmentedControl({{u"yes"_s, u"Yes"_s, {}}, {u"no"_s, u"No"_s, {}}});
        LabelledField field(u"Immediate protection needed?"_s, control);
        field.setHint(u"If in doubt, yes."_s);
        QCOMPARE(accessibleText(control, QAccessible::Name), u"Immediate protection needed?"_s);
        QCOMPARE(accessibleText(control, QAccessible::Description), u"If in doubt, yes."_s);
        QCOMPARE(accessibleText(control->focusProxy(), QAccessible::Name), u"Yes"_s);
    }

    void needHintAndMessageAreItsDescription()
    {
        auto *edit = new QLineEdit;
        LabelledField field(u"Lives with"_s, edit);
        field.setNeed(LabelledField::Need::Required);
        field.setHint(u"Everybody in the home."_s);
        field.setMessage(Tone::Soon, u"Needed before this can be authorised."_s, u"LEI-11"_s);
        QCOMPARE(accessibleText(edit, QAccessible::Description),
                 u"needed. Everybody in the home.. Needed before this can be authorised."_s);
    }

    void aRuleIsALinkThatTellsItsId()
    {
        LabelledField field(u"Threshold"_s, new QLineEdit);
        field.setMessage(Tone::Soon, u"Not stated yet."_s, u"LEI-11"_s);
        QVERIFY(showActive(field));
        QSignalSpy rule(&field, &LabelledField::ruleActivated);
        auto *link = field.findChild<LinkButton *>();
        QVERIFY(link->isVisible());
        QCOMPARE(accessibleText(link, QAccessible::Name), u"Rule LEI-11"_s);
        QCOMPARE(accessibleRole(link), QAccessible::Link);
        link->setFocus();
        press(Qt::Key_Return);
        QCOMPARE(rule.takeFirst().at(0).toString(), u"LEI-11"_s);
        field.clearMessage();
        QVERIFY(!link->isVisible());
    }

    void complaintsOfTheFieldComeFirstAndGoAgain()
    {
        auto *text = new GrowingTextEdit;
        LabelledField field(u"In one line"_s, text);
        field.setMessage(Tone::Soon, u"Needed before this can be authorised."_s);
        text->setCharacterLimit(3);
        text->setText(u"four"_s);
        QCOMPARE(field.message(), u"1 character too many: at most 3 can be kept."_s);
        text->setText(u"two"_s);
        QCOMPARE(field.message(), u"Needed before this can be authorised."_s);
    }

    void aNewMessageIsAnnounced()
    {
        LabelledField field(u"Threshold"_s, new QLineEdit);
        QVERIFY(showActive(field));
        field.setMessage(Tone::Overdue, u"Not stated yet."_s);
        auto *announcer = field.findChild<QWidget *>(u"frontdoorAnnouncer"_s);
        QVERIFY(announcer && announcer->isVisible());
        QCOMPARE(accessibleRole(announcer), QAccessible::AlertMessage);
        QCOMPARE(accessibleText(announcer, QAccessible::Name), u"Threshold: Not stated yet."_s);
    }

    void longTextTakesTheWholeWidthFromTheStart()
    {
        QVERIFY(LabelledField(u"Concern"_s, new GrowingTextEdit).isWide());
        QVERIFY(!LabelledField(u"School"_s, new QLineEdit).isWide());
    }

    void labelsAreWordsNotMarkup()
    {
        LabelledField field(u"Age < 1 & unborn"_s, new QLineEdit);
        QCOMPARE(field.findChild<QLabel *>()->text(), u"Age &lt; 1 &amp; unborn"_s);
        QCOMPARE(accessibleText(field.field(), QAccessible::Name), u"Age < 1 & unborn"_s);
    }

    void focusGoesIntoTheField()
    {
        auto *control = new SegmentedControl({{u"yes"_s, u"Yes"_s, {}}, {u"no"_s, u"No"_s, {}}});
        LabelledField field(u"Agree?"_s, control);
        QVERIFY(showActive(field));
        field.focusField();
        QCOMPARE(QApplication::focusWidget(), control->focusProxy());
    }
};

QTEST_MAIN(TestLabelledField)
#include "test_labelled_field.moc"
