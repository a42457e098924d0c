// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <QString>
#include <QSysInfo>

namespace frontdoor {

/// What a computer is called in a number that is read out: "DUTY3" of "duty-3.council.local". Capitals and digits, at most
/// eight, never empty.
QString shortComputerName(const QString &host);

/// Provisional numbers of one person on one computer: "P-DUTY3-0007". How far they have come is kept in the folder, so that
/// none is given twice, whatever became of the draft that had it.
class TakenNumbers {
public:
    /// The folder must be there when a number is taken.
    explicit TakenNumbers(QString folder, const QString &host = QSysInfo::machineHostName())
        : m_folder(std::move(folder))
        , m_computer(shortComputerName(host))
    {
    }

    /// One more; another one each time, also for several programs at once. AccessDenied, DiskFull, Busy; Corrupt where how
    /// far they have come cannot be read.
    Expected<QString> next() const;

private:
    QString m_folder;
    QString m_computer;
};

} // namespace frontdoor
