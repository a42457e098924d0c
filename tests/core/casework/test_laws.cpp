// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/library.h"
#include "tests/core/calendar/rapid_check.h"
#include "tests/core/casework/laws.h"
#include "tests/core/casework/random_commands.h"
#include "tests/support/must.h"

#include <QHash>
#include <QRegularExpression>
#include <QTest>

#include <map>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

namespace {

/// One move of the game: what kind of command, what it says, and how long nobody did anything before it.
struct Move {
    size_t kind = 0;
    quint64 dice = 0;
    int minutes = 0;
};

void showValue(const Move &move, std::ostream &os)
{
    os << move.kind << '/' << move.dice << '+' << move.minutes;
}

/// Kinds of commands; those without which nothing goes on come more often.
std::vector<size_t> kindsByWeight()
{
    static const std::map<size_t, int> weights = [] {
        const auto index = [](const Command &command) { return command.index(); };
        return std::map<size_t, int>{
            {index(RecordContact()), 10},
            {index(RecordChecks()), 3},
            {index(SendToTray()), 4},
            {index(ChooseRoute()), 4},
            {index(Allocate()), 4},
            {index(Recommend()), 6},
            {index(Authorise()), 12},
            {index(Return()), 4},
            {index(CopyToSibling()), 5},
            {index(VoidDuplicate()), 4},
            {index(Undo()), 5},
            {index(HandOver()), 2},
            {index(AcknowledgeHandover()), 3},
            {index(LogActivity()), 3},
            {index(Reassign()), 2},
            {index(SendLetter()), 6},
            {index(RecordParentReply()), 5},
            {index(UpdateContact()), 3},
            {index(CompleteFollowUp()), 3},
            {index(LogConsultation()), 4},
            {index(UpdateConsultation()), 3},
            {index(ConvertConsultation()), 3},
            {index(MarkSeen()), 2},
            {index(OpenEpisode()), 3},
            {index(CloseEpisode()), 3},
            {index(MergePeople()), 2},
            {index(RestrictRecord()), 3},
            {index(OpenRestricted()), 2},
            {index(LiftRestriction()), 3},
            {index(UnmergePeople()), 3},
            {index(KeepApart()), 1},
            {index(ImportPeople()), 3},
            {index(StepUp()), 6},
            {index(StepDown()), 8},
            {index(RemoveAbsence()), 5},
            {index(UnrelatePeople()), 2},
            {index(EndCover()), 9},
            {index(AdoptProcedure()), 2},
            {index(AcknowledgeRadar()), 2},
            {index(RequestEnquiryWithoutParents()), 2},
            {index(AuthoriseEnquiryWithoutParents()), 2},
            {index(RaiseDisagreement()), 2},
        };
    }();
    std::vector<size_t> kinds;
    for (size_t kind = 0; kind < std::variant_size_v<Command>; ++kind) {
        const auto weight = weights.find(kind);
        kinds.insert(kinds.end(), size_t(weight == weights.end() ? 1 : weight->second), kind);
    }
    return kinds;
}

rc::Gen<Move> anyMove()
{
    const auto minutes = rc::gen::oneOf(evenly(0, 3), evenly(1, 200), evenly(1, 3 * 24 * 60));
    const auto dice = rc::gen::noShrink(rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<quint64>()));
    return rc::gen::map(
        rc::gen::tuple(rc::gen::noShrink(rc::gen::elementOf(kindsByWeight())), dice, rc::gen::noShrink(minutes)),
        [](const auto &t) {
            return Move{std::get<0>(t), std::get<1>(t), std::get<2>(t)};
        });
}

QString told(const Deed &deed)
{
    const QString verb = verbOf(deed.envelope.command) + u' ' + subjectOf(deed.envelope.command).id;
    QStringList rules;
    if (const auto *rejected = std::get_if<Rejected>(&deed.result)) {
        for (const Finding &finding : rejected->findings)
            rules << finding.rule;
        return verb + ": refused, "_L1 + rules.join(u' ');
    }
    return verb + (deed.isDone() ? ": done"_L1 : ": not done"_L1);
}

} // namespace

/// Random people do random things in a random order; after each of them everything that always holds still holds.
/// RC_PARAMS="seed=7 max_success=1000 max_size=300" plays more and longer games; ./dev soak does.
class TestLaws : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QHashSeed::setDeterministicGlobalSeed();
        m_isUsual = qgetenv("RC_PARAMS").isEmpty();
        setRapidCheckDefaults(games);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whateverIsDoneTheLawsHold_data();
    void whateverIsDoneTheLawsHold();
    void eachCommandWentThrough();

