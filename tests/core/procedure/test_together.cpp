// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/together.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;
using Test = Condition::Test;

namespace {

const Condition routeOne{u"route"_s, Test::Is, u"I"_s};
const Condition routeTwo{u"route"_s, Test::Is, u"II"_s};
const Condition notRouteOne{u"route"_s, Test::IsNot, u"I"_s};
const Condition eitherRoute{u"route"_s, Test::Is, QStringList{u"I"_s, u"II"_s}};

bool possible(const Conditions &conditions)
{
    Together together;
    together.add(conditions);
    return together.isPossible();
}

bool follows(const Conditions &conditions, const Condition &condition)
{
    Together together;
    together.add(conditions);
    return together.isCertain(condition);
}

Condition age(Test test, qint64 years)
{
    return {u"child.age"_s, test, years};
}

} // namespace

class TestTogether : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void oneFactHasOneValue()
    {
        QVERIFY(possible({}));
        QVERIFY(possible({routeOne, eitherRoute}));
        QVERIFY(!possible({routeOne, routeTwo}));
        QVERIFY(!possible({routeOne, notRouteOne}));
        QVERIFY(possible({eitherRoute, notRouteOne}));
        QVERIFY(!possible({eitherRoute, notRouteOne, routeOne}));
    }

    void aListMayHoldBoth()
    {
        QVERIFY(
            possible({{u"checks.systems"_s, Test::Is, u"impulse"_s}, {u"checks.systems"_s, Test::Is, u"closures"_s}}));
    }

    void unknownIsNotNo()
    {
        const Condition yes{u"copied"_s, Test::Is, true};
        const Condition notYes{u"copied"_s, Test::IsNot, true};
        const Condition notNo{u"copied"_s, Test::IsNot, false};
        QVERIFY(possible({notYes, notNo}));
        QVERIFY(!possible({yes, notYes}));
        QVERIFY(!possible({yes, {u"copied"_s, Test::Unanswered, {}}}));
        QVERIFY(!follows({notYes}, {u"copied"_s, Test::Is, false}));
    }

    void numbersHaveBounds()
    {
        QVERIFY(possible({age(Test::AtLeast, 4), age(Test::Below, 5)}));
        QVERIFY(!possible({age(Test::AtLeast, 5), age(Test::Below, 5)}));
        QVERIFY(!possible({age(Test::Is, 3), age(Test::AtLeast, 4)}));
        QVERIFY(follows({age(Test::AtLeast, 5)}, age(Test::AtLeast, 4)));
        QVERIFY(!follows({age(Test::AtLeast, 4)}, age(Test::AtLeast, 5)));
    }

    void whatFollows()
    {
        QVERIFY(follows({routeOne}, eitherRoute));
        QVERIFY(!follows({eitherRoute}, routeOne));
        QVERIFY(follows({eitherRoute, notRouteOne}, routeTwo));
        QVERIFY(follows({routeTwo}, notRouteOne));
        QVERIFY(follows({routeOne}, {u"route"_s, Test::Answered, true}));
        QVERIFY(!follows({}, notRouteOne));
    }
};

QTEST_APPLESS_MAIN(TestTogether)
#include "test_together.moc"
