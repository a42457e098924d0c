// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/bad_databases.h"
#include "tests/app/program.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

const QByteArray scenario = R"(scenario = "A call"
procedure = "walsall"

[[person]]
id = "dee"
name = "Dee Okafor"

[[user]]
name = "sam"
role = "social-worker"
team = "mash"

[[step]]
at = 2026-05-01T09:00:00
by = "sam"
do = "record-contact"
child = "dee"
as = "c1"
concern = "Came to school hungry."
)";

/// Where a line with these words stands in it.
QString placeOf(const QByteArray &text, const QByteArray &words)
{
    return u"call.toml:%1:"_s.arg(text.left(text.indexOf(words)).count('\n') + 1);
}

} // namespace

/// Whatever somebody at a terminal gives the program: it says what is wrong and what to do, in the words of describe(),
/// ends with the right status, and leaves everything as it was.
class TestBadInput : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aBadDatabaseIsToldByEveryCommand_data();
    void aBadDatabaseIsToldByEveryCommand();
    void aLockedDatabaseIsWaitedForAndThenTold();
    void aDatabaseToReadOnlyCanBeLookedAt();
    void aFolderToReadOnlyTakesNoNewDatabase();
    void withoutADisplayTheWindowSaysSo();
    void aProcedureWithATypingErrorIsToldWithItsPlace();
    void aDatabaseWhoseProcedureHasATypingErrorIsToldWithItsPlace();
    void anUnknownUserIsToldWithTheirPlace();
    void aScenarioThatIsNoneIsTold_data();
    void aScenarioThatIsNoneIsTold();
    void pastedTextsAreKeptOrRefusedByName();
    void longArgumentsAreHarmless();
    void aClockThatWasSetBackIsTold();

private:
    struct Command {
        QStringList arguments;
        Program::Display display;
        bool writes;
    };
    QList<Command> commandsOn(const QString &path);
    QString file(const QString &name) const { return m_folder->path(name); }
    void expect(const Ended &ended, int status, const QString &said);

    std::unique_ptr<DatabaseFolder> m_folder;
    QTemporaryDir m_home;
    std::unique_ptr<Program> m_program;
    QByteArray m_sound;
};

void TestBadInput::initTestCase()
{
    QVERIFY(QFile::setPermissions(m_home.path(), everybody));
    m_program = std::make_unique<Program>(m_home.path());
    const DatabaseFolder folder;
    const Ended made = m_program->run({u"new"_s, folder.path(), u"--procedure"_s, u"walsall"_s});
    QVERIFY2(made.status == 0, qPrintable(made.err));
    m_sound = bytesOf(folder.path());
    QVERIFY(m_sound.size() > 100'000);
}

void TestBadInput::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<DatabaseFolder>();
    QVERIFY(QFile::setPermissions(m_folder->folder(), everybody));
    QVERIFY(writeBytes(file(u"call.toml"_s), scenario));
}

QList<TestBadInput::Command> TestBadInput::commandsOn(const QString &path)
{
    using enum Program::Display;
    return {
        {{u"check"_s, path}, None, false},
        {{u"tray"_s, path, u"--team"_s, u"mash"_s}, None, false},
        {{u"scenario"_s, u"--database"_s, path, file(u"call.toml"_s)}, None, true},
        {{path}, None, true},
        {{path}, Offscreen, true},
    };
}

void TestBadInput::expect(const Ended &ended, int status, const QString &said)
{
    QVERIFY2(!ended.crashed, qPrintable(ended.err));
    QVERIFY2(ended.err.contains(said), qPrintable(u"\"%1\" and not \"%2\""_s.arg(ended.err, said)));
    QCOMPARE(ended.status, status);
}

void TestBadInput::aBadDatabaseIsToldByEveryCommand_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < badDatabases().size(); ++i)
        QTest::newRow(badDatabases()[i].name) << i;
}

void TestBadInput::aBadDatabaseIsToldByEveryCommand()
{
    QFETCH(int, index);
    const BadDatabase &bad = badDatabases()[index];
    const QString path = file(u"office.frontdoor"_s);
    QVERIFY(bad.make(path, m_sound));
    const QStringList names = m_folder->names();
    const QByteArray before = bytesOf(path);
    const int status = bad.code == ErrorCode::NotFound || bad.code == ErrorCode::NotADatabase ? 2 : 1;
    std::vector<std::pair<Command, std::unique_ptr<QProcess>>> running;
    for (const Command &command : commandsOn(path)) {
        if (command.writes || !bad.isReadable)
            running.emplace_back(command, m_program->start(command.arguments, command.display, ordinaryUser));
    }
    for (const auto &[command, process] : running) {
        // A scenario tells what it could not play in as something it did not understand.
        const bool plays = command.arguments.first() == "scenario"_L1;
        expect(Program::end(*process), plays ? 2 : status, describe({bad.code, path, {}}));
    }
    // Programs that close at the same moment each leave clearing up to the other: an empty log may stay.
    QStringList left = m_folder->names();
    erase_if(left, [&](const QString &name) {
        const bool isNew = !names.contains(name);
        const bool isEmptyLog = name.endsWith("-wal"_L1) && QFileInfo(file(name)).size() == 0;
        return isNew && (isEmptyLog || name.endsWith("-shm"_L1));
    });
    QCOMPARE(left, names);
    QCOMPARE(bytesOf(path), before);
}

