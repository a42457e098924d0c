// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/library.h"
#include "core/procedure/questions.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestShipped : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void allFiveAreThere()
    {
        QStringList names;
        for (const ShippedProcedure &shipped : shippedProcedures())
            names << shipped.id;
        QCOMPARE(names, (QStringList{u"leeds"_s, u"leicester"_s, u"re-referrals"_s, u"walsall"_s, u"wiltshire"_s}));
    }

    void eachIsSound_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"walsall", "leeds", "wiltshire", "leicester", "walsall+re-referrals",
                                 "leeds+re-referrals", "wiltshire+re-referrals", "leicester+re-referrals"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void eachIsSound()
    {
        QFETCH(QString, name);
        const Expected<Procedure> loaded = loadProcedure(*procedureTexts(name));
        QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().detail));
        for (const Rule &rule : loaded->rules) {
            QVERIFY2(!rule.section.isEmpty(), qPrintable(rule.id));
            QVERIFY2(!findingFor(*loaded, rule.id).document.isEmpty(), qPrintable(rule.id));
        }
        // Every outcome of every stage can be authorised by somebody.
        for (const OutcomeRule &outcome : loaded->outcomes) {
            bool anybody = false;
            for (const Team &team : loaded->teams) {
                for (int role = 0; role < int(Choices<Role>::ids.size()); ++role)
                    anybody = anybody
                              || mayEver(*loaded, {u"authorise"_s, outcome.stage, outcome.id}, Role(role), team.id);
            }
            QVERIFY2(anybody, qPrintable(outcome.id));
        }
        for (const OutcomeRule &outcome : loaded->outcomes)
            QVERIFY2(!outcome.explains.isEmpty(), qPrintable(outcome.id));
    }
};

QTEST_APPLESS_MAIN(TestShipped)
#include "test_shipped.moc"
