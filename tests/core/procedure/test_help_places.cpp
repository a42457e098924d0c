// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/help_places.h"
#include "core/procedure/library.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

QStringList idsOf(const QList<const Rule *> &rules)
{
    QStringList ids;
    for (const Rule *rule : rules)
        ids << rule->id;
    return ids;
}

Procedure loaded(const QString &name)
{
    const Expected<Procedure> procedure = loadProcedure(*procedureTexts(name));
    if (!procedure)
        qFatal("%s", qPrintable(procedure.error().detail));
    return *procedure;
}

const QStringList everyProcedure{u"walsall"_s, u"leeds"_s, u"wiltshire"_s, u"leicester"_s, u"walsall+re-referrals"_s};

} // namespace

class TestHelpPlaces : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void eachPlaceIsListedOnceAndSaysWhatItIs()
    {
        QStringList ids;
        QStringList words;
        for (const HelpPlace &place : helpPlaces()) {
            ids << place.id;
            words << place.words;
            QVERIFY2(!place.words.isEmpty(), qPrintable(place.id));
        }
        QCOMPARE(ids.removeDuplicates(), 0);
        QCOMPARE(words.removeDuplicates(), 0);
    }

    void theManualListsEachPlace()
    {
        QFile manual(QStringLiteral(FRONTDOOR_SOURCE_DIR "/docs/procedures.md"));
        QVERIFY(manual.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(manual.readAll());
        for (const HelpPlace &place : helpPlaces())
            QVERIFY2(text.contains(u"| `%1` | %2 |"_s.arg(place.id, place.words)), qPrintable(place.id));
    }

    void noPlaceIsListedThatNoProcedureNeeds()
    {
        QSet<QString> used;
        for (const QString &name : everyProcedure) {
            const Procedure procedure = loaded(name);
            for (const Rule &rule : procedure.rules)
                used += QSet<QString>(rule.help.begin(), rule.help.end());
        }
        for (const HelpPlace &place : helpPlaces())
            QVERIFY2(used.contains(place.id), qPrintable(place.id));
    }

    void everyRuleWithHelpIsFoundAtItsPlaces()
    {
        for (const QString &name : everyProcedure) {
            const Procedure procedure = loaded(name);
            const QStringList places = helpPlaceIds(procedure);
            int shown = 0;
            for (const Rule &rule : procedure.rules) {
                for (const QString &place : rule.help) {
                    QVERIFY2(places.contains(place), qPrintable(place));
                    QVERIFY2(!helpPlaceWords(procedure, place).isEmpty(), qPrintable(place));
                    QVERIFY2(helpAt(procedure, place).contains(&rule), qPrintable(rule.id));
                    ++shown;
                }
            }
            QVERIFY2(shown > 15, qPrintable(name));
        }
    }

    void severalPlacesShowEachRuleOnce()
    {
        const Procedure leicester = loaded(u"leicester"_s);
        QCOMPARE(idsOf(helpAt(leicester, u"contact.parents"_s)), (QStringList{u"LEI-07"_s, u"LEI-08"_s, u"LEI-09"_s}));
        QCOMPARE(idsOf(helpAt(leicester, u"contact.parents-exception"_s)),
                 (QStringList{u"LEI-08"_s, u"LEI-09"_s, u"LEI-21"_s}));
        QCOMPARE(idsOf(helpAt(leicester, QStringList{u"contact.parents"_s, u"contact.parents-exception"_s})),
                 (QStringList{u"LEI-07"_s, u"LEI-08"_s, u"LEI-09"_s, u"LEI-21"_s}));
        QVERIFY(helpAt(leicester, u"contact.nowhere"_s).isEmpty());
        QVERIFY(helpPlaceWords(leicester, u"contact.nowhere"_s).isEmpty());
    }

    void anOutcomeOfTheBaseIsAPlaceForItsOverlay()
    {
        const Procedure both = loaded(u"walsall+re-referrals"_s);
        QCOMPARE(idsOf(helpAt(both, helpPlaceOfOutcome(u"early-help"_s))), (QStringList{u"REU-23"_s, u"REU-24"_s}));
        QCOMPARE(idsOf(helpAt(both, helpPlaceOfOutcome(u"section-17-payment"_s))), QStringList{u"WAL-14"_s});
    }

    void anOutcomeIsCalledAsInTheProcedure()
    {
        const Procedure walsall = loaded(u"walsall"_s);
        const QString label = walsall.outcomeLabel(Stage::Contact, u"section-17-payment"_s);
        QVERIFY(helpPlaceWords(walsall, u"outcome.section-17-payment"_s).contains(label));
    }
};

QTEST_APPLESS_MAIN(TestHelpPlaces)
#include "test_help_places.moc"
