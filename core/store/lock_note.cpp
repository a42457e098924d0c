// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/lock_note.h"

#include "core/base/within_reach.h"

#include <QStringList>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestNote = 1000;

QString pathBeside(const QString &database)
{
    return database + "-holder"_L1;
}

QString oneLine(const QString &text)
{
    return text.simplified().left(200);
}

} // namespace

LockNote::LockNote(const QString &database) : m_file(pathBeside(database)) {}

void LockNote::write(const LockHolder &holder)
{
    const bool isOpen = m_file.isOpen() || m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered);
    if (!isOpen || !m_file.resize(0) || !m_file.seek(0))
        return;
    m_written = QStringList{QString::number(holder.since.ms), oneLine(holder.computer), oneLine(holder.person), {}}
                    .join(u'\n')
                    .toUtf8();
    m_file.write(m_written);
#ifdef Q_OS_UNIX
    fdatasync(m_file.handle()); // other computers have to see it if this one loses power now
#endif
}

void LockNote::clear()
{
    if (m_file.isOpen() && m_file.seek(0) && m_file.read(longestNote) == m_written)
        m_file.resize(0);
}

std::optional<LockHolder> LockNote::read(const QString &database)
{
    QFile file(pathBeside(database));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QStringList lines = QString::fromUtf8(file.read(longestNote)).split(u'\n');
    if (lines.size() < 4) // cut short
        return {};
    bool isNumber = false;
    const Instant since{lines[0].toLongLong(&isNumber)};
    if (!isNumber || !isWithinReach(since))
        return {};
    return LockHolder{lines[2], lines[1], since};
}

QString nameOf(const LockHolder &holder)
{
    return holder.person.isEmpty() ? holder.computer : u"%1 (%2)"_s.arg(holder.person, holder.computer);
}

} // namespace frontdoor
