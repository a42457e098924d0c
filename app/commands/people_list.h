// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/progress.h"
#include "core/exchange/people_file.h"

#include <QFile>
#include <QTextStream>

namespace frontdoor {

// Reading a list of people that was named on the command line.

Expected<void> openList(QFile &file);
/// Reads the heading of the list and says which of its columns are left out; an error says where, as compilers do.
Expected<void> readHeading(PeopleFile &people, const QString &path, QTextStream &err);
/// So much of the file was read.
void showRead(Progress &progress, const QFile &file);

} // namespace frontdoor
