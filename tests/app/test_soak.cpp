// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/scene.h"
#include "app/window/stage.h"
#include "core/procedure/library.h"
#include "core/store/sqlite_store.h"
#include "tests/core/casework/random_commands.h"
#include "tests/support/must.h"
#include "tests/support/usage_meter.h"
#include "tests/ui/common/widget_test.h"
#include "ui/shell/pages.h"
#include "ui/shell/workspace.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

/// Of each part. FRONTDOOR_SOAK_SECONDS makes it an evening; ./dev soak does.
qint64 partMs()
{
    const int seconds = qEnvironmentVariableIntValue("FRONTDOOR_SOAK_SECONDS");
    return (seconds > 0 ? seconds / 2 : 12) * 1000LL;
}

quint64 seed()
{
    bool isGiven = false;
    const quint64 given = qEnvironmentVariable("FRONTDOOR_SOAK_SEED").toULongLong(&isGiven);
    return isGiven ? given : 7;
}

} // namespace

/// Random people do random things for a while, and the program does not grow.
class TestSoak final : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void theMeterSeesWhatGrows();
    void atTheStore();
    void atTheWindow();
};

/// Otherwise it would hold of anything.
void TestSoak::theMeterSeesWhatGrows()
{
    test::UsageMeter meter(1500);
    std::vector<std::unique_ptr<QFile>> files;
    std::vector<QByteArray> memory;
    while (!meter.isOver()) {
        files.push_back(std::make_unique<QFile>(u"/dev/null"_s));
        QVERIFY(files.back()->open(QIODevice::ReadOnly));
        memory.emplace_back(1 << 20, 'x');
        meter.look();
        QTest::qSleep(10);
    }
    QVERIFY(meter.growth().contains("memory grew"));
    QVERIFY(meter.growth().contains("descriptors grew"));
}

/// Offices in files, opened and closed again, with every kind of command.
void TestSoak::atTheStore()
{
    const auto procedure = std::make_shared<const Procedure>(must(loadProcedure(must(procedureTexts(u"wiltshire"_s)))));
    test::Dice dice(seed());
    test::UsageMeter meter(partMs());
    int done = 0, offices = 0;
    while (!meter.isOver()) {
        const QTemporaryDir folder;
        test::RandomOffice office(procedure, must(createSqliteStore(folder.filePath(u"office.frontdoor"_s))));
        ++offices;
        for (int move = 0; move < 40 && !meter.isOver(); ++move) {
            office.wait(dice.below(200) * 60'000LL);
            const test::Snapshot now = office.look();
            // Without contacts nothing goes on.
            const size_t kind = dice.chance(30) ? Command(RecordContact()).index()
                                                : size_t(dice.below(int(std::variant_size_v<Command>)));
            const CommandResult result = office.send(test::RandomCommands(office, now, dice).make(kind));
            done += std::holds_alternative<Done>(result) ? 1 : 0;
            meter.look();
        }
        QVERIFY(office.historyIsUnbroken());
    }
    qInfo("%d commands done in %d offices: %s", done, offices, meter.summary().constData());
    QVERIFY(done > 10);
    QVERIFY2(meter.growth().isEmpty(), meter.growth());
}

/// One window all day: panels, records and people are opened and closed, people lock it and hand over, and another computer
/// saves meanwhile.
void TestSoak::atTheWindow()
{
    const QTemporaryDir folder;
    const DemoStage stage = must(setStage(folder.path(), u"wiltshire"_s, 200));
    const auto elsewhere = must(stage.premises.store());
    QList<TrayRow> rows;
    QList<User> users;
    must(elsewhere->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(rows, views.tray({stage.cast.team, {}, 50, {}}));
        FD_ASSIGN(users, views.users());
        return {};
    }));
    QVERIFY(rows.size() > 5);
    Scene scene(stage.premises, stage.clock, QSize(1366, 768), ThemeChoice::Light, 100);
    const QList<Role> roles{Role::AssistantTeamManager, Role::TeamManager, Role::SocialWorker,
                            Role::InformationOfficer};
    const QStringList panels{u"duty-tray"_s, u"my-work"_s,  u"people"_s,  u"consultations"_s,
                             u"handover"_s,  u"workload"_s, u"settings"_s};
    QVERIFY(QTest::qWaitFor([&] { return scene.signIn(roles.first(), stage.cast.team); }, 20'000));
    test::Dice dice(seed());
    test::UsageMeter meter(partMs());
    int acts = 0, saved = 0;
    while (!meter.isOver()) {
        Workspace *workspace = scene.window().workspace();
        const TrayRow &row = rows.at(dice.below(int(rows.size())));
        switch (dice.below(10)) {
        case 0:
        case 1: scene.window().showPanel(panels.at(dice.below(int(panels.size())))); break;
        case 2:
        case 3: workspace->openContact(row.subject); break;
        case 4: workspace->openPerson(row.child); break;
        case 5: workspace->openNewContact(dice.chance(50) ? row.child : PersonId()); break;
        case 6:
            scene.window().lock();
            scene.window().unlock();
            break;
        case 7: {
            const LogActivity note{row.subject, ActivityKind::Note, u"No answer."_s, {}};
            const User &user = users.at(dice.below(int(users.size())));
            const CommandResult result = must(submit(*elsewhere, stage.premises.rules,
                                                     {CommandId::make(), user.id, note, {}, u"Soaking."_s},
                                                     stage.clock->now()));
            saved += std::holds_alternative<Done>(result) ? 1 : 0;
            break;
        }
        case 8: workspace->pages()->closeCurrent(); break;
        case 9:
            // A day has its pages; nobody leaves a hundred of them open.
            QVERIFY(workspace->closePages());
            if (dice.chance(30)) {
                QVERIFY(scene.window().signOut());
                QVERIFY(scene.signIn(roles.at(dice.below(int(roles.size()))), stage.cast.team));
            }
            break;
        }
        if (scene.window().workspace()->pages()->pageCount() > 6)
            QVERIFY(scene.window().workspace()->closePages());
        scene.stir();
        QVERIFY(QTest::qWaitFor([&] { return scene.isQuiet(30); }, 30'000));
        ++acts;
        meter.look();
    }
    qInfo("%d acts, %d saves by another computer: %s", acts, saved, meter.summary().constData());
    QVERIFY(acts > 20);
    QVERIFY2(meter.growth().isEmpty(), meter.growth());
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestSoak)
#include "test_soak.moc"
