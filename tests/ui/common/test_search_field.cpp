// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "ui/common/key_hint.h"
#include "ui/common/search_field.h"
#include "ui/style/apply_theme.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace frontdoor;

class TestSearchField : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        applyTheme(*qApp, ThemeChoice::Light);
        m_field = std::make_unique<SearchField>(u"Find a person"_s);
        m_field->setPause(20);
        QVERIFY(showActive(*m_field));
        m_field->setFocus();
        m_changed = std::make_unique<QSignalSpy>(m_field.get(), &SearchField::searchChanged);
    }

    void asksOnceAfterAPause()
    {
        QTest::keyClicks(m_field.get(), u"ava s"_s);
        QCOMPARE(m_changed->size(), 0);
        QVERIFY(m_changed->wait(2000));
        QCOMPARE(m_changed->size(), 1);
        QCOMPARE(m_changed->at(0).at(0).toString(), u"ava s"_s);
    }

    void blanksAtTheEndsAreNoNewSearch()
    {
        m_field->setText(u"ava"_s);
        QVERIFY(m_changed->wait(2000));
        m_field->setText(u" ava "_s);
        QVERIFY(!m_changed->wait(100));
    }

    void escapeClearsAndTellsAtOnce()
    {
        m_field->setText(u"ava"_s);
        QVERIFY(m_changed->wait(2000));
        press(Qt::Key_Escape);
        QCOMPARE(m_field->text(), QString());
        QCOMPARE(m_changed->last().at(0).toString(), QString());
    }

    void downGoesOnToTheResults()
    {
        QSignalSpy down(m_field.get(), &SearchField::moveDown);
        press(Qt::Key_Down);
        QCOMPARE(down.size(), 1);
    }

    void keysAreShownWhileItIsEmpty()
    {
        m_field->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_K));
        auto *hint = m_field->findChild<KeyHint *>();
        QVERIFY(hint->isVisible());
        QVERIFY(m_field->rect().contains(hint->geometry()));
        QCOMPARE(accessibleText(m_field.get(), QAccessible::Description), u"Ctrl K"_s);
        QCOMPARE(accessibleText(m_field.get(), QAccessible::Name), u"Find a person"_s);
        QTest::keyClicks(m_field.get(), u"a"_s);
        QVERIFY(!hint->isVisible());
    }

private:
    std::unique_ptr<SearchField> m_field;
    std::unique_ptr<QSignalSpy> m_changed;
};

QTEST_MAIN(TestSearchField)
#include "test_search_field.moc"
