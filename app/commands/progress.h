// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QString>
#include <QTextStream>

namespace frontdoor {

/// A progress bar on a terminal, at most ten times a second; silent where the output is no terminal.
class Progress {
public:
    Progress(QTextStream &err, QString what, bool terminal);
    ~Progress();

    void show(qint64 done, qint64 total);

    static bool stderrIsTerminal();

private:
    QTextStream &m_err;
    QString m_what;
    bool m_terminal;
    qint64 m_lastShown = 0;
};

} // namespace frontdoor
