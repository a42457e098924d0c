// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/temporary_place.h"

#include <QDir>
#include <QFile>
#include <QUuid>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto variable = "TMPDIR";

std::unique_ptr<QLockFile> lockOf(const QString &place)
{
    auto lock = std::make_unique<QLockFile>(place + ".lock"_L1);
    lock->setStaleLockTime(0); // however long it runs; a lock of a program that is gone is stale all the same
    return lock;
}

/// What nobody uses any more.
void wipe(const QString &folder)
{
    const QDir dir(folder);
    for (const QString &name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden)) {
        const QString place = dir.filePath(name);
        const auto lock = lockOf(place);
        if (lock->tryLock(0))
            QDir(place).removeRecursively();
    }
}

} // namespace

TemporaryPlace::TemporaryPlace(const QString &folder) : m_before(qgetenv(variable))
{
    if (!QDir().mkpath(folder))
        return;
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    wipe(folder);
    const QString place = QDir(folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces));
    auto lock = lockOf(place);
    if (!lock->tryLock(0) || !QDir().mkpath(place))
        return;
    QFile::setPermissions(place, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    m_lock = std::move(lock);
    m_path = place;
    qputenv(variable, QFile::encodeName(place));
}

TemporaryPlace::~TemporaryPlace()
{
    if (m_path.isEmpty())
        return;
    if (m_before.isEmpty())
        qunsetenv(variable);
    else
        qputenv(variable, m_before);
    QDir(m_path).removeRecursively();
}

} // namespace frontdoor
