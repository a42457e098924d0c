// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/rehearsal.h"
#include "core/procedure/library.h"
#include "tests/support/must.h"
#include "tests/support/office.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

using What = RehearsalDifference::What;

/// What was recorded under Walsall's procedure, with the eyes of another.
class TestRehearsal : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void underTheSameProcedureNothingDiffers()
    {
        Walsall day;
        const Rehearsal result = day.under(u"walsall"_s);
        QCOMPARE(result.contacts, 1);
        QCOMPARE(result.decisions, 1);
        QVERIFY(result.counts.isEmpty());
        QVERIFY(result.listed.isEmpty());
    }

    void dueTimesAndBreachesAreCompared()
    {
        // Received on Friday 1 May 2026, 09:00, decided on Saturday at 10:00: an hour late in Walsall, in time in
        // Leicester, where Tuesday's 09:00 is the end of the working day after.
        Walsall day(u"2026-05-02T10:00"_s);
        const Rehearsal result = day.under(u"leicester"_s);
        QVERIFY(contains(result, What::Due, u"LEI-36"_s, u"outcome"_s));
        QVERIFY(contains(result, What::Due, u"WAL-27"_s, u"decision"_s));
        QVERIFY(contains(result, What::Breach, u"WAL-27"_s, u"decision"_s));
        QVERIFY(!contains(result, What::Breach, u"LEI-36"_s, u"outcome"_s));
    }

    void whoDecidedAndWhatItNeedsAreCompared()
    {
        Walsall day;
        const Rehearsal leeds = day.under(u"leeds"_s);
        QVERIFY(contains(leeds, What::Permission, u"LEE-42"_s, u"information-advice"_s)); // no such team, no such right
        const Rehearsal leicester = day.under(u"leicester"_s);
        QVERIFY(contains(leicester, What::Need, u"LEI-11"_s, u"information-advice"_s));
        QCOMPARE(leicester.byRule.value(u"LEI-11"_s), 1);
    }

    void anOutcomeThatIsNotToBeHadIsTold()
    {
        Walsall day;
        const Rehearsal result = day.under(u"wiltshire"_s);
        QVERIFY(contains(result, What::Outcome, {}, u"information-advice"_s));
    }

    void onlyTheSpanIsLookedAt()
    {
        Walsall day;
        QCOMPARE(day.under(u"leicester"_s, u"2026-05-01T00:00"_s, u"2026-05-02T00:00"_s).contacts, 1);
        QCOMPARE(day.under(u"leicester"_s, u"2026-05-02T00:00"_s, u"2026-06-01T00:00"_s).contacts, 0);
    }

    void itCanBeStopped()
    {
        Walsall day;
        const Rulebook other = day.rulesOf(u"leeds"_s);
        const Expected<void> read = day.office.store().read([&](Views &views) -> Expected<void> {
            FD_TRY(rehearse(views, day.office.rules(), other, day.always(), day.office.now(),
                            [](qint64, qint64) { return false; }));
            return {};
        });
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Cancelled);
    }

    void nothingIsChanged()
    {
        Walsall day;
        const qint64 before = day.office.lastChange();
        day.under(u"leicester"_s);
        QCOMPARE(day.office.lastChange(), before);
    }

private:
    /// One contact in Walsall, received at nine on a Friday and closed with advice by the team manager.
    struct Walsall {
        explicit Walsall(const QString &decided = u"2026-05-01T15:00"_s) : office(u"walsall"_s, u"2026-05-01T09:00"_s)
        {
            const UserId worker = office.employ(u"sw"_s, Role::SocialWorker, u"mash"_s);
            const UserId manager = office.employ(u"tm"_s, Role::TeamManager, u"mash"_s);
            const ContactId id = office.record(worker, office.know(u"Cal Ferris"_s, u"2015-01-01"_s));
            office.setTime(decided);
            Authorise decision;
            decision.subject = Subject(id);
            decision.outcome = u"information-advice"_s;
            decision.rationale = u"Enough."_s;
            decision.fields = {{u"advice"_s, u"Ring the school nurse."_s}};
            if (!isDone(office.insist(manager, decision)))
                qFatal("the decision was refused");
        }

        static Rulebook rulesOf(const QString &procedure)
        {
            return {std::make_shared<const Procedure>(must(loadProcedure(must(procedureTexts(procedure))))),
                    Calendar(BankHolidays::shipped())};
        }
        RehearsalSpan always() const { return {Instant{0}, office.now().plusHours(24)}; }

        Rehearsal under(const QString &procedure, const QString &from = {}, const QString &until = {})
        {
            const RehearsalSpan span = from.isEmpty() ? always() : RehearsalSpan{office.time(from), office.time(until)};
            const Rulebook other = rulesOf(procedure);
            Rehearsal result;
            must(office.store().read([&](Views &views) -> Expected<void> {
                FD_ASSIGN(result, rehearse(views, office.rules(), other, span, office.now()));
                return {};
            }));
            return result;
        }

        Office office;
    };

    static bool contains(const Rehearsal &result, What what, const QString &rule, const QString &kind)
    {
        return std::any_of(result.listed.begin(), result.listed.end(), [&](const RehearsalDifference &d) {
            return d.what == what && (rule.isEmpty() || d.rule == rule) && d.kind == kind;
        });
    }
};

QTEST_APPLESS_MAIN(TestRehearsal)
#include "test_rehearsal.moc"
