// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <QStringList>

class QIODevice;

namespace frontdoor {

/// Writes CSV (RFC 4180) in UTF-8 with commas: quotes where they are needed, and what a spreadsheet would take for a formula
/// made harmless (csv_formula.h).
class CsvWriter {
public:
    enum class Mark {
        None,
        ByteOrder, ///< spreadsheets then know that it is UTF-8; programs may not expect it
    };

    /// The device must be open and outlive the writer.
    explicit CsvWriter(QIODevice &device, Mark mark = Mark::None);

    Expected<void> write(const QStringList &cells);

private:
    QIODevice &m_device;
    bool m_marked;
};

} // namespace frontdoor
