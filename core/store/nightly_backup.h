// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "core/store/backup.h"

#include <QTime>

#include <optional>

namespace frontdoor {

/// How an office's database is backed up each night by whichever client runs then. Lies beside the database, because all
/// clients go by it: "office.frontdoor.nightly".
struct NightlyPlan {
    bool enabled = false;
    QString folder;         ///< empty: "backups" beside the database
    QTime at = QTime(2, 0); ///< by the clock on the wall
    Retention keep = {};
    QString passphraseFile = {}; ///< empty: not sealed

    friend bool operator==(const NightlyPlan &, const NightlyPlan &) = default;
};

/// Not enabled where nobody has set one up. Corrupt, AccessDenied.
Expected<NightlyPlan> nightlyPlanOf(const QString &database);
Expected<void> setNightlyPlan(const QString &database, const NightlyPlan &plan);
/// Where the backups lie by it.
QString nightlyFolder(const QString &database, const NightlyPlan &plan);

/// When the last backup should have begun: the last time that the clock showed the plan's time.
Instant lastNight(const NightlyPlan &plan, const Calendar &calendar, Instant now);

/// One client's turn to back up in one night.
struct NightlyTurn {
    QString path; ///< of the file that says whose it is
    QString computer;
    Instant began;
};
/// Takes the turn of that night, unless somebody has it: of many who ask at once one gets it. A turn that came to nothing is
/// given anew half an hour after it failed, and one of which nothing more was heard after three hours; four in a night.
Expected<std::optional<NightlyTurn>> takeTurn(const QString &folder, Instant night, const QString &computer,
                                              Instant now, const Calendar &calendar);
/// How it ended, for the others; an empty `trouble` is success.
void endTurn(const NightlyTurn &turn, const QString &trouble, Instant now);
/// It ends for no reason of its own, because the program is closed: others may begin at once.
void giveTurnBack(const NightlyTurn &turn);

/// What the nights have brought.
struct NightlyState {
    NightlyPlan plan;
    QString folder;
    std::optional<BackupFile> newest;
    qint64 bytes = 0;             ///< of the newest
    int kept = 0;                 ///< backups in the folder
    QString computer;             ///< of the last turn: who makes one now, or failed
    std::optional<Instant> began; ///< set while a backup is being made
    QString trouble;              ///< why the last turn failed, if nothing newer was made since
    Instant troubled;

    /// Whether the newest backup is older than two days, or there is none.
    bool isLate(Instant now) const;
};
Expected<NightlyState> nightlyState(const QString &database);

/// `passphraseIn` reads the file that the plan names.
using PassphraseReader = std::function<Expected<QString>(const QString &file)>;
/// A backup by the plan, whether it is due or not.
Expected<BackupFile> backUpByPlan(const QString &database, const NightlyPlan &plan,
                                  const PassphraseReader &passphraseIn, Instant now,
                                  const std::function<bool(int done, int total)> &progress = {});

/// What a client does every few minutes: makes the backup if one is due and the turn is its own. Nothing if not.
/// Errors are kept for the others as well, but for Cancelled.
Expected<std::optional<BackupFile>> backUpIfDue(const QString &database, const Calendar &calendar,
                                                const QString &computer, const PassphraseReader &passphraseIn,
                                                Instant now,
                                                const std::function<bool(int done, int total)> &progress = {});

} // namespace frontdoor
