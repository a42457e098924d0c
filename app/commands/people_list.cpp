// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/people_list.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

Expected<void> openList(QFile &file)
{
    if (!file.exists())
        return failure(ErrorCode::NotFound, file.fileName());
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::AccessDenied, file.fileName(), file.errorString());
    return {};
}

Expected<void> readHeading(PeopleFile &people, const QString &path, QTextStream &err)
{
    const Expected<void> read = people.readHeading();
    if (!read && read.error().code == ErrorCode::InvalidInput)
        return failure(ErrorCode::InvalidInput, path, u"%1:1: %2"_s.arg(path, read.error().detail));
    if (read && !people.unknown().isEmpty())
        err << u"%1: columns that are not known, and left out: %2"_s.arg(path, people.unknown().join(", "_L1))
            << Qt::endl;
    return read;
}

void showRead(Progress &progress, const QFile &file)
{
    const qint64 size = std::max<qint64>(file.size(), 1);
    progress.show(file.pos() * 100 / size, 100);
}

} // namespace frontdoor