void TestBadInput::aLockedDatabaseIsWaitedForAndThenTold()
{
    const QString path = file(u"office.frontdoor"_s);
    QVERIFY(writeBytes(path, m_sound));
    auto locker = std::make_unique<Locker>(path);
    QVERIFY(locker->isLocked());
    std::vector<std::pair<Command, std::unique_ptr<QProcess>>> running;
    for (const Command &command : commandsOn(path))
        running.emplace_back(command, m_program->start(command.arguments, command.display));
    for (const auto &[command, process] : running) {
        const bool plays = command.arguments.first() == "scenario"_L1;
        expect(Program::end(*process), plays ? 2 : 1, describe({ErrorCode::Busy, path, {}}));
    }
    locker.reset(); // not looked into before: closing it in this process would let go of the lock
    const Ended check = m_program->run({u"check"_s, path});
    QVERIFY2(check.status == 0, qPrintable(check.out));
}

void TestBadInput::aDatabaseToReadOnlyCanBeLookedAt()
{
    const QString path = file(u"office.frontdoor"_s);
    QVERIFY(writeBytes(path, m_sound) && QFile::setPermissions(path, nobodyWrites));
    for (const QStringList &arguments :
         {QStringList{u"check"_s, path}, QStringList{u"tray"_s, path, u"--team"_s, u"mash"_s}}) {
        const Ended ended = m_program->run(arguments, Program::Display::None, ordinaryUser);
        QVERIFY2(ended.status == 0, qPrintable(ended.err));
    }
    // The window says how, and then there is only the display missing.
    expect(m_program->run({path}, Program::Display::None, ordinaryUser), 1, u"open it to read only"_s);
    expect(m_program->run({u"--read-only"_s, path}, Program::Display::None, ordinaryUser), 1, u"There is no display"_s);
    QCOMPARE(bytesOf(path), m_sound);
}

void TestBadInput::aFolderToReadOnlyTakesNoNewDatabase()
{
    QVERIFY(QFile::setPermissions(m_folder->folder(), nobodyWrites));
    const QStringList names = m_folder->names();
    const Ended ended = m_program->run({u"new"_s, file(u"x.frontdoor"_s), u"--procedure"_s, u"leeds"_s},
                                       Program::Display::None, ordinaryUser);
    QVERIFY(QFile::setPermissions(m_folder->folder(), everybody));
    expect(ended, 1, u"cannot be written to"_s);
    QCOMPARE(m_folder->names(), names);
}

void TestBadInput::withoutADisplayTheWindowSaysSo()
{
    const QString path = file(u"office.frontdoor"_s);
    QVERIFY(writeBytes(path, m_sound));
    expect(m_program->run({path}, Program::Display::None), 1, u"There is no display, so the window cannot open."_s);
    expect(m_program->run({}, Program::Display::None), 1, u"There is no display, so the window cannot open."_s);
}

void TestBadInput::aProcedureWithATypingErrorIsToldWithItsPlace()
{
    const QString path = file(u"mine.toml"_s);
    QVERIFY(writeBytes(path, "[procedure]\nid = \"mine\"\nname = \"Mine\"\nversion = \"1\"\noverlay = true\n"
                             "[[rule]]\nid = \"X\"\nseverty = \"block\"\n"));
    expect(m_program->run({u"procedure"_s, u"check"_s, u"leeds"_s, path}), 1,
           path + u":8:1: unknown key \"severty\"; did you mean \"severity\"?"_s);
    // A file that is not even TOML, and one with a NUL in it.
    QVERIFY(writeBytes(path, "[procedure\n"));
    expect(m_program->run({u"procedure"_s, u"check"_s, u"leeds"_s, path}), 1, path + u":1:"_s);
    QVERIFY(writeBytes(path, QByteArray("[procedure]\nid = \"mi\0ne\"\n", 25)));
    expect(m_program->run({u"procedure"_s, u"check"_s, u"leeds"_s, path}), 1, path + u":2:"_s);
    const QString database = file(u"x.frontdoor"_s);
    expect(m_program->run({u"new"_s, database, u"--procedure"_s, u"walsal"_s}), 2, u"did you mean \"walsall\"?"_s);
    QVERIFY(!QFile::exists(database));
}

