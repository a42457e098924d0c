// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/nightly_keeper.h"

#include "app/commands/backup_command.h"
#include "core/calendar/phrases.h"
#include "core/session/on_result.h"
#include "core/store/postgres_store.h"

#include <QCoreApplication>
#include <QSysInfo>
#include <QtConcurrent>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstLookMs = 60'000; // not while the window opens
constexpr int lookEveryMs = 5 * 60'000;

} // namespace

NightlyKeeper::NightlyKeeper(QString database, const Calendar &calendar, std::shared_ptr<const Clock> clock,
                             QObject *parent)
    : QObject(parent)
    , m_database(std::move(database))
    , m_calendar(calendar)
    , m_clock(std::move(clock))
{
    if (isServerAddress(m_database))
        return;
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.setInterval(lookEveryMs);
        look();
    });
    m_timer.start(firstLookMs);
}

NightlyKeeper::~NightlyKeeper()
{
    *m_stop = true;
}

void NightlyKeeper::look()
{
    if (m_working || isServerAddress(m_database))
        return;
    m_working = true;
    const auto work = [database = m_database, calendar = m_calendar, now = m_clock->now(), stop = m_stop] {
        return Result{backUpIfDue(database, calendar, QSysInfo::machineHostName(), &passphraseIn, now,
                                  [stop](int, int) { return !*stop; }),
                      nightlyState(database)};
    };
    onResult(this, QtConcurrent::run(work), [this](const Result &result) { take(result); });
}

void NightlyKeeper::take(const Result &result)
{
    m_working = false;
    const bool failed = !result.made && result.made.error().code != ErrorCode::Cancelled;
    QString concern = result.state ? backupConcern(*result.state, m_calendar, m_clock->now()) : QString();
    if (failed && concern.isEmpty())
        concern = tr("The nightly backup failed");
    if (result.state || failed) {
        const QString where = tr(
            "Tell whoever looks after this database; what is wrong stands in the settings, under This database.");
        m_concern.set(concern, failed ? describe(result.made.error()) + u'\n' + where : where);
    }
    emit looked(result.made && *result.made);
}

QString backupConcern(const NightlyState &state, const Calendar &calendar, Instant now)
{
    if (!state.plan.enabled)
        return {};
    if (!state.isLate(now))
        return state.trouble.isEmpty() ? QString() : NightlyKeeper::tr("The nightly backup failed");
    if (!state.newest)
        return NightlyKeeper::tr("No backup yet");
    return NightlyKeeper::tr("No backup since %1")
        .arg(englishDateTime({state.newest->taken.toMSecsSinceEpoch()}, calendar, u"ddd d MMM"));
}

} // namespace frontdoor
