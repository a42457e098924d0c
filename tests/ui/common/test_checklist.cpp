// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "ui/common/checklist.h"
#include "ui/common/link_button.h"
#include "ui/style/apply_theme.h"

#include <QLayout>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace frontdoor;

class TestChecklist : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        applyTheme(*qApp, ThemeChoice::Light);
        m_list = std::make_unique<Checklist>();
        m_list->setRows(rows());
        m_list->resize(320, 300);
        QVERIFY(showActive(*m_list));
    }

    void eachRowTellsItsStateInWords()
    {
        QCOMPARE(accessibleText(row(0), QAccessible::Name), u"Referrer's name, done"_s);
        QCOMPARE(accessibleText(row(1), QAccessible::Name), u"Threshold, missing"_s);
        QCOMPARE(accessibleText(row(2), QAccessible::Name), u"Family's agreement, optional"_s);
        QCOMPARE(accessibleRole(row(1)), QAccessible::ListItem);
        QCOMPARE(m_list->missing(), 1);
    }

    void aRowGoesToItsField()
    {
        QSignalSpy activated(m_list.get(), &Checklist::rowActivated);
        row(1)->setFocus();
        press(Qt::Key_Return);
        press(Qt::Key_Space);
        QTest::mouseClick(row(2), Qt::LeftButton);
        QCOMPARE(activated.size(), 3);
        QCOMPARE(activated.at(0).at(0).toString(), u"threshold"_s);
        QCOMPARE(activated.at(2).at(0).toString(), u"agreement"_s);
    }

    void aRuleIsALinkOfItsOwn()
    {
        QSignalSpy activated(m_list.get(), &Checklist::rowActivated);
        QSignalSpy rule(m_list.get(), &Checklist::ruleActivated);
        QTest::mouseClick(row(1)->findChild<LinkButton *>(), Qt::LeftButton);
        QCOMPARE(rule.takeFirst().at(0).toString(), u"LEI-11"_s);
        QCOMPARE(activated.size(), 0);
        QVERIFY(!row(0)->findChild<LinkButton *>()->isVisible());
    }

    void changesUpdateInPlaceAndAreAnnounced()
    {
        QWidget *before = row(1);
        QList<Checklist::Row> changed = rows();
        changed[1].state = Checklist::State::Done;
        m_list->setRows(changed);
        QCOMPARE(row(1), before);
        QCOMPARE(m_list->missing(), 0);
        QCOMPARE(m_list->rows(), changed);
        auto *announcer = m_list->findChild<QWidget *>(u"frontdoorAnnouncer"_s);
        QVERIFY(announcer);
        QCOMPARE(announcer->accessibleName(), u"Done: Threshold"_s);
    }

    void rowsComeGoAndMove()
    {
        QWidget *agreement = row(2);
        const QList<Checklist::Row> changed = {
            rows().at(2), {u"new"_s, u"Consent"_s, Checklist::State::Missing, {}}, rows().at(0)};
        m_list->setRows(changed);
        QCOMPARE(m_list->rows(), changed);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(agreement->y(), 0);
        QCOMPARE(m_list->layout()->count(), 3);
    }

private:
    static QList<Checklist::Row> rows()
    {
        return {{u"referrer"_s, u"Referrer's name"_s, Checklist::State::Done, {}},
                {u"threshold"_s, u"Threshold"_s, Checklist::State::Missing, u"LEI-11"_s},
                {u"agreement"_s, u"Family's agreement"_s, Checklist::State::Optional, u"LEI-07"_s}};
    }

    QWidget *row(int index) const { return m_list->layout()->itemAt(index)->widget(); }

    std::unique_ptr<Checklist> m_list;
};

QTEST_MAIN(TestChecklist)
#include "test_checklist.moc"