void TestBadInput::aDatabaseWhoseProcedureHasATypingErrorIsToldWithItsPlace()
{
    const QString path = file(u"office.frontdoor"_s);
    QVERIFY(writeBytes(path, m_sound));
    QVERIFY(tamper(path, "UPDATE procedure_file SET content = replace(content, '[[team]]', '[[taem]]')"));
    for (const QStringList &arguments : {QStringList{u"tray"_s, path, u"--team"_s, u"mash"_s}, QStringList{path}}) {
        const Ended ended = m_program->run(arguments);
        expect(ended, 2, u"unknown key \"taem\"; did you mean \"team\"?"_s);
        QVERIFY2(ended.err.contains(QRegularExpression(u"walsall[^:]*:\\d+:\\d+: "_s)), qPrintable(ended.err));
    }
}

void TestBadInput::anUnknownUserIsToldWithTheirPlace()
{
    const QString path = file(u"call.toml"_s);
    QVERIFY(writeBytes(path, QByteArray(scenario).replace("by = \"sam\"", "by = \"sma\"")));
    expect(m_program->run({u"scenario"_s, path}), 2, placeOf(scenario, "by = "));
    expect(m_program->run({u"scenario"_s, path}), 2, u"sma"_s);
}

void TestBadInput::aScenarioThatIsNoneIsTold_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    QTest::newRow("missing") << QByteArray() << u"was not found"_s;
    QTest::newRow("not TOML") << QByteArray("Dear Sir,\n") << u"call.toml:1:"_s;
    QTest::newRow("a NUL") << QByteArray(scenario).replace("hungry", QByteArray("hun\0gry", 7))
                           << placeOf(scenario, "concern");
    QTest::newRow("truncated") << scenario.left(scenario.size() - 10) << placeOf(scenario, "concern");
    QTest::newRow("back in time") << scenario
                                         + "[[step]]\nat = 2025-05-01T09:00:00\nby = \"sam\"\ndo = \"log-activity\"\n"
                                           "of = \"c1\"\nkind = \"note\"\ntext = \"Rang.\"\n"
                                  << u"call.toml:21:1: steps must stand in time order"_s;
}

void TestBadInput::aScenarioThatIsNoneIsTold()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, said);
    const QString path = file(u"call.toml"_s);
    QVERIFY(QFile::remove(path));
    if (!content.isEmpty())
        QVERIFY(writeBytes(path, content));
    expect(m_program->run({u"scenario"_s, path}), 2, said);
}

void TestBadInput::pastedTextsAreKeptOrRefusedByName()
{
    const QString path = file(u"call.toml"_s);
    const QByteArray pasted(100'000, 'x');
    QVERIFY(writeBytes(path, QByteArray(scenario).replace("Came to school hungry.", pasted)));
    const Ended kept = m_program->run({u"scenario"_s, path});
    QVERIFY2(kept.status == 0, qPrintable(kept.out + kept.err));
    QVERIFY(writeBytes(path, scenario + "referrer = { type = \"professional\", agency = \"" + pasted + "\" }\n"));
    const Ended refused = m_program->run({u"scenario"_s, path});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.out.contains("Referrer agency: these are 100,000 characters, and at most 500 can be kept"_L1),
             qPrintable(refused.out.left(1000)));
}

void TestBadInput::longArgumentsAreHarmless()
{
    const QString path = file(u"office.frontdoor"_s);
    QVERIFY(writeBytes(path, m_sound));
    const QString pasted(100'000, u'x');
    expect(m_program->run({u"tray"_s, path, u"--team"_s, pasted}), 2, u"The teams are:"_s);
    expect(m_program->run({u"check"_s, pasted}), 2, u"was not found"_s);
    expect(m_program->run({u"new"_s, pasted, u"--procedure"_s, u"leeds"_s}), 1, {});
    expect(m_program->run({u"new"_s, file(u"x"_s), u"--procedure"_s, pasted}), 2, {});
    expect(m_program->run({pasted}, Program::Display::None), 2, u"was not found"_s);
    QCOMPARE(bytesOf(path), m_sound);
}

void TestBadInput::aClockThatWasSetBackIsTold()
{
    // Recorded in another year than this one, however long this test is kept.
    const QString path = file(u"office.frontdoor"_s);
    const QString play = file(u"call.toml"_s);
    QVERIFY(writeBytes(play, QByteArray(scenario).replace("2026-05-01", "2126-05-01")));
    QCOMPARE(m_program->run({u"new"_s, path, u"--procedure"_s, u"walsall"_s}).status, 0);
    const Ended played = m_program->run({u"scenario"_s, u"--database"_s, path, play});
    QVERIFY2(played.status == 0, qPrintable(played.out + played.err));
    const Ended tray = m_program->run({u"tray"_s, path, u"--team"_s, u"mash"_s});
    expect(tray, 0, u"This computer's clock says"_s);
    QVERIFY2(tray.err.contains("1 May 2126 09:00"_L1) && tray.err.contains("have it set right"_L1),
             qPrintable(tray.err));
    QVERIFY(tray.out.contains("Dee Okafor"_L1));
    QCOMPARE(m_program->run({u"check"_s, path}).status, 0);
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "test_bad_input.moc"
