// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csv_writer.h"

#include "core/exchange/csv_formula.h"

#include <QIODevice>

#include <algorithm>
#include <utility>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// Also around what a reader might take for the separator or its name ("sep=;"), for white space to leave out or for the
/// mark of an encoding.
bool needsQuotes(const QString &cell)
{
    const auto special = [](QChar c) { return u",;\t\"\r\n"_s.contains(c); };
    return std::any_of(cell.begin(), cell.end(), special) || cell.startsWith(u' ') || cell.endsWith(u' ')
           || cell.startsWith(u'\uFEFF') || cell.startsWith("sep="_L1, Qt::CaseInsensitive);
}

QString written(const QString &cell)
{
    const QString harmless = withFormulaGuard(cell);
    if (!needsQuotes(harmless))
        return harmless;
    return u'"' + QString(harmless).replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

CsvWriter::CsvWriter(QIODevice &device, Mark mark) : m_device(device), m_marked(mark == Mark::None) {}

Expected<void> CsvWriter::write(const QStringList &cells)
{
    QStringList parts;
    parts.reserve(cells.size());
    for (const QString &cell : cells)
        parts << written(cell);
    QString line = parts.join(u',');
    if (line.isEmpty()) // an empty line is no row
        line = u"\"\""_s;
    QByteArray bytes = (line + u'\n').toUtf8();
    if (!std::exchange(m_marked, true))
        bytes.prepend("\xEF\xBB\xBF");
    if (m_device.write(bytes) != bytes.size())
        return failure(ErrorCode::AccessDenied, u"CSV"_s, m_device.errorString());
    return {};
}

} // namespace frontdoor
