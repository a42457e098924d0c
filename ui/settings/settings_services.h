// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/expected.h"
#include "ui/style/apply_theme.h"

#include <QTime>

#include <functional>
#include <optional>

namespace frontdoor {

/// How somebody likes the program on this computer.
struct Preferences {
    ThemeChoice theme = ThemeChoice::System;
    int textPercent = 100;     ///< 100 to 200
    int lockAfterMinutes = 10; ///< without a key or a move; 0: never
    bool checkSpelling = true;

    friend bool operator==(const Preferences &, const Preferences &) = default;
};

/// What is known of the database besides its contents.
struct DatabaseFacts {
    QString path;
    qint64 bytes = 0; ///< of the file with its log
    int schemaVersion = 0;
    QString instanceId;
    bool isShared = false; ///< lies where other computers reach it

    friend bool operator==(const DatabaseFacts &, const DatabaseFacts &) = default;
};

/// How the database is backed up each night by whichever program runs then.
struct NightlyBackups {
    bool enabled = false;
    QString folder; ///< empty: beside the database
    QTime at = QTime(2, 0);
    int days = 14; ///< the newest of so many days, weeks and months is kept
    int weeks = 8;
    int months = 12;
    QString passphraseFile; ///< empty: not sealed

    friend bool operator==(const NightlyBackups &, const NightlyBackups &) = default;
};

/// What came of it.
struct NightlyReport {
    NightlyBackups plan;
    QString folder; ///< where they lie
    std::optional<Instant> newest;
    qint64 bytes = 0; ///< of the newest
    int kept = 0;
    QString computer;             ///< of the last turn
    std::optional<Instant> began; ///< one is being made there
    QString trouble;              ///< why the last one failed
    Instant troubled;
    bool late = false; ///< the newest is older than it should be

    friend bool operator==(const NightlyReport &, const NightlyReport &) = default;
};

/// What the settings need of the application. Whatever is empty is not offered.
struct SettingsServices {
    std::function<Preferences()> preferences;
    std::function<void(const Preferences &)> setPreferences; ///< keeps them, and they hold at once

    /// Called on a thread of its own.
    std::function<Expected<DatabaseFacts>()> databaseFacts;
    /// Makes a copy while everybody works on; called on a thread of its own. Told how much is done; false stops it.
    std::function<Expected<void>(const QString &to, const std::function<bool(int done, int total)> &progress)>
        copyDatabase;

    // Nightly backups, each called on a thread of its own. Empty where a server holds the data: whoever looks after it backs
    // it up.
    bool onServer = false;
    std::function<Expected<NightlyReport>(Instant now)> nightlyReport;
    std::function<Expected<void>(const NightlyBackups &)> setNightly;
    std::function<Expected<void>(const NightlyBackups &, Instant now)> backUpNow; ///< whoever's turn it is

    QString holidayFile;      ///< where a newer bank-holidays.json is looked for when the program starts
    bool ownHolidays = false; ///< whether that file is there and in force

    /// Another procedure is in force: the window has to begin anew with it.
    std::function<void()> procedureAdopted;
};

} // namespace frontdoor
