// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <QStringList>

#include <memory>
#include <optional>

class QIODevice;

namespace frontdoor {

/// One row of a CSV file.
struct CsvRow {
    enum class Fault {
        None,
        UnclosedQuote, ///< a quote begins in it and does not end; the cells are those of its first line
        TooLong,       ///< longer than can be read; it has no cells
        TooManyCells,  ///< the first CsvReader::mostCells are there
    };

    qint64 line = 0; ///< of the file, where the row begins; from 1
    QStringList cells;
    Fault fault = Fault::None;

    friend bool operator==(const CsvRow &, const CsvRow &) = default;
};

/// Reads CSV as people send it, row by row, so that a file of any length takes the same memory: with comma, semicolon or
/// tab between the cells, quoted or not, line ends of any kind, a last line without one, empty lines, stray quotes, NUL
/// bytes. What CsvWriter put in front of a cell against formulas is taken away again.
class CsvReader {
public:
    /// Reads from where the device stands. It must be open and outlive the reader.
    explicit CsvReader(QIODevice &device);
    ~CsvReader();
    CsvReader(const CsvReader &) = delete;
    CsvReader &operator=(const CsvReader &) = delete;

    /// Nothing at the end. An Error is the device's trouble.
    Expected<std::optional<CsvRow>> next();

    enum class Encoding {
        Utf8,        ///< plain ASCII too
        Utf16,       ///< with a byte order mark or unmistakable
        Windows1252, ///< what is not UTF-8
        Mixed,       ///< some cells the one, some the other: each was read as what it is
    };
    /// Of what was read until now.
    Encoding encoding() const;
    /// ',' until the first row was read.
    char separator() const;

    static constexpr qsizetype mostCells = 4'096;
    static constexpr qsizetype longestRow = 16 * 1024 * 1024; ///< bytes
    static constexpr int mostLines = 1'000;                   ///< that one row may go over, because of quotes

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// "UTF-8", for people.
QString encodingName(CsvReader::Encoding encoding);

} // namespace frontdoor
