// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What lies beside a database, where everybody of the office may write, and how a database is named: the plan of the nightly
// backup and its turns, manifests, sealed backups, who holds the lock, the key of the history, addresses. The first byte says
// which.

#include "core/secrets/sealed_file.h"
#include "core/store/backup.h"
#include "core/store/history_key.h"
#include "core/store/lock_note.h"
#include "core/store/nightly_backup.h"
#include "core/store/postgres_store.h"
#include "core/store/store_at.h"
#include "fuzz/require.h"

#include <QDir>
#include <QTemporaryDir>

#include <cstddef>
#include <cstdint>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

const Instant now{1'777'622'400'000};

const QString &folder()
{
    static const QTemporaryDir temporary;
    static const QString path = temporary.path();
    return path;
}
QString database()
{
    return folder() + "/office.frontdoor"_L1;
}

void readPlan(const QByteArray &bytes)
{
    putFile(database() + ".nightly"_L1, bytes);
    const Expected<NightlyPlan> plan = nightlyPlanOf(database());
    if (!plan) {
        require(plan.error().code == ErrorCode::Corrupt, "what is no plan is told as such");
        return;
    }
    require(plan->at.isValid(), "a plan has a time");
    require(plan->keep.days >= 0 && plan->keep.weeks >= 0 && plan->keep.months >= 0, "nothing is kept less than never");
    require(setNightlyPlan(database(), *plan).has_value(), "a plan can be written");
    const Expected<NightlyPlan> again = nightlyPlanOf(database());
    require(again && *again == *plan, "what was read is written and read again as it was");
    QFile::remove(database() + ".nightly"_L1);
}

void readTurn(const QByteArray &bytes)
{
    static const Calendar calendar{BankHolidays::shipped()};
    const QString turns = folder() + "/backups"_L1;
    QDir(turns).removeRecursively();
    QDir().mkpath(turns);
    const Instant night = lastNight({}, calendar, now);
    putFile(turns + u'/' + calendar.localDate(night).toString(Qt::ISODate) + ".turn"_L1, bytes);
    static_cast<void>(nightlyState(database()));
    const auto turn = takeTurn(turns, night, u"DUTY-PC-3"_s, now, calendar);
    require(turn.has_value(), "whose turn it is can be found out");
}

void readManifest(const QByteArray &bytes)
{
    const QString backups = folder() + "/kept"_L1;
    QDir().mkpath(backups);
    const QString name = backups + "/office-2026-05-01T013000Z.frontdoor"_L1;
    if (!QFile::exists(name))
        putFile(name, {});
    putFile(name + ".manifest"_L1, bytes);
    const Expected<QList<BackupFile>> found = backupsOf(database(), backups);
    require(found && found->size() == 1, "a backup is one whatever its manifest says");
}

void readSealed(const QByteArray &bytes)
{
    // With a whole head the passphrase is stretched, which takes as long as it should.
    if (bytes.startsWith("FDFILE1\n") && bytes.size() >= 48)
        return;
    const QString path = folder() + "/sealed"_L1;
    const QString target = folder() + "/unsealed"_L1;
    putFile(path, bytes);
    const Expected<void> opened = unsealFile(path, target, u"passphrase"_s);
    require(!opened && !QFile::exists(target), "nothing is left of what cannot be opened");
    require(opened.error().code != ErrorCode::Newer || isSealedFile(path), "what is newer is sealed");
}

void readLockNote(const QByteArray &bytes)
{
    putFile(database() + "-holder"_L1, bytes);
    if (const auto holder = LockNote::read(database()))
        require(!holder->computer.contains(u'\n') && nameOf(*holder).size() < 2100, "who holds it is a line");
}

void readHistoryKeyFile(const QByteArray &bytes)
{
    const QString path = folder() + "/history.key"_L1;
    putFile(path, bytes);
    const Expected<HistoryKey> key = readHistoryKey(path);
    if (!key)
        require(key.error().code == ErrorCode::Corrupt, "what is no key is told as such");
    else
        require(!key->fingerprint.isEmpty() && !key->instance.isEmpty(), "a key has a name");
}

void readAddress(const QByteArray &bytes)
{
    const QString address = QString::fromUtf8(bytes);
    const QString shown = withoutPassword(address);
    require(withoutPassword(shown) == shown, "no password is left");
    static_cast<void>(nameOfDatabase(address));
    static_cast<void>(isServerAddress(address));
    static_cast<void>(requireFileOrServer(address));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    switch (data[0] % 7) {
    case 0: readPlan(bytes); break;
    case 1: readTurn(bytes); break;
    case 2: readManifest(bytes); break;
    case 3: readSealed(bytes); break;
    case 4: readLockNote(bytes); break;
    case 5: readHistoryKeyFile(bytes); break;
    case 6: readAddress(bytes); break;
    }
    return 0;
}
