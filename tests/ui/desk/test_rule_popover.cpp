// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/general_rules.h"
#include "core/procedure/library.h"
#include "core/procedure/loader.h"
#include "tests/ui/common/widget_test.h"
#include "ui/common/link_button.h"
#include "ui/desk/rule_popover.h"

#include <QPointer>
#include <QVBoxLayout>

#include <memory>

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestRulePopover : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        // Popups make the offscreen platform warn of what it cannot do.
        QTest::failOnWarning(
            QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing))"_s));
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        column->addWidget(m_first = new LinkButton(u"WIL-03"_s));
        column->addWidget(m_second = new LinkButton(u"WIL-14"_s));
        QVERIFY(showActive(*m_window));
    }

    void saysTheRuleAndWhereItComesFrom()
    {
        const Procedure procedure = wiltshire();
        const QPointer<RulePopover> popover = RulePopover::open(procedure, u"WIL-03"_s, m_first);
        const Rule *rule = procedure.rule(u"WIL-03"_s);
        QVERIFY(rule && popover->isVisible());
        QVERIFY2(popover->accessibleName().contains(rule->says), qPrintable(popover->accessibleName()));
        QVERIFY2(popover->accessibleName().contains(u"WIL-03"_s), qPrintable(popover->accessibleName()));
        popover->close();
    }

    void opensBeneathTheLinkThatHasTheFocus()
    {
        m_second->setFocus();
        const QPointer<RulePopover> popover = RulePopover::open(wiltshire(), u"WIL-14"_s, m_window.get());
        const int bottom = m_second->mapToGlobal(QPoint(0, m_second->height())).y();
        const int top = m_second->mapToGlobal(QPoint(0, 0)).y();
        QVERIFY(popover->y() >= bottom || popover->geometry().bottom() <= top);
        popover->close();
    }

    void escapeClosesIt()
    {
        const QPointer<RulePopover> popover = RulePopover::open(wiltshire(), u"WIL-03"_s, m_first);
        QTest::keyClick(popover, Qt::Key_Escape);
        QTRY_VERIFY(popover.isNull());
    }

    void severalStandUnderOneHeading()
    {
        const QPointer<RulePopover> popover = RulePopover::open(
            {generalFinding(u"GEN-01"_s, u"Managers only."_s), generalFinding(u"GEN-06"_s)},
            u"Not offered to you now"_s, m_first);
        QVERIFY(popover->accessibleName().startsWith(u"Not offered to you now"_s));
        QVERIFY(popover->accessibleName().contains(u"Managers only."_s));
        QVERIFY(popover->accessibleName().contains(generalRuleText(u"GEN-06"_s)));
        popover->close();
    }

private:
    static Procedure wiltshire()
    {
        const auto texts = procedureTexts(u"wiltshire"_s);
        auto loaded = texts ? loadProcedure(*texts) : Expected<Procedure>(Unexpected(texts.error()));
        if (!loaded)
            qFatal("%s", qPrintable(describe(loaded.error())));
        return std::move(*loaded);
    }

    std::unique_ptr<QWidget> m_window;
    LinkButton *m_first = nullptr;
    LinkButton *m_second = nullptr;
};

QTEST_MAIN(TestRulePopover)
#include "test_rule_popover.moc"
