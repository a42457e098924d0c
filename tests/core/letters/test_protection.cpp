// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/casefile/disclosure.h"
#include "core/letters/mail.h"
#include "core/procedure/acts.h"
#include "tests/core/letters/letter_case.h"

#include <QRegularExpression>

using namespace frontdoor;
using namespace frontdoor::test;

namespace {

struct Kind {
    const char *name;
    bool isPublic;
    std::optional<bool> anonymous;
    std::optional<bool> consent;
    QStringList namedBy; ///< procedures under which parents may learn the name
};

const QStringList procedures{u"walsall"_s, u"leeds"_s, u"wiltshire"_s, u"leicester"_s, u"leeds+re-referrals"_s};

QList<Kind> kinds()
{
    const QStringList leicester{u"leicester"_s};
    return {
        {"public, nothing asked", true, {}, {}, leicester},
        {"public, not anonymous", true, false, {}, leicester},
        {"public, anonymous", true, true, {}, {}},
        {"public, refused", true, {}, false, {}},
        {"public, consented", true, {}, true, procedures},
        {"public, anonymous and consented", true, true, true, {}},
        {"professional, nothing asked", false, {}, {}, procedures},
        {"professional, anonymous", false, true, {}, leicester},
        {"professional, refused", false, {}, false, leicester},
    };
}

Referrer referrerOf(const Kind &kind)
{
    Referrer referrer = neighbour();
    if (!kind.isPublic)
        referrer.type = ReferrerType::Professional;
    referrer.anonymous = kind.anonymous;
    referrer.consentToDisclose = kind.consent;
    return referrer;
}

QStringList secrets()
{
    const Referrer r = neighbour();
    return {r.name, u"Zelda"_s, u"Quickly"_s, r.agency, r.role, r.phone, r.email, r.relationship};
}

/// All that goes out: page, text and mail.
QString everything(const ComposedLetter &letter)
{
    const QByteArray eml = toEml(letter, QDateTime(QDate(2026, 5, 5), QTime(11, 0), Qt::UTC));
    const qsizetype body = eml.indexOf("\r\n\r\n");
    return toText(letter) + toHtml(letter) + QString::fromUtf8(eml)
           + QString::fromUtf8(QByteArray::fromBase64(eml.mid(body + 4)));
}

} // namespace

