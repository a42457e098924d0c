// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/nightly_backup.h"

#include "core/base/whole_file.h"
#include "core/base/within_reach.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int turnsInANight = 4;
constexpr qint64 minute = 60'000;
constexpr qint64 unheardAfter = 180 * minute;
constexpr qint64 failedAfter = 30 * minute;
constexpr qint64 lateAfter = 48 * 60 * minute;
constexpr int turnsKeptDays = 7;
constexpr auto suffix = ".turn"_L1;

QString planPath(const QString &database)
{
    return database + ".nightly"_L1;
}

Expected<QJsonObject> readObject(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return troubleWith(file);
    QJsonParseError parsing;
    const QJsonObject object = QJsonDocument::fromJson(file.read(100'000), &parsing).object();
    if (parsing.error != QJsonParseError::NoError)
        return failure(ErrorCode::Corrupt, path, parsing.errorString());
    return object;
}

Expected<void> writeObject(const QString &path, const QJsonObject &object)
{
    return writeWhole(path, QJsonDocument(object).toJson());
}

/// What a turn's file says. One that is just being written says nothing yet but when it was made.
struct TurnFile {
    QString computer;
    Instant began;
    std::optional<Instant> ended;
    QString trouble;
};

TurnFile read(const QString &path)
{
    const QJsonObject object = readObject(path).value_or(QJsonObject());
    TurnFile turn;
    turn.computer = object["computer"_L1].toString();
    turn.began = {object["began"_L1].toInteger(QFileInfo(path).lastModified().toMSecsSinceEpoch())};
    if (object.contains("ended"_L1))
        turn.ended = Instant{object["ended"_L1].toInteger()};
    turn.trouble = object["trouble"_L1].toString();
    if (!isWithinReach(turn.began) || (turn.ended && !isWithinReach(*turn.ended)))
        return {{}, {QFileInfo(path).lastModified().toMSecsSinceEpoch()}, {}, {}};
    return turn;
}

bool isOver(const TurnFile &turn, Instant now)
{
    if (turn.ended && !turn.trouble.isEmpty())
        return now.ms - turn.ended->ms > failedAfter;
    return now.ms - turn.began.ms > unheardAfter;
}

QString turnPath(const QString &folder, QDate night, int turn)
{
    const QString more = turn == 1 ? QString() : u"-%1"_s.arg(turn);
    return QDir(folder).filePath(night.toString(Qt::ISODate) + more + suffix);
}

void removeOldTurns(const QString &folder, QDate night)
{
    for (const QString &name : QDir(folder).entryList({u'*' + suffix}, QDir::Files)) {
        const QDate of = QDate::fromString(name.left(10), Qt::ISODate);
        if (of.isValid() && of.daysTo(night) > turnsKeptDays)
            QFile::remove(QDir(folder).filePath(name));
    }
}

/// The newest of the turns that are kept.
std::optional<TurnFile> lastTurn(const QString &folder)
{
    std::optional<TurnFile> last;
    for (const QString &name : QDir(folder).entryList({u'*' + suffix}, QDir::Files)) {
        const TurnFile turn = read(QDir(folder).filePath(name));
        if (!last || turn.began > last->began)
            last = turn;
    }
    return last;
}

Instant takenAt(const BackupFile &backup)
{
    return {backup.taken.toMSecsSinceEpoch()};
}

} // namespace

Expected<NightlyPlan> nightlyPlanOf(const QString &database)
{
    const QString path = planPath(database);
    NightlyPlan plan;
    if (!QFile::exists(path))
        return plan;
    FD_ASSIGN(const QJsonObject object, readObject(path));
    const QTime at = QTime::fromString(object["at"_L1].toString(), u"HH:mm"_s);
    if (!at.isValid())
        return failure(ErrorCode::Corrupt, path, u"the time cannot be read"_s);
    plan.enabled = object["enabled"_L1].toBool();
    plan.folder = object["folder"_L1].toString();
    plan.at = at;
    plan.keep.days = std::max(0, object["keep-days"_L1].toInt(plan.keep.days));
    plan.keep.weeks = std::max(0, object["keep-weeks"_L1].toInt(plan.keep.weeks));
    plan.keep.months = std::max(0, object["keep-months"_L1].toInt(plan.keep.months));
    plan.passphraseFile = object["passphrase-file"_L1].toString();
    return plan;
}

Expected<void> setNightlyPlan(const QString &database, const NightlyPlan &plan)
{
    return writeObject(planPath(database), {{u"enabled"_s, plan.enabled},
                                            {u"folder"_s, plan.folder},
                                            {u"at"_s, plan.at.toString(u"HH:mm"_s)},
                                            {u"keep-days"_s, plan.keep.days},
                                            {u"keep-weeks"_s, plan.keep.weeks},
                                            {u"keep-months"_s, plan.keep.months},
                                            {u"passphrase-file"_s, plan.passphraseFile}});
}

QString nightlyFolder(const QString &database, const NightlyPlan &plan)
{
    return plan.folder.isEmpty() ? QFileInfo(database).absoluteDir().filePath(u"backups"_s) : plan.folder;
}

Instant lastNight(const NightlyPlan &plan, const Calendar &calendar, Instant now)
{
    const QDate today = calendar.localDate(now);
    const Instant tonight = calendar.at(today, plan.at);
    return tonight <= now ? tonight : calendar.at(today.addDays(-1), plan.at);
}

Expected<std::optional<NightlyTurn>> takeTurn(const QString &folder, Instant night, const QString &computer,
                                              Instant now, const Calendar &calendar)
{
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::AccessDenied, folder, u"the folder cannot be made"_s);
    const QDate day = calendar.localDate(night);
    for (int turn = 1; turn <= turnsInANight; ++turn) {
        const NightlyTurn mine{turnPath(folder, day, turn), computer, now};
        QFile file(mine.path);
        // Nobody ever takes a turn's file away to take the turn: two who did would both have it.
        if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            file.write(QJsonDocument(QJsonObject{{u"computer"_s, computer}, {u"began"_s, now.ms}})
                           .toJson(QJsonDocument::Compact));
            removeOldTurns(folder, day);
            return std::optional(mine);
        }
        if (!QFile::exists(mine.path))
            return failure(ErrorCode::AccessDenied, mine.path, file.errorString());
        if (!isOver(read(mine.path), now))
            return std::optional<NightlyTurn>();
    }
    return std::optional<NightlyTurn>();
}

