// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"
#include "core/store/nightly_backup.h"
#include "ui/shell/standing_concern.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace frontdoor {

/// What this program does for the office's backups while its window is open: every few minutes it looks whether one is due,
/// and makes it if the turn is its own. All of it beside the window's thread. Does nothing where a server holds the data.
class NightlyKeeper final : public QObject {
    Q_OBJECT

public:
    NightlyKeeper(QString database, const Calendar &calendar, std::shared_ptr<const Clock> clock,
                  QObject *parent = nullptr);
    /// A backup that is being made is stopped; another program may make it.
    ~NightlyKeeper() override;

    /// Looks now. Nothing while it is at work.
    void look();
    StandingConcern &concern() { return m_concern; }

signals:
    /// It has looked, and whether it made a backup.
    void looked(bool made);

private:
    struct Result {
        Expected<std::optional<BackupFile>> made;
        Expected<NightlyState> state;
    };
    void take(const Result &result);

    QString m_database;
    Calendar m_calendar;
    std::shared_ptr<const Clock> m_clock;
    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
    StandingConcern m_concern;
    QTimer m_timer;
    bool m_working = false;
};

/// What the foot of the window says of the backups; empty where nothing is amiss.
QString backupConcern(const NightlyState &state, const Calendar &calendar, Instant now);

} // namespace frontdoor
