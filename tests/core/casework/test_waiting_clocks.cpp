// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/waiting_clocks.h"
#include "tests/support/office.h"

#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

class TestWaitingClocks : public QObject {
    Q_OBJECT

private slots:
    void aRouteStartsTheClocksThatDependOnIt()
    {
        const Office office(u"wiltshire"_s);
        QCOMPARE(clockRulesAwaitingRoute(office.procedure(), SubjectKind::Contact, {}),
                 (QStringList{u"WIL-14"_s, u"WIL-18"_s, u"WIL-19"_s, u"WIL-22"_s}));
    }

    void withItsRouteNothingIsAwaited()
    {
        const Office office(u"wiltshire"_s);
        QVERIFY(clockRulesAwaitingRoute(office.procedure(), SubjectKind::Contact, u"IV"_s).isEmpty());
    }

    void referralsAreNotRouted()
    {
        const Office office(u"wiltshire"_s);
        QVERIFY(clockRulesAwaitingRoute(office.procedure(), SubjectKind::Referral, {}).isEmpty());
    }

    void whereClocksDependOnNoRouteNothingIsAwaited()
    {
        for (const QString &name : {u"leeds"_s, u"leicester"_s, u"walsall"_s}) {
            const Office office(name);
            QVERIFY2(clockRulesAwaitingRoute(office.procedure(), SubjectKind::Contact, {}).isEmpty(), qPrintable(name));
        }
    }
};

QTEST_APPLESS_MAIN(TestWaitingClocks)
#include "test_waiting_clocks.moc"
