// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/command_line.h"

#include "app/commands/account_command.h"
#include "app/commands/audit_command.h"
#include "app/commands/backup_command.h"
#include "app/commands/commands.h"
#include "app/commands/export_command.h"
#include "app/commands/load_client.h"
#include "app/commands/load_command.h"
#include "app/commands/people_command.h"
#include "app/version.h"
#include "core/base/translations.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include <optional>
#include <string>
#include <vector>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto examples = R"(
Examples:
  frontdoor --demo                                      open the demo database, made on the first start
  frontdoor new office.frontdoor --procedure leeds      make a database for one authority
  frontdoor new office.frontdoor --procedure walsall+re-referrals
  frontdoor new office.frontdoor --procedure leeds --os-account   you are its administrator, without a password
  frontdoor account office.frontdoor sbell              give somebody a first password
  frontdoor office.frontdoor                            open it
  frontdoor --read-only office.frontdoor                open it to look only
  frontdoor tray office.frontdoor --team 615 --json     what is open in a tray
  frontdoor scenario tests/scenarios/*.toml             play scenario files
  frontdoor procedure explain wiltshire WIL-11          what a rule says and where it works
  frontdoor procedure check walsall our-changes.toml    is it sound, and can it work as written?
  frontdoor procedure compare wiltshire leeds+re-referrals --differences
  frontdoor rehearse office.frontdoor --procedure ours.toml --from 2026-04-01 --html rehearsal.html
  frontdoor audit verify office.frontdoor --key-file k.key --head 1234:0a1b2c3d
  frontdoor check office.frontdoor                      is the database sound?
  frontdoor load office.frontdoor --clients 70 --seconds 60   how long does a save take when 70 work at once?
  frontdoor new postgresql://db.example.org/office --procedure leeds
  frontdoor copy office.frontdoor postgresql://db.example.org/office
  frontdoor backup office.frontdoor --to /srv/backups   copy it while others work, and look the copy through
  frontdoor restore BACKUP new.frontdoor                make a database of a backup
  frontdoor people import office.frontdoor people.csv   take people of another system in
  frontdoor people search office.frontdoor "sam 2016"   who may be meant
  frontdoor people match office.frontdoor list.csv --top 5 --output found.csv
  frontdoor export annex-a office.frontdoor --until 2026-03-31 --output annex-a.xlsx
  frontdoor export cin-census office.frontdoor --year 2026 --output cin-2026.xml

Exit status: 0 done, 1 the answer is no or something failed, 2 not understood.)";

QString q(const std::string &text)
{
    return QString::fromStdString(text);
}

QStringList q(const std::vector<std::string> &texts)
{
    QStringList list;
    for (const std::string &text : texts)
        list << q(text);
    return list;
}

int needsWindow(Terminal &terminal)
{
    terminal.err << "frontdoor: This program was built without its window. Use the commands of frontdoor --help."_L1
                 << Qt::endl;
    return ExitUsage;
}

} // namespace

int runCommandLine(int &argc, char **argv, Terminal &terminal, const WindowCommands &window)
{
    CLI::App app("Frontdoor: the front door of children's social care", "frontdoor");
    app.footer(examples);
    app.set_version_flag("--version", std::string("frontdoor " FRONTDOOR_VERSION));
    app.require_subcommand(0, 1);

    std::string database, procedure, team, rule, scenarioDatabase, folder, scenarioFolder, html, markdown;
    std::string firstDay, lastDay, typing;
    std::vector<std::string> files;
    bool demoFlag = false, readOnly = false, json = false, firstPaint = false, differences = false;
    bool listScreens = false, golden = false;
    std::vector<std::string> screens, looks;
    qint64 contacts = 2000;
    quint32 seed = 1;
    std::string demoProcedure = "wiltshire";

    app.add_option("DB", database, "Database to open: a file, or postgresql://server/database");
    app.add_flag("--demo", demoFlag, "Open the demo database; it is made on the first start");
    app.add_flag("--read-only", readOnly, "Open it to look only: nothing can be saved");
    app.add_flag("--first-paint", firstPaint)->group(""); // for the benchmark, not for people
    app.add_option("--typing", typing)->group("");        // likewise

    auto *makeNew = app.add_subcommand("new", "Make a new, empty database");
    makeNew->add_option("DB", database, "File to make, or an empty database: postgresql://server/database")->required();
    makeNew->add_option("--procedure", procedure, "Procedure, with overlays after a +")->required();
    std::string passwordFile;
    std::optional<std::string> osAccount;
    const auto addProof = [&](CLI::App *to) {
        auto *file = to->add_option("--password-file", passwordFile, "The password is the first line of this file");
        to->add_option("--os-account", osAccount, "Account of the computer instead; without a name, whoever runs this")
            ->expected(0, 1)
            ->excludes(file);
    };
    addProof(makeNew);
    bool encrypted = false;
    makeNew->add_flag("--encrypted", encrypted, "The file is encrypted, where the SQLite of this computer can");

    AuditKeyArguments auditKey;
    std::vector<std::string> keyFiles;
    std::string keyFile, head, auditor;
    auto *audit = app.add_subcommand("audit", "Keep the history with a key, and look through it");
    audit->require_subcommand(1);
    auto *makeAuditKey = audit->add_subcommand("key", "Make a key: from then on nobody saves without it");
    makeAuditKey->add_option("DB", database, "Database")->required();
    makeAuditKey->add_option("--to", keyFile, "File to make; otherwise where the program looks for it");
    makeAuditKey->add_option("--as", auditor, "Who does it, by sign-in name; otherwise the administrator");
    makeAuditKey->add_flag("--replace", auditKey.replace, "The key before was lost; the history says so");
    auto *verifyAudit = audit->add_subcommand("verify", "Look through the history; names the first bad entry");
    verifyAudit->add_option("DB", database, "Database")->required();
    verifyAudit->add_option("--key-file", keyFiles, "Key that it is kept with; several if one was replaced");
    verifyAudit->add_option("--head", head, "An entry that is known from elsewhere, as NUMBER:HASH");

    AccountArguments account;
    std::string accountOf;
    auto *accountCommand = app.add_subcommand("account", "Give somebody a first password, or open a closed account");
    accountCommand->add_option("DB", database, "Database")->required();
    accountCommand->add_option("NAME", accountOf, "Whose, by sign-in name")->required();
    accountCommand->add_flag("--open", account.open, "Let them try again after too many wrong passwords");
    addProof(accountCommand);

    auto *demo = app.add_subcommand("demo", "Make a database full of invented people");
    demo->add_option("DB", database, "File to make, or an empty database: postgresql://server/database")->required();
    demo->add_option("--contacts", contacts, "How many contacts")
        ->check(CLI::Range(qint64(1), qint64(5'000'000)))
        ->capture_default_str();
    demo->add_option("--seed", seed, "The same seed gives the same database")->capture_default_str();
    demo->add_option("--procedure", demoProcedure, "Procedure, with overlays after a +")->capture_default_str();

    auto *scenario = app.add_subcommand("scenario", "Play scenario files and print TAP");
    scenario->add_option("FILE", files, "Scenario files")->required();
    scenario->add_option("--database", scenarioDatabase, "Play in this empty database instead of memory");

    auto *tray = app.add_subcommand("tray", "Print what is open in a team's tray");
    tray->add_option("DB", database, "Database")->required();
    tray->add_option("--team", team, "Team id")->required();
    tray->add_flag("--json", json, "Print JSON");

    auto *check = app.add_subcommand("check", "See whether a database is sound");
    check->add_option("DB", database, "Database")->required();

    std::string target;
    auto *copy = app.add_subcommand("copy", "Copy every row into a new database, from a file or a server to another");
    copy->add_option("SOURCE", database, "Database to copy: a file, or postgresql://server/database")->required();
    copy->add_option("TARGET", target, "New file, or an empty database on a server")->required();
    copy->add_flag("--encrypted", encrypted, "The new file is encrypted, where the SQLite of this computer can");

    std::string loginName, role;
    bool removeLogin = false;
    auto *login = app.add_subcommand("login", "Which login of a server works as whom; without a name, all of them");
    login->add_option("DB", database, "postgresql://server/database, as the owner of its tables")->required();
    login->add_option("NAME", loginName, "Who, by the name to sign in with");
    login->add_option("--role-name", role, "Login of the server; otherwise called like the account");
    login->add_flag("--remove", removeLogin, "From now on the login is nobody here");

    BackupArguments backup;
    RestoreArguments restore;
    std::string backupFolder, passphraseFile, backupFile;
    auto *makeBackup = app.add_subcommand("backup",
                                          "Copy a database while others work with it, and look the copy through");
    makeBackup->add_option("DB", database, "Database")->required();
    makeBackup->add_option("--to", backupFolder, "Folder for the backups; otherwise \"backups\" beside the database");
    makeBackup->add_option("--passphrase-file", passphraseFile,
                           "Seal it with the passphrase in the first line of this file");
    makeBackup->add_option("--days", backup.keep.days, "Keep the newest of so many days")
        ->check(CLI::Range(0, 10'000))
        ->capture_default_str();
    makeBackup->add_option("--weeks", backup.keep.weeks, "Keep the newest of so many weeks")
        ->check(CLI::Range(0, 10'000))
        ->capture_default_str();
    makeBackup->add_option("--months", backup.keep.months, "Keep the newest of so many months")
        ->check(CLI::Range(0, 10'000))
        ->capture_default_str();
    auto *restoreCommand = app.add_subcommand("restore", "Make a database of a backup; never overwrites one");
    restoreCommand->add_option("BACKUP", backupFile, "Backup")->required();
    restoreCommand->add_option("DB", database, "Database to make")->required();
    restoreCommand->add_option("--passphrase-file", passphraseFile, "File with the passphrase of a sealed backup");

    ImportArguments import;
    SearchArguments search;
    MatchArguments match;
    DuplicatesArguments duplicates;
    std::string list, text, signIn, report, output;
    auto *people = app.add_subcommand("people", "Take people in, find them, look up lists, find who is entered twice");
    people->require_subcommand(1);
    auto *importPeople = people->add_subcommand("import", "Take the people of a CSV file in");
    importPeople->add_option("DB", database, "Database")->required();
    importPeople->add_option("FILE", list, "CSV file; its first line names the columns")->required();
    importPeople->add_flag("--dry-run", import.dryRun, "Only say what would be taken");
    importPeople->add_option("--as", signIn, "Who imports, by sign-in name; otherwise the administrator");
    importPeople->add_option("--report", report, "CSV file for every row that was refused or needs a remark");
    auto *searchPeople = people->add_subcommand("search", "Who may be meant, likeliest first");
    searchPeople->add_option("DB", database, "Database")->required();
    searchPeople->add_option("TEXT", text, "Names, dates, places, numbers, in any order")->required();
    searchPeople->add_flag("--json", search.json, "Print JSON");
    searchPeople->add_option("--limit", search.limit, "How many at most")
        ->check(CLI::Range(1, 10'000))
        ->capture_default_str();
    auto *matchPeople = people->add_subcommand("match", "Who of a list is on file; changes nothing");
    matchPeople->add_option("DB", database, "Database")->required();
    matchPeople->add_option("FILE", list, "CSV file; its first line names the columns")->required();
    matchPeople->add_option("--top", match.top, "How many for each row")
        ->check(CLI::Range(1, 1'000))
        ->capture_default_str();
    matchPeople->add_option("--output", output, "CSV file to write: query,rank,id,score,why")->required();
    matchPeople->add_flag("--flags", match.flags, "Also open_case and last_contact");
    auto *duplicatePeople = people->add_subcommand("duplicates", "Pairs of entries that may be one person");
    duplicatePeople->add_option("DB", database, "Database")->required();
    duplicatePeople->add_option("--limit", duplicates.limit, "How many at most; otherwise all")
        ->check(CLI::Range(1, 10'000'000));
    duplicatePeople->add_flag("--json", duplicates.json, "Print JSON");

    AnnexAArguments annexA;
    CensusArguments census;
    std::string until, layout = "flat", earlyHelpSource = "5B", laCode, serialNo = "001";
    auto *exports = app.add_subcommand("export", "Write statutory returns; who did is put on record");
    exports->require_subcommand(1);
    const auto addExport = [&](const char *name, const char *what, ExportArguments &common) {
        auto *one = exports->add_subcommand(name, what);
        one->add_option("DB", database, "Database: a file, or postgresql://server/database")->required();
        one->add_option("--output", output, "File to write")->required();
        one->add_flag("--overwrite", common.overwrite, "Replace the file if it is there");
        one->add_option(
            "--as", signIn,
            "Who exports, by sign-in name; otherwise the administrator. What they may not read is left out");
        return one;
    };
    auto *exportAnnexA = addExport("annex-a", "Ofsted's Annex A: Lists 1 to 3, the others with headings", annexA.what);
    exportAnnexA->add_option("--until", until, "Last day of the six months, such as 2026-03-31")->required();
    exportAnnexA->add_option("--layout", layout, "flat, or ofsted: with a title above the headings, as its template")
        ->check(CLI::IsMember({"flat", "ofsted"}))
        ->capture_default_str();
    exportAnnexA
        ->add_option("--early-help-source", earlyHelpSource, "What the census source 5D, early help, is written as")
        ->check(CLI::IsMember({"5B", "5D"}))
        ->capture_default_str();
    auto *exportCensus = addExport("cin-census", "The children in need census, checked by its rules", census.what);
    exportCensus->add_option("--year", census.year, "Year in which the census ends, on 31 March")
        ->required()
        ->check(CLI::Range(2014, 2100));
    exportCensus->add_option("--la-code", laCode, "Three digits of the authority; otherwise as the procedure says");
    exportCensus->add_option("--serial-no", serialNo, "Three digits; another one each time it is sent again")
        ->capture_default_str();
    exportCensus->add_flag("--force", census.force, "Write it although rules are broken");

    auto *rehearse = app.add_subcommand("rehearse",
                                        "What would have been different under another procedure; changes nothing");
    rehearse->add_option("DB", database, "Database")->required();
    rehearse->add_option("--procedure", procedure, "The other procedure, with overlays after a +")->required();
    rehearse->add_option("--from", firstDay, "First day of receipt, such as 2026-05-01");
    rehearse->add_option("--to", lastDay, "Last day of receipt");
    rehearse->add_option("--html", html, "Write it as a web page instead");

    LoadArguments load;
    auto *loadCommand = app.add_subcommand("load",
                                           "See how many can save at once: many programs work on a copy beside it");
    loadCommand->add_option("DB", database, "Database file; a copy beside it is used, and removed")->required();
    loadCommand->add_option("--clients", load.clients, "How many programs work at once")->capture_default_str();
    loadCommand->add_option("--seconds", load.seconds, "For how long")->capture_default_str();
    loadCommand->add_option("--rate", load.rate, "Saves a second by each; 0: one after the other")
        ->capture_default_str();
    loadCommand->add_option("--kill", load.kills, "So many of them are killed on the way, and others started");
    loadCommand->add_option("--seed", load.seed, "The same seed gives the same work");
    std::vector<std::string> environment;
    loadCommand->add_option("--env", environment,
                            "NAME=VALUE for the programs, such as a fault to be put in their way");
    loadCommand->add_flag("--shared", load.shared, "As if the file lay on a share, whatever its disk is");
    loadCommand->add_flag("--into-this", load.intoThis,
                          "Write into this database itself, which invented records stay in");
    LoadClientArguments loadClient;
    auto *loadClientCommand = app.add_subcommand("load-client")->group(""); // started by load
    loadClientCommand->add_option("DB", database)->required();
    loadClientCommand->add_option("--rate", loadClient.rate);
    loadClientCommand->add_option("--seed", loadClient.seed);
    loadClientCommand->add_flag("--shared", loadClient.shared);

    auto *procedures = app.add_subcommand("procedure", "List, check, explain and compare procedures");
    procedures->require_subcommand(1);
    auto *listProcedures = procedures->add_subcommand("list", "The procedures that come with the program");
    auto *checkProcedure = procedures->add_subcommand(
        "check", "See whether a procedure file is sound and can work as written; overlays after their base");
    checkProcedure->add_option("FILE", files, "Procedure file or name, then overlays")->required();
    auto *explain = procedures->add_subcommand("explain", "What the rules say, where they come from and what they do");
    explain->add_option("NAME", procedure, "Procedure, with overlays after a +")->required();
    explain->add_option("RULE", rule, "One rule only");
    auto *coverage = procedures->add_subcommand("coverage",
                                                "Every rule: where it stands, what it does, which scenario names it");
    coverage->add_option("NAME", files, "Procedures; without any, all that come with the program");
    coverage->add_option("--scenarios", scenarioFolder, "Folder with scenario files");
    coverage->add_option("--html", html, "Write it as a web page");
    coverage->add_option("--markdown", markdown, "Write it as Markdown");

    auto *compare = procedures->add_subcommand("compare", "What procedures say on the points they disagree on");
    compare->add_option("NAME", files, "Two or more procedures, each with overlays after a +")
        ->required()
        ->expected(2, -1);
    compare->add_option("--html", html, "Write it as a web page instead");
    compare->add_flag("--differences", differences, "Leave out what they agree on and what none speaks of");

    auto *demoDay = app.add_subcommand("demo-day", "Play a day at the desk through the windows and take pictures");
    demoDay->add_option("DB", database, "Database; made if it is missing")->required();
    demoDay->add_option("--pictures", folder, "Folder for the pictures")->required();
    auto *screenshots = app.add_subcommand("screenshots", "Take a picture of every screen");
    screenshots->add_option("FOLDER", folder, "Folder for the pictures")->required();
    screenshots->add_option("--only", screens, "Only the screens of these names");
    screenshots->add_option("--look", looks, "Only the looks with these words in their names: dark, 150, 1920x1080");
    screenshots->add_flag("--list", listScreens, "Only say which screens and looks there are");
    screenshots->add_flag("--golden", golden, "The few small ones that the tests compare with");

    try {
        app.parse(argc, argv);
    } catch (const CLI::Success &success) { // --help and --version
        return app.exit(success);
    } catch (const CLI::ParseError &error) {
        terminal.err << "frontdoor: "_L1 << q(error.what()) << ". See frontdoor --help."_L1 << Qt::endl;
        return ExitUsage;
    }

    if (app.got_subcommand(demoDay))
        return window.demoDay ? window.demoDay(terminal, {q(database), q(folder)}) : needsWindow(terminal);
    if (app.got_subcommand(screenshots))
        return window.screenshots ? window.screenshots(terminal, {q(folder), q(screens), q(looks), listScreens, golden})
                                  : needsWindow(terminal);
    if (app.get_subcommands().empty())
        return window.open ? window.open(terminal, {q(database), demoFlag, readOnly, firstPaint, q(typing)})
                           : needsWindow(terminal);

    const auto proof = [&] {
        return ProofWish{q(passwordFile), osAccount ? std::optional(q(*osAccount)) : std::nullopt};
    };
    QCoreApplication core(argc, argv);
    loadTranslations(core, QLocale::c()); // what commands print is English
    if (app.got_subcommand(makeNew))
        return runNew(terminal, {q(database), q(procedure), proof(), encrypted});
    if (audit->got_subcommand(makeAuditKey))
        return runAuditKey(terminal, {q(database), q(keyFile), q(auditor), auditKey.replace});
    if (audit->got_subcommand(verifyAudit))
        return runAuditVerify(terminal, {q(database), q(keyFiles), q(head)});
    if (app.got_subcommand(accountCommand))
        return runAccount(terminal, {q(database), q(accountOf), proof(), account.open});
    if (app.got_subcommand(demo))
        return runDemo(terminal, {q(database), contacts, seed, q(demoProcedure)});
    if (app.got_subcommand(scenario))
        return runScenario(terminal, q(files), q(scenarioDatabase));
    if (app.got_subcommand(tray))
        return runTray(terminal, q(database), q(team), json);
    if (app.got_subcommand(check))
        return runCheck(terminal, q(database));
    if (app.got_subcommand(copy))
        return runCopy(terminal, q(database), q(target), encrypted);
    if (app.got_subcommand(login))
        return runLogin(terminal, {q(database), q(loginName), q(role), removeLogin});
    if (app.got_subcommand(makeBackup)) {
        backup.database = q(database);
        backup.folder = q(backupFolder);
        backup.passphraseFile = q(passphraseFile);
        return runBackup(terminal, backup);
    }
    if (app.got_subcommand(restoreCommand))
        return runRestore(terminal, {q(backupFile), q(database), q(passphraseFile)});
    if (people->got_subcommand(importPeople))
        return runPeopleImport(terminal, {q(database), q(list), q(signIn), q(report), import.dryRun});
    if (people->got_subcommand(searchPeople))
        return runPeopleSearch(terminal, {q(database), q(text), search.limit, search.json});
    if (people->got_subcommand(matchPeople))
        return runPeopleMatch(terminal, {q(database), q(list), q(output), match.top, match.flags});
    if (people->got_subcommand(duplicatePeople))
        return runPeopleDuplicates(terminal, {q(database), duplicates.limit, duplicates.json});
    if (exports->got_subcommand(exportAnnexA)) {
        annexA.what = {q(database), q(output), q(signIn), annexA.what.overwrite};
        annexA.until = q(until);
        annexA.layout = layout == "ofsted" ? AnnexALayout::Ofsted : AnnexALayout::Flat;
        annexA.earlyHelp = earlyHelpSource == "5D" ? EarlyHelpSource::As5D : EarlyHelpSource::As5B;
        return runExportAnnexA(terminal, annexA);
    }
    if (exports->got_subcommand(exportCensus)) {
        census.what = {q(database), q(output), q(signIn), census.what.overwrite};
        census.laCode = q(laCode);
        census.serialNo = q(serialNo);
        return runExportCensus(terminal, census);
    }
    if (app.got_subcommand(loadCommand)) {
        load.database = q(database);
        load.environment = q(environment);
        return runLoad(terminal, load);
    }
    if (app.got_subcommand(loadClientCommand)) {
        loadClient.database = q(database);
        return runLoadClient(terminal, loadClient);
    }
    if (app.got_subcommand(rehearse))
        return runRehearse(terminal, {q(database), q(procedure), q(firstDay), q(lastDay), q(html)});
    if (procedures->got_subcommand(listProcedures))
        return runProcedureList(terminal);
    if (procedures->got_subcommand(checkProcedure))
        return runProcedureCheck(terminal, q(files));
    if (procedures->got_subcommand(coverage))
        return runProcedureCoverage(terminal, {q(files), q(scenarioFolder), q(html), q(markdown)});
    if (procedures->got_subcommand(compare))
        return runProcedureCompare(terminal, {q(files), q(html), differences});
    return runProcedureExplain(terminal, q(procedure), q(rule));
}

} // namespace frontdoor