void endTurn(const NightlyTurn &turn, const QString &trouble, Instant now)
{
    // Where even this cannot be written, the turn counts as unheard of.
    static_cast<void>(writeObject(
        turn.path,
        {{u"computer"_s, turn.computer}, {u"began"_s, turn.began.ms}, {u"ended"_s, now.ms}, {u"trouble"_s, trouble}}));
}

void giveTurnBack(const NightlyTurn &turn)
{
    QFile::remove(turn.path);
}

bool NightlyState::isLate(Instant now) const
{
    return !newest || now.ms - takenAt(*newest).ms > lateAfter;
}

Expected<NightlyState> nightlyState(const QString &database)
{
    NightlyState state;
    FD_ASSIGN(state.plan, nightlyPlanOf(database));
    state.folder = nightlyFolder(database, state.plan);
    if (!QDir(state.folder).exists())
        return state;
    FD_ASSIGN(const QList<BackupFile> backups, backupsOf(database, state.folder));
    state.kept = int(backups.size());
    if (!backups.isEmpty()) {
        state.newest = backups.first();
        state.bytes = QFileInfo(backups.first().path).size();
    }
    const std::optional<TurnFile> turn = lastTurn(state.folder);
    if (!turn)
        return state;
    state.computer = turn->computer;
    // Names have no milliseconds. What a turn has made can be of concern all the same; what was made since settles it.
    const bool madeByIt = state.newest && takenAt(*state.newest).ms >= turn->began.ms / 1000 * 1000;
    const bool madeSince = state.newest && takenAt(*state.newest) > turn->began;
    if (!turn->ended && !madeByIt) {
        state.began = turn->began;
    } else if (turn->ended && !turn->trouble.isEmpty() && !madeSince) {
        state.trouble = turn->trouble;
        state.troubled = *turn->ended;
    }
    return state;
}

Expected<BackupFile> backUpByPlan(const QString &database, const NightlyPlan &plan,
                                  const PassphraseReader &passphraseIn, Instant now,
                                  const std::function<bool(int done, int total)> &progress)
{
    BackupPlan backup{nightlyFolder(database, plan), {}, plan.keep};
    if (!plan.passphraseFile.isEmpty()) {
        FD_ASSIGN(backup.passphrase, passphraseIn(plan.passphraseFile));
    }
    return backUp(database, backup, now, progress);
}

Expected<std::optional<BackupFile>> backUpIfDue(const QString &database, const Calendar &calendar,
                                                const QString &computer, const PassphraseReader &passphraseIn,
                                                Instant now, const std::function<bool(int done, int total)> &progress)
{
    FD_ASSIGN(const NightlyState state, nightlyState(database));
    if (!state.plan.enabled)
        return std::optional<BackupFile>();
    const Instant night = lastNight(state.plan, calendar, now);
    if (state.newest && takenAt(*state.newest) >= night)
        return std::optional<BackupFile>();
    FD_ASSIGN(const std::optional<NightlyTurn> turn, takeTurn(state.folder, night, computer, now, calendar));
    if (!turn)
        return std::optional<BackupFile>();
    const Expected<BackupFile> made = backUpByPlan(database, state.plan, passphraseIn, now, progress);
    if (!made && made.error().code == ErrorCode::Cancelled)
        giveTurnBack(*turn);
    else
        endTurn(*turn, made ? made->concern : describe(made.error()), now);
    if (!made)
        return Unexpected(made.error());
    return std::optional(*made);
}

} // namespace frontdoor
