// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/settings_services.h"

#include "app/commands/backup_command.h"
#include "core/procedure/loader.h"
#include "core/session/on_result.h"
#include "core/store/file_copy.h"
#include "core/store/file_facts.h"
#include "core/store/nightly_backup.h"
#include "core/store/postgres_store.h"
#include "core/store/store_at.h"
#include "core/store/store_copy.h"
#include "ui/desk/desk.h"
#include "ui/shell/main_window.h"

#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

MainWindow *windowOf(const QPointer<QWidget> &part)
{
    return part ? qobject_cast<MainWindow *>(part->window()) : nullptr;
}

Expected<DatabaseFacts> lookAt(const QString &database)
{
    if (isServerAddress(database)) {
        FD_ASSIGN(const ServerFacts server, factsOfServer(database));
        DatabaseFacts facts;
        facts.path = withoutPassword(database);
        facts.bytes = server.bytes;
        facts.schemaVersion = server.schemaVersion;
        facts.instanceId = server.instanceId;
        return facts;
    }
    FD_ASSIGN(const FileFacts file, factsOf(database));
    DatabaseFacts facts;
    facts.path = QFileInfo(database).absoluteFilePath();
    facts.bytes = file.bytes;
    facts.schemaVersion = file.schemaVersion;
    facts.instanceId = file.instanceId;
    facts.isShared = file.place == FilePlace::Shared;
    return facts;
}

NightlyPlan planOf(const NightlyBackups &wanted)
{
    return {
        wanted.enabled, wanted.folder, wanted.at, {wanted.days, wanted.weeks, wanted.months}, wanted.passphraseFile};
}

NightlyBackups wishOf(const NightlyPlan &plan)
{
    return {plan.enabled, plan.folder, plan.at, plan.keep.days, plan.keep.weeks, plan.keep.months, plan.passphraseFile};
}

Expected<NightlyReport> reportOn(const QString &database, Instant now)
{
    FD_ASSIGN(const NightlyState state, nightlyState(database));
    NightlyReport report;
    report.plan = wishOf(state.plan);
    report.folder = state.folder;
    if (state.newest)
        report.newest = Instant{state.newest->taken.toMSecsSinceEpoch()};
    report.bytes = state.bytes;
    report.kept = state.kept;
    report.computer = state.computer;
    report.began = state.began;
    report.trouble = state.trouble;
    report.troubled = state.troubled;
    report.late = state.isLate(now);
    return report;
}

Expected<void> backUpAs(const QString &database, const NightlyPlan &wanted, Instant now)
{
    FD_ASSIGN(const BackupFile made, backUpByPlan(database, wanted, &passphraseIn, now));
    if (!made.concern.isEmpty())
        return failure(ErrorCode::Corrupt, made.path, made.concern);
    return {};
}

/// A file is backed up from here; a server by whoever looks after it.
void addNightly(SettingsServices &services, const QString &database)
{
    services.onServer = isServerAddress(database);
    if (services.onServer)
        return;
    services.nightlyReport = [database](Instant now) { return reportOn(database, now); };
    services.setNightly = [database](const NightlyBackups &wanted) { return setNightlyPlan(database, planOf(wanted)); };
    services.backUpNow = [database](const NightlyBackups &wanted, Instant now) {
        return backUpAs(database, planOf(wanted), now);
    };
}

/// The program goes by the new procedure from the next sign-in on: every page was made for the old one.
void beginAnew(Session &session, const QPointer<QWidget> &part, const QList<ProcedureFile> &files)
{
    QList<ProcedureText> texts;
    for (const ProcedureFile &file : files)
        texts.append({file.name, file.text});
    const Expected<Procedure> procedure = loadProcedure(texts);
    MainWindow *window = windowOf(part);
    if (!procedure || !window)
        return;
    // What is still on the screen may speak of the old one until it has gone.
    QObject::connect(window, &QObject::destroyed, [old = session.rulebook().procedure] { Q_UNUSED(old) });
    session.setRulebook({std::make_shared<const Procedure>(*procedure), session.rulebook().calendar});
    window->signOut();
}

} // namespace

SettingsServices settingsServices(Desk &desk, const QString &database, QSettings *settings, QWidget *panelParent)
{
    const QPointer<QWidget> part(panelParent);
    SettingsServices services;
    if (settings) {
        services.preferences = [settings] {
            const SettingsStore store(*settings);
            return Preferences{store.theme(), store.textPercent(),
                               store.lockMinutes().value_or(SettingsStore::usualLockMinutes),
                               store.isSpellingChecked()};
        };
        services.setPreferences = [settings, part](const Preferences &wanted) {
            SettingsStore store(*settings);
            store.setTheme(wanted.theme);
            store.setTextPercent(wanted.textPercent);
            // Until somebody chooses, it is as is usual, which differs for the demo.
            if (wanted.lockAfterMinutes != store.lockMinutes().value_or(SettingsStore::usualLockMinutes))
                store.setLockMinutes(wanted.lockAfterMinutes);
            store.setSpellingChecked(wanted.checkSpelling);
            if (MainWindow *window = windowOf(part)) {
                window->setAppearance(wanted.theme, wanted.textPercent);
                window->followSettings();
            }
        };
    }
    services.databaseFacts = [database] { return lookAt(database); };
    services.copyDatabase = [database](const QString &to, const std::function<bool(int, int)> &progress) {
        return copyToNewFile(database, to, progress);
    };
    addNightly(services, database);
    services.holidayFile = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
                           + "/bank-holidays.json"_L1;
    services.ownHolidays = QFileInfo::exists(services.holidayFile);
    services.procedureAdopted = [&session = desk.session(), part] {
        const auto look = [](Views &views) { return views.procedureFiles(); };
        onResult(&session, session.read<QList<ProcedureFile>>(ReadSlot(), look),
                 [&session, part](const Expected<QList<ProcedureFile>> &files) {
                     if (files)
                         beginAnew(session, part, *files);
                 });
    };
    return services;
}

} // namespace frontdoor
