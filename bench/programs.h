// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace frontdoor::bench {

/// Where a program is that was built beside this one.
QString besideUs(const QString &program);

/// What it printed. A program that fails, or takes longer than ten minutes, ends the bench.
QByteArray runToEnd(const QString &program, const QStringList &arguments);

} // namespace frontdoor::bench
