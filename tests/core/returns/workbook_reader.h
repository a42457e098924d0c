// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QProcess>
#include <QStringList>
#include <QXmlStreamReader>

namespace frontdoor {

/// One part of a workbook, as somebody else's program finds it: a workbook is an archive.
inline QByteArray partOfWorkbook(const QString &path, const QString &part)
{
    QProcess archive;
    archive.start(QStringLiteral("python3"),
                  {QStringLiteral("-c"),
                   QStringLiteral("import sys, zipfile; "
                                  "sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))"),
                   path, part});
    archive.waitForFinished();
    return archive.readAllStandardOutput();
}

/// The names of the sheets, in order.
inline QStringList sheetsOf(const QString &path)
{
    QXmlStreamReader xml(partOfWorkbook(path, QStringLiteral("xl/workbook.xml")));
    QStringList names;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1StringView("sheet"))
            names << xml.attributes().value(QLatin1StringView("name")).toString();
    }
    return names;
}

/// The cells of a sheet, 1 being the first, by their column ("A"); one for each row. A formula begins with "=".
inline QList<QHash<QString, QString>> rowsOf(const QString &path, int sheet)
{
    QXmlStreamReader xml(partOfWorkbook(path, QStringLiteral("xl/worksheets/sheet%1.xml").arg(sheet)));
    QList<QHash<QString, QString>> rows;
    QString column;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1StringView("row")) {
            rows.append(QHash<QString, QString>());
        } else if (xml.name() == QLatin1StringView("c")) {
            column = xml.attributes().value(QLatin1StringView("r")).toString();
            while (!column.isEmpty() && column.back().isDigit())
                column.chop(1);
        } else if (xml.name() == QLatin1StringView("f")) {
            rows.last()[column] = u'=' + xml.readElementText();
        } else if (xml.name() == QLatin1StringView("t") || xml.name() == QLatin1StringView("v")) {
            rows.last()[column] += xml.readElementText();
        }
    }
    return rows;
}

} // namespace frontdoor
