// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/casefile/disclosure.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

using Mode = DisclosureSettings::Mode;

ContactDetail detailOf(std::optional<ReferrerType> type, std::optional<bool> anonymous = {},
                       std::optional<bool> consent = {})
{
    ContactDetail detail;
    detail.referrer.type = type;
    detail.referrer.name = u"Zelda O'Quickly"_s;
    detail.referrer.agency = u"Corner Shop"_s;
    detail.referrer.phone = u"01632 960123"_s;
    detail.referrer.email = u"zelda@example.org"_s;
    detail.referrer.relationship = u"neighbour"_s;
    detail.referrer.anonymous = anonymous;
    detail.referrer.consentToDisclose = consent;
    return detail;
}

constexpr std::optional<bool> unknown;

} // namespace

class TestDisclosure : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void familyAndAgenciesLearnWhatTheRuleAllows_data()
    {
        QTest::addColumn<std::optional<ReferrerType>>("type");
        QTest::addColumn<std::optional<bool>>("anonymous");
        QTest::addColumn<std::optional<bool>>("consent");
        QTest::addColumn<bool>("withoutARule");
        QTest::addColumn<bool>("unlessAnonymous");
        const std::optional<ReferrerType> anybody;
        const std::optional<ReferrerType> caller = ReferrerType::Public;
        const std::optional<ReferrerType> professional = ReferrerType::Professional;
        const std::optional<bool> yes = true;
        const std::optional<bool> no = false;

        QTest::newRow("public, nothing asked") << caller << unknown << unknown << false << true;
        QTest::newRow("public, not anonymous") << caller << no << unknown << false << true;
        QTest::newRow("public, anonymous") << caller << yes << unknown << false << false;
        QTest::newRow("public, consents") << caller << unknown << yes << true << true;
        QTest::newRow("public, refuses") << caller << unknown << no << false << false;
        QTest::newRow("public, anonymous but consents") << caller << yes << yes << false << false;
        QTest::newRow("nobody asked who") << anybody << unknown << unknown << false << true;
        QTest::newRow("nobody asked who, anonymous") << anybody << yes << unknown << false << false;
        QTest::newRow("professional") << professional << unknown << unknown << true << true;
        QTest::newRow("professional, anonymous") << professional << yes << unknown << false << true;
        QTest::newRow("professional, refuses") << professional << unknown << no << false << true;
    }

    void familyAndAgenciesLearnWhatTheRuleAllows()
    {
        QFETCH(std::optional<ReferrerType>, type);
        QFETCH(std::optional<bool>, anonymous);
        QFETCH(std::optional<bool>, consent);
        QFETCH(bool, withoutARule);
        QFETCH(bool, unlessAnonymous);
        const ContactDetail detail = detailOf(type, anonymous, consent);
        for (const Audience audience : {Audience::Parents, Audience::Agencies}) {
            QCOMPARE(discloseReferrer({}, detail, audience).named, withoutARule);
            QCOMPARE(discloseReferrer({Mode::NeverWithoutConsent, u"LEE-60"_s}, detail, audience).named, withoutARule);
            QCOMPARE(discloseReferrer({Mode::UnlessPublicAndAnonymous, u"LEI-10"_s}, detail, audience).named,
                     unlessAnonymous);
        }
    }

    void staffAndTheReferrerSeeAllAndThePublicNothing()
    {
        for (const Mode mode : {Mode::NeverWithoutConsent, Mode::UnlessPublicAndAnonymous}) {
            const ContactDetail hidden = detailOf(ReferrerType::Public, true);
            QVERIFY(discloseReferrer({mode, {}}, hidden, Audience::Staff).named);
            QVERIFY(discloseReferrer({mode, {}}, hidden, Audience::Referrer).named);
            const ContactDetail open = detailOf(ReferrerType::Professional, false, true);
            QVERIFY(!discloseReferrer({mode, {}}, open, Audience::Public).named);
        }
    }

    void aNamedReferrerIsShownWithNameAndAgency()
    {
        const ContactDetail detail = detailOf(ReferrerType::Professional);
        const Disclosure shown = discloseReferrer({Mode::NeverWithoutConsent, u"LEE-60"_s}, detail, Audience::Parents);
        QCOMPARE(shown.words, u"Zelda O'Quickly, Corner Shop"_s);
        QCOMPARE(shown.shown, detail.referrer);
        QCOMPARE(shown.rule, u"LEE-60"_s);
    }

    void ofAProtectedReferrerNothingIsShown()
    {
        const Disclosure hidden = discloseReferrer({Mode::NeverWithoutConsent, u"LEE-60"_s},
                                                   detailOf(ReferrerType::Public), Audience::Agencies);
        QCOMPARE(hidden.words, u"somebody who was worried"_s);
        QCOMPARE(hidden.shown, Referrer());
        QCOMPARE(hidden.rule, u"LEE-60"_s);
    }

    void whoGaveNoNameIsSomebody()
    {
        ContactDetail detail;
        detail.referrer.type = ReferrerType::Professional;
        QCOMPARE(discloseReferrer({}, detail, Audience::Parents).words, u"somebody who was worried"_s);
        detail.referrer.agency = u"Oak School"_s;
        QCOMPARE(discloseReferrer({}, detail, Audience::Parents).words, u"Oak School"_s);
    }

    void aTextGivesTheReferrerAway_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("mentions");
        QTest::newRow("name") << u"Zelda O'Quickly rang."_s << true;
        QTest::newRow("name, otherwise written") << u"ZELDA   O’QUICKLY rang."_s << true;
        QTest::newRow("given name") << u"as zelda said"_s << true;
        QTest::newRow("family name") << u"Mrs OQuickly"_s << true;
        QTest::newRow("agency") << u"from the corner-shop"_s << true;
        QTest::newRow("relationship") << u"A neighbour is worried."_s << true;
        QTest::newRow("phone") << u"Ring 01632/960123."_s << true;
        QTest::newRow("phone from abroad") << u"Ring 0044 1632 960 123."_s << true;
        QTest::newRow("e-mail") << u"ZELDA@EXAMPLE.ORG"_s << true;
        QTest::newRow("nothing") << u"Somebody at the shop rang 01632 960124 quickly, says Elda."_s << false;
        QTest::newRow("part of a word") << u"zeldas neighbourhood"_s << false;
        QTest::newRow("two numbers") << u"01632 and 960123"_s << false;
        QTest::newRow("empty") << QString() << false;
    }

    void aTextGivesTheReferrerAway()
    {
        QFETCH(QString, text);
        QFETCH(bool, mentions);
        QCOMPARE(mentionsReferrer(text, detailOf(ReferrerType::Public)), mentions);
        QVERIFY(!mentionsReferrer(text, ContactDetail()));
    }

    void othersWithTheSameNameGiveNobodyAway()
    {
        const ContactDetail detail = detailOf(ReferrerType::Public);
        QVERIFY(!mentionsReferrer(u"The O'Quickly family"_s, detail, {u"Ava O'Quickly"_s}));
        QVERIFY(mentionsReferrer(u"Zelda of the O'Quickly family"_s, detail, {u"Ava O'Quickly"_s}));
        QVERIFY(mentionsReferrer(u"Zelda O'Quickly"_s, detail, {u"Zelda O'Quickly"_s}));
    }
};

QTEST_APPLESS_MAIN(TestDisclosure)
#include "test_disclosure.moc"