private:
    static constexpr int games = 10;

    /// `salt`: so that the same moves say other things under each procedure.
    void play(const std::shared_ptr<const Procedure> &procedure, const std::vector<Move> &moves, quint64 salt);

    bool m_isUsual = true;
    std::map<size_t, int> m_done, m_tried;
};

void TestLaws::whateverIsDoneTheLawsHold_data()
{
    QTest::addColumn<QString>("procedure");
    for (const ShippedProcedure &shipped : shippedProcedures()) {
        if (shipped.overlay)
            continue;
        QTest::newRow(qPrintable(shipped.id)) << shipped.id;
        QTest::addRow("%s+re-referrals", qPrintable(shipped.id)) << shipped.id + "+re-referrals"_L1;
    }
}

void TestLaws::whateverIsDoneTheLawsHold()
{
    QFETCH(QString, procedure);
    const auto loaded = std::make_shared<const Procedure>(must(loadProcedure(must(procedureTexts(procedure)))));
    QVERIFY(rc::check(procedure.toStdString(), [&] {
        // A container of a given length would not be shortened when a law is broken; one that grows with its size is.
        const auto moves = *rc::gen::mapcat(evenly(80, 200), [](int length) {
            return rc::gen::resize(length, rc::gen::container<std::vector<Move>>(size_t(length), anyMove()));
        });
        play(loaded, moves, qHash(procedure, 0));
    }));
}

void TestLaws::play(const std::shared_ptr<const Procedure> &procedure, const std::vector<Move> &moves, quint64 salt)
{
    RandomOffice office(procedure);
    QStringList story;
    QList<Deed> taken;
    Snapshot now = office.look();
    const auto check = [&](const QStringList &breaches) {
        if (!breaches.isEmpty())
            RC_FAIL(QString(breaches.join(u'\n') + "\n\n"_L1 + story.join(u'\n')).toStdString());
    };
    for (const Move &move : moves) {
        office.wait(qint64(move.minutes) * 60'000);
        Dice dice(move.dice ^ salt);
        now = office.look(); // cover and absence go by the clock
        Deed deed{RandomCommands(office, now, dice).make(move.kind), Rejected(), now, {}, {}};
        const Subject subject = subjectOf(deed.envelope.command);
        if (!subject.id.isEmpty()) {
            must(office.store().read([&](Views &views) -> Expected<void> {
                FD_ASSIGN(deed.caseBefore, loadCaseFile(views, office.rules(), subject));
                return {};
            }));
        }
        deed.result = office.send(deed.envelope);
        deed.after = office.look();
        ++m_tried[move.kind];
        story << office.rules().calendar.local(office.now()).toString(u"dd.MM. HH:mm "_s) + told(deed);
        check(breachesOfDeed(office, deed, taken));
        if (!deed.isDone())
            continue;
        ++m_done[move.kind];
        check(breachesOfRecords(office, deed.after));
        if (deed.is<Undo>()) {
            const auto mine = std::find_if(taken.rbegin(), taken.rend(), [&](const Deed &other) {
                return other.envelope.actor == deed.envelope.actor;
            });
            taken.erase(std::next(mine).base());
        } else if (canBeTakenBack(deed.envelope.command)) {
            taken << deed;
        }
        // Sent once more, as after a broken connection: it is recognised.
        const CommandResult again = office.send(deed.envelope);
        const auto *repeated = std::get_if<Done>(&again);
        check(repeated && repeated->created == std::get<Done>(deed.result).created
                      && must(office.store().lastChange()) == deed.after.lastChange
                  ? QStringList()
                  : QStringList{u"a repeated save did something else"_s});
    }
}

/// Otherwise the laws would hold of nothing.
void TestLaws::eachCommandWentThrough()
{
    if (!m_isUsual)
        QSKIP("The games are not the usual ones.");
    const auto verbs = []<size_t... I>(std::index_sequence<I...>)
    {
        return QStringList{QString::fromLatin1(std::variant_alternative_t<I, Command>::verb)...};
    }
    (std::make_index_sequence<std::variant_size_v<Command>>());
    QStringList never;
    for (size_t kind = 0; kind < size_t(verbs.size()); ++kind) {
        if (qEnvironmentVariableIsSet("FRONTDOOR_TALLY"))
            qInfo("%-40s %5d of %5d", qPrintable(verbs.at(qsizetype(kind))), m_done[kind], m_tried[kind]);
        // The key of a history lies outside, and nobody here has one.
        const bool isOutside = verbs.at(qsizetype(kind)) == QLatin1String(KeepHistoryWithKey::verb);
        if (m_done[kind] == 0 && !isOutside)
            never << verbs.at(qsizetype(kind));
    }
    QCOMPARE(never.join(u' '), QString());
}

QTEST_GUILESS_MAIN(TestLaws)
#include "test_laws.moc"
