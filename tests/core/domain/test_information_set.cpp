// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/contact_fields.h"
#include "core/domain/information_set.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace frontdoor;

/// The fifteen things that are asked about every contact.
class TestInformationSet : public QObject {
    Q_OBJECT

private slots:
    void hasFifteenItems();
    void isOpenAtFirst();
    void anAnswerOrAReasonCounts();
    void whatNobodyCanSayOfAnUnbornChildIsNotAsked();
    void aProfessionalsRoleSaysHowTheyKnowTheChild();
    void aFamilyOnFileSaysWhoLivesThere();
};

void TestInformationSet::hasFifteenItems()
{
    QCOMPARE(informationSet().size(), 15);
    for (int i = 0; i < 15; ++i) {
        QCOMPARE(informationSet().at(i).number, i + 1);
        QVERIFY(!informationSet().at(i).facts.isEmpty());
    }
    for (const InformationItem &item : informationSet()) {
        for (const QString &fact : item.facts) {
            const bool known = fact.startsWith("child."_L1) || contactFieldIds().contains(fact)
                               || promptIds().contains(fact.mid(8));
            QVERIFY2(known, qPrintable(fact));
        }
    }
}

void TestInformationSet::isOpenAtFirst()
{
    const InformationState state = informationState({}, {});
    QCOMPARE(state.answered, 0);
    QCOMPARE(state.nextOpenFact, u"child.name"_s);
}

void TestInformationSet::anAnswerOrAReasonCounts()
{
    ContactDetail detail;
    detail.concern = u"Hungry"_s;
    QCOMPARE(informationState(detail, {}).answered, 1);
    detail.notKnown.insert(u"prompts.agencies"_s, u"the caller rang off"_s);
    QCOMPARE(informationState(detail, {}).answered, 2);
    detail.notKnown.insert(u"prompts.events"_s, u"  "_s); // no reason
    QCOMPARE(informationState(detail, {}).answered, 2);

    // An item with several facts counts when all of them are answered.
    Person child;
    child.givenName = u"Ava"_s;
    child.born = QDate(2016, 3, 1);
    QCOMPARE(informationState(detail, child).answered, 2);
    QCOMPARE(informationState(detail, child).nextOpenFact, u"child.sex"_s);
    detail.notKnown.insert(u"child.sex"_s, u"not asked"_s);
    QCOMPARE(informationState(detail, child).answered, 3);

    for (const InformationItem &item : informationSet()) {
        for (const QString &fact : item.facts)
            detail.notKnown.insert(fact, u"not known"_s);
    }
    QCOMPARE(informationState(detail, {}).answered, 15);
    QCOMPARE(informationState(detail, {}).nextOpenFact, QString());
}

void TestInformationSet::whatNobodyCanSayOfAnUnbornChildIsNotAsked()
{
    Person unborn;
    unborn.familyName = u"Sample"_s;
    unborn.expected = QDate(2026, 9, 1);
    unborn.address = u"12 Orchard Row"_s;
    // Name and expected date; address; background.
    QCOMPARE(informationState({}, unborn).answered, 3);
}

void TestInformationSet::aProfessionalsRoleSaysHowTheyKnowTheChild()
{
    ContactDetail detail;
    detail.referrer.role = u"class teacher"_s;
    QVERIFY(isTold(u"referrer.relationship"_s, detail, {}));
    QVERIFY(!isTold(u"prompts.referrer-knowledge"_s, detail, {}));
}

void TestInformationSet::aFamilyOnFileSaysWhoLivesThere()
{
    QCOMPARE(informationState({}, {}).answered, 0);
    QCOMPARE(informationState({}, {}, true).answered, 1);
}

QTEST_APPLESS_MAIN(TestInformationSet)
#include "test_information_set.moc"
