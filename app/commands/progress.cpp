// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/progress.h"

#include <QDateTime>

#include <unistd.h>

namespace frontdoor {

using namespace Qt::StringLiterals;

Progress::Progress(QTextStream &err, QString what, bool terminal)
    : m_err(err)
    , m_what(std::move(what))
    , m_terminal(terminal)
{
}

Progress::~Progress()
{
    if (m_terminal && m_lastShown != 0)
        m_err << Qt::endl;
}

void Progress::show(qint64 done, qint64 total)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (!m_terminal || total <= 0 || (now - m_lastShown < 100 && done < total))
        return;
    m_lastShown = now;
    constexpr int width = 30;
    const int filled = int(done * width / total);
    m_err << u"\r%1 [%2%3] %4 of %5"_s.arg(m_what, QString(filled, u'#'), QString(width - filled, u' '))
                 .arg(done)
                 .arg(total);
    m_err.flush();
}

bool Progress::stderrIsTerminal()
{
    return isatty(STDERR_FILENO) != 0;
}

} // namespace frontdoor
