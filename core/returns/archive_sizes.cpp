// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/archive_sizes.h"

#include <QIODevice>
#include <QtEndian>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

// The list of members at the end of an archive, in little endian (PKWARE's APPNOTE, 4.3.12 and 4.3.16).
constexpr quint32 endMark = 0x06054b50;
constexpr qsizetype endSize = 22;
constexpr quint32 memberMark = 0x02014b50;
constexpr qsizetype memberSize = 46;

quint32 number32(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

qsizetype number16(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

} // namespace

Expected<QHash<QByteArray, qint64>> archiveSizes(QIODevice &archive)
{
    const auto broken = [] { return failure(ErrorCode::InvalidInput, u"archive"_s, u"its end is not one"_s); };
    if (!archive.seek(std::max<qint64>(archive.size() - endSize, 0)))
        return broken();
    const QByteArray end = archive.read(endSize); // what we look at has no remark behind it
    if (end.size() != endSize || number32(end, 0) != endMark || !archive.seek(number32(end, 16)))
        return broken();
    const QByteArray list = archive.read(number32(end, 12));
    QHash<QByteArray, qint64> sizes;
    for (qsizetype at = 0; at < list.size();) {
        if (list.size() - at < memberSize || number32(list, at) != memberMark)
            return broken();
        const qsizetype name = number16(list, at + 28);
        sizes.insert(list.mid(at + memberSize, name), number32(list, at + 24));
        at += memberSize + name + number16(list, at + 30) + number16(list, at + 32);
    }
    return sizes;
}

} // namespace frontdoor
