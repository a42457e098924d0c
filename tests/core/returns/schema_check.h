// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QString>

namespace frontdoor {

/// What xmllint has against a census; empty: it is valid.
inline QByteArray againstCensus(const QByteArray &xml)
{
    QProcess lint;
    lint.setProcessChannelMode(QProcess::MergedChannels);
    lint.start(QStringLiteral("xmllint"),
               {QStringLiteral("--noout"), QStringLiteral("--nonet"), QStringLiteral("--schema"),
                QStringLiteral(FRONTDOOR_SOURCE_DIR "/tests/core/returns/cin/CIN_schema_2026.xsd"),
                QStringLiteral("-")});
    lint.write(xml);
    lint.closeWriteChannel();
    if (!lint.waitForFinished() || lint.exitStatus() != QProcess::NormalExit)
        return "xmllint did not run";
    return lint.exitCode() == 0 ? QByteArray() : lint.readAll();
}

} // namespace frontdoor