class TestProtection : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void noLetterSaysMoreThanItsReadersMayKnow_data()
    {
        QTest::addColumn<QString>("procedure");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("letter");
        for (const QString &procedure : procedures) {
            for (int kind = 0; kind < kinds().size(); ++kind) {
                for (const QString &letter : letterIds())
                    QTest::addRow("%s, %s, %s", qPrintable(procedure), kinds().at(kind).name, qPrintable(letter))
                        << procedure << kind << letter;
            }
        }
    }

    void noLetterSaysMoreThanItsReadersMayKnow()
    {
        QFETCH(QString, procedure);
        QFETCH(int, kind);
        QFETCH(QString, letter);
        const Kind who = kinds().at(kind);
        const Rulebook rules = rulebook(procedure);
        const CaseFile file = caseOf(referrerOf(who), rules);
        const LetterResult result = written(file, letter, rules);
        const bool aboutChild = letter == "professional-outcome"_L1 || letter == "written-follow-up-request"_L1;
        if (aboutChild && who.isPublic) {
            QCOMPARE(refusals(result), QStringList{u"GEN-12"_s});
            QVERIFY(!result.letter);
            return;
        }
        QVERIFY(result.letter.has_value());
        const QString text = everything(*result.letter);
        QVERIFY(!text.contains("shouting"_L1));
        if (letter.startsWith("parents-"_L1)) {
            const bool named = who.namedBy.contains(procedure);
            QCOMPARE(text.contains("Zelda Quickly, Corner Shop"_L1), named);
            QCOMPARE(text.contains("somebody who was worried"_L1), !named);
            for (const QString &secret : secrets())
                QVERIFY2(named || !text.contains(secret, Qt::CaseInsensitive), qPrintable(secret));
            QVERIFY(result.letter->email.isEmpty());
        } else {
            QVERIFY(text.contains("Dear Zelda Quickly"_L1));
            for (const char *family : {"Ava", "Sample", "High Street", "ZZ1", "Mia"})
                QVERIFY2(aboutChild || !text.contains(QLatin1String(family)), family);
            for (const char *private_ : {"High Street", "ZZ1", "Mia"})
                QVERIFY2(!text.contains(QLatin1String(private_)), private_);
        }
    }

    void typedWordsThatGiveTheReferrerAwayAreRefused_data()
    {
        QTest::addColumn<QString>("procedure");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("rule");
        const QHash<QString, QString> rules{{u"walsall"_s, u"GEN-12"_s},
                                            {u"leeds"_s, u"LEE-60"_s},
                                            {u"wiltshire"_s, u"GEN-12"_s},
                                            {u"leicester"_s, u"LEI-10"_s},
                                            {u"leeds+re-referrals"_s, u"LEE-60"_s}};
        const QStringList words{u"Zelda Quickly heard shouting."_s,
                                u"Talk to ZELDA."_s,
                                u"Ask Mrs Quickly."_s,
                                u"Ring 01632960123."_s,
                                u"Ring +44 (0)1632 960-123."_s,
                                u"Write to Zelda@Example.org"_s,
                                u"Go to the corner shop."_s,
                                u"A neighbour told us."_s};
        for (const QString &procedure : procedures) {
            for (const QString &text : words)
                QTest::addRow("%s: %s", qPrintable(procedure), qPrintable(text))
                    << procedure << text << rules.value(procedure);
        }
    }

    void typedWordsThatGiveTheReferrerAwayAreRefused()
    {
        QFETCH(QString, procedure);
        QFETCH(QString, words);
        QFETCH(QString, rule);
        const Rulebook rules = rulebook(procedure);
        Referrer referrer = neighbour();
        referrer.anonymous = true;
        CaseFile file = caseOf(referrer, rules);
        for (const QString &letter : {u"parents-advise"_s, u"parents-reply"_s}) {
            const LetterResult advised = written(file, letter, rules, {words, {}});
            QVERIFY(!advised.letter);
            QCOMPARE(refusals(advised), QStringList{rule});
            QCOMPARE(advised.findings.first().field, u"advice"_s);
            QCOMPARE(refusals(written(file, letter, rules, {{}, words})), QStringList{rule});
        }
        file.child.address = words + u"\n7 High Street"_s;
        QCOMPARE(refusals(written(file, u"parents-advise"_s, rules)), QStringList{rule});
    }

    void adviceGivenToTheCallerDoesNotReachTheParents()
    {
        const Rulebook rules = rulebook(u"wiltshire"_s);
        CaseFile file = caseOf(teacher(), rules);
        Decision decision;
        decision.outcome = u"early-help"_s;
        decision.fields = {{u"advice"_s, u"Keep a diary of what you see."_s}, {u"service"_s, u"Family Hub"_s}};
        file.decisions = {decision};
        const QString toParents = toText(*written(file, u"parents-advise"_s, rules).letter);
        QVERIFY(!toParents.contains("diary"_L1));
        QVERIFY(toParents.contains("One place to turn to is Family Hub."_L1));
        QVERIFY(toText(*written(file, u"professional-outcome"_s, rules).letter).contains("diary"_L1));
    }

    void aNameThatTheChildSharesGivesNobodyAway()
    {
        const Rulebook rules = rulebook(u"wiltshire"_s);
        Referrer aunt = neighbour();
        aunt.name = u"Zelda Sample"_s;
        const CaseFile file = caseOf(aunt, rules);
        QVERIFY(written(file, u"parents-advise"_s, rules, {u"The Sample family can ask for help."_s, {}}).letter);
        QVERIFY(!written(file, u"parents-advise"_s, rules, {u"Zelda can help."_s, {}}).letter);
        QVERIFY(!written(file, u"parents-advise"_s, rules, {u"Ask Zelda Sample."_s, {}}).letter);
    }
};

QTEST_GUILESS_MAIN(TestProtection)
#include "test_protection.moc"
