// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/settings_services.h"

#include "core/procedure/loader.h"
#include "core/session/on_result.h"
#include "core/store/file_copy.h"
#include "core/store/file_facts.h"
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
    FD_ASSIGN(const FileFacts file, factsOf(database));
    DatabaseFacts facts;
    facts.path = QFileInfo(database).absoluteFilePath();
    facts.bytes = file.bytes;
    facts.schemaVersion = file.schemaVersion;
    facts.instanceId = file.instanceId;
    facts.isShared = file.place == FilePlace::Shared;
    return facts;
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
        return copyDatabase(database, to, progress);
    };
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
