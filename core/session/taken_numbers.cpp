// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/taken_numbers.h"

#include "core/base/whole_file.h"

#include <QFile>
#include <QLockFile>

#include <limits>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestName = 8;
constexpr int digits = 4;
constexpr int lockPatienceMs = 2000;

Expected<int> lastOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return 0;
    if (!file.open(QIODevice::ReadOnly))
        return troubleWith(file);
    bool read = false;
    const int last = file.read(20).trimmed().toInt(&read);
    if (!read || last < 0 || last == std::numeric_limits<int>::max())
        return failure(ErrorCode::Corrupt, path, u"the last provisional number cannot be read"_s);
    return last;
}

} // namespace

QString shortComputerName(const QString &host)
{
    QString name;
    for (const QChar each : host.section(u'.', 0, 0).toUpper()) {
        const bool plain = (each >= u'A' && each <= u'Z') || (each >= u'0' && each <= u'9');
        if (plain)
            name += each;
    }
    // The end tells the computers of an office apart.
    return name.isEmpty() ? u"PC"_s : name.right(longestName);
}

Expected<QString> TakenNumbers::next() const
{
    const QString path = m_folder + "/provisional-number"_L1;
    QLockFile lock(path + ".lock"_L1);
    if (!lock.tryLock(lockPatienceMs))
        return failure(ErrorCode::Busy, path, u"another program takes a number"_s);
    FD_ASSIGN(const int last, lastOf(path));
    FD_TRY(writeWhole(path, QByteArray::number(last + 1), Readers::OwnerOnly));
    return u"P-%1-%2"_s.arg(m_computer).arg(last + 1, digits, 10, QLatin1Char('0'));
}

} // namespace frontdoor
