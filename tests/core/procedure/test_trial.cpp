// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/library.h"
#include "core/procedure/trial.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

Procedure loaded(const QString &name)
{
    const Expected<Procedure> procedure = procedureNamed(name);
    if (!procedure)
        qFatal("%s", qPrintable(procedure.error().detail));
    return *procedure;
}

std::optional<RuleChange> changeOf(const ProcedureTrial &trial, const QString &rule)
{
    for (const RuleChange &change : trial.rules) {
        if (change.id == rule)
            return change;
    }
    return std::nullopt;
}

} // namespace

/// What a practice lead sees before another procedure is adopted.
class TestTrial final : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theProcedureInForceChangesNothing()
    {
        const ProcedureTrial trial = tryProcedure(QStringList{u"leeds"_s}, loaded(u"leeds"_s));
        QVERIFY(trial.isSound());
        QVERIFY(trial.topics.isEmpty());
        QVERIFY(trial.rules.isEmpty());
        QCOMPARE(trial.files.size(), 1);
    }

    void anOverlayAddsItsRules()
    {
        const ProcedureTrial trial = tryProcedure(QStringList{u"leeds"_s, u"re-referrals"_s}, loaded(u"leeds"_s));
        QVERIFY(trial.isSound());
        const std::optional<RuleChange> away = changeOf(trial, u"REU-17"_s);
        QVERIFY(away);
        QCOMPARE(away->what, RuleChange::What::Added);
        QVERIFY(away->is.startsWith("block: "_L1));
        QVERIFY(away->was.isEmpty());
        QVERIFY(!trial.topics.isEmpty());
    }

    void anotherAuthoritysRulesComeAndTheirsGo()
    {
        const ProcedureTrial trial = tryProcedure(QStringList{u"walsall"_s}, loaded(u"leeds"_s));
        const auto count = [&](RuleChange::What what) {
            return std::count_if(trial.rules.begin(), trial.rules.end(),
                                 [&](const RuleChange &change) { return change.what == what; });
        };
        QVERIFY(count(RuleChange::What::Added) > 10);
        QVERIFY(count(RuleChange::What::Removed) > 10);
    }

    void aMistakeIsToldWithItsPlace()
    {
        const ProcedureTrial trial = tryProcedure(
            QList<ProcedureText>{{u"ours.toml"_s, u"[procedure]\nid = \"ours\"\nname = 3\n"_s}}, loaded(u"leeds"_s));
        QVERIFY(!trial.isSound());
        QVERIFY(!trial.procedure);
        const bool hasPlace = std::any_of(trial.errors.begin(), trial.errors.end(),
                                          [](const QString &line) { return line.startsWith("ours.toml:3:"_L1); });
        QVERIFY2(hasPlace, qPrintable(trial.errors.join(u'\n')));
    }

    void aFileThatIsNotThereIsToldToo()
    {
        const ProcedureTrial trial = tryProcedure(QStringList{u"/nowhere/ours.toml"_s}, loaded(u"leeds"_s));
        QVERIFY(!trial.isSound());
        QCOMPARE(trial.errors.size(), 1);
        QVERIFY(trial.errors.first().contains("ours.toml"_L1));
    }

    void aChangedSeverityIsAChange()
    {
        const auto texts = procedureTexts(u"leeds"_s);
        QVERIFY(texts);
        QList<ProcedureText> files = *texts;
        const Procedure leeds = loaded(u"leeds"_s);
        const auto blocking = std::find_if(leeds.rules.begin(), leeds.rules.end(), [](const Rule &rule) {
            return rule.severity == Severity::Block && !rule.guards.isEmpty();
        });
        QVERIFY(blocking != leeds.rules.end());
        files.append({u"softer.toml"_s, u"[procedure]\nid = \"softer\"\nname = \"Softer\"\nversion = \"1\"\noverlay = "
                                        "true\n[[rule]]\nid = \"%1\"\nseverity = \"warn\"\n"_s.arg(blocking->id)});
        const ProcedureTrial trial = tryProcedure(files, leeds);
        QVERIFY2(trial.procedure, qPrintable(trial.errors.join(u'\n')));
        const std::optional<RuleChange> change = changeOf(trial, blocking->id);
        QVERIFY(change);
        QCOMPARE(change->what, RuleChange::What::Changed);
        QVERIFY(change->was.startsWith("block: "_L1) && change->is.startsWith("warn: "_L1));
        QCOMPARE(trial.rules.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTrial)
#include "test_trial.moc"
