// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "ui/common/link_button.h"
#include "ui/common/radio_cards.h"
#include "ui/style/apply_theme.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace frontdoor;

class TestRadioCards : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        applyTheme(*qApp, ThemeChoice::Light);
        m_cards = std::make_unique<RadioCards>();
        m_cards->setCards(cards());
        m_cards->resize(320, 400);
        QVERIFY(showActive(*m_cards));
        m_cards->setFocus();
        m_chosen = std::make_unique<QSignalSpy>(m_cards.get(), &RadioCards::chosen);
    }

    void nothingIsChosenAtFirst() { QCOMPARE(m_cards->chosenId(), QString()); }

    void spaceAndArrowsChoose()
    {
        press(Qt::Key_Space);
        QCOMPARE(m_cards->chosenId(), u"referral"_s);
        press(Qt::Key_Down);
        QCOMPARE(m_cards->chosenId(), u"info"_s);
        QCOMPARE(m_chosen->size(), 2);
    }

    void aRefusedCardCanBeReachedButNotChosen()
    {
        m_cards->choose(u"info"_s);
        m_cards->setFocus();
        press(Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), card(2));
        QCOMPARE(m_cards->chosenId(), u"info"_s);
        press(Qt::Key_Space);
        QTest::mouseClick(card(2), Qt::LeftButton);
        QCOMPARE(m_cards->chosenId(), u"info"_s);
        QCOMPARE(m_chosen->size(), 0);
    }

    void aRefusedCardSaysWhyAndByWhichRule()
    {
        QCOMPARE(accessibleText(card(2), QAccessible::Description),
                 u"Cannot be chosen. Only where immediate protection is not needed. Rule LEI-22."_s);
        QVERIFY(QAccessible::queryAccessibleInterface(card(2))->state().disabled);
        QVERIFY(!QAccessible::queryAccessibleInterface(card(1))->state().disabled);
        QSignalSpy rule(m_cards.get(), &RadioCards::ruleActivated);
        auto *link = card(2)->findChild<LinkButton *>();
        QVERIFY(link->isVisible());
        link->click();
        QCOMPARE(rule.takeFirst().at(0).toString(), u"LEI-22"_s);
    }

    void cardsAreRadioButtonsWithTheirExplanation()
    {
        QCOMPARE(accessibleRole(card(0)), QAccessible::RadioButton);
        QCOMPARE(accessibleText(card(0), QAccessible::Name), u"Progress to referral"_s);
        QCOMPARE(accessibleText(card(0), QAccessible::Description), u"Makes a referral for Ava."_s);
    }

    void aChoiceThatIsRefusedLaterIsCleared()
    {
        m_cards->choose(u"referral"_s);
        QWidget *before = card(0);
        QList<RadioCards::Card> changed = cards();
        changed[0].refused = true;
        changed[0].reason = u"A manager must decide."_s;
        m_cards->setCards(changed);
        QCOMPARE(m_cards->chosenId(), QString());
        QCOMPARE(card(0), before); // updated in place
    }

    void newWordsKeepChoiceAndFocus()
    {
        m_cards->choose(u"info"_s);
        m_cards->setFocus();
        QList<RadioCards::Card> changed = cards();
        changed[1].text = u"Needs the advice given."_s;
        m_cards->setCards(changed);
        QCOMPARE(m_cards->chosenId(), u"info"_s);
        QCOMPARE(QApplication::focusWidget(), card(1));
    }

    void readOnlyShowsTheChoice()
    {
        m_cards->choose(u"info"_s);
        m_cards->setReadOnly(true);
        m_cards->setFocus();
        press(Qt::Key_Up);
        QCOMPARE(m_cards->chosenId(), u"info"_s);
    }

    void wordsWrapInANarrowColumn() { QVERIFY(m_cards->heightForWidth(160) > m_cards->heightForWidth(600)); }

private:
    static QList<RadioCards::Card> cards()
    {
        return {{u"referral"_s, u"Progress to referral"_s, u"Makes a referral for Ava."_s, false, {}, {}},
                {u"info"_s, u"Provide information"_s, u"Needs the advice given or the service."_s, false, {}, {}},
                {u"early"_s,
                 u"Early help assessment"_s,
                 {},
                 true,
                 u"Only where immediate protection is not needed."_s,
                 u"LEI-22"_s}};
    }

    QWidget *card(int index) const
    {
        QList<QWidget *> found;
        const QList<QWidget *> children = m_cards->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        for (QWidget *child : children) {
            if (accessibleRole(child) == QAccessible::RadioButton)
                found.append(child);
        }
        return found.at(index);
    }

    std::unique_ptr<RadioCards> m_cards;
    std::unique_ptr<QSignalSpy> m_chosen;
};

QTEST_MAIN(TestRadioCards)
#include "test_radio_cards.moc"
